/// Everything that follows from facts, decisions and policy on one day, for one use.
package struct Review: Sendable {
    /// The version of the method, which stands in every memo.
    package static let method = 1

    package let use: Use
    package let day: Day
    package let policy: Policy
    package let findings: [Finding]
    package let tier: Tier.Decided
    package let score: Score
    package let ruling: Ruling
    package let residual: Residual
    package let decisions: Decisions
    /// What an approval of this use would cover.
    package let remit: Remit
    /// A ready use is ready until, and including, the first day on which one of its proofs ends, or an acceptance that it
    /// leans on.
    package let readyUntil: Day?
    package let deadlines: [Deadline]

    /// A pure function of its arguments: facts may come in any order, and more than once.
    package init(
        _ use: Use, facts: [Fact], decisions: Decisions = Decisions(), policy: Policy = .standard, on day: Day,
        checks: [Check] = Check.all
    ) {
        let index = FactIndex(facts, settlements: decisions.settlements.filter { $0.day <= day }, on: day)
        self.init(use, index: index, decisions: decisions, policy: policy, on: day, checks: checks)
    }

    /// The same over facts that are indexed already, for vendors with several uses. The index must be of the same day
    /// and hold the settlements.
    package init(
        _ use: Use, index: FactIndex, decisions: Decisions, policy: Policy, on day: Day, checks: [Check] = Check.all
    ) {
        let tier = Tier.of(use, policy)
        let view = Facts(index, of: use.serviceSubject, on: day)
        let matter = Matter(use: use, policy: policy, tier: tier.tier, approvals: decisions.approvals)
        let inForce = decisions.acceptances.filter { $0.day <= day && day <= $0.until }
        findings = checks.map { check in
            let answer = check.answer(view, for: matter)
            return Finding(
                check: check, answer: answer,
                accepted: inForce.filter { $0.check == check.id }.max { $0.until < $1.until },
                lasts: check.lasts(answer, view, for: matter))
        }
        self.use = use
        self.day = day
        self.policy = policy
        self.tier = tier
        self.decisions = decisions
        remit = Remit(use, view, tier: tier.tier)
        score = Score(findings, policy)
        ruling = Ruling.of(findings, use: use, tier: tier, policy: policy)
        residual = Residual(tier.tier, ruling.rating)
        let ends = findings.filter(\.applies).flatMap { finding in
            [finding.lasts, finding.answer.kind < .met ? finding.accepted?.until : nil].compactMap(\.self)
        }
        readyUntil = ruling.rating == .ready ? ends.min() : nil
        deadlines =
            Agenda(
                use: use, findings: findings, index: index, decisions: decisions, tier: tier.tier, policy: policy,
                day: day
            ).deadlines
    }

    package var rating: Rating { ruling.rating }
    /// What an approval is bound to, as one text: it changes when the use grows, and not with what is found.
    package var standsOn: String { remit.text }
    /// The finding of a check; nil if the check is not in the catalogue that was used.
    package func finding(_ check: String) -> Finding? { findings.first { $0.check.id == check } }

    /// Findings that apply, by their effect on the rating: what made the rule fire, then worst answer, then weight.
    package var byEffect: [Finding] {
        findings.filter(\.applies).sorted { a, b in
            let (firstA, firstB) = (ruling.because.contains(a.check.id), ruling.because.contains(b.check.id))
            if firstA != firstB { return firstA }
            if a.answer.kind != b.answer.kind { return a.answer.kind < b.answer.kind }
            if a.check.severity != b.check.severity { return a.check.severity > b.check.severity }
            return a.check.id < b.check.id
        }
    }

    /// One spelling of everything: the same inputs give the same bytes.
    package var spelledOut: String {
        func spell(_ facts: [Fact]) -> String {
            facts.map { fact in
                "\(fact.subject) \(fact.key) \(fact.value) \(fact.assurance) \(fact.speaksOf) \(fact.status) "
                    + "\(fact.name) \(fact.source.document) \(fact.source.place)"
            }.joined(separator: ";")
        }
        let lines = findings.map { finding in
            let answer = finding.answer, needs = answer.needs.map(spell).joined(separator: "/")
            return [
                finding.check.id, "\(answer.kind)", answer.disputed ? "disputed" : "", "\(answer.says)", needs,
                spell(answer.against), "\(answer.missing.map { "\($0.subject) \($0.key)" })",
                finding.lasts?.description ?? "-", finding.accepted?.until.description ?? "-",
            ].joined(separator: "|")
        }
        let end = [
            tier.row, "\(score.proven ?? -1)", "\(score.possible ?? -1)", "\(score.coverage ?? -1)", ruling.rule,
            "\(ruling.because)", "\(ruling.held)", ruling.says ?? "-", "\(residual)", readyUntil?.description ?? "-",
        ]
        let due = deadlines.map { "\($0.day) \($0.kind.rawValue) \($0.state.rawValue) \($0.says)" }
        return (lines + [end.joined(separator: "|")] + due).joined(separator: "\n")
    }
}

/// A vendor's memo is that of all its uses: it takes the highest tier and shows the worst rating and score.
package struct VendorReview: Sendable {
    /// Sorted by the use's name.
    package let reviews: [Review]
    package init(_ reviews: [Review]) { self.reviews = reviews.sorted { $0.use.slug < $1.use.slug } }
    package var tier: Tier? { reviews.map(\.tier.tier).max() }
    /// The review with the worst rating, then the lowest score.
    package var worst: Review? {
        reviews.min {
            ($0.rating, $0.score.proven ?? -1, $0.use.slug) < ($1.rating, $1.score.proven ?? -1, $1.use.slug)
        }
    }
}
