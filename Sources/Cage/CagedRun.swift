import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// One run of a command under a clock: when it is up, or we are cancelled, the program is ended. Its children end with
/// it, whichever way it ends, but for those that make a session of their own where bubblewrap is not there to hold them.
struct CagedRun {
    /// For the sentences.
    let program: String
    let command: [String]
    /// All that the command finds in its environment.
    let variables: [String: String]
    let limits: Cage.Limits

    private enum Ended: Sendable { case output(Cage.Output), tooMuch, failed(String), tooLong }
    private struct TooMuch: Error {}
    private static let longestComplaint = 64 << 10

    func output(_ input: [UInt8]) async throws(CageError) -> Cage.Output {
        let file: FileDescriptor
        do { file = try CagedRun.file(of: input) } catch {
            throw .notStarted(program: program, why: "its input could not be written to a temporary file, \(error)")
        }
        let ended = await withTaskGroup(of: Ended.self) { group in
            group.addTask { await run(file) }
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

    private func run(_ input: FileDescriptor) async -> Ended {
        let environment = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: variables.map { key, value in (Environment.Key(stringLiteral: key), value) }))
        var options = PlatformOptions()
        // A group of its own, so that what it started can be ended with it where no namespace does that.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        let most = limits.outputMB << 20
        do {
            let result = try await Subprocess.run(
                .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
                environment: environment, workingDirectory: FilePath("/"), platformOptions: options,
                input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .sequence, error: .sequence
            ) { execution in
                let (output, complaint) = (execution.standardOutput, execution.standardError)
                async let said = CagedRun.read(output, most: most, cutting: false)
                async let complained = CagedRun.read(complaint, most: CagedRun.longestComplaint, cutting: true)
                return (bytes: try await said, complaint: try await complained)
            }
            // What it left behind, where no namespace ended that with it.
            kill(-result.processIdentifier.value, SIGKILL)
            let status =
                switch result.terminationStatus {
                case .exited(let code): Int(code)
                case .signaled(let signal): 128 + Int(signal)
                }
            let (bytes, complaint) = result.closureResult
            return .output(
                Cage.Output(status: status, bytes: bytes, complaint: String(decoding: complaint, as: UTF8.self)))
        } catch is TooMuch {
            return .tooMuch
        } catch { return .failed("\(error)") }
    }

    /// All that comes, up to so many bytes; what is beyond is passed over where it may be cut, else refused.
    private static func read(
        _ stream: SubprocessOutputSequence, most: Int, cutting: Bool
    ) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await part in stream {
            let room = most - bytes.count
            if part.count > room, !cutting { throw TooMuch() }
            part.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(room)) }
        }
        return bytes
    }

    /// The input as an open file without a name. A pipe would end us when the program stops reading, and would wait for
    /// one that does not begin.
    private static func file(of input: [UInt8]) throws -> FileDescriptor {
        guard !input.isEmpty else { return try FileDescriptor.open("/dev/null", .readOnly) }
        var template = Array((FileManager.default.temporaryDirectory.path + "/tprm-input-XXXXXX").utf8CString)
        let number = mkstemp(&template)
        guard number >= 0 else { throw Errno(rawValue: errno) }
        let name = template.withUnsafeBufferPointer { $0.baseAddress.map { FilePath(platformString: $0) } ?? "" }
        let writing = FileDescriptor(rawValue: number)
        return try writing.closeAfter {
            defer { unlink(name.string) }
            try writing.writeAll(input)
            return try FileDescriptor.open(name, .readOnly)
        }
    }
}
