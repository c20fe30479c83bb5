import Digest
import Foundation
import GRDB

extension Store {
    /// The name under which each document was last received, by its SHA-256.
    package func documentNames() throws(StoreError) -> [String: String] {
        try read { db in
            var names: [String: String] = [:]
            let rows = try Row.fetchCursor(db, sql: "SELECT document, name FROM reading ORDER BY id")
            while let row = try rows.next() {
                if let digest = Digest(bytes: row["document"] as Data) { names[digest.hex] = row["name"] }
            }
            return names
        }
    }
}
