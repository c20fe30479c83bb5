import Assessment
import Testing

@testable import Readers

/// What holds for every listing, tried on many that are made up.
@Suite("What holds for all changes of a server")
struct MCPDriftPropertyTests {
    /// A source of chance that gives the same numbers each time.
    struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }
    private static let verbs = ["get", "list", "search", "create", "delete", "send", "update", "run"]
    private static let nouns = ["note", "issue", "mail", "file", "order", "user", "event", "page"]

    /// Some tools with a schema each, no two of one name.
    private static func tools(_ chance: inout Chance) -> [JSON] {
        let names = Set(
            (0..<Int.random(in: 2...12, using: &chance)).map { _ in
                "\(verbs.randomElement(using: &chance) ?? "")_\(nouns.randomElement(using: &chance) ?? "")"
            })
        return names.sorted().map { name in
            let properties = (0..<Int.random(in: 0...4, using: &chance)).map { index in
                JSON.Member("p\(index)", schema(&chance))
            }
            return .of([
                "name": .string(name), "description": .string("Does \(name) for the desk of a person."),
                "inputSchema": .of(["type": .string("object"), "properties": .object(properties)]),
            ])
        }
    }
    private static func schema(_ chance: inout Chance) -> JSON {
        switch Int.random(in: 0...3, using: &chance) {
        case 0: .of(["type": .string("string"), "enum": .texts(["a", "b"])])
        case 1: .of(["type": .string("integer"), "maximum": .int(Int.random(in: 1...99, using: &chance))])
        case 2: .of(["type": .string("string"), "description": .string("Which one it is.")])
        default: .of(["type": .string("boolean")])
        }
    }
    private static func drift(_ old: [JSON], _ new: [JSON]) async throws -> Drift {
        try await MCPDriftTests.drift(
            JSON.of(["tools": .array(old)]).written, JSON.of(["tools": .array(new)]).written)
    }

    @Test("the same list is no change, and its order never opens a review", arguments: 1...12)
    func order(_ seed: Int) async throws {
        var chance = Chance(state: UInt64(seed))
        let tools = Self.tools(&chance)
        #expect(try await Self.drift(tools, tools).changes.isEmpty)
        let turned = try await Self.drift(tools, tools.shuffled(using: &chance))
        #expect(!turned.reopens && turned.changes.allSatisfy { $0.kind == .reordered })
    }

    @Test("a tool more opens the review, the same day if it writes; a tool less does not", arguments: 1...12)
    func more(_ seed: Int) async throws {
        var chance = Chance(state: UInt64(seed))
        let tools = Self.tools(&chance)
        for (name, within) in [("write_ledger", 0), ("delete_ledger", 0), ("send_ledger", 0), ("read_ledger", 5)] {
            let extra = JSON.of([
                "name": .string(name), "description": .string(name.replacing("_", with: " ")),
                "inputSchema": .of(["type": .string("object")]),
            ])
            var grown = tools
            grown.insert(extra, at: Int.random(in: 0...tools.count, using: &chance))
            let drift = try await Self.drift(tools, grown)
            #expect(drift.reopens && drift.within == within, "\(name)")
            #expect(drift.changes.allSatisfy { $0.tool == name })
            #expect(try await Self.drift(grown, tools).reopens == false)
        }
    }

    @Test("of two changes the verdict is the more urgent one", arguments: 1...12)
    func urgent(_ seed: Int) async throws {
        var chance = Chance(state: UInt64(seed))
        let a = Self.tools(&chance), b = Self.tools(&chance)
        let drift = try await Self.drift(a, b)
        #expect(drift.within == drift.changes.compactMap(\.kind.within).min())
        let ranks = drift.changes.map(\.kind.rank)
        #expect(ranks == ranks.sorted())
        if !drift.changes.isEmpty { #expect(drift.changes.allSatisfy { !$0.says.isEmpty }) }
    }
}
