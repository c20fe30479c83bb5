package import Assessment

/// What a file of answers said, for whoever sends the questions again.
extension AnsweredQuestionnaire {
    /// An answer that was understood.
    package struct Given: Hashable, Sendable {
        /// The id of the question in the questionnaire.
        package let id: String
        /// Written so that it is understood again: the word for what has one, else as it was given.
        package let answer: String
        /// `yes`, `not-applicable`, a choice's value; nil for an answer that is itself the value.
        package let name: String?
        package let comment: String
        /// The day on which it was given; nil where the file does not say.
        package let day: Day?
    }

    /// The answers that were understood, each question's first one. Blanks, and what nobody understood, are not among them.
    package var given: [Given] {
        var seen: Set<String> = []
        return answers.compactMap { answer in
            let name: String?
            switch answer.understood {
            case .blank, .unclear: return nil
            case .named, .notApplicable, .inherited, .notKnown: name = answer.understood.word
            case .value: name = nil
            }
            guard seen.insert(answer.question.id).inserted else { return nil }
            return Given(
                id: answer.question.id, answer: name ?? answer.raw, name: name, comment: answer.row.comment,
                day: day(of: answer))
        }
    }
}
