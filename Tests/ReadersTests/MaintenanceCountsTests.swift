import Assessment
import Testing

@testable import Readers

/// Commits and people, as they are counted on the clone's day, 22 August 2026.
@Suite struct CloneCountsTests {
    @Test func windowsCountBackFromTheDayAndIncludeBothEnds() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.commit("2025-08-21")  // 366 days before
            story.commit("2025-08-22")  // 365
            story.commit("2026-05-23")  // 91
            story.commit("2026-05-24")  // 90
            story.commit("2026-08-22")
        }
        let says = try await CloneForge.read(clone).says
        #expect(says["git.commits-90"] == "2")
        #expect(says["git.commits-365"] == "4")
        #expect(says["git.first-commit"] == "2025-08-21")
        #expect(says["git.last-commit"] == "2026-08-22")
    }

    @Test func factsStandOnTheProductThatTheServiceLists() async throws {
        let forge = try CloneForge()
        let harvest = try await CloneForge.read(try forge.make("server") { $0.commit("2026-08-20") })
        let product = Subject.service("s", of: "v").child(.product, "server")
        let list = try #require(harvest.facts.first)
        #expect(list.key == "maintenance.products" && list.subject == Subject.service("s", of: "v"))
        #expect(list.value == .names(["server"]))
        #expect(harvest.facts.dropFirst().allSatisfy { $0.subject == product && $0.assurance == .observed })
        let last = try #require(harvest.facts.first { $0.key == "git.last-commit" })
        #expect(
            "\(last.source.place)".hasPrefix("commit ") && last.source.quote.hasSuffix("Ada Lindt <ada@vendor.example>")
        )
    }

    @Test func mergesAndBotsAreCommitsButNotPeoplesWork() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let start = story.commit("2026-08-01")
            let side = story.commit("2026-08-02", by: "Bo <bo@vendor.example>", on: "side", from: start)
            story.commit("2026-08-03", merging: side)
            story.commit("2026-08-04", by: "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>")
            story.commit("2026-08-05", by: "Release <vendor-bot@vendor.example>")
            story.commit("2026-08-06", by: "renovate-Bot <x@y.example>")
            story.commit("2026-08-07", by: "Abbot <abbot@vendor.example>")  // a person of that name
        }
        let harvest = try await CloneForge.read(clone), says = harvest.says
        #expect(says["git.commits-365"] == "7")
        #expect(harvest.number("bots_365d") == 3)
        #expect(says["git.human-commits-365"] == "3")
        #expect(says["maintainers.authors-365"] == "3")
        #expect(says["git.last-commit"] == "2026-08-07")
        #expect(says["git.last-human-commit"] == "2026-08-07")
    }

    @Test func aPersonIsAnAddress() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.commit("2026-08-01", by: "Ada Lindt <ada@vendor.example>")
            story.commit("2026-08-02", by: "A. Lindt <Ada@Vendor.example>")
            story.commit("2026-08-03", by: "Bo <bo@vendor.example>")
        }
        let says = try await CloneForge.read(clone).says
        #expect(says["maintainers.authors-365"] == "2")
        #expect(says["maintainers.absence-factor"] == "1")
        #expect(says["maintainers.top-share"] == "67")
    }

    /// CHAOSS's worked example: half of 2475 is 1237.5, and the first two made 1433.
    @Test func theAbsenceFactorIsThatOfCHAOSS() {
        #expect(CloneMeasures.fewestForHalf(of: [1000, 433, 343, 332, 202, 90, 42, 33]) == 2)
        #expect(CloneMeasures.fewestForHalf(of: [33, 42, 90, 202, 332, 343, 433, 1000]) == 2)
        #expect(CloneMeasures.fewestForHalf(of: [5, 5]) == 1)
        #expect(CloneMeasures.fewestForHalf(of: [1, 1, 1]) == 2)
        #expect(CloneMeasures.fewestForHalf(of: []) == nil)
    }

    @Test func aQuietYearHasNoPeopleAndNoShares() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let start = story.commit("2024-01-01")
            let side = story.commit("2024-01-02", on: "side", from: start)
            story.commit("2026-02-18", merging: side)
        }
        let says = try await CloneForge.read(clone).says
        #expect(says["git.commits-90"] == "0")
        #expect(says["git.commits-365"] == "1")
        #expect(says["maintainers.authors-365"] == "0")
        #expect(says["maintainers.absence-factor"] == nil && says["maintainers.top-share"] == nil)
        #expect(says["git.last-human-commit"] == "2024-01-02")
    }

    @Test func datesAreThoseOfTheCommitterAndLaterOnesDoNotCount() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.commit("2026-08-10", authored: "2020-01-01")
            story.commit("2031-01-01")
        }
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.says["git.last-commit"] == "2026-08-10")
        #expect(harvest.says["git.commits-90"] == "1")
        #expect(harvest.tells("1 commit or tag of a day after 2026-08-22, or of none, is not counted"))
    }

    @Test func onlyTheDefaultBranchIsCounted() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let start = story.commit("2026-08-01")
            for _ in 0..<5 { story.commit("2026-08-02", on: "feature", from: start) }
            story.ref("refs/pull/1/head", at: story.commit("2026-08-03", on: "other", from: start))
        }
        try forge.git(["clone", "-q", "--mirror", clone, forge.path("mirror.git")])
        let harvest = try await CloneForge.read(forge.path("mirror.git"))
        #expect(harvest.says["git.commits-90"] == "1")
        #expect(harvest.extra?.value["product"]?.text == "mirror")
        #expect(harvest.number("refs_aside") == 1)
    }

    @Test func namesMayHoldAnything() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.commit("2026-08-01", by: "A | B \u{1F} 1 == tags: 9 <a|b@vendor.example>")
            story.commit(
                "2026-08-02",
                by: Array("Ren".utf8) + [0xE9, 0x1B, 0x5B, 0x32, 0x4A] + Array(" <rene@vendor.example>".utf8))
            story.commit("2026-08-03", by: "\u{2028}\u{85} <line@vendor.example>")
            story.commit("2026-08-04", by: " <>")
        }
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.says["git.commits-90"] == "4")
        #expect(harvest.says["maintainers.authors-365"] == "4")
        let document = try await Clone.transcript(path: clone)
        let text = String(decoding: document.bytes, as: UTF8.self)
        #expect(
            !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x2028 || $0.value == 0x85 })
        #expect(text.contains("Ren\\xe9\\x1b[2J <rene@vendor.example>"))
    }
}
