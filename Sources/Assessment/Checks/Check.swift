/// A clause of the fixed, dated catalogue of regimes.
package struct Hook: Hashable, Sendable {
    package let regime: Regime
    /// The clause as the regime numbers it, such as `32(1)(b)`.
    package let id: String
    package init(_ regime: Regime, _ id: String) {
        self.regime = regime
        self.id = id
    }
}

/// A body of rules whose clauses hooks name. A law's hooks show only for declared regimes; a framework's always.
package enum Regime: String, Hashable, Sendable, CaseIterable {
    case soc2 = "SOC 2", iso27001 = "ISO 27001", csf = "NIST CSF", owaspMCP = "OWASP MCP"
    case gdpr = "GDPR", hipaa = "HIPAA", dora = "DORA", nydfs = "NYDFS", aiAct = "AI Act"

    /// The edition that the clause numbers belong to.
    package var edition: String {
        switch self {
        case .soc2: "TSC 2017, points of focus 2022"
        case .iso27001: "ISO/IEC 27001:2022, Annex A"
        case .csf: "CSF 2.0 (2024)"
        case .owaspMCP: "OWASP MCP Top 10, beta 2025"
        case .gdpr: "Regulation (EU) 2016/679"
        case .hipaa: "45 CFR Part 164"
        case .dora: "Regulation (EU) 2022/2554"
        case .nydfs: "23 NYCRR 500, second amendment 2023"
        case .aiAct: "Regulation (EU) 2024/1689"
        }
    }
    /// Whether it is law, and so shown only where the vendor or use declares it.
    package var isLaw: Bool {
        switch self {
        case .soc2, .iso27001, .csf, .owaspMCP: false
        case .gdpr, .hipaa, .dora, .nydfs, .aiAct: true
        }
    }
}

/// What a check is asked for: a use, under a policy, at a tier, with what people decided of it.
package struct Matter: Sendable {
    package let use: Use
    package let policy: Policy
    package let tier: Tier
    package let approvals: [Approval]
    package init(use: Use, policy: Policy, tier: Tier, approvals: [Approval] = []) {
        self.use = use
        self.policy = policy
        self.tier = tier
        self.approvals = approvals
    }
    /// The highest data level of the use's categories; nil when none is declared.
    package var data: DataLevel? { use.data(policy) }
    /// Whether a category of the use is of that kind.
    package func touches(_ trait: Policy.Trait) -> Bool { use.traits(policy).contains(trait) }
    /// Confidential or above; undeclared counts as yes.
    package var confidential: Bool { data.map { $0 >= .confidential } ?? true }
}

/// One question asked of the facts. Its examples are its tests.
package struct Check: Sendable {
    /// What the question is asked of: the findings of vendor and service are shared by all their uses.
    package enum Asked: String, Sendable { case vendor, service, agent, use }

    /// The stable id, such as `ACC-03`.
    package let id: String
    package let question: Question
    package let severity: Severity
    package let asked: Asked
    package let proves: Proof
    /// The weakest assurance that meets it, whatever the tier; what rests on less is conditional. A gate's floor may ask
    /// for more.
    package let floor: Assurance
    /// How many months a fact without an end of its own stays good; the policy may shorten it.
    package let freshMonths: Int
    /// The lowest tier at which it applies.
    package let from: Tier
    /// The good state, as a sentence with a full stop.
    package let title: String
    /// Why it matters, in one or two sentences.
    package let rationale: String
    /// What evidence would close it.
    package let closes: String
    package let hooks: [Hook]
    /// The data that must stay out while this is unmet: the rest of the use may go on (rule R2).
    package let guards: Guarded?
    /// nil when it applies, else the reason why not. It follows from what we declared, never from what a vendor says.
    let applies: @Sendable (Matter) -> String?
    package let examples: [Example]
    private let ask: @Sendable (Facts, Matter) throws(Unsettled) -> Answer

    init(
        id: String, question: Question, severity: Severity, asked: Asked, proves: Proof = .control,
        floor: Assurance = .claimed, freshMonths: Int = 12, from: Tier = .low, title: String, rationale: String,
        closes: String, hooks: [Hook], guards: Guarded? = nil,
        applies: @escaping @Sendable (Matter) -> String? = { _ in nil },
        examples: [Example], ask: @escaping @Sendable (Facts, Matter) throws(Unsettled) -> Answer
    ) {
        self.id = id
        self.question = question
        self.severity = severity
        self.asked = asked
        self.proves = proves
        self.floor = floor
        self.freshMonths = freshMonths
        self.from = from
        self.title = title
        self.rationale = rationale
        self.closes = closes
        self.hooks = hooks
        self.guards = guards
        self.applies = applies
        self.examples = examples
        self.ask = ask
    }

    /// Whether it is a gate.
    package var isGate: Bool { severity == .critical }

    /// Months of freshness under a policy, which may shorten and never lengthen.
    package func freshMonths(_ policy: Policy) -> Int { min(freshMonths, policy.freshness[id] ?? freshMonths) }

    /// The reason why it does not apply to a matter, or nil when it does.
    package func notApplicable(_ matter: Matter) -> String? {
        if matter.tier < from { return "asked from tier \(from) on; this use is \(matter.tier)" }
        return applies(matter)
    }

    /// The answer for one matter; `facts` may be a view of any subject.
    package func answer(_ facts: Facts, for matter: Matter) -> Answer {
        if let reason = notApplicable(matter) { return .notApplicable(reason) }
        var view = facts.about(matter.use.subject(asked))
        view.bar = Bar(
            proves: proves, gate: isGate, tier: matter.tier, least: floor, freshMonths: freshMonths(matter.policy))
        return Answer.of(view) { facts throws(Unsettled) in try ask(facts, matter) }
    }

    /// The last day, inclusive, on which an answer to these facts is still as good if nothing more is read; nil for one
    /// that time does not touch. It is the day on which a need's last evidence ends, or an earlier one where the check
    /// sets the day of the review against a day on file, such as that of a drill: then it is asked again to find it.
    func lasts(_ answer: Answer, _ facts: Facts, for matter: Matter) -> Day? {
        guard answer.kind == .met || answer.kind == .conditional, let end = answer.lasts(freshMonths(matter.policy))
        else { return nil }
        func holds(_ day: Day) -> Bool { self.answer(facts.on(day), for: matter).kind >= answer.kind }
        if holds(end) { return end }
        var good = facts.day, bad = end
        while bad.days(since: good) > 1 {
            let middle = good.adding(days: bad.days(since: good) / 2)
            if holds(middle) { good = middle } else { bad = middle }
        }
        return good
    }
}

/// Which data must stay out of a use while a check is unmet.
package enum Guarded: Hashable, Sendable, CustomStringConvertible {
    /// Categories of a kind, such as personal data without an agreement.
    case data(Policy.Trait)
    /// Categories of a level or above, such as restricted data with a product that nobody supports.
    case level(DataLevel)
    /// Those that policy denies the agent.
    case denied

    static let personal = Guarded.data(.personal)
    static let health = Guarded.data(.health)
    static let restricted = Guarded.level(.restricted)

    /// The kind of the data, their level, or `denied`.
    package var description: String {
        switch self {
        case .data(let trait): trait.rawValue
        case .level(let level): level.description
        case .denied: "denied"
        }
    }
    /// Whether a category of a use is among them.
    func covers(_ category: String, denied: Set<String>, _ policy: Policy) -> Bool {
        switch self {
        case .data(let trait): policy.traits(category).contains(trait)
        case .level(let level): policy.level(category) >= level
        case .denied: denied.contains(category)
        }
    }
}
