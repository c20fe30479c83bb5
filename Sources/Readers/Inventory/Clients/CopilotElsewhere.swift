extension Client {
    static let copilotElsewhere = Client(
        id: "copilot-ide", name: "GitHub Copilot in JetBrains and Xcode", servers: ["servers"]
    )
    .user(
        ".config/github-copilot/intellij/mcp.json", ".config/github-copilot/xcode/mcp.json", on: [.linux, .macOS]
    )
    .user("AppData/Local/github-copilot/intellij/mcp.json", on: [.windows])
}
