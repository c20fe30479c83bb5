/// The places of all clients, found by the end of a path.
struct ClientPlaces: Sendable {
    private struct Known: Sendable {
        let client: Client
        let place: Client.Place
        let order: Int
    }
    private var byName: [String: [Known]] = [:]
    private var byPattern: [Known] = []

    /// Those of the catalogue.
    static let all = ClientPlaces(Client.all)

    init(_ clients: [Client]) {
        for (order, client) in clients.enumerated() {
            for place in client.places {
                guard let last = place.path.last else { continue }
                let known = Known(client: client, place: place, order: order)
                if last.contains("*") {
                    byPattern.append(known)
                } else {
                    byName[last.lowercased(), default: []].append(known)
                }
            }
        }
    }

    /// Names of files that clients that are not known may have: what is in them decides.
    private static let usual: Set<String> = [
        "mcp.json", ".mcp.json", "mcp_config.json", "mcp-config.json", "mcp_settings.json", "mcp-settings.json",
        "mcp_servers.json", "mcp-servers.json", "mcpservers.json", "mcp.jsonc", "mcp.yaml", "mcp.yml", "mcp.toml",
        "claude_desktop_config.json", "cline_mcp_settings.json", "mcp.config.json", "fastmcp.json", "mcphub.json",
    ]
    private static let patternEndings: Set<String> = ["yaml", "yml", "json", "toml", "code-workspace"]

    /// Whether a file of this name may be a client's, before its folders are looked at.
    func mayBe(_ name: String) -> Bool {
        let lower = name.lowercased()
        if byName[lower] != nil || ClientPlaces.usual.contains(lower) { return true }
        guard let point = lower.lastIndex(of: ".") else { return false }
        return ClientPlaces.patternEndings.contains(String(lower[lower.index(after: point)...]))
    }

    /// Whether a file that is in no client's place has a name under which clients keep their servers.
    func isUsual(_ name: String) -> Bool { ClientPlaces.usual.contains(name.lowercased()) }

    /// The clients that read the file at the end of these steps, the surest first. `isHome` says of the first so many
    /// steps whether they lead to a person's home.
    func matches(_ steps: [String], isHome: (Int) -> Bool) -> [ClientMatch] {
        guard let name = steps.last else { return [] }
        let candidates = (byName[name.lowercased()] ?? []) + byPattern
        var found: [(known: Known, base: Int)] = candidates.compactMap { known in
            ClientPlaces.base(of: known.place.path[...], in: steps[...]).map { (known, $0) }
        }
        // A folder such as `.cursor` is a person's in a home, and a project's elsewhere.
        found = found.filter { own in
            let others = found.filter { $0.known.order == own.known.order && $0.base == own.base }
            switch own.known.place.base {
            case .home: return isHome(own.base) || !others.contains { $0.known.place.base == .project }
            case .project: return !isHome(own.base) || !others.contains { $0.known.place.base == .home }
            case .root: return true
            }
        }
        return found.map { own in
            (
                own.known.order,
                ClientMatch(
                    client: own.known.client, place: own.known.place,
                    literal: own.known.place.path.count { !$0.contains("*") })
            )
        }.sorted { ($1.1.literal, $0.0) < ($0.1.literal, $1.0) }.map(\.1)
    }

    /// How many steps stand before a path that is the end of others; nil where it is not their end.
    private static func base(of path: ArraySlice<String>, in steps: ArraySlice<String>) -> Int? {
        guard let last = path.last else { return steps.count }
        guard let step = steps.last else { return nil }
        if last == "**" {
            var rest = steps
            while true {
                if let base = base(of: path.dropLast(), in: rest) { return base }
                guard rest.popLast() != nil else { return nil }
            }
        }
        return matches(step, last) ? base(of: path.dropLast(), in: steps.dropLast()) : nil
    }

    /// One step against a pattern, letters of either case being the same.
    static func matches(_ step: String, _ pattern: String) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else {
            return step == pattern || step.lowercased() == pattern.lowercased()
        }
        let lower = step.lowercased(), start = pattern[..<star].lowercased(),
            end = pattern[pattern.index(after: star)...].lowercased()
        return lower.utf8.count >= start.utf8.count + end.utf8.count && lower.hasPrefix(start) && lower.hasSuffix(end)
    }
}
