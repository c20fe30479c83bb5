import Assessment

/// What one raw answer was understood to say.
enum Understanding: Hashable {
    /// Nothing was answered.
    case blank
    /// The vendor says that the question does not apply: no fact, until a named person agrees.
    case notApplicable
    /// The control is another's, says the vendor: no fact, until that other's evidence is on file.
    case inherited
    /// The respondent does not know.
    case notKnown
    /// One of the answers that a statement can give a value: `yes`, `partly`, a choice's value.
    case named(String)
    /// An answer that is itself the value.
    case value(Fact.Value)
    /// Not understood; the sentence says what was expected.
    case unclear(String)

    /// For `look --json`: the answer in one word or text; nil where it was not understood or nothing was said.
    var word: String? {
        switch self {
        case .blank, .unclear: nil
        case .notApplicable: "not-applicable"
        case .inherited: "inherited"
        case .notKnown: "unknown"
        case .named(let name): name
        case .value(let value): value.description
        }
    }
}

extension Questionnaire {
    /// What a raw answer to a question says, by this questionnaire's vocabulary. Never a guess.
    func understand(_ raw: [String], _ question: Question) -> Understanding {
        var texts = raw.map(\.trimmed).filter { !$0.isEmpty }
        switch question.kind {
        case .practice, .flag, .choice, .names:
            if texts.count == 1, let boxes = TickBoxes(texts[0]) { texts = boxes.ticked }
        case .number, .text, .day: break
        }
        guard let text = texts.first else { return .blank }
        if case .names(let choices) = question.kind, texts.count > 1 { return .value(.names(named(texts, choices))) }
        guard texts.count == 1 else { return .unclear("One answer was expected, and \(texts.count) stand here.") }
        if case .choice(let choices) = question.kind {
            let folded = AnswerVocabulary.folded(text)
            if let choice = choices.first(where: { $0.says.contains(folded) }) { return .named(choice.value) }
        }
        let meaning = answers.meaning(text)
        switch meaning {
        case .notApplicable: return .notApplicable
        case .inherited: return .inherited
        case .unknown: return .notKnown
        case .yes, .partly, .planned, .no, nil: break
        }
        switch question.kind {
        case .practice:
            return meaning.map { .named($0.rawValue) }
                ?? .unclear("Yes, partly, planned, no or not applicable was expected.")
        case .flag:
            guard let meaning, meaning == .yes || meaning == .no else { return .unclear("Yes or no was expected.") }
            return .named(meaning.rawValue)
        case .choice(let choices):
            return .unclear("One of \(choices.map(\.value).joined(separator: ", ")) was expected.")
        case .number(let unit, let bound):
            if let number = AnswerValues.number(text, unit, bound) { return .value(.number(number)) }
            return .unclear(
                unit == .count ? "A whole number was expected." : "A whole number of \(unit.rawValue) was expected.")
        case .day:
            if let day = AnswerValues.day(text) { return .value(.day(day)) }
            return .unclear("A day such as 2026-10-01 was expected.")
        case .text:
            return meaning == nil ? .value(.text(text)) : .unclear("A text was expected, not \"\(text)\".")
        case .names(let choices):
            let names = AnswerValues.names(text)
            if meaning == nil || names.isEmpty { return .value(.names(named(names, choices))) }
            return .unclear("A list of names, or \"none\", was expected.")
        }
    }

    /// Names, each once, in order; one that a choice says is written as the choice's value.
    private func named(_ names: [String], _ choices: [Choice]) -> [String] {
        let written = names.map { name in
            let folded = AnswerVocabulary.folded(name)
            return choices.first { $0.says.contains(folded) }?.value ?? name
        }
        return Set(written).sorted()
    }
}
