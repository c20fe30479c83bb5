extension Client {
    static let junie = Client(id: "junie", name: "JetBrains Junie")
        .user(".junie/mcp/mcp.json", ".junie/mcp.json")
        .project(".junie/mcp/mcp.json", ".junie/mcp.json")
}
