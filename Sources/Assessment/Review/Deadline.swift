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
}

/// What the deadlines of one use follow from.
struct Agenda {
    let use: Use
    let findings: [Finding]
    let index: FactIndex
    let decisions: Decisions
    let tier: Tier
    let policy: Policy
    let day: Day

    /// Every deadline, earliest first: the first is the next day on which somebody must act. They are: cadence from the
    /// last completed review (before the first from the day of connecting, else this day), the ends of approvals and
    /// acceptances in their latest form, open conditions, the ends of what was read, the contract's notice day less 60
    /// days, the first review of the logs, and answers that got worse.
    var deadlines: [Deadline] {
        let list = reviews + reopened + decided + contract + logs + evidence
        return list.sorted { ($0.day, $0.kind.rawValue, $0.says) < ($1.day, $1.kind.rawValue, $1.says) }
    }

    /// The tier's cadence under the policy. An agent that writes or sends restricted data is looked at every 6 months,
    /// personal data every 12, and payment data every 12 without grace.
    private var cadence: (Policy.Cadence, why: String) {
        var cadence = policy.cadence(tier)
        var why = "tier \(tier)"
        func atMost(_ months: Int, _ reason: String) {
            guard cadence.fullMonths > months else { return }
            cadence.fullMonths = months
            why = "tier \(tier), \(reason)"
        }
        let traits = use.traits(policy)
        let sends = (use.operations ?? []).contains { $0.writes || $0.acts }
        if tier == .critical, use.data(policy) == .restricted, sends { atMost(6, "writes or sends restricted data") }
        if tier == .medium, traits.contains(.personal) { atMost(12, "personal data") }
        if !traits.isDisjoint(with: [.payment, .cardAuthentication]) {
            atMost(12, "payment data")
            cadence.graceDays = 0
        }
        return (cadence, why)
    }

    private func deadline(_ kind: Deadline.Kind, _ due: Day, _ says: String, _ owner: String) -> Deadline {
        let state = Deadline.state(due, cadence.0, grace: kind == .review, on: day)
        return Deadline(kind: kind, day: due, says: says, state: state, owner: owner)
    }

    private var reviews: [Deadline] {
        let (cadence, why) = cadence
        let last = decisions.lastReview.flatMap { $0 <= day ? $0 : nil }
        let anchor = last ?? use.connected
        let from =
            last.map { "from the review of \($0)" }
            ?? use.connected.map { "from connecting on \($0)" } ?? "no review is on record yet"
        var list = [
            deadline(
                .review, anchor?.adding(months: cadence.fullMonths) ?? day,
                "Full review, \(why): every \(cadence.fullMonths) months, \(from).", use.owner)
        ]
        if let light = cadence.lightMonths, let anchor {
            list.append(
                deadline(
                    .lightCheck, anchor.adding(months: light), "Light check, every \(light) months, \(from).", use.owner
                ))
        }
        if let carried = decisions.carriedNextReview, last == nil {
            let says = "Next review as carried over from an earlier register, not verified."
            list.append(deadline(.carriedOver, carried, says, use.owner))
        }
        return list
    }

    /// Answers that got worse reopen the review: within five working days of the day on which we knew, until a review of that
    /// day or a later one is on record.
    private var reopened: [Deadline] { regressed + drifted }

    /// Changes of a server's definitions do the same, within the time that their kinds ask for: the same day, five working
    /// days, thirty days.
    private var drifted: [Deadline] {
        let key = FactKey<Int>.driftReopens
        let found = Facts(index, of: use.serviceSubject, on: day).readings(key.name).filter { fact in
            decisions.lastReview.map { $0 < fact.knownSince || $0 > day } ?? true
        }
        let dues = found.compactMap { fact in
            key.unwrap(fact.value).map { (due: fact.knownSince.adding(days: $0 == 5 ? 7 : $0), within: $0, fact: fact) }
        }
        guard let first = dues.min(by: { ($0.due, $0.fact.name) < ($1.due, $1.fact.name) }) else { return [] }
        let time =
            first.within == 0
            ? "the same day" : first.within == 5 ? "within five working days" : "within \(first.within) days"
        let says = "Review again: the server's definitions changed (read on \(first.fact.knownSince)); \(time)."
        return [deadline(.review, first.due, says, use.owner)]
    }

    private var regressed: [Deadline] {
        let key = FactKey<Int>.answerRegressions
        let worse = Facts(index, of: use.serviceSubject, on: day).readings(key.name).filter { fact in
            (key.unwrap(fact.value) ?? 0) > 0 && decisions.lastReview.map { $0 < fact.knownSince || $0 > day } ?? true
        }
        guard let first = worse.map(\.knownSince).min() else { return [] }
        let count = worse.compactMap { key.unwrap($0.value) }.reduce(0, +)
        let says =
            "Review again: \(count) of the vendor's answers got worse (read on \(first)); within five working days."
        return [deadline(.review, first.adding(days: 7), says, use.owner)]
    }

    private var decided: [Deadline] {
        let met = Set(findings.filter { $0.answer.kind >= .met }.map(\.check.id))
        let acceptances = decisions.acceptances.filter { $0.day <= day && !met.contains($0.check) }
        let approvals = decisions.approvals.filter { $0.day <= day }
        let conditions = decisions.conditions.filter { $0.closed.map { $0 > day } ?? true }
        return Dictionary(grouping: acceptances, by: \.check).values.compactMap { $0.max { $0.until < $1.until } }.map {
            deadline(.acceptance, $0.until, "The acceptance of \($0.check) ends.", $0.owner)
        }
            + Dictionary(grouping: approvals, by: \.role).values.compactMap {
                $0.max { ($0.day, $0.until) < ($1.day, $1.until) }
            }.map {
                deadline(.approval, $0.until, "The approval of \($0.role.rawValue) ends.", $0.by)
            }
            + conditions.compactMap { condition in
                condition.due.map { deadline(.condition, $0, "\(condition.id): \(condition.says)", condition.owner) }
            }
    }

    /// The register's word on the contract, else what was read in it, where nothing on file says otherwise.
    private var contract: [Deadline] {
        let view = Facts(index, of: use.vendor.subject, on: day)
        let read = decisions.contractEnds == nil ? (try? view.settled(.contractEnds))?.value : nil
        guard let ends = decisions.contractEnds ?? read else { return [] }
        let days = decisions.noticeDays ?? (try? view.settled(.contractNoticeDays))?.value
        let notice = ends.adding(days: -(days ?? 0))
        let says = "60 days before notice on the contract that ends \(ends)\(read == nil ? "" : ", as it was read")."
        return [deadline(.contract, notice.adding(days: -60), says, use.owner)]
    }

    /// The first review of the logs falls 30 days after connecting, and is done once a review after that day is on file.
    private var logs: [Deadline] {
        guard let connected = use.connected else { return [] }
        let key = FactKey<Day>.logReviewed
        let reviewed = Facts(index, of: use.subject, on: day).readings(key.name).compactMap { key.unwrap($0.value) }
        if reviewed.contains(where: { $0 > connected && $0 <= day }) { return [] }
        let says = "First review of the logs, 30 days after connecting on \(connected)."
        return [deadline(.logReview, connected.adding(days: 30), says, use.owner)]
    }

    private var evidence: [Deadline] { ended + surveillance }

    /// The next surveillance audit of the certificate that is judged.
    private var surveillance: [Deadline] {
        let view = Facts(index, of: use.vendor.subject, on: day)
        guard let due = (try? view.certificate?.said(.isoSurveillanceDue))?.value, due >= day else { return [] }
        return [
            deadline(
                .evidence, due, "A surveillance audit of the ISO/IEC 27001 certificate is due: ask for its result.", "")
        ]
    }

    /// What was read ends: one deadline for each day on which met or conditional answers turn unknown, or have turned so
    /// and nobody renewed or accepted it.
    private var ended: [Deadline] {
        let ends = findings.filter(\.applies).compactMap { finding -> (day: Day, check: String)? in
            let answer = finding.answer, ended = finding.accepted == nil ? answer.ended : nil
            return (finding.lasts ?? ended).map { ($0, finding.check.id) }
        }
        return Dictionary(grouping: ends, by: \.day).map { end, several in
            let ids = several.map(\.check).sorted()
            let names = ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and \(ids.count - 6) more" : "")
            return deadline(.evidence, end, "What was read for \(names) \(end < day ? "ended" : "ends").", "")
        }
    }
}
