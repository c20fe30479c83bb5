import Assessment
import Digest
import Foundation
import GRDB

extension Store {
    /// What is wrong with the store, as sentences; empty when it is sound: the database, foreign keys, the journal's
    /// chain, every row against the entry that vouches for it, the facts of every reading, every document hashed again.
    /// With an anchor kept earlier, also that nothing up to it was changed.
    package func verify(anchor: String? = nil) throws(StoreError) -> [String] {
        var findings = try read { db in
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            return (integrity == ["ok"] ? [] : integrity.map { "The database: \($0)." })
                + keys.map { "The table \($0[0] as String) has a row that leads nowhere." }
        }
        findings += try read { db in try Chain.findings(db, anchor: anchor) + Store.readings(db) + Store.memoUses(db) }
        let documents = try read { db in
            try Row.fetchAll(db, sql: "SELECT sha256, size, name FROM document ORDER BY name")
        }
        for row in documents {
            let name = row["name"] as String, size = row["size"] as Int
            guard let digest = Digest(bytes: row["sha256"] as Data) else { continue }
            do {
                let bytes = try vault.bytes(digest)
                if bytes.count != size { findings.append("\(name): \(bytes.count) bytes, \(size) on record.") }
            } catch { findings.append("\(name): \(error)") }
        }
        return findings
    }

    /// The facts of each reading must still be those whose hash was recorded.
    private static func readings(_ db: Database) throws -> [String] {
        let facts = try db.cachedStatement(sql: "SELECT \(FactRow.columns) FROM fact WHERE reading = ?")
        let count = try db.cachedStatement(sql: "SELECT count(*) FROM fact WHERE reading = ?")
        return try Row.fetchAll(db, sql: "SELECT id, document, received, name, facts_sha256 FROM reading").compactMap {
            row in
            let document = Digest(bytes: row["document"] as Data)?.hex ?? "", known = Register.day(row["received"])
            let read = try Row.fetchAll(facts, arguments: [row["id"] as Int]).compactMap { fact in
                known.flatMap { FactRow.fact(fact, document: document, known: $0) }
            }
            let whole = try Int.fetchOne(count, arguments: [row["id"] as Int]) == read.count
            let hash = Keeping.factsHash(sorted: read.sorted(by: Fact.precedes))
            if whole, hash.bytes == Array(row["facts_sha256"] as Data) { return nil }
            return "\(row["name"] as String): its facts are not those that were read. `tprm reread` reads it anew."
        }
    }

    /// Which uses each memo is of stands in the memo's own row, which the journal vouches for.
    private static func memoUses(_ db: Database) throws -> [String] {
        try Row.fetchAll(db, sql: "SELECT number, label, uses FROM memo").compactMap { row in
            let ids = try Names.read(row["uses"]).compactMap { try Listed.use($0).id(db) }
            let listed = try Int.fetchAll(
                db, sql: "SELECT use FROM memo_use WHERE memo = ?", arguments: [row["number"] as Int])
            return Set(ids) == Set(listed)
                ? nil : "The memo \(row["label"] as String) is listed under other uses than its own."
        }
    }
}

/// The journal's entries, one hashed over the other, and the rows that they vouch for.
enum Chain {
    static func findings(_ db: Database, anchor: String?) throws -> [String] {
        let store = try Row.fetchOne(db, sql: "SELECT uuid, created FROM store")
        let uuid: String = store?["uuid"] ?? ""
        var prev = Journal.genesis(uuid: uuid, created: store?["created"] ?? ""), expected = 1
        var hashes: [Int: String] = [:], vouched: [Sealed: (seq: Int, hash: String)] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY seq")
        while let row = try rows.next() {
            let seq = row["seq"] as Int, hash = Array(row["hash"] as Data), body = row["body"] as Data
            guard seq == expected else { return ["The journal: entry \(expected) is missing."] }
            let counted = Journal.hash(
                seq: seq, at: row["at"], by: row["by"], action: row["action"], object: row["object"], body: Array(body),
                prev: prev)
            guard Array(row["prev"] as Data) == prev, counted.bytes == hash else {
                return ["The journal: entry \(seq) was changed, or stands in the wrong place."]
            }
            for (row, hash) in Journal.read(body).rows { vouched[row] = (seq, hash) }
            hashes[seq] = counted.hex
            prev = hash
            expected += 1
        }
        if expected == 1 { return ["The journal is empty: even its first entry is missing."] }
        return try compare(vouched, try Sealed.all(db)) + (anchor.map { speaks($0, uuid, hashes) } ?? [])
    }

    /// The rows as the journal vouches for them, and as they stand.
    private static func compare(_ vouched: [Sealed: (seq: Int, hash: String)], _ rows: [Sealed: Digest]) throws
        -> [String]
    {
        var findings: [String] = []
        for (row, entry) in vouched {
            guard let digest = rows[row] else {
                findings.append("The \(row) is gone; entry \(entry.seq) of the journal wrote it.")
                continue
            }
            if digest.hex != entry.hash {
                findings.append("The \(row) is not as entry \(entry.seq) of the journal wrote it.")
            }
        }
        for row in rows.keys where vouched[row] == nil {
            findings.append("The \(row) was written by no entry of the journal.")
        }
        return findings.sorted()
    }

    private static func speaks(_ anchor: String, _ uuid: String, _ hashes: [Int: String]) -> [String] {
        let parts = anchor.split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count >= 4, parts[0] == "tprm1", let seq = Int(parts[2]) else {
            return ["The anchor is not one of ours: it begins with tprm1 and has four parts."]
        }
        guard parts[1] == uuid else { return ["The anchor is that of another store."] }
        guard let hash = hashes[seq] else {
            return ["The journal ends before entry \(seq), of which the anchor speaks: its tail was cut off."]
        }
        return hash == parts[3]
            ? [] : ["The journal was written anew before entry \(seq): it is not the one of the anchor."]
    }
}
