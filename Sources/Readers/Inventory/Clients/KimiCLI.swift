extension Client {
    static let kimiCLI = Client(id: "kimi-cli", name: "Kimi CLI")
        .user(".kimi/mcp.json")
        .project(".kimi/mcp.json")
}
