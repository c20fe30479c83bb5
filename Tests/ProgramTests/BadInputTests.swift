import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whatever is handed in: one clear sentence on stderr, exit 1, and nothing half-kept.
struct BadInputTests {
    /// A file that must be refused, and a word that the sentence must have.
    struct Bad: CustomTestStringConvertible, Sendable {
        let name: String
        let word: String
        let make: @Sendable (Scratch) throws -> String
        var testDescription: String { name }
    }

    static let bad: [Bad] = [
        Bad(name: "an empty file", word: "empty") { try $0.file("report.pdf", "") },
        Bad(name: "a picture called .pdf", word: "PNG") {
            try $0.file(
                "report.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 64))
        },
        Bad(name: "a truncated workbook", word: "answers.xlsx") { scratch in
            let whole = try Data(contentsOf: example("quarterdeck/four-questions.xlsx"))
            return try scratch.file("answers.xlsx", whole.prefix(whole.count / 2))
        },
        Bad(name: "a questionnaire with unknown ids", word: "ids") {
            try $0.file(
                "answers.csv", "Questionnaire,four-questions,\nID,Answer,Comment\nZ9.1,Yes,\nZ9.2,No,\nZ9.3,Yes,\n")
        },
        Bad(name: "YAML with aliases", word: "alias") {
            try $0.file(
                "answers.yaml",
                "questionnaire: four-questions\nanswers: &all\n  - {id: Q1.1, answer: yes}\nmore: *all\n")
        },
        Bad(name: "XML with a DOCTYPE", word: "DOCTYPE") {
            try $0.file(
                "answers.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><q><a id=\"Q1.1\">&x;</a></q>"
            )
        },
        Bad(name: "JSON that says a thing twice", word: "twice") {
            try $0.file("tools.json", "{\"tools\": [], \"tools\": [{\"name\": \"x\"}]}")
        },
        Bad(name: "a file of two gigabytes", word: "large") { scratch in
            let path = try scratch.file("huge.pdf", "%PDF-1.7\n")
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.truncate(atOffset: 2 << 30)
            try handle.close()
            return path
        },
        Bad(name: "a file that is not there", word: "no-such-file") { $0.path("no-such-file.pdf") },
    ]

    static func example(_ path: String) -> URL { Program.repository.appendingPathComponent("Examples/\(path)") }

    /// A store with one vendor and one document in it.
    static func store() throws -> (tprm: Program, scratch: Scratch) {
        let scratch = try Scratch()
        let tprm = Program(folder: scratch.url, environment: ["TPRM_USER": "A. Tester"])
        try #require(try tprm("init").code == 0)
        try #require(try tprm("vendor", "add", "quarterdeck", "--name", "Quarterdeck Ledger Inc.").code == 0)
        try #require(
            try tprm("service", "add", "quarterdeck/ledger", "--kind", "mcp-server", "--hosting", "vendor").code == 0)
        let read = try tprm(
            "read", example("quarterdeck/tools.json").path, "--vendor", "quarterdeck", "--service", "ledger", "--as-of",
            "2026-11-02")
        try #require(read.code == 0, "\(read.complaint)")
        return (tprm, scratch)
    }

    /// The journal, the facts and the names of all documents: what a person could see of a store.
    static func seen(_ tprm: Program, _ scratch: Scratch) throws -> [String] {
        let log = try tprm("log", "--json"), facts = try tprm("facts", "quarterdeck", "--json", "--as-of", "2026-11-02")
        #expect(log.code == 0 && facts.code == 0)
        let names = scratch.contents.keys.filter { !$0.contains("tprm.sqlite") || $0.hasSuffix("sqlite") }
        return [log.output, facts.output] + names.sorted()
    }

    static func isRefused(_ outcome: Program.Outcome, _ word: String) {
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaint.localizedCaseInsensitiveContains(word), "\(outcome.complaint)")
        #expect(outcome.complaint.count > 20 && !outcome.complaint.contains("Fatal error"), "\(outcome.complaint)")
    }

    @Test("look refuses it with a sentence", arguments: bad)
    func looking(_ bad: Bad) throws {
        let scratch = try Scratch()
        let tprm = Program(folder: scratch.url)
        BadInputTests.isRefused(try tprm("look", try bad.make(scratch)), bad.word)
    }

    @Test("read refuses it and leaves the store as it was")
    func reading() throws {
        let (tprm, scratch) = try BadInputTests.store()
        let before = try BadInputTests.seen(tprm, scratch)
        for bad in BadInputTests.bad {
            let elsewhere = try Scratch()
            let outcome = try tprm("read", try bad.make(elsewhere), "--vendor", "quarterdeck", "--service", "ledger")
            BadInputTests.isRefused(outcome, bad.word)
            #expect(try BadInputTests.seen(tprm, scratch) == before, "\(bad.name)")
        }
    }

    @Test("A PDF that nobody can open without its password is kept as evidence, with the reason and what to do")
    func locked() throws {
        let (tprm, scratch) = try BadInputTests.store()
        let file = BadInputTests.example("refused/password.pdf").path
        let looked = try tprm("look", file), read = try tprm("read", file, "--vendor", "quarterdeck")
        #expect(looked.code == 0 && looked.output.contains("document.text = not extracted"))
        #expect(looked.output.localizedCaseInsensitiveContains("password"))
        #expect(read.code == 0, "\(read.complaint)")
        let facts = try tprm("facts", "quarterdeck", "--key", "document")
        #expect(facts.output.contains("not extracted"))
        #expect(scratch.contents.keys.contains { $0.contains(".vault/") })
    }

    @Test("A vendor may be called <script>alert(1)</script>, and the memo shows just that")
    func scriptName() throws {
        let scratch = try Scratch()
        let tprm = Program(folder: scratch.url, environment: ["TPRM_USER": "A. Tester"])
        try tprm("init")
        BadInputTests.isRefused(try tprm("vendor", "add", "<script>", "--name", "X"), "slug")
        #expect(try tprm("vendor", "add", "x", "--name", "<script>alert(1)</script>").code == 0)
        try tprm("service", "add", "x/y", "--kind", "mcp-server", "--hosting", "vendor")
        try tprm("agent", "add", "a", "--owner", "O", "--purpose", "P", "--autonomy", "suggests")
        try tprm(
            "use", "add", "a/x/y", "--purpose", "P", "--owner", "O", "--data", "internal", "--operations", "read",
            "--function", "ordinary")
        let memo = try tprm("memo", "a/x/y", "-o", "memo.html")
        #expect(memo.code == 0, "\(memo.complaint)")
        let html = try String(contentsOfFile: scratch.path("memo.html"), encoding: .utf8)
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script"))
    }

    @Test("A disk that is full: the sentence says so, and the store is whole")
    func fullDisk() throws {
        let (tprm, scratch) = try BadInputTests.store()
        let before = try BadInputTests.seen(tprm, scratch)
        // No file may grow beyond 8 blocks of 512 bytes, as on a full disk; the signal that comes with it is ignored.
        let report = BadInputTests.example("quarterdeck/soc2-type2.pdf").path
        let process = Process(), complaint = scratch.path("complaint")
        _ = FileManager.default.createFile(atPath: complaint, contents: nil)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh", Program.executable.path, "read", report, "--vendor",
            "quarterdeck", "--service", "ledger", "--by", "A. Tester",
        ]
        process.currentDirectoryURL = scratch.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: complaint)
        try process.run()
        process.waitUntilExit()
        let says = try String(contentsOfFile: complaint, encoding: .utf8)
        try FileManager.default.removeItem(atPath: complaint)
        #expect(process.terminationReason == .exit && process.terminationStatus == 1, "\(says)")
        #expect(says.count > 20, "\(says)")
        #expect(try BadInputTests.seen(tprm, scratch) == before)
        #expect(try tprm("verify").code == 0)
    }

    @Test("A store that another process holds: the sentence says so")
    func heldStore() throws {
        let (tprm, scratch) = try BadInputTests.store()
        // SQLite's own locks, by the numbers of its file format: the shared range of the database.
        let file = open(scratch.path("tprm.sqlite"), O_RDWR)
        try #require(file >= 0)
        defer { close(file) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0000
        lock.l_len = 512
        try #require(fcntl(file, F_SETLK, &lock) == 0)
        let outcome = try tprm("vendor", "add", "other", "--name", "Other")
        #expect(outcome.code == 1)
        #expect(
            outcome.complaint.contains("another process") || outcome.complaint.contains("busy"), "\(outcome.complaint)")
        lock.l_type = Int16(F_UNLCK)
        try #require(fcntl(file, F_SETLK, &lock) == 0)
        #expect(try tprm("vendor", "add", "other", "--name", "Other").code == 0)
    }
}
