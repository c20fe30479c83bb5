package import Assessment
import GRDB

/// What a list of somebody else's brings into the register at once: vendors and services that are new, and what the list
/// says of services that are new or known.
package struct TakenOver: Sendable {
    package var vendors: [VendorEntry] = []
    package var services: [ServiceEntry] = []
    package var readings: [Reading] = []
    package init() {}
}

/// What taking over did.
package struct TookOver: Hashable, Sendable {
    package let vendors: Int
    package let services: Int
    /// Readings that are new.
    package let readings: Int
    /// Readings that were kept before, of the same bytes by the same rules: they stay as they are.
    package let unchanged: Int
}

extension Store {
    /// Takes over vendors, services and readings, all or none: the documents first, then one transaction with one journal
    /// entry. A vendor or service that is in the register stays as it is. `lists` are the documents' names, for the
    /// journal. The same again changes nothing and writes no entry.
    package func takeOver(
        _ taken: TakenOver, as action: String, from lists: String, _ hand: Hand
    ) throws(StoreError) -> TookOver {
        var documents: [String: Reading] = [:]
        for reading in taken.readings where documents[reading.sha256] == nil { documents[reading.sha256] = reading }
        let distinct = documents.values.sorted { $0.sha256 < $1.sha256 }
        try guarded(path) { try vault.keep(distinct.map { ($0.bytes, try $0.digest) }) }
        return try write { db in try TakingOver.take(db, taken, action, lists, hand) }
    }

    /// The services that documents of a kind speak of today, each with the name by which the document knows it.
    package func described(kind: String) throws(StoreError) -> [(service: String, about: String)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT vendor.slug || '/' || service.slug AS slug, reading.about AS about
                    FROM reading JOIN service ON service.id = reading.service JOIN vendor ON vendor.id = service.vendor
                    WHERE reading.current AND reading.kind = ? ORDER BY slug, about
                    """, arguments: [kind]
            ).map { (service: $0["slug"], about: $0["about"]) }
        }
    }

    /// The texts that current facts state under one key, each with its subject.
    package func texts(of key: FactKey<String>) throws(StoreError) -> [(subject: Subject, text: String)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT fact.subject AS subject, fact.value AS value FROM fact
                    JOIN reading ON reading.id = fact.reading
                    WHERE reading.current AND fact.key = ? AND fact.type = 3 ORDER BY subject, value
                    """, arguments: [key.name]
            ).compactMap { row in
                Subject(path: row["subject"]).map { (subject: $0, text: row["value"]) }
            }
        }
    }
}

private enum TakingOver {
    static func take(
        _ db: Database, _ taken: TakenOver, _ action: String, _ lists: String, _ hand: Store.Hand
    ) throws -> TookOver {
        var rows: [Sealed] = [], vendors = 0, services = 0, readings = 0, facts = 0
        for entry in taken.vendors where try Listed.vendor(entry.vendor.slug).id(db) == nil {
            rows.append(try Register.write(db, entry))
            vendors += 1
        }
        for entry in taken.services where try Listed.service(entry.slug).id(db) == nil {
            rows.append(try Register.write(db, entry))
            services += 1
        }
        var documents: Set<String> = []
        for reading in taken.readings {
            let party = try Party(db, reading.party), document = try Keeping.stored(reading.sha256)
            let same = try party.current(db, and: "document = ?", [document])
            let kept = try party.current(
                db, and: "document = ? AND kind = ? AND version = ?", [document, reading.kind, reading.version])
            if !kept.isEmpty { continue }
            for id in same { try Keeping.silence(db, id) }
            let (id, _) = try Keeping.insert(db, reading, party, hand)
            let (_, superseded) = try Keeping.supersede(db, reading, id, party)
            rows += ([id] + same + superseded).map { Sealed(.reading, $0) }
            if documents.insert(reading.sha256).inserted { rows.append(Sealed(.document, reading.sha256)) }
            readings += 1
            facts += reading.facts.count
        }
        let took = TookOver(
            vendors: vendors, services: services, readings: readings, unchanged: taken.readings.count - readings)
        guard !rows.isEmpty else { return took }
        try Journal.append(
            db, hand, action, lists,
            [
                "vendors": String(vendors), "services": String(services), "readings": String(readings),
                "facts": String(facts),
            ], rows: rows)
        return took
    }
}
