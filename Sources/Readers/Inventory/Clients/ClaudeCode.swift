extension Client {
    /// A person's file has servers for all projects, and for single ones by their folders.
    static let claudeCode = Client(id: "claude-code", name: "Claude Code")
        .user(".claude.json", keys: [["mcpServers"], ["projects", "*", "mcpServers"]])
        .user(".claude/settings.json", ".claude/settings.local.json", ".claude/mcp.json")
        .project(".mcp.json", keys: [["mcpServers"]])
        .project(".claude/settings.json", ".claude/settings.local.json")
        .extensions(
            ".claude/plugins/**/.mcp.json", ".claude/plugins/**/plugin.json",
            ".claude/plugins/**/.claude-plugin/plugin.json",
            keys: [["mcpServers"], []]
        )
        .managed("Library/Application Support/ClaudeCode/managed-mcp.json", on: .macOS)
        .managed("Library/Application Support/ClaudeCode/managed-settings.json", on: .macOS)
        .managed("etc/claude-code/managed-mcp.json", on: .linux)
        .managed("etc/claude-code/managed-settings.json", on: .linux)
        .managed("Program Files/ClaudeCode/managed-mcp.json", on: .windows)
        .managed("Program Files/ClaudeCode/managed-settings.json", on: .windows)
        .managed("ProgramData/ClaudeCode/managed-mcp.json", on: .windows)
        .managed("ProgramData/ClaudeCode/managed-settings.json", on: .windows)
}
