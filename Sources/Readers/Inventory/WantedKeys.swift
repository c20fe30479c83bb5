/// The keys below which servers, and settings about them, may stand.
enum WantedKeys {
    private static let top: Set<String> = [
        "mcpServers", "servers", "mcp", "mcp_servers", "context_servers", "extensions", "projects", "amp.mcpServers",
        "mcp.servers", "settings", "customizations", "server", "name", "version", "manifest_version", "dxt_version",
        "experimental", "permissions", "permission", "agent", "general", "tools", "autoAccept", "allowedTools",
        "schema",
        "enableAllProjectMcpServers", "enabledMcpjsonServers", "disabledMcpjsonServers", "chat.tools.autoApprove",
        "chat.tools.global.autoApprove", "amp.dangerouslyAllowAll", "mcpServer", "trust",
    ]
    private static let ofProject: Set<String> = [
        "mcpServers", "allowedTools", "enabledMcpjsonServers", "disabledMcpjsonServers", "disabledMcpServers",
    ]
    static func keeps(_ key: String, depth: Int, in outer: String?) -> Bool {
        switch depth {
        case 0: top.contains(key)
        // A project's own members: `projects` at the top, its folder below.
        case 2 where outer.map { $0.hasPrefix("/") || $0.contains(":\\") || $0.contains(":/") } ?? false:
            ofProject.contains(key)
        default: true
        }
    }
}
