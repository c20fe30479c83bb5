extension Client {
    /// Anthropic's desktop program. Its extensions each bring a manifest with one server.
    static let claudeDesktop = Client(id: "claude-desktop", name: "Claude Desktop")
        .application("Claude/claude_desktop_config.json")
        .user("AppData/Local/Packages/Claude_*/LocalCache/Roaming/Claude/claude_desktop_config.json", on: [.windows])
        .extensions(
            "Library/Application Support/Claude/Claude Extensions/*/manifest.json",
            "AppData/Roaming/Claude/Claude Extensions/*/manifest.json",
            ".config/Claude/Claude Extensions/*/manifest.json",
            keys: [["="]])
}
