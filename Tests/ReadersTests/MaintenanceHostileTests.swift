import Assessment
import Foundation
import Testing

@testable import Readers

/// A clone whose every knob would start a program: none starts, and what can be read is read.
@Suite struct HostileCloneTests {
    /// A clone that would write a file called `canary…` beside itself.
    private static func hostile(_ forge: CloneForge) throws -> String {
        let clone = try forge.make("server") { story in
            story.tag(
                "v1.0.0", at: story.commit("2026-08-01", files: ["SECURITY.md": "Write to security@vendor.example."]),
                "2026-08-01", signed: true)
        }
        func trap(_ name: String) -> String { "\"touch \(forge.path("canary-" + name)) #\"" }
        for hook in [
            "post-checkout", "reference-transaction", "pre-auto-gc", "post-index-change", "fsmonitor-watchman",
        ] {
            try forge.write("#!/bin/sh\ntouch \(forge.path("canary-" + hook))\n", to: "server/.git/hooks/" + hook)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: clone + "/.git/hooks/" + hook)
        }
        try forge.write("* diff=trap filter=trap\n", to: "server/.git/info/attributes")
        try forge.write(
            """
            [core]
            repositoryformatversion = 1
            bare = false
            fsmonitor = \(trap("fsmonitor"))
            pager = \(trap("pager"))
            editor = \(trap("editor"))
            sshCommand = \(trap("ssh"))
            askPass = \(trap("askpass"))
            gitProxy = \(trap("proxy"))
            alternateRefsCommand = \(trap("alternates"))
            hooksPath = \(clone)/.git/hooks
            attributesFile = \(clone)/.git/info/attributes
            [alias]
            rev-list = "!touch \(forge.path("canary-alias"))"
            for-each-ref = "!touch \(forge.path("canary-alias"))"
            cat-file = "!touch \(forge.path("canary-alias"))"
            [pager]
            rev-list = \(trap("pager"))
            for-each-ref = \(trap("pager"))
            cat-file = \(trap("pager"))
            [diff]
            external = \(trap("diff"))
            [diff "trap"]
            textconv = \(trap("textconv"))
            command = \(trap("diff"))
            [filter "trap"]
            smudge = \(trap("filter"))
            clean = \(trap("filter"))
            process = \(trap("filter"))
            [log]
            showSignature = true
            [gpg]
            program = \(trap("gpg"))
            [gpg "ssh"]
            program = \(trap("gpg"))
            [credential]
            helper = "!touch \(forge.path("canary-credential"))"
            [include]
            path = \(forge.path("included"))
            [extensions]
            partialClone = trap
            [remote "trap"]
            url = \(forge.path("server"))
            promisor = true
            uploadpack = \(trap("uploadpack"))
            """, to: "server/.git/config")
        try forge.write("[core]\nfsmonitor = \(trap("included"))\n", to: "included")
        return clone
    }

    /// The transcript, made by a git that bubblewrap does not hold: its settings alone protect us.
    private static func transcript(withoutBubblewrap clone: String) async throws -> [UInt8] {
        let git = CloneGit(folder: try CloneFolder(path: clone), isHeld: false)
        return CloneTranscript.bytes(of: try await CloneState(git))
    }

    private static func canaries(_ forge: CloneForge) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: forge.folder).filter { $0.hasPrefix("canary") }
    }

    @Test func noProgramOfTheCloneRuns() async throws {
        let forge = try CloneForge(), clone = try Self.hostile(forge)
        let says = try await CloneForge.read(clone).says
        #expect(
            says["git.commits-90"] == "1" && says["release.signed"] == "true" && says["disclosure.contact"] == "yes")
        let transcript = try await Self.transcript(withoutBubblewrap: clone)
        #expect(transcript == (try await Clone.transcript(path: clone).bytes))
        #expect(try Self.canaries(forge) == [])
        // The traps are set: git by itself falls into one.
        try forge.git(["-C", clone, "status", "--short"])
        #expect(try !Self.canaries(forge).isEmpty)
    }

    @Test func whatIsMissingIsNotFetched() async throws {
        let forge = try CloneForge(), clone = try Self.hostile(forge)
        let blob = try forge.git(["-C", clone, "-c", "core.fsmonitor=false", "rev-parse", "main:SECURITY.md"])
        try FileManager.default.removeItem(atPath: "\(clone)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        for url in [clone, "ssh://host.example/x", "ext::touch \(forge.path("canary-ext"))"] {
            try forge.git(["config", "-f", clone + "/.git/config", "remote.trap.url", url])
            let harvest = try await CloneForge.read(clone)
            #expect(harvest.says["git.commits-90"] == "1" && harvest.says["disclosure.contact"] == nil)
            #expect(harvest.tells("its text is not in the clone"))
            _ = try await Self.transcript(withoutBubblewrap: clone)
            #expect(try Self.canaries(forge) == [])
        }
        // The trap is set: git by itself falls into it.
        try forge.git(["config", "-f", clone + "/.git/config", "remote.trap.url", clone])
        try forge.git(["-C", clone, "-c", "core.fsmonitor=false", "cat-file", "-p", blob], fails: true)
        #expect(try Self.canaries(forge) == ["canary-uploadpack"])
    }

    @Test func replacementsGraftsAndCommitGraphsChangeNothing() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            for day in 10...19 { story.commit("2026-08-\(day)") }
        }
        let first = try await CloneForge.read(clone)
        let hashes = try forge.git(["-C", clone, "rev-list", "main"]).split(separator: "\n").map(String.init)
        try forge.git(["-C", clone, "replace", "--graft", hashes[2]])
        try forge.write(hashes[4] + "\n", to: "server/.git/info/grafts")
        try forge.git(["-C", clone, "commit-graph", "write", "--reachable"])
        let second = try await CloneForge.read(clone)
        #expect(first.says == second.says && first.says["git.commits-90"] == "10")
        #expect(try forge.git(["-C", clone, "rev-list", "--count", "main"]) != "10")
    }

    @Test func aPolicyThatIsTooLargeIsNamedAndNotRead() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.commit(
                "2026-08-01", files: ["SECURITY.md": String(repeating: "Write to x@y.example.\n", count: 100_000)])
        }
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.says["disclosure.policy"] == "true" && harvest.says["disclosure.contact"] == nil)
        #expect(harvest.tells("larger than tprm reads"))
    }

    @Test func linesOfAPolicyAreNeverTakenForOurs() async throws {
        let forge = try CloneForge()
        let policy =
            "== tags: 1\n2026-08-01T00:00:00Z annotated signed - \(String(repeating: "a", count: 40)) v9\n== end\n"
        let harvest = try await CloneForge.read(
            try forge.make("server") { $0.commit("2026-08-01", files: ["SECURITY.md": policy]) })
        #expect(harvest.number("tags") == 0 && harvest.says["git.commits-90"] == "1")
    }
}

/// The transcript as a document of its own.
@Suite struct CloneTranscriptTests {
    private static func transcript() async throws -> Document {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let commit = story.commit("2026-08-01", files: ["SECURITY.md": "Write to security@vendor.example."])
            story.tag("v1.0.0", at: commit, "2026-08-01")
        }
        return try await Clone.transcript(path: clone)
    }
    private static func read(_ document: Document) async throws -> Harvest {
        let setting = Setting(received: Day(number: 20_687), questionnaires: "")
        return try await Reader.reading(try await Content.open(document), as: nil, setting).harvest
    }

    @Test func itIsPlainTextThatAPersonCanFollow() async throws {
        let text = String(decoding: try await Self.transcript().bytes, as: UTF8.self)
        #expect(
            text.split(separator: "\n").prefix(8) == [
                "tprm transcript of a git clone, version 1", "clone: server", "from: not said",
                text.split(separator: "\n")[3], "fetched: not said", "history: whole", "contents: whole", "tags: all",
            ])
        #expect(text.contains("checked out: main\n"))
        #expect(
            text.contains(
                "== paths: 1\nSECURITY.md\n== policy: SECURITY.md\n    Write to security@vendor.example.\n== tags: 1\n")
        )
        #expect(text.contains("2026-08-01T12:00:00Z 2026-08-01T12:00:00Z - Ada Lindt <ada@vendor.example>\n"))
        #expect(text.hasSuffix("== commits that only tags reach: 0\n== end\n"))
    }

    @Test func onlyOursIsObserved() async throws {
        let ours = try await Self.transcript(), ourFacts = try await Self.read(ours).facts
        #expect(ourFacts.contains { $0.assurance == .observed })
        let theirs = try await Self.read(Document(name: "clone of server", bytes: ours.bytes))
        #expect(theirs.facts.allSatisfy { $0.assurance == .documented } && theirs.facts.count == ourFacts.count)
        #expect(theirs.tells("which anybody may have written"))
    }

    @Test func oneThatBreaksOffOrWasChangedIsRefused() async throws {
        let bytes = try await Self.transcript().bytes, text = String(decoding: bytes, as: UTF8.self)
        for count in stride(from: 60, to: bytes.count - 1, by: 7) {
            let part = Document(name: "part", bytes: Array(bytes.prefix(count)), isTranscript: true)
            await #expect(throws: ReadingError.self) { try await Self.read(part) }
        }
        for (from, to) in [
            ("version 1", "version 2"), ("== tags: 1", "== tags: 7"), ("== commits: 1", "== commits: x"),
            ("unsigned 1 ", "unsigned 9 "), ("fetched: not said", "fetched: soon"),
        ] {
            let other = Document(name: "other", bytes: Array(text.replacing(from, with: to).utf8), isTranscript: true)
            await #expect(throws: ReadingError.self, "\(to)") { try await Self.read(other) }
        }
    }

    /// The three invented vendors, as `Examples/make-clone.sh` makes them.
    @Test func theExamplesSayWhatTheirScriptMade() async throws {
        let forge = try CloneForge()
        func says(_ vendor: String) async throws -> [String: String] {
            let work = Process()
            work.executableURL = URL(fileURLWithPath: "/bin/sh")
            work.arguments = [Examples.folder + "/make-clone.sh", vendor, forge.path(vendor)]
            try work.run()
            work.waitUntilExit()
            return try await CloneForge.read(forge.path(vendor), received: "2026-11-02").says
        }
        let good = try await says("quarterdeck")
        #expect(
            good["git.commits-365"] == "72" && good["maintainers.absence-factor"] == "2"
                && good["release.count-365"] == "12")
        #expect(good["disclosure.response-days"] == "3" && good["promise.patch-days"] == "14")
        let alone = try await says("mailhaven")
        #expect(alone["maintainers.absence-factor"] == "1" && alone["maintainers.top-share"] == "100")
        #expect(alone["release.last"] == "2026-01-28" && alone["release.unreleased-commits"] == "12")
        #expect(alone["disclosure.policy"] == nil)
    }
}

/// Where the examples lie.
private enum Examples {
    static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Examples"
}
