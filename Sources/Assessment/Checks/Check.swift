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

/// What a check is asked for: a use, under a policy, at a tier.
package struct Matter: Sendable {
    package let use: Use
    package let policy: Policy
    package let tier: Tier
    package init(use: Use, policy: Policy, tier: Tier) {
        self.use = use
        self.policy = policy
        self.tier = tier
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
    /// The kind of data that must stay out while this is unmet: the rest of the use may go on (rule R2).
    package let guards: Policy.Trait?
    /// nil when it applies, else the reason why not. It follows from what we declared, never from what a vendor says.
    let applies: @Sendable (Matter) -> String?
    package let examples: [Example]
    private let ask: @Sendable (Facts, Matter) throws(Unsettled) -> Answer

    init(
        id: String, question: Question, severity: Severity, asked: Asked, proves: Proof = .control,
        freshMonths: Int = 12, from: Tier = .low, title: String, rationale: String, closes: String, hooks: [Hook],
        guards: Policy.Trait? = nil, applies: @escaping @Sendable (Matter) -> String? = { _ in nil },
        examples: [Example], ask: @escaping @Sendable (Facts, Matter) throws(Unsettled) -> Answer
    ) {
        self.id = id
        self.question = question
        self.severity = severity
        self.asked = asked
        self.proves = proves
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
        view.bar = Bar(proves: proves, gate: isGate, tier: matter.tier, freshMonths: freshMonths(matter.policy))
        return Answer.of(view) { facts throws(Unsettled) in try ask(facts, matter) }
    }
}
