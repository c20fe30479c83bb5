import Assessment

/// What a server listed in the answers of a transcript: the messages of one endpoint, to one kind of caller, as one
/// listing with the lines where it stands.
struct HTTPListing: Sendable {
    /// The messages as a list, in their order.
    let json: JSON
    let endpoint: String
    /// Whether it was read with credentials.
    let isSignedIn: Bool
    /// Other endpoints that listed tools; one transcript states the tools of one server.
    let others: [String]
    /// The tools were listed more than once, and not the same each time; the last is read.
    let hasChanged: Bool
    private let messages: [HTTPMessage.Placed]

    /// A tool stands here without what the protocol asks of each: somebody cut the answers short.
    var isShortened: Bool {
        (json.array ?? []).flatMap { $0["result"]?["tools"]?.array ?? [] }.contains { $0["inputSchema"] == nil }
    }

    /// The first endpoint that listed tools, else the first that said who it is; with credentials where both were
    /// answered, for those see more. nil where no answer is one of an MCP server.
    init?(_ exchanges: [HTTPExchange]) {
        var order: [String] = [], groups: [String: [HTTPExchange]] = [:]
        for exchange in exchanges where !exchange.isMetadata {
            for isSignedIn in [true, false] where exchange.isSignedIn == isSignedIn {
                let key = exchange.endpoint + (isSignedIn ? " +" : " -")
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(exchange)
            }
        }
        let listings = order.map { key in
            (key: key, messages: (groups[key] ?? []).flatMap(\.messages).filter(HTTPListing.isAnswer))
        }
        func lists(_ message: HTTPMessage) -> Bool { message.json["result"]?["tools"]?.array != nil }
        let listed = listings.filter { $0.messages.contains(where: lists) }
        guard
            let chosen = listed.first(where: { $0.key.hasSuffix("+") }) ?? listed.first
                ?? listings.first(where: { !$0.messages.isEmpty })
        else { return nil }
        endpoint = String(chosen.key.dropLast(2))
        isSignedIn = chosen.key.hasSuffix("+")
        others = Set(listed.map { String($0.key.dropLast(2)) }).subtracting([endpoint]).sorted()
        let passes = HTTPListing.passes(chosen.messages)
        hasChanged =
            Set(passes.map { $0.flatMap { chosen.messages[$0].json["result"]?["tools"]?.array ?? [] } }).count > 1
        let earlier = Set(passes.dropLast().flatMap(\.self))
        let kept = chosen.messages.enumerated().filter { !earlier.contains($0.offset) }.map(\.element)
        messages = kept.map(\.placed)
        let last = kept.lastIndex(where: lists)
        json = .array(
            kept.enumerated().map { index, message in
                index == last || !lists(message) ? message.json : HTTPListing.withoutCursor(message.json)
            })
    }

    /// The pages of each time that the tools were listed to their end; pages that no end follows are the last.
    private static func passes(_ messages: [HTTPMessage]) -> [[Int]] {
        var passes: [[Int]] = [], pages: [Int] = []
        for (index, message) in messages.enumerated() {
            guard let result = message.json["result"], result["tools"]?.array != nil else { continue }
            pages.append(index)
            guard result["nextCursor"]?.text?.isEmpty ?? true else { continue }
            passes.append(pages)
            pages = []
        }
        return pages.isEmpty ? passes : passes + [pages]
    }

    /// An answer by which a server says who it is or what it offers.
    private static func isAnswer(_ message: HTTPMessage) -> Bool {
        guard let result = message.json["result"] else { return false }
        return [
            "serverInfo", "supportedVersions", "protocolVersion", "tools", "prompts", "resources", "resourceTemplates",
        ].contains { result[$0] != nil }
    }

    /// A page to which the next one is here.
    private static func withoutCursor(_ message: JSON) -> JSON {
        guard case .object(let members) = message else { return message }
        return .object(
            members.map { member in
                guard member.key == "result", case .object(let inner) = member.value else { return member }
                return JSON.Member("result", .object(inner.filter { $0.key != "nextCursor" }))
            })
    }

    /// Where a pointer into the list stands, and the words there.
    func words(at pointer: String) -> (place: Source.Place, quote: String) {
        let steps = pointer.dropFirst()
        let first = steps.prefix { $0 != "/" }
        guard let index = Int(first), messages.indices.contains(index) else {
            return messages.first?.words(at: "") ?? (.line(1), "")
        }
        return messages[index].words(at: String(steps.dropFirst(first.count)))
    }
}

extension HTTPExchange {
    fileprivate var isSignedIn: Bool { carriesCredentials }
}
