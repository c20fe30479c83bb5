extension Client {
    static let antigravity = Client(id: "antigravity", name: "Antigravity")
        .user(".gemini/antigravity/mcp_config.json", ".gemini/config/mcp_config.json")
        .project(".antigravity/mcp_config.json")
}
