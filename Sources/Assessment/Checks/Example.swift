/// A named case of a check: what is said, each saying a month after the one before, the last of them a month before the
/// day of the review, and the answer. Examples are the check's tests, and `tprm checks ID` prints them.
package struct Example: Sendable {
    /// The answer that is expected.
    package enum Expected: Hashable, Sendable {
        case met, conditional, unmet, unknown, notApplicable
        case disputed(as: Answer.Kind)
    }
    /// One fact, still without its subject and day.
    package struct Saying: Sendable {
        package let fact: @Sendable (_ asked: Subject, _ day: Day) -> Fact
    }
    package let name: String
    package let sayings: [Saying]
    package let expected: Expected
    /// How the use differs from the example's usual one.
    package let use: @Sendable (inout Use) -> Void
    package let tier: Tier
    /// What people decided of the use.
    package let approvals: [Approval]

    init(
        _ name: String, _ sayings: [Saying], _ expected: Expected, tier: Tier = .high,
        use: @escaping @Sendable (inout Use) -> Void = { _ in }, approvals: [Approval] = []
    ) {
        self.name = name
        self.approvals = approvals
        self.sayings = sayings
        self.expected = expected
        self.tier = tier
        self.use = use
    }
}

extension Example.Saying {
    /// A fact of an assurance, said of the subject that the check is asked of, or of a part of it.
    static func said<V>(
        _ key: FactKey<V>, _ value: V, _ assurance: Assurance, of kind: Subject.Kind? = nil, _ part: String = "",
        designOnly: Bool = false, until: Day? = nil, speaksOf: Day? = nil
    ) -> Self {
        Self { asked, day in
            Fact(
                key, value, of: kind.map { asked.child($0, part) } ?? asked, assurance, designOnly: designOnly,
                speaksOf: speaksOf ?? day, until: until, rule: Fact.Rule("example"),
                source: Source(
                    document: String(repeating: "0", count: 64), place: .line(1), quote: "\(assurance) \(key.name)"))
        }
    }
    /// The same, said of another subject than the one that the check is asked of.
    func of(_ other: Subject) -> Self { Self { _, day in fact(other, day) } }
    static func claimed<V>(_ key: FactKey<V>, _ value: V) -> Self { said(key, value, .claimed) }
    static func documented<V>(_ key: FactKey<V>, _ value: V) -> Self { said(key, value, .documented) }
    static func contracted<V>(_ key: FactKey<V>, _ value: V) -> Self { said(key, value, .contracted) }
    static func recorded<V>(_ key: FactKey<V>, _ value: V) -> Self { said(key, value, .recorded) }
    static func attested<V>(_ key: FactKey<V>, _ value: V) -> Self { said(key, value, .attested) }
    static func observed<V>(_ key: FactKey<V>, _ value: V) -> Self { said(key, value, .observed) }
}

extension Example {
    /// The day on which every example is reviewed.
    package static let day = Day(number: 20_759)  // 2026-11-02

    /// The answer that a check gives to this example.
    package func answer(of check: Check) -> Answer {
        var use = Use.example
        self.use(&use)
        let matter = Matter(use: use, policy: .standard, tier: tier, approvals: approvals)
        let asked = use.subject(check.asked)
        let facts = sayings.enumerated().map { index, saying in
            saying.fact(asked, Example.day.adding(months: index - sayings.count))
        }
        return check.answer(Facts(FactIndex(facts, on: Example.day), of: asked, on: Example.day), for: matter)
    }

    /// Whether an answer is the expected one.
    package func expects(_ answer: Answer) -> Bool {
        switch expected {
        case .met: answer.kind == .met && !answer.disputed
        case .conditional: answer.kind == .conditional && !answer.disputed
        case .unmet: answer.kind == .unmet && !answer.disputed
        case .unknown: answer.kind == .unknown && !answer.disputed
        case .notApplicable: answer.kind == .notApplicable
        case .disputed(let kind): answer.kind == kind && answer.disputed
        }
    }
}
