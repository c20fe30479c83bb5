import Foundation
import Testing

@testable import Cage

/// What every cage does, from the strongest to the weakest that this machine has.
@Suite struct CageTests {
    static let kinds: [Cage.Kind?] = [nil] + (Cage.find("prlimit") == nil ? [] : [.prlimit]) + [.ulimit]

    static func run(
        _ script: String, input: [UInt8] = [], limits: Cage.Limits = Cage.Limits(), kind: Cage.Kind? = nil,
        readable: [String] = []
    ) async throws -> (status: Int, said: String, complaint: String) {
        let output = try await Cage.run(
            "sh", ["-c", script], input: input, readable: readable, limits: limits, kind: kind)
        return (output.status, String(decoding: output.bytes, as: UTF8.self), output.complaint)
    }

    @Test(arguments: kinds) func inputIsPassedAndOutputComesBack(_ kind: Cage.Kind?) async throws {
        let input = (0..<3 << 20).map { UInt8(truncatingIfNeeded: $0) }
        #expect(try await Cage.run("cat", [], input: input, kind: kind).bytes == input)
        #expect(try await Cage.run("cat", [], kind: kind).bytes == [])
    }

    @Test(arguments: kinds) func aProgramNeedNotReadItsInput(_ kind: Cage.Kind?) async throws {
        let input = [UInt8](repeating: 65, count: 20 << 20)
        #expect(try await Self.run("exec <&-; echo closed", input: input, kind: kind).said == "closed\n")
        #expect(try await Self.run("head -c 3", input: input, kind: kind).said == "AAA")
        #expect(try await Self.run("exit 4", input: input, kind: kind).status == 4)
    }

    @Test(arguments: kinds) func statusAndComplaintAreGivenBack(_ kind: Cage.Kind?) async throws {
        let failed = try await Self.run("echo some; echo why >&2; exit 3", kind: kind)
        #expect(failed == (3, "some\n", "why\n"))
        #expect(try await Self.run("kill -9 $$", kind: kind).status == 137)
    }

    @Test(arguments: kinds) func aLongComplaintIsCutAndNoFailure(_ kind: Cage.Kind?) async throws {
        let noisy = try await Self.run("head -c 300000 /dev/zero | tr '\\0' x >&2; echo done", kind: kind)
        #expect(noisy.status == 0 && noisy.said == "done\n")
        #expect(noisy.complaint == String(repeating: "x", count: 64 << 10))
    }

    @Test(arguments: kinds) func ourEnvironmentIsNotTheirs(_ kind: Cage.Kind?) async throws {
        setenv("TPRM_SECRET", "hidden", 1)
        let output = try await Cage.run("env", [], environment: ["ASKED": "yes"], kind: kind)
        let names = Set(
            String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } })
        #expect(names.subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == ["PATH", "LANG", "HOME", "ASKED"])
    }

    @Test(arguments: kinds) func tooMuchOutputEndsIt(_ kind: Cage.Kind?) async throws {
        let error = await #expect(throws: CageError.self) {
            try await Self.run("yes", limits: Cage.Limits(outputMB: 1), kind: kind)
        }
        #expect("\(try #require(error))" == "The program sh wrote more than 1 MB and was stopped.")
        // Exactly as much as is allowed is not too much.
        let most = try await Self.run("head -c 1048576 /dev/zero", limits: Cage.Limits(outputMB: 1), kind: kind)
        #expect(most.said.utf8.count == 1 << 20)
    }

    /// The child's child holds on to the pipes, and would outlive it.
    @Test(arguments: kinds) func whenTheTimeIsUpItEndsWithItsChildren(_ kind: Cage.Kind?) async throws {
        let mark = "7261.\(UInt32.random(in: 1..<UInt32.max))"
        let error = await #expect(throws: CageError.self) {
            try await Self.run(
                "(sleep \(mark); echo late) & sleep \(mark)", limits: Cage.Limits(seconds: 1), kind: kind)
        }
        #expect("\(try #require(error))".contains("did not end within 1 seconds"))
        #expect(try Self.processes(with: mark) == [])
    }

    @Test(arguments: kinds) func whatItLeavesBehindEndsWithIt(_ kind: Cage.Kind?) async throws {
        let mark = "7262.\(UInt32.random(in: 1..<UInt32.max))"
        let left = try await Self.run("sleep \(mark) & echo gone", kind: kind)
        #expect(left.said == "gone\n")
        #expect(try Self.processes(with: mark) == [])
    }

    @Test(.enabled(if: Cage.find("prlimit") != nil, "this system has no prlimit, so memory is not limited"))
    func memoryIsLimited() async throws {
        let script = "head -c 300000000 /dev/zero | tail -c 200000000 | wc -c"
        let limits = Cage.Limits(seconds: 60, memoryMB: 128)
        #expect(try await Self.run(script, limits: limits).said.filter(\.isNumber) == "0")
        #expect(try await Self.run(script, limits: limits, kind: .prlimit).said.filter(\.isNumber) == "0")
    }

    @Test(arguments: [Cage.Kind.prlimit, .ulimit]) func filesAreLimited(_ kind: Cage.Kind) async throws {
        guard kind == .ulimit || Cage.find("prlimit") != nil else { return }
        let scratch = try Scratch()
        let run = try await Self.run(
            "head -c 3000000 /dev/zero > \(scratch.path)/big", limits: Cage.Limits(outputMB: 1), kind: kind)
        #expect(run.status != 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/big")).count <= 1 << 20)
    }

    @Test func aProgramThatIsNotThereIsASentence() async throws {
        let error = await #expect(throws: CageError.self) { try await Cage.run("no-such-program", []) }
        #expect(
            "\(try #require(error))"
                == "The program no-such-program is not installed. Install it (`make setup` does) and try again.")
        #expect(Cage.find("sh") != nil && Cage.find("../bin/sh-not") == nil)
    }

    /// The command lines of running programs that hold a word; ended ones take a moment to go.
    static func processes(with mark: String) throws -> [String] {
        var found: [String] = []
        for _ in 0..<50 {
            let lines = try commandLines()
            try #require(lines.contains { !$0.isEmpty }, "no running program can be seen")
            found = lines.filter { $0.contains(mark) }
            if found.isEmpty { break }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return found
    }

    private static func commandLines() throws -> [String] {
        #if os(Linux)
            return try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
                try? String(contentsOfFile: "/proc/\(name)/cmdline", encoding: .utf8)
            }
        #else
            let list = Process(), output = Pipe()
            list.executableURL = URL(fileURLWithPath: "/bin/ps")
            list.arguments = ["-A", "-o", "command"]
            list.standardOutput = output
            try list.run()
            let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            list.waitUntilExit()
            return text.split(separator: "\n").map(String.init)
        #endif
    }
}

/// A folder that is taken away with the test.
final class Scratch {
    let path = FileManager.default.temporaryDirectory.path + "/tprm-cage-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }
}
