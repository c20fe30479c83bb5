import Digest
import Foundation
import GRDB

/// A sitting in which a person answers questions: what was answered is kept as a draft at once, and as a document when it
/// ends.
extension Store {
    /// Keeps the answers of a sitting so far, in the place of those kept of it before. `sitting` tells it from others of the
    /// use.
    package func draft(_ body: [UInt8], of use: String, sitting: String) throws(StoreError) {
        try write { db in
            try db.execute(
                sql:
                    "INSERT INTO draft(use, sitting, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body",
                arguments: [Listed.use(use).need(db), sitting, Data(body)])
        }
    }

    /// The drafts of a use, by their sittings: those that were cut off.
    package func drafts(of use: String) throws(StoreError) -> [(sitting: String, body: [UInt8])] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT sitting, body FROM draft WHERE use = ? ORDER BY sitting",
                arguments: [Listed.use(use).need(db)]
            ).map { ($0["sitting"], Array($0["body"] as Data)) }
        }
    }

    /// Keeps the transcript of a sitting, in the place of an earlier one that is about the same: same use, person and day.
    /// Its draft is gone then. All in one transaction with one journal entry.
    ///
    /// `answers` are the ids of the questions of `questionnaire` that it answers, those that state nothing too: where one
    /// was handed on, it closes.
    package func keep(
        sitting: String, of use: String, _ reading: Reading, answers: [String], to questionnaire: String, _ hand: Hand
    ) throws(StoreError) {
        let rules = Set(answers.map { Handing.rule(questionnaire, $0) })
        try guarded(path) { try vault.keep([(reading.bytes, try reading.digest)]) }
        try write { db in
            try Keeping.declare(db, reading, hand, as: "ask", answers: rules)
            try db.execute(
                sql: "DELETE FROM draft WHERE use = ? AND sitting = ?",
                arguments: [Listed.use(use).need(db), sitting])
        }
    }
}
