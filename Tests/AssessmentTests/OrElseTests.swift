import Testing

@testable import Assessment

@Suite("Good news that is weak or old never makes an answer worse than silence would")
struct OrElseTests {
    /// Cutting access is met when it was tried, and conditional while nobody says so.
    static let check = Check.small("TST-CUT", .compromise, .critical) { facts, _ throws(Unsettled) in
        let hours = try facts.settled(.revokeHours)
        let untried = hours.conditional("No trial of it is on file that counts.")
        guard let drill = try facts.said(.revokeDrill) else { return untried }
        return .together(hours.met(), drill.met()).orElse(untried)
    }
    static let hours = Fact.said(.revokeHours, 2, .observed)

    @Test("a strong second fact raises it, a weak or old one leaves it where silence does")
    func second() {
        func answer(_ drill: Fact?) -> (String, Int) {
            let answer = Self.check.answer(to: [Self.hours] + [drill].compactMap(\.self))
            return (answer.word, Bar().credit(answer))
        }
        #expect(answer(nil) == ("conditional", 500))
        #expect(answer(.said(.revokeDrill, "2026-09-01", .observed)) == ("met", 1000))
        #expect(answer(.said(.revokeDrill, "2026-09-01", .claimed)) == ("conditional", 500))
        #expect(answer(.said(.revokeDrill, "2024-09-01", .observed, on: "2024-09-01")) == ("conditional", 500))
        #expect(answer(.said(.revokeDrill, "2026-09-01", .observed, status: .pictured)) == ("conditional", 500))
    }

    @Test("what was lacking is told")
    func told() {
        let weak = Self.check.answer(to: [Self.hours, .said(.revokeDrill, "2026-09-01", .claimed)])
        #expect(
            weak.says == [
                "No trial of it is on file that counts.",
                "Evidence that it works is needed: recorded or stronger, read or confirmed by a person.",
            ])
        let drill = Fact.said(.revokeDrill, "2024-09-01", .observed, on: "2024-09-01")
        let old = Self.check.answer(to: [Self.hours, drill])
        #expect(old.says.last == "The last evidence is out of date. It lasted until 2025-09-01.")
        #expect(old.against == [drill])
        #expect(old.needs == [[Self.hours]])
    }

    @Test("two strong needs, of which the first is out of date, are unknown either way")
    func firstNeed() {
        let old = Fact.said(.revokeHours, 2, .observed, on: "2024-01-01")
        #expect(Self.check.answer(to: [old, .said(.revokeDrill, "2026-09-01", .observed)]).word == "unknown")
    }

    @Test("the sides of a dispute are compared before strength is weighed, so a weak good side costs nothing")
    func sides() {
        let drills: [Fact] = [
            .said(.revokeDrill, "2026-06-01", .observed, on: "2026-06-01"),
            .said(.revokeDrill, "2026-09-01", .claimed, on: "2026-09-01"),
        ]
        #expect(Self.check.answer(to: [Self.hours] + drills).word == "met")
    }

    @Test("other ways go with an answer into a larger one")
    func together() {
        let fact = Self.hours, weak = Fact.said(.callsLogged, .yes, .claimed)
        let either = Answer.met([weak]).orElse(.conditional("half", [fact]))
        let whole = Answer.together(.met([fact]), either, .met([fact]))
        #expect(whole.kind == .met && whole.needs.count == 3)
        #expect(whole.ways.map(\.kind) == [.met, .conditional])
        #expect(Answer.together(either, either).ways.count == 4)
    }
}
