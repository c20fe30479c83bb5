package import Assessment
import Digest
import Foundation
import GRDB

extension Store {
    /// What people decided of a use, with the contract and carried-over days of its vendor.
    package func decisions(of use: Use) throws(StoreError) -> Decisions {
        try read { db in
            let id = try Listed.use(use.slug).need(db)
            var decisions = Decisions()
            func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id]) }
            decisions.conditions = try rows("SELECT * FROM condition WHERE use = ? ORDER BY number").map(
                Deciding.condition)
            decisions.acceptances = try rows("SELECT * FROM acceptance WHERE use = ? ORDER BY id").map(
                Deciding.acceptance)
            decisions.approvals = try rows("SELECT * FROM approval WHERE use = ? ORDER BY id").map {
                Deciding.approval($0, vault)
            }
            decisions.settlements = try Deciding.settlements(db, [use.vendor.subject, use.agent.subject])
            let last = try rows("SELECT max(as_of) AS day FROM memo JOIN memo_use ON memo = number WHERE use = ?").first
            decisions.lastReview = Register.day(last?["day"])
            let vendor = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT contract_ends, notice_days, next_review FROM vendor WHERE slug = ?"),
                arguments: [use.vendor.slug])
            decisions.contractEnds = Register.day(vendor?["contract_ends"])
            decisions.noticeDays = vendor?["notice_days"]
            decisions.carriedNextReview = Register.day(vendor?["next_review"])
            return decisions
        }
    }

    /// Adds a condition to a use; returns its id, such as `C-1`, numbered within the use.
    package func add(_ condition: Condition, to use: String, day: Day, _ hand: Hand) throws(StoreError) -> String {
        try write { db in
            let id = try Listed.use(use).inUse(db)
            let number =
                1 + (try Int.fetchOne(db, sql: "SELECT max(number) FROM condition WHERE use = ?", arguments: [id]) ?? 0)
            try db.execute(
                sql:
                    "INSERT INTO condition(use, number, \"check\", says, proof, owner, due, before) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, number, condition.check, condition.says, condition.proof, condition.owner,
                    condition.due?.stored, condition.before.rawValue,
                ])
            let row = Sealed(.condition, db.lastInsertedRowID)
            try Journal.append(
                db, hand, "condition add", "\(use) C-\(number)",
                [
                    "check": condition.check ?? "", "says": condition.says, "proof": condition.proof,
                    "owner": condition.owner, "due": condition.due?.description ?? "",
                    "before": condition.before.rawValue,
                ], rows: [row])
            return "C-\(number)"
        }
    }

    /// Closes a condition with a document that is in the vault.
    package func close(_ condition: String, of use: String, with sha256: String, day: Day, _ hand: Hand)
        throws(StoreError)
    {
        try write { db in
            let id = try Listed.use(use).inUse(db)
            let number = Int(condition.drop { !$0.isNumber }) ?? 0
            let row = try Row.fetchOne(
                db, sql: "SELECT id, closed FROM condition WHERE use = ? AND number = ?", arguments: [id, number])
            guard let row else {
                throw StoreError.refused("\(use) has no condition \(condition). `tprm condition list` shows them.")
            }
            guard (row["closed"] as Int?) == nil else {
                throw StoreError.refused("\(condition) of \(use) is closed already.")
            }
            let document = try Keeping.stored(sha256)
            guard
                try Int.fetchOne(
                    db, sql: "SELECT EXISTS(SELECT 1 FROM document WHERE sha256 = ?)", arguments: [document]) == 1
            else {
                throw StoreError.refused("The closing document is not in the store. Read it first with `tprm read`.")
            }
            try db.execute(
                sql: "UPDATE condition SET closed = ?, closed_with = ? WHERE use = ? AND number = ?",
                arguments: [day.stored, document, id, number])
            try Journal.append(
                db, hand, "condition close", "\(use) C-\(number)", ["with": sha256, "day": day.description],
                rows: [Sealed(.condition, row["id"] as Int)])
        }
    }

    /// A risk accepted by a named person until a day.
    package func add(_ acceptance: Acceptance, to use: String, _ hand: Hand) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO acceptance(use, \"check\", owner, reason, day, until) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    Listed.use(use).inUse(db), acceptance.check, acceptance.owner, acceptance.reason,
                    acceptance.day.stored, acceptance.until.stored,
                ])
            try Journal.append(
                db, hand, "accept", "\(use) \(acceptance.check)",
                ["owner": acceptance.owner, "because": acceptance.reason, "until": acceptance.until.description],
                rows: [Sealed(.acceptance, db.lastInsertedRowID)])
        }
    }

    /// A person's ruling on a dispute.
    package func add(_ settlement: Settlement, _ hand: Hand) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO settlement(subject, key, takes, sides, by, reason, day) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    settlement.spot.subject.path, settlement.spot.key, FactRow.spelled(settlement.takes),
                    Names.stored(settlement.sides.map(FactRow.spelled)), settlement.by, settlement.reason,
                    settlement.day.stored,
                ])
            try Journal.append(
                db, hand, "settle", "\(settlement.spot.subject) \(settlement.spot.key)",
                [
                    "takes": settlement.takes.description,
                    "sides": settlement.sides.map(\.description).joined(separator: " | "), "because": settlement.reason,
                ], rows: [Sealed(.settlement, db.lastInsertedRowID)])
        }
    }

    /// A role's decision on exactly what was reviewed, which is kept beside it as a document of its own.
    package func add(_ approval: Approval, to use: String, _ hand: Hand) throws(StoreError) {
        let reviewed = approval.reviewed.map { Array($0.text.utf8) }
        if let reviewed {
            let digest = Digest(of: reviewed)
            guard digest.hex == approval.standsOn else {
                throw .refused("What was reviewed is not what the decision of \(approval.by) is bound to.")
            }
            try guarded(path) { try vault.keep([(reviewed, digest)]) }
        }
        try write { db in
            if let reviewed {
                try db.execute(
                    sql:
                        "INSERT INTO document(sha256, size, name, made_by) VALUES (?, ?, ?, 'transcript') ON CONFLICT DO NOTHING",
                    arguments: [Keeping.stored(approval.standsOn), reviewed.count, "what was agreed to of \(use)"])
            }
            try db.execute(
                sql:
                    "INSERT INTO approval(use, role, by, day, until, stands_on, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    Listed.use(use).inUse(db), approval.role.rawValue, approval.by, approval.day.stored,
                    approval.until.stored, Keeping.stored(approval.standsOn), approval.document.map(Keeping.stored),
                ])
            let number = db.lastInsertedRowID
            try Journal.append(
                db, hand, "approve", use,
                [
                    "role": approval.role.rawValue, "name": approval.by, "until": approval.until.description,
                    "stands on": approval.standsOn, "document": approval.document ?? "",
                ],
                rows: [Sealed(.approval, number)] + (reviewed == nil ? [] : [Sealed(.document, approval.standsOn)]))
        }
    }

    /// Keeps a document that no reader reads, such as a reply that approves; file before row.
    package func keep(bytes: [UInt8], sha256: String, name: String, _ hand: Hand) throws(StoreError) {
        try guarded(path) {
            guard let digest = Digest(hex: sha256), Digest(of: bytes) == digest else {
                throw StoreError.refused("\(name): its bytes are not those that were hashed. Read it again.")
            }
            try vault.keep([(bytes, digest)])
        }
        try write { db in
            try db.execute(
                sql:
                    "INSERT INTO document(sha256, size, name, made_by) VALUES (?, ?, ?, 'given') ON CONFLICT DO NOTHING",
                arguments: [Keeping.stored(sha256), bytes.count, name])
            try Journal.append(db, hand, "keep", name, ["sha256": sha256], rows: [Sealed(.document, sha256)])
        }
    }
}

enum Deciding {
    static func condition(_ row: Row) -> Condition {
        Condition(
            id: "C-\(row["number"] as Int)", check: row["check"], says: row["says"], proof: row["proof"],
            owner: row["owner"], due: Register.day(row["due"]),
            before: Condition.Before(rawValue: row["before"]) ?? .connecting, closed: Register.day(row["closed"]),
            closedWith: (row["closed_with"] as Data?).flatMap { Digest(bytes: $0)?.hex })
    }
    static func acceptance(_ row: Row) -> Acceptance {
        Acceptance(
            check: row["check"], owner: row["owner"], reason: row["reason"], until: Day(stored: row["until"]),
            day: Day(stored: row["day"]))
    }
    /// What was reviewed comes out of the vault; where it is gone or changed, nobody can say what was agreed to.
    static func approval(_ row: Row, _ vault: Vault) -> Approval {
        let standsOn = Digest(bytes: row["stands_on"] as Data)
        let reviewed = standsOn.flatMap { try? vault.bytes($0) }
        return Approval(
            role: Approval.Role(rawValue: row["role"]) ?? .risk, by: row["by"], day: Day(stored: row["day"]),
            until: Day(stored: row["until"]), standsOn: standsOn?.hex ?? "",
            document: (row["document"] as Data?).flatMap { Digest(bytes: $0)?.hex },
            reviewed: reviewed.flatMap { Remit(text: String(decoding: $0, as: UTF8.self)) })
    }
    /// Those of subjects under the roots, in the order in which they were made.
    static func settlements(_ db: Database, _ roots: [Subject]) throws -> [Settlement] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM settlement ORDER BY id")
        return try Row.fetchAll(statement).compactMap { row in
            guard let subject = Subject(path: row["subject"]), roots.contains(subject.root),
                let takes = FactRow.value(spelled: row["takes"])
            else { return nil }
            return Settlement(
                spot: Spot(subject: subject, key: row["key"]), takes: takes,
                sides: Names.read(row["sides"]).compactMap(FactRow.value(spelled:)), by: row["by"],
                reason: row["reason"],
                day: Day(stored: row["day"]))
        }
    }
}
