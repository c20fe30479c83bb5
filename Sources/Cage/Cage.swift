import Foundation
import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

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
        /// Of wall clock; half of it more in CPU time cannot be used.
        package var seconds: Int
        package var memoryMB: Int
        package var outputMB: Int
        package init(seconds: Int = 30, memoryMB: Int = 512, outputMB: Int = 64) {
            self.seconds = seconds
            self.memoryMB = memoryMB
            self.outputMB = outputMB
        }
    }
    /// What a program gave back.
    package struct Output: Sendable {
        /// Its exit code; 128 and the signal's number where a signal ended it.
        package let status: Int
        package let bytes: [UInt8]
        /// What it wrote to stderr, at most 64 KB.
        package let complaint: String
    }

    /// Runs a program by its name, looked up in the system's folders.
    /// - Parameters:
    ///   - input: its standard input.
    ///   - readable: absolute paths that it may read, at the same place.
    ///   - environment: variables beside PATH, LANG and HOME.
    package static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], readable: [String] = [],
        environment: [String: String] = [:], limits: Limits = Limits()
    ) async throws(CageError) -> Output {
        guard let path = find(program) else { throw .missing(program: program) }
        var variables = ["PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8", "HOME": "/tmp"]
        variables.merge(environment) { _, new in new }
        let bars = Bars(program: path, arguments: arguments, readable: readable, environment: variables, limits: limits)
        if let bubblewrap = find("bwrap") {
            let output = try await start(bars.bubblewrapped(bubblewrap), program, input, variables, limits)
            let failed = output.status != 0 && output.bytes.isEmpty && output.complaint.hasPrefix("bwrap:")
            if !failed { return output }
        }
        return try await start(bars.limited(), program, input, variables, limits)
    }

    /// Which cage this machine gives. Starts a program to find out.
    package static func kind() async -> Kind {
        if let bubblewrap = find("bwrap"), let harmless = find("true") {
            let bars = Bars(program: harmless, arguments: [], readable: [], environment: [:], limits: Limits())
            let output = try? await start(bars.bubblewrapped(bubblewrap), "true", [], [:], Limits(seconds: 5))
            if output?.status == 0 { return .bubblewrap }
        }
        return find("prlimit") == nil ? .ulimit : .prlimit
    }

    /// Where a program lies: the system's folders only, never the current one; nil when it is not installed.
    package static func find(_ program: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/", "/opt/local/bin/"].map { $0 + program }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// One run under a clock: when it is up, or we are cancelled, the program is ended.
    private static func start(
        _ command: [String], _ program: String, _ input: [UInt8], _ variables: [String: String], _ limits: Limits
    ) async throws(CageError) -> Output {
        enum Ended: Sendable { case output(Output), tooMuch, failed(String), tooLong }
        let environment = Environment.custom(Dictionary(uniqueKeysWithValues: variables.map { key, value in
            (Environment.Key(stringLiteral: key), value)
        }))
        let ended = await withTaskGroup(of: Ended.self) { group in
            group.addTask {
                do {
                    let result = try await Subprocess.run(
                        .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
                        environment: environment, workingDirectory: FilePath("/"), input: .array(input),
                        output: .bytes(limit: limits.outputMB << 20), error: .bytes(limit: 64 << 10))
                    let status =
                        switch result.terminationStatus {
                        case .exited(let code): Int(code)
                        case .signaled(let signal): 128 + Int(signal)
                        }
                    let complaint = String(decoding: result.standardError, as: UTF8.self)
                    return .output(Output(status: status, bytes: result.standardOutput, complaint: complaint))
                } catch let error as SubprocessError where error.code == .outputLimitExceeded {
                    return .tooMuch
                } catch { return .failed("\(error)") }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(limits.seconds))
                return .tooLong
            }
            let first = await group.next() ?? .tooLong
            group.cancelAll()
            return first
        }
        switch ended {
        case .output(let output): return output
        case .tooMuch: throw .tooMuch(program: program, megabytes: limits.outputMB)
        case .failed(let why): throw .notStarted(program: program, why: why)
        case .tooLong: throw .tooLong(program: program, seconds: limits.seconds)
        }
    }
}
