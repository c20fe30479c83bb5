import Testing

@testable import Assessment

@Suite("The rating: the first rule that fires, R0 to R5")
struct RatingTests {
    /// Enough that is met and attested for the share of rule R3 and the claims of rule R4.
    static let good = (0..<30).map { Finding.made(.met, .high, id: "good \($0)") }

    static func ruling(_ findings: [Finding], _ change: (inout Use) -> Void = { _ in }, policy: Policy = .standard)
        -> Ruling
    {
        var use = Use.example
        change(&use)
        return Ruling.of(findings, use: use, tier: Tier.of(use, policy), policy: policy)
    }
    func rule(_ finding: Finding, _ change: (inout Use) -> Void = { _ in }) -> String {
        Self.ruling(Self.good + [finding], change).rule
    }

    // MARK: R0

    @Test("R0: no declared use, or nothing applies, is not assessed")
    func r0() {
        let tier = Tier.of(.example, .standard)
        #expect(Ruling.of(Self.good, use: nil, tier: tier, policy: .standard).rating == .notAssessed)
        #expect(Self.ruling([]).rule == "R0")
        #expect(Self.ruling([.made(.notApplicable, .critical)]).rule == "R0")
    }

    // MARK: R1

    @Test("R1: an unmet gate of access, least privilege or compromise holds a use that can do harm")
    func r1() {
        for question in [Question.access, .leastPrivilege, .compromise] {
            let ruling = Self.ruling(Self.good + [.made(.unmet, .critical, question, id: "GATE")])
            #expect(ruling.rule == "R1" && ruling.rating == .hold && ruling.because == ["GATE"] && ruling.held.isEmpty)
        }
        #expect(rule(.made(.unmet, .critical, .dueDiligence)) == "R3")
        #expect(rule(.made(.unmet, .high, .access)) == "R3")
        #expect(rule(.made(.unknown, .critical, .access)) == "R3")
        #expect(rule(.made(.conditional, .critical, .access)) == "R3")
    }

    @Test("R1 asks whether the use can do harm: confidential data, acts, credentials; undeclared counts as yes")
    func harm() {
        func rule(_ categories: [String]?, _ operations: Set<Action>?, credentials: Bool = false) -> String {
            self.rule(.made(.unmet, .critical)) {
                $0.categories = categories
                $0.operations = operations
                $0.credentialsInReach = credentials
            }
        }
        #expect(rule(["public"], [.read, .write]) == "R3")
        #expect(rule(["internal"], [.read]) == "R3")
        #expect(rule(["contracts"], [.read]) == "R1")
        #expect(rule(["public"], [.read], credentials: true) == "R1")
        for act in Action.allCases where act.acts { #expect(rule(["public"], [act]) == "R1", "\(act)") }
        #expect(rule(nil, [.read]) == "R1")
        #expect(rule(["public"], nil) == "R1")
        #expect(rule([], [.read]) == "R1")
        #expect(rule(["a category that the policy does not know"], [.read]) == "R1")
    }

    // MARK: R2

    @Test("R2: an unmet check that guards a category of the use holds that data, and names it")
    func r2() {
        let dpa = Finding.made(.unmet, .critical, .dueDiligence, id: "DUE-12", guards: .personal)
        let ruling = Self.ruling(Self.good + [dpa]) { $0.categories = ["invoices", "customer-personal", "payroll"] }
        #expect(ruling.rule == "R2" && ruling.rating == .hold)
        #expect(ruling.because == ["DUE-12"] && ruling.held == ["customer-personal", "payroll"])
        #expect(Self.ruling(Self.good + [dpa]) { $0.categories = ["invoices"] }.rule == "R3")  // a gate, all the same
        let unknown = Finding.made(.unknown, .critical, .dueDiligence, guards: .personal)
        #expect(Self.ruling(Self.good + [unknown]).rule == "R3")  // silence is not failure
    }

    @Test("R2: so does a category that policy denies, whatever the checks say")
    func denied() {
        let ruling = Self.ruling(Self.good) { $0.categories = ["invoices", "credentials"] }
        #expect(ruling.rule == "R2" && ruling.because == ["LPR-04"] && ruling.held == ["credentials"])
        let gate = Finding.made(.unmet, .critical, .leastPrivilege, id: "LPR-04", guards: .denied)
        let both = Self.ruling(Self.good + [gate]) { $0.categories = ["invoices", "credentials"] }
        #expect(both.rule == "R2" && both.because == ["LPR-04"] && both.held == ["credentials"])
    }

    @Test("R2: a guard of a level holds what is of it or above, and what the policy does not know")
    func level() {
        let hole = Finding.made(.unmet, .critical, .dueDiligence, id: "MNT-10", guards: .restricted)
        let ruling = Self.ruling(Self.good + [hole]) { $0.categories = ["invoices", "mailbox", "unheard of"] }
        #expect(ruling.rule == "R2" && ruling.held == ["mailbox", "unheard of"])
        #expect(Self.ruling(Self.good + [hole]) { $0.categories = ["invoices"] }.rule == "R3")
    }

    @Test("R1 goes before R2: a gate with no data of its own holds the whole use")
    func order() {
        let both = [
            Finding.made(.unmet, .critical, .access, id: "ACC-01"),
            .made(.unmet, .critical, .dueDiligence, id: "DUE-12", guards: .personal),
        ]
        #expect(Self.ruling(Self.good + both).because == ["ACC-01"])
    }

    @Test("card authentication data are denied whatever the policy's rows say")
    func cardAuthentication() {
        var policy = Policy.standard
        policy.rows = [Policy.Row("all", .allow)]
        let ruling = Self.ruling(Self.good, { $0.categories = ["invoices", "card-authentication"] }, policy: policy)
        #expect(ruling.held == ["card-authentication"])
        #expect(
            Self.ruling(
                Self.good,
                {
                    $0.categories = ["card-authentication"]; $0.operations = []
                }, policy: .standard
            ).rule == "R2")
    }

    // MARK: R3

    @Test("R3: any other gate not met, or any high unmet")
    func r3() {
        #expect(rule(.made(.conditional, .critical, .dueDiligence)) == "R3")
        #expect(rule(.made(.unknown, .critical, .dueDiligence)) == "R3")
        #expect(rule(.made(.unmet, .high, .compromise)) == "R3")
        #expect(
            Self.ruling(Self.good + [.made(.unmet, .high, id: "H"), .made(.unknown, .critical, id: "G")]).because == [
                "G", "H",
            ])
    }

    @Test("R3: less than 80 % of the applicable weight met or conditional is too thin")
    func share() {
        func ruling(_ shown: Int, _ unknown: Int) -> Ruling {
            Self.ruling(
                (0..<shown).map { .made(.met, .low, id: "met \($0)") }
                    + (0..<unknown).map { .made(.unknown, .low, id: "unknown \($0)") })
        }
        #expect(ruling(80, 20).rule == "R5")
        let thin = ruling(79, 21)
        #expect(thin.rule == "R3" && thin.because.isEmpty)
        #expect(thin.says == "Met or conditional: 79 % of the weight that applies; 80 % is asked.")
        #expect(ruling(799, 201).says == "Met or conditional: 79 % of the weight that applies; 80 % is asked.")
    }

    // MARK: R4 and R5

    @Test("R4: a high that is conditional or unknown, a medium unmet")
    func r4() {
        for finding in [Finding.made(.conditional, .high), .made(.unknown, .high), .made(.unmet, .medium)] {
            #expect(rule(finding) == "R4", "\(finding.check.id)")
        }
        for finding in [Finding.made(.unknown, .medium), .made(.conditional, .medium), .made(.unmet, .low)] {
            #expect(rule(finding) == "R5", "\(finding.check.id)")
        }
    }

    @Test("R4: a tier that nobody assessed is never ready")
    func unassessed() {
        let ruling = Self.ruling(Self.good) { $0.function = nil }
        #expect(ruling.rule == "R4" && ruling.says == "The tier is not assessed.")
    }

    @Test("R4: claims alone are never ready above tier low; one met answer that rests on more is enough")
    func claims() {
        let claims = (0..<30).map { Finding.made(.met, .high, .access, .claimed, id: "\($0)") }
        let low = { (use: inout Use) in
            use.categories = ["public"]
            use.operations = [.read]
        }
        #expect(
            Self.ruling(claims).rule == "R4" && Self.ruling(claims).says == "Nothing met rests on more than claims.")
        #expect(Self.ruling(claims, low).rule == "R5")
        #expect(Self.ruling(claims + [.made(.met, .low, .access, .documented)]).rule == "R5")
        #expect(Self.ruling(claims + [.made(.conditional, .low, .access, .observed)]).rule == "R4")
        // At tier low it is no reason, and is not named as one.
        let unknown = Self.ruling(claims + [.made(.unknown, .high, id: "H")], low)
        #expect(unknown.rule == "R4" && unknown.because == ["H"] && unknown.says == nil)
    }

    @Test("R5: ready, and nothing is named")
    func r5() { #expect(Self.ruling(Self.good) == Ruling(rule: "R5", rating: .ready)) }

    // MARK: Acceptances

    @Test("an acceptance takes its finding out of R3 and R4, never out of R1 or R2")
    func accepted() {
        func rule(_ kind: Answer.Kind, _ severity: Severity, _ question: Question = .access, _ guards: Guarded? = nil)
            -> String
        {
            self.rule(.made(kind, severity, question, guards: guards, accepted: true))
        }
        #expect(rule(.unmet, .critical) == "R1")
        #expect(rule(.unmet, .critical, .dueDiligence, .personal) == "R2")
        #expect(rule(.unmet, .critical, .dueDiligence) == "R5")
        #expect(rule(.unknown, .critical) == "R5")
        #expect(rule(.unmet, .high) == "R5")
        #expect(rule(.unknown, .high) == "R5")
        #expect(rule(.unmet, .medium) == "R5")
    }

    @Test("in the share an accepted finding counts as it stands")
    func acceptedInTheShare() {
        let unknown = (0..<10).map { Finding.made(.unknown, .critical, .dueDiligence, id: "\($0)", accepted: true) }
        #expect(Self.ruling(Self.good + unknown).rule == "R3")  // 225 of 325
    }
}
