extension Client {
    /// A command is one list with its arguments.
    static let openCode = Client(id: "opencode", name: "opencode", servers: ["mcp"])
        .user(".config/opencode/opencode.json", ".config/opencode/opencode.jsonc", ".config/opencode/config.json")
        .user(
            "AppData/Roaming/opencode/opencode.json", "AppData/Roaming/opencode/opencode.jsonc", on: [.windows]
        )
        .project("opencode.json", "opencode.jsonc", ".opencode/opencode.json", ".opencode/opencode.jsonc")
        .managed("Library/Application Support/opencode/opencode.json", on: .macOS)
        .managed("Library/Application Support/opencode/opencode.jsonc", on: .macOS)
        .managed("etc/opencode/opencode.json", on: .linux)
        .managed("etc/opencode/opencode.jsonc", on: .linux)
        .managed("ProgramData/opencode/opencode.json", on: .windows)
        .managed("ProgramData/opencode/opencode.jsonc", on: .windows)
}
