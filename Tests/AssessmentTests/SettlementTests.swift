import Testing

@testable import Assessment

@Suite("A person's settlement takes a side, and goes stale when either side changes")
struct SettlementTests {
    static let audit = Fact.said(.singleSignOn, .yes, .attested, on: "2026-03-31", knownSince: "2026-10-05")
    static let claim = Fact.said(.singleSignOn, .no, .claimed, on: "2026-10-09")
    static let sides = [audit, claim]

    static func ruling(_ takes: Practice, on day: Day = "2026-10-20") -> Settlement {
        Settlement(
            spot: Spot(subject: .service, key: FactKey<Practice>.singleSignOn.name), takes: .practice(takes),
            sides: [.practice(.yes), .practice(.no)], by: "A. Ito",
            reason: "The answer was a slip; see the auditor's test.",
            day: day)
    }
    func settled(_ facts: [Fact], _ rulings: Settlement...) -> [Practice] {
        facts.living(.singleSignOn, settled: rulings)
    }

    @Test("the side that was taken is the value; the other is shown against it")
    func takes() throws {
        #expect(settled(Self.sides) == [.no, .yes])
        let settled = try Self.sides.seen(settled: [Self.ruling(.yes)]).settled(.singleSignOn)
        #expect(settled.value == .yes && settled.support == [Self.audit] && settled.against == [Self.claim])
        #expect(self.settled(Self.sides, Self.ruling(.no)) == [.no])
    }

    @Test("it is stale when a side is gone")
    func sideGone() {
        let later = Fact.said(.singleSignOn, .no, .attested, on: "2026-10-25")  // silences the audit
        #expect(settled([Self.audit, Self.claim, later], Self.ruling(.yes)) == [.no])
    }

    @Test("it is stale when a new side appears")
    func newSide() {
        let half = Fact.said(.singleSignOn, .partly, .documented, on: "2026-10-25")
        #expect(
            settled(Self.sides + [half], Self.ruling(.yes)).sorted { $0.rawValue < $1.rawValue } == [.partly, .yes])
    }

    @Test("it is stale when something new speaks for the other side, and not when something speaks for it")
    func newEvidence() {
        let heard = Fact.said(.singleSignOn, .no, .documented, on: "2026-09-01", knownSince: "2026-10-25")
        #expect(settled(Self.sides + [heard], Self.ruling(.yes)) == [.no, .yes])
        #expect(settled(Self.sides + [heard], Self.ruling(.no)) == [.no])
        #expect(settled(Self.sides + [heard], Self.ruling(.yes, on: "2026-10-25")) == [.yes])
    }

    @Test("of two rulings the later counts")
    func later() {
        let no = Self.ruling(.no, on: "2026-10-30")
        #expect(settled(Self.sides, Self.ruling(.yes), no) == [.no])
        #expect(settled(Self.sides, no, Self.ruling(.yes)) == [.no])
    }

    @Test("a ruling of a later day is not in force yet")
    func future() {
        var decisions = Decisions()
        decisions.settlements = [Self.ruling(.yes, on: "2026-11-10")]
        func answer(on day: Day) -> Answer? {
            let check = Check.small("TST-SSO") { facts, _ throws(Unsettled) in
                .practice(try facts.settled(.singleSignOn), no: "There is none.")
            }
            return Review(.example, facts: Self.sides, decisions: decisions, on: day, checks: [check]).finding(
                "TST-SSO")?.answer
        }
        #expect(answer(on: "2026-11-09")?.word == "unmet, disputed")
        #expect(answer(on: "2026-11-10")?.word == "met")
        #expect(answer(on: "2026-11-10")?.against == [Self.claim])
    }

    @Test("two lists that are spelled alike are two sides all the same")
    func spelledAlike() {
        let comma: Fact = .said(.dataRegions, ["EU, US"], .attested),
            both: Fact = .said(.dataRegions, ["EU", "US"], .documented)
        let ruling = Settlement(
            spot: Spot(subject: .service, key: FactKey<[String]>.dataRegions.name), takes: .names(["EU", "US"]),
            sides: [.names(["EU", "US"]), .names(["EU, US"])], by: "A. Ito", reason: "One list.", day: .today)
        #expect([comma, both].living(.dataRegions, settled: [ruling]) == [["EU", "US"]])
        #expect([both, comma].living(.dataRegions).count == 2)
    }
}
