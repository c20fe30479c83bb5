extension Client {
    static let augment = Client(id: "augment", name: "Augment Code")
        .user(".augment/settings.json")
        .project(".augment/settings.json")
}
