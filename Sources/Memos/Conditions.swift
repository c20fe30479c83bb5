import Assessment

/// What must happen, and before what: as people set it, and where nobody has, as the findings that decided propose it.
enum Conditions {
    static func lines(_ review: Review, _ docket: Docket) -> [Memo.ConditionLine] {
        let set = review.decisions.conditions.map { condition in
            Memo.ConditionLine(
                id: condition.id, says: condition.says, proof: condition.proof, owner: condition.owner,
                due: condition.due, before: Wording.before(condition.before, due: condition.due),
                closed: condition.closed,
                cites: condition.closedWith.flatMap(docket.cite(document:)).map { [$0] } ?? [], proposed: false)
        }
        let covered = Set(review.decisions.conditions.compactMap(\.check))
        let open = review.ruling.because.filter { !covered.contains($0) }.compactMap(review.finding)
        let proposed = open.map { finding in
            Memo.ConditionLine(
                id: finding.check.id, says: finding.check.title, proof: finding.check.closes, owner: review.use.owner,
                due: nil, before: review.rating == .conditional ? "no day set" : "before connecting", closed: nil,
                cites: [], proposed: true)
        }
        return set + proposed
    }
}

/// When this is looked at again, taking the memo itself as a completed review.
struct Reassessment {
    let review: Review
    let deadlines: [Deadline]

    init(_ review: Review, facts: [Fact], heading: Memo.Heading) {
        self.review = review
        var decisions = review.decisions
        decisions.lastReview = review.day
        deadlines =
            Review(
                review.use, facts: facts, decisions: decisions, policy: review.policy, on: review.day,
                checks: review.findings.map(\.check)
            ).deadlines
    }

    /// The earliest day of all uses, and why.
    static func next(_ all: [Reassessment]) -> String {
        guard let first = candidates(all).first else { return "No day is set." }
        return "On \(first.day.inWords): \(first.says)"
    }

    static func candidates(_ all: [Reassessment]) -> [Memo.DueLine] {
        var seen: Set<Memo.DueLine> = []
        let lines = all.flatMap { one in
            one.deadlines.map { deadline in
                Memo.DueLine(
                    day: deadline.day,
                    says: (all.count > 1 ? "\(one.review.use.agent.slug): " : "") + Wording.daysInWords(deadline.says),
                    owner: deadline.owner, state: deadline.state)
            }
        }
        return lines.sorted { ($0.day, $0.says) < ($1.day, $1.says) }.filter { seen.insert($0).inserted }
    }
}
