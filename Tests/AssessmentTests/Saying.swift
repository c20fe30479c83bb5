@testable import Assessment

/// What the examples of these tests are written with: days as they are printed, facts in one line, and small checks.
extension Day: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = Day(iso: text) ?? Day(number: .min) }
}

extension Day {
    /// The day on which these tests review, unless they say another.
    static let today: Day = "2026-11-02"
}

extension Subject {
    static let vendor = Use.example.vendor.subject
    static let service = Use.example.serviceSubject
    static let agent = Use.example.agent.subject
    static let use = Use.example.subject
}

extension Fact {
    /// `.said(.administratorMFA, .yes, .attested, on: "2026-03-31")`: a fact of the service, from a paper of its own.
    static func said<V>(
        _ key: FactKey<V>, _ value: V, _ assurance: Assurance = .attested, on day: Day = "2026-10-01",
        of subject: Subject = .service, designOnly: Bool = false, until: Day? = nil, knownSince: Day? = nil,
        status: Status = .read, in document: String = "a paper"
    ) -> Fact {
        Fact(
            key, value, of: subject, assurance, designOnly: designOnly, speaksOf: day, until: until,
            knownSince: knownSince, status: status, rule: Rule("test"),
            source: Source(document: document, place: .line(1), quote: "\(assurance) \(key.name)"))
    }
}

extension [Fact] {
    /// A view of one subject, as a check has it.
    func seen(from subject: Subject = .service, on day: Day = .today, settled: [Settlement] = [], bar: Bar = Bar())
        -> Facts
    {
        Facts(FactIndex(self, settlements: settled, on: day), of: subject, on: day, bar: bar)
    }
    /// The values between which a key is left after silencing: one when it is settled, none when nobody spoke.
    func living<V>(_ key: FactKey<V>, on day: Day = .today, settled: [Settlement] = [], freshMonths: Int = 12) -> [V] {
        let view = seen(on: day, settled: settled, bar: Bar(freshMonths: freshMonths))
        do { return [try view.settled(key).value] } catch {
            switch error {
            case .silent: return []
            case .disputed(_, let sides): return sides.sorted().compactMap(key.unwrap)
            }
        }
    }
}

extension Check {
    /// A check made for one test, so that the test does not depend on the catalogue.
    static func small(
        _ id: String = "TST-01", _ question: Question = .access, _ severity: Severity = .medium,
        asked: Asked = .service, proves: Proof = .control, freshMonths: Int = 12, from: Tier = .low,
        guards: Guarded? = nil, applies: @escaping @Sendable (Matter) -> String? = { _ in nil },
        ask: @escaping @Sendable (Facts, Matter) throws(Unsettled) -> Answer
    ) -> Check {
        Check(
            id: id, question: question, severity: severity, asked: asked, proves: proves, freshMonths: freshMonths,
            from: from, title: "", rationale: "", closes: "", hooks: [], guards: guards, applies: applies, examples: [],
            ask: ask)
    }
    /// Whether administrators sign in with a second factor: one practice, one need.
    static func secondFactor(_ severity: Severity = .medium, proves: Proof = .control, freshMonths: Int = 12) -> Check {
        small("TST-MFA", .access, severity, proves: proves, freshMonths: freshMonths) { facts, _ throws(Unsettled) in
            .practice(try facts.settled(.administratorMFA), no: "A password is enough.")
        }
    }
    /// Notice of an incident within 72 hours: a number with a limit.
    static func notice(_ severity: Severity = .medium, proves: Proof = .duty) -> Check {
        small("TST-NOTICE", .dueDiligence, severity, proves: proves) { facts, _ throws(Unsettled) in
            try facts.settled(.incidentNoticeHours).atMost(72) { "Notice comes after \($0) hours." }
        }
    }

    /// The answer to some facts at a tier.
    func answer(to facts: [Fact], at tier: Tier = .high, on day: Day = .today, settled: [Settlement] = []) -> Answer {
        answer(facts.seen(on: day, settled: settled), for: Matter(use: .example, policy: .standard, tier: tier))
    }
}

extension Answer {
    /// `met`, `unmet, disputed`: the answer in one word or two.
    var word: String { "\(kind)" + (disputed ? ", disputed" : "") }
}
