import Testing

@testable import Assessment

@Suite("How much hangs on one reading")
struct EffectTests {
    static let gate = Check.small("TST-01", .access, .critical) { facts, _ throws(Unsettled) in
        .practice(try facts.settled(.administratorMFA), no: "No.")
    }
    static let minor = Check.small("TST-02", .access, .low) { facts, _ throws(Unsettled) in
        .practice(try facts.settled(.singleSignOn), no: "No.")
    }
    static func named(_ name: String, _ fact: Fact) -> Fact {
        var fact = fact
        fact.name = name
        return fact
    }
    static func effects(_ facts: [Fact]) -> [Effect] {
        Review(.example, facts: facts, on: .today, checks: [gate, minor]).effects(of: facts, among: facts)
    }

    @Test("what opens a gate comes before what moves a small check; what moves nothing is left out")
    func order() {
        let facts = [
            Self.named("a", .said(.singleSignOn, .yes)), Self.named("b", .said(.administratorMFA, .yes)),
            Self.named("c", .said(.callsLogged, .yes)),
        ]
        let effects = Self.effects(facts)
        #expect(effects.map(\.fact.name) == ["b", "a"])
        #expect(effects.first?.decides == true)
        #expect(effects.first?.moves == [Effect.Move(check: "TST-01", severity: .critical, from: .met, to: .unknown)])
    }

    @Test("of two readings that say the same neither does anything")
    func support() {
        let facts = [
            Self.named("a", .said(.administratorMFA, .yes, in: "one")),
            Self.named("b", .said(.administratorMFA, .yes, in: "two")),
        ]
        #expect(Self.effects(facts).isEmpty)
    }

    @Test("a reading of a picture: what its confirmation would bring counts")
    func picture() throws {
        let facts = [Self.named("a", .said(.administratorMFA, .yes, status: .pictured))]
        let effect = try #require(Self.effects(facts).first)
        #expect(effect.moves.map(\.from) == [.conditional])
        #expect(effect.decides)
    }

    @Test("bad news decides, too: without it the rating would be another")
    func badNews() throws {
        let effect = try #require(Self.effects([Self.named("a", .said(.administratorMFA, .no))]).first)
        #expect(effect.decides && effect.moves.map(\.from) == [.unmet])
    }
}
