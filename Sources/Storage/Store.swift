import Digest
import Foundation
import GRDB

/// The store: one SQLite file beside a vault of documents. The only owner of the database; every change is one
/// immediate transaction that ends with an entry in the journal.
package final class Store: Sendable {
    let queue: DatabaseQueue
    /// The path of the SQLite file.
    package let path: String
    let vault: Vault

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

    private init(_ queue: DatabaseQueue, _ path: String) {
        self.queue = queue
        self.path = path
        vault = Vault(path: Vault.folder(beside: path))
    }

    /// Makes a store where nothing is yet; file 0600, vault 0700. Throws where something is there, or the disk is full.
    package static func create(at path: String, _ hand: Hand) throws(StoreError) -> Store {
        guard !FileManager.default.fileExists(atPath: path), !FileManager.default.fileExists(atPath: Vault.folder(beside: path))
        else { throw .exists(path) }
        let store = try guarded(path) {
            let descriptor = Vault.newFile(path)
            guard descriptor >= 0 else { throw StoreError.refused("\(path): cannot be made: \(String(cString: strerror(errno))).") }
            Vault.closed(descriptor)
            try Vault.make(beside: path)
            let store = Store(try DatabaseQueue(path: path, configuration: configuration(path)), path)
            try store.migrate()
            let uuid = UUID().uuidString.lowercased()
            try store.queue.write { db in
                try db.execute(sql: "INSERT INTO store(uuid, created) VALUES (?, ?)", arguments: [uuid, hand.at])
                try Journal.append(db, hand, "init", uuid, ["created": hand.at])
            }
            return store
        }
        return store
    }

    /// Opens a store. Refuses, with nothing changed, what is missing, not ours, newer than this program, or open to
    /// others; brings an older store up to this version.
    package static func open(at path: String) throws(StoreError) -> Store {
        try Header.check(path)
        return try guarded(path) {
            let store = Store(try DatabaseQueue(path: path, configuration: configuration(path)), path)
            try store.migrate()
            return store
        }
    }

    /// The settings of every connection, in this order, then read back: GRDB's own WAL set-up would put `synchronous`
    /// back to NORMAL, so WAL is set here.
    private static func configuration(_ path: String) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .default
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = ON")
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL")
            for (name, value) in Store.settings where name != "journal_mode" && name != "synchronous" {
                try db.execute(sql: "PRAGMA \(name) = \(value)")
            }
            for (name, value) in Store.settings {
                guard let read = try String.fetchOne(db, sql: "PRAGMA \(name)"), read == value else {
                    throw StoreError.unsafe(path, why: "the setting \(name) is not \(value). Use a local disk.")
                }
            }
        }
        return configuration
    }

    /// What is read back after opening: names and values as SQLite says them.
    static let settings: [(name: String, value: String)] = [
        ("foreign_keys", "1"), ("journal_mode", "wal"), ("synchronous", "2"), ("trusted_schema", "0"),
        ("cell_size_check", "1"), ("secure_delete", "1"), ("recursive_triggers", "1"),
    ]

    private func migrate() throws {
        let known = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
        guard known < Schema.migrations.count else { return }
        try queue.write { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            for migration in Schema.migrations.dropFirst(version) { try db.execute(sql: migration) }
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(Schema.migrations.count)")
        }
        // The header that another process looks at first must say whose file this is.
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Reads; turns the database's errors into sentences.
    func read<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        try Store.guarded(path) { try queue.read(work) }
    }

    /// One immediate transaction: all of it and its journal entry, or nothing.
    func write<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        try Store.guarded(path) {
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

    static func guarded<T>(_ path: String, _ work: () throws -> T) throws(StoreError) -> T {
        do { return try work() } catch let error as StoreError { throw error } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path)
            case .SQLITE_FULL: throw .full(path)
            case .SQLITE_IOERR where errno == ENOSPC || errno == EFBIG || errno == EDQUOT: throw .full(path)
            case .SQLITE_NOTADB: throw .foreign(path)
            case .SQLITE_CORRUPT: throw .damaged(path, why: error.message ?? "SQLite says it is malformed")
            case .SQLITE_CONSTRAINT: throw .refused("Refused by the store: \(error.message ?? "a rule"). Nothing was changed.")
            default: throw .refused("\(path): \(error.message ?? "\(error)"). Nothing was changed.")
            }
        } catch { throw .refused("\(path): \(error). Nothing was changed.") }
    }
}

/// The first look at a file, before SQLite touches it.
enum Header {
    static func check(_ path: String) throws(StoreError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .missing(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unsafe(path, why: "a store is a plain file, and this is none. Name the file itself.")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .unsafe(path, why: "others may read or change the store. Close it with `chmod 600 \(path)`.")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unsafe(path, why: "the store cannot be read: you have no right to.")
        }
        defer { try? handle.close() }
        guard let head = try? handle.read(upToCount: 100), head.count == 100,
            head.starts(with: Array("SQLite format 3\0".utf8))
        else { throw .foreign(path) }
        func number(_ at: Int) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(head[at + $1]) } }
        guard number(68) == Int(Schema.applicationID) else { throw .foreign(path) }
        guard number(60) <= Schema.migrations.count else {
            throw .newer(path, version: number(60), ours: Schema.migrations.count)
        }
    }
}
