import Assessment

extension Reader {
    /// A questionnaire that nobody has answered: it says what would be asked, and states nothing.
    package static let blankQuestionnaire = Reader(
        id: "blank-questionnaire", name: "a questionnaire without answers",
        recognises: { BlankQuestionnaire($0) == nil ? 0 : 90 },
        read: { content, setting in
            guard let blank = BlankQuestionnaire(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "no questionnaire or catalogue of controls that tprm knows was found in it")
            }
            return blank.harvest(content.document, setting)
        })
}

/// What a questionnaire or catalogue without answers is.
struct BlankQuestionnaire {
    /// Completes "It is …".
    let what: String
    let title: String
    let edition: String
    /// How many questions or controls it has, and which of the two.
    let questions: Int
    let asks: String
    let place: Source.Place

    /// Nil for what is none, or has answers.
    init?(_ content: Content) {
        switch content.form {
        case .json(let json):
            guard let found = BlankQuestionnaire(vsaq: json) ?? BlankQuestionnaire(oscal: json) else { return nil }
            self = found
        case .workbook(let workbook):
            guard let found = BlankQuestionnaire(library: workbook) else { return nil }
            self = found
        case .pdf, .table, .yaml, .xml, .text, .written, .message, .archive: return nil
        }
    }

    private init(
        _ what: String, _ title: String, _ edition: String, _ questions: Int, _ place: Source.Place,
        asks: String = "question"
    ) {
        self.what = what
        self.title = title
        self.edition = edition
        self.questions = questions
        self.asks = asks
        self.place = place
    }

    func harvest(_ document: Document, _ setting: Setting) -> Harvest {
        var harvest = Harvest(kind: Reader.blankQuestionnaire.id, of: document, setting)
        let named = title.isEmpty ? "" : " \"\(title.prefix(100))\""
        harvest.note(
            place,
            "It is \(what)\(named) with \(questions) \(asks)\(questions == 1 ? "" : "s") and no answers: it states nothing. "
                + "Ask the vendor for the answers to it.")
        harvest.extra = (
            "questionnaire",
            .of([
                "title": .string(title), "edition": .string(edition), "questions": .int(questions), "answered": .int(0),
            ])
        )
        return harvest
    }
}

extension BlankQuestionnaire {
    /// A definition of VSAQ, or an extension of one.
    private init?(vsaq json: JSON) {
        guard AnswerSheet.answers(of: json) == nil, let items = VSAQDefinition.items(of: json) else { return nil }
        let key = json["questionnaire"] == nil ? "extensions" : "questionnaire"
        self.init(
            key == "questionnaire" ? "the VSAQ questionnaire" : "an extension of a VSAQ questionnaire",
            items.first?["text"]?.text?.trimmed ?? "", json["version"]?.scalarText ?? "",
            VSAQDefinition(items).count, .pointer(pointer("", key)))
    }

    /// A catalogue of OSCAL: controls, and nobody's answers to them.
    private init?(oscal json: JSON) {
        guard let catalog = json["catalog"], let metadata = catalog["metadata"], metadata["oscal-version"] != nil else {
            return nil
        }
        func count(_ group: JSON) -> Int {
            let controls = group["controls"]?.array ?? []
            return controls.count + (controls + (group["groups"]?.array ?? [])).map(count).reduce(0, +)
        }
        self.init(
            "the OSCAL catalogue", metadata["title"]?.text?.trimmed ?? "", metadata["version"]?.text ?? "",
            count(catalog), .pointer("/catalog"), asks: "control")
    }

    /// A library of CISO Assistant: pairs of sheets, `…_meta` and `…_content`. Its column "answer" says what kind of answer a
    /// requirement takes.
    private init?(library workbook: Workbook) {
        let names = Set(workbook.sheets.map(\.name))
        guard names.contains("library_meta") else { return nil }
        let contents = workbook.sheets.filter {
            $0.name.hasSuffix("_content") && names.contains($0.name.dropLast("_content".count) + "_meta")
        }
        for sheet in contents {
            guard let header = sheet.rows.first, let mark = header.cells.firstIndex(of: "assessable") else { continue }
            let meta = workbook.sheets.first { $0.name == "library_meta" }
            guard !BlankQuestionnaire.isAnswered(sheet, header, workbook) else { return nil }
            func value(_ key: String) -> String {
                meta?.rows.first { $0[0].trimmed == key }.map { $0[1].trimmed } ?? ""
            }
            let questions = sheet.rows.dropFirst().count { !$0[mark].trimmed.isEmpty }
            self.init(
                "the library of CISO Assistant", value("name"), value("version"), questions, sheet.place(header, mark))
            return
        }
        return nil
    }
    /// Whether the column "answer" of a library holds answers. What stands there in a library without answers are the ids of
    /// its kinds of answers, which another sheet lists.
    private static func isAnswered(_ sheet: Table, _ header: Table.Row, _ workbook: Workbook) -> Bool {
        guard let column = header.cells.firstIndex(of: "answer") else { return false }
        let kinds = workbook.sheets.flatMap { kinds -> [String] in
            guard let head = kinds.rows.first, head.cells.contains("question_type"),
                let id = head.cells.firstIndex(of: "id")
            else { return [] }
            return kinds.rows.dropFirst().map { $0[id].trimmed }
        }
        return sheet.rows.dropFirst().contains { !$0[column].trimmed.isEmpty && !kinds.contains($0[column].trimmed) }
    }
}
