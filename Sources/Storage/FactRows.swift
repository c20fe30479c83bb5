package import Assessment
import Digest
import Foundation
import GRDB

/// How a fact lies in its row: typed columns, nothing to decode.
enum FactRow {
    static func insert(_ db: Database, _ fact: Fact, reading: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO fact(reading, name, subject, key, type, value, assurance, design_only, speaks_of, until,
                  known_since, status, rule, rule_version, place_kind, place, place_number, quote)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let (type, value) = stored(fact.value)
        let (kind, text, number) = stored(fact.source.place)
        try statement.execute(
            arguments: [
                reading, fact.name, fact.subject.path, fact.key, type, value, fact.assurance.rawValue, fact.designOnly,
                fact.speaksOf.stored, fact.until?.stored, fact.knownSince.stored, fact.status.rawValue, fact.rule.id,
                fact.rule.version, kind, text, number, fact.source.quote,
            ])
    }

    /// `documents` gives the SHA-256 of a reading.
    static func fact(_ row: Row, document: String) -> Fact? {
        guard let subject = Subject(path: row[2]), let value = value(type: row[4], row[5]),
            let assurance = Assurance(rawValue: row[6]), let status = Fact.Status(rawValue: row[11])
        else { return nil }
        return Fact(
            name: row[1], subject: subject, key: row[3], value: value, assurance: assurance, designOnly: row[7],
            speaksOf: Day(stored: row[8]), until: Register.day(row[9]), knownSince: Day(stored: row[10]),
            status: status,
            rule: Fact.Rule(row[12], row[13]),
            source: Source(document: document, place: place(row[14], row[15], row[16]), quote: row[17]))
    }
    static let columns = """
        fact.reading, fact.name, fact.subject, fact.key, fact.type, fact.value, fact.assurance, fact.design_only,
        fact.speaks_of, fact.until, fact.known_since, fact.status, fact.rule, fact.rule_version, fact.place_kind,
        fact.place, fact.place_number, fact.quote
        """

    static func stored(_ value: Fact.Value) -> (Int, DatabaseValue) {
        switch value {
        case .flag(let flag): (0, (flag ? 1 : 0).databaseValue)
        case .practice(let practice): (1, practice.rawValue.databaseValue)
        case .number(let number): (2, number.databaseValue)
        case .text(let text): (3, text.databaseValue)
        case .day(let day): (4, day.stored.databaseValue)
        case .names(let names): (5, Names.stored(names).databaseValue)
        }
    }
    static func value(type: Int, _ value: DatabaseValue) -> Fact.Value? {
        switch type {
        case 0: Int.fromDatabaseValue(value).map { .flag($0 == 1) }
        case 1: String.fromDatabaseValue(value).flatMap(Practice.init).map { .practice($0) }
        case 2: Int.fromDatabaseValue(value).map { .number($0) }
        case 3: String.fromDatabaseValue(value).map { .text($0) }
        case 4: Int.fromDatabaseValue(value).map { .day(Day(stored: $0)) }
        case 5: String.fromDatabaseValue(value).map { .names(Names.read($0)) }
        default: nil
        }
    }

    private static func stored(_ place: Source.Place) -> (Int, String, Int) {
        switch place {
        case .page(let number, let label): (0, label ?? "", number)
        case .cell(let sheet, let cell): (1, cell + "\u{1F}" + sheet, 0)
        case .line(let number): (2, "", number)
        case .pointer(let text): (3, text, 0)
        case .paragraph(let text): (4, text, 0)
        case .object(let text): (5, text, 0)
        }
    }
    private static func place(_ kind: Int, _ text: String, _ number: Int) -> Source.Place {
        switch kind {
        case 0: return .page(number, label: text.isEmpty ? nil : text)
        case 1:
            let parts = text.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
            return .cell(sheet: parts.count == 2 ? String(parts[1]) : "", String(parts[0]))
        case 2: return .line(number)
        case 3: return .pointer(text)
        case 4: return .paragraph(text)
        default: return .object(text)
        }
    }
}

extension Store {
    /// The facts on one vendor and its parts from current readings, with confirmations and corrections applied.
    package func facts(of vendor: String) throws(StoreError) -> [Fact] {
        try read { db in try Store.facts(db, Store.ofVendor + " AND current", [vendor], keys: Store.aboutVendors) }
    }
    /// The facts of one vendor's tools alone, for the flows of agents.
    package func toolFacts(of vendor: String) throws(StoreError) -> [Fact] {
        try read { db in
            try Store.facts(
                db, Store.ofVendor + " AND current", [vendor],
                keys: Store.aboutVendors
                    + " AND (key = 'mcp.tools' OR key IN ('tool.reads-untrusted', 'tool.reads-private', 'tool.way-out'))"
            )
        }
    }
    /// The facts on one agent and its uses from our own papers.
    package func facts(ofAgent agent: String) throws(StoreError) -> [Fact] {
        try read { db in
            try Store.facts(
                db, "agent = (SELECT id FROM agent WHERE slug = ?) AND current", [agent],
                keys: "AND subject GLOB 'agent:*'")
        }
    }
    /// The facts of every earlier reading too, superseded ones and those made anew, for the history.
    package func history(of vendor: String) throws(StoreError) -> [Fact] {
        try read { db in try Store.facts(db, Store.ofVendor, [vendor], keys: Store.aboutVendors) }
    }
    /// The facts of one reading as they were read, without what people said of them since.
    package func facts(ofReading reading: Int) throws(StoreError) -> [Fact] {
        try read { db in try Store.facts(db, "reading.id = ?", [reading], seen: false) }
    }
    /// Current facts whose name begins so, at most ten, each name once; what people said of them is applied.
    package func facts(named prefix: String) throws(StoreError) -> [Fact] {
        guard prefix.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return [] }
        return try read { db in
            let facts = try Store.facts(
                db, "current AND reading.id IN (SELECT reading FROM fact WHERE name GLOB ?)", [prefix + "*"])
            let named = Dictionary(facts.filter { $0.name.hasPrefix(prefix) }.map { ($0.name, $0) }) { first, _ in first
            }
            return Array(named.values.sorted { $0.name < $1.name }.prefix(10))
        }
    }

    private static let ofVendor = "vendor = (SELECT id FROM vendor WHERE slug = ?)"
    /// A paper on a use may speak of its agent too, which is no part of the vendor.
    private static let aboutVendors = "AND subject GLOB 'vendor:*'"

    /// `condition` chooses readings, `keys` facts among theirs; both are constants of this file.
    private static func facts(
        _ db: Database, _ condition: String, _ arguments: StatementArguments, keys: String = "", seen: Bool = true
    ) throws -> [Fact] {
        let readings = try Row.fetchAll(
            db, sql: "SELECT id, document FROM reading WHERE \(condition)", arguments: arguments)
        let names = Dictionary(
            uniqueKeysWithValues: readings.map { row in
                (row["id"] as Int, Digest(bytes: row["document"] as Data)?.hex ?? "")
            })
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(FactRow.columns) FROM fact JOIN reading ON reading.id = fact.reading
                    WHERE \(condition) \(keys)
                    """), arguments: arguments)
        var facts: [Fact] = []
        while let row = try rows.next() {
            if let fact = FactRow.fact(row, document: names[row[0]] ?? "") { facts.append(fact) }
        }
        if seen { try Eyes.apply(db, &facts) }
        return facts
    }
}

/// What people said of single readings.
enum Eyes {
    static func apply(_ db: Database, _ facts: inout [Fact]) throws {
        guard try Int.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM eye)") == 1 else { return }
        var latest: [String: Row] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM eye ORDER BY id") { latest[row["fact"]] = row }
        for index in facts.indices {
            guard let row = latest[facts[index].name] else { continue }
            if row["verdict"] == "corrected" {
                guard let type = row["type"] as Int?, let value = FactRow.value(type: type, row["value"]) else {
                    continue
                }
                facts[index].value = value
                facts[index].status = .corrected
            } else {
                facts[index].status = .confirmed
            }
        }
    }
}

extension Store {
    /// A person has looked at a reading and confirms it, or says what stands there instead.
    package func look(at fact: String, corrected: Fact.Value?, why: String, day: Day, _ hand: Hand) throws(StoreError) {
        try write { db in
            guard try Int.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM fact WHERE name = ?)", arguments: [fact]) == 1
            else {
                throw StoreError.refused("There is no fact \(fact). `tprm facts VENDOR` lists them with their names.")
            }
            let stored = corrected.map(FactRow.stored)
            try db.execute(
                sql: "INSERT INTO eye(fact, verdict, type, value, by, day, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    fact, corrected == nil ? "confirmed" : "corrected", stored?.0, stored?.1, hand.by, day.stored, why,
                ])
            try Journal.append(
                db, hand, corrected == nil ? "confirm" : "correct", fact,
                ["value": corrected?.description ?? "", "why": why])
        }
    }
}
