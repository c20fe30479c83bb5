package import Assessment

/// What became of one question between two files with answers to the same questionnaire.
package struct AnswerChange: Hashable, Sendable {
    /// In this order changes are told, the worst first.
    package enum Kind: String, Sendable, CaseIterable, Comparable {
        /// A good answer is none any more, a practice fell, a limit moved to the wrong side, or a yes is denied now.
        case worse
        /// Answered before, and not now.
        case vanished
        /// Another answer, of which nobody can say whether it is better.
        case changed
        case better
        /// Not answered before.
        case appeared
        /// The same answer in other words, or with another explanation.
        case reworded
        /// The question itself reads otherwise.
        case questionReworded = "question-reworded"

        package static func < (one: Kind, other: Kind) -> Bool { one.rank < other.rank }
        private var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }

        /// As a heading.
        package var title: String {
            switch self {
            case .worse: "Worse"
            case .vanished: "Not answered any more"
            case .changed: "Changed"
            case .better: "Better"
            case .appeared: "Answered for the first time"
            case .reworded: "The same answer in other words"
            case .questionReworded: "The question reads otherwise"
            }
        }
    }
    /// What one of the files says, and where.
    package struct Side: Hashable, Sendable {
        package let place: Source.Place
        /// The answer and its explanation as written; of a question that reads otherwise, the question.
        package let quote: String
    }
    package let kind: Kind
    package let id: String
    /// Nil where that file has no row of the question.
    package let before: Side?
    package let after: Side?
    /// A sentence that says what became of it.
    package let says: String
}

/// The answers of two files to the same questionnaire, beside each other.
package struct AnswerComparison: Sendable {
    package let questionnaire: Questionnaire
    /// The worst kind first, each kind in the order of the questionnaire.
    package let changes: [AnswerChange]
    /// How many questions are answered alike, word by word.
    package let same: Int

    /// Where the later file's first answer stands; nil where it answers nothing.
    let firstPlace: AnswerChange.Side?

    /// What got worse since.
    package var regressions: [AnswerChange] { changes.filter { $0.kind == .worse } }

    /// Nil where the files answer different questionnaires or editions, of which the same ids need not ask the same.
    package init?(_ old: AnsweredQuestionnaire, _ new: AnsweredQuestionnaire) {
        guard old.questionnaire.id == new.questionnaire.id, old.questionnaire.edition == new.questionnaire.edition,
            old.party == new.party
        else { return nil }
        questionnaire = new.questionnaire
        let before = old.told, after = new.told
        var changes: [AnswerChange] = [], same = 0
        for question in new.questionnaire.questions {
            let pair = AnswerPair(question: question, before: before[question.id], after: after[question.id])
            let found = pair.changes
            if found.isEmpty, pair.after?.isBlank == false { same += 1 }
            changes += found
        }
        self.changes = AnswerChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
        self.same = same
        firstPlace = new.answers.first { !$0.isBlank }.map { .init(place: $0.row.place, quote: $0.quote) }
    }
}

extension AnsweredQuestionnaire {
    /// The answer to each question: the first that says something, else the first row.
    fileprivate var told: [String: Answer] {
        var told: [String: Answer] = [:]
        for answer in answers {
            guard let first = told[answer.question.id], !(first.isBlank && !answer.isBlank) else {
                told[answer.question.id] = answer
                continue
            }
        }
        return told
    }
}
