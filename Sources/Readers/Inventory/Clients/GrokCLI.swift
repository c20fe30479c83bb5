extension Client {
    static let grokCLI = Client(id: "grok-cli", name: "Grok CLI")
        .user(".grok/user-settings.json", ".grok/settings.json")
        .project(".grok/settings.json")
}
