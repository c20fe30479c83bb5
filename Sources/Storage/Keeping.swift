package import Assessment
import Digest
import Foundation
import GRDB

/// One document with what was read from it, ready to be kept.
package struct Reading: Sendable {
    /// Whose document it is: a vendor's with a service or without, one of our agents', or one of ours about a use, which
    /// may speak of vendor, service, agent and use alike.
    package enum Party: Hashable, Sendable {
        case vendor(String, service: String?)
        case agent(String)
        case use(agent: String, vendor: String, service: String)
    }
    package var party: Party
    package var bytes: [UInt8]
    package var sha256: String
    package var name: String
    /// Whether we wrote it down ourselves, such as a clone's log.
    package var transcript: Bool
    package var received: Day
    package var dated: Day?
    /// The person who answered for us; empty for a vendor's own paper.
    package var ours: String
    /// The reader's id and version.
    package var kind: String
    package var version: Int
    package var about: String
    package var issuer: String
    package var day: Day?
    package var facts: [Fact]
    package var problems: [(place: String, says: String)]

    package init(
        party: Party, bytes: [UInt8], sha256: String, name: String, transcript: Bool = false, received: Day,
        dated: Day? = nil, ours: String = "", kind: String, version: Int, about: String = "", issuer: String = "",
        day: Day? = nil, facts: [Fact], problems: [(place: String, says: String)] = []
    ) {
        self.party = party
        self.bytes = bytes
        self.sha256 = sha256
        self.name = name
        self.transcript = transcript
        self.received = received
        self.dated = dated
        self.ours = ours
        self.kind = kind
        self.version = version
        self.about = about
        self.issuer = issuer
        self.day = day
        self.facts = facts
        self.problems = problems
    }
}

/// What keeping a reading did.
package struct Kept: Hashable, Sendable {
    /// The same bytes were kept for this party before: the reading was made anew.
    package let again: Bool
    /// Names of earlier documents of the same kind, issuer and subject that this one supersedes.
    package let supersedes: [String]
}

extension Store {
    /// Keeps readings, all or none: first the files, then one transaction with one journal entry each. A second
    /// reading of the same bytes for the same party takes the place of the first, whose row stays as history.
    @discardableResult
    package func keep(_ readings: [Reading], _ hand: Hand) throws(StoreError) -> [Kept] {
        try Store.guarded(path) {
            for reading in readings {
                guard let digest = Digest(hex: reading.sha256), Digest(of: reading.bytes) == digest else {
                    throw StoreError.refused(
                        "\(reading.name): its bytes are not those that were hashed. Read it again.")
                }
                try vault.keep(reading.bytes, digest)
            }
        }
        return try write { db in try readings.map { try Keeping.keep(db, $0, hand) } }
    }
}

enum Keeping {
    static func keep(_ db: Database, _ reading: Reading, _ hand: Store.Hand) throws -> Kept {
        let document = try stored(reading.sha256)
        try db.execute(
            sql: "INSERT INTO document(sha256, size, name, made_by) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [document, reading.bytes.count, reading.name, reading.transcript ? "transcript" : "given"])
        let (vendor, service, agent) = try party(db, reading.party)
        let same = try Int.fetchAll(
            db,
            sql:
                "SELECT id FROM reading WHERE document = ? AND vendor IS ? AND service IS ? AND agent IS ? AND current",
            arguments: [document, vendor, service, agent])
        for id in same { try db.execute(sql: "UPDATE reading SET current = 0 WHERE id = ?", arguments: [id]) }

        let facts = reading.facts.sorted(by: Fact.precedes)
        let hash = factsHash(facts)
        try db.execute(
            sql: """
                INSERT INTO reading(document, vendor, service, agent, name, received, dated, ours, kind, version, about,
                  issuer, day, read_at, facts_sha256, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
            arguments: [
                document, vendor, service, agent, reading.name, reading.received.stored, reading.dated?.stored,
                reading.ours, reading.kind, reading.version, reading.about, reading.issuer, reading.day?.stored,
                hand.at,
                Data(hash.bytes),
            ])
        let id = Int(db.lastInsertedRowID)
        for fact in facts { try FactRow.insert(db, fact, reading: id) }
        for problem in reading.problems {
            try db.execute(
                sql: "INSERT INTO problem(reading, place, says) VALUES (?, ?, ?)",
                arguments: [id, problem.place, problem.says])
        }
        let superseded = try supersede(db, reading, id, vendor, service, agent)
        try Journal.append(
            db, hand, same.isEmpty ? "read" : "reread", reading.name,
            [
                "sha256": reading.sha256, "kind": "\(reading.kind) \(reading.version)", "party": name(reading.party),
                "received": reading.received.description, "facts": "\(facts.count) \(hash.hex)",
                "supersedes": superseded.joined(separator: ", "),
            ])
        return Kept(again: !same.isEmpty, supersedes: superseded)
    }

    /// A later document of the same kind, issuer and subject supersedes an earlier one, which stays readable. Its day is
    /// its own, else the one that a person gave. Only papers that name whom they are about are compared, and ours never
    /// with a vendor's.
    private static func supersede(
        _ db: Database, _ reading: Reading, _ id: Int, _ vendor: Int?, _ service: Int?, _ agent: Int?
    ) throws -> [String] {
        guard let day = reading.day ?? reading.dated, !reading.about.isEmpty else { return [] }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, name, coalesce(day, dated) AS day FROM reading
                WHERE vendor IS ? AND service IS ? AND agent IS ? AND kind = ? AND issuer = ? AND about = ?
                  AND (ours = '') = ? AND current AND superseded_by IS NULL AND id <> ?
                  AND coalesce(day, dated) IS NOT NULL
                """,
            arguments: [
                vendor, service, agent, reading.kind, reading.issuer, reading.about, reading.ours.isEmpty, id,
            ])
        var names: [String] = []
        for row in rows {
            let other = row["day"] as Int
            if other < day.stored {
                try db.execute(
                    sql: "UPDATE reading SET superseded_by = ? WHERE id = ?", arguments: [id, row["id"] as Int])
                names.append(row["name"])
            } else if other > day.stored {
                try db.execute(
                    sql: "UPDATE reading SET superseded_by = ? WHERE id = ?", arguments: [row["id"] as Int, id])
            }
        }
        return names.sorted()
    }

    static func party(_ db: Database, _ party: Reading.Party) throws -> (vendor: Int?, service: Int?, agent: Int?) {
        switch party {
        case .vendor(let slug, let service):
            let vendor = try Register.need(db, vendor: slug)
            guard let service else { return (vendor, nil, nil) }
            guard let id = try Register.id(db, service: service, of: vendor) else {
                throw StoreError.refused("There is no service \(slug)/\(service). `tprm service add` makes one.")
            }
            return (vendor, id, nil)
        case .agent(let slug):
            guard let id = try Int.fetchOne(db, sql: "SELECT id FROM agent WHERE slug = ?", arguments: [slug]) else {
                throw StoreError.refused("There is no agent \(slug). `tprm agent add` makes one.")
            }
            return (nil, nil, id)
        case .use(let agent, let vendor, let service):
            let offered = try Keeping.party(db, .vendor(vendor, service: service))
            return (offered.vendor, offered.service, try Keeping.party(db, .agent(agent)).agent)
        }
    }
    static func name(_ party: Reading.Party) -> String {
        switch party {
        case .vendor(let vendor, let service): vendor + (service.map { "/" + $0 } ?? "")
        case .agent(let agent): "agent " + agent
        case .use(let agent, let vendor, let service): "use \(agent)/\(vendor)/\(service)"
        }
    }
    static func stored(_ sha256: String) throws -> Data {
        guard let digest = Digest(hex: sha256) else { throw StoreError.refused("\(sha256): not a SHA-256.") }
        return Data(digest.bytes)
    }

    /// One hash over what the facts say, in their one order; the day since when we know them is left out, so that the
    /// same document read later has the same hash.
    static func factsHash(_ facts: [Fact]) -> Digest {
        Digest(of: facts.sorted(by: Fact.precedes).map(\.spelledOut).joined(separator: "\n"))
    }
}

extension Fact {
    /// Everything that a fact says, as one line.
    var spelledOut: String {
        [
            name, subject.path, key, value.description, "\(assurance)", designOnly ? "design" : "", "\(speaksOf)",
            until?.description ?? "", "\(source.document)", "\(source.place)", source.quote, rule.id, "\(rule.version)",
        ].map { "\($0.utf8.count):\($0)" }.joined()
    }
}
