import Assessment
import Foundation
import GRDB
import Testing

@testable import Storage

/// The answers of a sitting survive whatever ends it.
@Suite struct SittingTests {
    static let slug = Cabinet.use.slug

    @Test("A draft is there for whoever opens the store next, until its sitting is kept")
    func draft() throws {
        let cabinet = try Cabinet.furnished()
        let before = try cabinet.store.extent().entries
        for body in ["one", "one and two"] {
            try cabinet.store.draft(Array(body.utf8), of: Self.slug, sitting: "us R. Osei")
        }
        try cabinet.store.draft(Array("hers".utf8), of: Self.slug, sitting: "us D. Ito")
        // The first program is gone, without a word.
        let store = try Store.open(at: cabinet.path)
        let drafts = try store.drafts(of: Self.slug)
        #expect(drafts.map(\.sitting) == ["us D. Ito", "us R. Osei"])
        #expect(drafts.map { String(decoding: $0.body, as: UTF8.self) } == ["hers", "one and two"])
        #expect(try store.extent().entries == before, "a draft states nothing, and stands in no journal")
        #expect(try store.verify().isEmpty)
        let reading = HandingTests.answering("Q3.2", "one and two")
        try store.keep(
            sitting: "us R. Osei", of: Self.slug, reading, answers: ["Q3.2"], to: "four-questions", Cabinet.hand)
        #expect(try store.drafts(of: Self.slug).map(\.sitting) == ["us D. Ito"])
        #expect(try store.bytes(of: reading.sha256) == reading.bytes)
        #expect(try store.journal(last: 1).first?.action == "ask")
        #expect(try store.verify().isEmpty)
    }

    @Test("A sitting that goes on takes the place of its earlier transcript, which stays as history")
    func again() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        for text in ["one", "one and two"] {
            var reading = HandingTests.answering("Q3.2", text)
            reading.about = "R. Osei, today"
            try store.keep(
                sitting: "us R. Osei", of: Self.slug, reading, answers: [], to: "four-questions", Cabinet.hand)
        }
        #expect(try store.number(of: "kind = 'sitting' AND current") == 1)
        #expect(try store.number(of: "kind = 'sitting' AND superseded_by IS NOT NULL") == 1)
        #expect(try store.verify().isEmpty)
    }

    @Test("A store of the first schema is brought up to this one with all that is in it")
    func migrated() throws {
        let cabinet = try Cabinet.furnished()
        try cabinet.store.keep([HandingTests.answering("Q3.2", "before")], Cabinet.hand)
        let queue = try DatabaseQueue(path: cabinet.path)
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TABLE handed; DROP TABLE draft; ALTER TABLE reading DROP COLUMN parent; PRAGMA user_version = 1
                    """)
        }
        try queue.close()
        let journal = try cabinet.store.journal()
        let store = try Store.open(at: cabinet.path)
        #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.migrations.count)
        #expect(try store.journal() == journal)
        #expect(try store.uses().map(\.use.slug) == [Self.slug])
        #expect(try store.number(of: "kind = 'sitting' AND current") == 1)
        #expect(try store.verify().isEmpty)
        try store.hand([HandingTests.handed(to: "D. Ito")], Cabinet.hand)
        try store.draft(Array("one".utf8), of: Self.slug, sitting: "us R. Osei")
        #expect(try store.handed().count == 1 && store.verify().isEmpty)
    }
}

extension Store {
    /// How many readings there are of which this is so.
    fileprivate func number(of condition: String) throws -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM reading WHERE \(condition)") ?? 0 }
    }
}
