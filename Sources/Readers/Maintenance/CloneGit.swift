import Cage

/// The system's git, asked about one clone that we do not trust. It runs in the cage, with nobody's configuration but
/// the clone's, and of that nothing that could start a program, ask for a password or reach a network: no hook, file
/// monitor, pager, signature check, lazy fetch, graft, replacement or commit graph.
struct CloneGit: Sendable {
    let folder: CloneFolder
    /// Whether bubblewrap may hold it. Its settings alone must keep it from starting anything: not every system has
    /// bubblewrap.
    var isHeld = true

    /// What may be used: a history of 200,000 commits has 35 MB of text.
    private static let limits = Cage.Limits(seconds: 120, memoryMB: 1536, outputMB: 96)

    /// What git writes on its standard output. Throws when git is missing, fails or exceeds its limits; a limit that is
    /// lower than usual is given in MB.
    func ask(
        _ arguments: [String], input: String = "", outputMB: Int = limits.outputMB
    ) async throws(ReadingError) -> [UInt8] {
        var limits = CloneGit.limits
        limits.outputMB = outputMB
        let output: Cage.Output
        do {
            output = try await Cage.run(
                "git", settings + arguments, input: Array(input.utf8), readable: [folder.git],
                environment: CloneGit.environment, limits: limits, kind: isHeld ? nil : .ulimit)
        } catch {
            switch error {
            case .missing: throw failed("it is not installed; `make setup` installs it")
            case .tooMuch:
                throw .limit(file: folder.name, place: nil, what: "more than \(outputMB) MB of history to read")
            case .tooLong, .notStarted: throw failed("\(error)")
            }
        }
        guard output.status == 0 else {
            throw failed(
                output.status > 128
                    ? complaint(output.complaint) ?? "it exceeded its limits"
                    : complaint(output.complaint) ?? "it failed without a word")
        }
        return output.bytes
    }

    /// Each is given for this run only, and goes before what the clone's configuration says.
    private var settings: [String] {
        let pairs = [
            "safe.directory=" + folder.git, "core.fsmonitor=false", "core.hooksPath=/dev/null",
            "core.commitGraph=false",
            "core.attributesFile=/dev/null", "core.packedGitWindowSize=64m", "core.packedGitLimit=256m",
            "core.bigFileThreshold=8m", "core.warnAmbiguousRefs=false", "log.showSignature=false",
            "i18n.logOutputEncoding=UTF-8", "protocol.allow=never", "submodule.recurse=false", "gc.auto=0",
        ]
        return ["--no-pager", "--git-dir=" + folder.git] + pairs.flatMap { ["-c", $0] }
    }

    private static let environment = [
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_ATTR_NOSYSTEM": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": "/dev/null",
        // Older versions fetch what is missing all the same; no protocol is called "none", so they cannot.
        "GIT_ALLOW_PROTOCOL": "none", "GIT_SSH_COMMAND": "false", "GIT_PROXY_COMMAND": "false", "GIT_ASKPASS": "false",
        "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat", "LC_ALL": "C.UTF-8",
    ]

    private func failed(_ why: String) -> ReadingError { .program(file: folder.name, name: "git", why: why) }

    /// Git's own reason, without the place where the clone lies.
    private func complaint(_ text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline)
        guard
            let line = lines.first(where: { $0.hasPrefix("fatal: ") })
                ?? lines.first(where: { $0.hasPrefix("error: ") })
        else { return nil }
        let reason = line.drop { $0 != " " }.dropFirst().replacing(folder.git, with: "its folder")
        return "it says “\(reason.prefix(200))”. If the clone is damaged, clone it again"
    }
}
