import Assessment
import Testing

@testable import Readers

@Suite struct PolicyFileTests {
    static func read(_ yaml: String) throws -> Policy { try Policy(yaml: Array(yaml.utf8), file: "policy.yaml") }

    @Test func theTextOfTheStandardPolicyIsTheStandardPolicy() throws {
        #expect(try Self.read(Policy.standard.yaml) == .standard)
    }

    @Test func aPolicyThatNobodyWroteByHandComesBackToo() throws {
        var random = Generated(seed: 7)
        for _ in 0..<50 {
            let policy = random.policy()
            #expect(try Self.read(policy.yaml) == policy, "\(policy.yaml)")
        }
    }

    @Test func whatIsLeftOutIsAsInTheStandard() throws {
        let policy = try Self.read("name: ours\nlog-days: 365\nweights: {high: 6.25}\n")
        var expected = Policy.standard
        expected.name = "ours"
        expected.logDays = 365
        expected.weights[.high] = 25
        #expect(policy == expected)
    }

    @Test func theFirstRowThatFitsDecides() throws {
        let policy = try Self.read(
            """
            name: ours
            categories:
              - {name: mail, level: restricted, is: [personal]}
            rows:
              - {id: A, agent: triage, category: mail, operations: [read], decision: allow}
              - {id: B, category: mail, decision: deny}
            """)
        #expect(policy.decision(agent: "triage", category: "mail", operation: .read) == (.allow, "A"))
        #expect(policy.decision(agent: "triage", category: "mail", operation: .send) == (.deny, "B"))
        #expect(policy.decision(agent: "other", category: "code", operation: .read) == (.deny, "none"))
        #expect(policy.category("mail") == Policy.Category("mail", .restricted, [.personal]))
    }

    @Test func allThatIsWrongIsSaidAtOnceWithItsPlace() {
        let yaml = """
            nmae: ours
            categories:
              - {name: mail, level: secret}
              - {name: code, level: internal, is: [source]}
              - {name: code, level: internal}
            rows:
              - {id: A, category: nail, decision: allow}
              - {id: A, operations: [teleport], decision: maybe}
              - {id: B, decision: deny}
              - {id: C, decision: allow}
            freshness: {XXX-99: 3}
            cadences: {high: {full-months: 0, light: 3}}
            weights: {high: 7.3}
            override-months: 24
            """
        do {
            _ = try Self.read(yaml)
            Issue.record("It was accepted.")
        } catch ReadingError.refused(_, let problems) {
            #expect(
                problems.compactMap(\.place).map(\.description) == [
                    "/nmae", "/name", "/categories/0/level", "/categories/1/is/0", "/categories/2", "/rows/0/category",
                    "/rows/1/decision", "/rows/3", "/freshness/XXX-99", "/cadences/high/light",
                    "/cadences/high/full-months", "/weights/high", "/override-months",
                ])
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func aPolicyMayShortenFreshnessAndNeverLengthenIt() throws {
        guard let check = Check.all.first(where: { $0.freshMonths > 1 }) else { return }
        #expect(try Self.read("name: x\nfreshness: {\(check.id): 1}").freshness == [check.id: 1])
        #expect(throws: ReadingError.self) {
            try Self.read("name: x\nfreshness: {\(check.id): \(check.freshMonths + 1)}")
        }
    }
}

/// Policies out of a seed.
private struct Generated {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
    mutating func some<T: Hashable>(of all: [T]) -> Set<T> {
        var chosen: Set<T> = []
        for item in all where below(2) == 0 { chosen.insert(item) }
        return chosen
    }

    mutating func policy() -> Policy {
        var policy = Policy.standard
        let names = ["mail", "a b", "yes", "1.0", "it's: \"odd\" #1", "Ärzte", "- x", "null", "{y}", "7"]
        policy.name = names[below(names.count)]
        policy.categories = names.prefix(below(names.count) + 1).map { name in
            Policy.Category(name, DataLevel.allCases[below(4)], some(of: Policy.Trait.allCases))
        }
        policy.rows = (0..<below(6)).map { index in
            Policy.Row(
                "R\(index)", agent: below(2) == 0 ? names[below(names.count)] : nil,
                category: policy.categories[below(policy.categories.count)].name,
                operations: below(2) == 0 ? some(of: Action.allCases) : nil,
                Policy.Decision.allCases[below(3)])
        }
        for tier in Tier.allCases {
            policy.cadences[tier] = Policy.Cadence(
                fullMonths: below(60) + 1, lightMonths: below(2) == 0 ? below(12) + 1 : nil,
                warnDays: some(of: [90, 60, 30, 14, 7, 1]).sorted(by: >), graceDays: below(40))
        }
        for severity in Severity.allCases { policy.weights[severity] = below(200) }
        policy.shareShown = below(101)
        policy.overrideMonths = below(12) + 1
        return policy
    }
}
