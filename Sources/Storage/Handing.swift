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

extension Store {
    /// Closes questions that were handed on and whose answers stand in the register, not in a paper. Those that are with
    /// nobody are passed over.
    package func close(
        handed questions: [String], of questionnaire: String, use slug: String, on day: Day, _ hand: Hand
    ) throws(StoreError) {
        let rules = Set(questions.map { Handing.rule(questionnaire, $0) })
        try write { db in
            let closed = try Handing.close(db, use: Listed.use(slug).need(db), on: day, rules)
            guard !closed.isEmpty else { return }
            let names = questions.sorted().joined(separator: ", ")
            try Journal.append(db, hand, "answer", "\(slug) \(names)", ["on": day.description], rows: closed)
        }
    }
}

enum Handing {
    /// What the rule of a fact is called that an answer states.
    static func rule(_ questionnaire: String, _ question: String) -> String {
        "questionnaire.\(questionnaire).\(question)"
    }

    /// A question that was handed on closes when a paper answers it: one of ours on its use, or one of the vendor's. The
    /// rules of the facts name the questions, beside those that are answered and state nothing. Returns the rows that changed, for the paper's journal entry to vouch for.
    static func close(_ db: Database, _ reading: Reading, _ answers: Set<String> = []) throws -> [Sealed] {
        let rules = answers.union(reading.facts.map(\.rule.id).filter { $0.hasPrefix("questionnaire.") })
        guard !rules.isEmpty else { return [] }
        let uses: [Int] =
            switch reading.party {
            case .agent: []
            case .use(let agent, let vendor, let service):
                try Listed.use("\(agent)/\(vendor)/\(service)").id(db).map { [$0] } ?? []
            case .vendor(let vendor, let service):
                try Int.fetchAll(
                    db,
                    sql: """
                        SELECT use.id FROM use JOIN service ON service.id = use.service
                        JOIN vendor ON vendor.id = service.vendor
                        WHERE vendor.slug = ?1 AND (?2 IS NULL OR service.slug = ?2) ORDER BY use.id
                        """, arguments: [vendor, service])
            }
        return try uses.flatMap { try close(db, use: $0, on: reading.received, rules) }
    }

    /// Closes those open questions of a use whose rules are among these.
    static func close(_ db: Database, use: Int, on day: Day, _ rules: Set<String>) throws -> [Sealed] {
        try Row.fetchAll(
            db, sql: "SELECT id, questionnaire, question FROM handed WHERE use = ? AND closed IS NULL ORDER BY id",
            arguments: [use]
        ).compactMap { row in
            guard rules.contains(rule(row["questionnaire"], row["question"])) else { return nil }
            let id = row["id"] as Int
            try db.execute(
                sql: "UPDATE handed SET closed = max(since, ?) WHERE id = ?", arguments: [day.stored, id])
            return Sealed(.handed, id)
        }
    }
}
