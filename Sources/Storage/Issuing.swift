package import Assessment
import Digest
import Foundation
import GRDB

/// A memo that was issued: frozen, numbered, with the hashes of what it rests on.
package struct IssuedMemo: Hashable, Sendable {
    /// `M-2026-014`.
    package let label: String
    package let uses: [String]
    package let asOf: Day
    package let sha256: String
    package let policy: String
    /// The hashes of the readings' facts, by document.
    package let readings: [String]
}

extension Store {
    /// The policy in force on a day: its text, the SHA-256 of that, and the day from which it is in force; nil before
    /// one is applied.
    package func policy(on day: Day) throws(StoreError) -> (yaml: String, sha256: String, day: Day)? {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT yaml, sha256, day FROM policy WHERE day <= ? ORDER BY day DESC, id DESC LIMIT 1",
                arguments: [day.stored])
            return row.map { ($0["yaml"], Digest(bytes: $0["sha256"] as Data)?.hex ?? "", Day(stored: $0["day"])) }
        }
    }
    /// Applies a policy from a day on.
    package func apply(policy yaml: String, from day: Day, _ hand: Hand) throws(StoreError) {
        try write { db in
            let digest = Digest(of: yaml)
            try db.execute(
                sql: "INSERT INTO policy(sha256, yaml, day) VALUES (?, ?, ?)",
                arguments: [Data(digest.bytes), yaml, day.stored])
            try Journal.append(
                db, hand, "policy apply", digest.hex, ["from": day.description],
                rows: [Sealed(.policy, db.lastInsertedRowID)])
        }
    }

    /// The label that the next memo of a year would get, such as `M-2026-014`.
    package func nextMemoLabel(year: Int) throws(StoreError) -> String {
        try read { db in try Store.label(db, year) }
    }
    private static func label(_ db: Database, _ year: Int) throws -> String {
        let known =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM memo WHERE label LIKE ?", arguments: ["M-\(year)-%"]) ?? 0
        return "M-\(year)-" + String(String(1001 + known).dropFirst())
    }

    /// Freezes a memo under the label that it was rendered with. Throws when another took that label meanwhile.
    package func issue(
        html: [UInt8], label: String, uses: [String], asOf: Day, policy: String, readings: [String], _ hand: Hand
    ) throws(StoreError) {
        let digest = Digest(of: html)
        try vault.keep([(html, digest)])
        try write { db in
            guard try Store.label(db, asOf.civil.year) == label else {
                throw StoreError.refused("The number \(label) was taken meanwhile. Run the command again.")
            }
            let document = Data(digest.bytes)
            try db.execute(
                sql:
                    "INSERT INTO document(sha256, size, name, made_by) VALUES (?, ?, ?, 'transcript') ON CONFLICT DO NOTHING",
                arguments: [document, html.count, label + ".html"])
            let facts = Digest(of: readings.sorted().joined(separator: "\n"))
            try db.execute(
                sql:
                    "INSERT INTO memo(label, uses, as_of, html, facts_sha256, policy, method, readings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    label, Names.stored(uses), asOf.stored, document, Data(facts.bytes), policy, Review.method,
                    Names.stored(readings),
                ])
            let number = db.lastInsertedRowID
            for use in Set(uses).sorted() {
                try db.execute(
                    sql: "INSERT INTO memo_use(use, memo) VALUES (?, ?)", arguments: [Listed.use(use).need(db), number])
            }
            try Journal.append(
                db, hand, "memo", label,
                [
                    "uses": uses.joined(separator: ", "), "as of": asOf.description, "html": digest.hex,
                    "facts": facts.hex, "policy": policy,
                ], rows: [Sealed(.memo, number), Sealed(.document, digest.hex)])
        }
    }

    /// Memos that were issued, oldest first.
    package func memos() throws(StoreError) -> [IssuedMemo] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM memo ORDER BY number").map { row in
                IssuedMemo(
                    label: row["label"], uses: Names.read(row["uses"]), asOf: Day(stored: row["as_of"]),
                    sha256: Digest(bytes: row["html"] as Data)?.hex ?? "", policy: row["policy"],
                    readings: Names.read(row["readings"]))
            }
        }
    }
}
