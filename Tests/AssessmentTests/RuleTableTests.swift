import Testing

@testable import Assessment

@Suite("The rules over every pair of findings, against the rules written out a second time")
struct RuleTableTests {
    static let kinds: [Answer.Kind] = [.unmet, .unknown, .conditional, .met]

    /// A kind of finding that a rule can tell from others, with the next better one and the same without an acceptance,
    /// by their places in the list.
    struct Case {
        let finding: Finding
        var better: Int?
        var bare: Int?
    }
    static let cases: [Case] = {
        var all: [Case] = []
        for severity in Severity.allCases {
            for (question, guards) in [
                (Question.access, Guarded?.none), (.dueDiligence, nil), (.dueDiligence, .personal),
            ] {
                func add(
                    _ kind: Answer.Kind, _ assurance: Assurance = .attested, _ better: Int? = nil,
                    accepted: Bool = false, bare: Int? = nil
                ) {
                    let finding = Finding.made(kind, severity, question, assurance, guards: guards, accepted: accepted)
                    all.append(
                        Case(finding: finding, better: better.map { all.count + $0 }, bare: bare.map { all.count - $0 })
                    )
                }
                for kind in kinds.dropLast() { add(kind, .attested, 1) }
                add(.met)
                add(.met, .claimed, -1)
                add(.notApplicable)
                for kind in kinds.dropLast() { add(kind, accepted: true, bare: 6) }
            }
        }
        return all
    }()
    static let uses: [Use?] = {
        var all: [Use?] = [nil]
        for (categories, operations) in [
            (["public"], [.read]), (["public"], [.read, .send]), (["contracts"], [.read]),
            (["customer-personal"], [.read]),
            (["credentials"], [.read]), (nil, [.read]),
        ] as [([String]?, Set<Action>)] {
            var use = Use.example
            use.categories = categories
            use.operations = operations
            all.append(use)
        }
        return all
    }()

    /// Rules R0 to R5 in the words of the method: the rating that each would give if it fires.
    static func written(
        _ findings: [Finding], _ use: Use?, _ tier: Tier.Decided
    ) -> [(rule: String, rating: Rating, fires: Bool)] {
        let live = findings.filter { $0.answer.kind != .notApplicable }, open = live.filter { $0.accepted == nil }
        func any(_ list: [Finding], _ severity: Severity, _ kinds: Answer.Kind...) -> Bool {
            list.contains { $0.check.severity == severity && kinds.contains($0.answer.kind) }
        }
        func weight(_ list: [Finding]) -> Int { list.reduce(0) { $0 + [10, 20, 30, 40][$1.check.severity.rawValue] } }
        let categories = use?.categories ?? [], policy = Policy.standard
        func level(_ name: String) -> DataLevel { policy.category(name)?.level ?? .restricted }
        let acting: Set<Action> = [.delete, .send, .execute, .pay, .changeAccess]
        let harm =
            categories.isEmpty || categories.contains { level($0) >= .confidential }
            || use?.operations.map { !$0.isDisjoint(with: acting) } ?? true || use?.credentialsInReach ?? false
        let doors = live.filter { $0.check.question != .dueDiligence && $0.check.guards == nil }
        let denied = Set(use.map { policy.denied($0).map(\.category) } ?? [])
        func guarded(_ name: String) -> Bool {
            live.contains { finding in
                guard finding.answer.kind == .unmet, let guards = finding.check.guards else { return false }
                return switch guards {
                case .data(let trait): policy.category(name).map { $0.traits.contains(trait) } ?? true
                case .level(let least): level(name) >= least
                case .denied: denied.contains(name)
                }
            }
        }
        let shown = live.filter { $0.answer.kind == .met || $0.answer.kind == .conditional }
        let proved = live.contains { $0.answer.kind == .met && $0.answer.strength.map { $0 > .claimed } ?? false }
        return [
            ("R0", .notAssessed, use == nil || live.isEmpty), ("R1", .hold, any(doors, .critical, .unmet) && harm),
            ("R2", .hold, categories.contains { denied.contains($0) || guarded($0) }),
            (
                "R3", .notYet,
                any(open, .critical, .unmet, .unknown, .conditional) || any(open, .high, .unmet)
                    || weight(shown) * 5 < weight(live) * 4
            ),
            (
                "R4", .conditional,
                any(open, .high, .conditional, .unknown) || any(open, .medium, .unmet) || tier.row == "0"
                    || tier.tier > .low && !proved
            ), ("R5", .ready, true),
        ]
    }

    @Test(
        "exactly one rule fires, and it is the one that is written; better answers and acceptances never lower",
        arguments: uses.indices)
    func pairs(_ which: Int) {
        let use = Self.uses[which], tier = Tier.of(use ?? .example, .standard), cases = Self.cases
        var rulings: [[Ruling]] = []
        for (row, a) in cases.enumerated() {
            rulings.append(
                cases[...row].map { Ruling.of([a.finding, $0.finding], use: use, tier: tier, policy: .standard) })
        }
        func rating(_ a: Int, _ b: Int) -> Rating { rulings[max(a, b)][min(a, b)].rating }
        var wrong: [String] = []
        for a in cases.indices {
            for b in cases[...a].indices {
                let found = rulings[a][b]
                let expected = Self.written([cases[a].finding, cases[b].finding], use, tier).first { $0.fires }
                var faults: [String] = []
                if found.rule != expected?.rule || found.rating != expected?.rating {
                    faults.append("not \(expected?.rule ?? "")")
                }
                if found.held.isEmpty != (found.rule != "R2") { faults.append("holds \(found.held)") }
                for (one, other) in [(a, b), (b, a)] {
                    if let better = cases[one].better, rating(better, other) < found.rating {
                        faults.append("lowered by a better answer")
                    }
                    if let bare = cases[one].bare, rating(bare, other) > found.rating {
                        faults.append("lowered by an acceptance")
                    }
                }
                if !faults.isEmpty {
                    wrong.append("\(found.rule) \(cases[a].finding.check.id) \(cases[b].finding.check.id): \(faults)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(3))")
    }
    @Test("every rule occurs among the pairs")
    func allOccur() {
        let rules = Self.uses.flatMap { use in
            Self.cases.map {
                Ruling.of([$0.finding], use: use, tier: Tier.of(use ?? .example, .standard), policy: .standard).rule
            }
        }
        #expect(Set(rules) == ["R0", "R1", "R2", "R3", "R4", "R5"])
    }
}
