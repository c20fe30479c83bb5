extension Client {
    /// It has one table a server, in TOML.
    static let codex = Client(id: "codex", name: "Codex", servers: ["mcp_servers"])
        .user(".codex/config.toml", ".codex/*.config.toml")
        .project(".codex/config.toml")
        .extensions(".codex/plugins/**/.mcp.json", keys: [["mcpServers"], []])
        .managed("etc/codex/config.toml", on: .linux)
        .managed("etc/codex/managed_config.toml", on: .linux)
        .managed("ProgramData/OpenAI/Codex/config.toml", on: .windows)
}
