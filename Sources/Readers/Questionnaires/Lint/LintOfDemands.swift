import Assessment

/// What the questionnaire demands of an answer, by its rules.
extension Lint {
    /// Not applicable with an owner, where the format forbids it: who does not operate a control owns none.
    static let notApplicableWithOwner = Lint(kind: .notApplicableWithOwner) { answered in
        guard answered.questionnaire.rules.contains(.ownerBlankWhenNotApplicable) else { return [] }
        return answered.spoken.filter { $0.understood == .notApplicable && !$0.row.owner.isEmpty }.map { answer in
            Defect(
                .notApplicableWithOwner, at: answer.row.place, id: answer.question.id,
                quote: answer.raw + "\n" + answer.row.owner,
                "\(answer.question.id) is answered as not applicable, and \"\(answer.row.owner.prefix(60))\" is named as its owner; "
                    + "\(answered.questionnaire.title) asks to leave the owner blank there.")
        }
    }

    /// Yes or no without an owner, where the format asks for one and the file has a column of owners at all.
    static let ownerMissing = Lint(kind: .ownerMissing) { answered in
        guard answered.questionnaire.rules.contains(.ownerWhenAnswered) else { return [] }
        return answered.spoken.filter { $0.row.owner.isEmpty && ($0.isYes || $0.isNo) }.map { answer in
            Defect(
                .ownerMissing, answer,
                "\(answer.question.id) is answered \"\(answer.raw.prefix(40))\" without its owner, for whom "
                    + "\(answered.questionnaire.title) asks.")
        }
    }

    /// A plan without a day, and a no without a plan or a day; where the format asks for plans, a no needs the day too. A
    /// question to which no is a good answer, or none is better than another, needs none.
    static let noWithoutPlan = Lint(kind: .noWithoutPlan) { answered in
        let needsDay = answered.questionnaire.rules.contains(.planWhenNo), gates = Gates(answered)
        return answered.spoken.compactMap { answer in
            let question = answer.question, plan = answer.row.comment
            guard !question.good.isEmpty, !question.good.contains("no"), !Plan.hasDay(plan),
                !gates.isClosed(question)
            else { return nil }
            if answer.understood == .named("planned") {
                guard !Plan.hasDay(answer.raw) else { return nil }
                return Defect(.noWithoutPlan, answer, "\(question.id) is answered as planned, without a day by which.")
            }
            guard answer.isNo, needsDay || !Plan.isIn(plan) else { return nil }
            return Defect(
                .noWithoutPlan, answer,
                plan.isEmpty
                    ? "\(question.id) is answered \"no\", without a plan or a day."
                    : "\(question.id) is answered \"no\", and its explanation names no \(needsDay ? "day" : "plan or day")."
            )
        }
    }

    /// A required question without an answer; one of which the file has no row has no place.
    static let requiredAndBlank = Lint(kind: .requiredBlank) { answered in
        let gates = Gates(answered)
        let given = Set(answered.answers.filter { !$0.isBlank }.map(\.question.id))
        let open = answered.questionnaire.questions.filter {
            $0.required && $0.asked == answered.party && !given.contains($0.id) && !gates.isClosed($0)
        }
        let rows = Dictionary(answered.answers.map { ($0.question.id, $0) }) { first, _ in first }
        let missing = open.filter { rows[$0.id] == nil }
        let blanks = open.compactMap { rows[$0.id] }.map { answer in
            Defect(.requiredBlank, answer, "\(answer.question.id) is required and not answered.")
        }
        return blanks
            + missing.map { Defect(.requiredBlank, at: nil, id: $0.id, "Required and not answered: \($0.id).") }
    }
}

extension AnsweredQuestionnaire.Answer {
    var isYes: Bool { understood == .named("yes") }
    var isNo: Bool { understood == .named("no") }
}
