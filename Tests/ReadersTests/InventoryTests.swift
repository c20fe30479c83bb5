import Foundation
import Testing

@testable import Readers

/// A folder made by a test, gone when nobody holds it any more.
final class InventoryFolder {
    let path: String
    init() throws {
        path = NSTemporaryDirectory() + "tprm-inventory-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file with the folders above it.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }
    func inventory() throws -> Inventory { try Inventory.folder(path) }

    /// A client's JSON with one server, started by npx.
    static func servers(_ name: String, in key: String = "mcpServers", package: String = "harbor-mcp@1.4.2") -> String {
        "{\"\(key)\": {\"\(name)\": {\"command\": \"npx\", \"args\": [\"-y\", \"\(package)\"]}}}"
    }
}

/// Every client's settings are found where they lie: in copied homes of three systems, in projects, on disks.
@Suite struct InventoryPlacesTests {
    @Test("A home copied from macOS: each client's file is that client's, a person's")
    func macOS() throws {
        let folder = try InventoryFolder(), home = "Users/amira/"
        let support = home + "Library/Application Support/"
        let files: [(path: String, client: String, text: String)] = [
            (support + "Claude/claude_desktop_config.json", "claude-desktop", InventoryFolder.servers("a")),
            (home + ".claude.json", "claude-code", InventoryFolder.servers("b")),
            (home + ".cursor/mcp.json", "cursor", InventoryFolder.servers("c")),
            (support + "Code/User/mcp.json", "vscode", InventoryFolder.servers("d", in: "servers")),
            (home + ".codeium/windsurf/mcp_config.json", "windsurf", InventoryFolder.servers("e")),
            (home + ".config/zed/settings.json", "zed", InventoryFolder.servers("f", in: "context_servers")),
            (
                support + "Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json", "cline",
                InventoryFolder.servers("g")
            ),
            (
                support + "Cursor/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json", "roo-code",
                InventoryFolder.servers("h")
            ),
            (
                support + "Code/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json", "kilo-code",
                InventoryFolder.servers("i")
            ),
            (
                home + ".continue/config.yaml", "continue",
                "mcpServers:\n  - name: j\n    command: uvx\n    args: [j-mcp]\n"
            ),
            (home + ".gemini/settings.json", "gemini-cli", InventoryFolder.servers("k")),
            (home + ".gemini/antigravity/mcp_config.json", "antigravity", InventoryFolder.servers("l")),
            (home + ".codex/config.toml", "codex", "[mcp_servers.m]\ncommand = \"uvx\"\nargs = [\"m-mcp\"]\n"),
            (
                home + ".config/opencode/opencode.jsonc", "opencode",
                "{\"mcp\": {\"n\": {\"type\": \"local\", \"command\": [\"bun\", \"x\", \"n-mcp\"],},},}"
            ),
            (
                home + ".config/goose/config.yaml", "goose",
                "extensions:\n  o:\n    type: stdio\n    cmd: uvx\n    args: [o]\n"
            ),
            (home + ".aws/amazonq/mcp.json", "amazon-q", InventoryFolder.servers("p")),
            (home + ".kiro/settings/mcp.json", "kiro", InventoryFolder.servers("q")),
            (home + ".copilot/mcp-config.json", "copilot-cli", InventoryFolder.servers("r")),
            (home + ".junie/mcp/mcp.json", "junie", InventoryFolder.servers("s")),
            (home + ".lmstudio/mcp.json", "lm-studio", InventoryFolder.servers("t")),
            (home + ".config/amp/settings.json", "amp", InventoryFolder.servers("u", in: "amp.mcpServers")),
            (home + ".augment/settings.json", "augment", InventoryFolder.servers("v")),
            (
                home + ".openclaw/openclaw.json", "openclaw",
                "{mcp: {servers: {w: {command: 'npx', args: ['w-mcp',]}}}} // JSON5"
            ),
            (home + ".config/crush/crush.json", "crush", InventoryFolder.servers("x", in: "mcp")),
            (home + ".qwen/settings.json", "qwen-code", InventoryFolder.servers("y")),
            (home + ".grok/user-settings.json", "grok-cli", InventoryFolder.servers("z")),
            (home + ".kimi/mcp.json", "kimi-cli", InventoryFolder.servers("aa")),
            (support + "Trae/mcp_config.json", "trae", InventoryFolder.servers("ab")),
            (
                support + "JetBrains/PyCharm2026.1/options/llm.mcpServers.xml", "jetbrains",
                """
                <application><component name="McpApplicationServerCommands"><commands>
                <McpServerConfigurationProperties><option name="name" value="ac"/><option name="command" value="npx"/>
                <option name="args"><list><option value="-y"/><option value="ac-mcp"/></list></option>
                <option name="env"><map><entry key="AC_TOKEN" value="zq81kdm20slw93mx"/></map></option>
                <option name="enabled" value="true"/></McpServerConfigurationProperties></commands></component></application>
                """
            ),
        ]
        for file in files { try folder.write(file.path, file.text) }
        let inventory = try folder.inventory()
        #expect(inventory.entries.count == files.count)
        #expect(inventory.isComplete, "\(inventory.files.filter { $0.notRead != nil })")
        for file in files {
            let entry = inventory.entries.first { $0.path == file.path }
            #expect(entry?.client == file.client, "\(file.path): \(entry?.client ?? "nobody's")")
            #expect(entry?.scope == .user, "\(file.path)")
            #expect(entry?.transport == "stdio" && entry?.package != nil, "\(file.path): \(entry?.command ?? [])")
            #expect(entry?.line != nil, "\(file.path) has no line")
        }
    }

    @Test("Homes copied from Windows and Linux, several side by side")
    func others() throws {
        let folder = try InventoryFolder()
        let roaming = "C/Users/omar/AppData/Roaming/"
        try folder.write(roaming + "Claude/claude_desktop_config.json", InventoryFolder.servers("a"))
        try folder.write(roaming + "Code/User/mcp.json", InventoryFolder.servers("b", in: "servers"))
        try folder.write(roaming + "Zed/settings.json", InventoryFolder.servers("c", in: "context_servers"))
        try folder.write(
            roaming + "Block/goose/config/config.yaml",
            "extensions:\n  d:\n    type: stdio\n    cmd: npx\n    args: [d]\n")
        try folder.write("C/Users/omar/.mcp.json", InventoryFolder.servers("e", in: "servers"))
        try folder.write("C/Program Files/ClaudeCode/managed-mcp.json", InventoryFolder.servers("f"))
        try folder.write(
            "C/ProgramData/OpenAI/Codex/config.toml", "[mcp_servers.\"g h\"]\nurl = \"https://g.example/mcp\"\n")
        try folder.write("disk/home/ines/.config/Code/User/mcp.json", InventoryFolder.servers("i", in: "servers"))
        try folder.write("disk/home/ines/.cursor/mcp.json", InventoryFolder.servers("j"))
        try folder.write("disk/etc/claude-code/managed-mcp.json", InventoryFolder.servers("k"))
        let found = Dictionary(
            uniqueKeysWithValues: try folder.inventory().entries.map { ($0.name, "\($0.client) \($0.scope.rawValue)") })
        #expect(
            found == [
                "a": "claude-desktop user", "b": "vscode user", "c": "zed user", "d": "goose user",
                "e": "visual-studio user", "f": "claude-code managed", "g h": "codex managed", "i": "vscode user",
                "j": "cursor user", "k": "claude-code managed",
            ])
    }

    @Test("A project's files are the project's, whoever's home they are near")
    func project() throws {
        let folder = try InventoryFolder()
        let files = [
            (".mcp.json", "mcpServers"), (".vscode/mcp.json", "servers"), (".cursor/mcp.json", "mcpServers"),
            (".roo/mcp.json", "mcpServers"), (".kilocode/mcp.json", "mcpServers"),
            (".gemini/settings.json", "mcpServers"),
            ("opencode.json", "mcp"), (".amazonq/mcp.json", "mcpServers"), (".kiro/settings/mcp.json", "mcpServers"),
            (".junie/mcp/mcp.json", "mcpServers"), (".zed/settings.json", "context_servers"),
            (".trae/mcp.json", "mcpServers"), (".copilot/mcp-config.json", "mcpServers"),
            (".continue/mcpServers/one.json", "mcpServers"), (".grok/settings.json", "mcpServers"),
        ]
        for (index, file) in files.enumerated() {
            try folder.write("work/ledger/" + file.0, InventoryFolder.servers("s\(index)", in: file.1))
        }
        try folder.write("work/ledger/.codex/config.toml", "[mcp_servers.last]\ncommand = \"npx\"\nargs = [\"x\"]\n")
        try folder.write("work/ledger/node_modules/evil/.mcp.json", InventoryFolder.servers("hidden"))
        let inventory = try folder.inventory()
        #expect(inventory.entries.count == files.count + 1)
        #expect(inventory.entries.allSatisfy { $0.scope == .project && $0.client != "unknown" })
        #expect(inventory.entries.allSatisfy { entry in entry.flags.contains { $0.kind == .projectFile } })
        #expect(inventory.passedOver == ["node_modules": 1])
    }

    @Test("Every file of the catalogue is in it, under an id of its own")
    func catalogue() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Readers/Inventory/Clients").path
        let files = try FileManager.default.contentsOfDirectory(atPath: sources)
        #expect(files.count == Client.all.count)
        #expect(Set(Client.all.map(\.id)).count == Client.all.count && Client.all.allSatisfy { !$0.places.isEmpty })
    }

    @Test("A pipe in a client's place is told and not opened")
    func pipe() throws {
        let folder = try InventoryFolder()
        try folder.write(".cursor/rules", "")
        #expect(mkfifo(folder.path + "/.cursor/mcp.json", 0o600) == 0)
        #expect(try folder.inventory().files.first?.notRead?.contains("pipe") == true)
    }

    @Test("Claude Code's file names servers for all projects and for single ones")
    func perProject() throws {
        let folder = try InventoryFolder()
        try folder.write(
            ".claude.json",
            """
            {"mcpServers": {"all": {"type": "http", "url": "https://all.example/mcp"}},
             "projects": {"/srv/one": {"history": [], "mcpServers": {"own": {"command": "one-mcp"}}}}}
            """)
        let entries = try folder.inventory().entries
        #expect(entries.map(\.name) == ["all", "own"] && entries.map(\.project) == [nil, "/srv/one"])
        #expect(entries.map(\.transport) == ["streamable-http", "stdio"])
    }

    @Test("A file under a usual name where no client looks is listed as such, and one without servers is not")
    func loose() throws {
        let folder = try InventoryFolder()
        try folder.write("notes/mcp_config.json", InventoryFolder.servers("a"))
        try folder.write("notes/mcp.json", "{\"pages\": [1, 2]}")
        let inventory = try folder.inventory()
        #expect(inventory.entries.map(\.scope) == [.loose])
        #expect(inventory.entries.first?.isInUse == false)
    }
}

/// What is broken, hostile or large is told, and the rest is read.
@Suite struct InventoryHostileTests {
    @Test("Broken files are told without a word of what stands in them")
    func broken() throws {
        let folder = try InventoryFolder(), secret = "ghp_9fK2mQ7xLw3Rt8Vb1Nc5Zd0Hy4Jp6Ga2Se"
        try folder.write(".cursor/mcp.json", "{\"mcpServers\": {\"a\": {\"env\": {\"T\": \"\(secret)\" \"x\"}}}}")
        try folder.write(".codex/config.toml", "[mcp_servers.a]\ncommand = \"npx\nenv = \(secret)\n")
        try folder.write(".continue/config.yaml", "mcpServers:\n - name: a\n  env: *\(secret)\n\t- x: &\(secret)\n")
        try folder.write(".gemini/settings.json", "")
        try folder.write(".kiro/settings/mcp.json", InventoryFolder.servers("good"))
        let inventory = try folder.inventory()
        #expect(inventory.entries.map(\.name) == ["good"])
        #expect(inventory.files.filter { $0.notRead != nil }.count == 3)
        #expect(!inventory.isComplete)
        let all = String(decoding: inventory.transcript(named: "t", on: nil).bytes, as: UTF8.self)
        #expect(!all.contains("9fK2mQ7x"))
        #expect(inventory.files.first { $0.path == ".cursor/mcp.json" }?.notRead?.hasPrefix("line 1: ") == true)
    }

    @Test("Marks of order, line ends and UTF-16 are read; comments and trailing commas too")
    func encodings() throws {
        let folder = try InventoryFolder(), text = InventoryFolder.servers("a")
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
        try folder.write("one/.cursor/mcp.json", marked)
        try folder.write("two/.cursor/mcp.json", wide)
        try folder.write(
            "three/.vscode/mcp.json",
            "// ours\r\n{\r\n  /* two\r\n lines */\r\n  \"servers\": {\r\n    \"a\": {\"command\": \"npx\", \"args\": [\"a\",],},\r\n  },\r\n}\r\n"
        )
        let entries = try folder.inventory().entries
        #expect(entries.count == 3 && entries.allSatisfy { $0.name == "a" })
        #expect(entries.first { $0.path.hasPrefix("three") }?.line == 6)
    }

    @Test("Odd names stay names: a prototype, turned text, escapes; a name that stands twice is listed twice")
    func names() throws {
        let folder = try InventoryFolder()
        try folder.write(
            ".cursor/mcp.json",
            """
            {"mcpServers": {"__proto__": {"command": "a"}, "gh\\u202eexe": {"command": "b"}, "\\u001b[31mred": {"command": "c"},
             "same": {"command": "d"}, "same": {"command": "e"}}}
            """)
        let entries = try folder.inventory().entries
        #expect(Set(entries.map(\.name)) == ["__proto__", "gh\u{202e}exe", "\u{1b}[31mred", "same"])
        #expect(entries.filter { entry in entry.flags.contains { $0.kind == .sameName } }.count == 2)
    }

    @Test("Links are followed within the folder, and told where they lead out, around, or nowhere")
    func links() throws {
        let folder = try InventoryFolder(), outside = try InventoryFolder()
        try outside.write("mcp.json", InventoryFolder.servers("outside"))
        try folder.write("dotfiles/mcp.json", InventoryFolder.servers("inside"))
        for (link, target) in [
            ("a/.cursor/mcp.json", folder.path + "/dotfiles/mcp.json"),
            ("b/.cursor/mcp.json", outside.path + "/mcp.json"),
            ("c/.cursor/mcp.json", "/nowhere/at/all"), ("d/loop", folder.path), ("e/.cursor", outside.path),
        ] {
            let path = folder.path + "/" + link
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        }
        let inventory = try folder.inventory()
        #expect(inventory.entries.filter { $0.scope != .loose }.map(\.path) == ["a/.cursor/mcp.json"])
        #expect(
            inventory.files.filter { $0.notRead != nil }.map(\.path) == ["b/.cursor/mcp.json", "c/.cursor/mcp.json"])
        #expect(inventory.problems.contains { "\($0)".contains("e/.cursor") } && !inventory.isComplete)
    }

    @Test("A file of many megabytes is read for its servers alone, and deep nesting beside them does no harm")
    func large() throws {
        let folder = try InventoryFolder()
        let deep = String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
        let filler =
            "\"history\": {\"lines\": [" + String(repeating: "\"the same words again and again\",\n", count: 90_000)
            + "1]}"
        let text = "{\(filler), \"deep\": \(deep), \"mcpServers\": {\"a\": {\"command\": \"npx\", \"args\": [\"a\"]}}}"
        #expect(text.utf8.count > LooseJSON.small)
        try folder.write(".claude.json", text)
        let inventory = try folder.inventory()
        #expect(inventory.entries.map(\.name) == ["a"])
        #expect(inventory.entries.first?.line == 90_001)
        // The same nesting where servers stand is too much, and told.
        try folder.write(".claude.json", "{\"mcpServers\": {\"a\": \(deep)}}")
        #expect(try folder.inventory().files.first?.notRead?.contains("nested levels") == true)
    }
}
