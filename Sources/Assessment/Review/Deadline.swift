/// A day by which something must be looked at again, renewed or closed, and why that day.
package struct Deadline: Hashable, Sendable {
    /// What ends or comes due.
    package enum Kind: String, Sendable, CaseIterable {
        case review, lightCheck = "light-check", evidence, condition, acceptance, approval, contract
        case logReview = "log-review"
        case carriedOver = "carried-over"
    }
    /// Where a deadline stands on a day.
    package enum State: String, Sendable { case scheduled, dueSoon = "due-soon", due, grace, overdue }

    package let kind: Kind
    package let day: Day
    /// What it is about, and why this day, as a sentence.
    package let says: String
    package let state: State
    /// Who acts; empty when nobody is named.
    package let owner: String

    /// The state of a day that is due: soon within the cadence's first warning, in grace for its days, then overdue.
    static func state(_ due: Day, _ cadence: Policy.Cadence, grace: Bool, on day: Day) -> State {
        let left = due.days(since: day)
        if left > (cadence.warnDays.max() ?? 30) { return .scheduled }
        if left > 0 { return .dueSoon }
        if left == 0 { return .due }
        return grace && -left <= cadence.graceDays ? .grace : .overdue
    }

    /// Every deadline of one use, earliest first. The next review is the earliest of: cadence from the last completed
    /// review (from the day of connecting, else this day, before the first), approval and acceptance ends, the ends of
    /// what was read, and the contract's notice day less 60 days.
    static func all(
        use: Use, findings: [Finding], index: FactIndex, decisions: Decisions, tier: Tier.Decided, policy: Policy,
        on day: Day
    ) -> [Deadline] {
        let cadence = policy.cadence(tier.tier)
        var list: [Deadline] = []
        func add(_ kind: Kind, _ due: Day, _ says: String, owner: String = "", grace: Bool = false) {
            let state = state(due, cadence, grace: grace, on: day)
            list.append(Deadline(kind: kind, day: due, says: says, state: state, owner: owner))
        }

        var months = cadence.fullMonths, why = "tier \(tier.tier): every \(cadence.fullMonths) months"
        let sends = (use.operations ?? []).contains { $0.writes || $0.acts }
        if tier.tier == .critical, use.data(policy) == .restricted, sends, months > 6 {
            (months, why) = (6, "tier critical, writes or sends restricted data: every 6 months")
        }
        if tier.tier == .medium, use.traits(policy).contains(.personal), months > 12 {
            (months, why) = (12, "tier medium with personal data: every 12 months")
        }
        let anchor = decisions.lastReview ?? use.connected
        let from = decisions.lastReview.map { "from the review of \($0)" }
            ?? use.connected.map { "from connecting on \($0)" } ?? "no review is on record yet"
        add(.review, anchor?.adding(months: months) ?? day, "Full review, \(why), \(from).", owner: use.owner, grace: true)
        if let light = cadence.lightMonths, let anchor {
            add(.lightCheck, anchor.adding(months: light), "Light check, every \(light) months, \(from).", owner: use.owner)
        }
        for acceptance in decisions.acceptances where acceptance.day <= day {
            add(.acceptance, acceptance.until, "The acceptance of \(acceptance.check) ends.", owner: acceptance.owner)
        }
        for approval in decisions.approvals where approval.day <= day {
            add(.approval, approval.until, "The approval of \(approval.role.rawValue) ends.", owner: approval.by)
        }
        for condition in decisions.conditions where condition.closed == nil {
            guard let due = condition.due else { continue }
            add(.condition, due, "\(condition.id): \(condition.says)", owner: condition.owner)
        }
        if let ends = decisions.contractEnds {
            let notice = ends.adding(days: -(decisions.noticeDays ?? 0))
            add(.contract, notice.adding(days: -60), "60 days before notice on the contract that ends \(ends).", owner: use.owner)
        }
        if let carried = decisions.carriedNextReview {
            add(.carriedOver, carried, "Next review as carried over from an earlier register, not verified.", owner: use.owner)
        }
        if let connected = use.connected { list += [logReview(use, index, connected, cadence, on: day)].compactMap(\.self) }
        list += evidence(findings, policy, cadence, on: day)
        return list.sorted { ($0.day, $0.kind.rawValue, $0.says) < ($1.day, $1.kind.rawValue, $1.says) }
    }

    /// The first review of the logs falls 30 days after connecting, and is done once a later log review is on file.
    private static func logReview(
        _ use: Use, _ index: FactIndex, _ connected: Day, _ cadence: Policy.Cadence, on day: Day
    ) -> Deadline? {
        let facts = Facts(index, of: use.subject, on: day)
        let reviewed = facts.readings(FactKey<Day>.logReviewed.name).contains { $0.speaksOf > connected }
        guard !reviewed else { return nil }
        let due = connected.adding(days: 30)
        return Deadline(
            kind: .logReview, day: due, says: "First review of the logs, 30 days after connecting on \(connected).",
            state: state(due, cadence, grace: false, on: day), owner: use.owner)
    }

    /// What was read ends: one deadline for each check and day on which a met or conditional answer would turn unknown.
    private static func evidence(
        _ findings: [Finding], _ policy: Policy, _ cadence: Policy.Cadence, on day: Day
    ) -> [Deadline] {
        let ends = findings.filter { $0.applies && $0.answer.kind >= .conditional }.compactMap { finding in
            finding.answer.lasts(finding.check.freshMonths(policy)).map { (day: $0, check: finding.check.id) }
        }
        return Dictionary(grouping: ends, by: \.day).map { end, several in
            let ids = several.map(\.check).sorted()
            let names = ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and \(ids.count - 6) more" : "")
            return Deadline(
                kind: .evidence, day: end, says: "What was read for \(names) ends.",
                state: state(end, cadence, grace: false, on: day), owner: "")
        }
    }
}
