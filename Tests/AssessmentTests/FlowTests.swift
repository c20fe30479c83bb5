import Testing

@testable import Assessment

@Suite("Flows: the way from strangers' text to harm, and the smallest grant to take away")
struct FlowTests {
    static let mail = ReachTests.use("mailhaven", "mail"), vault = ReachTests.use("mailhaven", "vault")

    /// What a tool is, flag by flag; what is not said is known to be none.
    static func tool(
        _ use: Use, _ name: String, _ yes: Set<String> = [], confirms: Bool = false, can: [String] = ["read"]
    ) -> [Fact] {
        let tool = use.serviceSubject.child(.tool, name)
        let flags: [FactKey<Bool>] = [.toolUntrusted, .toolPrivate, .toolWayOut, .toolIrreversible]
        return flags.map { .said($0, yes.contains($0.name), .observed, of: tool) }
            + [.said(.toolConfirm, confirms, .observed, of: tool), .said(.toolCapability, can, .observed, of: tool)]
    }
    static func flows(_ use: Use = mail, _ tools: (name: String, facts: [Fact])...) -> [Flow] {
        let list = Fact.said(.tools, tools.map(\.name), .observed, of: use.serviceSubject)
        return Flow.all(in: ReachTests.reach([use], tools.flatMap(\.facts) + [list]))
    }
    static let untrusted = FactKey<Bool>.toolUntrusted.name, held = FactKey<Bool>.toolPrivate.name
    static let out = FactKey<Bool>.toolWayOut.name, forGood = FactKey<Bool>.toolIrreversible.name
    static func named(_ name: String, _ yes: Set<String> = [], confirms: Bool = false, can: [String] = ["read"])
        -> (name: String, facts: [Fact])
    {
        (name, tool(mail, name, yes, confirms: confirms, can: can))
    }

    @Test("a leak names its three tools in the order in which data flow, and the one tool to take away")
    func leak() {
        let flows = Self.flows(
            Self.mail, Self.named("scan", [Self.untrusted]), Self.named("look", [Self.untrusted]),
            Self.named("find", [Self.held]), Self.named("get", [Self.held]), Self.named("post", [Self.out]))
        #expect(flows.map(\.kind) == [.leak])
        #expect(flows.first?.path.map(\.tool.name) == ["look", "find", "post"])
        #expect(flows.first?.path.map(\.others) == [1, 1, 0])
        #expect(flows.first?.remove.map(\.name) == ["post"])
        #expect(flows.first?.route == "look (mail) or 1 more → find (mail) or 1 more → post (mail)")
    }

    @Test("tools that nobody needs are taken away first, however many they are")
    func spare() {
        var use = Self.mail
        use.toolsGranted = ["scan", "look", "find", "post"]
        use.toolsNeeded = ["find", "post"]
        let flows = Self.flows(
            use, Self.named("scan", [Self.untrusted]), Self.named("look", [Self.untrusted]),
            Self.named("find", [Self.held]), Self.named("post", [Self.out]))
        #expect(flows.first?.remove.map(\.name) == ["look", "scan"])
    }

    @Test("strangers' text and an act that cannot be undone is a flow, unless the act asks for confirmation")
    func irreversible() {
        let scan = Self.named("scan", [Self.untrusted])
        #expect(Self.flows(Self.mail, scan, Self.named("wipe", [Self.forGood])).map(\.kind) == [.irreversible])
        #expect(Self.flows(Self.mail, scan, Self.named("wipe", [Self.forGood], confirms: true)).isEmpty)
        #expect(Self.flows(Self.mail, Self.named("wipe", [Self.forGood])).isEmpty)
    }

    @Test("one tool that hands out credentials is a flow by itself, and the check on credentials hears it")
    func credentials() {
        let flows = Self.flows(Self.mail, Self.named("get_secret", can: ["read", "credentials"]))
        #expect(flows.map(\.kind) == [.credentials])
        #expect(flows.first?.remedy == "get_secret (mail)")
    }

    @Test("without the tools that it names, a flow is gone; with all but one of them, it is not", arguments: 0..<200)
    func removal(seed: Int) {
        var dice = Seeded(UInt64(seed))
        let kinds = [Self.untrusted, Self.held, Self.out, Self.forGood]
        let tools = (0..<Int.random(in: 1...6, using: &dice)).map { number in
            let yes = Set(kinds.filter { _ in Bool.random(using: &dice) })
            return Self.named(
                "t\(number)", yes, confirms: Bool.random(using: &dice),
                can: Bool.random(using: &dice) ? ["read"] : ["credentials"])
        }
        func left(without removed: Set<String>) -> [Flow] {
            let kept = tools.filter { !removed.contains($0.name) }
            let list = Fact.said(.tools, kept.map(\.name), .observed, of: Self.mail.serviceSubject)
            return Flow.all(in: ReachTests.reach([Self.mail], kept.flatMap(\.facts) + [list]))
        }
        for flow in left(without: []) {
            let names = Set(flow.remove.map(\.name))
            #expect(!left(without: names).contains { $0.kind == flow.kind })
            for name in names {
                #expect(left(without: names.subtracting([name])).contains { $0.kind == flow.kind })
            }
        }
    }
}
