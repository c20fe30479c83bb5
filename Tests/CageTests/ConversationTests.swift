import Foundation
import Testing

@testable import Cage

/// A talk with a program, line by line, in every cage that this machine has.
@Suite struct ConversationTests {
    typealias Heard = Conversation.Heard

    /// Holds a talk with a script of the shell, and gives back what was heard.
    static func talk(
        _ script: String, _ arguments: [String] = [], readable: [String] = [], environment: [String: String] = [:],
        outputMB: Int = 1, kind: Cage.Kind?,
        _ body: @escaping @Sendable (Conversation) async -> [Heard]
    ) async throws -> (heard: [Heard], ending: Cage.Ending) {
        let launch = Cage.Launch(
            program: try #require(Cage.find("sh")), arguments: ["-c", script, "sh"] + arguments, readable: readable,
            environment: environment, limits: Cage.Limits(seconds: 30, memoryMB: 512, outputMB: outputMB))
        let (outcome, ending) = try await Cage.converse(launch, kind: kind, body)
        return (outcome, ending)
    }
    static func line(_ text: String) -> Heard { .line(Array(text.utf8)) }
    /// All that comes until it ends, or until a deadline that no test should reach.
    @Sendable static func all(_ talk: Conversation) async -> [Heard] {
        var heard: [Heard] = []
        let deadline = ContinuousClock.now + .seconds(20)
        while true {
            let next = await talk.hear(until: deadline)
            heard.append(next)
            guard case .line = next else { return heard }
        }
    }

    @Test(arguments: CageTests.kinds) func linesGoBothWays(_ kind: Cage.Kind?) async throws {
        let script = "while read -r line; do echo \"you said $line\"; done; echo bye"
        let (heard, ending) = try await Self.talk(script, kind: kind) { talk in
            await talk.say(Array("one".utf8))
            let first = await talk.hear(until: .now + .seconds(20))
            await talk.say(Array("two".utf8))
            return [first, await talk.hear(until: .now + .seconds(20))]
        }
        #expect(heard == [Self.line("you said one"), Self.line("you said two")])
        // Its input was closed when the talk was over, and it ended by itself.
        #expect(!ending.wasEnded && ending.status == 0)
    }

    @Test(arguments: CageTests.kinds) func aSilentProgramCostsTheDeadlineAndIsEnded(_ kind: Cage.Kind?) async throws {
        let mark = "7263.\(UInt32.random(in: 1..<UInt32.max))"
        let (heard, ending) = try await Self.talk("sleep \(mark)", kind: kind) { talk in
            await talk.say(Array("anybody?".utf8))
            return [await talk.hear(until: .now + .milliseconds(300))]
        }
        #expect(heard == [.silence] && ending.wasEnded)
        #expect(try CageTests.processes(with: mark) == [])
    }

    /// A child with a session of its own, whose parent is gone: no group and no pipe leads to it any more.
    @Test(arguments: CageTests.kinds, [true, false])
    func whatDetachesItselfEndsToo(_ kind: Cage.Kind?, endsItself: Bool) async throws {
        guard Cage.find("setsid") != nil else { return }
        let mark = "7264.\(UInt32.random(in: 1..<UInt32.max))"
        let script = "setsid sleep \(mark) </dev/null >/dev/null 2>&1 & echo left; " + (endsItself ? "exit 0" : "cat")
        let (heard, _) = try await Self.talk(script, kind: kind) { [await $0.hear(until: .now + .seconds(20))] }
        #expect(heard == [Self.line("left")])
        #if os(Linux)
            #expect(try CageTests.processes(with: mark) == [])
        #endif
    }

    @Test(arguments: CageTests.kinds) func aFloodIsCutOff(_ kind: Cage.Kind?) async throws {
        let lines = try await Self.talk("yes", kind: kind, Self.all)
        #expect(lines.heard.last == .flood(megabytes: 1))
        let line = try await Self.talk("head -c 30000000 /dev/zero | tr '\\0' x; cat", kind: kind, Self.all)
        #expect(line.heard == [.flood(megabytes: 1)])
    }

    @Test(arguments: CageTests.kinds) func howItEndedIsKnown(_ kind: Cage.Kind?) async throws {
        let script = "echo one; printf two; head -c 50000 /dev/zero | tr '\\0' y >&2; echo 'the last word' >&2; exit 3"
        let (heard, ending) = try await Self.talk(script, kind: kind, Self.all)
        #expect(heard == [Self.line("one"), Self.line("two"), .ended])
        #expect(ending.status == 3 && !ending.wasEnded)
        #expect(ending.complaint.hasSuffix("y" + "the last word\n") && ending.complaint.utf8.count <= 16 << 10)
    }

    /// One that closes its input does not end us.
    @Test(arguments: CageTests.kinds) func nobodyNeedListen(_ kind: Cage.Kind?) async throws {
        let (heard, _) = try await Self.talk("exec <&-; echo deaf; sleep 0.3; echo end", kind: kind) { talk in
            for _ in 0..<50 { await talk.say([UInt8](repeating: 65, count: 10_000)) }
            return await Self.all(talk)
        }
        #expect(heard == [Self.line("deaf"), Self.line("end"), .ended])
    }

    @Test(arguments: CageTests.kinds) func itsEnvironmentAndFolderAreItsOwn(_ kind: Cage.Kind?) async throws {
        setenv("TPRM_SECRET", "hidden", 1)
        let (heard, _) = try await Self.talk(
            "env; echo; ls -A . | wc -l; [ \"$PWD\" = \"$HOME\" ] && echo home", environment: ["ASKED": "yes"],
            kind: kind, Self.all)
        let said = heard.compactMap {
            if case .line(let line) = $0 { String(decoding: line, as: UTF8.self) } else { nil }
        }
        let names = Set(said.filter { $0.contains("=") }.map { $0.prefix { $0 != "=" } })
        #expect(
            names.subtracting(["PWD", "SHLVL", "_", "OLDPWD", "TPRM_CAGE"])
                == ["PATH", "LANG", "HOME", "USER", "LOGNAME", "TMPDIR", "ASKED"])
        #expect(said.suffix(2).map { $0.filter { $0 != " " } } == ["0", "home"])
    }
}

/// What bubblewrap adds to a talk.
@Suite(.enabled("this machine has no bubblewrap that works") { await Cage.kind() == .bubblewrap })
struct CagedConversationTests {
    @Test func itReadsWhatIsNamedAndNothingElse() async throws {
        let scratch = try Scratch(), named = try scratch.write("named", to: "named")
        let other = try scratch.write("other", to: "other")
        let (heard, _) = try await ConversationTests.talk(
            "cat \"$1\" \"$2\" /etc/passwd; echo; echo x > \"$1\"; touch /x /usr/x; ls -d /home /root /var; echo done",
            [named, other], readable: [named], kind: .bubblewrap, ConversationTests.all)
        #expect(heard == [ConversationTests.line("named"), ConversationTests.line("done"), .ended])
        #expect(try String(contentsOfFile: named, encoding: .utf8) == "named")
    }

    @Test func thereIsNoNetwork() async throws {
        let (heard, _) = try await ConversationTests.talk(
            "grep -c : /proc/net/dev; cat /proc/net/route | wc -l", kind: .bubblewrap, ConversationTests.all)
        #expect(heard.first == ConversationTests.line("1"))
    }
}
