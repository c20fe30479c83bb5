import Assessment

/// One file of settings, read: its servers and what takes the asking away in it.
struct SettingsFile {
    let entries: [Inventory.Entry]
    let settings: [Inventory.ClientSetting]
    /// Folders of projects that it names.
    let projects: [String]

    /// Reads the file as the first client whose servers stand in it. Throws what is wrong, without quoting it.
    init(_ bytes: [UInt8], path: String, as matches: [ClientMatch]) throws(Unread) {
        guard let first = matches.first else { throw Unread(nil, "no client reads it") }
        let root = try first.place.form.read(bytes, name: "settings")
        let lines = SettingsLines(bytes, first.place.form)
        var taken = first
        var found: [Inventory.Entry] = []
        for match in matches where found.isEmpty {
            found =
                ServerEntries(
                    in: root, keys: match.place.keys, client: match.client.id, scope: match.place.scope, path: path,
                    addressMeans: match.client.addressMeans, find: lines.line
                ).entries
            if !found.isEmpty { taken = match }
        }
        // A file in its place with another client's key in it is not read by its client, and is listed all the same.
        if found.isEmpty, !first.isWideOpen {
            found = ServerEntries(
                in: root, keys: Client.usualKeys, client: first.client.id, scope: first.place.scope, path: path,
                addressMeans: first.client.addressMeans, find: lines.line
            ).entries.filter { !$0.command.isEmpty || $0.url != nil }
        }
        entries = found
        settings = BypassSetting.found(in: root, client: taken.client.id, scope: taken.place.scope, path: path)
        projects = (root["projects"]?.members ?? []).map { Redaction.text($0.key) }
    }

    /// Reads a file of which only the content is known. Nil where no server stands in it.
    init?(unknown bytes: [UInt8], path: String, form: SettingsForm) throws(Unread) {
        let root = try form.read(bytes, name: "settings"), lines = SettingsLines(bytes, form)
        guard root["schema"] == nil, root["openapi"] == nil, root["asyncapi"] == nil, root["swagger"] == nil else {
            return nil
        }
        // A list under a common word is anything, such as the addresses of an API.
        let keys = Client.usualKeys.filter { key in
            ["mcpServers", "mcp_servers"].contains(key[0]) || root[key[0]]?.list == nil
        }
        let isCommon = root.first("mcpServers", "mcp_servers", "context_servers", "amp.mcpServers") == nil
        let found = ServerEntries(
            in: root, keys: keys, client: Client.unknown, scope: .loose, path: path, find: lines.line
        ).entries.filter { entry in
            guard isCommon, entry.command.isEmpty else { return !entry.command.isEmpty || entry.url != nil }
            return entry.url.map { $0.lowercased().contains("mcp") || $0.lowercased().contains("/sse") } ?? false
        }
        guard !found.isEmpty else { return nil }
        entries = found
        settings = BypassSetting.found(in: root, client: Client.unknown, scope: .loose, path: path)
        projects = []
    }
}

/// A client and the place of it that a file is.
struct ClientMatch {
    let client: Client
    let place: Client.Place
    /// How many steps of the place's path are spelled out: the more, the surer.
    let literal: Int
    /// Its key is the whole file, so that anything in it would be taken for a server.
    var isWideOpen: Bool { place.keys.contains { $0.isEmpty || $0 == ["="] } }
}

/// Finds the lines of names where a format tells none.
struct SettingsLines {
    private let lines: [Substring]
    private let form: SettingsForm

    init(_ bytes: [UInt8], _ form: SettingsForm) {
        self.form = form
        guard form == .yaml || form == .toml, let text = PlainText(bytes) else {
            lines = []
            return
        }
        lines = String(decoding: text.bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The first line that is the head of a name: `[mcp_servers.NAME]`, `NAME:`, `name: NAME`.
    func line(of name: String) -> Int? {
        let spellings = [name, "\"\(name)\"", "'\(name)'"]
        let found = lines.firstIndex { line in
            let plain = line.trimmingSpace
            let start = line.drop(while: \.isWhitespace)
            switch form {
            case .toml:
                return spellings.contains {
                    plain.hasSuffix(".\($0)]") || start.hasPrefix("\($0) =") || start.hasPrefix("\($0)=")
                }
                    || spellings.contains { plain == "name = \($0)" || plain.hasPrefix("name = \"\(name)") }
                    || spellings.contains { start.hasPrefix("[") && plain.hasSuffix(".\($0)]") }
            case .yaml:
                let item = start.hasPrefix("- ") ? start.dropFirst(2).drop(while: \.isWhitespace) : start
                return spellings.contains { item.hasPrefix("\($0):") }
                    || item.hasPrefix("name:")
                        && spellings.contains(String(item.dropFirst(5).drop(while: \.isWhitespace)))
            case .json, .xml: return false
            }
        }
        return found.map { $0 + 1 }
    }
}
