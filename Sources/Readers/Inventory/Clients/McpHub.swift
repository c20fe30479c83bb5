extension Client {
    static let mcpHub = Client(id: "mcphub", name: "MCPHub for Neovim")
        .user(".config/mcphub/servers.json")
        .project(".mcphub/servers.json")
}
