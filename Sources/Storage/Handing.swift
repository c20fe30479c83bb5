package import Assessment
import GRDB

/// A question of a questionnaire that one person left to another, for one use.
package struct Handed: Hashable, Sendable {
    /// The use's slug.
    package let use: String
    /// The questionnaire's id.
    package let questionnaire: String
    /// The question's id, such as `Q3.2`.
    package let question: String
    /// Who is to answer.
    package let person: String
    /// Who handed it on.
    package let by: String
    package let since: Day
    package init(use: String, questionnaire: String, question: String, person: String, by: String, since: Day) {
        self.use = use
        self.questionnaire = questionnaire
        self.question = question
        self.person = person
        self.by = by
        self.since = since
    }
}

extension Store {
    /// Hands questions to others, all or none. One that another person has is taken from them; one that the same person
    /// has stays as it is. Returns those that are new.
    @discardableResult
    package func hand(_ questions: [Handed], _ hand: Hand) throws(StoreError) -> [Handed] {
        try write { db in
            var new: [Handed] = []
            for handed in questions {
                let use = try Listed.use(handed.use).inUse(db)
                let before = try Row.fetchOne(
                    db,
                    sql:
                        "SELECT id, person, since FROM handed WHERE use = ? AND questionnaire = ? AND question = ? AND closed IS NULL",
                    arguments: [use, handed.questionnaire, handed.question])
                if let before, before["person"] as String == handed.person { continue }
                var rows: [Sealed] = []
                if let before {
                    try db.execute(
                        sql: "UPDATE handed SET closed = max(since, ?) WHERE id = ?",
                        arguments: [handed.since.stored, before["id"] as Int])
                    rows.append(Sealed(.handed, before["id"] as Int))
                }
                try db.execute(
                    sql:
                        "INSERT INTO handed(use, questionnaire, question, person, by, since) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        use, handed.questionnaire, handed.question, handed.person.storable, handed.by.storable,
                        handed.since.stored,
                    ])
                rows.append(Sealed(.handed, db.lastInsertedRowID))
                try Journal.append(
                    db, hand, "hand on", "\(handed.use) \(handed.question)",
                    ["to": handed.person, "from": before?["person"] ?? "", "since": handed.since.description],
                    rows: rows)
                new.append(handed)
            }
            return new
        }
    }

    /// The questions that are open with somebody: of a use, of a person, or all; by use, then in the order of their ids.
    package func handed(use: String? = nil, person: String? = nil) throws(StoreError) -> [Handed] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT handed.*, agent.slug || '/' || vendor.slug || '/' || service.slug AS use_slug
                    FROM handed JOIN use ON use.id = handed.use JOIN agent ON agent.id = use.agent
                    JOIN service ON service.id = use.service JOIN vendor ON vendor.id = service.vendor
                    WHERE closed IS NULL AND use.retired IS NULL AND (?1 IS NULL OR use_slug = ?1)
                      AND (?2 IS NULL OR person = ?2)
                    ORDER BY use_slug, questionnaire, question
                    """, arguments: [use, person]
            ).map { row in
                Handed(
                    use: row["use_slug"], questionnaire: row["questionnaire"], question: row["question"],
                    person: row["person"], by: row["by"], since: Day(number: row["since"]))
            }
        }
    }
}

enum Handing {
    /// A question that was handed on closes when a paper of ours on its use answers it: the rules of the facts name the
    /// questions, as `questionnaire.ID.QUESTION`. The reading's own journal entry tells of the paper.
    static func close(_ db: Database, _ reading: Reading) throws {
        guard case .use(let agent, let vendor, let service) = reading.party else { return }
        let rules = Set(reading.facts.map(\.rule.id).filter { $0.hasPrefix("questionnaire.") })
        guard !rules.isEmpty, let use = try Listed.use("\(agent)/\(vendor)/\(service)").id(db) else { return }
        let open = try Row.fetchAll(
            db, sql: "SELECT id, questionnaire, question FROM handed WHERE use = ? AND closed IS NULL", arguments: [use]
        )
        for row in open {
            let rule = "questionnaire.\(row["questionnaire"] as String).\(row["question"] as String)"
            guard rules.contains(rule) else { continue }
            try db.execute(
                sql: "UPDATE handed SET closed = max(since, ?) WHERE id = ?",
                arguments: [reading.received.stored, row["id"] as Int])
        }
    }
}
