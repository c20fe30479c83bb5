import Assessment

extension Reader {
    /// Answers to a questionnaire that has a map: CSV, XLSX, JSON, YAML or XML give the same facts.
    package static let questionnaireAnswers = Reader(
        id: "questionnaire-answers", name: "answers to a questionnaire",
        recognises: { AnswersReading.recognises($0) },
        recognisesWith: { content, setting throws(ReadingError) in
            try AnsweredQuestionnaire.certainty(content, setting)
        },
        read: { content, setting in
            AnswersReading.read(try AnsweredQuestionnaire(content, setting), of: content.document, setting)
        })
}

/// One reading of a document with answers: the facts that they state, and what a person should know of them.
struct AnswersReading {
    let answered: AnsweredQuestionnaire
    let setting: Setting
    /// The day of which the file speaks.
    let day: Day
    var harvest: Harvest
    var practices: [Spot: [PracticeAnswer]] = [:]

    var questionnaire: Questionnaire { answered.questionnaire }

    /// How sure the content makes it: a named questionnaire is surer than a table with an id and an answer
    /// column, and that than a list of things with ids, which is left to `--as`.
    static func recognises(_ content: Content) -> Int {
        // The beginning of a table tells.
        guard let sheet = AnswerSheet(content, HeaderWords(), rows: 300) else { return 0 }
        let likely = sheet.rows.count { AnswerSheet.looksLikeID($0.id) }
        guard likely * 2 >= sheet.rows.count, likely > 0 else { return 0 }
        if sheet.headings[.questionnaire] != nil { return 95 }
        switch content.form {
        case .table, .workbook: return sheet.sure ? 70 : 40
        case .json(let json), .yaml(let json): return AnswerSheet.answers(of: json) == nil ? 40 : 60
        case .xml: return likely > 1 ? 60 : 40
        case .pdf, .text, .written, .message, .archive: return 0
        }
    }

    /// Reads the answers of a document, as a reader of any kind got them out of it. What is not `whole` is not said to lack
    /// answers, and its agreement with itself is no fact.
    static func read(
        _ answered: AnsweredQuestionnaire, of document: Document, _ setting: Setting,
        kind: String = Reader.questionnaireAnswers.id, whole: Bool = true
    ) -> Harvest {
        var reading = AnswersReading(answered, document, setting, kind)
        reading.readHead()
        for row in answered.strange {
            reading.harvest.note(
                row.place,
                "The id \"\(row.id.prefix(40))\" is not in the questionnaire \(answered.questionnaire.id); its answer was not read."
            )
        }
        for answer in answered.answers { reading.take(answer) }
        reading.statePractices()
        let defects = answered.defects.filter { whole || $0.kind != .requiredBlank }
        if whole { reading.countContradictions(defects) }
        for problem in defects.problems { reading.harvest.note(problem.place, problem.says) }
        reading.harvest.citations = answered.citations
        reading.harvest.extra = ("questionnaire", answered.shown)
        return reading.harvest
    }

    private init(_ answered: AnsweredQuestionnaire, _ document: Document, _ setting: Setting, _ kind: String) {
        self.answered = answered
        self.setting = setting
        day = answered.day ?? setting.dated ?? setting.received
        harvest = Harvest(kind: kind, of: document, setting)
    }

    /// Reads the head of the file.
    private mutating func readHead() {
        let sheet = answered.sheet
        for problem in sheet.problems { harvest.note(problem.place, problem.says) }
        if let says = questionnaire.doubt(of: sheet) { harvest.note(nil, says) }
        if let date = sheet.headings[.date], answered.day == nil {
            harvest.note(date.place, "\"\(date.text.prefix(40))\" is not a day such as 2026-10-01.")
        }
        harvest.letterhead.day = answered.day
        // Answers to one questionnaire do not take the place of answers to another.
        harvest.letterhead.issuer = questionnaire.title
        if answered.day == nil, setting.dated == nil {
            harvest.note(
                nil,
                "It is undated: it is taken to speak of \(setting.received), when it was received. Say --dated DATE if you know better."
            )
        }
        guard let vendor = sheet.headings[.vendor] else { return }
        harvest.letterhead.about = vendor.text
        guard answered.party == .vendor else { return }
        harvest.add(
            .legalName, vendor.text, of: setting.vendorSubject, .claimed, speaksOf: day,
            rule: Fact.Rule("questionnaire.\(questionnaire.id).vendor", questionnaire.version), at: vendor.place,
            quote: vendor.text)
    }

    /// How many of a vendor's answers contradict each other or their own explanation is ours to see. None is an answer too:
    /// it stands at the first answer, without a quote.
    private mutating func countContradictions(_ defects: [Defect]) {
        guard answered.party == .vendor, let first = answered.answers.first(where: { !$0.isBlank }) else { return }
        let contradictions = defects.filter(\.kind.isContradiction)
        harvest.add(
            .selfContradictions, contradictions.count, of: setting.vendorSubject, .observed, speaksOf: day,
            rule: Fact.Rule("questionnaire.contradictions", 1), at: contradictions.first?.place ?? first.row.place,
            quote: contradictions.first?.quote ?? "")
    }
}
