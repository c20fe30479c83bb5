import Foundation

/// The command lines of the cages.
struct Bars {
    let program: String
    let arguments: [String]
    let readable: [String]
    var hasNetwork = false
    let limits: Cage.Limits

    /// Its own namespaces: the system's folders and what was named, read-only; an empty /tmp; no network; everything
    /// ends with us. The environment is the one that we start it with.
    func bubblewrapped(_ bubblewrap: String) -> [String] {
        var line = [bubblewrap, "--unshare-all"] + (hasNetwork ? ["--share-net"] : [])
        line += ["--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        for folder in Bars.system where FileManager.default.fileExists(atPath: folder) {
            line += ["--ro-bind", folder, folder]
        }
        line += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
        for path in readable { line += ["--ro-bind", path, path] }
        line += ["--chdir", "/", "--", program]
        return limited(line + arguments, by: nil)
    }

    /// What a program reads to find a host and to trust its certificate, where it is there; by its own path where a link
    /// leads to it.
    static var ofNetwork: [String] {
        let files = FileManager.default
        let named = [
            "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/ssl", "/etc/pki",
            "/etc/ca-certificates",
        ].filter { files.fileExists(atPath: $0) }
        let led = named.map { URL(filePath: $0).resolvingSymlinksInPath().path }
        return Array(Set(named + led)).sorted()
    }

    /// Limits alone.
    func limited(by kind: Cage.Kind?) -> [String] { limited([program] + arguments, by: kind) }

    private func limited(_ line: [String], by kind: Cage.Kind?) -> [String] {
        if kind != .ulimit, let prlimit = Cage.find("prlimit") {
            return [
                prlimit, "--cpu=\(limits.processorSeconds)", "--as=\(limits.memoryMB << 20)",
                "--fsize=\(limits.outputMB << 20)",
                "--nofile=256", "--core=0", "--",
            ] + line
        }
        // Of files in blocks of 512 bytes.
        let rules =
            "ulimit -t \(limits.processorSeconds); ulimit -f \(limits.outputMB << 11); ulimit -c 0; ulimit -n 256; exec \"$@\""
        return ["/bin/sh", "-c", rules, "sh"] + line
    }

    static let system = [
        "/usr", "/lib", "/lib64", "/bin", "/etc/fonts", "/etc/ld.so.cache", "/etc/alternatives", "/opt/homebrew",
    ]
}
