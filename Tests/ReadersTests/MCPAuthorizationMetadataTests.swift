import Assessment
import Testing

@testable import Readers

@Suite("Authorisation metadata: RFC 9728, RFC 8414 and OpenID Connect discovery as saved documents")
struct MCPAuthorizationMetadataTests {
    private func read(_ text: String, ours: String? = nil) async throws -> Harvest {
        let dump = try await Dump.read(text, "metadata.json", ours: ours)
        #expect(dump.reader == "oauth-metadata")
        for fact in dump.harvest.facts {
            #expect(dump.content.holds(fact.source.quote, at: fact.source.place), "\(fact.key): \(fact.source.quote)")
        }
        return dump.harvest
    }
    private func says(_ harvest: Harvest, _ words: String) -> Bool {
        harvest.problems.contains { $0.says.contains(words) }
    }

    @Test("a protected resource names itself, its authorisation servers and its scopes") func resource() async throws {
        let harvest = try await read(
            """
            {"resource": "https://mcp.acme.example/mcp", "authorization_servers": ["https://login.acme.example"],
             "scopes_supported": ["tickets:read", "tickets:write"], "bearer_methods_supported": ["header"]}
            """)
        #expect(harvest.ofService("oauth.resource-metadata") == .flag(true))
        #expect(harvest.ofService("oauth.resource") == .text("https://mcp.acme.example/mcp"))
        #expect(harvest.ofService("oauth.authorization-servers") == .names(["https://login.acme.example"]))
        #expect(harvest.ofService("oauth.scopes-advertised") == .names(["tickets:read", "tickets:write"]))
        #expect(harvest.ofService("oauth.bearer-in-address") == .flag(false))
        #expect(harvest.facts.allSatisfy { $0.assurance == .documented })
        // What a document says of tokens is not what a server does with them.
        #expect(harvest.ofService("token.audience-bound") == nil && harvest.ofService("auth.every-endpoint") == nil)
    }

    @Test("wide scopes, offline access and tokens in addresses are told") func wide() async throws {
        let harvest = try await read(
            """
            {"resource": "http://mcp.acme.example/mcp", "authorization_servers": ["https://login.acme.example"],
             "scopes_supported": ["admin", "offline_access", "files.*"], "bearer_methods_supported": ["header", "query"]}
            """)
        #expect(harvest.ofService("oauth.bearer-in-address") == .flag(true))
        #expect(
            says(harvest, "the scope admin is over everything") && says(harvest, "the scope files.* is over everything")
        )
        #expect(says(harvest, "offline_access") && says(harvest, "reached by plain HTTP"))
    }

    @Test("an authorisation server: issuer, PKCE, registration, grant types") func server() async throws {
        let harvest = try await read(
            """
            {"issuer": "https://login.acme.example", "authorization_endpoint": "https://login.acme.example/authorize",
             "token_endpoint": "https://login.acme.example/token", "registration_endpoint": "https://login.acme.example/register",
             "scopes_supported": ["openid", "offline_access", "tickets:read"], "response_types_supported": ["code"],
             "grant_types_supported": ["authorization_code", "refresh_token"],
             "code_challenge_methods_supported": ["S256"], "client_id_metadata_document_supported": true,
             "authorization_response_iss_parameter_supported": true}
            """, ours: "R. Osei")
        #expect(harvest.ofService("oauth.issuer") == .text("https://login.acme.example"))
        #expect(harvest.ofService("oauth.pkce") == .flag(true))
        #expect(harvest.ofService("oauth.registration") == .names(["dynamic", "metadata-document"]))
        #expect(harvest.ofService("oauth.grant-types") == .names(["authorization_code", "refresh_token"]))
        #expect(harvest.ofService("oauth.issuer-returned") == .flag(true))
        // An authorisation server serves others too: its scopes are not those that this server offers.
        #expect(harvest.ofService("oauth.scopes-advertised") == nil)
        #expect(harvest.ofService("oauth.scopes-issued") == .names(["offline_access", "openid", "tickets:read"]))
        #expect(harvest.facts.allSatisfy { $0.assurance == .observed })
        #expect(says(harvest, "clients register themselves") && !says(harvest, "offline_access"))
    }

    @Test(
        "PKCE: what is left out is not taken, plain protects nothing, and without codes it has no part",
        arguments: [
            (
                #""code_challenge_methods_supported": ["S256", "plain"], "#, Fact.Value.flag(true),
                "as well as with S256"
            ),
            (#""code_challenge_methods_supported": ["plain"], "#, .flag(false), "plain form only"),
            (#""code_challenge_methods_supported": [], "#, .flag(false), "is not among the methods"),
            ("", .flag(false), "must refuse to go on"),
            (#""grant_types_supported": ["client_credentials"], "#, nil, "gives out no authorisation codes"),
        ] as [(String, Fact.Value?, String)])
    func pkce(members: String, value: Fact.Value?, words: String) async throws {
        let harvest = try await read(
            """
            {"issuer": "https://login.acme.example", \(members)"authorization_endpoint": "https://login.acme.example/a",
             "token_endpoint": "https://login.acme.example/t"}
            """)
        #expect(harvest.ofService("oauth.pkce") == value && says(harvest, words))
        // Nothing is said of registration, so clients are registered beforehand.
        #expect(harvest.ofService("oauth.registration") == .names([]))
    }

    @Test("other JSON with a resource or an issuer is neither") func others() async throws {
        for text in [
            #"{"resource": "invoices", "action": "read"}"#, #"{"issuer": "Example Bank", "amount": 12}"#,
            #"{"issuer": "https://a.example", "jti": "1", "sub": "me"}"#,
        ] {
            let content = try await Dump.open(text)
            #expect(Reader.authorizationMetadata.recognises(content) == 0, "\(text)")
        }
    }
}
