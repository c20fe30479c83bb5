/// How many questions were answered how. Each question that was put to whoever answers counts once, by its first answer.
package struct AnswerCounts: Hashable, Sendable {
    package var yes = 0, no = 0, partial = 0, planned = 0, inherited = 0, notApplicable = 0
    /// Whatever else was written: texts, choices, numbers, days, names, and what was not understood.
    package var text = 0
    /// With an empty answer, or without a row.
    package var blank = 0

    /// All questions.
    package var questions: Int { yes + no + partial + planned + inherited + notApplicable + text + blank }

    /// Each with its name, in this order, as `lint --json` has them.
    package var named: [(name: String, count: Int)] {
        [
            ("yes", yes), ("no", no), ("partial", partial), ("planned", planned), ("inherited", inherited),
            ("not_applicable", notApplicable), ("text", text), ("blank", blank),
        ]
    }

    fileprivate mutating func count(_ understood: Understanding?) {
        switch understood {
        case nil, .blank?: blank += 1
        case .named("yes")?: yes += 1
        case .named("no")?: no += 1
        case .named("partly")?: partial += 1
        case .named("planned")?: planned += 1
        case .inherited?: inherited += 1
        case .notApplicable?: notApplicable += 1
        case .named?, .value?, .notKnown?, .unclear?: text += 1
        }
    }
}

extension AnsweredQuestionnaire {
    /// How many questions were answered how.
    package var counts: AnswerCounts {
        let first = Dictionary(answers.filter { !$0.isBlank }.map { ($0.question.id, $0.understood) }) { first, _ in
            first
        }
        var counts = AnswerCounts()
        for question in questionnaire.questions where question.asked == party { counts.count(first[question.id]) }
        return counts
    }
}
