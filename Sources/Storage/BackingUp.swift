import Digest
import Foundation
import GRDB

extension Store {
    /// A whole copy: the database by VACUUM INTO and the vault beside it, verified before it appears under its name.
    /// Refuses a name that is taken, and leaves nothing there when it fails.
    package func backup(to target: String) throws(StoreError) {
        let draft = try Draft(for: target)
        do throws(StoreError) {
            try draft.start()
            try guarded(target) {
                try queue.writeWithoutTransaction { db in
                    try db.execute(sql: "VACUUM INTO ?", arguments: [draft.path])
                }
            }
            let copy = try Store.open(at: draft.path)
            let documents = try copy.read { db in
                try Data.fetchAll(db, sql: "SELECT sha256 FROM document").compactMap { Digest(bytes: $0) }
            }
            // One at a time in memory: a vault may be larger than that.
            for digest in documents { try copy.vault.keep([(try vault.bytes(digest), digest)]) }
            let findings = try copy.verify()
            guard findings.isEmpty else { throw StoreError.damaged(target, why: findings.joined(separator: " ")) }
            try guarded(target) { try copy.queue.close() }
            try draft.publish()
        } catch {
            draft.discard()
            throw error
        }
    }
}
