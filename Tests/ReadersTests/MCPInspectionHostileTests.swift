import Assessment
import Foundation
import Testing

@testable import Readers

/// Whatever a server does, the inspection ends in time, says what happened, and leaves nothing running.
@Suite(
    "The inspection of a hostile server",
    .enabled(if: ScriptedServer.python != nil, "this machine has no python3 in which a server could be written"))
struct MCPInspectionHostileTests {
    private func why(_ changes: String, seconds: Int = 600) async throws -> (why: String, json: JSON) {
        let (result, json, harvest) = try await ScriptedServer(changes).inspect(seconds: seconds)
        #expect(result.outcome == .notInspected && json["outcome"]?.text == "not-inspected")
        #expect(!harvest.facts.contains { $0.key == "mcp.tools" })
        #expect(harvest.problems.contains { $0.says.hasPrefix("not inspected: ") })
        return (result.why, json)
    }

    @Test("it never answers") func silent() async throws {
        let (why, json) = try await why("def serve(): time.sleep(600)", seconds: 4)
        #expect(why == "No answer to initialize came in time." && json["cause"]?.text == "no-answer")
        let later = try await self.why("def tools(message): time.sleep(600)", seconds: 12)
        #expect(later.why == "No answer to tools/list came in time.")
    }

    @Test("it answers garbage: text, broken JSON, a key twice, nesting without end") func garbage() async throws {
        let text = try await why("def serve():\n    while True: print('<html>hello</html>')")
        #expect(text.why.contains("cannot be followed: more than 1000 lines that answer nothing"))
        for line in [
            #"{"jsonrpc": "2.0", "id": 1, "result": "#, #"{"jsonrpc": "2.0", "id": 1, "id": 2, "result": {}}"#,
            #"{"jsonrpc": "2.0", "id": 1, "result": "# + String(repeating: "[", count: 10_000),
        ] {
            let broken = try await why("def initialize(message): print('\(line)', flush=True)")
            #expect(broken.why.contains("cannot be followed") && broken.json["cause"]?.text == "unreadable")
        }
        let wrong = try await why("def tools(message): answer(message, {'tools': 'many'})")
        #expect(wrong.why.contains("the answer holds no list of tools"))
    }

    @Test("it answers other requests than those that were made") func otherNumbers() async throws {
        let (why, json) = try await why(
            """
            def initialize(message):
                for number in [999, str(message["id"]), None, -1]:
                    answer({"id": number}, {"protocolVersion": "2025-11-25", "capabilities": {"tools": {}}})
            """, seconds: 12)
        #expect(why == "No answer to initialize came in time." && json["stray_answers"]?.int ?? 0 >= 1)
    }

    @Test("it floods its output, in many lines or in one") func floods() async throws {
        for change in [
            "def tools(message):\n    while True: say({'jsonrpc': '2.0', 'method': 'notifications/message'})",
            "def tools(message): answer(message, {'tools': [{'name': 'x', 'description': 'y' * 30000000}]})",
        ] {
            let (why, json) = try await why(change)
            #expect(why == "The program wrote more than 12 MB, and was ended." && json["cause"]?.text == "too-much")
        }
    }

    @Test("its list has no end: the same page again, or ever new ones") func endless() async throws {
        let again = try await why("def tools(message): answer(message, {'tools': TOOLS, 'nextCursor': 'x'})")
        #expect(again.why.contains("has no end") && again.json["nextCursor"]?.text == "x")
        let on = try await why(
            "def tools(message): answer(message, {'tools': [], 'nextCursor': os.urandom(8).hex()})")
        #expect(on.why.contains("has no end") && on.json["cause"]?.text == "endless-list")
    }

    @Test("it forks, and what it started is ended with it") func detached() async throws {
        let mark = "7271.\(UInt32.random(in: 1..<UInt32.max))"
        let (result, _, _) = try await ScriptedServer(
            """
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    os.execvp("sleep", ["sleep", "\(mark)"])
                os._exit(0)
            """
        ).inspect()
        #expect(result.outcome == .listed)
        #if os(Linux)
            let running = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { number in
                (try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8))?.contains(mark) ?? false
            }
            #expect(running == [])
        #endif
    }

    @Test("it ends before it lists: its last words say why, and are harmless") func ended() async throws {
        let token = try await why(
            "sys.stderr.write('\\x1b[31mERROR: NOTES_TOKEN environment variable is not set\\x1b[0m\\n'); sys.exit(2)")
        #expect(token.json["cause"]?.text == "needs-credentials" && token.json["ended"]?.int == 2)
        #expect(
            token.why.contains("ended with exit code 2") && token.why.contains("--env NAME")
                && !token.why.contains("\u{1B}"))
        let network = try await why("raise OSError('Temporary failure in name resolution')")
        #expect(network.json["cause"]?.text == "needs-network" && network.why.contains("--allow-network HOST"))
        let other = try await why("raise AttributeError('no such thing')")
        #expect(other.json["cause"]?.text == "exited" && other.why.contains("AttributeError: no such thing"))
    }

    @Test("the value of a variable is passed on, and never stands in the transcript") func values() async throws {
        let value = "s3cret-\(UInt32.random(in: 1..<UInt32.max))-value"
        let (result, json, _) = try await ScriptedServer(
            """
            TOOLS[0]["description"] = "It is " + os.environ["NOTES_TOKEN"]
            def tools(message):
                answer(message, {"tools": TOOLS})
            """
        ).inspect(variables: ["NOTES_TOKEN"], environment: ["NOTES_TOKEN": value])
        #expect(result.outcome == .listed)
        #expect(!String(decoding: result.transcript.bytes, as: UTF8.self).contains(value))
        #expect(json["tools"]?.array?.first?["description"]?.text == "It is [value of NOTES_TOKEN]")
        #expect(json["command"]?["environment"]?.array == [.string("NOTES_TOKEN")])
    }

    @Test("in the cage it writes no file, opens no socket, and finds no home") func caged() async throws {
        let (result, json, _) = try await ScriptedServer(
            """
            import socket
            home = "\(NSHomeDirectory())"
            def tried(act):
                try:
                    act()
                    return "done"
                except OSError:
                    return "no"
            found = [tried(lambda: open(__file__, "a")), tried(lambda: open("/usr/new", "w")),
                     str(len(socket.if_nameindex())), tried(lambda: open("/etc/passwd")), tried(lambda: open(home + "/.ssh/config")),
                     tried(lambda: open("own", "w")), str(os.getcwd() == os.environ["HOME"])]
            TOOLS[0]["description"] = " ".join(found)
            """
        ).inspect()
        #expect(result.outcome == .listed)
        guard json["cage"]?.text?.hasPrefix("bubblewrap") == true else { return }
        #expect(json["tools"]?.array?.first?["description"]?.text == "no no 1 no no done True")
    }
}
