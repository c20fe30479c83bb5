extension Client {
    static let lmStudio = Client(id: "lm-studio", name: "LM Studio")
        .user(".lmstudio/mcp.json", ".cache/lm-studio/mcp.json")
}
