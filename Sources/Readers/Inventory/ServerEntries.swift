/// The servers that stand in one file of settings.
struct ServerEntries {
    private(set) var entries: [Inventory.Entry] = []
    private let client: String
    private let scope: Inventory.Scope
    private let path: String
    private let addressMeans: String?

    /// Reads what stands at the keys. `find` tells the line of a name where the format does not.
    init(
        in root: Placed, keys: [[String]], client: String, scope: Inventory.Scope, path: String,
        addressMeans: String? = nil, find: (String) -> Int? = { _ in nil }
    ) {
        self.client = client
        self.scope = scope
        self.path = path
        self.addressMeans = addressMeans
        for key in keys {
            if key.last == "=" {
                for found in root.at(Array(key.dropLast())) { readAlone(found.value, find) }
            } else if key.isEmpty {
                // The whole file is the servers by their names, where nothing else says so.
                if root["mcpServers"] == nil { readAll(root, of: nil, find, needsStart: true) }
            } else {
                for found in root.at(key) { readAll(found.value, of: found.through, find) }
            }
        }
        markNamesakes()
    }

    /// An object of servers by their names, or a list of servers with their names in them.
    private mutating func readAll(
        _ value: Placed, of project: String?, _ find: (String) -> Int?, needsStart: Bool = false
    ) {
        for member in value.members ?? [] {
            guard let table = member.value.members, ServerEntries.isServer(table, member.value) else { continue }
            if needsStart, member.value.first("command", "url", "httpUrl", "serverUrl") == nil { continue }
            add(member.value, name: member.key, line: member.line ?? find(member.key), project)
        }
        for item in value.list ?? [] {
            guard let table = item.members, ServerEntries.isServer(table, item) else { continue }
            let name = item.first("name", "id")?.text ?? "(without a name)"
            add(item, name: name, line: item.line ?? find(name), project)
        }
    }

    /// One server with its name in it: JetBrains' commands, a manifest of an extension.
    private mutating func readAlone(_ value: Placed, _ find: (String) -> Int?) {
        if let config = value["server"]?["mcp_config"] {
            let name = value.first("name", "display_name")?.text ?? "(without a name)"
            add(config, name: name, line: value.members?.first { $0.key == "name" }?.line ?? value.line, nil)
            guard var entry = entries.popLast() else { return }
            // What it starts lies in the extension's own folder, so the extension is the package.
            let version = value["version"]?.text.map { Redaction.text($0) }
            entry.package = PackageReference("mcpb", entry.name, version: version)
            entry.flags.removeAll { [.unpinned, .latest].contains($0.kind) }
            entries.append(entry)
        } else if let name = value["name"]?.text, !name.isEmpty,
            value.first("command", "programPath", "url") != nil
        {
            add(value, name: name, line: value.line ?? find(name), nil)
        }
    }

    /// Whether an object is a server, as far as it says: one that is built into the client is none.
    private static func isServer(_ members: [Placed.Member], _ value: Placed) -> Bool {
        let type = value["type"]?.text ?? ""
        if ["builtin", "platform", "frontend"].contains(type) { return false }
        // The object of servers of another key, as in `mcp: {servers: {…}, inputs: […]}`.
        return !members.contains { $0.key == "servers" && $0.value.members != nil }
    }

    // MARK: One server

    private mutating func add(_ value: Placed, name: String, line: Int?, _ project: String?) {
        var entry = Inventory.Entry(
            client: client, scope: scope, path: path, line: line, name: Redaction.text(name.nfc))
        entry.project = project.map { Redaction.text($0) }
        var raw = RawServer(value, addressMeans: addressMeans)
        raw.fill(&entry)
        if scope == .project {
            entry.flags.append(
                Inventory.Flag(.projectFile, "it stands in a project's file: whoever opens the project gets it"))
        }
        entry.flags.sort { $0.kind < $1.kind }
        entries.append(entry)
    }

    /// A name that stands twice in one object: clients take the last.
    private mutating func markNamesakes() {
        struct Name: Hashable {
            let name: String
            let project: String?
        }
        let counts = Dictionary(grouping: entries.indices) {
            Name(name: entries[$0].name, project: entries[$0].project)
        }
        for indices in counts.values where indices.count > 1 {
            for index in indices {
                entries[index].flags.append(
                    Inventory.Flag(
                        .sameName, "its name stands \(indices.count) times in this file; clients take the last"))
                entries[index].flags.sort { $0.kind < $1.kind }
            }
        }
    }
}
