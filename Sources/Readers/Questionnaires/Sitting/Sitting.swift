package import Assessment

/// The answers that a person gave at the terminal on one day, of one use: what is written down of them.
package struct Sitting: Hashable, Sendable {
    /// One answer, as typed.
    package struct Given: Hashable, Sendable {
        package var id: String
        package var answer: String
        /// How the person knows it, or who said so; empty where nothing was said.
        package var how: String
        package init(id: String, answer: String, how: String = "") {
            self.id = id
            self.answer = answer
            self.how = how
        }
    }

    /// The use's slug.
    package let use: String
    /// Who answered, or wrote down what the vendor said.
    package let by: String
    package let day: Day
    /// Whose answers they are.
    package let party: Questionnaire.Party
    /// The questionnaire's id and edition.
    package let questionnaire: String
    package let edition: String
    /// In the order of the questionnaire.
    package var given: [Given]
    /// Notes by the id of their question.
    package var notes: [String: String]

    package init(
        use: String, by: String, day: Day, party: Questionnaire.Party, questionnaire: String, edition: String,
        given: [Given] = [], notes: [String: String] = [:]
    ) {
        self.use = use
        self.by = by
        self.day = day
        self.party = party
        self.questionnaire = questionnaire
        self.edition = edition
        self.given = given
        self.notes = notes
    }

    /// What tells it from other sittings: one is kept of each person, use and day.
    package var about: String { "\(use), \(party == .us ? "" : "the vendor's words to ")\(by), \(day)" }

    /// What marks the JSON as one of these.
    static let mark = "answers at the terminal"

    /// The transcript: the same bytes for the same answers.
    package var document: Document {
        let answers = given.map { given in
            JSON.of([
                "id": .string(given.id), "answer": .string(given.answer),
                "comment": given.how.isEmpty ? nil : .string(given.how),
            ])
        }
        let kept = notes.sorted { $0.key < $1.key }.map { id, text in
            JSON.of(["id": .string(id), "note": .string(text)])
        }
        let json = JSON.of([
            "document": .string(Sitting.mark), "form": .int(1), "use": .string(use), "asked": .string(party.rawValue),
            "questionnaire": .string(questionnaire), "edition": .string(edition), "completed by": .string(by),
            "date": .string(day.description), "answers": .array(answers), "notes": .array(kept),
        ])
        return Document(
            name: "answers of \(by) on \(use)", bytes: Array((json.laidOut + "\n").utf8), isTranscript: true)
    }

    /// Reads a transcript back.
    ///
    /// Throws `ReadingError.malformed` where it is none.
    package init(bytes: [UInt8], name: String) throws(ReadingError) {
        try self.init(try JSON.parse(bytes, name: name), name)
    }

    init(_ json: JSON, _ file: String) throws(ReadingError) {
        func bad(_ at: String, _ why: String) -> ReadingError { .malformed(file: file, place: .pointer(at), why: why) }
        guard json["document"]?.text == Sitting.mark else { throw bad("/document", "\"\(Sitting.mark)\" was expected") }
        guard json["form"]?.int == 1 else { throw bad("/form", "form 1 was expected; a newer tprm wrote this") }
        func need(_ key: String) throws(ReadingError) -> String {
            guard let text = json[key]?.text, !text.isEmpty else { throw bad("/\(key)", "a text was expected") }
            return text
        }
        guard let day = Day(iso: try need("date")) else { throw bad("/date", "a day was expected") }
        guard let party = Questionnaire.Party(rawValue: try need("asked")) else {
            throw bad("/asked", "us or vendor was expected")
        }
        let given = (json["answers"]?.array ?? []).compactMap { item -> Given? in
            guard let id = item["id"]?.text, let answer = item["answer"]?.text else { return nil }
            return Given(id: id, answer: answer, how: item["comment"]?.text ?? "")
        }
        let notes = (json["notes"]?.array ?? []).compactMap { item -> (String, String)? in
            guard let id = item["id"]?.text, let note = item["note"]?.text else { return nil }
            return (id, note)
        }
        self.init(
            use: try need("use"), by: try need("completed by"), day: day, party: party,
            questionnaire: try need("questionnaire"), edition: json["edition"]?.text ?? "", given: given,
            notes: Dictionary(notes) { $1 })
    }
}

extension Reader {
    /// Answers given at the terminal, as `Sitting.document` writes them down.
    package static let sitting = Reader(
        id: "sitting", name: "answers given at the terminal",
        recognises: { content in
            guard case .json(let json) = content.form else { return 0 }
            return json["document"]?.text == Sitting.mark ? 100 : 0
        },
        read: { content, setting in
            guard case .json(let json) = content.form else {
                throw ReadingError.malformed(file: content.document.name, place: nil, why: "JSON was expected")
            }
            let sitting = try Sitting(json, content.document.name)
            if sitting.given.isEmpty {
                // Every answer was taken back.
                var harvest = Harvest(kind: "sitting", of: content.document, setting)
                harvest.letterhead = Letterhead(about: sitting.about, day: sitting.day)
                return harvest
            }
            var setting = setting
            if sitting.party == .vendor { setting.ours = nil }
            if setting.map == nil {
                setting.map = try setting.known().first { $0.id == sitting.questionnaire }
            }
            var harvest = AnswersReading.read(
                try AnsweredQuestionnaire(content, setting), of: content.document, setting, kind: "sitting",
                whole: false)
            harvest.letterhead.about = sitting.about
            return harvest
        })
}
