import Assessment
import Foundation

/// The map of a questionnaire: the YAML file in `Questionnaires/` from which it is loaded.
extension Questionnaire {
    /// The keys of a map, of a question and of a statement.
    static let keys = [
        "id", "title", "edition", "published", "version", "source", "licence", "marks", "not-with", "answers",
        "columns",
        "sheets", "layout", "rules", "score", "sections", "questions",
    ]
    static let sectionKeys = ["id", "title", "asked-if"]
    static let questionKeys = [
        "id", "also", "section", "text", "asked", "kind", "choices", "unit", "bound", "states", "good", "asked-if",
        "required", "words", "evidence",
    ]
    static let gateKeys = ["question", "answer"]
    static let statementKeys = ["fact", "of", "when", "part"]

    /// The questionnaire of a map. `file` names it in errors.
    ///
    /// Throws `ReadingError.refused` with everything that is wrong, each with its pointer: unknown keys, words that the
    /// vocabulary does not have, ids given twice, values that a fact cannot carry.
    package init(_ json: JSON, file: String) throws(ReadingError) {
        var proof = Proofreader()
        let map = proof.object(
            json, "",
            keys: Questionnaire.keys,
            required: ["id", "title", "edition", "source", "licence", "questions"])
        let sections = proof.list(map?["sections"], "/sections").compactMap { Section($0.item, $0.at, &proof) }
        let questions = proof.list(map?["questions"], "/questions").compactMap { item, at in
            Question(item, at, sections, &proof)
        }
        var seen: Set<String> = []
        for (index, question) in questions.enumerated() {
            for spelling in [question.id] + question.alsoKnownAs
            where !seen.insert(Questionnaire.folded(spelling)).inserted {
                proof.note("/questions/\(index)", "The id \(spelling) is given twice.")
            }
        }
        for (index, section) in sections.enumerated() {
            Questionnaire.prove(section.gate, among: questions, pointer("/sections", index), &proof)
        }
        for (index, question) in questions.enumerated() {
            Questionnaire.prove(question.gate, among: questions, pointer("/questions", index), &proof)
        }
        self.init(
            id: proof.text(map?["id"], "/id") ?? "", title: proof.text(map?["title"], "/title") ?? "",
            edition: proof.text(map?["edition"], "/edition") ?? "",
            published: proof.day(map?["published"], "/published"),
            version: proof.number(map?["version"], "/version", in: 1...10_000) ?? 1,
            source: proof.text(map?["source"], "/source") ?? "", licence: proof.text(map?["licence"], "/licence") ?? "",
            marks: proof.texts(map?["marks"], "/marks"), notWith: proof.texts(map?["not-with"], "/not-with"),
            answers: Questionnaire.vocabulary(map?["answers"], &proof),
            columns: Questionnaire.columns(map?["columns"], &proof), sheets: proof.texts(map?["sheets"], "/sheets"),
            layout: Questionnaire.layout(map?["layout"], &proof),
            rules: proof.list(map?["rules"], "/rules").compactMap { proof.word($0.item, $0.at, as: Rule.self) },
            scoring: Scoring(map?["score"], "/score", &proof), sections: sections, questions: questions)
        if questions.isEmpty { proof.note("/questions", "No question could be read.") }
        guard proof.problems.isEmpty else { throw .refused(file: file, problems: proof.problems) }
    }

    /// The questionnaire of one file. Throws what opening and parsing it throw, and what `init` throws.
    package static func load(path: String) throws(ReadingError) -> Questionnaire {
        let document = try Document.open(path: path)
        return try Questionnaire(JSON.yaml(document.bytes, name: document.name), file: document.name)
    }

    /// Every questionnaire of a folder, by file name. Throws the first file's errors, or an error that says that the
    /// folder holds none, or that two files have one id.
    package static func all(in folder: String) throws(ReadingError) -> [Questionnaire] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        guard !names.isEmpty else { throw .notFound(file: folder + "/*.yaml") }
        var all: [Questionnaire] = []
        for name in names {
            let next = try load(path: folder + "/" + name)
            if all.contains(where: { $0.id == next.id }) {
                throw .malformed(
                    file: name, place: .pointer("/id"),
                    why: "another file has the id \(next.id) too; give this one its own")
            }
            all.append(next)
        }
        return all
    }

    /// A gate opens by a question that is there, and by an answer that this question can have.
    private static func prove(
        _ gate: Gate?, among questions: [Question], _ at: String, _ proof: inout Proofreader
    ) {
        guard let gate else { return }
        let at = pointer(at, "asked-if")
        guard let opens = questions.first(where: { $0.id == gate.question }) else {
            proof.note(pointer(at, "question"), "There is no question \(gate.question).")
            return
        }
        let answers = opens.kind.answers
        for answer in gate.answers where !answers.contains(answer) {
            proof.note(pointer(at, "answer"), "\(gate.question) has no answer \"\(answer)\".")
        }
    }

    /// The usual words, and what the map adds to them or says otherwise.
    private static func vocabulary(_ json: JSON?, _ proof: inout Proofreader) -> AnswerVocabulary {
        let known = AnswerVocabulary.Meaning.allCases
        guard let json, !json.isNull else { return .usual }
        let object = proof.object(json, "/answers", keys: known.map(\.rawValue))
        var texts: [AnswerVocabulary.Meaning: [String]] = [:], seen: [String: String] = [:]
        for meaning in known {
            let at = pointer("/answers", meaning.rawValue)
            texts[meaning] = proof.texts(object?[meaning.rawValue], at)
            for text in texts[meaning] ?? [] {
                let folded = AnswerVocabulary.folded(text)
                if let other = seen[folded] { proof.note(at, "\"\(text)\" is already listed under \(other).") }
                seen[folded] = meaning.rawValue
            }
        }
        return AnswerVocabulary(texts, over: .usual)
    }

    private static func columns(_ json: JSON?, _ proof: inout Proofreader) -> [AnswerSheet.Column: [String]] {
        guard let json, !json.isNull else { return [:] }
        let known = AnswerSheet.Column.allCases
        let object = proof.object(json, "/columns", keys: known.map(\.rawValue))
        var columns: [AnswerSheet.Column: [String]] = [:]
        for column in known {
            let texts = proof.texts(object?[column.rawValue], pointer("/columns", column.rawValue))
            if !texts.isEmpty { columns[column] = texts }
        }
        return columns
    }
}

extension Questionnaire {
    /// Columns by their letters.
    private static func layout(_ json: JSON?, _ proof: inout Proofreader) -> [AnswerSheet.Column: Int] {
        guard let json, !json.isNull else { return [:] }
        let known = AnswerSheet.Column.allCases
        let object = proof.object(json, "/layout", keys: known.map(\.rawValue), required: ["id", "answer"])
        var layout: [AnswerSheet.Column: Int] = [:]
        for column in known {
            let at = pointer("/layout", column.rawValue)
            guard let letters = proof.text(object?[column.rawValue], at) else { continue }
            layout[column] = CellReference("\(letters)1".utf8)?.column
            if layout[column] == nil { proof.note(at, "The letters of a column, such as A, were expected.") }
        }
        return layout
    }
}

extension Questionnaire.Section {
    fileprivate init?(_ json: JSON, _ at: String, _ proof: inout Proofreader) {
        guard let object = proof.object(json, at, keys: Questionnaire.sectionKeys, required: ["id", "title"]),
            let id = proof.text(object["id"], pointer(at, "id")),
            let title = proof.text(object["title"], pointer(at, "title"))
        else { return nil }
        self.init(id: id, title: title, gate: Questionnaire.Gate(object["asked-if"], pointer(at, "asked-if"), &proof))
    }
}

extension Questionnaire.Gate {
    /// Nil where no gate stands, or, with a problem, where it cannot be read.
    fileprivate init?(_ json: JSON?, _ at: String, _ proof: inout Proofreader) {
        guard let json, !json.isNull,
            let object = proof.object(json, at, keys: Questionnaire.gateKeys, required: Questionnaire.gateKeys),
            let question = proof.text(object["question"], pointer(at, "question"))
        else { return nil }
        self.init(question: question, answers: proof.texts(object["answer"], pointer(at, "answer")))
    }
}

extension Questionnaire.Question {
    fileprivate init?(
        _ json: JSON, _ at: String, _ sections: [Questionnaire.Section], _ proof: inout Proofreader
    ) {
        let keys = Questionnaire.questionKeys
        guard let object = proof.object(json, at, keys: keys, required: ["id", "text", "asked", "kind"]),
            let id = proof.text(object["id"], pointer(at, "id")),
            let text = proof.text(object["text"], pointer(at, "text")),
            let asked = proof.word(object["asked"], pointer(at, "asked"), as: Questionnaire.Party.self),
            let kind = Questionnaire.Question.kind(object, at, &proof)
        else { return nil }
        let section = proof.text(object["section"], pointer(at, "section")) ?? ""
        if !section.isEmpty, !sections.contains(where: { $0.id == section }) {
            proof.note(pointer(at, "section"), "There is no section \(section).")
        }
        let states = proof.list(object["states"], pointer(at, "states")).compactMap { item, at in
            Questionnaire.Statement(item, at, kind, &proof)
        }
        let good = object["good"].map { proof.texts($0, pointer(at, "good")) }
        for answer in good ?? [] where !kind.answers.contains(answer) {
            proof.note(pointer(at, "good"), "The question has no answer \"\(answer)\".")
        }
        if let required = object["required"], required.bool == nil {
            proof.note(pointer(at, "required"), "true or false was expected.")
        }
        self.init(
            id: id, alsoKnownAs: proof.texts(object["also"], pointer(at, "also")), section: section, text: text,
            asked: asked, kind: kind, states: states, good: good ?? kind.usuallyGood,
            gate: Questionnaire.Gate(object["asked-if"], pointer(at, "asked-if"), &proof),
            required: object["required"]?.bool ?? false,
            words: proof.texts(object["words"], pointer(at, "words")).map { $0.lowercased() },
            evidence: proof.text(object["evidence"], pointer(at, "evidence")) ?? "")
    }

    private enum KindWord: String, CaseIterable { case practice, flag, choice, number, text, day, names }

    private static func kind(_ object: JSON, _ at: String, _ proof: inout Proofreader) -> Questionnaire.Kind? {
        guard let word = proof.word(object["kind"], pointer(at, "kind"), as: KindWord.self) else { return nil }
        for (key, owners) in [("choices", [KindWord.choice, .names]), ("unit", [.number]), ("bound", [.number])]
        where !owners.contains(word) && object[key] != nil {
            proof.note(pointer(at, key), "A question of kind \(word.rawValue) has no \(key).")
        }
        switch word {
        case .practice: return .practice
        case .flag: return .flag
        case .text: return .text
        case .day: return .day
        case .names: return .names(choices(object["choices"], pointer(at, "choices"), &proof))
        case .number:
            let unit = proof.word(object["unit"], pointer(at, "unit"), as: Questionnaire.Unit.self)
            if unit == nil { proof.note(pointer(at, "unit"), "A number needs its unit: hours, days or count.") }
            return .number(
                unit ?? .count, proof.word(object["bound"], pointer(at, "bound"), as: Questionnaire.Bound.self))
        case .choice:
            let at = pointer(at, "choices"), choices = choices(object["choices"], at, &proof)
            if choices.isEmpty { proof.note(at, "A choice needs its choices: each value with the texts that say it.") }
            return .choice(choices)
        }
    }

    private static func choices(_ json: JSON?, _ at: String, _ proof: inout Proofreader) -> [Questionnaire.Choice] {
        guard let json else { return [] }
        guard let members = json.members else {
            proof.note(at, "Values with the texts that say them were expected.")
            return []
        }
        var seen: Set<String> = []
        return members.map { member in
            let says = [member.key] + proof.texts(member.value, pointer(at, member.key))
            let folded = Set(says.map(AnswerVocabulary.folded))
            for text in folded.sorted() where !seen.insert(text).inserted {
                proof.note(pointer(at, member.key), "\"\(text)\" says two choices.")
            }
            return Questionnaire.Choice(value: member.key, says: folded.sorted())
        }
    }
}
