package import Assessment
import Digest
import Foundation
import GRDB

extension Store {
    /// The facts on one vendor and its parts from current readings, with confirmations and corrections applied.
    package func facts(of vendor: String) throws(StoreError) -> [Fact] {
        try read { db in try FactReading.facts(db, .ofVendor, vendor, "AND \(FactReading.aboutVendors)") }
    }
    /// The facts of one vendor's tools alone, for the flows of agents.
    package func toolFacts(of vendor: String) throws(StoreError) -> [Fact] {
        try read { db in
            try FactReading.facts(db, .ofVendor, vendor, "AND \(FactReading.aboutVendors) AND \(FactReading.flows)")
        }
    }
    /// The facts on one agent and its uses from our own papers.
    package func facts(ofAgent agent: String) throws(StoreError) -> [Fact] {
        try read { db in try FactReading.facts(db, .ofAgent, agent, "AND \(FactReading.aboutAgents)") }
    }
    /// The facts of every earlier reading too, superseded ones and those made anew, for the history.
    package func history(of vendor: String) throws(StoreError) -> [Fact] {
        try read { db in try FactReading.facts(db, .everOfVendor, vendor, "AND \(FactReading.aboutVendors)") }
    }
    /// The same on one agent and its uses, earlier declarations among them.
    package func history(ofAgent agent: String) throws(StoreError) -> [Fact] {
        try read { db in try FactReading.facts(db, .everOfAgent, agent, "AND \(FactReading.aboutAgents)") }
    }
    /// The facts of one reading as they were read, without what people said of them since.
    package func facts(ofReading reading: Int) throws(StoreError) -> [Fact] {
        try read { db in try FactReading.facts(db, .one, reading, seen: false) }
    }
    /// Current facts whose name begins so, at most ten, each name once; what people said of them is applied.
    package func facts(named prefix: String) throws(StoreError) -> [Fact] {
        guard prefix.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return [] }
        return try read { db in
            let facts = try FactReading.facts(db, .withFactNamed, prefix + "*").filter { $0.name.hasPrefix(prefix) }
            let named = Dictionary(facts.map { ($0.name, $0) }) { first, _ in first }
            return Array(named.values.sorted { $0.name < $1.name }.prefix(10))
        }
    }
}

/// Facts, reading by reading.
enum FactReading {
    /// Which readings: conditions with one argument.
    enum Choice: String {
        case ofVendor = "current AND vendor = (SELECT id FROM vendor WHERE slug = ?)"
        case ofAgent = "current AND agent = (SELECT id FROM agent WHERE slug = ?)"
        case everOfVendor = "vendor = (SELECT id FROM vendor WHERE slug = ?)"
        case everOfAgent = "agent = (SELECT id FROM agent WHERE slug = ?)"
        case one = "id = ?"
        case withFactNamed = "current AND id IN (SELECT reading FROM fact WHERE name GLOB ?)"
    }

    /// A paper of ours on a use may speak of its agent and of its vendor alike.
    static let aboutVendors = "subject GLOB 'vendor:*'", aboutAgents = "subject GLOB 'agent:*'"
    /// The keys of which the flows of agents are made: the same words as in the index.
    static let flows = """
        key IN ('mcp.tools', 'tool.reads-untrusted', 'tool.reads-private', 'tool.way-out', 'tool.irreversible', \
        'tool.confirm-parameter', 'tool.capability')
        """

    /// The facts of the readings chosen that fit a further condition, with what people said of them.
    static func facts(
        _ db: Database, _ choice: Choice, _ argument: some DatabaseValueConvertible, _ condition: String = "",
        seen: Bool = true
    ) throws -> [Fact] {
        let readings = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, document, received FROM reading WHERE \(choice.rawValue) ORDER BY id"),
            arguments: [argument])
        let statement = try db.cachedStatement(
            sql: "SELECT \(FactRow.columns) FROM fact WHERE reading = ? \(condition)")
        var facts: [Fact] = []
        for reading in readings {
            let document = Digest(bytes: reading["document"] as Data)?.hex ?? "",
                known = Day(stored: reading["received"])
            let rows = try Row.fetchCursor(statement, arguments: [reading["id"] as Int])
            while let row = try rows.next() {
                if let fact = FactRow.fact(row, document: document, known: known) { facts.append(fact) }
            }
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
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM eye WHERE fact IN (SELECT value FROM json_each(?)) ORDER BY id")
        for row in try Row.fetchAll(statement, arguments: [Names.stored(Set(facts.map(\.name)))]) {
            latest[row["fact"]] = row
        }
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
                ["value": corrected?.description ?? "", "why": why], rows: [Sealed(.eye, db.lastInsertedRowID)])
        }
    }
}
