import Assessment

extension Reader {
    /// Answers to a questionnaire that has a map: CSV, XLSX, JSON, YAML or XML give the same facts.
    package static let questionnaireAnswers = Reader(
        id: "questionnaire-answers", name: "answers to a questionnaire",
        recognises: { AnswersReading.recognises($0) },
        recognisesWith: { AnsweredQuestionnaire.certainty($0, $1) },
        read: { content, setting in try AnswersReading.read(content, setting) })
}

/// One reading of a document with answers.
struct AnswersReading {
    private let questionnaire: Questionnaire
    private let sheet: AnswerSheet
    private let setting: Setting
    private var harvest: Harvest
    private var shown: [JSON] = []
    private var answered = 0, blank = 0
    private var unknown: [String] = []
    private var contradictions: [(place: Source.Place, quote: String)] = []

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
        case .pdf, .text: return 0
        }
    }

    static func read(_ content: Content, _ setting: Setting) throws(ReadingError) -> Harvest {
        let answered = try AnsweredQuestionnaire(content, setting)
        var reading = AnswersReading(answered.questionnaire, answered.sheet, content.document, setting)
        try reading.read(content.document.name)
        return reading.harvest
    }

    private init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ document: Document, _ setting: Setting) {
        self.questionnaire = questionnaire
        self.sheet = sheet
        self.setting = setting
        harvest = Harvest(kind: Reader.questionnaireAnswers.id, of: document, setting)
    }

    private mutating func read(_ file: String) throws(ReadingError) {
        let rows = sheet.rows.filter { !isHeading($0) }
        let strange = rows.filter { questionnaire.question($0.id) == nil }
        if strange.count * 2 > rows.count {
            throw .malformed(
                file: file, place: strange.first?.place,
                why:
                    "\(strange.count) of its \(rows.count) ids are not in the questionnaire \(questionnaire.id), such as "
                    + "\"\(strange.first?.id.prefix(40) ?? "")\"; was it made for another one, or another edition")
        }
        for problem in sheet.problems { harvest.note(problem.place, problem.says) }
        if let says = questionnaire.doubt(of: sheet) { harvest.note(nil, says) }
        let day = headings()
        var seen: [String: Understanding] = [:]
        for row in rows {
            guard let question = questionnaire.question(row.id) else {
                unknown.append(row.id)
                harvest.note(
                    row.place,
                    "The id \"\(row.id.prefix(40))\" is not in the questionnaire \(questionnaire.id); its answer was not read."
                )
                continue
            }
            let understood = questionnaire.understand(row.raw, question)
            if let before = seen[question.id], understood != .blank {
                harvest.note(
                    row.place, "\(question.id) is answered twice\(before == understood ? "" : ", and differently").")
                if before != understood { contradictions.append((row.place, row.raw.joined(separator: "; "))) }
            }
            if understood != .blank { seen[question.id] = understood }
            if row.hidden, understood != .blank {
                harvest.note(row.place, "The row of \(question.id) is hidden in the file; it was read.")
            }
            take(row, question, understood, day)
            if understood == .named("yes"), question.asked == party, let denial = Denial.words(in: row.comment) {
                harvest.note(
                    row.place, "\(question.id) is answered \"yes\", and its explanation says \"\(denial)\".")
                contradictions.append((row.place, quote(row)))
            }
            show(row, question, understood)
        }
        countContradictions(rows, day)
        let required = questionnaire.questions.filter { $0.required && $0.asked == party && seen[$0.id] == nil }
        if !required.isEmpty {
            harvest.note(nil, "Required and not answered: \(required.map(\.id).joined(separator: ", ")).")
        }
        harvest.extra = (
            "questionnaire",
            .of([
                "id": .string(questionnaire.id), "title": .string(questionnaire.title),
                "edition": .string(questionnaire.edition), "answered": .int(answered), "blank": .int(blank),
                "unknown_ids": .texts(unknown), "answers": .array(shown),
            ])
        )
    }

    /// A row between questions that answers nothing: a section's title in the column of the ids.
    private func isHeading(_ row: AnswerSheet.Row) -> Bool {
        row.blank && row.comment.isEmpty && questionnaire.question(row.id) == nil
            && (questionnaire.isSection(row.id) || !AnswerSheet.looksLikeID(row.id))
    }

    /// Who answers: we do where a name of ours is given, else the vendor.
    private var party: Questionnaire.Party { setting.ours == nil ? .vendor : .us }

    /// How many of a vendor's answers contradict each other or their own explanation is ours to see. None is an answer too:
    /// it stands at the first answer, without a quote.
    private mutating func countContradictions(_ rows: [AnswerSheet.Row], _ day: Day) {
        guard party == .vendor, answered > 0, let first = rows.first(where: { !$0.blank }) else { return }
        harvest.add(
            .selfContradictions, contradictions.count, of: setting.vendorSubject, .observed, speaksOf: day,
            rule: Fact.Rule("questionnaire.contradictions", 1), at: contradictions.first?.place ?? first.place,
            quote: contradictions.first?.quote ?? "")
    }

    /// Reads the head of the file, and returns the day of which it speaks.
    private mutating func headings() -> Day {
        var day: Day?
        if let date = sheet.headings[.date] {
            day = AnswerValues.day(date.text)
            if day == nil { harvest.note(date.place, "\"\(date.text.prefix(40))\" is not a day such as 2026-10-01.") }
        }
        harvest.letterhead.day = day
        if let edition = sheet.headings[.edition], !questionnaire.edition.hasPrefix(edition.text) {
            harvest.note(
                edition.place,
                "It says edition \(edition.text.prefix(40)); it was read with edition \(questionnaire.edition).")
        }
        let speaksOf = day ?? setting.dated ?? setting.received
        if day == nil, setting.dated == nil {
            harvest.note(
                nil,
                "It is undated: it is taken to speak of \(setting.received), when it was received. Say --dated DATE if you know better."
            )
        }
        if let vendor = sheet.headings[.vendor] {
            harvest.letterhead.about = vendor.text
            if party == .vendor {
                harvest.add(
                    .legalName, vendor.text, of: setting.vendorSubject, .claimed, speaksOf: speaksOf,
                    rule: Fact.Rule("questionnaire.\(questionnaire.id).vendor", questionnaire.version),
                    at: vendor.place,
                    quote: vendor.text)
            }
        }
        return speaksOf
    }

    /// States what an answer states, or says why it states nothing.
    private mutating func take(
        _ row: AnswerSheet.Row, _ question: Questionnaire.Question, _ understood: Understanding, _ day: Day
    ) {
        switch understood {
        case .blank:
            blank += 1
            if !row.comment.isEmpty {
                harvest.note(row.place, "\(question.id) has a comment and no answer: \"\(row.comment.prefix(80))\".")
            }
            return
        case .notApplicable:
            answered += 1
            harvest.note(
                row.place,
                "\(question.id) is answered as not applicable\(row.comment.isEmpty ? ", without a reason" : ": \"\(row.comment.prefix(200))\""). It states nothing until a person agrees."
            )
            return
        case .inherited:
            answered += 1
            harvest.note(
                row.place,
                "\(question.id) is answered as inherited\(row.comment.isEmpty ? ", without saying from whom" : ": \"\(row.comment.prefix(200))\""). It states nothing: the evidence of whoever operates it is needed."
            )
            return
        case .notKnown:
            answered += 1
            harvest.note(row.place, "\(question.id) is answered as unknown.")
            return
        case .unclear(let expected):
            answered += 1
            harvest.note(
                row.place,
                "\(question.id): \"\(row.raw.joined(separator: "; ").trimmed.prefix(80))\" was not understood. \(expected)"
            )
            return
        case .named, .value: answered += 1
        }
        guard question.asked == party else {
            harvest.note(
                row.place,
                question.asked == .us
                    ? "\(question.id) is a question to us; a vendor's answer to it states nothing."
                    : "\(question.id) is a question to the vendor; our answer to it states nothing.")
            return
        }
        var speaksOf = day
        if !row.answeredOn.isEmpty {
            if let own = AnswerValues.day(row.answeredOn) {
                speaksOf = own
            } else {
                harvest.note(
                    row.place, "\(question.id): \"\(row.answeredOn.prefix(40))\" is not a day such as 2026-10-01.")
            }
        }
        for statement in question.states {
            guard let value = statement.value(understood) else { continue }
            guard let subject = subject(statement.about) else {
                harvest.note(row.place, "\(question.id) is about a use of ours: say which one with --use.")
                continue
            }
            harvest.add(
                key: statement.word.name, value, of: subject, party == .us ? .observed : .claimed, speaksOf: speaksOf,
                rule: Fact.Rule("questionnaire.\(questionnaire.id).\(question.id)", questionnaire.version),
                at: row.place,
                quote: quote(row))
        }
    }

    private func subject(_ kind: Subject.Kind) -> Subject? {
        switch kind {
        case .vendor: setting.vendorSubject
        case .service: setting.serviceSubject
        case .use: setting.use
        case .agent: setting.use?.root
        default: nil
        }
    }

    /// The answer and its comment as written; with our own answers, who gave them.
    private func quote(_ row: AnswerSheet.Row) -> String {
        let answer = row.raw.joined(separator: "; ").trimmed
        let said = row.comment.isEmpty ? answer : answer + "\n" + row.comment
        guard let ours = setting.ours else { return said }
        // The name must survive the cut at 500 characters.
        return said.prefix(440) + "\n" + (row.respondent.isEmpty ? ours : row.respondent).prefix(55)
    }

    private mutating func show(_ row: AnswerSheet.Row, _ question: Questionnaire.Question, _ understood: Understanding)
    {
        shown.append(
            .of([
                "id": .string(question.id), "raw": .string(row.raw.joined(separator: "; ")),
                "understood": understood.word.map { .string($0) } ?? .null, "comment": .string(row.comment),
                "place": AnswersReading.json(row.place),
            ]))
    }

    private static func json(_ place: Source.Place) -> JSON {
        switch place {
        case .cell(let sheet, let cell): .of(["sheet": .string(sheet), "cell": .string(cell)])
        case .pointer(let text): .of(["pointer": .string(text)])
        case .line(let number): .of(["line": .int(number)])
        case .page, .paragraph, .object: .string(place.description)
        }
    }
}

extension Questionnaire.Statement {
    /// What an answer states here; nil if nothing.
    func value(_ understood: Understanding) -> Fact.Value? {
        switch understood {
        case .named(let answer): values[answer]
        case .value(let value): values.isEmpty ? value : nil
        case .blank, .notApplicable, .inherited, .notKnown, .unclear: nil
        }
    }
}
