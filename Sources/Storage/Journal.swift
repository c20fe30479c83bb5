import Digest
import Foundation

import GRDB

/// One entry of the journal.
package struct JournalEntry: Hashable, Sendable {
    package let seq: Int
    package let at: String
    package let by: String
    package let action: String
    package let object: String
    package let body: String
    /// 64 hexadecimal digits.
    package let hash: String
}

/// What was done, by whom and when: append-only, each entry hashed over the one before it, in the same transaction as
/// the change. It shows a later change to anyone who kept an earlier anchor; it does not show who typed a name.
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

    static func append(
        _ db: Database, _ hand: Store.Hand, _ action: String, _ object: String, _ body: KeyValuePairs<String, String>
    ) throws {
        let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        let prev: [UInt8]
        if let last {
            prev = Array(last["hash"] as Data)
        } else {
            let store = try Row.fetchOne(db, sql: "SELECT uuid, created FROM store")
            prev = genesis(uuid: store?["uuid"] ?? "", created: store?["created"] ?? "")
        }
        let seq = (last.map { $0["seq"] as Int } ?? 0) + 1
        let text = body.map { "\($0): \($1.replacingOccurrences(of: "\n", with: " "))" }.joined(separator: "\n")
        let bytes = Array(text.utf8)
        let hash = hash(seq: seq, at: hand.at, by: hand.by, action: action, object: object, body: bytes, prev: prev)
        try db.execute(
            sql: "INSERT INTO journal(seq, at, by, action, object, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [seq, hand.at, hand.by, action, object, Data(bytes), Data(prev), Data(hash.bytes)])
    }

    private static func bigEndian(_ number: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
    }
}

extension Store {
    /// The journal, oldest first.
    package func journal() throws(StoreError) -> [JournalEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY seq").map { row in
                JournalEntry(
                    seq: row["seq"], at: row["at"], by: row["by"], action: row["action"], object: row["object"],
                    body: String(decoding: row["body"] as Data, as: UTF8.self),
                    hash: (Digest(bytes: row["hash"] as Data) ?? Digest(of: "")).hex)
            }
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
