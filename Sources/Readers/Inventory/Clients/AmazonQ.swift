extension Client {
    static let amazonQ = Client(id: "amazon-q", name: "Amazon Q Developer")
        .user(
            ".aws/amazonq/mcp.json", ".aws/amazonq/default.json", ".aws/amazonq/agents/default.json",
            ".aws/amazonq/agents/mcp.json", ".aws/amazonq/agents/*.json", ".aws/amazonq/cli-agents/*.json"
        )
        .project(
            ".amazonq/mcp.json", ".amazonq/default.json", ".amazonq/agents/default.json", ".amazonq/agents/*.json",
            ".amazonq/cli-agents/*.json")
}
