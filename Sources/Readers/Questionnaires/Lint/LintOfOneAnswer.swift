import Assessment

/// What is wrong with an answer by itself.
extension Lint {
    /// A lint that looks at each answer that was given, alone.
    private static func each(
        _ kind: Defect.Kind, _ says: @escaping @Sendable (AnsweredQuestionnaire.Answer) -> String?
    ) -> Lint {
        Lint(kind: kind) { answered in
            answered.spoken.compactMap { answer in says(answer).map { Defect(kind, answer, $0) } }
        }
    }

    /// A yes is denied by its own explanation. A question whose good answer is no is not: there a plan is no evasion.
    static let deniedByItsExplanation = each(.denied) { answer in
        answer.denial.map { "\(answer.question.id) is answered \"yes\", and its explanation says \"\($0)\"." }
    }

    static let notUnderstood = each(.notUnderstood) { answer in
        guard case .unclear(let expected) = answer.understood else { return nil }
        return "\(answer.question.id): \"\(answer.raw.prefix(80))\" was not understood. \(expected)"
    }

    static let notApplicableWithoutReason = each(.notApplicableWithoutReason) { answer in
        guard answer.understood == .notApplicable, !answer.isExplained else { return nil }
        return
            "\(answer.question.id) is answered as not applicable, without a reason. It states nothing until a person agrees."
    }

    static let inheritedWithoutSource = each(.inheritedWithoutSource) { answer in
        guard answer.understood == .inherited, !answer.isExplained else { return nil }
        return
            "\(answer.question.id) is answered as inherited, without saying from whom. It states nothing: the evidence of "
            + "whoever operates it is needed."
    }

    /// A comment where nothing was answered.
    static let commentWithoutAnswer = Lint(kind: .commentWithoutAnswer) { answered in
        let given = Set(answered.answers.filter { !$0.isBlank }.map(\.question.id))
        return answered.answers.filter {
            $0.isBlank && !$0.row.comment.isEmpty && !given.contains($0.question.id)
        }.map { answer in
            Defect(
                .commentWithoutAnswer, answer,
                "\(answer.question.id) has a comment and no answer: \"\(answer.row.comment.prefix(80))\".")
        }
    }
}

extension AnsweredQuestionnaire.Answer {
    /// Whether its explanation says anything: a dash, or "N/A", does not.
    var isExplained: Bool {
        !["", "n/a", "na", "none", "notapplicable", ".", "/"].contains(AnswerVocabulary.folded(row.comment))
    }

    /// The words by which its explanation takes back a good "yes"; nil if there are none.
    var denial: String? {
        guard isYes, question.good.contains("yes") else { return nil }
        return Denial.words(in: row.comment, question: row.question + " " + question.text)
    }
}
