import Foundation
import GRDB

/// The store: one SQLite file beside a vault of documents. The only owner of the database; every change is one
/// immediate transaction that ends with an entry in the journal.
///
/// The file is never to be copied alone while a `-wal` stands beside it: `backup` makes a whole copy.
package final class Store: Sendable {
    let queue: DatabaseQueue
    let vault: Vault
    private let standing: Standing
    /// The path of the SQLite file.
    package let path: String
    /// The folder of the documents.
    package var vaultPath: String { vault.path }

    /// Who changes something, and when: the clock is the caller's.
    package struct Hand: Sendable {
        /// A person's name.
        package let by: String
        /// An ISO 8601 timestamp in UTC.
        package let at: String
        package init(by: String, at: String) {
            self.by = by
            self.at = at
        }
    }

    /// Makes a store where nothing is yet; file 0600, vault 0700. Throws where something is there, others may write, or
    /// the disk is full, and then leaves nothing behind.
    package static func create(at path: String, _ hand: Hand) throws(StoreError) -> Store {
        let draft = try Draft(for: path)
        do throws(StoreError) {
            try draft.start()
            try guarded(path) {
                let queue = try DatabaseQueue(path: draft.path, configuration: Settings.configuration(path, .writable))
                try Schema.migrate(queue, path)
                let uuid = UUID().uuidString.lowercased()
                try queue.write { db in
                    try db.execute(sql: "INSERT INTO store(uuid, created) VALUES (?, ?)", arguments: [uuid, hand.at])
                    try Journal.append(db, hand, "init", uuid, ["created": hand.at])
                }
                try queue.close()
            }
            try draft.publish()
        } catch {
            draft.discard()
            throw error
        }
        return try open(at: path)
    }

    /// Opens a store. Refuses, with nothing changed, what is missing, not ours, newer than this program, open to others,
    /// or on a network disk; brings an older store up to this version. Where nothing can be written it is read as it is.
    package static func open(at path: String) throws(StoreError) -> Store {
        let standing = try Standing(of: path)
        return try guarded(path) { try Store(path, standing) }
    }

    init(_ path: String, _ standing: Standing) throws {
        self.path = path
        self.standing = standing
        vault = Vault(path: Vault.folder(beside: path))
        let name = standing == .writable ? path : try Store.unwritten(path)
        queue = try DatabaseQueue(path: name, configuration: Settings.configuration(path, standing))
        if standing == .writable { try Schema.migrate(queue, path) }
    }

    /// A store that nobody can write here is whole in its one file, unless what a program wrote last still stands in the
    /// file beside it.
    private static func unwritten(_ path: String) throws(StoreError) -> String {
        let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        guard (size ?? 0) == 0 else {
            throw .unsafe(
                path,
                why: "its last changes stand in \(path)-wal and cannot be taken in, for its folder cannot be written. "
                    + "Copy the store, that file and the vault to a folder of yours.")
        }
        return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }

    /// Reads, all of it from one state of the store. Without `PRAGMA query_only`, which GRDB's own reads set: it throws
    /// every prepared statement away.
    func read<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        try guarded(path) {
            try queue.unsafeRead { db in
                var result: T?
                try db.inTransaction(.deferred) {
                    result = try work(db)
                    return .commit
                }
                guard let result else { throw StoreError.refused("\(path): nothing was read.") }
                return result
            }
        }
    }

    /// One immediate transaction: all of it and its journal entry, or nothing.
    func write<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        guard standing == .writable else { throw .readOnly(path) }
        return try guarded(path) {
            try queue.writeWithoutTransaction { db in
                var result: T?
                try db.inTransaction(.immediate) {
                    result = try work(db)
                    return .commit
                }
                guard let result else { throw StoreError.refused("\(path): nothing was written.") }
                return result
            }
        }
    }
}
