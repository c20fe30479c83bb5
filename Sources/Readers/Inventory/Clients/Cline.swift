extension Client {
    /// An extension of editors of the family of Visual Studio Code.
    static let cline = Client(id: "cline", name: "Cline")
        .application("*/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json")
        .user(
            ".vscode-server/data/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json",
            ".cline/data/settings/cline_mcp_settings.json", ".cline/mcp_settings.json")
}
