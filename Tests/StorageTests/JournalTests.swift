import Assessment
import Digest
import Foundation
import GRDB
import Testing

@testable import Storage

/// The journal shows every change to whoever looks, or kept an anchor.
@Suite struct JournalTests {
    /// A store with five entries.
    static func store() throws -> Cabinet {
        let cabinet = try Cabinet()
        for slug in ["a", "b", "c", "d"] {
            try cabinet.store.add([VendorEntry(Use.Vendor(slug: slug, legalName: slug.uppercased()))], Cabinet.hand)
        }
        return cabinet
    }

    @Test("Each change is one entry, in order, with who and when")
    func entries() throws {
        let cabinet = try JournalTests.store(), entries = try cabinet.store.journal()
        #expect(entries.map(\.seq) == [1, 2, 3, 4, 5])
        #expect(
            entries.map { "\($0.action) \($0.object)" }.dropFirst() == [
                "vendor add a", "vendor add b", "vendor add c", "vendor add d",
            ])
        #expect(entries.allSatisfy { $0.by == "R. Osei" && $0.at == "2026-11-02T09:00:00Z" && $0.hash.count == 64 })
        #expect(entries.last?.details.first == .init(name: "legal name", value: "D"))
        #expect(try cabinet.store.journal(last: 2).map(\.seq) == [4, 5])
        #expect(try cabinet.store.verify() == [])
        #expect(try cabinet.store.verify(anchor: cabinet.store.anchor()) == [])
    }

    @Test(
        "SQL cannot change or remove an entry, a fact, a decision or a memo",
        arguments: [
            "UPDATE journal SET by = 'X' WHERE seq = 2", "DELETE FROM journal WHERE seq = 5",
            "INSERT INTO journal VALUES (9, '', '', '', '', x'', zeroblob(32), zeroblob(32))",
            "INSERT OR REPLACE INTO journal VALUES (2, '', '', '', '', x'', zeroblob(32), zeroblob(32))",
            "UPDATE fact SET value = 'no'", "DELETE FROM fact", "DELETE FROM document",
            "UPDATE document SET name = 'x'",
            "DELETE FROM reading", "DELETE FROM vendor",
        ])
    func appendOnly(_ sql: String) throws {
        let cabinet = try Cabinet.furnished()
        let before = try cabinet.store.journal()
        #expect(throws: (any Error).self) { try cabinet.store.write { db in try db.execute(sql: sql) } }
        #expect(try cabinet.store.journal() == before)
        #expect(try cabinet.store.verify() == [])
    }

    /// What somebody who owns the file could do to the journal, and what is found.
    struct Mutation: CustomTestStringConvertible, Sendable {
        let sql: String
        let finding: String
        var testDescription: String { sql }
        init(_ sql: String, _ finding: String) {
            self.sql = sql
            self.finding = finding
        }
    }
    static let mutations =
        ["at", "by", "action", "object"].map {
            Mutation("UPDATE journal SET \($0) = \($0) || ' ' WHERE seq = 3", "entry 3 was changed")
        } + [
            Mutation("UPDATE journal SET body = CAST(x'00' || body AS BLOB) WHERE seq = 3", "entry 3 was changed"),
            Mutation("UPDATE journal SET prev = zeroblob(32) WHERE seq = 3", "entry 3 was changed"),
            Mutation("UPDATE journal SET hash = zeroblob(32) WHERE seq = 3", "entry 3 was changed"),
            Mutation("UPDATE journal SET by = 'X' WHERE seq = 1", "entry 1 was changed"),
            Mutation("UPDATE journal SET by = 'X' WHERE seq = 5", "entry 5 was changed"),
            Mutation("DELETE FROM journal WHERE seq = 1", "entry 1 is missing"),
            Mutation("DELETE FROM journal WHERE seq = 3", "entry 3 is missing"),
            Mutation(
                "DELETE FROM journal WHERE seq = 3; UPDATE journal SET seq = seq - 1 WHERE seq > 3",
                "entry 3 was changed"),
            Mutation(
                "UPDATE journal SET seq = -2 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = -2",
                "entry 2 was changed"),
            Mutation(
                "INSERT INTO journal SELECT 6, at, by, action, object, body, prev, randomblob(32) FROM journal WHERE seq = 5",
                "entry 6 was changed"),
            Mutation("DELETE FROM journal", "even its first entry is missing"),
            Mutation("UPDATE store SET uuid = 'another'", "entry 1 was changed"),
            // Its tail cut off: what the missing entry wrote is vouched for by nobody now.
            Mutation("DELETE FROM journal WHERE seq = 5", "The vendor 4 was written by no entry"),
        ]

    @Test("A changed journal is found", arguments: mutations)
    func found(_ mutation: Mutation) throws {
        let cabinet = try JournalTests.store()
        try cabinet.tamper(mutation.sql)
        let findings = try cabinet.store.verify()
        #expect(findings.contains { $0.contains(mutation.finding) }, "\(findings)")
    }

    @Test("A tail that was cut off with all that it wrote shows only to whoever kept an anchor")
    func cutTail() throws {
        let cabinet = try JournalTests.store(), anchor = try cabinet.store.anchor()
        try cabinet.tamper("DELETE FROM journal WHERE seq = 5; DELETE FROM vendor WHERE slug = 'd'")
        #expect(try cabinet.store.verify() == [])
        #expect(try cabinet.store.verify(anchor: anchor).first?.contains("its tail was cut off") == true)
    }

    @Test("A journal that was written anew with right hashes shows only to whoever kept an anchor")
    func writtenAnew() throws {
        let cabinet = try JournalTests.store(), anchor = try cabinet.store.anchor()
        try cabinet.tamper()
        try cabinet.store.write { db in
            try db.execute(sql: "DELETE FROM journal WHERE seq = 5")
            let other = Store.Hand(by: "Somebody else", at: Cabinet.hand.at)
            try Journal.append(db, other, "vendor add", "d", ["legal name": "D"], rows: [Sealed(.vendor, 4)])
        }
        #expect(try cabinet.store.verify() == [])
        #expect(try cabinet.store.verify(anchor: anchor).first?.contains("was written anew before entry 5") == true)
    }

    @Test("An earlier anchor holds as the journal grows; one of another store, or no anchor at all, does not")
    func anchors() throws {
        let cabinet = try JournalTests.store(), anchor = try cabinet.store.anchor()
        try cabinet.store.add([VendorEntry(Use.Vendor(slug: "e", legalName: "E"))], Cabinet.hand)
        #expect(try cabinet.store.verify(anchor: anchor + " 2026-11-02") == [])
        #expect(
            try cabinet.store.verify(anchor: try JournalTests.store().store.anchor()).first?.contains("another store")
                == true)
        #expect(try cabinet.store.verify(anchor: "hello").first?.contains("not one of ours") == true)
    }

    @Test("Two stores never share a chain, not even their first entry")
    func ownChains() throws {
        #expect(try Cabinet().store.journal().first?.hash != Cabinet().store.journal().first?.hash)
    }

    @Test("No two entries have the same bytes: what is moved from one field to the next changes the hash")
    func lengths() {
        let one = Journal.hash(seq: 1, at: "t", by: "ab", action: "c", object: "", body: [], prev: [])
        let two = Journal.hash(seq: 1, at: "t", by: "a", action: "bc", object: "", body: [], prev: [])
        #expect(one != two)
        #expect(one.hex == "c5e73ec5fd1dda9b8bd555efe95c9a9f6156119d6975265412eeaf3b5b12d29a")
    }

    @Test("A value cannot forge a line of an entry")
    func oneLine() throws {
        let cabinet = try Cabinet()
        let name = "Acme\nrow: vendor 1 00\r\nowner: Mallory"
        try cabinet.store.add([VendorEntry(Use.Vendor(slug: "acme", legalName: name))], Cabinet.hand)
        #expect(try cabinet.store.vendors().first?.vendor.legalName == name)
        #expect(try cabinet.store.journal().last?.details.map(\.name) == ["legal name", "kind"])
        #expect(try cabinet.store.verify() == [])
    }
}
