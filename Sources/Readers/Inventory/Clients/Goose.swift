extension Client {
    /// It calls servers extensions; those that are built into it are none.
    static let goose = Client(id: "goose", name: "Goose", servers: ["extensions"])
        .user(".config/goose/config.yaml", ".config/goose/profiles.yaml", on: [.linux, .macOS])
        .user("AppData/Roaming/Block/goose/config/config.yaml", on: [.windows])
        .project(".goose/config.yaml")
}
