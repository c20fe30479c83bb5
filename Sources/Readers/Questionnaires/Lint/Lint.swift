/// One thing to look for in answers: a value, one a file or with its kin.
struct Lint: Sendable {
    /// The kind of the defects that it finds.
    let kind: Defect.Kind
    /// What is found wrong, in the order of the file. A pure function of the answers.
    let find: @Sendable (AnsweredQuestionnaire) -> [Defect]

    /// Everything that is looked for.
    static let all: [Lint] = [
        .answersThatContradict, .deniedByItsExplanation, .scoreThatDiffers, .answeredBehindClosedGate,
        .blankBehindOpenGate,
        .requiredAndBlank, .notUnderstood, .noWithoutPlan, .notApplicableWithoutReason, .notApplicableWithOwner,
        .inheritedWithoutSource, .ownerMissing, .commentWithoutAnswer, .answeredTwice, .pasted, .olderThanEdition,
        .otherEdition,
    ]
}

extension AnsweredQuestionnaire {
    /// What is wrong in the answers, the worst kind first, each kind in the order of the file.
    package var defects: [Defect] {
        Lint.all.sorted { $0.kind < $1.kind }.flatMap { $0.find(self) }
    }

    /// The answers to questions that were put to whoever answers, without blanks.
    var spoken: [Answer] { answers.filter { !$0.isBlank && $0.question.asked == party } }
}
