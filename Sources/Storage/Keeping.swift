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
    /// SHA-256 of the document in which it came, which is kept already or before it; nil for one that came by itself.
    package var parent: String?
    /// By whose authority somebody's endpoint was asked for it; empty where none was.
    package var authority = ""

    package init(
        party: Party, bytes: [UInt8], sha256: String, name: String, transcript: Bool = false, received: Day,
        dated: Day? = nil, ours: String = "", kind: String, version: Int, about: String = "", issuer: String = "",
        day: Day? = nil, facts: [Fact], problems: [(place: String, says: String)] = [], parent: String? = nil
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
        self.parent = parent
    }
}

/// What keeping a reading did.
package struct Kept: Hashable, Sendable {
    /// The same bytes were kept for this party before: the reading was made anew.
    package let again: Bool
    /// Names of earlier documents of the same kind, issuer and subject that this one supersedes.
    package let supersedes: [String]
}

extension Reading {
    /// The hash of its bytes. Throws when they are not those that were hashed.
    var digest: Digest {
        get throws(StoreError) {
            let digest = Digest(of: bytes)
            guard digest.hex == sha256 else {
                throw .refused("\(name): its bytes are not those that were hashed. Read it again.")
            }
            return digest
        }
    }
}

extension Store {
    /// Keeps readings, all or none: first the files, then one transaction with one journal entry each. A second
    /// reading of the same bytes for the same party takes the place of the first, whose row stays as history.
    @discardableResult
    package func keep(_ readings: [Reading], _ hand: Hand) throws(StoreError) -> [Kept] {
        try guarded(path) { try vault.keep(readings.map { ($0.bytes, try $0.digest) }) }
        return try write { db in try readings.map { try Keeping.keep(db, $0, hand) } }
    }

    /// Keeps what we say ourselves of a vendor's paper, in the place of what we said of it before. `action` names it in
    /// the journal.
    package func declare(_ reading: Reading, as action: String, _ hand: Hand) throws(StoreError) {
        try guarded(path) { try vault.keep([(reading.bytes, try reading.digest)]) }
        try write { db in try Keeping.declare(db, reading, hand, as: action) }
    }
}

enum Keeping {
    static func keep(_ db: Database, _ reading: Reading, _ hand: Store.Hand) throws -> Kept {
        let party = try Party(db, reading.party)
        let same = try party.current(db, and: "document = ?", [stored(reading.sha256)])
        for id in same { try silence(db, id) }
        let (id, facts) = try insert(db, reading, party, hand)
        let (superseded, rows) = try supersede(db, reading, id, party)
        // Read again, it answers nothing that was asked since.
        let closed = same.isEmpty ? try Handing.close(db, reading) : []
        try Journal.append(
            db, hand, same.isEmpty ? "read" : "reread", reading.name,
            [
                "sha256": reading.sha256, "kind": "\(reading.kind) \(reading.version)", "party": party.name,
                "received": reading.received.description, "dated": reading.dated?.description ?? "",
                "answered by": reading.ours, "facts": facts, "supersedes": superseded.joined(separator: ", "),
                "came in": reading.parent ?? "", "authority": reading.authority,
            ],
            rows: ([id] + same + rows).map { Sealed(.reading, $0) } + [Sealed(.document, reading.sha256)] + closed)
        return Kept(again: !same.isEmpty, supersedes: superseded)
    }

    /// Keeps what we declare of a use. What we declared of it before speaks no more, so that what was taken away is
    /// gone; it stays as history. The same declaration again changes nothing.
    ///
    /// `answers` are the rules of questions that it answers without stating a fact.
    static func declare(
        _ db: Database, _ reading: Reading, _ hand: Store.Hand, as action: String = "declare",
        answers: Set<String> = []
    ) throws {
        let party = try Party(db, reading.party)
        let before = try party.current(db, and: "kind = ? AND about = ?", [reading.kind, reading.about])
        let same = try party.current(db, and: "document = ?", [stored(reading.sha256)])
        if !same.isEmpty, same == before { return }
        let (id, facts) = try insert(db, reading, party, hand)
        for old in before {
            try silence(db, old)
            try db.execute(sql: "UPDATE reading SET superseded_by = ? WHERE id = ?", arguments: [id, old])
        }
        let closed = try Handing.close(db, reading, answers)
        try Journal.append(
            db, hand, action, reading.about, ["sha256": reading.sha256, "party": party.name, "facts": facts],
            rows: ([id] + before).map { Sealed(.reading, $0) } + [Sealed(.document, reading.sha256)] + closed)
    }

    /// Its facts speak no more; they stay as history.
    static func silence(_ db: Database, _ id: Int) throws {
        try db.execute(sql: "UPDATE reading SET current = 0 WHERE id = ?", arguments: [id])
    }

    /// The rows of a document, its reading, facts and problems; the reading's number, and its facts as the journal names
    /// them.
    static func insert(
        _ db: Database, _ reading: Reading, _ party: Party, _ hand: Store.Hand
    ) throws -> (id: Int, facts: String) {
        let document = try stored(reading.sha256)
        try db.cachedStatement(
            sql: "INSERT INTO document(sha256, size, name, made_by) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
        ).execute(
            arguments: [
                document, reading.bytes.count, reading.name.storable, reading.transcript ? "transcript" : "given",
            ])
        let facts = reading.facts.map(\.storable).sorted(by: Fact.precedes)
        let hash = factsHash(sorted: facts)
        try db.cachedStatement(
            sql: """
                INSERT INTO reading(document, vendor, service, agent, name, received, dated, ours, kind, version, about,
                  issuer, day, read_at, facts_sha256, parent, current)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """
        ).execute(
            arguments: [
                document, party.vendor, party.service, party.agent, reading.name.storable, reading.received.stored,
                reading.dated?.stored, reading.ours, reading.kind, reading.version, reading.about.storable,
                reading.issuer.storable,
                reading.day?.stored, hand.at, Data(hash.bytes), try reading.parent.map { try stored($0) },
            ])
        let id = Int(db.lastInsertedRowID)
        for fact in facts { try FactRow.insert(db, fact, reading: id) }
        for problem in reading.problems {
            try db.execute(
                sql: "INSERT INTO problem(reading, place, says) VALUES (?, ?, ?)",
                arguments: [id, problem.place.storable, problem.says.storable])
        }
        return (id, "\(facts.count) \(hash.hex)")
    }

    /// A later document of the same kind, issuer and subject supersedes an earlier one, which stays readable. Its day is
    /// its own, else the one that a person gave. Only papers that name whom they are about are compared, and ours never
    /// with a vendor's. Returns the names of those superseded, and what changed.
    static func supersede(
        _ db: Database, _ reading: Reading, _ id: Int, _ party: Party
    ) throws -> (names: [String], rows: [Int]) {
        guard let day = reading.day ?? reading.dated, !reading.about.isEmpty else { return ([], []) }
        let others = try party.current(
            db,
            and: """
                kind = ? AND issuer = ? AND about = ? AND (ours = '') = ? AND superseded_by IS NULL AND id <> ?
                AND coalesce(day, dated) IS NOT NULL
                """, [reading.kind, reading.issuer, reading.about, reading.ours.isEmpty, id])
        var names: [String] = [], rows: [Int] = []
        for other in others {
            let query = "SELECT name, coalesce(day, dated) AS day FROM reading WHERE id = ?"
            guard let row = try Row.fetchOne(db, sql: query, arguments: [other]) else { continue }
            let theirs = row["day"] as Int
            if theirs == day.stored { continue }
            let (earlier, later) = theirs < day.stored ? (other, id) : (id, other)
            try db.execute(sql: "UPDATE reading SET superseded_by = ? WHERE id = ?", arguments: [later, earlier])
            if earlier == other {
                names.append(row["name"])
                rows.append(other)
            }
        }
        return (names.sorted(), rows)
    }

    static func stored(_ sha256: String) throws -> Data {
        guard let digest = Digest(hex: sha256) else { throw StoreError.refused("\(sha256): not a SHA-256.") }
        return Data(digest.bytes)
    }

    /// One hash over what the facts say, in their one order; the day since when we know them is left out, so that the
    /// same document read later has the same hash.
    static func factsHash(sorted facts: [Fact]) -> Digest {
        Digest(of: facts.map(\.spelledOut).joined(separator: "\n"))
    }
}

/// Whose document a reading is, by the numbers of their rows.
struct Party {
    let name: String
    private(set) var vendor: Int?
    private(set) var service: Int?
    private(set) var agent: Int?

    /// Throws a sentence when one of them is not in the register.
    init(_ db: Database, _ party: Reading.Party) throws {
        switch party {
        case .vendor(let slug, let part):
            name = part.map { "\(slug)/\($0)" } ?? slug
            vendor = try Listed.vendor(slug).need(db)
            service = try part.map { try Listed.service("\(slug)/\($0)").need(db) }
        case .agent(let slug):
            name = "agent \(slug)"
            agent = try Listed.agent(slug).need(db)
        case .use(let ours, let theirs, let part):
            name = "use \(ours)/\(theirs)/\(part)"
            vendor = try Listed.vendor(theirs).need(db)
            service = try Listed.service("\(theirs)/\(part)").need(db)
            agent = try Listed.agent(ours).need(db)
        }
    }

    /// The numbers of its current readings that fit, oldest first.
    func current(_ db: Database, and condition: String, _ arguments: StatementArguments) throws -> [Int] {
        let statement = try db.cachedStatement(
            sql:
                "SELECT id FROM reading WHERE vendor IS ? AND service IS ? AND agent IS ? AND current AND \(condition) ORDER BY id"
        )
        return try Int.fetchAll(statement, arguments: [vendor, service, agent] + arguments)
    }
}

extension String {
    /// The text as SQLite can give it back: it ends at a NUL, so one stands as U+FFFD.
    var storable: String { utf8.contains(0) ? replacing("\0", with: "\u{FFFD}") : self }
}

extension Fact {
    /// The fact with texts that SQLite can give back.
    fileprivate var storable: Fact {
        let texts = [key, source.quote, value.description, "\(source.place)", subject.path]
        guard texts.contains(where: { $0.utf8.contains(0) }) else { return self }
        let plain: Value =
            switch value {
            case .text(let text): .text(text.storable)
            case .names(let names): .names(names.map(\.storable).sorted())
            case .flag, .practice, .number, .day: value
            }
        let place: Source.Place =
            switch source.place {
            case .page(let number, let label): .page(number, label: label?.storable)
            case .cell(let sheet, let cell): .cell(sheet: sheet.storable, cell.storable)
            case .line: source.place
            case .pointer(let text): .pointer(text.storable)
            case .paragraph(let text): .paragraph(text.storable)
            case .object(let text): .object(text.storable)
            }
        return Fact(
            name: name, subject: Subject(path: subject.path.storable) ?? subject, key: key.storable, value: plain,
            assurance: assurance, designOnly: designOnly, speaksOf: speaksOf, until: until, knownSince: knownSince,
            status: status, rule: rule,
            source: Source(document: source.document, place: place, quote: source.quote.storable))
    }

    /// Everything that a fact says, as one line.
    var spelledOut: String {
        [
            name, subject.path, key, FactRow.spelled(value), "\(assurance)", designOnly ? "design" : "", "\(speaksOf)",
            until?.description ?? "", source.document, "\(FactRow.stored(source.place))", source.quote, rule.id,
            "\(rule.version)", "\(status)",
        ].map { "\($0.utf8.count):\($0)" }.joined()
    }
}
