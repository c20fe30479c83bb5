import Assessment

/// Whether a file asks what a map takes its ids for: editions of a questionnaire may give one id to other questions.
extension Questionnaire.Question {
    /// Whether a question as a file words it is certainly another: it has none of the words that it must have one of. What is
    /// no sentence, or only names the id, tells nothing.
    func isOther(than asked: String) -> Bool {
        guard !words.isEmpty else { return false }
        let text = Questionnaire.Question.spaced(asked)
        guard text.count(where: { $0 == " " }) > 4, !text.contains(Questionnaire.Question.spaced(id)) else {
            return false
        }
        // Our own text, in a form of ours that came back, is the question.
        guard text != Questionnaire.Question.spaced(self.text) else { return false }
        return !words.contains { text.contains(Questionnaire.Question.spaced($0).dropLast()) }
    }

    /// Letters and digits in lower case, a space before each word and one at the end.
    private static func spaced(_ text: String) -> String {
        " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}

extension AnsweredQuestionnaire {
    /// Throws `ReadingError.malformed` where most of the questions whose words are known read otherwise, though their ids are
    /// the same. `file` names it.
    func proveWording(_ file: String) throws(ReadingError) {
        let asked = answers.filter { !$0.question.words.isEmpty && !$0.row.question.isEmpty }
        let others = asked.filter { $0.question.isOther(than: $0.row.question) }
        guard others.count >= 3, others.count * 2 > asked.count, let first = others.first else { return }
        throw .malformed(
            file: file, place: first.row.place,
            why:
                "\(others.count) of \(asked.count) questions ask something else than in \(questionnaire.title), though their ids "
                + "are the same, such as \(first.question.id); it is another edition, for which there is no map")
    }
}
