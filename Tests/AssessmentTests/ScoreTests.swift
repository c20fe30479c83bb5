import Testing

@testable import Assessment

@Suite("What is proven, and what would be possible: 46 proven, up to 88")
struct ScoreTests {
    func score(_ findings: Finding...) -> Score { Score(findings, .standard) }

    @Test("a line is weight times credit: a gate weighs 10, high 7.5, medium 5, low 2.5")
    func lines() {
        let points = Severity.allCases.map { score(.made(.met, $0)).lines[0] }
        #expect(points.map(\.outOf) == [10_000, 20_000, 30_000, 40_000])  // thousandths of a quarter point
        #expect(points.allSatisfy { $0.points == $0.outOf && $0.possible == $0.outOf && $0.answered })
        #expect(score(.made(.met, .high, .access, .claimed)).lines[0].points == 21_000)
        #expect(score(.made(.conditional, .high, .access, .claimed)).lines[0].points == 10_500)
        #expect(score(.made(.met, .high, .access, .contracted)).lines[0].points == 25_500)
        #expect(score(.made(.met, .high, .access, .contracted, proves: .duty)).lines[0].points == 30_000)
    }

    @Test("silence earns nothing, and shows what asking would buy")
    func possible() {
        let half = score(.made(.met, .high, id: "A"), .made(.unknown, .high, id: "B"))
        #expect(half.proven == 50 && half.possible == 100 && half.coverage == 50)
        let no = score(.made(.met, .high, id: "A"), .made(.unmet, .high, id: "B"))
        #expect(no.proven == 50 && no.possible == 50 && no.coverage == 100)
        let conditional = score(.made(.conditional, .high, id: "A"), .made(.unknown, .high, id: "B"))
        #expect(conditional.proven == 25 && conditional.possible == 75)
    }

    @Test("numbers are rounded down, so that no line is reached by rounding")
    func floor() {
        // Two thirds of the weight is 66.7 %; 99.9 % is not 100.
        #expect(
            score(.made(.met, .low, id: "A"), .made(.met, .low, id: "B"), .made(.unmet, .low, id: "C")).proven == 66)
        let many = (0..<200).map { Finding.made(.met, .critical, id: "\($0)") } + [.made(.unknown, .low, id: "last")]
        let score = Score(many, .standard)
        #expect(score.proven == 99 && score.possible == 100 && score.coverage == 99)
    }

    @Test("an unmet gate caps both at 39, and is the only thing that does")
    func cap() {
        let rest = (0..<20).map { Finding.made(.met, .critical, id: "\($0)") }
        for kind in Answer.Kind.allCases {
            let score = Score(rest + [.made(kind, .critical, id: "gate")], .standard)
            #expect(score.cap == (kind == .unmet ? 39 : 100), "\(kind)")
            if kind == .unmet { #expect(score.proven == 39 && score.possible == 39) }
        }
        #expect(Score(rest + [.made(.unmet, .high, id: "high")], .standard).cap == 100)
        #expect(score(.made(.unmet, .critical)).proven == 0)  // the cap is a lid, not a floor
    }

    @Test("what does not apply is no part of it; nothing at all is no number")
    func notApplicable() {
        #expect(score(.made(.met, .high, id: "A"), .made(.notApplicable, .critical, id: "B")).proven == 100)
        let none = score(.made(.notApplicable, .critical))
        #expect(none.proven == nil && none.possible == nil && none.coverage == nil && none.lines.isEmpty)
    }

    @Test("a policy that weighs nothing has no number either")
    func noWeight() {
        var policy = Policy.standard
        policy.weights = [:]
        #expect(Score([.made(.met, .high)], policy).proven == nil)
        #expect(
            Ruling.of([.made(.unmet, .high)], use: .example, tier: Tier.of(.example, policy), policy: policy).rule
                == "R3")
    }

    @Test("acceptances are no input of the score")
    func acceptances() {
        for kind in Answer.Kind.allCases {
            let open = Finding.made(kind, .critical), accepted = Finding.made(kind, .critical, accepted: true)
            #expect(Score([open], .standard) == Score([accepted], .standard))
        }
    }

    @Test("lines stand in the order of the checks' ids")
    func order() {
        let score = Score([.made(.met, .low, id: "LPR-02"), .made(.met, .low, id: "ACC-01")], .standard)
        #expect(score.lines.map(\.check) == ["ACC-01", "LPR-02"])
    }
}
