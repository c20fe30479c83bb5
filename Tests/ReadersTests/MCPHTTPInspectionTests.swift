import Assessment
import Foundation
import Testing

@testable import Readers

/// A server of one test, on a port of its own, written in a few lines of Python: `answer(self, body)` gives status,
/// headers and bytes.
final class Stall {
    let port: Int
    private let process: Process

    init(_ answer: String, before: String = "") throws {
        let script = """
            import http.server, json, sys, time
            \(before)
            class H(http.server.BaseHTTPRequestHandler):
                protocol_version = "HTTP/1.1"
                def log_message(self, *a): pass
                def say(self, status, body=b"", kind="application/json", **more):
                    body = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
                    self.send_response(status)
                    self.send_header("Content-Type", kind)
                    for k, v in more.items(): self.send_header(k.replace("_", "-"), v)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                def do(self):
                    n = int(self.headers.get("Content-Length") or 0)
                    raw = self.rfile.read(n)
                    ask = json.loads(raw) if raw else {}
                    m, i, port = ask.get("method"), ask.get("id"), self.server.server_address[1]
                    result = lambda r: {"jsonrpc": "2.0", "id": i, "result": r}
                    error = lambda c, t: {"jsonrpc": "2.0", "id": i, "error": {"code": c, "message": t}}
                    hello = {"protocolVersion": "2025-11-25", "capabilities": {"tools": {}}, "serverInfo": {"name": "stall", "version": "1"}}
                    tool = {"name": "read_note", "description": "Reads a note.", "inputSchema": {"type": "object"}}
            \(answer.split(separator: "\n", omittingEmptySubsequences: false).map { "        " + $0 }.joined(separator: "\n"))
                do_GET = do_POST = do_DELETE = do
            s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
            print(s.server_address[1], flush=True)
            s.serve_forever()
            """
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        guard port > 0 else { throw StallFailure() }
    }
    deinit { kill(process.processIdentifier, SIGKILL) }
    struct StallFailure: Error {}

    /// Asks it as `tprm inspect` does, and reads the transcript.
    func inspected(token: String? = nil, seconds: Int = 60) async throws -> (
        result: HTTPInspection.Result, harvest: Harvest, text: String
    ) {
        let inspection = HTTPInspection(
            try HTTPEndpoint("http://127.0.0.1:\(port)/mcp"), authority: "our own server", person: "R. Osei",
            day: Day(year: 2026, month: 11, day: 2) ?? Day(number: 0),
            token: token.flatMap { HTTPInspection.Token(name: "NOTE_TOKEN", value: $0) }, seconds: seconds)
        let result = try await inspection.run(name: "inspection.txt")
        let content = try await Content.open(result.transcript)
        var setting = Setting(
            vendor: "acme", service: "desk", received: Day(year: 2026, month: 11, day: 2) ?? Day(number: 0),
            questionnaires: "")
        setting.ours = "R. Osei"
        let (reader, harvest) = try await Reader.reading(content, as: nil, setting)
        #expect(reader.id == "http-transcript")
        for fact in harvest.facts {
            #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key): \(fact.source.quote)")
            #expect(fact.assurance == .observed || fact.assurance == .claimed)
        }
        return (result, harvest, String(decoding: result.transcript.bytes, as: UTF8.self))
    }
}

@Suite("Asking an endpoint over HTTP", .serialized)
struct MCPHTTPInspectionTests {
    private func isOpen(_ harvest: Harvest) -> Fact.Value? {
        harvest.facts.first { $0.key == "endpoint.answers-without-credentials" }?.value
    }
    private static let handshake = """
        if m == "server/discover": return self.say(400, error(-32600, "Missing session"))
        if m == "initialize": return self.say(200, result(hello), Mcp_Session_Id="s-4711-abcdef-99")
        if m and m.startswith("notifications/"): return self.say(202)
        if self.command == "DELETE": return self.say(200)
        """

    @Test("an open door of the older generation: session, stream of events, pages") func handshake() async throws {
        let stall = try Stall(
            Self.handshake + """

                if m == "tools/list" and self.headers.get("Mcp-Session-Id") == "s-4711-abcdef-99":
                    if not ask["params"].get("cursor"): return self.say(200, "event: message\\ndata: " + json.dumps(result({"tools": [tool], "nextCursor": "b"})) + "\\n\\n", "text/event-stream")
                    return self.say(200, result({"tools": [dict(tool, name="delete_note", description="Deletes a note.")]}))
                self.say(404)
                """)
        let (result, harvest, text) = try await stall.inspected()
        #expect(result.outcome == .listed && isOpen(harvest) == .flag(true))
        #expect(harvest.ofService("mcp.tools") == .names(["delete_note", "read_note"]))
        #expect(harvest.ofService("server.name") == .text("stall"))
        #expect(!text.contains("s-4711") && text.contains("(redacted") && text.contains("# authority: our own server"))
    }

    @Test("a server of the newer generation is asked without a handshake") func stateless() async throws {
        let stall = try Stall(
            """
            meta = (ask.get("params") or {}).get("_meta", {})
            ok = self.headers.get("MCP-Protocol-Version") == meta.get("io.modelcontextprotocol/protocolVersion") == "2026-07-28" and self.headers.get("Mcp-Method") == m
            if self.command == "POST" and not ok: return self.say(400, error(-32020, "Header mismatch"))
            if m == "server/discover": return self.say(200, result({"resultType": "complete", "supportedVersions": ["2026-07-28"], "capabilities": {"tools": {}}, "serverInfo": {"name": "stall", "version": "2"}}))
            if m == "tools/list": return self.say(200, result({"resultType": "complete", "tools": [tool]}))
            self.say(404)
            """)
        let (result, harvest, text) = try await stall.inspected()
        #expect(result.outcome == .listed && harvest.ofService("mcp.tools") == .names(["read_note"]))
        #expect(harvest.ofService("mcp.protocol-version") == .text("2026-07-28"))
        #expect(!text.contains("initialize"))
    }

    private static func guarded(_ metadata: String) -> String {
        """
        base = f"http://127.0.0.1:{port}"
        if self.path == "/mcp":
            if self.headers.get("Authorization") != "Bearer sesame-4711-opens": return self.say(401, {"error": "invalid_token"}, WWW_Authenticate=f'Bearer error="invalid_token", resource_metadata="{base}/.well-known/oauth-protected-resource/mcp", scope="notes:read"')
            if m == "server/discover": return self.say(200, error(-32601, "Method not found"))
            if m == "initialize": return self.say(200, result(hello))
            if m == "tools/list": return self.say(200, result({"tools": [tool], "seen": self.headers.get("Authorization")}))
            return self.say(202)
        \(metadata)
        self.say(404)
        """
    }
    private static let own = """
        if self.path == "/.well-known/oauth-protected-resource/mcp": return self.say(200, {"resource": base + "/mcp", "authorization_servers": [base], "scopes_supported": ["notes:read"]})
        if self.path == "/.well-known/oauth-authorization-server": return self.say(200, {"issuer": base, "token_endpoint": base + "/token", "authorization_endpoint": base + "/authorize", "code_challenge_methods_supported": ["S256"]})
        """

    @Test("a guarded server: its challenge, and the metadata of its own origin") func guarded() async throws {
        let (result, harvest, text) = try await Stall(Self.guarded(Self.own)).inspected()
        #expect(result.outcome == .notInspected && result.why.contains("It needs a token"))
        #expect(isOpen(harvest) == .flag(false) && harvest.ofService("mcp.tools") == nil)
        #expect(harvest.facts.contains { $0.key == "oauth.resource-metadata" && $0.value == .flag(true) })
        #expect(harvest.ofService("oauth.pkce") == .flag(true))
        #expect(harvest.ofService("oauth.scopes-advertised") == .names(["notes:read"]))
        #expect(harvest.ofService("oauth.scopes-challenged") == .names(["notes:read"]))
        #expect(!text.contains("Authorization:"))
    }

    @Test("with a token the list is read; the door stays closed, and the token stands nowhere") func token()
        async throws
    {
        let stall = try Stall(Self.guarded(Self.own))
        let (result, harvest, text) = try await stall.inspected(token: "sesame-4711-opens")
        #expect(result.outcome == .listed && harvest.ofService("mcp.tools") == .names(["read_note"]))
        #expect(isOpen(harvest) == .flag(false) && !text.contains("sesame") && text.contains("(redacted"))
        let wrong = try await stall.inspected(token: "sesame-4711-wrong")
        #expect(wrong.result.outcome == .refused && wrong.result.why.contains("refused the token"))
    }

    @Test("an authorisation server of another origin is named, and not asked") func elsewhere() async throws {
        let other = try Stall("self.say(200, {\"asked\": True})")
        let stall = try Stall(
            Self.guarded(
                """
                if self.path == "/.well-known/oauth-protected-resource/mcp": return self.say(200, {"resource": base + "/mcp", "authorization_servers": ["http://127.0.0.1:\(other.port)"]})
                """))
        let (_, harvest, text) = try await stall.inspected()
        #expect(text.contains("# not asked, another origin: http://127.0.0.1:\(other.port)"))
        #expect(!text.contains("\"asked\"") && harvest.ofService("oauth.pkce") == nil)
        // The same where the challenge itself leads away.
        let away = try Stall(
            """
            self.say(401, WWW_Authenticate='Bearer resource_metadata="http://127.0.0.1:\(other.port)/.well-known/oauth-protected-resource"')
            """)
        #expect(try await away.inspected().text.contains("# not asked, another origin"))
    }

    @Test("metadata about another resource state nothing") func mismatch() async throws {
        let stall = try Stall(
            Self.guarded(
                """
                if self.path.startswith("/.well-known/oauth-protected-resource"): return self.say(200, {"resource": "https://bank.example/mcp", "authorization_servers": [base]})
                """))
        let (_, harvest, _) = try await stall.inspected()
        #expect(
            harvest.ofService("oauth.resource") == nil && harvest.problems.contains { $0.says.contains("bank.example") }
        )
    }

    @Test("a list behind credentials while the server greets everybody") func greeting() async throws {
        let stall = try Stall(Self.handshake + "\nself.say(401)")
        let (result, harvest, _) = try await stall.inspected()
        #expect(result.outcome == .notInspected && isOpen(harvest) == .flag(false))
        #expect(harvest.problems.contains { $0.says.contains("greeted a caller without credentials") })
    }

    @Test("a redirection is not followed") func redirection() async throws {
        let other = try Stall("self.say(200, {\"followed\": True})")
        let stall = try Stall("self.say(307, Location=\"http://127.0.0.1:\(other.port)/mcp\")")
        let (result, _, text) = try await stall.inspected()
        #expect(result.outcome == .notInspected && result.why.contains("not followed") && !text.contains("followed\""))
    }

    @Test("what is no MCP server, or says no, is told apart") func others() async throws {
        let page = try await Stall("self.say(200, \"<!DOCTYPE html><html></html>\", \"text/html\")").inspected()
        #expect(page.result.outcome == .notInspected && page.result.why.contains("a page for people"))
        let garbage = try await Stall("self.say(200, b\"\\x00\\xff\\x1b[2J{\\\"a\\\"\")").inspected()
        #expect(garbage.result.outcome == .notInspected && !garbage.text.contains("\u{1B}"))
        let no = try await Stall(Self.handshake + "\nself.say(200, error(-32001, \"Listing is not for you\"))")
            .inspected()
        #expect(no.result.outcome == .refused && no.result.why.contains("Listing is not for you"))
        let forbidden = try await Stall("self.say(403)").inspected()
        #expect(forbidden.result.outcome == .refused && isOpen(forbidden.harvest) == .flag(false))
        let bare = try await Stall("self.say(401)").inspected()
        #expect(bare.result.why.contains("does not say where one is given"))
        let nowhere = try await Stall("self.say(401 if self.path == \"/mcp\" else 404)").inspected()
        #expect(nowhere.harvest.ofService("oauth.resource-metadata") == .flag(false))
    }

    @Test("an answer without end, one that drips, and headers without end are cut off and told") func endless()
        async throws
    {
        let endless = try await Stall(
            """
            self.send_response(200); self.send_header("Content-Type", "application/json"); self.end_headers()
            try:
                while True: self.wfile.write(b"x" * 65536)
            except Exception: pass
            """
        ).inspected(seconds: 10)
        #expect(endless.result.outcome == .notInspected && endless.result.why.contains("MB"))
        let drip = try await Stall(
            """
            self.send_response(200); self.send_header("Content-Type", "application/json"); self.end_headers()
            try:
                while True: self.wfile.write(b" "); self.wfile.flush(); time.sleep(0.2)
            except Exception: pass
            """
        ).inspected(seconds: 1)
        #expect(drip.result.outcome == .notInspected && drip.result.why.contains("did not end"))
        let headers = try await Stall(
            """
            self.send_response(200)
            for n in range(4000): self.send_header("X-Filler", "y" * 100)
            self.end_headers()
            """
        ).inspected()
        #expect(headers.result.outcome == .notInspected)
    }

    @Test(
        "what must not be asked is refused before anything is",
        arguments: [
            ("http://mcp.acme.example/mcp", "use https"), ("http://127.evil.example/mcp", "use https"),
            ("ftp://mcp.acme.example/", "over https"),
            ("https://me:secret@mcp.acme.example/mcp", "name or password"),
            ("https://mcp.acme.example/mcp?api_key=4711", "a key stands in the address"),
            ("https://mcp.acme.example/a b", "neither spaces"), ("mcp.acme.example", "no address"),
        ])
    func refused(url: String, words: String) {
        let error = #expect(throws: ReadingError.self) { try HTTPEndpoint(url) }
        #expect("\(String(describing: error))".contains(words) && !"\(String(describing: error))".contains("secret@"))
    }

    @Test("where metadata lie: with the path first, then at the root; of the own origin alone") func places() throws {
        let endpoint = try HTTPEndpoint("https://MCP.acme.example:443/team/mcp?toolset=all")
        #expect(endpoint.url == "https://mcp.acme.example/team/mcp?toolset=all")
        #expect(
            endpoint.resourceMetadata == [
                "https://mcp.acme.example/.well-known/oauth-protected-resource/team/mcp",
                "https://mcp.acme.example/.well-known/oauth-protected-resource",
            ])
        #expect(
            endpoint.serverMetadata(of: "https://mcp.acme.example/tenant") == [
                "https://mcp.acme.example/.well-known/oauth-authorization-server/tenant",
                "https://mcp.acme.example/.well-known/openid-configuration/tenant",
                "https://mcp.acme.example/tenant/.well-known/openid-configuration",
            ])
        #expect(endpoint.serverMetadata(of: "https://login.acme.example").isEmpty)
        #expect(endpoint.own("https://mcp.acme.example.evil.example/x") == nil)
    }
}
