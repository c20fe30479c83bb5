extension Client {
    private static let options = ["McpApplicationServerCommands", "McpProjectServerCommands"].flatMap { component in
        [
            [component, "McpServerCommand", "="], [component, "commands", "McpServerConfigurationProperties", "="],
            [component, "urls", "McpServerConfigurationProperties", "="],
            [component, "commands", "McpServerCommand", "="],
        ]
    }
    /// Older versions keep XML in the folder of each program; since 2025.3 there is one file in JSON.
    static let jetBrains = Client(id: "jetbrains", name: "JetBrains AI Assistant")
        .application("JetBrains/*/options/llm.mcpServers.xml", keys: options)
        .project(".idea/workspace.xml", ".idea/*/.idea/workspace.xml", keys: options)
        .user(".ai/mcp/mcp.json", keys: [["mcpServers"], []])
        .project(".ai/mcp/mcp.json", keys: [["mcpServers"], []])
}
