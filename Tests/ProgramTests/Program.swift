import Foundation

/// The built program, run as a person runs it: a command line in, what it prints and its exit code out.
struct Program {
    /// What a run left behind.
    struct Outcome {
        let arguments: [String]
        let code: Int32
        /// stdout and stderr.
        let output: String
        let complaint: String
        /// stdout as JSON; nil if it is none.
        var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8), options: [.fragmentsAllowed]) }
    }

    /// Where the program runs; relative paths in arguments start here.
    let folder: URL
    /// Beside a clean environment, in which no TPRM_ variable of the machine stands.
    var environment: [String: String] = [:]

    /// Runs `tprm` with these arguments. Both outputs go to files, so that no full pipe can stop it.
    @discardableResult
    func callAsFunction(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// It reads what is typed, a line each; nothing where that is nil.
    @discardableResult
    func run(_ arguments: [String], typing lines: [String]? = nil) throws -> Outcome {
        let outputs = try Scratch()
        let output = outputs.path("stdout"), complaint = outputs.path("stderr")
        for path in [output, complaint] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TPRM_") }
        variables["NO_COLOR"] = "1"
        process.environment = variables.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        if let lines {
            let typed = try outputs.file("stdin", lines.map { $0 + "\n" }.joined())
            process.standardInput = FileHandle(forReadingAtPath: typed)
        }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: complaint)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            arguments: arguments, code: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: try String(contentsOfFile: output, encoding: .utf8),
            complaint: try String(contentsOfFile: complaint, encoding: .utf8))
    }

    /// The program beside the tests, or the one that TPRM_PROGRAM names.
    static var executable: URL {
        if let named = ProcessInfo.processInfo.environment["TPRM_PROGRAM"] { return URL(fileURLWithPath: named) }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("tprm")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return repository.appendingPathComponent(".build/debug/tprm")
    }

    /// The folder of the sources, in which README.md and Examples stand.
    static var repository: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }
    static func text(_ path: String) throws -> String {
        try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
    }
}

/// A fresh folder that is gone when nobody holds it any more.
final class Scratch {
    let url: URL
    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tprm-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    /// Writes a file and returns its path.
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        try Data(bytes).write(to: url.appendingPathComponent(name))
        return path(name)
    }
    func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }
    /// Every file below with its bytes, so that a test can say that nothing changed.
    var contents: [String: Data] {
        let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                FileManager.default.contents(atPath: path(name)).map { (name, $0) }
            })
    }
}
