import Testing

@testable import Assessment

@Suite("What if: a use, the facts and a policy as they would be")
struct WhatIfTests {
    static let facts: [Fact] = [
        .said(.tools, ["find", "wipe"], .observed), .said(.toolsGranted, ["find", "wipe"], .observed, of: .use),
        .said(.toolsNeeded, ["find"], .observed, of: .use),
        .said(.toolCapability, ["read"], .observed, of: .service.child(.tool, "find")),
        .said(.toolCapability, ["delete"], .observed, of: .service.child(.tool, "wipe")),
    ]
    static func use(granted: [String]) -> Use {
        var use = Use.example
        use.toolsGranted = granted
        return use
    }
    static func answer(_ use: Use, _ facts: [Fact]) -> Answer.Kind {
        Check.onlyNeededTools.answer(
            facts.seen(from: use.subject), for: Matter(use: use, policy: .standard, tier: .high)
        ).kind
    }

    @Test("without a tool it is neither granted nor offered")
    func withoutTool() {
        let use = Self.use(granted: ["find", "wipe"])
        #expect(use.without(tool: "wipe").toolsGranted == ["find"])
        #expect(use.without(tool: "other") == use)
        #expect(Self.answer(use, Self.facts) == .unmet)
        let less = Self.facts.without(tool: "wipe", of: use)
        #expect(less.living(.tools) == [["find"]])
        #expect(Self.answer(use.without(tool: "wipe"), less) == .met)
        #expect(less.count == Self.facts.count && Self.facts.without(tool: "other", of: use) == Self.facts)
    }

    @Test("without the only tool that is granted, nothing is: an empty grant never becomes a grant of all")
    func withoutTheOnlyTool() {
        let use = Self.use(granted: ["wipe"]), less = Self.facts.without(tool: "wipe", of: use)
        func reach(_ use: Use, _ facts: [Fact]) -> Reach {
            Reach.of([use], index: FactIndex(facts, on: .today), on: .today)
        }
        #expect(reach(use, Self.facts).wayOut.undecided == ["service: wipe"])
        #expect(reach(use.without(tool: "wipe"), less).wayOut.undecided.isEmpty)
    }

    @Test("without a tool where no grant is on record, the rest of what is offered stays")
    func withoutGrant() {
        let use = Self.use(granted: []), offered = Self.facts.filter { $0.key != FactKey<[String]>.toolsGranted.name }
        #expect(Self.answer(use, offered) == .unmet)
        #expect(Self.answer(use.without(tool: "wipe"), offered.without(tool: "wipe", of: use)) == .met)
    }

    @Test("data of another level keep what else they are", arguments: DataLevel.allCases)
    func level(_ level: DataLevel) {
        var use = Use.example
        use.categories = ["customer-personal", "unheard of"]
        let policy = Policy.standard.holding(use, at: level)
        #expect(use.data(policy) == level)
        #expect(policy.traits("customer-personal") == [.personal] && policy.traits("unheard of").contains(.health))
        #expect(policy.category("payroll") == Policy.standard.category("payroll"))
        #expect(policy.rows == Policy.standard.rows && policy.denied(use).isEmpty)
    }

    @Test("a lower level lowers the tier, a higher one raises it")
    func tier() {
        func tier(_ level: DataLevel) -> Tier { Tier.of(.example, Policy.standard.holding(.example, at: level)).tier }
        #expect(DataLevel.allCases.map(tier) == [.medium, .medium, .high, .critical])
    }
}
