/// A setting of a client that takes the asking away: where it stands, what it must say. A value, one a line.
struct BypassSetting: Sendable {
    /// The keys on the way; a key with points may be one key.
    let path: [String]
    /// Whether what stands there takes the asking away.
    let says: @Sendable (Placed) -> Bool
    /// A sentence without a full stop.
    let means: String
    let kind: Inventory.FlagKind

    init(
        _ path: String..., kind: Inventory.FlagKind = .autoApprove, means: String,
        says: @escaping @Sendable (Placed) -> Bool = { $0.bool == true }
    ) {
        self.path = path
        self.says = says
        self.means = means
        self.kind = kind
    }
    private static func word(_ words: String...) -> @Sendable (Placed) -> Bool {
        { value in words.contains(value.word?.lowercased() ?? "") }
    }

    static let all: [BypassSetting] = [
        BypassSetting(
            "permissions", "defaultMode", kind: .bypass, means: "nothing is asked before a tool runs",
            says: word("bypasspermissions")),
        BypassSetting(
            "permissions", "allow", means: "tools of servers run without asking",
            says: { value in (value.words ?? []).contains { $0.hasPrefix("mcp__") || $0 == "*" || $0 == "mcp" } }),
        BypassSetting("enableAllProjectMcpServers", kind: .trust, means: "servers of every project are taken unasked"),
        BypassSetting("chat.tools.autoApprove", means: "all tools run without asking"),
        BypassSetting("chat.tools.global.autoApprove", means: "all tools run without asking"),
        BypassSetting("settings", "chat.tools.autoApprove", means: "all tools run without asking"),
        BypassSetting("settings", "chat.tools.global.autoApprove", means: "all tools run without asking"),
        BypassSetting("agent", "always_allow_tool_actions", means: "all tools run without asking"),
        BypassSetting(
            "approval_policy", means: "nothing is asked before a tool runs", says: word("never")),
        BypassSetting(
            "sandbox_mode", kind: .bypass, means: "what runs is kept from nothing", says: word("danger-full-access")),
        BypassSetting("tools", "autoAccept", means: "tools run without asking"),
        BypassSetting("autoAccept", means: "tools run without asking"),
        BypassSetting(
            "general", "defaultApprovalMode", kind: .bypass, means: "nothing is asked before a tool runs",
            says: word("yolo")),
        BypassSetting(
            "tools", "approvalMode", kind: .bypass, means: "nothing is asked before a tool runs", says: word("yolo")),
        BypassSetting("GOOSE_MODE", means: "tools run without asking", says: word("auto")),
        BypassSetting("amp.dangerouslyAllowAll", kind: .bypass, means: "nothing is asked before a tool runs"),
        BypassSetting("permission", means: "tools run without asking", says: word("allow")),
        BypassSetting("permission", "*", means: "tools run without asking", says: word("allow")),
        BypassSetting(
            "permissions", "allowed_tools", means: "tools run without asking",
            says: { value in (value.words ?? []).contains { $0.hasPrefix("mcp_") || $0 == "*" } }),
        BypassSetting(
            "allowedTools", means: "tools of servers run without asking",
            says: { value in (value.words ?? []).contains { $0 == "*" || $0.hasPrefix("@") && $0 != "@builtin" } }),
    ]

    /// Those of the catalogue that stand in a client's settings.
    static func found(in root: Placed, client: String, scope: Inventory.Scope, path: String) -> [Inventory
        .ClientSetting]
    {
        all.flatMap { setting -> [Inventory.ClientSetting] in
            // A path of one key more, `*`, is any member of that name, and the star itself for opencode.
            let reached =
                setting.path.last == "*"
                ? root.at(Array(setting.path.dropLast())).flatMap { found in
                    (found.value.members ?? []).map { (key: $0.key, line: $0.line, value: $0.value) }
                }
                : root.at(Array(setting.path.dropLast())).flatMap { found in
                    (found.value.members ?? []).filter { $0.key == setting.path.last }
                        .map { (key: $0.key, line: $0.line, value: $0.value) }
                }
            return reached.filter { setting.says($0.value) }.map { found in
                let key = (setting.path.dropLast() + [Redaction.text(found.key)]).joined(separator: ".")
                return Inventory.ClientSetting(
                    client: client, scope: scope, path: path, line: found.line, key: key,
                    flag: Inventory.Flag(setting.kind, setting.means))
            }
        }
    }
}
