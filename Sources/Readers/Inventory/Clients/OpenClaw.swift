extension Client {
    /// Its settings are JSON5.
    static let openClaw = Client(id: "openclaw", name: "OpenClaw", servers: ["mcp", "servers"], ["mcpServers"])
        .user(".openclaw/openclaw.json", ".clawdbot/clawdbot.json")
}
