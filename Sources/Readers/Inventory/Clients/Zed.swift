extension Client {
    static let zed = Client(id: "zed", name: "Zed", servers: ["context_servers"])
        .user(".config/zed/settings.json", on: [.linux, .macOS])
        .user("AppData/Roaming/Zed/settings.json", on: [.windows])
        .project(".zed/settings.json")
}
