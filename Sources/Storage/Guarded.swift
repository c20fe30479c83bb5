import Foundation
import GRDB

/// Runs work on the store at a path; what SQLite says becomes a sentence.
func guarded<T>(_ path: String, _ work: () throws -> T) throws(StoreError) -> T {
    do { return try work() } catch let error as StoreError { throw error } catch let error as DatabaseError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path)
        case .SQLITE_FULL: throw .full(path)
        case .SQLITE_IOERR where [ENOSPC, EFBIG, EDQUOT].contains(errno): throw .full(path)
        case .SQLITE_NOTADB: throw .foreign(path)
        case .SQLITE_CORRUPT: throw .damaged(path, why: error.message ?? "SQLite says it is malformed")
        case .SQLITE_READONLY: throw .readOnly(path)
        case .SQLITE_CONSTRAINT:
            throw .refused("Refused by the store: \(error.message ?? "a rule"). Nothing was changed.")
        default: throw .refused("\(path): \(error.message ?? "\(error)"). Nothing was changed.")
        }
    } catch { throw .refused("\(error)") }
}
