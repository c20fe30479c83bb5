extension Client {
    static let qwenCode = Client(id: "qwen-code", name: "Qwen Code", addressMeans: Transport.sse)
        .user(".qwen/settings.json")
        .project(".qwen/settings.json")
        .managed("etc/qwen-code/settings.json", on: .linux)
        .managed("Library/Application Support/QwenCode/settings.json", on: .macOS)
        .managed("ProgramData/qwen-code/settings.json", on: .windows)
}
