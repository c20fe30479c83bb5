import Assessment
import Testing

@testable import Readers

@Suite("Saved HTTP transcripts: which door answered without credentials")
struct MCPHTTPTranscriptTests {
    private func read(_ text: String, _ name: String = "transcript.txt", ours: String? = nil) async throws -> Harvest {
        let dump = try await Dump.read(text, name, ours: ours)
        #expect(dump.reader == "http-transcript")
        for fact in dump.harvest.facts {
            #expect(dump.content.holds(fact.source.quote, at: fact.source.place), "\(fact.key): \(fact.source.quote)")
        }
        return dump.harvest
    }
    private func door(_ harvest: Harvest, _ endpoint: String) -> Fact.Value? {
        harvest.facts.first {
            $0.subject == Dump.tools.child(.endpoint, endpoint) && $0.key == "endpoint.answers-without-credentials"
        }?.value
    }

    @Test("a refusal closes a door, and the challenge names the way in") func refused() async throws {
        let harvest = try await read(
            """
            > POST /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            > {"jsonrpc":"2.0","id":1,"method":"tools/list"}
            < HTTP/1.1 401 Unauthorized
            < Date: Wed, 28 Oct 2026 09:14:03 GMT
            < WWW-Authenticate: Bearer resource_metadata="https://mcp.acme.example/.well-known/oauth-protected-resource"
            <
            < {"error":"unauthorized"}
            """, ours: "R. Osei")
        #expect(door(harvest, "mcp.acme.example/mcp") == .flag(false))
        #expect(
            harvest.ofService("mcp.endpoints") == .names(["mcp.acme.example/mcp"])
                && harvest.ofService("auth.mechanism") == .text("oauth"))
        #expect(harvest.ofService("oauth.resource-metadata") == .flag(true))
        #expect(harvest.facts.allSatisfy { $0.assurance == .observed && "\($0.speaksOf)" == "2026-10-28" })
    }

    @Test("an open door beats a closed one at the same endpoint; a greeting decides nothing") func open() async throws {
        let listed = try await read(
            """
            > POST /mcp HTTP/1.1
            > Host: beta.acme.example
            >
            < HTTP/1.1 401 Unauthorized
            <
            > POST /mcp HTTP/1.1
            > Host: beta.acme.example
            >
            < HTTP/1.1 200 OK
            < Content-Type: application/json
            <
            < {"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"read_mail"}]}}
            """)
        #expect(door(listed, "beta.acme.example/mcp") == .flag(true))
        #expect(listed.problems.contains { $0.says.contains("answered a request without credentials: 1 tools listed") })
        let greeting = try await read(
            """
            > POST /mcp HTTP/1.1
            > Host: beta.acme.example
            >
            < HTTP/1.1 200 OK
            <
            < {"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","serverInfo":{"name":"n","version":"1"}}}
            """)
        #expect(
            door(greeting, "beta.acme.example/mcp") == nil
                && greeting.problems.contains { $0.says.contains("stays unknown") })
    }

    @Test("a request with credentials shows nothing of callers without them, and its secret is not kept")
    func credentials() async throws {
        let harvest = try await read(
            """
            > GET /v1/items HTTP/1.1
            > Host: api.acme.example
            > Authorization: Bearer tok-4711-abcdef-2298
            >
            < HTTP/1.1 200 OK
            <
            < [{"id": 1}]
            """)
        #expect(harvest.facts.isEmpty && harvest.problems.contains { $0.says.contains("a request with credentials") })
        #expect(
            harvest.problems.contains { $0.says.contains("revoke it") }
                && !harvest.problems.contains { $0.says.contains("tok-4711") })
        let key = try await read(
            "> GET /v1/items?api_key=tok-4711 HTTP/1.1\n> Host: api.acme.example\n>\n< HTTP/1.1 200 OK\n<\n< [1]\n")
        #expect(key.facts.isEmpty)
    }

    @Test(
        "what neither serves nor refuses leaves the door unknown",
        arguments: ["404 Not Found", "405 Method Not Allowed", "500 Internal Server Error", "302 Found"])
    func undecided(status: String) async throws {
        let harvest = try await read("> GET /mcp HTTP/1.1\n> Host: acme.example\n>\n< HTTP/1.1 \(status)\n<\n")
        #expect(
            door(harvest, "acme.example/mcp") == nil && harvest.problems.contains { $0.says.contains("stays unknown") })
    }

    @Test("curl's own remarks: TLS, the certificate's last day, plain HTTP") func curl() async throws {
        let harvest = try await read(
            """
            $ curl -v https://mcp.acme.example/mcp
            * Connected to mcp.acme.example (192.0.2.7) port 443
            * SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256
            *  expire date: Feb 12 23:59:59 2027 GMT
            > GET /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 403 Forbidden
            < Date: Wed, 28 Oct 2026 09:14:03 GMT
            <
            """)
        #expect(
            harvest.ofService("tls.version") == .text("1.3")
                && harvest.ofService("tls.certificate-expiry")?.description == "2027-02-12")
        #expect(door(harvest, "https://mcp.acme.example/mcp") == .flag(false))
        let plain = try await read(
            "$ curl -i http://mcp.acme.example/mcp\nHTTP/1.1 401 Unauthorized\nDate: Wed, 28 Oct 2026 09:14:03 GMT\n\n")
        #expect(plain.ofService("transport.plaintext") == .flag(true))
    }

    @Test("a HAR file is read too") func har() async throws {
        let harvest = try await read(
            """
            {"log": {"version": "1.2", "entries": [{"startedDateTime": "2026-10-28T09:14:03Z",
              "request": {"method": "GET", "url": "https://api.acme.example/v1/items?page=2", "headers": []},
              "response": {"status": 401, "headers": [], "content": {"text": ""}}}]}}
            """, "traffic.har")
        #expect(door(harvest, "https://api.acme.example/v1/items") == .flag(false))
    }

    @Test("the examples' transcripts") func examples() async throws {
        for (path, open) in [
            ("quarterdeck/http-transcript.txt", false), ("fernhollow/http-transcript.txt", false),
            ("mailhaven/http-transcript.txt", true),
        ] {
            let content = try await Shipped.open(path)
            let (reader, harvest) = try await Reader.reading(
                content, as: nil, Setting(received: Paper.received, questionnaires: ""))
            let doors = harvest.facts.filter { $0.key == "endpoint.answers-without-credentials" }.map(\.value)
            #expect(reader.id == "http-transcript" && doors.contains(.flag(true)) == open && !doors.isEmpty, "\(path)")
            for fact in harvest.facts {
                #expect(content.holds(fact.source.quote, at: fact.source.place), "\(path) \(fact.key)")
            }
        }
    }
}
