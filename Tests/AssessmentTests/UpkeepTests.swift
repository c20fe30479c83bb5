import Testing

@testable import Assessment

@Suite("A product without support: not yet at best, hold where the data are restricted")
struct UpkeepTests {
    func ruling(_ categories: [String], accepted: Bool = false) throws -> Ruling {
        var use = Use.example
        use.categories = categories
        use.operations = [.read]
        var decisions = Decisions()
        if accepted {
            decisions.acceptances = [
                Acceptance(
                    check: "MNT-01", owner: "A. Ito", reason: "A successor is being bought.", until: "2027-02-01",
                    day: .today)
            ]
        }
        let check = try #require(Check.withID("MNT-01"))
        return Review(
            use, facts: [.said(.archived, true, .observed)], decisions: decisions, on: .today, checks: [check]
        ).ruling
    }

    @Test("the rating follows the data")
    func theData() throws {
        #expect(try ruling(["contracts"]).rating == .notYet)
        #expect(try ruling(["contracts"]).because == ["MNT-01"])
        let held = try ruling(["mailbox", "contracts"])
        #expect(held.rating == .hold && held.held == ["mailbox"], "the rest may go on when the mailbox stays out")
    }

    @Test("an acceptance never lifts a hold")
    func acceptance() throws {
        #expect(try ruling(["mailbox"], accepted: true).rating == .hold)
    }
}
