import Assessment

/// Settings of a client that come in as a file. What is kept of them is an inventory, never the file, since secrets may lie
/// in it.
enum RawSettings {
    /// The transcript of a file that holds servers as clients' settings do; nil for any other file. A file that holds them
    /// and is broken is no client's as far as can be told.
    static func transcript(of document: Document) -> Document? {
        let bytes = document.bytes
        guard !document.isTranscript, bytes.count <= Limits.document, mayHold(bytes) else { return nil }
        let name = document.name
        for form in forms(of: name, bytes) {
            guard let file = (try? SettingsFile(unknown: bytes, path: name, form: form)) ?? nil else { continue }
            var inventory = Inventory(extent: .file)
            let client = client(named: name)
            inventory.entries = file.entries.map { entry in
                var entry = entry
                entry.client = client
                return entry
            }
            inventory.settings = file.settings
            inventory.files = [
                Inventory.File(path: name, client: client, scope: .loose, servers: file.entries.count, notRead: nil)
            ]
            return inventory.transcript(named: name, on: nil)
        }
        return nil
    }

    /// Whether words stand there without which it holds no servers: only to spare all other files the parsing.
    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { $0 > 0x20 }), first != UInt8(ascii: "%"), first != UInt8(ascii: "P")
        else {
            return false
        }
        let plain = first >= 0x80 || bytes.prefix(64).contains(0) ? PlainText(bytes)?.bytes ?? bytes : bytes
        return words.contains { plain.holds($0) }
    }
    private static let words: [[UInt8]] = [
        "mcpServers", "mcp_servers", "context_servers", "\"servers\"", "\"mcp\"", "mcp.servers", "McpApplicationServer",
        "McpProjectServer", "extensions:",
    ].map { Array($0.utf8) }

    private static func forms(of name: String, _ bytes: [UInt8]) -> [SettingsForm] {
        let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
        switch SettingsForm.of(name: name) {
        case .toml: return [.toml]
        case .yaml: return [.yaml]
        case .xml: return [.xml]
        case .json:
            if first == UInt8(ascii: "<") { return [.xml] }
            return first == UInt8(ascii: "{") || first == UInt8(ascii: "/") ? [.json] : [.toml, .yaml]
        }
    }

    /// The one client that has a file of this name; unknown where several have, or none.
    private static func client(named name: String) -> String {
        let ids = Set(
            Client.all.filter { client in client.places.contains { $0.path.last == name } }.map(\.id))
        return ids.count == 1
            ? ids.first ?? Client.unknown : name == ".mcp.json" ? Client.claudeCode.id : Client.unknown
    }
}
