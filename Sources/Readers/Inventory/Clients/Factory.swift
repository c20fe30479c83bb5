extension Client {
    static let factory = Client(id: "factory", name: "Factory")
        .user(".factory/mcp.json")
        .application("Factory Bridge/mcp.json")
        .project(".factory/mcp.json")
}
