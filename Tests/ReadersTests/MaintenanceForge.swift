import Assessment
import Foundation
import Testing

@testable import Readers

/// A history as a test tells it: who committed on which day, what was tagged. Days are at noon, UTC.
struct Story {
    private(set) var stream: [UInt8] = []
    private var marks = 0, tips: [String: Int] = [:]

    /// Commits onto a branch. Returns the commit's mark.
    @discardableResult
    mutating func commit(
        _ day: String, by author: String = "Ada Lindt <ada@vendor.example>", on branch: String = "main",
        merging other: Int? = nil, from start: Int? = nil, files: [String: String] = [:], authored: String? = nil,
        links: [String: String] = [:]
    ) -> Int {
        commit(
            day, by: Array(author.utf8), on: branch, merging: other, from: start, files: files, authored: authored,
            links: links)
    }

    @discardableResult
    mutating func commit(
        _ day: String, by author: [UInt8], on branch: String = "main", merging other: Int? = nil,
        from start: Int? = nil, files: [String: String] = [:], authored: String? = nil, links: [String: String] = [:]
    ) -> Int {
        marks += 1
        line("commit refs/heads/\(branch)")
        line("mark :\(marks)")
        stream += Array("author ".utf8) + author + Array(" \(Story.noon(authored ?? day)) +0000\n".utf8)
        stream += Array("committer ".utf8) + author + Array(" \(Story.noon(day)) +0000\n".utf8)
        data("Change \(marks)\n")
        if let parent = start ?? tips[branch] { line("from :\(parent)") }
        if let other { line("merge :\(other)") }
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            line("M 644 inline \(path)")
            data(text)
        }
        for (path, target) in links.sorted(by: { $0.key < $1.key }) {
            line("M 120000 inline \(path)")
            data(target)
        }
        line("")
        tips[branch] = marks
        return marks
    }

    /// An annotated tag.
    mutating func tag(_ name: String, at mark: Int, _ day: String, signed: Bool = false) {
        line("tag \(name)")
        line("from :\(mark)")
        line("tagger Ada Lindt <ada@vendor.example> \(Story.noon(day)) +0000")
        data("Version\n" + (signed ? "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n" : ""))
    }

    /// A tag that is only a name, or any other ref.
    mutating func ref(_ name: String, at mark: Int) {
        line("reset \(name)")
        line("from :\(mark)")
        line("")
    }

    private mutating func line(_ text: String) { stream += Array((text + "\n").utf8) }
    private mutating func data(_ text: String) { line("data \(text.utf8.count)\n\(text)") }

    static func noon(_ day: String) -> Int {
        guard let day = Day(iso: day) else { return 0 }
        return Int(day.number) * 86_400 + 43_200
    }
}

/// A folder of clones that is taken away with the test.
final class CloneForge {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/tprm-clones-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }

    /// A work tree with a history and no remote. Without a story it has no commit.
    @discardableResult
    func make(_ name: String, _ arguments: [String] = [], _ tell: (inout Story) -> Void = { _ in }) throws -> String {
        try git(["init", "-q", "-b", "main"] + arguments + [path(name)])
        var story = Story()
        tell(&story)
        if !story.stream.isEmpty { try git(["-C", path(name), "fast-import", "--quiet"], input: story.stream) }
        return path(name)
    }

    /// Runs git with nobody's configuration, as of a day.
    @discardableResult
    func git(
        _ arguments: [String], input: [UInt8] = [], on day: String = "2026-08-22", fails: Bool = false
    ) throws -> String {
        let work = Process(), standardInput = Pipe(), output = Pipe()
        work.executableURL = URL(fileURLWithPath: "/usr/bin/git")
        work.arguments = arguments
        work.currentDirectoryURL = URL(fileURLWithPath: folder)
        work.environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_AUTHOR_NAME": "Analyst", "GIT_AUTHOR_EMAIL": "analyst@us.example", "GIT_COMMITTER_NAME": "Analyst",
            "GIT_COMMITTER_EMAIL": "analyst@us.example", "GIT_AUTHOR_DATE": "\(Story.noon(day)) +0000",
            "GIT_COMMITTER_DATE": "\(Story.noon(day)) +0000",
        ]
        work.standardInput = standardInput
        work.standardOutput = output
        work.standardError = FileHandle.nullDevice
        try work.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
        try standardInput.fileHandleForWriting.close()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        work.waitUntilExit()
        try #require((work.terminationStatus != 0) == fails, "git \(arguments.joined(separator: " "))")
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// Writes a file of a clone's repository.
    func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: path(file))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Reads a clone: transcript, container and facts, as `look` does.
    static func read(_ path: String, received: String = "2026-08-22", dated: String? = nil) async throws -> Harvest {
        let content = try await Content.open(try await Clone.transcript(path: path))
        let setting = Setting(
            vendor: "v", service: "s", dated: dated.flatMap { Day(iso: $0) },
            received: try #require(Day(iso: received)),
            questionnaires: "")
        let (reader, harvest) = try await Reader.reading(content, as: nil, setting)
        #expect(reader.id == "git-clone")
        for fact in harvest.facts { #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key)") }
        return harvest
    }
}

extension Harvest {
    /// `key = value` of every fact of the product.
    var says: [String: String] {
        Dictionary(facts.filter { $0.subject.kind == .product }.map { ($0.key, $0.value.description) }) { first, _ in
            first
        }
    }
    /// The numbers under `maintenance`.
    func number(_ name: String) -> Int? { extra?.value[name]?.int }
    func tells(_ words: String) -> Bool { problems.contains { $0.says.contains(words) } }
}
