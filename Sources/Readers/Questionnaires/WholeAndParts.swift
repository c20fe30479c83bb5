import Assessment

/// An answer that speaks of one practice beside others of the same file: of the whole of it, or of a part.
struct PracticeAnswer {
    let statement: Questionnaire.Statement
    let question: Questionnaire.Question
    let said: Practice
    let subject: Subject
    let speaksOf: Day
    let row: AnswerSheet.Row

    /// Which of the answers state the practice, and as what. The whole is no better than the worst answer to it, and no
    /// better than partly where a part of it lacks: then the parts that lack state that, and a yes to the whole is not
    /// stated beside them. Whatever agrees is stated as support. Parts alone state nothing, for nobody asked for the whole.
    static func stated(_ answers: [PracticeAnswer]) -> [(answer: PracticeAnswer, value: Practice)] {
        let wholes = Set(answers.filter { !$0.statement.part }.map(\.said))
        guard let worst = [Practice.no, .planned, .partly, .yes].first(where: wholes.contains) else { return [] }
        let lacking =
            (worst == .yes || worst == .partly) && answers.contains { $0.statement.part && $0.said != .yes }
        return answers.compactMap { answer in
            switch (answer.statement.part, lacking) {
            case (true, true): answer.said == .yes ? nil : (answer, .partly)
            case (true, false): answer.said == worst ? (answer, worst) : nil
            case (false, true): answer.said == .yes ? nil : (answer, answer.said)
            case (false, false): (answer, answer.said)
            }
        }
    }
}

extension Questionnaire {
    /// The words of which a question of this questionnaire asks only for a part.
    var wordsInParts: Set<String> {
        Set(questions.flatMap(\.states).filter(\.part).map(\.word.name))
    }
}
