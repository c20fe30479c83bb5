import Testing

@testable import Assessment

@Suite("How strong evidence must be: the evidence floor")
struct StrengthTests {
    /// Who must have said it, at the least, before a need counts as met; written out by hand, tier by tier.
    static func floor(gate: Bool, at tier: Tier) -> [Assurance] {
        guard gate else { return Assurance.allCases }
        switch tier {
        case .low: return Assurance.allCases
        case .medium: return [.documented, .contracted, .recorded, .attested, .observed]
        case .high, .critical: return [.recorded, .attested, .observed]
        }
    }
    static func answer(_ fact: Fact, _ proof: Proof, gate: Bool, at tier: Tier) -> Answer.Kind {
        Check.secondFactor(gate ? .critical : .high, proves: proof).answer(to: [fact], at: tier).kind
    }

    @Test(
        "a control or an existence: the floor of a gate rises with the tier, other checks have none",
        arguments: Tier.allCases)
    func floors(_ tier: Tier) {
        for gate in [true, false] {
            for proof in [Proof.control, .existence] {
                for assurance in Assurance.allCases {
                    let expected: Answer.Kind =
                        Self.floor(gate: gate, at: tier).contains(assurance) ? .met : .conditional
                    let found = Self.answer(.said(.administratorMFA, .yes, assurance), proof, gate: gate, at: tier)
                    #expect(found == expected, "\(proof) \(gate ? "gate" : "check") at \(tier), \(assurance)")
                }
            }
        }
    }

    @Test("a duty is met at every tier by a signed term and by nothing else", arguments: Tier.allCases)
    func duties(_ tier: Tier) {
        for gate in [true, false] {
            for assurance in Assurance.allCases {
                let found = Self.answer(.said(.administratorMFA, .yes, assurance), .duty, gate: gate, at: tier)
                #expect(found == (assurance == .contracted ? .met : .conditional), "\(assurance) at \(tier)")
            }
        }
    }

    @Test("a paper on design carries existence, never a control", arguments: Tier.allCases)
    func designOnly(_ tier: Tier) {
        let paper = Fact.said(.administratorMFA, .yes, .attested, designOnly: true)
        for gate in [true, false] {
            #expect(Self.answer(paper, .control, gate: gate, at: tier) == .conditional)
            #expect(Self.answer(paper, .existence, gate: gate, at: tier) == .met)
        }
    }

    @Test("it lends a claim no strength: where the claim is enough, it is credited as a claim")
    func designLendsNothing() {
        let facts: [Fact] = [
            .said(.administratorMFA, .yes, .attested, designOnly: true), .said(.administratorMFA, .yes, .claimed),
        ]
        let check = Check.secondFactor(.high).answer(to: facts)
        #expect(check.word == "met" && check.strength == .claimed)
        #expect(Check.secondFactor(.critical).answer(to: facts).word == "conditional")
    }

    @Test(
        "an unconfirmed picture carries nothing, at any tier; a person's confirmation mends it",
        arguments: Tier.allCases)
    func pictures(_ tier: Tier) {
        for proof in Proof.allCases {
            let assurance: Assurance = proof == .duty ? .contracted : .observed
            for gate in [true, false] {
                func found(_ status: Fact.Status) -> Answer.Kind {
                    Self.answer(.said(.administratorMFA, .yes, assurance, status: status), proof, gate: gate, at: tier)
                }
                #expect(found(.pictured) == .conditional)
                #expect(found(.confirmed) == .met)
                #expect(found(.corrected) == .met)
                #expect(found(.read) == .met)
            }
        }
    }

    @Test("a need is as strong as its strongest fact that carries it")
    func strongestFact() {
        let facts: [Fact] = [
            .said(.administratorMFA, .yes, .attested, on: "2025-12-31"), .said(.administratorMFA, .yes, .claimed),
        ]
        let answer = Check.secondFactor(.critical).answer(to: facts)
        #expect(answer.word == "met" && answer.strength == .attested)
        #expect(answer.needs == [[facts[0]]])  // a claim beside an audit is no part of what carries a gate
    }

    @Test("an answer is as strong as its weakest need")
    func weakestNeed() {
        let audited = Fact.said(.administratorMFA, .yes, .attested), claimed = Fact.said(.singleSignOn, .yes, .claimed)
        #expect(Answer.met([audited], [claimed]).strength == .claimed)
        #expect(Answer.together(.met([audited]), .met([claimed])).strength == .claimed)
        #expect(Answer.met([audited, claimed]).strength == .attested)  // one need with two facts
        #expect(Answer.met([audited], []).strength == nil)
        #expect(Answer.unknown("").strength == nil)
    }

    @Test("a whole is as good as its worst part, which is named; its list is a need like any other")
    func wholes() {
        let check = Check.small("TST-ALL", .compromise, .critical) { facts, _ throws(Unsettled) in
            let tools = try facts.members(.tools, .tool)
            return .all(tools, none: tools.met()) { tool throws(Unsettled) in
                .practice(try tool.settled(.toolSignalsReviewed), no: "nobody read it")
            }
        }
        func read(_ name: String, _ value: Practice, _ assurance: Assurance = .observed) -> Fact {
            .said(.toolSignalsReviewed, value, assurance, of: .service.child(.tool, name))
        }
        let list = Fact.said(.tools, ["find", "send"], .observed)
        #expect(check.answer(to: [list, read("find", .yes), read("send", .yes)]).word == "met")
        let worst = check.answer(to: [list, read("find", .yes), read("send", .no)])
        #expect(worst.word == "unmet" && worst.says == ["send: nobody read it."])
        #expect(check.answer(to: [list, read("find", .yes)]).word == "unknown")
        #expect(check.answer(to: [.said(.tools, [], .observed)]).word == "met")
        let claimedList = Fact.said(.tools, ["find"], .claimed)
        #expect(check.answer(to: [claimedList, read("find", .yes)]).word == "conditional")
        let oldList = Fact.said(.tools, ["find"], .observed, on: "2024-01-01")
        #expect(check.answer(to: [oldList, read("find", .yes)]).word == "unknown")
        #expect(
            check.answer(to: [list, read("find", .yes), read("send", .yes, .claimed)]).says.first?.hasPrefix("send: ")
                == true)
    }

    @Test("the sentence says what would carry it")
    func wants() {
        #expect(Bar(proves: .duty, gate: true).wants.contains("signed term"))
        #expect(Bar(proves: .control, gate: true, tier: .high).wants.contains("recorded or stronger"))
        #expect(Bar(proves: .control, gate: true, tier: .medium).wants.contains("documented or stronger"))
        #expect(!Bar(proves: .existence, gate: false).wants.contains("stronger"))
    }
}

@Suite("What an answer earns, in thousandths of its weight")
struct CreditTests {
    static let table: [(Assurance, control: Int, duty: Int)] = [
        (.claimed, 700, 700), (.documented, 850, 850), (.contracted, 850, 1000), (.recorded, 1000, 1000),
        (.attested, 1000, 1000), (.observed, 1000, 1000),
    ]

    @Test("by the assurance of its weakest need", arguments: table)
    func met(_ assurance: Assurance, _ control: Int, _ duty: Int) {
        let needs = [[Fact.said(.administratorMFA, .yes, assurance)], [.said(.singleSignOn, .yes, .observed)]]
        func credit(_ kind: Answer.Kind, _ proof: Proof) -> Int {
            Bar(proves: proof).credit(Answer(kind: kind, says: [], needs: needs))
        }
        #expect(credit(.met, .control) == control && credit(.met, .existence) == control && credit(.met, .duty) == duty)
        #expect(credit(.conditional, .control) == control / 2 && credit(.conditional, .duty) == duty / 2)
        for kind in [Answer.Kind.unmet, .unknown, .notApplicable] { #expect(credit(kind, .control) == 0) }
    }

    @Test("what rests on nothing earns nothing")
    func nothing() { #expect(Bar().credit(.met()) == 0 && Bar().credit(.met([])) == 0) }
}
