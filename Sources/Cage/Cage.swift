import Foundation

/// Runs a program that we do not trust: its environment is scrubbed, it gets no network and no file but those named,
/// its time, memory and output are limited, and with bubblewrap all its children end with it.
package enum Cage {
    /// What holds the program.
    package enum Kind: String, Sendable, CustomStringConvertible {
        case bubblewrap, prlimit, ulimit
        package var description: String {
            switch self {
            case .bubblewrap: "bubblewrap and limits: no network, no other file, no process left behind"
            case .prlimit: "limits only (prlimit): install bubblewrap to take away network and files"
            case .ulimit: "limits only (ulimit): this system has no bubblewrap"
            }
        }
    }
    /// What a program may use.
    package struct Limits: Sendable {
        /// Of wall clock: a busy machine lets a program wait.
        package var seconds: Int
        /// Of CPU time, for each of its processes: what the work itself may take, however busy the machine is.
        package var processorSeconds: Int
        /// Of address space, for each of its processes. macOS has no such limit.
        package var memoryMB: Int
        /// Of standard output, and of each file that it writes.
        package var outputMB: Int
        /// `processorSeconds` is as long as `seconds` where it is not said.
        package init(seconds: Int = 30, processorSeconds: Int? = nil, memoryMB: Int = 512, outputMB: Int = 64) {
            self.seconds = seconds
            self.processorSeconds = processorSeconds ?? seconds
            self.memoryMB = memoryMB
            self.outputMB = outputMB
        }
    }
    /// What a program gave back.
    package struct Output: Sendable {
        /// Its exit code; 128 and the signal's number where a signal ended it.
        package let status: Int
        package let bytes: [UInt8]
        /// What it wrote to stderr; beyond 64 KB it is cut.
        package let complaint: String
    }

    /// Runs a program by its name, looked up in the system's folders. It runs once: a program that fails in a stronger
    /// cage is never tried in a weaker one, unless that cage does not work on this machine at all.
    /// - Parameters:
    ///   - input: its standard input.
    ///   - readable: absolute paths that it may read, at the same place.
    ///   - network: whether it shares our network, with what it needs to find and trust a host.
    ///   - environment: variables beside PATH, LANG and HOME.
    ///   - kind: what must hold it; nil for the strongest that this machine gives.
    package static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], readable: [String] = [], network: Bool = false,
        environment: [String: String] = [:], limits: Limits = Limits(), kind: Kind? = nil
    ) async throws(CageError) -> Output {
        guard let path = find(program) else { throw .missing(program: program) }
        var variables = ["PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8", "HOME": "/tmp"]
        variables.merge(environment) { _, new in new }
        let bars = Bars(
            program: path, arguments: arguments, readable: readable + (network ? Bars.ofNetwork : []),
            hasNetwork: network, limits: limits)
        func run(_ command: [String]) async throws(CageError) -> Output {
            try await CagedRun(program: program, command: command, variables: variables, limits: limits).output(input)
        }
        if kind == nil || kind == .bubblewrap, let bubblewrap = find("bwrap") {
            let output = try await run(bars.bubblewrapped(bubblewrap))
            // The program itself may have written such a complaint, so bubblewrap is tried with a harmless one.
            guard output.status != 0, output.bytes.isEmpty, output.complaint.hasPrefix("bwrap:") else { return output }
            if await bubblewrapWorks.value { return output }
        }
        if kind == .bubblewrap { throw .notStarted(program: program, why: "bubblewrap does not work on this machine") }
        return try await run(bars.limited(by: kind))
    }

    /// Which cage this machine gives. Starts a program to find out.
    package static func kind() async -> Kind {
        if await bubblewrapWorks.value { return .bubblewrap }
        return find("prlimit") == nil ? .ulimit : .prlimit
    }

    /// Whether bubblewrap works: it may be installed, and the system may refuse it namespaces. Asked once.
    private static let bubblewrapWorks = Task<Bool, Never> {
        guard let bubblewrap = find("bwrap"), let harmless = find("true") else { return false }
        let bars = Bars(program: harmless, arguments: [], readable: [], limits: Limits())
        let run = CagedRun(
            program: "true", command: bars.bubblewrapped(bubblewrap), variables: [:], limits: Limits(seconds: 10))
        return (try? await run.output([]))?.status == 0
    }

    /// Where a program lies: the system's folders only, never the current one; nil when it is not installed.
    package static func find(_ program: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/", "/opt/local/bin/"].map { $0 + program }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
