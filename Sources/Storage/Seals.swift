import Digest
import Foundation
import GRDB

/// A row that a journal entry vouches for: each change hashes the rows that it wrote into its entry, so that a row that
/// any other hand changed, added or removed shows.
struct Sealed: Hashable, CustomStringConvertible {
    /// The tables whose rows are vouched for. Facts are hashed as a whole in their reading's row.
    enum Table: String, CaseIterable {
        case vendor, service, agent, use, document, reading, eye, condition, acceptance, settlement, approval, policy,
            memo, handed

        /// The column that names a row.
        var key: String {
            switch self {
            case .document: "sha256"
            case .memo: "number"
            default: "id"
            }
        }
    }
    let table: Table
    /// The row's number, or the SHA-256 of a document.
    let key: String

    init(_ table: Table, _ key: some CustomStringConvertible) {
        self.table = table
        self.key = key.description
    }
    private init(_ table: Table, _ row: Row) {
        self.init(
            table, table == .document ? Digest(bytes: row["sha256"] as Data)?.hex ?? "" : "\(row[table.key] as Int)")
    }
    var description: String { "\(table) \(key)" }

    /// The row as it stands, hashed; nil when it is not there.
    func digest(_ db: Database) throws -> Digest? {
        let argument =
            table == .document ? Digest(hex: key).map { Data($0.bytes).databaseValue } : Int(key)?.databaseValue
        let query = "SELECT * FROM \(table.rawValue) WHERE \(table.key) = ?"
        return try Row.fetchOne(db.cachedStatement(sql: query), arguments: [argument]).map {
            try Sealed.digest(db, table, $0)
        }
    }

    /// Every row of every table with its hash.
    static func all(_ db: Database) throws -> [Sealed: Digest] {
        var all: [Sealed: Digest] = [:]
        for table in Table.allCases {
            let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.rawValue)")
            while let row = try rows.next() { all[Sealed(table, row)] = try digest(db, table, row) }
        }
        return all
    }

    /// SHA-256 over the names and values of the columns, each with its length. Columns without a value are left out, so
    /// that a column that a later version adds changes no older hash. A reading's problems are hashed with it.
    private static func digest(_ db: Database, _ table: Table, _ row: Row) throws -> Digest {
        var bytes = Array("tprm-row-1\0\(table)\0".utf8)
        func add(_ row: Row) {
            for (name, value) in row where !value.isNull {
                let (type, content): (String, [UInt8]) =
                    switch value.storage {
                    case .null: ("", [])
                    case .int64(let number): ("i", Array(String(number).utf8))
                    case .double(let number): ("d", Array(String(number).utf8))
                    case .string(let text): ("t", Array(text.utf8))
                    case .blob(let data): ("b", Array(data))
                    }
                bytes += Array("\(name.utf8.count):\(name)\(type)\(content.count):".utf8) + content
            }
        }
        add(row)
        if table == .reading {
            let problems = try db.cachedStatement(
                sql: "SELECT place, says FROM problem WHERE reading = ? ORDER BY rowid")
            for problem in try Row.fetchAll(problems, arguments: [row["id"] as Int]) { add(problem) }
        }
        return Digest(of: bytes)
    }
}
