/// The two generations of the protocol, and how a request is said in each.
enum Generation: Hashable {
    /// Revisions up to 2025-11-25: a handshake first, by which revision and capabilities are agreed.
    case handshake
    /// From 2026-07-28 on: no handshake, and every request says its revision itself.
    case stateless(String)

    /// Revisions that tprm speaks, the newest first.
    static let handshakes = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]
    static let stateless = ["2026-07-28"]

    /// What a request says beside what it asks.
    func params(cursor: String? = nil) -> JSON {
        var members = cursor.map { [JSON.Member("cursor", .string($0))] } ?? []
        if case .stateless(let revision) = self {
            members.append(
                JSON.Member(
                    "_meta",
                    .of([
                        "io.modelcontextprotocol/protocolVersion": .string(revision),
                        "io.modelcontextprotocol/clientInfo": Generation.client,
                        "io.modelcontextprotocol/clientCapabilities": .object([]),
                    ])))
        }
        return .object(members)
    }

    /// What `initialize` says.
    static var opening: JSON {
        .of(["protocolVersion": .string(handshakes[0]), "capabilities": .object([]), "clientInfo": client])
    }

    private static let client = JSON.of(["name": .string("tprm"), "version": .string("0.1.0")])
}

/// What a server can list.
enum ListKind: String, CaseIterable {
    case tools, prompts, resources, resourceTemplates

    var method: String {
        switch self {
        case .tools: "tools/list"
        case .prompts: "prompts/list"
        case .resources: "resources/list"
        case .resourceTemplates: "resources/templates/list"
        }
    }
    /// Whether the server announced it.
    func isAnnounced(in capabilities: JSON?) -> Bool {
        let key = self == .resourceTemplates ? "resources" : rawValue
        return capabilities?[key]?.members != nil
    }
}
