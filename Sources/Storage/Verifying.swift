import Digest
import Foundation
import GRDB

extension Store {
    /// What is wrong with the store, as sentences; empty when it is sound: the database, foreign keys, the journal's
    /// chain, every document hashed again, the facts of every reading. With an anchor kept earlier, also that nothing
    /// up to it was changed.
    package func verify(anchor: String? = nil) throws(StoreError) -> [String] {
        var findings: [String] = []
        try read { db in
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            if integrity != ["ok"] { findings += integrity.map { "The database: \($0)." } }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                findings.append("The table \(row[0] as String) has a row that leads nowhere.")
            }
            findings += try Store.chain(db, anchor: anchor)
            findings += try Store.readings(db)
        }
        let documents = try read { db in
            try Row.fetchAll(db, sql: "SELECT sha256, size, name FROM document").map {
                (Digest(bytes: $0["sha256"] as Data), $0["size"] as Int, $0["name"] as String)
            }
        }
        for (digest, size, name) in documents {
            guard let digest else { continue }
            do {
                let bytes = try vault.bytes(digest)
                if bytes.count != size { findings.append("\(name): \(bytes.count) bytes, \(size) on record.") }
            } catch { findings.append("\(name): \(error)") }
        }
        return findings
    }

    private static func chain(_ db: Database, anchor: String?) throws -> [String] {
        let store = try Row.fetchOne(db, sql: "SELECT uuid, created FROM store")
        let uuid: String = store?["uuid"] ?? ""
        var prev = Journal.genesis(uuid: uuid, created: store?["created"] ?? ""), expected = 1
        var hashes: [Int: String] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY seq")
        while let row = try rows.next() {
            let seq = row["seq"] as Int, hash = Array(row["hash"] as Data)
            guard seq == expected else { return ["The journal: entry \(expected) is missing."] }
            let counted = Journal.hash(
                seq: seq, at: row["at"], by: row["by"], action: row["action"], object: row["object"],
                body: Array(row["body"] as Data), prev: prev)
            guard Array(row["prev"] as Data) == prev, counted.bytes == hash else {
                return ["The journal: entry \(seq) was changed, or stands in the wrong place."]
            }
            hashes[seq] = counted.hex
            prev = hash
            expected += 1
        }
        if expected == 1 { return ["The journal is empty: even its first entry is missing."] }
        guard let anchor else { return [] }
        let parts = anchor.split(separator: " ").map(String.init)
        guard parts.count >= 4, parts[0] == "tprm1", let seq = Int(parts[2]) else {
            return ["The anchor is not one of ours: it begins with tprm1 and has four parts."]
        }
        guard parts[1] == uuid else { return ["The anchor is that of another store."] }
        guard let hash = hashes[seq] else {
            return ["The journal ends before entry \(seq), to which the anchor speaks: its tail was cut off."]
        }
        return hash == parts[3] ? [] : ["The journal was rewritten before entry \(seq): it is not the one of the anchor."]
    }

    /// The facts of each reading must still be those whose hash was recorded.
    private static func readings(_ db: Database) throws -> [String] {
        try Row.fetchAll(db, sql: "SELECT id, document, name, facts_sha256 FROM reading").compactMap { row in
            let document = Digest(bytes: row["document"] as Data)?.hex ?? ""
            let facts = try Row.fetchAll(
                db, sql: "SELECT \(FactRow.columns) FROM fact WHERE reading = ?", arguments: [row["id"] as Int]
            ).compactMap { FactRow.fact($0, document: document) }
            let same = Keeping.factsHash(facts).bytes == Array(row["facts_sha256"] as Data)
            return same ? nil : "\(row["name"] as String): its facts are not those that were read. `tprm reread` reads it anew."
        }
    }

    /// A whole copy: the database by VACUUM INTO and the vault beside it, opened and verified. Refuses a name that is
    /// taken, and leaves nothing there when it fails.
    package func backup(to target: String) throws(StoreError) {
        let folder = Vault.folder(beside: target)
        guard !FileManager.default.fileExists(atPath: target), !FileManager.default.fileExists(atPath: folder) else {
            throw .exists(target)
        }
        do throws(StoreError) {
            try Store.guarded(target) {
                try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [target]) }
                chmod(target, 0o600)
                try Vault.make(beside: target)
                let copy = Vault(path: folder)
                let documents = try queue.read { db in
                    try Data.fetchAll(db, sql: "SELECT sha256 FROM document").compactMap { Digest(bytes: $0) }
                }
                for digest in documents { try copy.keep(try vault.bytes(digest), digest) }
            }
            let findings = try Store.open(at: target).verify()
            guard findings.isEmpty else { throw StoreError.damaged(target, why: findings.joined(separator: " ")) }
        } catch {
            for path in [target, target + "-wal", target + "-shm", folder] { try? FileManager.default.removeItem(atPath: path) }
            throw error
        }
    }
}
