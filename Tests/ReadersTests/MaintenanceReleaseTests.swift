import Assessment
import Testing

@testable import Readers

/// Releases, as tags show them.
@Suite struct CloneReleaseTests {
    @Test(arguments: [
        ("v1.4.0", ReleaseName.release), ("1.4", .release), ("v5", .release), ("release-2026.1", .release),
        ("stack-mcp@0.1.3", .release), ("@scope/pkg@2.0.1", .release), ("pkg/v0.3.0", .release), ("v.0.0.26", .release),
        ("2026.08.20260813230114", .release), ("typescript-servers-0.6.2", .release), ("2026-08-01", .release),
        ("1.0.0-final", .release), ("1.2.3+build.5", .release), ("1.0.post1", .release), ("v1.2.3-1", .release),
        ("test-utils@1.0.0", .release),
        ("v2.0.0-rc.1", .prerelease), ("1.0b2", .prerelease), ("2.0.0a1", .prerelease), ("1.0.dev3", .prerelease),
        ("v1.0.0-beta", .prerelease), ("nightly-2026-08-01", .prerelease), ("nightly/2026-08-01", .prerelease),
        ("v3.0.0-canary.7", .prerelease), ("server@1.0.0-next.2", .prerelease), ("1.0.0-M3", .prerelease),
        ("v1.0.0-mcp", .prerelease),  // semantic versioning: any word behind a hyphen
        ("latest-release", .other), ("latest", .other), ("stable", .other), ("v1.x", .other), ("phase-2", .other),
        ("before-1.0", .other), ("archive/v1.0.0", .other), ("", .other),
    ])
    func namesTellReleases(_ name: String, _ expected: ReleaseName) {
        #expect(ReleaseName(name) == expected)
    }

    @Test func releasesAreCountedByDistinctDays() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("suite") { story in
            let old = story.commit("2025-08-01"), a = story.commit("2026-03-01"), b = story.commit("2026-08-01")
            story.ref("refs/tags/one@1.0.0", at: a)
            story.ref("refs/tags/two@1.0.0", at: a)
            story.tag("three@1.0.0", at: a, "2026-03-01")
            story.tag("one@1.1.0", at: b, "2026-08-03")  // tagged two days after its commit
            story.tag("one@2.0.0-rc.1", at: b, "2026-08-04")
            story.ref("refs/tags/latest-release", at: b)
            story.ref("refs/tags/one@0.9.0", at: old)  // 386 days before
        }
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.says["release.last"] == "2026-08-03")
        #expect(harvest.says["release.count-365"] == "2")
        #expect(harvest.number("releases") == 5)
        #expect(harvest.number("release_tags_365d") == 4)
        #expect(harvest.number("tags") == 7)
        #expect(harvest.number("longest_release_interval_days") == 212)
    }

    @Test func tagsBesideTheBranchCountAsWell() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("sdk") { story in
            let start = story.commit("2026-01-01")
            let fix = story.commit("2026-08-10", on: "v1.x", from: start)
            story.tag("v1.0.1", at: fix, "2026-08-11")
            story.commit("2026-08-01")
        }
        try forge.git(["-C", clone, "branch", "-q", "-D", "v1.x"])
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.says["release.last"] == "2026-08-11")
        #expect(harvest.says["git.commits-365"] == "2")
    }

    @Test func whatWaitsForARelease() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let start = story.commit("2026-01-01")
            story.tag("v1.0.0", at: start, "2026-01-01")
            let next = story.commit("2026-03-01")  // 174 days before
            let side = story.commit("2026-04-01", by: "x[bot] <x@y.example>", on: "side", from: start)
            let merged = story.commit("2026-05-01", merging: side)
            story.ref("refs/tags/v1.1.0-rc.1", at: merged)  // nobody has it yet
            _ = next
        }
        let says = try await CloneForge.read(clone).says
        #expect(says["release.unreleased-commits"] == "2")
        #expect(says["release.unreleased-days"] == "174")
    }

    @Test func whatIsAllReleasedWaitsNoDay() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.tag("v1.0.0", at: story.commit("2026-01-01"), "2026-06-01")
        }
        let says = try await CloneForge.read(clone).says
        #expect(says["release.unreleased-days"] == "0" && says["release.unreleased-commits"] == "0")
    }

    @Test func aSignatureIsSeenInTheTagOfTheLastRelease() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let commit = story.commit("2026-01-01")
            story.tag("v1.0.0", at: commit, "2026-01-01", signed: true)
            story.tag("v1.1.0", at: commit, "2026-02-01", signed: true)
        }
        let signed = try await CloneForge.read(clone)
        #expect(signed.says["release.signed"] == "true")
        #expect(signed.number("signed_tags") == 2)
        try forge.git(["-C", clone, "tag", "v1.2.0"])
        try forge.git(["-C", clone, "tag", "-a", "-m", "x", "v1.3.0", "HEAD"], on: "2026-08-01")
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.says["release.signed"] == "false")
        #expect(harvest.number("signed_tags") == 2)
        let fact = try #require(harvest.facts.first { $0.key == "release.signed" })
        #expect("\(fact.source.place)" == "tag v1.3.0" && fact.source.quote.contains("annotated unsigned"))
    }

    @Test func noTagIsNotNoRelease() async throws {
        let forge = try CloneForge()
        let bare = try await CloneForge.read(try forge.make("one") { $0.commit("2026-08-01") })
        #expect(!bare.facts.contains { $0.key.hasPrefix("release.") })
        #expect(bare.tells("Whether there are releases stays unknown"))
        let moving = try await CloneForge.read(
            try forge.make("two") { $0.ref("refs/tags/latest-release", at: $0.commit("2026-08-01")) })
        #expect(!moving.facts.contains { $0.key.hasPrefix("release.") })
        #expect(moving.tells("None of 1 tag names a release"))
    }

    @Test func tagsOfOtherThingsAndOfTagsAreRead() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { $0.commit("2026-08-01", files: ["a": "text"]) }
        try forge.git(["-C", clone, "tag", "v0.1.0", try forge.git(["-C", clone, "rev-parse", "HEAD:a"])])
        try forge.git(["-C", clone, "tag", "-a", "-m", "x", "v1.0.0"], on: "2026-08-02")
        try forge.git(["-C", clone, "tag", "-a", "-m", "x", "v1.0.1", "v1.0.0"], on: "2026-08-03")
        let says = try await CloneForge.read(clone).says
        #expect(says["release.last"] == "2026-08-03")
        #expect(says["release.count-365"] == "2")
    }
}
