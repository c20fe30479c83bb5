extension Client {
    static let windsurf = Client(id: "windsurf", name: "Windsurf")
        .user(".codeium/windsurf/mcp_config.json", ".codeium/windsurf-next/mcp_config.json", ".codeium/mcp_config.json")
        .project(".windsurf/mcp.json", ".windsurf/mcp_config.json")
}
