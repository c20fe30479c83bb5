extension Client {
    static let geminiCLI = Client(id: "gemini-cli", name: "Gemini CLI", addressMeans: Transport.sse)
        .user(".gemini/settings.json")
        .project(".gemini/settings.json")
        .extensions(".gemini/extensions/*/gemini-extension.json")
        .managed("etc/gemini-cli/settings.json", on: .linux)
        .managed("etc/gemini-cli/system-defaults.json", on: .linux)
        .managed("Library/Application Support/GeminiCli/settings.json", on: .macOS)
        .managed("Library/Application Support/GeminiCli/system-defaults.json", on: .macOS)
        .managed("ProgramData/gemini-cli/settings.json", on: .windows)
        .managed("ProgramData/gemini-cli/system-defaults.json", on: .windows)
}
