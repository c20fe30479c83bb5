extension Client {
    static let amp = Client(id: "amp", name: "Amp", servers: ["amp.mcpServers"])
        .user(".config/amp/settings.json", ".config/amp/settings.jsonc")
        .user("AppData/Roaming/amp/settings.json", on: [.windows])
        .project(".amp/settings.json", ".amp/settings.jsonc")
        .managed("etc/ampcode/managed-settings.json", on: .linux)
        .managed("Library/Application Support/ampcode/managed-settings.json", on: .macOS)
        .managed("ProgramData/ampcode/managed-settings.json", on: .windows)
}
