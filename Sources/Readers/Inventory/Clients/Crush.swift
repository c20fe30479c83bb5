extension Client {
    static let crush = Client(id: "crush", name: "Crush", servers: ["mcp"])
        .user(".config/crush/crush.json")
        .user("AppData/Local/crush/crush.json", on: [.windows])
        .project("crush.json", ".crush.json")
}
