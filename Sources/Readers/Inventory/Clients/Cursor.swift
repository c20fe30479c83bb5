extension Client {
    static let cursor = Client(id: "cursor", name: "Cursor")
        .user(".cursor/mcp.json", ".cursor/settings.json")
        .project(".cursor/mcp.json", ".cursor/settings.json")
}
