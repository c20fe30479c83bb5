import Testing

@testable import Assessment

@Suite("Flows: private data, strangers' text and a way out, over all tools of one agent")
struct ReachTests {
    /// An agent that uses a mail server and a ledger, of two vendors.
    static let mail = use("mailhaven", "mail"), ledger = use("quarterdeck", "ledger")
    static func use(_ vendor: String, _ service: String, granted: [String] = []) -> Use {
        var use = Use.example
        use.vendor.slug = vendor
        use.service.slug = service
        use.toolsGranted = granted
        return use
    }
    /// A service's list of tools, and what each of them is: `u` untrusted, `p` private, `w` a way out; a dash is a no,
    /// a dot is silence.
    static func tools(_ use: Use, _ tools: KeyValuePairs<String, String>, on day: Day = "2026-10-01") -> [Fact] {
        let keys: [FactKey<Bool>] = [.toolUntrusted, .toolPrivate, .toolWayOut]
        return [.said(.tools, tools.map(\.key), .observed, on: day, of: use.serviceSubject)]
            + tools.flatMap { name, flags in
                zip(keys, flags).filter { $0.1 != "." }.map { key, flag in
                    .said(key, flag != "-", .observed, on: day, of: use.serviceSubject.child(.tool, name))
                }
            }
    }
    static func reach(_ uses: [Use], _ facts: [Fact]) -> Reach {
        Reach.of(uses, index: FactIndex(facts, on: .today), on: .today)
    }
    static let mailTools = tools(mail, ["scan_new": "up-"]), ledgerTools = tools(ledger, ["get": "-p-", "post": "--w"])

    @Test("a path may lead over two services: neither is dangerous alone, the agent is")
    func overServices() {
        let facts = Self.mailTools + Self.ledgerTools
        #expect(!Self.reach([Self.mail], facts).toxic)
        #expect(!Self.reach([Self.ledger], facts).toxic)
        let both = Self.reach([Self.mail, Self.ledger], facts)
        #expect(both.toxic)
        #expect(both.wayOut.yes.map(\.subject.name) == ["post"])
        #expect(both == Self.reach([Self.ledger, Self.mail], facts.reversed()))
    }

    @Test("vendor by vendor and joined is the same as all at once")
    func joined() {
        let facts = Self.mailTools + Self.ledgerTools
        let parts = Self.reach([Self.mail], Self.mailTools).joined(Self.reach([Self.ledger], Self.ledgerTools))
        #expect(parts == Self.reach([Self.mail, Self.ledger], facts))
    }

    @Test("only tools that are granted count; without a grant on record, all that are offered")
    func granted() {
        let facts = Self.tools(Self.mail, ["scan_new": "up-", "send": "--w"])
        #expect(Self.reach([Self.mail], facts).toxic)
        #expect(!Self.reach([Self.use("mailhaven", "mail", granted: ["scan_new"])], facts).toxic)
        #expect(Self.reach([Self.use("mailhaven", "mail", granted: ["scan_new", "send"])], facts).toxic)
    }

    @Test("one living reading that says yes is enough, and a later, weaker no does not take it back")
    func anyYes() {
        let claim = Fact.said(
            .toolWayOut, false, .claimed, on: "2026-10-20", of: Self.ledger.serviceSubject.child(.tool, "post"))
        let reach = Self.reach([Self.ledger], Self.ledgerTools + [claim])
        #expect(reach.wayOut.yes.count == 1)
        let seen = Fact.said(
            .toolWayOut, false, .observed, on: "2026-10-20", of: Self.ledger.serviceSubject.child(.tool, "post"))
        #expect(Self.reach([Self.ledger], Self.ledgerTools + [seen]).wayOut.yes.isEmpty)
    }

    @Test("a service without a list of tools is named, and so is a tool that nobody decided")
    func unknown() {
        let reach = Self.reach([Self.mail, Self.ledger], Self.tools(Self.ledger, ["process": ".p-"]))
        #expect(reach.unlisted == ["mail"])
        #expect(reach.untrusted.undecided == ["ledger: process"] && !reach.untrusted.absent)
        #expect(reach.wayOut.absent)
    }

    @Test("what is no MCP server has no tools to look at")
    func otherKinds() {
        var files = Self.mail
        files.service.kind = .saas
        #expect(Self.reach([files], []) == Reach())
    }

    // MARK: The check that reads it

    static func answer(_ uses: [Use], _ facts: [Fact], on day: Day = .today) -> Answer {
        var use = uses[0]
        use.reach = reach(uses, facts)
        return Check.noToxicPath.answer(
            facts.seen(from: use.subject, on: day), for: Matter(use: use, policy: .standard, tier: .high))
    }

    @Test("the finding stands in the review of every use on the path")
    func everyUse() {
        let facts = Self.mailTools + Self.ledgerTools
        #expect(Self.answer([Self.mail, Self.ledger], facts).kind == .unmet)
        #expect(Self.answer([Self.ledger, Self.mail], facts).kind == .unmet)
        #expect(Self.answer([Self.ledger], facts).kind == .met)
    }

    @Test("it is met where one of the three is known to be missing, and unknown where each may be there")
    func undecided() {
        #expect(Self.answer([Self.mail], Self.tools(Self.mail, ["a": "..-", "b": "..-"])).kind == .met)
        #expect(Self.answer([Self.mail], Self.tools(Self.mail, ["a": "..-", "b": "-.."])).kind == .unknown)
        #expect(Self.answer([Self.mail], Self.tools(Self.mail, ["a": "upw", "b": "..."])).kind == .unmet)
        #expect(Self.answer([Self.mail], []).kind == .unknown)
        #expect(Self.answer([Self.mail], Self.tools(Self.mail, [:])).kind == .met)
    }

    @Test("a clean answer rests on every tool: one that was only claimed, or read long ago, carries no gate")
    func everyTool() {
        let send = Self.mail.serviceSubject.child(.tool, "send")
        let base = Self.tools(Self.mail, ["scan_new": "---", "send": "..."])
        func flags(_ assurance: Assurance, _ day: Day) -> [Fact] {
            [FactKey<Bool>.toolUntrusted, .toolPrivate, .toolWayOut].map {
                .said($0, false, assurance, on: day, of: send)
            }
        }
        #expect(Self.answer([Self.mail], base + flags(.observed, "2026-10-01")).kind == .met)
        #expect(Self.answer([Self.mail], base + flags(.claimed, "2026-10-01")).kind == .conditional)
        #expect(Self.answer([Self.mail], base + flags(.observed, "2024-10-01")).kind == .unknown)
        // An older observation beside a newer claim still carries it.
        #expect(
            Self.answer([Self.mail], base + flags(.observed, "2026-09-01") + flags(.claimed, "2026-10-01")).kind == .met
        )
        // And so does the list.
        #expect(Self.answer([Self.mail], Self.tools(Self.mail, ["scan_new": "---"], on: "2024-10-01")).kind == .unknown)
    }
}
