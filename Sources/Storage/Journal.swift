import Digest
import Foundation
import GRDB

/// One entry of the journal.
package struct JournalEntry: Hashable, Sendable {
    package let seq: Int
    /// An ISO 8601 timestamp in UTC, as the writer's clock had it.
    package let at: String
    package let by: String
    package let action: String
    package let object: String
    /// What was done, as names and values, in their order.
    package let details: [Detail]
    /// 64 hexadecimal digits.
    package let hash: String

    /// One name with its value.
    package struct Detail: Hashable, Sendable {
        package let name: String
        package let value: String
    }
}

/// What was done, by whom and when: append-only, each entry hashed over the one before it, in the same transaction as
/// the change. It shows a later change to anyone who kept an earlier anchor; it does not show who typed a name, nor a
/// journal that was written anew as a whole where nobody kept one.
enum Journal {
    /// SHA-256 over length-prefixed fields: no two different entries have the same bytes.
    static func hash(seq: Int, at: String, by: String, action: String, object: String, body: [UInt8], prev: [UInt8])
        -> Digest
    {
        var bytes = Array("tprm-journal-1\0".utf8) + bigEndian(UInt64(seq)) + prev
        for field in [Array(at.utf8), Array(by.utf8), Array(action.utf8), Array(object.utf8), body] {
            bytes += bigEndian(UInt64(field.count)) + field
        }
        return Digest(of: bytes)
    }

    /// The first entry stands on the store's own name, so that two stores never share a chain.
    static func genesis(uuid: String, created: String) -> [UInt8] {
        Digest(of: "tprm-genesis-1\0\(uuid)\0\(created)").bytes
    }

    /// Adds an entry; `rows` are those that the change wrote, hashed as they stand now. Details without a value are
    /// left out.
    static func append(
        _ db: Database, _ hand: Store.Hand, _ action: String, _ object: String,
        _ details: KeyValuePairs<String, String>,
        rows: [Sealed] = []
    ) throws {
        try append(db, hand, action, object, details.map { JournalEntry.Detail(name: $0, value: $1) }, rows: rows)
    }
    static func append(
        _ db: Database, _ hand: Store.Hand, _ action: String, _ object: String, _ details: [JournalEntry.Detail],
        rows: [Sealed] = []
    ) throws {
        let (by, object) = (hand.by.storable, object.storable)
        let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        let prev: [UInt8]
        if let last {
            prev = Array(last["hash"] as Data)
        } else {
            let store = try Row.fetchOne(db, sql: "SELECT uuid, created FROM store")
            prev = genesis(uuid: store?["uuid"] ?? "", created: store?["created"] ?? "")
        }
        let seq = (last.map { $0["seq"] as Int } ?? 0) + 1
        var lines = details.filter { !$0.value.isEmpty }.map { "\($0.name): \(oneLine($0.value))" }
        for row in rows { lines.append("\(seal): \(row) \(try row.digest(db)?.hex ?? "gone")") }
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let hash = hash(seq: seq, at: hand.at, by: by, action: action, object: object, body: bytes, prev: prev)
        try db.execute(
            sql: "INSERT INTO journal(seq, at, by, action, object, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [seq, hand.at, by, action, object, Data(bytes), Data(prev), Data(hash.bytes)])
    }

    /// The name of the lines that vouch for rows.
    private static let seal = "row"

    /// A value without line ends, which part the lines of an entry.
    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\0" ? " " : $0 }))
    }

    /// The names and values of an entry, and the rows for which it vouches with their hashes.
    static func read(_ body: Data) -> (details: [JournalEntry.Detail], rows: [(row: Sealed, hash: String)]) {
        var details: [JournalEntry.Detail] = [], rows: [(row: Sealed, hash: String)] = []
        for line in String(decoding: body, as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let (name, value) = (String(line[..<colon]), line[line.index(after: colon)...].dropFirst())
            let words = value.split(separator: " ")
            if name == seal, words.count == 3, let table = Sealed.Table(rawValue: String(words[0])) {
                rows.append((Sealed(table, words[1]), String(words[2])))
            } else {
                details.append(JournalEntry.Detail(name: name, value: String(value)))
            }
        }
        return (details, rows)
    }

    private static func bigEndian(_ number: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
    }
}

extension Store {
    /// The journal, oldest first; only the last entries where a number of them is given.
    package func journal(last: Int? = nil) throws(StoreError) -> [JournalEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY seq DESC LIMIT ?", arguments: [last ?? -1]).map {
                row in
                JournalEntry(
                    seq: row["seq"], at: row["at"], by: row["by"], action: row["action"], object: row["object"],
                    details: Journal.read(row["body"]).details,
                    hash: Digest(bytes: row["hash"] as Data)?.hex ?? "")
            }.reversed()
        }
    }

    /// How many entries the journal has, and how many documents the vault.
    package func extent() throws(StoreError) -> (entries: Int, documents: Int) {
        try read { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
            )
        }
    }

    /// One line to keep outside the store: `tprm1 UUID SEQ HASH`. Whoever holds it can show later that nothing up to
    /// that entry was changed, removed or reordered.
    package func anchor() throws(StoreError) -> String {
        try read { db in
            let uuid = try String.fetchOne(db, sql: "SELECT uuid FROM store") ?? ""
            let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
            guard let last, let hash = Digest(bytes: last["hash"] as Data) else { return "tprm1 \(uuid) 0 -" }
            return "tprm1 \(uuid) \(last["seq"] as Int) \(hash.hex)"
        }
    }
}
