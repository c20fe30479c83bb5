import Assessment
import Foundation
import Testing

@testable import Readers

/// Every way in which a clone may lie on a disk.
@Suite struct CloneFormTests {
    private static func sixty(_ story: inout Story) {
        for month in 1...6 { for day in 10...19 { story.commit("2026-0\(month)-\(day)") } }
    }

    @Test func theSameStateGivesTheSameBytesWhereverItLies() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") {
            $0.tag("v1", at: $0.commit("2026-08-01", files: ["SECURITY.md": "x@y.example"]), "2026-08-02")
        }
        let first = try await Clone.transcript(path: clone)
        try FileManager.default.createDirectory(atPath: forge.path("other"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: clone, toPath: forge.path("other/server"))
        let second = try await Clone.transcript(path: forge.path("other/server") + "/")
        #expect(first.sha256 == second.sha256)
        #expect(first.name == "clone of server")
        #expect(!String(decoding: first.bytes, as: UTF8.self).contains(forge.folder))
        // A bare repository, its folder and a path through it are the same repository.
        try forge.git(["clone", "-q", "--bare", clone, forge.path("bare/server.git")])
        let bare = try await Clone.transcript(path: forge.path("other/../bare/server.git"))
        #expect(bare.name == "clone of server")
        #expect(try await Clone.transcript(path: clone + "/.git").sha256 == first.sha256)
    }

    @Test func theDefaultBranchIsTheRemotes() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("origin") { story in
            story.tag("v1.0.0", at: story.commit("2026-08-01"), "2026-08-01")
            story.commit("2026-08-02")
        }
        try forge.git(["clone", "-q", clone, forge.path("server")])
        let server = forge.path("server")
        // Our own branch, our own commit and what is checked out are not the vendor's.
        try forge.git(["-C", server, "commit", "-q", "--allow-empty", "-m", "ours"], on: "2026-08-20")
        #expect(try await CloneForge.read(server).says["git.commits-90"] == "2")
        try forge.git(["-C", server, "checkout", "-q", "v1.0.0"])
        let detached = try await CloneForge.read(server)
        #expect(detached.says["git.commits-90"] == "2")
        #expect(detached.extra?.value["default_branch"]?.text == "main")
    }

    @Test func withoutARemoteItIsTheBranchThatIsCheckedOutElseOneThatIsAssumed() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            let start = story.commit("2026-08-01")
            story.commit("2026-08-02")
            story.commit("2026-08-03", on: "work", from: start)
        }
        try forge.git(["-C", clone, "symbolic-ref", "HEAD", "refs/heads/work"])
        #expect(try await CloneForge.read(clone).extra?.value["default_branch"]?.text == "work")
        try forge.git(["-C", clone, "checkout", "-q", "--detach", "refs/heads/work"])
        let assumed = try await CloneForge.read(clone)
        #expect(assumed.extra?.value["default_branch"]?.text == "main")
        #expect(assumed.tells("main was taken for it"))
        try forge.git(["-C", clone, "branch", "-m", "main", "one"])
        let detached = try await CloneForge.read(clone)
        #expect(detached.says["git.last-commit"] == "2026-08-03")
        #expect(detached.tells("the commit that is checked out was read"))
        try forge.git(["-C", clone, "symbolic-ref", "HEAD", "refs/heads/none"])
        let none = try await CloneForge.read(clone)
        #expect(none.says == [:] && none.tells("no commit on a default branch"))
    }

    @Test func anEmptyCloneSaysNothing() async throws {
        let forge = try CloneForge()
        let harvest = try await CloneForge.read(try forge.make("server"))
        #expect(harvest.says == [:])
        #expect(harvest.tells("The clone has no commit"))
    }

    @Test func aShallowCloneShowsOnlyWhatLiesBeforeItsCut() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("origin") { story in
            CloneFormTests.sixty(&story)
            story.tag("v1.0.0", at: 5, "2026-01-14")
        }
        func shallow(_ depth: Int) async throws -> Harvest {
            try forge.git(["clone", "-q", "--depth", "\(depth)", "file://" + clone, forge.path("d\(depth)")])
            return try await CloneForge.read(forge.path("d\(depth)"), dated: "2026-08-22")
        }
        let few = try await shallow(5)
        #expect(few.says["git.last-commit"] == "2026-06-19")
        #expect(few.says["git.last-human-commit"] == "2026-06-19")
        #expect(
            few.says.keys.allSatisfy {
                !$0.hasPrefix("git.commits") && !$0.hasPrefix("maintainers") && !$0.hasPrefix("release")
            })
        #expect(few.says["git.first-commit"] == nil)
        #expect(few.tells("at least 5 commits in 365 days"))
        // Cut off on 14 May, 100 days before: the 90 days are whole, the 365 are not.
        let more = try await shallow(16)
        #expect(more.says["git.commits-90"] == "10")
        #expect(more.says["git.commits-365"] == nil)
        // One commit: whether it is a merge is not told.
        #expect(try await shallow(1).says["git.last-human-commit"] == nil)
    }

    @Test func aPartialCloneShowsCommitsAndPathsAndNotTexts() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("origin") { story in
            story.commit("2026-08-01", files: ["SECURITY.md": "Write to security@vendor.example.", "docs/a": "b"])
        }
        try forge.git(["-C", clone, "config", "uploadpack.allowFilter", "true"])
        try forge.git(["clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + clone, forge.path("blobs")])
        let blobs = try await CloneForge.read(forge.path("blobs"))
        #expect(blobs.says["git.commits-90"] == "1")
        #expect(blobs.says["disclosure.policy"] == "true" && blobs.says["disclosure.contact"] == nil)
        #expect(blobs.tells("The clone is partial"))
        try forge.git(["clone", "-q", "--no-checkout", "--filter=tree:0", "file://" + clone, forge.path("trees")])
        let trees = try await CloneForge.read(forge.path("trees"))
        #expect(trees.says["git.commits-90"] == "1" && trees.says["disclosure.policy"] == nil)
        #expect(trees.tells("files at the tip of the branch are not in the clone"))
    }

    @Test func aCloneOfOneBranchDoesNotTellReleases() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("origin") { $0.tag("v1.0.0", at: $0.commit("2026-08-01"), "2026-08-01") }
        for flag in ["--single-branch", "--no-tags"] {
            try forge.git(["clone", "-q", flag, clone, forge.path(flag)])
            let harvest = try await CloneForge.read(forge.path(flag))
            #expect(harvest.says["git.commits-90"] == "1")
            #expect(!harvest.says.keys.contains { $0.hasPrefix("release.") })
            #expect(harvest.tells("of one branch, or without tags"))
        }
    }

    @Test func aRepositoryOfTheOtherHashIsRead() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server", ["--object-format=sha256"]) { story in
            story.tag(
                "v1.0.0", at: story.commit("2026-08-01", files: ["SECURITY.md": "security@vendor.example"]),
                "2026-08-01")
        }
        let says = try await CloneForge.read(clone).says
        #expect(
            says["git.commits-90"] == "1" && says["disclosure.contact"] == "yes"
                && says["release.unreleased-days"] == "0")
    }

    @Test func namesOfRefsNeedNotBeUTF8() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { $0.commit("2026-08-01") }
        let hash = try forge.git(["-C", clone, "rev-parse", "HEAD"])
        var packed = Array(
            "# pack-refs with: peeled fully-peeled sorted\n\(hash) refs/tags/v1.0.0-\u{E9}\n\(hash) refs/tags/v1.0."
                .utf8)
        packed += [0xFF, 0x0A]
        try Data(packed).write(to: URL(fileURLWithPath: clone + "/.git/packed-refs"))
        let harvest = try await CloneForge.read(clone)
        #expect(harvest.number("tags") == 2)
    }

    @Test func linksInTheTreeAreFollowedInsideIt() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { story in
            story.commit(
                "2026-08-01", files: [".github/security.txt": "Write to security@vendor.example."],
                links: ["SECURITY.md": ".github/security.txt"])
        }
        #expect(try await CloneForge.read(clone).says["disclosure.contact"] == "yes")
        let out = try forge.make("out") { $0.commit("2026-08-01", links: ["SECURITY.md": "/etc/hostname"]) }
        let says = try await CloneForge.read(out).says
        #expect(says["disclosure.policy"] == nil && says["git.commits-90"] == "1")
    }
}

/// What is no clone, or not a whole one: a sentence.
@Suite struct CloneRefusalTests {
    private func refusal(_ path: String) async throws -> String {
        let error = await #expect(throws: ReadingError.self) { try await Clone.transcript(path: path) }
        return "\(try #require(error))"
    }

    @Test func whatLeadsElsewhereIsRefused() async throws {
        let forge = try CloneForge()
        let clone = try forge.make("server") { $0.commit("2026-08-01") }
        try forge.git(["-C", clone, "worktree", "add", "-q", "--detach", forge.path("work"), "main"])
        #expect(
            try await refusal(forge.path("work")).contains("its .git is a file that points to a repository elsewhere"))
        try forge.git(["clone", "-q", "--shared", clone, forge.path("shared")])
        #expect(try await refusal(forge.path("shared")).contains("borrows objects from another folder"))
        try FileManager.default.createDirectory(atPath: forge.path("linked"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: forge.path("linked/.git"), withDestinationPath: clone + "/.git")
        #expect(try await refusal(forge.path("linked")).contains("its .git is a link that leads elsewhere"))
        for part in ["objects", "refs", "HEAD", "packed-refs"] {
            try FileManager.default.copyItem(atPath: clone, toPath: forge.path(part))
            try? FileManager.default.removeItem(atPath: forge.path(part) + "/.git/" + part)
            try FileManager.default.createSymbolicLink(
                atPath: forge.path(part) + "/.git/" + part, withDestinationPath: clone + "/.git/" + part)
            #expect(try await refusal(forge.path(part)).contains("its \(part) is a link that leads elsewhere"))
        }
    }

    @Test func whatIsBrokenIsRefused() async throws {
        let forge = try CloneForge()
        #expect(try await refusal(forge.path("nowhere")).contains("no such file"))
        try forge.write("x", to: "file")
        #expect(try await refusal(forge.path("file")).contains("it is no folder, so no git clone"))
        try FileManager.default.createDirectory(atPath: forge.path("folder"), withIntermediateDirectories: true)
        #expect(try await refusal(forge.path("folder")).contains("there is no HEAD"))
        let clone = try forge.make("server") { $0.commit("2026-08-01") }
        let head = try forge.git(["-C", clone, "rev-parse", "HEAD"])
        for name in ["loose", "config", "head"] {
            try FileManager.default.copyItem(atPath: clone, toPath: forge.path(name))
        }
        try FileManager.default.removeItem(atPath: forge.path("loose/.git/objects/\(head.prefix(2))"))
        #expect(try await refusal(forge.path("loose")).contains("git could not read it"))
        try forge.write("[core\n", to: "config/.git/config")
        let configured = try await refusal(forge.path("config"))
        #expect(
            configured.contains("bad config line 1 in file its folder/config") && !configured.contains(forge.folder))
        try forge.write("nonsense\n", to: "head/.git/HEAD")
        #expect(try await refusal(forge.path("head")).contains("not a git repository"))
    }
}
