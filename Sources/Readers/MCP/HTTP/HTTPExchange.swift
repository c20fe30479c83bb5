import Assessment

/// One request and its answer, as a transcript shows them.
struct HTTPExchange: Sendable {
    struct Header: Sendable {
        /// In lower case.
        let name: String
        let value: String
        let place: Source.Place
        /// Where each further line of the value begins in it, in characters.
        var folds: [Int] = []

        /// Where some words of the value begin.
        func place(of words: String) -> Source.Place {
            guard case .line(let number) = place, let found = value.firstRange(of: words) else { return place }
            let offset = value.distance(from: value.startIndex, to: found.lowerBound)
            return .line(number + folds.count { $0 <= offset })
        }
    }
    var method = ""
    /// The path and query as asked for, or a whole address.
    var target = ""
    /// The whole address, where a command or a HAR file names it.
    var address: String?
    var requestHeaders: [Header] = []
    /// What was sent, where the transcript has it.
    var requestBody = HTTPBody()
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
    var body = HTTPBody() { didSet { messages = [] } }
    /// The JSON values of the body: one, or one an event where it is a stream. Known once the answer was read to its end.
    private(set) var messages: [HTTPMessage] = []
    /// The method of JSON-RPC that was called; nil where that is not written down.
    private(set) var call: String?
    /// Whether the connection was by TLS; nil where the transcript does not say.
    var isSecure: Bool?

    /// The exchange with what its bodies say.
    var complete: HTTPExchange {
        var complete = self
        complete.messages = body.messages
        complete.call = requestBody.messages.first?.json["method"]?.text
        return complete
    }

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

    /// Documents that are public by their nature: metadata of RFC 9728 and RFC 8414, at either end of a path.
    var isMetadata: Bool { path.contains("/.well-known/") }
    /// It tells the server something and asks for nothing: a notification, the end of a session, a question of a browser.
    var asksNothing: Bool {
        call?.hasPrefix("notifications/") == true || ["DELETE", "OPTIONS", "HEAD"].contains(method)
    }
}
