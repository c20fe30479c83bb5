import Assessment
import Testing

@testable import Readers

/// The clone's own day: what its reflogs say of the last time it was fetched from its vendor.
@Suite struct CloneDayTests {
    private static let zero = String(repeating: "0", count: 40)
    private static func line(_ day: String, _ message: String) -> String {
        "\(zero) \(zero) A. Nalyst <a@us.example> \(Story.noon(day)) +0200\t\(message)\n"
    }

    private static func clone(_ forge: CloneForge, _ logs: [String: String], url: String? = nil) throws -> String {
        let clone = try forge.make("server") { $0.commit("2026-08-01") }
        for (file, text) in logs { try forge.write(text, to: "server/.git/" + file) }
        if let url { try forge.git(["-C", clone, "remote", "add", "origin", url]) }
        return clone
    }

    @Test func aCloneOverANetworkHasADay() async throws {
        let forge = try CloneForge()
        let clone = try Self.clone(
            forge,
            [
                "logs/HEAD": Self.line(
                    "2026-08-15", "clone: from https://user:secret@git.example/vendor/server.git?token=1")
            ])
        let harvest = try await CloneForge.read(clone, received: "2026-11-02")
        #expect(harvest.letterhead == Letterhead(day: Day(iso: "2026-08-15")))
        #expect(harvest.facts.allSatisfy { "\($0.speaksOf)" == "2026-08-15" && "\($0.knownSince)" == "2026-11-02" })
        #expect(harvest.extra?.value["from"]?.text == "https://git.example/vendor/server.git")
        #expect(!harvest.tells("Undated"))
        let document = try await Clone.transcript(path: clone)
        #expect(!String(decoding: document.bytes, as: UTF8.self).contains("secret"))
    }

    @Test func theNewestFetchOrPullCounts() async throws {
        let forge = try CloneForge()
        let clone = try Self.clone(
            forge,
            [
                "logs/HEAD": Self.line("2026-08-02", "clone: from git@git.example:vendor/server.git")
                    + Self.line("2026-08-05", "pull: Fast-forward") + Self.line("2026-08-20", "commit: our own")
                    + Self.line("2026-08-21", "checkout: moving from main to work"),
                "logs/refs/remotes/origin/main": Self.line("2026-08-09", "fetch origin: fast-forward")
                    + Self.line("2026-08-19", "update by push"),
            ], url: "git@git.example:vendor/server.git")
        let harvest = try await CloneForge.read(clone, received: "2026-11-02")
        #expect(harvest.letterhead.day == Day(iso: "2026-08-09"))
        #expect(harvest.extra?.value["from"]?.text == "git.example:vendor/server.git")
    }

    @Test func aCopyFromAFolderHasNoDayOfItsOwn() async throws {
        let forge = try CloneForge()
        let clone = try Self.clone(
            forge, ["logs/HEAD": Self.line("2026-08-15", "clone: from /home/analyst/mirror.git")])
        let harvest = try await CloneForge.read(clone, received: "2026-11-02")
        #expect(harvest.letterhead.day == nil && harvest.tells("Undated: it was copied from a folder"))
        #expect(harvest.facts.allSatisfy { "\($0.speaksOf)" == "2026-11-02" })
        let dated = try await CloneForge.read(clone, received: "2026-11-02", dated: "2026-08-10")
        #expect(dated.letterhead.day == nil && !dated.tells("Undated"))
        #expect(dated.facts.allSatisfy { "\($0.speaksOf)" == "2026-08-10" })
        let document = try await Clone.transcript(path: clone)
        #expect(!String(decoding: document.bytes, as: UTF8.self).contains("/home"))
    }

    @Test func theClonesOwnDayIsStrongerThanTheOneSaid() async throws {
        let forge = try CloneForge()
        let clone = try Self.clone(forge, ["logs/HEAD": Self.line("2026-08-15", "clone: from https://git.example/v/s")])
        let harvest = try await CloneForge.read(clone, received: "2026-11-02", dated: "2026-10-01")
        #expect(harvest.facts.allSatisfy { "\($0.speaksOf)" == "2026-08-15" })
        #expect(harvest.tells("that day counts, and not 2026-10-01"))
        // Nothing is known of a day after the one on which it was received.
        let early = try await CloneForge.read(clone, received: "2026-08-10")
        #expect(
            early.facts.allSatisfy { "\($0.speaksOf)" == "2026-08-10" } && early.tells("it shows more than was there"))
    }

    @Test(arguments: [
        ("https://git.example/a/b.git", true), ("ssh://git@git.example:22/a", true), ("git@git.example:a/b", true),
        ("/srv/mirror.git", false), ("../mirror", false), ("file:///srv/mirror.git", false), ("C:/mirror", false),
        ("mirror.bundle", false), ("ext::sh -c x", false),
    ])
    func addressesOfOtherMachines(_ url: String, _ expected: Bool) {
        #expect(RemoteAddress.isNetwork(url) == expected)
        #expect((RemoteAddress.shown(url) != nil) == expected)
    }
}
