extension Client {
    private static let keysOfContinue = [
        ["mcpServers"], ["experimental", "modelContextProtocolServers"],
    ]
    /// Its servers are a list, each with its name.
    static let continueDev = Client(id: "continue", name: "Continue", servers: ["mcpServers"])
        .user(
            ".continue/config.yaml", ".continue/config.json", ".continue/mcpServers/*.yaml",
            ".continue/mcpServers/*.yml",
            ".continue/mcpServers/*.json", keys: keysOfContinue
        )
        .project(
            ".continue/config.yaml", ".continue/config.json", ".continue/mcpServers/*.yaml",
            ".continue/mcpServers/*.yml",
            ".continue/mcpServers/*.json", ".continuerc.json", keys: keysOfContinue)
}
