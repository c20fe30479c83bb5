import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Policy, journal, verification and backup, as a person uses them.
struct StoreTests {
    @Test("A policy is written once, checked whole, applied from a day on, and shown with its hash")
    func policy() throws {
        let office = try Office()
        try office.done("policy", "init")
        #expect(try office.refused("policy", "init").contains("something is there already"))
        #expect(try office.done("policy", "check").contains("is sound"))
        let text = try String(contentsOfFile: office.scratch.path("policy.yaml"), encoding: .utf8)
        #expect(text.hasPrefix("#") && text.contains("invoices"))
        _ = try office.scratch.file(
            "ours.yaml", "name: ours\ncategories:\n  - {name: invoices, level: restricted}\nshare-shown: 90\n")
        #expect(try office.json("policy", "show")["built_in"] as? Bool == true)
        let applied = try office.json("policy", "apply", "ours.yaml")
        let shown = try office.json("policy", "show")
        #expect(shown["name"] as? String == "ours" && shown["built_in"] as? Bool == false)
        #expect(shown["sha256"] as? String == applied["sha256"] as? String && shown["from"] as? String == "2026-11-02")
        let earlier = try office.tprm("policy", "show", "--as-of", "2026-11-01", "--json").json as? [String: Any]
        #expect(earlier?["built_in"] as? Bool == true, "earlier days keep what they had")
        let tier = try office.json("use", "show", Office.use)["tier"] as? [String: Any]
        #expect(tier?["row"] as? String == "2a", "the use's data are restricted now")
        #expect(try office.refused("use", "edit", "ledger", "--data", "mailbox").contains("known are invoices."))
        #expect(try office.done("policy", "show").contains("share-shown: 90"))
    }

    @Test("Everything that is wrong with a policy is told at once with its line, and nothing is applied")
    func badPolicy() throws {
        let office = try Office()
        _ = try office.scratch.file("bad.yaml", "name: x\nshare-shown: 200\nfreshness: {NO-01: 3}\nmore: 1\n")
        for command in ["check", "apply"] {
            let says = try office.refused("policy", command, "bad.yaml")
            for word in ["share-shown", "NO-01", "more"] { #expect(says.contains(word), "\(says)") }
        }
        #expect(try office.json("policy", "show")["built_in"] as? Bool == true)
        _ = try office.scratch.file("latin.yaml", [0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0xE9, 0x0A])
        #expect(try office.refused("policy", "apply", "latin.yaml").contains("UTF-8"))
    }

    @Test("A policy without a category that a use names says so: the data are handled as restricted")
    func lostCategory() throws {
        let office = try Office()
        _ = try office.scratch.file(
            "small.yaml", "name: small\ncategories:\n  - {name: internal, level: internal}\nrows: []\n")
        #expect(
            try office.done("policy", "apply", "small.yaml").contains("names data that it does not know (invoices)"))
    }

    @Test("The journal tells who did what, and its anchor is checked later")
    func journal() throws {
        let office = try Office()
        let log = try office.json("log")
        let entries = try #require(log["entries"] as? [[String: Any]]), anchor = try #require(log["anchor"] as? String)
        #expect(entries.map { $0["seq"] as? Int } == Array(1...6))
        #expect(entries.compactMap { $0["by"] as? String } == Array(repeating: "R. Osei", count: 6))
        #expect(try office.done("log").hasSuffix("anchor: \(anchor)\n"))
        try office.done("vendor", "add", "acme", "--name", "Acme", "--by", "A. Ito")
        #expect(try office.done("log", "--last", "1").contains("A. Ito"))
        #expect(try office.done("verify", "--anchor", anchor).contains("Sound: 7 journal entries, 1 document."))
        let other = try Office().json("log")["anchor"] as? String
        let outcome = try office.run(["verify", "--anchor", try #require(other), "--json"])
        #expect(outcome.code == 1)
        #expect((outcome.json as? [String: Any])?["sound"] as? Bool == false)
        #expect(outcome.complaint.contains("1 finding"))
    }

    @Test("A document that was changed in the vault is a finding, and exit 1")
    func changed() throws {
        let office = try Office()
        let name = try #require(office.scratch.contents.keys.first { $0.contains(".vault/") })
        chmod(office.scratch.path(name), 0o600)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: office.scratch.path(name)))
        let outcome = try office.run(["verify"])
        #expect(outcome.code == 1 && outcome.output.contains("bytes have changed"))
        #expect(try office.refused("backup", "copy.sqlite").contains("bytes have changed"))
        #expect(!office.scratch.contents.keys.contains { $0.hasPrefix("copy") || $0.contains("draft") })
    }

    @Test("A backup is a store of its own, whole, and no name is ever taken from something else")
    func backup() throws {
        let office = try Office()
        let copied = try office.done("backup", "copy.sqlite")
        #expect(copied.contains("and verified"))
        let anchor = try #require(try office.json("log")["anchor"] as? String)
        #expect(try office.done("verify", "--store", "copy.sqlite", "--anchor", anchor).contains("Sound"))
        #expect(try office.done("use", "list", "--store", "copy.sqlite") == office.done("use", "list"))
        #expect(try office.refused("backup", "copy.sqlite").contains("something is there already"))
        #expect(try office.refused("backup", "none/copy.sqlite").contains("no folder"))
    }

    @Test(
        "A store that others may read, a newer one, and one of another program are refused, and not a byte is changed")
    func refusedStores() throws {
        let office = try Office(), path = office.scratch.path("tprm.sqlite")
        try office.done("log")
        func refused(_ word: String) throws {
            let before = office.scratch.contents
            #expect(try office.refused("vendor", "add", "acme", "--name", "Acme").contains(word))
            #expect(office.scratch.contents == before)
        }
        chmod(path, 0o640)
        try refused("chmod 600")
        chmod(path, 0o600)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for (at, word) in [(63, "newer tprm"), (71, "not a store of tprm")] {
            let file = try #require(FileHandle(forWritingAtPath: path))
            try file.seek(toOffset: UInt64(at))
            try file.write(contentsOf: Data([0x63]))
            try file.close()
            try refused(word)
            try whole.write(to: URL(fileURLWithPath: path))
            chmod(path, 0o600)
        }
        #expect(try office.done("verify").contains("Sound"))
    }

    @Test("Six programs that write at once all succeed")
    func atOnce() async throws {
        let office = try Office(), tprm = office.tprm
        let codes = await withTaskGroup(of: [Int32].self) { group in
            for writer in 0..<6 {
                group.addTask {
                    (0..<5).map { number in
                        let outcome = try? tprm("vendor", "add", "v-\(writer)-\(number)", "--name", "V")
                        return outcome?.code ?? -1
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(codes == Array(repeating: 0, count: 30))
        #expect((try office.json("vendor", "list")["vendors"] as? [Any])?.count == 31)
        #expect(try office.done("verify").contains("Sound"))
    }

    @Test("The demo's portfolio is the same every time, and every command works on it")
    func demo() throws {
        let scratch = try Scratch(), tprm = Program(folder: scratch.url)
        func portfolio(_ name: String) throws -> String {
            let made = try tprm("demo", "--vendors", "6", "--store", name, "--as-of", "2026-11-02")
            try #require(made.code == 0, "\(made.complaint)")
            return try tprm("assess", "--all", "--json", "--store", name, "--as-of", "2026-11-02").output
        }
        let one = try portfolio("one.sqlite")
        #expect(one == (try portfolio("two.sqlite")))
        #expect(one.contains("\"uses\""))
        #expect(try tprm("verify", "--store", "one.sqlite").code == 0)
        let again = try tprm(
            "reread", "--all", "--store", "one.sqlite", "--by", "A. Ito", "--as-of", "2026-11-02", "--json")
        #expect(again.code == 0, "\(again.complaint)")
        #expect(try tprm("demo", "--store", "one.sqlite").complaint.contains("something is there already"))
    }
}
