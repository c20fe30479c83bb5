import Assessment

/// What the map of a questionnaire says that an answer states.
extension Questionnaire.Statement {
    private enum About: String, CaseIterable { case vendor, service, use, agent }

    /// The statement of a map, for a question of a kind. Nil, with a problem, where it cannot be read.
    init?(_ json: JSON, _ at: String, _ kind: Questionnaire.Kind, _ proof: inout Proofreader) {
        guard let object = proof.object(json, at, keys: Questionnaire.statementKeys, required: ["fact", "of"]),
            let name = proof.text(object["fact"], pointer(at, "fact")),
            let about = proof.word(object["of"], pointer(at, "of"), as: About.self)
        else { return nil }
        guard let word = Vocabulary.word(name) else {
            proof.note(pointer(at, "fact"), "The vocabulary has no word \(name).")
            return nil
        }
        guard let subject = Subject.Kind(rawValue: about.rawValue) else { return nil }
        let answers = kind.answers
        var values: [String: Fact.Value] = [:]
        let part = object["part"]?.bool ?? false
        if let said = object["part"], said.bool == nil {
            proof.note(pointer(at, "part"), "true or false was expected.")
        }
        if part, answers.isEmpty || word.kind != .practice {
            proof.note(
                pointer(at, "part"), "Only a practice has parts: \(name) must be one, and the question have answers.")
        }
        if let when = object["when"] {
            let place = pointer(at, "when")
            if answers.isEmpty {
                proof.note(place, "An answer of kind \(kind.word) is itself the value; leave out \"when\".")
            }
            for member in proof.object(when, place, keys: answers)?.members ?? [] {
                guard answers.contains(member.key) else { continue }
                values[member.key] = Questionnaire.Statement.value(
                    member.value, word.kind, pointer(place, member.key), &proof)
            }
        } else {
            values = Questionnaire.Statement.plain(kind, word.kind)
            if values.isEmpty && (!answers.isEmpty || kind.word != word.kind.rawValue) {
                proof.note(
                    at,
                    "\(name) is a \(word.kind.rawValue), the question a \(kind.word): say with \"when\" which answer states what."
                )
            }
        }
        self.init(word: word, about: subject, values: values, part: part)
    }

    /// What answers state where the map does not say: an answer states itself.
    private static func plain(_ kind: Questionnaire.Kind, _ word: Word.Kind) -> [String: Fact.Value] {
        switch (kind, word) {
        case (.practice, .practice):
            Dictionary(uniqueKeysWithValues: Practice.allCases.map { ($0.rawValue, .practice($0)) })
        case (.flag, .practice): ["yes": .practice(.yes), "no": .practice(.no)]
        case (.flag, .flag): ["yes": .flag(true), "no": .flag(false)]
        case (.choice(let choices), .text):
            Dictionary(choices.map { ($0.value, .text($0.value)) }) { first, _ in first }
        default: [:]
        }
    }

    private static func value(
        _ json: JSON, _ kind: Word.Kind, _ at: String, _ proof: inout Proofreader
    ) -> Fact.Value? {
        switch kind {
        case .practice:
            if let bool = json.bool { return .practice(bool ? .yes : .no) }
            return proof.word(json, at, as: Practice.self).map { .practice($0) }
        case .flag:
            if let bool = json.bool { return .flag(bool) }
            proof.note(at, "true or false was expected.")
            return nil
        case .number: return proof.number(json, at, in: 0...10_000_000).map { .number($0) }
        case .text: return proof.text(json, at).map { .text($0) }
        case .names: return .names(Array(Set(proof.texts(json, at))).sorted())
        case .day:
            proof.note(at, "A day cannot be fixed in a map.")
            return nil
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
