import Assessment
import Testing

@testable import Readers

@Suite("What an MCP server lists")
struct MCPToolListTests {
    private let tools =
        #"[{"name": "get_note", "description": "Reads one note.", "inputSchema": {"type": "object", "properties": {"id": {"type": "string"}}}}]"#

    @Test("the answers of initialize and of server/discover say the same") func generations() async throws {
        let old = try await Dump.read(
            #"{"initialize": {"protocolVersion": "2025-11-25", "capabilities": {"tools": {"listChanged": true}}, "serverInfo": {"name": "notes", "version": "1.2"}, "instructions": "Read notes."}, "tools": \#(tools)}"#
        )
        let new = try await Dump.read(
            #"{"server/discover": {"supportedVersions": ["2025-11-25", "2026-07-28"], "capabilities": {"tools": {"listChanged": true}}, "serverInfo": {"name": "notes", "version": "1.2"}, "instructions": "Read notes."}, "tools/list": {"tools": \#(tools), "ttlMs": 1000}}"#
        )
        for dump in [old, new] {
            #expect(dump.reader == "mcp-tool-list")
            #expect(
                dump.harvest.ofService("server.name") == .text("notes")
                    && dump.harvest.ofService("server.version") == .text("1.2"))
            #expect(dump.harvest.ofService("tools.list-changed") == .flag(true))
            #expect(dump.harvest.ofService("server.instructions") == .text("Read notes."))
            #expect(dump.harvest.ofService("mcp.tools") == .names(["get_note"]))
            #expect(dump.harvest.of("get_note", "tool.capability") == .names(["read"]))
        }
        #expect(
            old.harvest.ofService("mcp.protocol-version") == .text("2025-11-25")
                && new.harvest.ofService("mcp.protocol-version") == .text("2026-07-28"))
    }

    @Test("JSON-RPC answers, a bare list, and pages that are not the whole") func wrappings() async throws {
        let wrapped = try await Dump.read(
            #"[{"jsonrpc": "2.0", "id": 1, "result": {"protocolVersion": "2025-11-25", "serverInfo": {"name": "n", "version": "1"}}}, {"jsonrpc": "2.0", "id": 2, "result": {"tools": \#(tools)}}]"#
        )
        #expect(wrapped.harvest.ofService("mcp.tools") == .names(["get_note"]))
        #expect(try await Dump.read(tools).harvest.ofService("mcp.tools") == .names(["get_note"]))
        let page = try await Dump.read(#"{"tools": \#(tools), "nextCursor": "2"}"#)
        #expect(
            page.harvest.ofService("mcp.tools") == nil
                && page.harvest.problems.contains { $0.says.contains("goes on after this page") })
        #expect(page.harvest.of("get_note", "tool.capability") != nil)
    }

    @Test("annotations are a vendor's claims; what is not stated takes the protocol's worst case") func annotations()
        async throws
    {
        let bare = try await Dump.tool("update_note", "Updates a note.")
        #expect(
            bare.of("update_note", "tool.read-only-hint") == .flag(false)
                && bare.of("update_note", "tool.destructive-hint") == .flag(true))
        #expect(
            bare.of("update_note", "tool.idempotent-hint") == .flag(false)
                && bare.of("update_note", "tool.open-world-hint") == .flag(true))
        let hints = bare.facts.filter { $0.key.hasSuffix("-hint") }
        #expect(hints.count == 4 && hints.allSatisfy { $0.assurance == .claimed && $0.rule.id.hasSuffix("-default") })
        let stated = try await Dump.tool(
            "get_note", "Reads a note.", #""annotations": {"readOnlyHint": true, "openWorldHint": false}"#)
        #expect(
            stated.of("get_note", "tool.read-only-hint") == .flag(true)
                && stated.of("get_note", "tool.open-world-hint") == .flag(false))
        #expect(stated.facts.first { $0.key == "tool.read-only-hint" }?.rule.id == "mcp.read-only-hint")
        let liar = try await Dump.tool("delete_note", "Deletes a note.", #""annotations": {"readOnlyHint": true}"#)
        #expect(liar.of("delete_note", "tool.capability") == .names(["delete"]))
        #expect(liar.problems.contains { $0.says.contains("annotated as read-only, and its name says `delete`") })
    }

    @Test(
        "capabilities follow from names, descriptions and schemas",
        arguments: [
            ("list_tickets", "Lists tickets.", ["read"]), ("send_reply", "Sends a reply.", ["send"]),
            ("delete_user", "Deletes a user.", ["change-access", "delete"]),
            ("run_command", "Runs a shell command.", ["execute"]), ("refund_order", "Refunds an order.", ["payment"]),
            ("get_secret", "Reads a secret.", ["credentials", "read"]),
            ("list_deleted_files", "Lists deleted files.", ["read"]), ("email_search", "Searches mail.", ["read"]),
            ("type", "Returns the type of the value at a key.", ["read"]),
            ("execute_query", "Runs a read-only SELECT query.", ["read"]),
            ("port_forward", "Forwards a port.", ["network"]), ("grant_role", "Grants a role.", ["change-access"]),
        ])
    func capabilities(name: String, description: String, expected: [String]) async throws {
        #expect(try await Dump.tool(name, description).of(name, "tool.capability") == .names(expected))
    }

    @Test("what cannot be undone, what asks for a yes, what takes free words") func consequences() async throws {
        let send = try await Dump.tool("send_reply", "Sends a reply.", #""annotations": {"destructiveHint": false}"#)
        #expect(
            send.of("send_reply", "tool.irreversible") == .flag(true)
                && send.of("send_reply", "tool.confirm-parameter") == .flag(false))
        func with(_ properties: String) async throws -> Harvest {
            try await Dump.read(
                #"{"tools": [{"name": "run_task", "description": "Runs a task.", "inputSchema": {"type": "object", "properties": {\#(properties)}}}]}"#
            ).harvest
        }
        #expect(
            try await with(#""confirm": {"type": "boolean"}"#).of("run_task", "tool.confirm-parameter") == .flag(true))
        #expect(
            try await with(#""dry_run": {"type": "boolean"}"#).of("run_task", "tool.confirm-parameter") == .flag(true))
        #expect(try await with(#""command": {"type": "string"}"#).of("run_task", "tool.free-form") == .text("command"))
        #expect(
            try await with(#""command": {"type": "string", "enum": ["start", "stop"]}"#).of(
                "run_task", "tool.free-form") == .text("none"))
    }

    @Test("the hash of a definition changes with any word and with nothing else") func hashes() async throws {
        func hash(_ tool: String) async throws -> Fact.Value? {
            try await Dump.read(#"{"tools": [\#(tool)]}"#).harvest.of("a", "tool.definition-hash")
        }
        let first = try await hash(
            #"{"name": "a", "description": "Reads.", "inputSchema": {"type": "object", "properties": {}}}"#)
        #expect(first != nil)
        #expect(
            try await hash(
                #"{ "inputSchema": {"properties": {}, "type": "object"}, "description": "Reads.", "name": "a" }"#)
                == first)
        #expect(
            try await hash(
                #"{"name": "a", "description": "Reads .", "inputSchema": {"type": "object", "properties": {}}}"#)
                != first)
    }

    @Test("who took the dump decides how strong it is; an entry that is no tool is told") func strength() async throws {
        #expect(try await Dump.read(tools).harvest.facts.first { $0.key == "mcp.tools" }?.assurance == .documented)
        #expect(
            try await Dump.read(tools, ours: "R. Osei").harvest.facts.first { $0.key == "mcp.tools" }?.assurance
                == .observed)
        let broken = try await Dump.read(
            #"{"tools": [{"name": "get_note", "inputSchema": {}}, {"description": "no name"}]}"#)
        #expect(
            broken.harvest.ofService("mcp.tools") == nil
                && broken.harvest.problems.contains { $0.says.contains("is not a tool with a name") })
    }

    @Test("every quote stands at its place") func quotes() async throws {
        for path in ["fernhollow/tools.json", "quarterdeck/tools.json", "mailhaven/tools-v2.json"] {
            let content = try await Shipped.open(path)
            let harvest = try await Reader.reading(
                content, as: nil, Setting(received: Paper.received, questionnaires: "")
            ).harvest
            for fact in harvest.facts {
                #expect(
                    content.holds(fact.source.quote, at: fact.source.place), "\(path) \(fact.subject.name) \(fact.key)")
            }
        }
    }

    @Test("the examples: what the third vendor's second list hides") func examples() async throws {
        func read(_ path: String) async throws -> Harvest {
            try await Reader.reading(
                try await Shipped.open(path), as: nil, Setting(received: Paper.received, questionnaires: "")
            ).harvest
        }
        let signals = { (harvest: Harvest) in
            harvest.facts.filter { $0.key == "tool.signals" && $0.value != .names([]) }.map(\.subject.name)
        }
        let clean = try await read("mailhaven/tools-v1.json"), poisoned = try await read("mailhaven/tools-v2.json")
        #expect(signals(clean).isEmpty && signals(poisoned).count == 1)
        for path in ["fernhollow/tools.json", "quarterdeck/tools.json"] {
            let harvest = try await read(path)
            #expect(signals(harvest).isEmpty)
        }
    }
}
