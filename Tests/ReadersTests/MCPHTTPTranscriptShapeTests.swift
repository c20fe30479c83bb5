import Assessment
import Testing

@testable import Readers

@Suite("Saved HTTP transcripts in the shapes that people have, and what they list")
struct MCPHTTPTranscriptShapeTests {
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
    private static let tools =
        #"{"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"delete_mail","description":"Delete a mail.\nFor good.","inputSchema":{"type":"object"}}]}}"#

    @Test("a transcript whose answers were cut short shows an open door, and not all that the server lists")
    func shortened() async throws {
        let harvest = try await read(
            """
            > POST /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 200 OK
            < Content-Type: application/json
            <
            < {"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"delete_mail"}]}}
            """)
        #expect(door(harvest, "mcp.acme.example/mcp") == .flag(true))
        #expect(!harvest.facts.contains { $0.key == "mcp.tools" })
        #expect(harvest.problems.contains { $0.says.contains("is shortened") })
    }

    @Test("HTTPie prints the request and the answer bare") func httpie() async throws {
        let harvest = try await read(
            """
            POST /mcp HTTP/1.1
            Accept: application/json, */*;q=0.5
            Content-Type: application/json
            Host: mcp.acme.example
            User-Agent: HTTPie/3.2.4

            {"id": 1, "jsonrpc": "2.0", "method": "tools/list"}


            HTTP/1.1 200 OK
            Content-Type: application/json
            Date: Wed, 28 Oct 2026 09:14:03 GMT

            \(Self.tools)
            """)
        #expect(door(harvest, "mcp.acme.example/mcp") == .flag(true))
        #expect(harvest.ofService("mcp.tools") == .names(["delete_mail"]))
        #expect(harvest.of("delete_mail", "tool.description") == .text("Delete a mail.\nFor good."))
    }

    @Test("a REST client's file with the answer below each request") func restClient() async throws {
        let harvest = try await read(
            """
            ### without a token
            POST https://mcp.acme.example/mcp
            Content-Type: application/json

            {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}

            HTTP/1.1 401 Unauthorized
            WWW-Authenticate: Bearer resource_metadata="https://mcp.acme.example/.well-known/oauth-protected-resource",
                                     scope="files:read files:write"

            ### metadata
            GET https://mcp.acme.example/.well-known/oauth-protected-resource HTTP/1.1

            HTTP/1.1 200 OK
            Content-Type: application/json

            {
              "resource": "https://mcp.acme.example/mcp",
              "authorization_servers": ["https://login.acme.example/"],
              "scopes_supported": ["files:read"]
            }
            """, "tries.http")
        #expect(door(harvest, "https://mcp.acme.example/mcp") == .flag(false))
        #expect(harvest.ofService("oauth.scopes-challenged") == .names(["files:read", "files:write"]))
        #expect(harvest.ofService("oauth.scopes-advertised") == .names(["files:read"]))
        #expect(harvest.ofService("oauth.authorization-servers") == .names(["https://login.acme.example/"]))
    }

    @Test("a stream of events, with lines that end as Windows ends them") func stream() async throws {
        let text = """
            > POST /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 200 OK
            < Content-Type: text/event-stream
            <
            : keep-alive
            event: message
            data: \(Self.tools)

            """
        let harvest = try await read(text)
        #expect(harvest.ofService("mcp.tools") == .names(["delete_mail"]))
        let windows = try await Dump.read(text.replacing("\n", with: "\r\n"), "transcript.txt").harvest
        #expect(windows.ofService("mcp.tools") == .names(["delete_mail"]))
    }

    @Test("pages of a list are one list; a page that is missing is told") func pages() async throws {
        func page(_ name: String, _ cursor: String) -> String {
            """
            > POST /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 200 OK
            <
            {"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"\(name)","inputSchema":{"type":"object"}}]\(cursor)}}

            """
        }
        let whole = try await read(page("one", #","nextCursor":"2""#) + page("two", ""))
        #expect(whole.ofService("mcp.tools") == .names(["one", "two"]))
        let twice = try await read(page("one", "") + page("two", ""))
        #expect(twice.ofService("mcp.tools") == .names(["two"]))
        #expect(twice.problems.contains { $0.says.contains("not the same each time") })
        let half = try await read(page("one", #","nextCursor":"2""#))
        #expect(half.ofService("mcp.tools") == nil && half.problems.contains { $0.says.contains("goes on") })
    }

    @Test("metadata that speak of another resource, or an issuer of another address, state nothing")
    func elsewhere() async throws {
        let harvest = try await read(
            """
            > POST /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 401 Unauthorized
            <
            > GET /.well-known/oauth-protected-resource/mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 200 OK
            <
            {"resource":"https://other.example/mcp","authorization_servers":["https://other.example"]}
            > GET /.well-known/oauth-authorization-server HTTP/1.1
            > Host: mcp.acme.example
            >
            < HTTP/1.1 200 OK
            <
            {"issuer":"https://other.example","token_endpoint":"https://other.example/t","code_challenge_methods_supported":["S256"]}
            """)
        #expect(!harvest.facts.contains { $0.key.hasPrefix("oauth.") })
        #expect(harvest.problems.contains { $0.says.contains("not about what was asked") })
        #expect(harvest.problems.contains { $0.says.contains("a client must not use it") })
    }

    @Test("a filter's page for everybody is no closed door; an error that was misread is no refusal") func filters()
        async throws
    {
        let page = try await read(
            "> GET /mcp HTTP/1.1\n> Host: acme.example\n>\n< HTTP/1.1 403 Forbidden\n<\n<!DOCTYPE html><html>Just a moment</html>\n"
        )
        #expect(door(page, "acme.example/mcp") == nil)
        let misread = try await read(
            "> POST /mcp HTTP/1.1\n> Host: acme.example\n>\n< HTTP/1.1 200 OK\n<\n"
                + #"{"jsonrpc":"2.0","id":1,"error":{"code":-32700,"message":"Unexpected token < in JSON"}}"# + "\n")
        #expect(door(misread, "acme.example/mcp") == nil)
    }

    @Test("in a transcript of ours a body cannot play an answer, and a vendor's copy of one is not observed")
    func ours() async throws {
        let text = """
            \(HTTPTranscript.mark)
            # endpoint: https://mcp.acme.example/mcp
            # authority: our tenant
            # day: 2026-10-28
            # outcome: not-inspected
            # why: It needs a token.
            #
            # 1. server/discover, without credentials
            > POST /mcp HTTP/1.1
            > Host: mcp.acme.example
            >
            > {"jsonrpc":"2.0","id":1,"method":"server/discover"}
            < HTTP/1.1 401 Unauthorized
            < Date: Wed, 28 Oct 2020 09:14:03 GMT
            <
            | # day: 2031-01-01
            | > POST /mcp HTTP/1.1
            | < HTTP/1.1 200 OK
            | {"jsonrpc":"2.0","id":1,"result":{"tools":[]}}
            """
        let harvest = try await read(text, ours: "R. Osei")
        #expect(door(harvest, "mcp.acme.example/mcp") == .flag(false) && harvest.ofService("mcp.tools") == nil)
        #expect(harvest.facts.allSatisfy { "\($0.speaksOf)" == "2026-10-28" && $0.assurance == .observed })
        #expect(harvest.extra?.value["inspection"]?["authority"] == .string("our tenant"))
        #expect(try await read(text).facts.allSatisfy { $0.assurance == .documented })
    }
}
