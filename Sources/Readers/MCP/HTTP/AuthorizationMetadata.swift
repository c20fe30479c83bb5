import Assessment

/// What a metadata document of RFC 9728 (of a protected resource) or of RFC 8414 and OpenID Connect discovery (of an
/// authorisation server) says, each word with the pointer where it stands. None of it shows what a server enforces.
struct AuthorizationMetadata: Sendable {
    enum Kind: Sendable { case resource, server }
    /// One fact of the document.
    struct Statement: Sendable {
        enum Value: Sendable {
            case flag(FactKey<Bool>, Bool)
            case text(FactKey<String>, String)
            case names(FactKey<[String]>, [String])
        }
        let value: Value
        let rule: String
        let pointer: String
    }
    /// What a person should know.
    struct Doubt: Sendable {
        let pointer: String
        let says: String
    }
    let kind: Kind
    /// The resource or the issuer, as the document names it.
    let identifier: String
    private(set) var statements: [Statement] = []
    private(set) var doubts: [Doubt] = []
    private let json: JSON

    /// nil for a document that is neither.
    init?(_ json: JSON) {
        self.json = json
        if let issuer = json["issuer"]?.text, !issuer.isEmpty, AuthorizationMetadata.isServer(json) {
            (kind, identifier) = (.server, issuer)
            readServer()
        } else if let resource = json["resource"]?.text, !resource.isEmpty, AuthorizationMetadata.isResource(json) {
            (kind, identifier) = (.resource, resource)
            readResource()
        } else {
            return nil
        }
    }

    private static func isServer(_ json: JSON) -> Bool {
        ["token_endpoint", "authorization_endpoint", "jwks_uri", "response_types_supported", "grant_types_supported"]
            .contains { json[$0] != nil }
    }
    private static func isResource(_ json: JSON) -> Bool {
        [
            "authorization_servers", "bearer_methods_supported", "scopes_supported",
            "resource_signing_alg_values_supported",
            "resource_documentation", "tls_client_certificate_bound_access_tokens", "resource_name",
        ].contains { json[$0] != nil }
    }

    /// From 0 to 100: whether a text is one.
    static func certainty(_ json: JSON) -> Int {
        guard let metadata = AuthorizationMetadata(json) else { return 0 }
        let marks =
            metadata.kind == .server
            ? ["token_endpoint", "authorization_endpoint"] : ["authorization_servers", "bearer_methods_supported"]
        return marks.contains { json[$0] != nil } ? 95 : 70
    }

    private func names(_ key: String) -> [String]? { json[key]?.array.map { $0.compactMap(\.text) } }

    private mutating func state(_ key: FactKey<[String]>, _ rule: String, from member: String) {
        guard let list = json[member] else { return }
        guard let items = list.array, items.allSatisfy({ $0.text != nil }) else {
            return doubt(member, "\(member) is not a list of texts; nothing is taken from it")
        }
        statements.append(Statement(value: .names(key, items.compactMap(\.text)), rule: rule, pointer: "/\(member)"))
    }
    private mutating func doubt(_ member: String, _ says: String) {
        doubts.append(Doubt(pointer: "/\(member)", says: says))
    }
    /// An address that credentials are sent to must not be read on the way.
    private mutating func doubtPlain(_ url: String, _ pointer: String) {
        if HTTPAddress.isPlaintext(url) == true {
            doubts.append(Doubt(pointer: pointer, says: "\(HTTPAddress.shown(url)) is reached by plain HTTP"))
        }
    }

    // MARK: RFC 9728

    private mutating func readResource() {
        statements.append(Statement(value: .text(.oauthResource, identifier), rule: "resource", pointer: "/resource"))
        doubtPlain(identifier, "/resource")
        if let servers = names("authorization_servers"), !servers.isEmpty {
            statements.append(
                Statement(
                    value: .flag(.oauthResourceMetadata, true), rule: "resource-metadata",
                    pointer: "/authorization_servers"))
            state(.oauthServers, "authorization-servers", from: "authorization_servers")
            for (index, server) in servers.enumerated() { doubtPlain(server, "/authorization_servers/\(index)") }
        } else {
            doubt(
                "resource", "it names no authorisation server, as MCP asks of it: how callers get a token is not said")
        }
        state(.oauthScopes, "scopes", from: "scopes_supported")
        doubtScopes()
        if let methods = names("bearer_methods_supported") {
            statements.append(
                Statement(
                    value: .flag(.bearerInAddress, methods.contains("query")), rule: "bearer-methods",
                    pointer: "/bearer_methods_supported"))
            if methods.contains("query") {
                doubt("bearer_methods_supported", "tokens are taken in the address of a request, where logs keep them")
            }
        }
        if json["signed_metadata"] != nil {
            doubt("signed_metadata", "the document carries a signed form of itself; its signature was not checked")
        }
    }

    /// Scopes that a server offers to everybody at once: the fewer and narrower, the better.
    private mutating func doubtScopes() {
        guard let scopes = names("scopes_supported") else { return }
        for (index, scope) in scopes.enumerated() {
            if Scope.isEverything(scope) {
                doubt("scopes_supported/\(index)", "the scope \(scope.clipped) is over everything")
            } else if scope == "offline_access" {
                doubt(
                    "scopes_supported/\(index)",
                    "a server should not ask for offline_access: it lets a client go on while nobody is there")
            }
        }
        if scopes.count > 15 {
            doubt(
                "scopes_supported",
                "\(scopes.count) scopes are offered at once; the list is meant to name the few that a first call needs")
        }
    }

    // MARK: RFC 8414, OpenID Connect discovery

    private mutating func readServer() {
        statements.append(Statement(value: .text(.oauthIssuer, identifier), rule: "issuer", pointer: "/issuer"))
        if identifier.contains("?") || identifier.contains("#") {
            doubt("issuer", "an issuer has neither query nor fragment")
        }
        for member in [
            "issuer", "authorization_endpoint", "token_endpoint", "registration_endpoint", "revocation_endpoint",
            "introspection_endpoint", "pushed_authorization_request_endpoint", "device_authorization_endpoint",
            "jwks_uri",
        ] {
            if let url = json[member]?.text { doubtPlain(url, "/\(member)") }
        }
        readPKCE()
        state(.oauthScopesIssued, "scopes-issued", from: "scopes_supported")
        for (index, scope) in (names("scopes_supported") ?? []).enumerated() where Scope.isEverything(scope) {
            doubt("scopes_supported/\(index)", "the scope \(scope.clipped) is over everything")
        }
        readRegistration()
        state(.oauthGrantTypes, "grant-types", from: "grant_types_supported")
        for (index, grant) in (names("grant_types_supported") ?? []).enumerated()
        where ["implicit", "password"].contains(grant) {
            doubt("grant_types_supported/\(index)", "the grant type \(grant) has no place in OAuth 2.1")
        }
        if let returned = json["authorization_response_iss_parameter_supported"]?.bool {
            statements.append(
                Statement(
                    value: .flag(.oauthIssuerReturned, returned), rule: "issuer-returned",
                    pointer: "/authorization_response_iss_parameter_supported"))
        }
    }

    /// What is left out is not taken: RFC 8414 says so, and a client of MCP must then refuse to go on. Where no code is
    /// given out, there is nothing for it to protect.
    private mutating func readPKCE() {
        let member = "code_challenge_methods_supported"
        func flag(_ value: Bool, _ rule: String, _ pointer: String) {
            statements.append(Statement(value: .flag(.oauthPKCE, value), rule: rule, pointer: pointer))
        }
        if let methods = names(member) {
            flag(methods.contains("S256"), "pkce", "/" + member)
            if !methods.contains("S256") {
                doubt(
                    member,
                    methods.contains("plain")
                        ? "PKCE is taken in its plain form only, which protects nothing that is read on the way"
                        : "PKCE with S256 is not among the methods")
            } else if methods.contains("plain") {
                doubt(member, "PKCE is taken in its plain form as well as with S256")
            }
            return
        }
        let grants = names("grant_types_supported")
        guard grants?.contains("authorization_code") ?? (json["authorization_endpoint"] != nil) else {
            return doubt("issuer", "it gives out no authorisation codes, so that PKCE has no part in it")
        }
        flag(false, "pkce-absent", "/issuer")
        doubt("issuer", "it names no method of PKCE: a client of MCP must refuse to go on")
    }

    private mutating func readRegistration() {
        var ways: [String] = [], pointer = "/issuer"
        if json["registration_endpoint"]?.text != nil {
            ways.append("dynamic")
            pointer = "/registration_endpoint"
            doubt(
                "registration_endpoint",
                "clients register themselves: MCP keeps that for older servers only, and whoever asks becomes a client")
        }
        if json["client_id_metadata_document_supported"]?.bool == true {
            ways.append("metadata-document")
            pointer = "/client_id_metadata_document_supported"
        }
        statements.append(
            Statement(value: .names(.oauthRegistration, ways), rule: "registration", pointer: pointer))
    }

    // MARK: look --json

    var summary: JSON {
        let shared: [JSON.Member] = [
            JSON.Member("document", .string(kind == .resource ? "protected-resource" : "authorization-server")),
            JSON.Member(kind == .resource ? "resource" : "issuer", .string(identifier)),
        ]
        let copied =
            kind == .resource
            ? ["authorization_servers", "scopes_supported", "bearer_methods_supported"]
            : [
                "code_challenge_methods_supported", "scopes_supported", "grant_types_supported",
                "response_types_supported", "token_endpoint_auth_methods_supported", "registration_endpoint",
                "client_id_metadata_document_supported", "authorization_response_iss_parameter_supported",
            ]
        let members = copied.map { JSON.Member($0, json[$0] ?? .null) }
        return .object(shared + members + [JSON.Member("not_visible", .texts(AuthorizationMetadata.notVisible))])
    }
    static let notVisible = [
        "whether the server refuses a request without a token", "whether it checks for whom a token was issued",
        "whether it hands a token on", "how long tokens live",
    ]
}
