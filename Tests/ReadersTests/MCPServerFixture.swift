import Assessment
import Foundation

@testable import Readers

/// A small server, made for a test in Python: what a test changes of it stands in its script.
struct ScriptedServer {
    /// Python is on most machines, and a server in it needs no package.
    static let python: String? = {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/bin"
        return path.split(separator: ":").map { String($0) + "/python3" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
    let folder: URL
    private let script: String

    /// - Parameter changes: Python that stands before the server begins to serve; it may define its functions anew.
    init(_ changes: String = "") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tprm-server-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        script = folder.appendingPathComponent("server.py").path
        try (ScriptedServer.base + changes + "\nserve()\n").write(toFile: script, atomically: true, encoding: .utf8)
    }

    /// What is agreed to before it starts.
    func review(
        seconds: Int = 600, arguments: [String] = [], variables: [String] = [], environment: [String: String] = [:],
        hosts: [String] = []
    ) async throws -> ProgramReview {
        var ours = ProcessInfo.processInfo.environment
        ours.merge(environment) { _, new in new }
        return try await ProgramReview(
            command: [ScriptedServer.python ?? "python3", script] + arguments, variables: variables, hosts: hosts,
            seconds: seconds, folder: folder.path, environment: ours)
    }

    /// Asks it, ends it, and reads the transcript as one of ours. It has time: among many tests that compute, one that waits
    /// may wait for minutes.
    func inspect(
        seconds: Int = 600, arguments: [String] = [], variables: [String] = [], environment: [String: String] = [:]
    ) async throws -> (result: StdioInspection.Result, json: JSON, harvest: Harvest) {
        let review = try await review(
            seconds: seconds, arguments: arguments, variables: variables, environment: environment)
        let result = await StdioInspection.run(
            review, values: environment.filter { variables.contains($0.key) },
            day: Day(year: 2026, month: 11, day: 2) ?? Day(number: 0), name: "inspection.json",
            patience: StdioInspection.Patience(start: .seconds(300), newer: .seconds(150)))
        try FileManager.default.removeItem(at: folder)
        let text = String(decoding: result.transcript.bytes, as: UTF8.self)
        let read = try await Dump.read(text, "inspection.json", ours: "R. Osei")
        return (result, try JSON.parse(result.transcript.bytes, name: "transcript"), read.harvest)
    }

    private static let base = """
        import json, os, sys, time
        TOOLS = [{"name": "read_note", "description": "Reads one note.", "inputSchema": {"type": "object"}}]
        CAPABILITIES = {"tools": {}}
        def say(message):
            sys.stdout.write(json.dumps(message) + "\\n")
            sys.stdout.flush()
        def answer(message, result):
            say({"jsonrpc": "2.0", "id": message["id"], "result": result})
        def refuse(message, code=-32601, text="Method not found"):
            say({"jsonrpc": "2.0", "id": message["id"], "error": {"code": code, "message": text}})
        def discover(message):
            refuse(message)
        def initialize(message):
            answer(message, {"protocolVersion": message["params"]["protocolVersion"], "capabilities": CAPABILITIES,
                             "serverInfo": {"name": "notes", "version": "1.0"}})
        def tools(message):
            answer(message, {"tools": TOOLS})
        def other(message):
            refuse(message)
        def heard(message):
            pass
        def serve():
            for line in sys.stdin:
                message = json.loads(line)
                method = message.get("method")
                if method is None or "id" not in message:
                    heard(message)
                else:
                    known = {"server/discover": discover, "initialize": initialize, "tools/list": tools}
                    known.get(method, other)(message)

        """
}
