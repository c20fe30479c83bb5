import GRDB

/// The settings of every connection, read back after they are set: GRDB's own WAL set-up would put `synchronous` back to
/// NORMAL, which may lose the last commits when power fails, so WAL is set here.
enum Settings {
    /// What a connection must read back, as SQLite says it. One that only reads sets nothing that writes.
    static func wanted(_ standing: Standing) -> [(name: String, value: String)] {
        let always = [
            ("busy_timeout", "10000"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("cell_size_check", "1"),
            ("secure_delete", "1"), ("recursive_triggers", "1"),
        ]
        guard standing == .writable else { return always }
        #if canImport(Darwin)
            // On macOS an fsync does not reach the platter without these.
            let disk = [("fullfsync", "1"), ("checkpoint_fullfsync", "1")]
        #else
            let disk: [(String, String)] = []
        #endif
        return always + [("journal_mode", "wal"), ("synchronous", "2")] + disk
    }

    /// The configuration of a connection to the store at a path. Opening throws where a setting does not hold.
    static func configuration(_ path: String, _ standing: Standing) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .default
        configuration.readonly = standing != .writable
        configuration.prepareDatabase { db in
            guard Database.sqliteLibVersionNumber >= 3_037_000 else {
                throw StoreError.unsafe(path, why: "this system's SQLite is older than 3.37. Install a newer one.")
            }
            for (name, value) in wanted(standing) where name != "busy_timeout" {
                try db.execute(sql: "PRAGMA \(name) = \(value)")
            }
            for (name, value) in wanted(standing) {
                guard let read = try String.fetchOne(db, sql: "PRAGMA \(name)"), read == value else {
                    throw StoreError.unsafe(path, why: "the setting \(name) is not \(value) here. Use a local disk.")
                }
            }
        }
        return configuration
    }
}
