import Testing

@testable import Assessment

@Suite("The inherent tier: a decision table whose first row that fits is printed")
struct TierTests {
    /// A use as the table sees it. The standard policy's categories stand for the levels.
    static func use(
        _ data: DataLevel?, _ operations: Set<Action>?, _ autonomy: Autonomy?,
        _ function: BusinessFunction? = .ordinary, with change: (inout Use) -> Void = { _ in }
    ) -> Use {
        var use = Use.example
        let names: [DataLevel: String] = [
            .public: "public", .internal: "internal", .confidential: "contracts", .restricted: "mailbox",
        ]
        use.categories = data.flatMap { names[$0] }.map { [$0] }
        use.operations = operations
        use.agent.autonomy = autonomy
        use.function = function
        change(&use)
        return use
    }

    struct Worked: CustomTestStringConvertible {
        let name: String, use: Use, tier: Tier, row: String
        init(_ name: String, _ use: Use, _ tier: Tier, _ row: String) {
            (self.name, self.use, self.tier, self.row) = (name, use, tier, row)
        }
        var testDescription: String { name }
    }
    static let worked = [
        Worked("1 executive inbox triage", use(.restricted, [.read, .send], .acts), .critical, "1a"),
        Worked("2 clinical notes summary", use(.restricted, [.read], .suggests), .high, "2a"),
        Worked("3 payment run", use(.confidential, [.pay], .acts), .critical, "1b"),
        Worked("3 the same with approval", use(.confidential, [.pay], .actsWithApproval), .high, "2b"),
        Worked("4 CRM look-up", use(.confidential, [.read], .suggests), .medium, "3a"),
        Worked("5 support triage", use(.confidential, [.read, .send], .actsWithApproval), .high, "2b"),
        Worked("6 public documentation search", use(.public, [.read, .search], .acts), .low, "4"),
        Worked("7 time and weather", use(.public, [.read], .suggests), .low, "4"),
        Worked("8 CI deploy bot", use(.internal, [.execute], .acts), .critical, "1b"),
        Worked("9 wiki writer", use(.internal, [.write], .actsWithApproval), .medium, "3b"),
        Worked(
            "10 core-banking data feed", use(.confidential, [.read], .suggests, .criticalOrImportant), .critical, "1c"),
        Worked("11 research agent that posts to the web", use(.internal, [.read, .send], .acts), .high, "2c"),
        Worked(
            "12 payroll analytics, 180,000 people", use(.restricted, [.read], .suggests) { $0.people = 180_000 },
            .critical, "1d"),
        Worked(
            "12 payroll analytics, 900 people", use(.restricted, [.read], .suggests) { $0.people = 900 }, .high, "2a"),
    ]
    @Test("the worked examples", arguments: worked)
    func workedExample(_ example: Worked) {
        let decided = Tier.of(example.use, .standard)
        #expect(decided.tier == example.tier && decided.row == example.row)
    }

    static let others = [
        Worked("restricted data written alone", use(.restricted, [.write], .acts), .critical, "1a"),
        Worked("restricted data drafted with approval", use(.restricted, [.draft], .actsWithApproval), .high, "2a"),
        Worked("pays alone, in a trial", use(.public, [.pay], .acts) { $0.production = false }, .high, "2c"),
        Worked(
            "credentials within reach", use(.public, [.read], .suggests) { $0.credentialsInReach = true }, .critical,
            "1b"),
        Worked(
            "a critical function with a substitute",
            use(.public, [.read], .suggests, .criticalOrImportant) { $0.substitute = true }, .high, "2d"),
        Worked(
            "an important function on confidential data", use(.confidential, [.read], .suggests, .important), .high,
            "2d"),
        Worked("an important function on public data", use(.public, [.read], .suggests, .important), .medium, "3c"),
        Worked(
            "sends alone what can be called back", use(.public, [.send], .acts) { $0.undoable = [.send] }, .medium, "3b"
        ),
        Worked(
            "strangers' text and a way out over the agent's tools",
            use(.confidential, [.read], .suggests) { $0.reach = .toxicExample }, .high, "2e"),
        Worked("public posts as ours", use(.public, [.write], .suggests) { $0.seenAsOurs = true }, .medium, "3b"),
        Worked("public drafts that nobody takes for ours", use(.public, [.draft], .suggests), .low, "4"),
        Worked("internal reads, alone", use(.internal, [.read], .acts), .medium, "3c"),
        Worked("internal reads, with a person", use(.internal, [.read], .suggests), .low, "4"),
        Worked(
            "exactly the bulk line is not above it", use(.restricted, [.read], .suggests) { $0.people = 100_000 },
            .high, "2a"),
        Worked(
            "synthetic data", use(nil, [.read], .suggests) { $0.categories = ["synthetic"] }, .low, "4"),
        Worked(
            "a category that the policy does not know is restricted",
            use(nil, [.read], .suggests) { $0.categories = ["ledger of secrets"] }, .high, "2a"),
        Worked(
            "the highest of several categories decides",
            use(nil, [.read], .suggests) { $0.categories = ["public", "contracts", "internal"] }, .medium, "3a"),
    ]
    @Test("every other row, and its edges", arguments: others)
    func otherExample(_ example: Worked) {
        let decided = Tier.of(example.use, .standard)
        #expect(decided.tier == example.tier && decided.row == example.row)
    }

    @Test(
        "nobody looked is never low: row 0, not assessed, handled as high",
        arguments: [
            (use(nil, [.read], .suggests), "data categories"), (use(.public, nil, .suggests), "operations"),
            (use(.public, [.read], nil), "autonomy"), (use(.public, [.read], .suggests, nil), "function"),
            (use(nil, nil, nil, nil), "data categories, operations, function, autonomy"),
        ])
    func undeclared(_ use: Use, _ missing: String) {
        let decided = Tier.of(use, .standard)
        #expect(decided.tier == .high && decided.row == "0" && !decided.assessed)
        #expect(decided.says == "not assessed: \(missing) not declared")
    }
    @Test("an empty list of categories is no declaration")
    func emptyCategories() {
        #expect(!Tier.of(Self.use(nil, [.read], .suggests) { $0.categories = [] }, .standard).assessed)
    }

    /// Over the whole space that the table looks at. Of operations it asks only whether they write, act, act in a way
    /// that is grave, and whether there is a way back: one of each kind stands for all.
    @Test("more data, operations, autonomy, function or reach never lowers the tier")
    func monotone() {
        let kinds: [Action] = [.write, .send, .execute]
        let sizes = [
            DataLevel.allCases.count, 2, 2, 2, Autonomy.allCases.count, BusinessFunction.allCases.count, 2, 2, 2, 2, 2,
            2,
        ]
        func use(_ at: [Int]) -> Use {
            let operations = Set(kinds.indices.filter { at[1 + $0] == 1 }.map { kinds[$0] } + [.read])
            return Self.use(
                DataLevel.allCases[at[0]], operations, Autonomy.allCases[at[4]], BusinessFunction.allCases[at[5]]
            ) {
                $0.people = at[6] == 1 ? 100_001 : 0
                $0.credentialsInReach = at[7] == 1
                $0.seenAsOurs = at[8] == 1
                $0.reach = at[9] == 1 ? .toxicExample : Reach()
                $0.undoable = at[10] == 1 ? [] : [.send]
                $0.substitute = at[11] == 0
            }
        }
        var points: [[Int]] = [[]]
        for size in sizes { points = points.flatMap { point in (0..<size).map { point + [$0] } } }
        let tiers = Dictionary(uniqueKeysWithValues: points.map { ($0, Tier.of(use($0), .standard)) })
        var lowered: [String] = []
        for (point, own) in tiers {
            for axis in point.indices {
                var more = point
                more[axis] += 1
                if let other = tiers[more], other.tier < own.tier {
                    lowered.append("\(point) \(own.row) → \(more) \(other.row)")
                }
            }
        }
        #expect(lowered.isEmpty, "\(lowered.prefix(3))")
        #expect(
            Set(tiers.values.map(\.row)) == [
                "1a", "1b", "1c", "1d", "2a", "2b", "2c", "2d", "2e", "3a", "3b", "3c", "4",
            ])
    }

    @Test("a vendor takes the highest tier of its uses")
    func vendor() {
        func review(_ use: Use) -> Review { Review(use, facts: [], on: .today, checks: []) }
        let low = review(Self.use(.public, [.read], .suggests)),
            high = review(Self.use(.restricted, [.read], .suggests))
        #expect(VendorReview([low, high]).tier == .high)
        #expect(VendorReview([]).tier == nil)
    }
}
