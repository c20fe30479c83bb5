import Foundation

extension Cage {
    /// A program that is talked with, and what its cage opens to it.
    package struct Launch: Sendable {
        /// Its absolute path.
        package var program: String
        package var arguments: [String]
        /// Absolute paths that it may read, at the same place.
        package var readable: [String]
        /// Variables beside those that every caged program has.
        package var environment: [String: String]
        /// Whether it shares our network. No cage holds a program to some hosts alone.
        package var hasNetwork: Bool
        package var limits: Limits

        package init(
            program: String, arguments: [String] = [], readable: [String] = [], environment: [String: String] = [:],
            hasNetwork: Bool = false, limits: Limits = Limits(seconds: 60, memoryMB: 1024)
        ) {
            self.program = program
            self.arguments = arguments
            self.readable = readable
            self.environment = environment
            self.hasNetwork = hasNetwork
            self.limits = limits
        }
    }
    /// How a program that was talked with came to its end.
    package struct Ending: Sendable {
        /// Its exit code; 128 and the signal's number where a signal ended it.
        package let status: Int
        /// Whether it was still there when the talk was over, and had to be ended.
        package let wasEnded: Bool
        /// The last that it wrote to stderr, at most 16 KB.
        package let complaint: String
    }

    /// The folder in which a program that is talked with works, where bubblewrap holds it: empty, and gone afterwards.
    package static let workplace = "/cage"
}

/// The command line of the cage in which a program is talked with. Unlike one that does a piece of work, it may be a
/// whole runtime, which reserves far more addresses than it uses: what is limited is the memory that it fills.
struct LaunchBars {
    let launch: Cage.Launch

    func line(_ kind: Cage.Kind) -> [String] {
        let own = [launch.program] + launch.arguments
        guard kind == .bubblewrap, let bubblewrap = Cage.find("bwrap") else { return limited(own, by: kind) }
        return limited([bubblewrap] + namespaces + files + ["--"] + own, by: kind)
    }

    private var namespaces: [String] {
        ["--unshare-all"] + (launch.hasNetwork ? ["--share-net"] : [])
            + ["--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    }

    private var files: [String] {
        let size = String(LaunchBars.folderMB << 20)
        var line: [String] = []
        for path in Bars.system + LaunchBars.certificates + (launch.hasNetwork ? LaunchBars.names : [])
        where FileManager.default.fileExists(atPath: path) {
            // Of a link, what it leads to: its own folder is not there.
            line += ["--ro-bind", URL(fileURLWithPath: path).resolvingSymlinksInPath().path, path]
        }
        line += ["--proc", "/proc", "--dev", "/dev", "--size", size, "--tmpfs", "/tmp"]
        // A folder before those inside it, which would be hidden otherwise.
        for path in Set(launch.readable).sorted() { line += ["--ro-bind", path, path] }
        line += ["--size", size, "--tmpfs", Cage.workplace, "--remount-ro", "/", "--chdir", Cage.workplace]
        return line
    }

    private func limited(_ line: [String], by kind: Cage.Kind) -> [String] {
        let limits = launch.limits
        if kind != .ulimit, let prlimit = Cage.find("prlimit") {
            return [
                prlimit, "--cpu=\(limits.processorSeconds)", "--data=\(limits.memoryMB << 20)",
                "--as=\(LaunchBars.addresses)", "--fsize=\(LaunchBars.fileMB << 20)", "--nofile=1024", "--core=0", "--",
            ] + line
        }
        let rules =
            "ulimit -t \(limits.processorSeconds); ulimit -f \(LaunchBars.fileMB << 11); ulimit -c 0; ulimit -n 1024; "
            + "ulimit -d \(limits.memoryMB << 10); exec \"$@\""
        return ["/bin/sh", "-c", rules, "sh"] + line
    }

    /// Of addresses, reserved or used, in bytes: WebAssembly in a JavaScript runtime reserves ten gigabytes.
    private static let addresses = 24 << 30
    /// Of each file that it writes, and of each folder that it may write to.
    private static let fileMB = 64, folderMB = 256
    private static let certificates = [
        "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/pki/tls/certs", "/etc/pki/ca-trust",
    ]
    private static let names = ["/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/gai.conf"]
}
