import Assessment
import Digest
import Foundation
import GRDB
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `verify` finds what another hand changed; `backup` makes a copy that is whole.
@Suite struct VerifyingTests {
    /// A store with a paper, a decision of each kind, a policy and a memo.
    static func store() throws -> Cabinet {
        let cabinet = try Cabinet.furnished(), store = cabinet.store, use = Cabinet.use.slug
        try store.keep(
            [
                Cabinet.paper("paper") {
                    [Cabinet.fact(.callsLogged, .yes, in: $0), Cabinet.fact(.logRetentionDays, 30, in: $0)]
                }
            ],
            Cabinet.hand)
        let fact = try #require(try store.facts(of: "acme").first)
        try store.look(at: fact.name, corrected: nil, why: "I looked.", day: Cabinet.day, Cabinet.hand)
        _ = try store.add(
            Condition(
                id: "", check: "ACC-03", says: "Turn it on.", proof: "An export.", owner: "K. Lund", due: nil,
                before: .connecting),
            to: use, day: Cabinet.day, Cabinet.hand)
        try store.add(
            Acceptance(
                check: "ACC-05", owner: "K. Lund", reason: "Small.", until: Cabinet.day.adding(days: 30),
                day: Cabinet.day),
            to: use, Cabinet.hand)
        try store.add(
            Approval(
                role: .legal, by: "J. Moss", day: Cabinet.day, until: Cabinet.day.adding(days: 90),
                standsOn: Digest(of: "all").hex, document: nil), to: use, Cabinet.hand)
        try store.add(
            Settlement(
                spot: Spot(subject: Cabinet.use.vendor.subject, key: "log.calls"), takes: .practice(.yes),
                sides: [.practice(.yes), .practice(.no)], by: "K. Lund", reason: "Tested.", day: Cabinet.day),
            Cabinet.hand)
        try store.apply(policy: "name: ours\n", from: Cabinet.day, Cabinet.hand)
        try store.issue(
            html: Array("<p>memo</p>".utf8), label: try store.nextMemoLabel(year: 2026), uses: [use], asOf: Cabinet.day,
            policy: "ours", readings: [], Cabinet.hand)
        let findings = try store.verify()
        try #require(findings == [])
        return cabinet
    }

    /// What somebody who owns the file could change, and what is found.
    static let changes: [(sql: String, finding: String)] = [
        ("UPDATE fact SET value = 'no' WHERE key = 'log.calls'", "paper: its facts are not those that were read"),
        ("UPDATE fact SET value = 31 WHERE key = 'log.retention-days'", "paper: its facts"),
        ("UPDATE fact SET quote = 'other words' WHERE key = 'log.calls'", "paper: its facts"),
        ("UPDATE fact SET speaks_of = speaks_of + 1 WHERE key = 'log.calls'", "paper: its facts"),
        ("UPDATE fact SET assurance = 5 WHERE key = 'log.calls'", "paper: its facts"),
        ("UPDATE fact SET subject = 'nonsense' WHERE key = 'log.calls'", "paper: its facts"),
        ("DELETE FROM fact WHERE key = 'log.calls'", "paper: its facts"),
        ("INSERT INTO fact SELECT * FROM fact WHERE key = 'log.calls'", "paper: its facts"),
        ("UPDATE reading SET current = 0 WHERE name = 'paper'", "The reading 2 is not as entry"),
        ("UPDATE reading SET received = received + 1 WHERE name = 'paper'", "The reading 2 is not as entry"),
        ("UPDATE problem SET says = 'All is well.'", "The reading 2 is not as entry"),
        ("UPDATE vendor SET regimes = '[]'", "The vendor 1 is not as entry"),
        ("UPDATE service SET hosting = 'we'", "The service 1 is not as entry"),
        ("UPDATE agent SET autonomy = 'suggests', owner = 'X'", "The agent 1 is not as entry"),
        ("UPDATE use SET categories = '[\"public\"]'", "The use 1 is not as entry"),
        ("UPDATE condition SET due = 1", "The condition 1 is not as entry"),
        ("UPDATE acceptance SET until = until + 365", "The acceptance 1 is not as entry"),
        ("UPDATE approval SET by = 'X'", "The approval 1 is not as entry"),
        ("UPDATE settlement SET takes = '1:no'", "The settlement 1 is not as entry"),
        ("UPDATE policy SET yaml = 'name: theirs'", "The policy 1 is not as entry"),
        ("UPDATE memo SET as_of = as_of + 100", "The memo 1 is not as entry"),
        ("DELETE FROM memo_use", "listed under other uses"),
        ("UPDATE eye SET verdict = 'corrected', type = 1, value = 'no'", "The eye 1 is not as entry"),
        ("DELETE FROM eye", "The eye 1 is gone"),
        (
            "INSERT INTO acceptance(use, \"check\", owner, reason, day, until) VALUES (1, 'ACC-01', 'X', '', 1, 99999)",
            "The acceptance 2 was written by no entry"
        ),
        ("UPDATE document SET size = size + 1 WHERE name = 'paper'", "on record"),
        ("DELETE FROM document WHERE name = 'paper'", "leads nowhere"),
    ]

    @Test("A row that another hand changed is found", arguments: changes)
    func foundInRows(_ sql: String, _ finding: String) throws {
        let cabinet = try VerifyingTests.store()
        try cabinet.tamper(sql)
        let findings = try cabinet.store.verify()
        #expect(findings.contains { $0.contains(finding) }, "\(findings)")
    }

    @Test("A document that was changed, exchanged or taken away is found")
    func foundInVault() throws {
        let cabinet = try VerifyingTests.store(), digest = Digest(of: "paper"),
            file = cabinet.store.vault.file(Digest(of: "paper"))
        chmod(file, 0o600)
        try Data("Paper".utf8).write(to: URL(fileURLWithPath: file))
        #expect(try cabinet.store.verify().contains { $0.contains("paper") && $0.contains("bytes have changed") })
        #expect(refusal { try cabinet.store.bytes(of: digest.hex) }.contains("bytes have changed"))
        unlink(file)
        #expect(try cabinet.store.verify().contains { $0.contains("paper") && $0.contains("not in the vault") })
        symlink("/etc/hostname", file)
        #expect(try cabinet.store.verify().contains { $0.contains("not in the vault, or cannot be read") })
        unlink(file)
        try cabinet.store.keep([Cabinet.paper("paper")], Cabinet.hand)
        #expect(try cabinet.store.verify() == [], "the same document, kept again, heals the vault")
    }

    @Test("A damaged file is told, not read")
    func damaged() throws {
        let cabinet = try VerifyingTests.store()
        try cabinet.store.queue.close()
        let handle = try #require(FileHandle(forWritingAtPath: cabinet.path))
        try handle.seek(toOffset: 4096)
        try handle.write(contentsOf: Data(repeating: 0xAA, count: 40_000))
        try handle.close()
        let says = refusal { () -> [String] in
            let findings = try Store.open(at: cabinet.path).verify()
            if !findings.isEmpty { throw StoreError.refused(findings.joined(separator: " ")) }
            return findings
        }
        #expect(says.contains("damaged") || says.contains("The database"), "\(says)")
    }

    @Test("A backup is a whole store, verified, and never takes the place of something")
    func backup() throws {
        let cabinet = try VerifyingTests.store(), copy = cabinet.folder + "/copy.sqlite"
        try cabinet.store.backup(to: copy)
        let store = try Store.open(at: copy)
        #expect(try store.verify(anchor: cabinet.store.anchor()) == [])
        #expect(try store.facts(of: "acme") == cabinet.store.facts(of: "acme"))
        #expect(try store.bytes(of: Digest(of: "paper").hex) == Array("paper".utf8))
        #expect(try cabinet.mode(copy) == 0o600 && cabinet.mode(cabinet.folder + "/copy.vault") == 0o700)
        let before = Cabinet.contents(cabinet.folder)
        #expect(refusal { try cabinet.store.backup(to: copy) }.contains("something is there already"))
        #expect(refusal { try cabinet.store.backup(to: cabinet.path) }.contains("something is there already"))
        #expect(Cabinet.contents(cabinet.folder) == before)
    }

    @Test("A backup of a store that is not sound is refused, and leaves nothing")
    func unsoundBackup() throws {
        let cabinet = try VerifyingTests.store()
        unlink(cabinet.store.vault.file(Digest(of: "paper")))
        let before = Cabinet.contents(cabinet.folder).keys.sorted()
        #expect(refusal { try cabinet.store.backup(to: cabinet.folder + "/copy.sqlite") }.contains("not in the vault"))
        #expect(Cabinet.contents(cabinet.folder).keys.sorted() == before)
        try cabinet.store.keep([Cabinet.paper("paper")], Cabinet.hand)
        try cabinet.tamper("UPDATE vendor SET owner = 'X'")
        #expect(refusal { try cabinet.store.backup(to: cabinet.folder + "/copy.sqlite") }.contains("vendor 1"))
        #expect(!FileManager.default.fileExists(atPath: cabinet.folder + "/copy.sqlite"))
    }
}
