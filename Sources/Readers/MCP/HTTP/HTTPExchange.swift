import Assessment

/// One request and its answer, as a transcript shows them.
struct HTTPExchange: Sendable {
    struct Header: Sendable {
        /// In lower case.
        let name: String
        let value: String
        let place: Source.Place
    }
    var method = ""
    /// The path and query as asked for, or a whole address.
    var target = ""
    /// The whole address, where a command or a HAR file names it.
    var address: String?
    var requestHeaders: [Header] = []
    /// Words of a command line that carry credentials: `-u`, `--oauth2-bearer`.
    var commandHasCredentials = false
    /// Nobody wrote down what was asked.
    var hasRequest = false
    var status: Int?
    var statusPlace: Source.Place = .line(1)
    /// The words of the status line, as written.
    var statusWords = ""
    /// Where the request stands, and its words up to what may be secret in the address.
    var requestPlace: Source.Place?
    var requestWords = ""
    var responseHeaders: [Header] = []
    var body = ""
    /// Whether the connection was by TLS; nil where the transcript does not say.
    var isSecure: Bool?

    func request(_ name: String) -> Header? { requestHeaders.first { $0.name == name } }
    func response(_ name: String) -> Header? { responseHeaders.first { $0.name == name } }

    /// What was asked, without query and user information: `https://mcp.example/mcp`.
    var endpoint: String {
        if let address { return HTTPAddress.shown(address) }
        if target.contains("://") { return HTTPAddress.shown(target) }
        let path = HTTPAddress.shown(target.isEmpty ? "/" : target)
        guard let host = (request("host") ?? request(":authority"))?.value.lowercased() else { return path }
        guard let isSecure = isSecure ?? (host.hasSuffix(":443") ? true : nil) else { return host + path }
        return (isSecure ? "https://" : "http://") + host + path
    }
    var path: String {
        let shown = endpoint
        guard let scheme = shown.firstRange(of: "://") else { return String(shown.drop { $0 != "/" }) }
        return String(shown[scheme.upperBound...].drop { $0 != "/" })
    }

    /// Headers that carry credentials, by name. A redacted value counts: something was sent.
    var credentials: [Header] {
        requestHeaders.filter { header in
            ["authorization", "proxy-authorization", "cookie", "x-api-key", "api-key", "apikey", "x-auth-token"]
                .contains(header.name) || SecretName.isSecret(header.name)
        }
    }
    /// A key in the address is a credential too.
    var hasKeyInAddress: Bool {
        let whole = address ?? target
        guard let query = whole.firstIndex(of: "?") else {
            return whole.firstRange(of: "://").map { whole[$0.upperBound...].prefix { $0 != "/" }.contains("@") }
                ?? false
        }
        let names = whole[whole.index(after: query)...].split(separator: "&").map { $0.prefix { $0 != "=" } }
        return names.contains { name in
            SecretName.isSecret(String(name))
                || ["key", "code", "sig", "signature", "auth"].contains(name.lowercased())
        }
    }
    var carriesCredentials: Bool { commandHasCredentials || !credentials.isEmpty || hasKeyInAddress }

    /// What the answer means to a caller without credentials.
    enum Verdict: Sendable {
        /// It served data or listed what it offers: `what` says which.
        case open(what: String)
        case refused(why: String)
        /// Neither: not found, not allowed that way, an error, a greeting.
        case undecided(why: String)
    }

    var verdict: Verdict {
        guard let status else { return .undecided(why: "no answer is written down") }
        switch status {
        case 401, 403, 407: return .refused(why: "status \(status)")
        case 200, 203, 206: return ofBody
        case 301, 302, 303, 307, 308:
            let location = response("location")?.value.lowercased() ?? ""
            let doors = ["login", "signin", "sign-in", "oauth", "authorize", "sso", "auth/"]
            return doors.contains { location.contains($0) }
                ? .refused(why: "status \(status), to a page for signing in")
                : .undecided(why: "status \(status), a redirection that was not followed")
        case 404: return .undecided(why: "status 404: nothing was found there, which is not a closed door")
        default: return .undecided(why: "status \(status)")
        }
    }

    private var ofBody: Verdict {
        let messages = messages
        if let message = messages.first(where: { $0["jsonrpc"] != nil || $0["result"] != nil }) {
            if let error = message["error"] {
                let said = (error["message"]?.text ?? "").lowercased()
                let refusals = [
                    "unauthor", "authent", "token", "credential", "forbidden", "permission", "api key",
                    "login", "log in", "sign in", "access denied",
                ]
                return refusals.contains { said.contains($0) }
                    ? .refused(why: "status 200 with an error that asks for credentials")
                    : .undecided(why: "status 200 with a JSON-RPC error")
            }
            let result = message["result"]
            for list in ["tools", "resources", "prompts", "resourceTemplates"] {
                if let items = result?[list]?.array { return .open(what: "\(items.count) \(list) listed") }
            }
            if result?["content"] != nil || result?["contents"] != nil || result?["structuredContent"] != nil {
                return .open(what: "a call was answered")
            }
            return .undecided(why: "it greeted a caller without credentials; whether it lists anything was not asked")
        }
        let lower = body.prefix(4000).lowercased()
        if lower.contains("<html") || lower.contains("<!doctype") {
            return .undecided(why: "status 200 with a page for people")
        }
        if response("www-authenticate") != nil { return .refused(why: "status 200 with a challenge") }
        if let json = messages.first {
            if json["error"] != nil || json["errors"] != nil { return .undecided(why: "status 200 with an error") }
            if ["/health", "/healthz", "/ready", "/ping", "/status", "/version", "/livez"].contains(path) {
                return .undecided(why: "a sign of life")
            }
            if json.members?.isEmpty == false || json.array?.isEmpty == false { return .open(what: "data were served") }
        }
        return .undecided(why: "status 200 without data that we can read")
    }

    /// The JSON values of the body: one, or one an event where it is a stream.
    var messages: [JSON] {
        func parsed(_ text: some StringProtocol) -> JSON? { try? JSON.parse(Array(text.utf8), name: "body") }
        if let whole = parsed(body) {
            return whole.array?.contains { $0["jsonrpc"] != nil } == true ? whole.array ?? [] : [whole]
        }
        return body.split(whereSeparator: \.isNewline).compactMap { line in
            line.hasPrefix("data:") ? parsed(line.dropFirst(5)) : nil
        }
    }

    /// Documents that are public by their nature: metadata of RFC 9728 and RFC 8414.
    var isMetadata: Bool { path.hasPrefix("/.well-known/") }
}
