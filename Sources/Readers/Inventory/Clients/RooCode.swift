extension Client {
    /// An extension of editors of the family of Visual Studio Code.
    static let rooCode = Client(id: "roo-code", name: "Roo Code")
        .application(
            "*/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json",
            "*/User/globalStorage/rooveterinaryinc.roo-cline/settings/cline_mcp_settings.json"
        )
        .user(".vscode-server/data/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json")
        .project(".roo/mcp.json")
}
