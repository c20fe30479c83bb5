import Foundation
import Testing

/// `tprm inspect --url`: an endpoint is asked by somebody's authority, and what it answers is kept.
@Suite(.enabled(if: ServingPython.isThere, "this machine has no python3 in which a server could be written"))
struct InspectEndpointTests {
    /// A server on this machine that lists one tool to whoever has the token.
    private static let server = """
        import http.server, json
        class Server(http.server.BaseHTTPRequestHandler):
            def log_message(self, *all): pass
            def say(self, status, value, challenge=None):
                body = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                if challenge: self.send_header("WWW-Authenticate", challenge)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            def do_GET(self):
                here = f"http://127.0.0.1:{self.server.server_address[1]}"
                if self.path != "/.well-known/oauth-protected-resource/mcp": return self.say(404, {})
                self.say(200, {"resource": here + "/mcp", "authorization_servers": ["https://login.quarterdeck.example"]})
            def do_POST(self):
                ask = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if self.headers.get("Authorization") != "Bearer ledger-4711-reader": return self.say(401, {}, "Bearer scope=\\"ledger:read\\"")
                result = {"supportedVersions": ["2026-07-28"], "capabilities": {"tools": {}}, "serverInfo": {"name": "ledger", "version": "3"}}
                if ask["method"] == "tools/list": result = {"tools": [{"name": "get_invoice", "inputSchema": {"type": "object"}}]}
                self.say(200, {"jsonrpc": "2.0", "id": ask["id"], "result": result})
        here = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        print(here.server_address[1], flush=True)
        here.serve_forever()
        """

    private func serving(_ body: (String) throws -> Void) throws {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", InspectEndpointTests.server]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It has nothing to put in order, and must not outlive the test.
        defer { kill(process.processIdentifier, SIGKILL) }
        let port = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        try body("http://127.0.0.1:\(port.trimmingCharacters(in: .whitespacesAndNewlines))/mcp")
    }

    /// The facts of a key, as of today: a server is asked today.
    private func facts(_ office: Office, _ key: String) throws -> [[String: Any]] {
        let outcome = try office.tprm.run(["facts", "quarterdeck", "--key", key, "--json"])
        let shape = try #require(outcome.json as? [String: Any], "\(outcome.complaint)")
        return try #require(shape["facts"] as? [[String: Any]])
    }

    @Test("without an authority nothing is asked, and over plain HTTP nobody elsewhere is") func refused() throws {
        let office = try Office()
        let silent = try office.tprm.run(["inspect", "quarterdeck/ledger", "--url", "https://mcp.quarterdeck.example/"])
        #expect(silent.code == 64 && silent.complaint.contains("by whose authority"))
        let plain = try office.tprm.run([
            "inspect", "quarterdeck/ledger", "--url", "http://mcp.quarterdeck.example/", "--authority", "our tenant",
        ])
        #expect(plain.code == 1 && plain.complaint.contains("use https"))
        let plan = try office.tprm.run([
            "inspect", "--print-review", "--url", "https://mcp.quarterdeck.example/mcp", "--authority", "our tenant",
        ])
        #expect(plan.code == 0 && plan.output.contains("/.well-known/oauth-protected-resource/mcp"))
    }

    @Test("a guarded endpoint is not inspected without a token; what it published is kept, with the authority")
    func guarded() throws {
        let office = try Office()
        try serving { url in
            let asked = try office.tprm.run([
                "inspect", "quarterdeck/ledger", "--url", url, "--authority", "our tenant", "--json",
            ])
            let told = try #require(asked.json as? [String: Any])
            #expect(asked.code == 1 && told["outcome"] as? String == "not-inspected")
            #expect((told["why"] as? String)?.contains("--token-env") == true)
            let open = try #require(try facts(office, "endpoint.answers-without-credentials").first)
            #expect(open["value"] as? Bool == false && open["assurance"] as? String == "observed")
            #expect(try facts(office, "oauth.authorization-servers").count == 1)
            #expect(try office.tprm.run(["log", "--json"]).output.contains("our tenant"))
        }
    }

    @Test("with a token the list is read, and its value stands nowhere") func token() throws {
        let office = try Office()
        try serving { url in
            let file = try office.scratch.file("transcript.txt", "")
            let tprm = Program(
                folder: office.scratch.url,
                environment: ["TPRM_USER": "R. Osei", "LEDGER_TOKEN": "ledger-4711-reader"])
            let asked = try tprm.run([
                "inspect", "quarterdeck/ledger", "--url", url, "--authority", "our tenant", "--token-env",
                "LEDGER_TOKEN", "--json", "-o", file, "--force",
            ])
            try #require(asked.code == 0, "\(asked.complaint)")
            #expect((asked.json as? [String: Any])?["tools"] as? [String] == ["get_invoice"])
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(!text.contains("4711") && text.contains("(redacted"))
        }
    }
}

private enum ServingPython {
    static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: $0 + "/python3")
    }
}
