import Foundation
import Testing

/// `tprm inspect --run`: a server is started once a person has agreed to all of it, and what it lists is kept.
@Suite(.enabled(if: Python.isThere, "this machine has no python3 in which a server could be written"))
struct InspectTests {
    /// A server of two tools; with the argument `--closed` it refuses to list.
    static let server = """
        import json, sys
        for line in sys.stdin:
            message = json.loads(line)
            if "id" not in message: continue
            reply = {"jsonrpc": "2.0", "id": message["id"]}
            if message["method"] == "initialize":
                reply["result"] = {"protocolVersion": "2025-11-25", "capabilities": {"tools": {}},
                                   "serverInfo": {"name": "ledger", "version": "3.1"}}
            elif message["method"] == "tools/list" and "--closed" not in sys.argv:
                reply["result"] = {"tools": [
                    {"name": "get_invoice", "description": "Reads one invoice.", "inputSchema": {"type": "object"}},
                    {"name": "delete_invoice", "description": "Deletes one invoice.", "inputSchema": {"type": "object"}}]}
            else:
                reply["error"] = {"code": -32601, "message": "Sign in first"}
            print(json.dumps(reply), flush=True)
        """

    private func begin() throws -> (office: Office, command: [String]) {
        let office = try Office()
        return (office, ["python3", try office.scratch.file("server.py", InspectTests.server)])
    }
    /// The SHA-256 of what would be done.
    private func reviewed(_ office: Office, _ arguments: [String]) throws -> String {
        let shown = try office.tprm.run(["inspect", "quarterdeck/ledger", "--print-review", "--json"] + arguments)
        try #require(shown.code == 0, "\(shown.complaint)")
        return try #require((shown.json as? [String: Any])?["sha256"] as? String)
    }

    @Test("without a terminal: it is printed, agreed to by its SHA-256, and kept; its facts are observed")
    func agreed() throws {
        let (office, command) = try begin(), run = ["--run", "--"] + command
        let shown = try office.tprm.run(["inspect", "quarterdeck/ledger", "--print-review"] + run)
        #expect(shown.code == 0 && shown.output.contains("server.py\"") && shown.output.contains("no tool is called"))
        let hash = try reviewed(office, run)
        #expect(shown.output.contains("sha256       " + hash))
        let done = try office.tprm.run(["inspect", "quarterdeck/ledger", "--i-reviewed", hash, "--json"] + run)
        try #require(done.code == 0, "\(done.complaint)")
        let told = try #require(done.json as? [String: Any])
        #expect(
            told["outcome"] as? String == "listed" && told["tools"] as? [String] == ["delete_invoice", "get_invoice"])
        let shapes = Shape.all(in: try office.tprm("json").output)
        #expect(shapes["inspect"]?.complaints(told, shapes) == [])
        let list = try #require(try office.facts("mcp.tools").first)
        #expect(
            list["assurance"] as? String == "observed"
                && list["subject"] as? String == "vendor:quarterdeck/service:ledger")
        let named = try #require((list["document"] as? [String: Any])?["name"] as? String)
        #expect(named.hasPrefix("inspection-quarterdeck-ledger-") && named.hasSuffix(".json"))
        let reread = try office.tprm("reread", "quarterdeck")
        #expect(reread.output.contains(" read again: nothing changed."), "\(reread)")
        #expect(try office.done("verify").contains("Sound: "))
    }

    @Test("nothing starts without agreement: none, another command's, or no person's name")
    func notAgreed() throws {
        let (office, command) = try begin(), mark = office.scratch.path("started")
        let run = ["--run", "--", "sh", "-c", "touch \(mark)"]
        let hash = try reviewed(office, ["--run", "--"] + command), before = try office.standing()
        for arguments in [[], ["--i-reviewed", hash], ["--i-reviewed", "yes"]] {
            let refused = try office.tprm.run(["inspect", "quarterdeck/ledger"] + arguments + run)
            #expect(refused.code == 1 && refused.complaint.contains("--print-review"))
        }
        #expect(!FileManager.default.fileExists(atPath: mark))
        #expect(try office.standing() == before)
        for wrong in [
            ["inspect", "quarterdeck/ledger"], ["inspect", "quarterdeck/ledger", "--run"], ["inspect"] + run,
        ] {
            #expect(try office.tprm.run(wrong).code == 64)
        }
    }

    @Test("a server that refuses to list: exit 1, the transcript is kept, and no list is stated")
    func refused() throws {
        let (office, command) = try begin(), run = ["--run", "--"] + command + ["--closed"]
        let hash = try reviewed(office, run)
        let done = try office.tprm.run(["inspect", "quarterdeck/ledger", "--i-reviewed", hash] + run)
        #expect(
            done.code == 1 && done.output.contains("Refused. The server refused tools/list: Sign in first (-32601)."))
        #expect(try office.facts("mcp.tools").isEmpty)
        #expect(try office.facts("server.name").first?["value"] as? String == "ledger")
    }

    @Test("without a store: the transcript is written, and read as any file; from a vendor it is documented only")
    func withoutStore() throws {
        let scratch = try Scratch(), tprm = Program(folder: scratch.url)
        let server = try scratch.file("server.py", InspectTests.server), run = ["--run", "--", "python3", server]
        let shown = try tprm.run(["inspect", "--print-review", "--json"] + run)
        let hash = try #require((shown.json as? [String: Any])?["sha256"] as? String)
        let done = try tprm.run(["inspect", "-o", "notes.json", "--i-reviewed", hash] + run)
        #expect(done.code == 0 && done.output.contains("Listed: 2 tools."), "\(done.complaint)")
        let look = try tprm("look", "notes.json")
        #expect(look.code == 0 && look.output.contains("(mcp-inspection)") && look.output.contains("documented"))
        let again = try tprm.run(["inspect", "-o", "notes.json", "--i-reviewed", hash] + run)
        #expect(again.code == 1 && again.complaint.contains("--force"))
    }
}

/// Python, in which a server for a test can be written.
private enum Python {
    static let isThere = ((ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/bin").split(separator: ":")
        .contains {
            FileManager.default.isExecutableFile(atPath: $0 + "/python3")
        }
}
