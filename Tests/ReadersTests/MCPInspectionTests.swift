import Assessment
import Foundation
import Testing

@testable import Readers

/// A running server is asked what it lists.
@Suite(
    "The inspection of a running server",
    .enabled(if: ScriptedServer.python != nil, "this machine has no python3 in which a server could be written"))
struct MCPInspectionTests {
    @Test("the handshake of the older generation: who it is, what it lists, and facts of ours") func handshake()
        async throws
    {
        let (result, json, harvest) = try await ScriptedServer().inspect()
        #expect(result.outcome == .listed && result.why.isEmpty)
        #expect(json["initialize"]?["serverInfo"]?["name"]?.text == "notes" && json["discover"] == nil)
        #expect(
            json["exchanges"]?.array?.compactMap { $0["sent"]?.text }
                == ["server/discover", "initialize", "notifications/initialized", "tools/list", "tools/list"])
        #expect(harvest.kind == "mcp-inspection" && harvest.letterhead.day?.description == "2026-11-02")
        #expect(harvest.ofService("mcp.tools") == .names(["read_note"]))
        #expect(harvest.ofService("mcp.transports") == .names(["stdio"]))
        #expect(harvest.facts.filter { $0.key == "mcp.tools" }.map(\.assurance) == [.observed])
        #expect(harvest.of("read_note", "tool.capability") == .names(["read"]))
    }

    @Test("the newer generation has no handshake: every request says its revision") func stateless() async throws {
        let (result, json, harvest) = try await ScriptedServer(
            """
            def revision(message):
                return message["params"]["_meta"]["io.modelcontextprotocol/protocolVersion"]
            def discover(message):
                answer(message, {"resultType": "complete", "supportedVersions": ["2026-07-28"], "ttlMs": 0,
                    "capabilities": {"tools": {}}, "instructions": "Ask for one note at a time.",
                    "_meta": {"io.modelcontextprotocol/serverInfo": {"name": "notes", "version": "2.0"}}})
            def tools(message):
                assert revision(message) == "2026-07-28"
                answer(message, {"resultType": "complete", "tools": TOOLS, "ttlMs": 0})
            initialize = other
            """
        ).inspect()
        #expect(result.outcome == .listed)
        #expect(json["initialize"] == nil && json["discover"]?["supportedVersions"] != nil)
        #expect(harvest.ofService("server.name") == .text("notes"))
        #expect(harvest.ofService("mcp.protocol-version") == .text("2026-07-28"))
        #expect(harvest.ofService("mcp.tools") == .names(["read_note"]))
    }

    @Test("a server that does not live through the newer generation's question is started once more") func secondStart()
        async throws
    {
        let (result, json, _) = try await ScriptedServer("def discover(message): sys.exit(1)").inspect()
        #expect(result.outcome == .listed && json["starts"]?.int == 2)
    }

    @Test("only what is announced is asked for, page after page") func pages() async throws {
        let (result, json, harvest) = try await ScriptedServer(
            """
            CAPABILITIES = {"tools": {}, "prompts": {}}
            def tools(message):
                page = int(message["params"].get("cursor", "0"))
                tool = {"name": "tool_%d" % page, "description": "Reads.", "inputSchema": {}}
                answer(message, {"tools": [tool], **({"nextCursor": str(page + 1)} if page < 2 else {})})
            def other(message):
                if message["method"] != "prompts/list":
                    sys.exit(9)
                answer(message, {"prompts": [{"name": "greet", "description": "Greets."}]})
            """
        ).inspect()
        #expect(result.outcome == .listed)
        #expect(harvest.ofService("mcp.tools") == .names(["tool_0", "tool_1", "tool_2"]))
        #expect(json["prompts"]?.array?.count == 1 && json["resources"] == nil)
    }

    @Test("a list that differs between two calls is told, and both are read") func changing() async throws {
        let (result, json, harvest) = try await ScriptedServer(
            """
            calls = 0
            def tools(message):
                global calls
                calls += 1
                more = [{"name": "delete_note", "description": "Deletes one note.", "inputSchema": {}}]
                answer(message, {"tools": TOOLS + (more if calls > 1 else [])})
            """
        ).inspect()
        #expect(result.outcome == .listed && json["toolsAgain"]?.array?.count == 2)
        #expect(harvest.ofService("tools.list-changed") == .flag(true))
        #expect(harvest.of("delete_note", "tool.capability") == .names(["delete"]))
        #expect(
            harvest.problems.contains { $0.says.contains("changed between two calls of one run: new: delete_note") })
    }

    @Test(
        "a server that lists nothing states nothing: unknown, not clean",
        arguments: ["TOOLS = []", "CAPABILITIES = {}"])
    func nothing(_ change: String) async throws {
        let (result, _, harvest) = try await ScriptedServer(change).inspect()
        #expect(result.outcome == .listed)
        #expect(!harvest.facts.contains { $0.key == "mcp.tools" || $0.subject.kind == .tool })
        #expect(harvest.problems.contains { $0.says.contains("lists no tool: what it offers stays unknown") })
    }

    @Test("a server that refuses to list is refused, which is not silence and not a list") func refusing() async throws
    {
        let (result, json, harvest) = try await ScriptedServer(
            "def tools(message): refuse(message, -32001, 'Sign in first')"
        ).inspect()
        #expect(result.outcome == .refused && json["outcome"]?.text == "refused")
        #expect(result.why == "The server refused tools/list: Sign in first (-32001).")
        #expect(!harvest.facts.contains { $0.key == "mcp.tools" })
        let closed = try await ScriptedServer("def initialize(message): refuse(message, -32000, 'No')").inspect()
        #expect(closed.result.outcome == .refused && closed.result.why.contains("refused initialize: No"))
    }

    @Test("what a server asks of the client is declined, and told; a ping is answered") func asking() async throws {
        let (result, json, harvest) = try await ScriptedServer(
            """
            told = []
            def ask(method, number):
                say({"jsonrpc": "2.0", "id": number, "method": method, "params": {}})
            def heard(message):
                told.append("result" if "result" in message else message.get("error", {}).get("code"))
            def tools(message):
                ask("ping", "a"); ask("sampling/createMessage", "b"); ask("roots/list", 7)
                while len([t for t in told if t is not None]) < 3:
                    heard(json.loads(sys.stdin.readline()))
                answer(message, {"tools": [{"name": "told", "description": "%s" % told[-3:], "inputSchema": {}}]})
            """
        ).inspect()
        #expect(result.outcome == .listed)
        #expect(harvest.of("told", "tool.description") == .text("['result', -32601, -32601]"))
        #expect(json["asked_of_us"]?["sampling/createMessage"]?.int == 2)
        #expect(harvest.problems.contains { $0.says.contains("asked the client for sampling/createMessage") })
    }

    @Test("a transcript that was handed in is documented only, and says so") func forged() async throws {
        let forged = """
            {"schema": "tprm.inspection/1", "transport": "stdio", "outcome": "listed", "day": "2026-10-01",
             "tools": [{"name": "read_note", "description": "Reads one note.", "inputSchema": {}}]}
            """
        let (reader, harvest, _) = try await Dump.read(forged)
        #expect(reader == "mcp-inspection" && harvest.facts.allSatisfy { $0.assurance <= .documented })
        #expect(harvest.facts.filter { $0.key == "mcp.tools" }.map(\.speaksOf.description) == ["2026-10-01"])
        #expect(harvest.problems.contains { $0.says.contains("anybody may have written it") })
    }
}
