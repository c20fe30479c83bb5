extension Client {
    static let copilotCLI = Client(id: "copilot-cli", name: "GitHub Copilot CLI")
        .user(".copilot/mcp-config.json")
        .project(".copilot/mcp-config.json", ".github/mcp-config.json")
}
