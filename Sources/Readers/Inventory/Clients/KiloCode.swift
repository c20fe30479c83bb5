extension Client {
    /// Its versions since 2026 keep their settings in `kilo.jsonc`.
    static let kiloCode = Client(id: "kilo-code", name: "Kilo Code", servers: ["mcpServers"], ["mcp"])
        .application(
            "*/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json",
            "*/User/globalStorage/kilocode.kilo-code/mcp_settings.json",
            "*/User/globalStorage/kilocode.kilo/settings/mcp_settings.json",
            "*/User/globalStorage/kilocode.kilo/mcp_settings.json"
        )
        .user(".vscode-server/data/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json")
        .user(".config/kilo/kilo.jsonc", ".config/kilo/kilo.json", ".config/kilo/opencode.json")
        .project(".kilocode/mcp.json", ".kilo/kilo.jsonc", ".kilo/kilo.json", "kilo.jsonc", "kilo.json")
}
