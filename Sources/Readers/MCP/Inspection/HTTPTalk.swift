import Assessment
import Cage

/// The requests of one inspection over HTTP, in their order: each is written down as it is answered.
struct HTTPTalk {
    private let inspection: HTTPInspection
    private let endpoint: HTTPEndpoint
    private(set) var log: HTTPLog
    /// Where the server's challenge says that metadata lie, or how it names itself; nil where no challenge came.
    private(set) var challenge: String?
    /// All calls together take no longer.
    private let end: ContinuousClock.Instant
    private var session: String?
    private var next = 1

    init(_ inspection: HTTPInspection) {
        self.inspection = inspection
        endpoint = inspection.endpoint
        log = HTTPLog(hiding: [inspection.token?.value].compactMap(\.self))
        end = .now + .seconds(max(60, inspection.seconds * 9))
    }

    private static let mostPages = 50

    // MARK: Calls

    /// One call, unless time is up.
    private mutating func made(
        _ call: HTTPCall, saying: String
    ) async throws(CageError) -> (exchange: HTTPExchange, outcome: HTTPCall.Outcome) {
        guard ContinuousClock.now < end else {
            return (HTTPExchange(), HTTPCall.Outcome(trouble: "The time for all calls together was up."))
        }
        let outcome = try await call.made()
        if let session = outcome.lines.first(where: { $0.lowercased().hasPrefix("< mcp-session-id:") }) {
            log.hide(session.drop { $0 != ":" }.dropFirst().description.trimmed)
        }
        return (log.add(call, outcome, saying: saying), outcome)
    }

    /// A message of JSON-RPC to the endpoint.
    private mutating func post(
        _ method: String, _ params: JSON, in generation: Generation, revision: String?,
        with token: HTTPInspection.Token?,
        isNotice: Bool = false
    ) async throws(CageError) -> (exchange: HTTPExchange, outcome: HTTPCall.Outcome) {
        var message = [JSON.Member("jsonrpc", .string("2.0"))]
        if !isNotice {
            message.append(JSON.Member("id", .int(next)))
            next += 1
        }
        message.append(JSON.Member("method", .string(method)))
        if !isNotice || params.members?.isEmpty == false { message.append(JSON.Member("params", params)) }
        var call = HTTPCall(url: endpoint.url, body: JSON.object(message).written)
        call.seconds = inspection.seconds
        call.authorities = inspection.authorities
        call.headers = [("Accept", "application/json, text/event-stream"), ("Content-Type", "application/json")]
        if let revision { call.headers.append(("MCP-Protocol-Version", revision)) }
        if case .stateless = generation { call.headers.append(("Mcp-Method", method)) }
        if let session { call.headers.append(("Mcp-Session-Id", session)) }
        if let token { call.headers.append(("Authorization", "Bearer \(token.value)")) }
        return try await made(
            call, saying: method + (token.map { ", with the token of \($0.name)" } ?? ", without credentials"))
    }

    // MARK: A conversation

    /// Asks who the server is and what it lists, in the newest generation that it speaks.
    mutating func converse(with token: HTTPInspection.Token?) async throws(CageError) -> HTTPEnd {
        session = nil
        let newest = Generation.stateless(Generation.stateless[0])
        let (exchange, outcome) = try await post(
            "server/discover", newest.params(), in: newest, revision: Generation.stateless[0], with: token)
        guard let status = exchange.status else {
            return .unreachable(outcome.trouble ?? "No answer came.")
        }
        if let location = exchange.redirection {
            return .unreachable(
                "The endpoint sends callers on to \(HTTPAddress.shown(location).clipped), which was not followed: name that address if it is the one."
            )
        }
        if let closed = try await closed(exchange, status, in: newest, revision: Generation.stateless[0], with: token) {
            return closed
        }
        if let revision = exchange.revision {
            return try await list(
                in: .stateless(revision), revision: revision, capabilities: exchange.result?["capabilities"],
                with: token)
        }
        return try await shakeHands(with: token)
    }

    /// What the endpoint's refusal of a first call comes to; the list is asked for all the same, since a door may be
    /// open beside one that is closed. nil where it was not refused.
    private mutating func closed(
        _ exchange: HTTPExchange, _ status: Int, in generation: Generation, revision: String?,
        with token: HTTPInspection.Token?
    ) async throws(CageError) -> HTTPEnd? {
        guard [401, 403, 407].contains(status) else { return nil }
        if let header = exchange.response("www-authenticate") {
            let named = HTTPChallenge(header.value)
            challenge = named.value("resource_metadata") ?? "the scheme \(named.scheme)"
        }
        let end: HTTPEnd =
            status == 403
            ? .refused(
                "The server refused the request: status 403\(exchange.isPage ? ", with a page for people" : "").")
            : .wantsToken(status)
        guard token == nil else { return end }
        let listed = try await post(
            ListKind.tools.method, generation.params(), in: generation, revision: revision, with: nil)
        return listed.exchange.result?["tools"]?.array == nil ? end : .listed
    }

    /// The generation of the handshake.
    private mutating func shakeHands(with token: HTTPInspection.Token?) async throws(CageError) -> HTTPEnd {
        let (exchange, outcome) = try await post(
            "initialize", Generation.opening, in: .handshake, revision: nil, with: token)
        guard let status = exchange.status else { return .unclear(outcome.trouble ?? "No answer came.") }
        if let closed = try await closed(exchange, status, in: .handshake, revision: nil, with: token) { return closed }
        if let location = exchange.redirection {
            return .unclear(
                "The endpoint sends callers on to \(HTTPAddress.shown(location).clipped), which was not followed.")
        }
        guard let result = exchange.result, let revision = result["protocolVersion"]?.text else {
            if let refusal = exchange.refusal { return .refused("The server refused initialize: \(refusal).") }
            if [400, 404, 405, 406, 415].contains(status) { return try await askOlderStream(after: status) }
            return .unclear(
                outcome.trouble
                    ?? "It does not answer as an MCP server does: status \(status)\(exchange.isPage ? " with a page for people" : "")."
            )
        }
        // curl's own view of the header is redacted in the transcript, so the value comes from the answer itself.
        session =
            outcome.lines.lazy.compactMap { line -> String? in
                guard line.lowercased().hasPrefix("< mcp-session-id:") else { return nil }
                let value = String(line.drop { $0 != ":" }.dropFirst()).trimmed
                return value.utf8.allSatisfy { (0x21..<0x7F).contains($0) } && !value.isEmpty ? value : nil
            }.first
        let spoken =
            revision.utf8.allSatisfy { (0x21..<0x7F).contains($0) } && revision.utf8.count < 40 ? revision : nil
        _ = try await post(
            "notifications/initialized", .object([]), in: .handshake, revision: spoken, with: token, isNotice: true)
        let end = try await list(
            in: .handshake, revision: spoken, capabilities: result["capabilities"], with: token)
        if session != nil { try await endSession(revision: spoken, with: token) }
        return end
    }

    /// Tools, page by page, then what else the server announced.
    private mutating func list(
        in generation: Generation, revision: String?, capabilities: JSON?, with token: HTTPInspection.Token?
    ) async throws(CageError) -> HTTPEnd {
        var end = HTTPEnd.listed
        for kind in ListKind.allCases where kind == .tools || kind.isAnnounced(in: capabilities) {
            var cursor: String?, seen: Set<String> = [], pages = 0
            repeat {
                let (exchange, outcome) = try await post(
                    kind.method, generation.params(cursor: cursor), in: generation, revision: revision, with: token)
                guard let items = exchange.result?[kind.rawValue], items.array != nil else {
                    if kind == .tools { end = exchange.failure(of: kind.method, outcome) }
                    break
                }
                pages += 1
                cursor = exchange.result?["nextCursor"]?.text.flatMap { $0.isEmpty ? nil : $0 }
                if let again = cursor, !seen.insert(again).inserted || pages == HTTPTalk.mostPages {
                    log.comment("the list goes on; no more pages were asked")
                    cursor = nil
                }
            } while cursor != nil
            guard case .listed = end else { break }
        }
        return end
    }

    /// A session that we opened is ended.
    private mutating func endSession(
        revision: String?, with token: HTTPInspection.Token?
    ) async throws(CageError) {
        var call = HTTPCall(method: "DELETE", url: endpoint.url)
        call.seconds = min(5, inspection.seconds)
        call.authorities = inspection.authorities
        if let session { call.headers = [("Mcp-Session-Id", session)] }
        if let revision { call.headers.append(("MCP-Protocol-Version", revision)) }
        if let token { call.headers.append(("Authorization", "Bearer \(token.value)")) }
        _ = try await made(call, saying: "the end of the session")
        session = nil
    }

    /// Servers of 2024 open a stream where a GET is made; tprm does not speak it further.
    private mutating func askOlderStream(after status: Int) async throws(CageError) -> HTTPEnd {
        var call = HTTPCall(method: "GET", url: endpoint.url)
        call.seconds = min(5, inspection.seconds)
        call.authorities = inspection.authorities
        call.headers = [("Accept", "text/event-stream")]
        let (exchange, _) = try await made(call, saying: "a stream of the older transport, without credentials")
        if exchange.body.beginning(2000).contains("event: endpoint") {
            return .unclear(
                "It speaks the older HTTP+SSE transport, which is deprecated and which tprm does not speak; it opened a stream to a caller without credentials."
            )
        }
        if let status = exchange.status, [401, 407].contains(status) {
            if let header = exchange.response("www-authenticate") {
                challenge = HTTPChallenge(header.value).value("resource_metadata") ?? challenge
            }
            return .wantsToken(status)
        }
        return .unclear("It does not answer as an MCP server does: status \(status).")
    }

    // MARK: Metadata

    /// The metadata of the resource, then of those authorisation servers that are of the same origin. Never with a token.
    mutating func askMetadata() async throws(CageError) {
        var places = endpoint.resourceMetadata
        if let challenge, challenge.contains("://") {
            guard let own = endpoint.own(challenge) else {
                return log.comment("not asked, another origin: \(HTTPAddress.shown(challenge).clipped)")
            }
            places = [own]
        }
        var issuers: [String]?
        for place in places {
            let exchange = try await fetch(place, saying: "metadata of the resource (RFC 9728)")
            guard exchange.status == 200, let json = exchange.messages.first?.json,
                let metadata = AuthorizationMetadata(json), metadata.kind == .resource
            else { continue }
            if !HTTPAddress.covers(metadata.identifier, endpoint.url) {
                log.comment(
                    "they are about \(metadata.identifier.clipped), not about \(endpoint.url): nothing is taken from them"
                )
                continue
            }
            issuers = (json["authorization_servers"]?.array ?? []).compactMap(\.text)
            break
        }
        // Servers of 2025-03-26 are their own authorisation server, and say so nowhere.
        for issuer in (issuers ?? (challenge == nil ? [] : [endpoint.origin])).prefix(3) {
            let candidates = endpoint.serverMetadata(of: issuer)
            if candidates.isEmpty {
                log.comment("not asked, another origin: \(HTTPAddress.shown(issuer).clipped)")
            }
            for candidate in candidates {
                let exchange = try await fetch(candidate, saying: "metadata of the authorisation server (RFC 8414)")
                if exchange.status == 200, exchange.messages.first.flatMap({ AuthorizationMetadata($0.json) }) != nil {
                    break
                }
            }
        }
    }

    private mutating func fetch(_ url: String, saying: String) async throws(CageError) -> HTTPExchange {
        var call = HTTPCall(method: "GET", url: url)
        call.seconds = min(10, inspection.seconds)
        call.authorities = inspection.authorities
        call.headers = [("Accept", "application/json")]
        return try await made(call, saying: saying).exchange
    }
}
