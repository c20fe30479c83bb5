import Foundation

/// The command lines of the two cages.
struct Bars {
    let program: String
    let arguments: [String]
    let readable: [String]
    let environment: [String: String]
    let limits: Cage.Limits

    /// Its own namespaces: the system's folders and what was named, read-only; an empty /tmp; no network; everything
    /// ends with us.
    func bubblewrapped(_ bubblewrap: String) -> [String] {
        var line = [
            bubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
        ]
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) { line += ["--setenv", name, value] }
        for folder in Bars.system where FileManager.default.fileExists(atPath: folder) {
            line += ["--ro-bind", folder, folder]
        }
        line += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
        for path in readable { line += ["--ro-bind", path, path] }
        line += ["--chdir", "/", "--", program]
        return limit(line + arguments)
    }

    /// Limits alone.
    func limited() -> [String] { limit([program] + arguments) }

    private func limit(_ line: [String]) -> [String] {
        if let prlimit = Cage.find("prlimit") {
            return [
                prlimit, "--cpu=\(limits.seconds)", "--as=\(limits.memoryMB << 20)", "--fsize=\(limits.outputMB << 20)",
                "--nofile=256", "--core=0", "--",
            ] + line
        }
        let rules = "ulimit -t \(limits.seconds); ulimit -c 0; ulimit -n 256; exec \"$@\""
        return ["/bin/sh", "-c", rules, "sh"] + line
    }

    private static let system = [
        "/usr", "/lib", "/lib64", "/bin", "/etc/fonts", "/etc/ld.so.cache", "/etc/alternatives", "/opt/homebrew",
    ]
}
