extension Client {
    private static let settings = [["mcp", "servers"], ["mcp.servers"]]
    /// Since 2025 its servers have a file of their own; before, they stood in the settings.
    static let vsCode = Client(id: "vscode", name: "Visual Studio Code", servers: ["servers"])
        .application("Code/User/mcp.json", "Code - Insiders/User/mcp.json", "VSCodium/User/mcp.json")
        .application(
            "Code/User/profiles/*/mcp.json", "Code - Insiders/User/profiles/*/mcp.json",
            "VSCodium/User/profiles/*/mcp.json"
        )
        .user(".vscode/mcp.json", ".vscode-server/data/User/mcp.json")
        .application(
            "Code/User/settings.json", "Code - Insiders/User/settings.json", "VSCodium/User/settings.json",
            keys: settings
        )
        .user(".vscode-server/data/Machine/settings.json", keys: settings)
        .project(".vscode/mcp.json")
        .project(".vscode/settings.json", keys: settings)
        .project(
            "*.code-workspace",
            keys: [["settings", "mcp", "servers"], ["settings", "mcp.servers"], ["mcp", "servers"]]
        )
        .project(
            ".devcontainer/devcontainer.json", ".devcontainer.json",
            keys: [["customizations", "vscode", "mcp", "servers"]])
}
