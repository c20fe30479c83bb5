extension Client {
    /// Every client that is known. Where two read one file, the first whose servers stand in it has them.
    package static let all: [Client] = [
        .claudeDesktop, .claudeCode, .cursor, .vsCode, .visualStudio, .windsurf, .zed, .cline, .rooCode, .kiloCode,
        .continueDev, .geminiCLI, .antigravity, .codex, .openCode, .goose, .amazonQ, .kiro, .copilotCLI,
        .copilotElsewhere, .junie, .jetBrains, .lmStudio, .amp, .augment, .openClaw, .crush, .qwenCode, .grokCLI,
        .kimiCLI, .trae, .factory, .mcpHub,
    ]

    private static let byID = Dictionary(all.map { ($0.id, $0.name) }) { first, _ in first }

    /// A client's name for people; its id where it is not known.
    package static func name(of id: String) -> String {
        byID[id] ?? (id == unknown ? "a client that is not known" : id)
    }

    /// The id of a client that is not known.
    package static let unknown = "unknown"
}
