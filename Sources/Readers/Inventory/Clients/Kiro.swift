extension Client {
    static let kiro = Client(id: "kiro", name: "Kiro")
        .user(".kiro/settings/mcp.json", ".kiro/agents/*.json")
        .project(".kiro/settings/mcp.json", ".kiro/agents/*.json")
}
