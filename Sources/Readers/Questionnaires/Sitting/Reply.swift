import Assessment

extension Questionnaire {
    /// What a line that a person typed says in answer to a question.
    package enum Reply: Hashable, Sendable {
        /// The answer as it is understood: `yes`, `24`, `a, b`.
        case says(String)
        /// An answer that states nothing: not applicable, inherited, not known.
        case statesNothing(String)
        /// Not understood; the sentence says what was expected.
        case unclear(String)
        /// Nothing was typed.
        case blank
    }

    /// Understands a line as the reader of answers will. A choice may be named by its number, counted from 1.
    package func reply(_ line: String, to question: Question) -> Reply {
        switch understand([written(line, to: question)], question) {
        case .blank: .blank
        case .named(let name): .says(name)
        case .value(let value): .says(value.description)
        case .notApplicable: .statesNothing("not applicable")
        case .inherited: .statesNothing("inherited")
        case .notKnown: .statesNothing("not known")
        case .unclear(let says): .unclear(says)
        }
    }

    /// The line as it is written down: the choice of a number, else as typed.
    package func written(_ line: String, to question: Question) -> String {
        guard case .choice(let choices) = question.kind, let number = Int(line), choices.indices.contains(number - 1)
        else { return line }
        return choices[number - 1].value
    }
}
