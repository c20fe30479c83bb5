import Testing

@testable import Assessment

@Suite("Age turns met or conditional into unknown, never unmet into unknown")
struct AgeTests {
    static func told(_ value: Practice, on day: Day, until: Day? = nil) -> [Fact] {
        [.said(.administratorMFA, value, on: day, until: until)]
    }

    @Test("good news is fresh for so many months, the last day included")
    func freshness() {
        let facts = Self.told(.yes, on: "2025-11-30")
        let check = Check.secondFactor(freshMonths: 3)
        #expect(check.answer(to: facts, on: "2026-02-28").word == "met")
        let stale = check.answer(to: facts, on: "2026-03-01")
        #expect(stale.word == "unknown")
        #expect(stale.says == ["The last evidence is out of date. It lasted until 2026-02-28."])
        #expect(stale.needs.isEmpty && stale.against == facts && stale.ended == "2026-02-28")
    }

    @Test("half good news ages too, bad news stays")
    func badNewsStays() {
        #expect(Check.secondFactor().answer(to: Self.told(.partly, on: "2020-01-01")).word == "unknown")
        #expect(Check.secondFactor().answer(to: Self.told(.no, on: "2020-01-01")).word == "unmet")
        #expect(Check.secondFactor().answer(to: Self.told(.planned, on: "2020-01-01")).word == "unmet")
    }

    @Test("bad news stays until something at least as strong and later replaces it")
    func badNewsReplaced() {
        let old = Self.told(.no, on: "2020-01-01")
        #expect(
            Check.secondFactor().answer(to: old + [.said(.administratorMFA, .yes, .claimed)]).word == "unmet, disputed")
        #expect(Check.secondFactor().answer(to: old + [.said(.administratorMFA, .yes, .attested)]).word == "met")
    }

    @Test("a source's own end goes before freshness, whether it is later or earlier")
    func ownEnd() {
        func answer(_ day: Day, _ until: Day) -> String {
            Check.secondFactor(freshMonths: 12).answer(to: Self.told(.yes, on: day, until: until)).word
        }
        #expect(answer("2023-11-02", "2026-11-02") == "met")
        #expect(answer("2023-11-02", "2026-11-01") == "unknown")
        #expect(answer("2026-10-01", "2026-11-01") == "unknown")
    }

    @Test("one fresh fact is enough for a need; each need must have one")
    func needByNeed() {
        let check = Check.small { facts, _ throws(Unsettled) in
            let mfa = try facts.settled(.administratorMFA), sso = try facts.settled(.singleSignOn)
            return .together(mfa.met(), sso.met())
        }
        let old = [Fact.said(.administratorMFA, .yes, on: "2024-01-01"), .said(.singleSignOn, .yes, on: "2024-01-01")]
        let fresh = old + [.said(.administratorMFA, .yes, .claimed)]
        #expect(check.answer(to: fresh).word == "unknown")
        let both = check.answer(to: fresh + [.said(.singleSignOn, .yes)])
        #expect(both.word == "met")
        #expect(both.needs.map(\.count) == [1, 1])  // what is out of date is no longer credited
        #expect(both.strength == .claimed)
    }

    @Test("the policy may shorten freshness, and never lengthens it")
    func policy() {
        let check = Check.secondFactor(freshMonths: 12)
        func months(_ policyMonths: Int) -> Int {
            var policy = Policy.standard
            policy.freshness = [check.id: policyMonths]
            return check.freshMonths(policy)
        }
        #expect(check.freshMonths(.standard) == 12)
        #expect(months(6) == 6)
        #expect(months(36) == 12)
        var short = Policy.standard
        short.freshness = [check.id: 6]
        let matter = Matter(use: .example, policy: short, tier: .high)
        #expect(check.answer(Self.told(.yes, on: "2026-04-01").seen(), for: matter).word == "unknown")
    }

    @Test("an answer lasts as long as the need that ends first, and each need as long as its last fact")
    func lasts() {
        let mfa: [Fact] = [
            .said(.administratorMFA, .yes, on: "2026-01-31"),
            .said(.administratorMFA, .yes, .claimed, on: "2026-09-30"),
        ]
        let answer = Answer.met(mfa, [.said(.singleSignOn, .yes, on: "2026-01-31", until: "2026-12-31")])
        #expect(answer.lasts(12) == "2026-12-31")
        #expect(Answer.met(mfa).lasts(12) == "2027-09-30")
        #expect(Answer.unknown("").lasts(12) == nil)
    }

    @Test("where a check sets a day on file against the day of the review, its answer ends with that")
    func comparedDay() throws {
        let check = Check.small("TST-DRILL") { facts, _ throws(Unsettled) in
            let drill = try facts.settled(.revokeDrill)
            return drill.within(12, of: facts.day)
                ? drill.met() : drill.conditional("It was last tried on \(drill.value).")
        }
        // Read in October, tried in February: the reading is fresh until October next year, the drill until February.
        let facts = [Fact.said(.revokeDrill, "2026-02-15", .observed, on: "2026-10-01")]
        let finding = try #require(Review(.example, facts: facts, on: .today, checks: [check]).findings.first)
        #expect(finding.answer.lasts(12) == "2027-10-01")
        #expect(finding.lasts == "2027-02-15")
        #expect(check.answer(to: facts, on: "2027-02-15").kind == .met)
        #expect(check.answer(to: facts, on: "2027-02-16").kind == .conditional)
    }
}
