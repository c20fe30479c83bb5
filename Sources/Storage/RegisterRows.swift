import Assessment
import Foundation
import GRDB

/// How the register's values lie in their tables.
enum Register {
    static func id(_ db: Database, vendor slug: String) throws -> Int? {
        try Int.fetchOne(db, sql: "SELECT id FROM vendor WHERE slug = ?", arguments: [slug])
    }
    static func need(_ db: Database, vendor slug: String) throws -> Int {
        guard let id = try id(db, vendor: slug) else {
            throw StoreError.refused("There is no vendor \(slug). `tprm vendor add` makes one.")
        }
        return id
    }
    static func id(_ db: Database, service slug: String, of vendor: Int) throws -> Int? {
        try Int.fetchOne(db, sql: "SELECT id FROM service WHERE vendor = ? AND slug = ?", arguments: [vendor, slug])
    }
    static func id(_ db: Database, use slug: String) throws -> Int {
        let parts = slug.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3,
            let id = try Int.fetchOne(
                db,
                sql: """
                    SELECT use.id FROM use JOIN agent ON agent.id = agent JOIN service ON service.id = service
                    JOIN vendor ON vendor.id = service.vendor
                    WHERE agent.slug = ? AND vendor.slug = ? AND service.slug = ?
                    """, arguments: [parts[0], parts[1], parts[2]])
        else { throw StoreError.refused("There is no use \(slug). `tprm use add` makes one.") }
        return id
    }
    static func taken(_ adding: Bool, _ what: String, _ name: String) -> StoreError {
        .refused(
            adding
                ? "A \(what) called \(name) stands in the register. Nothing was changed; `tprm \(what) edit` changes it."
                : "There is no \(what) called \(name). `tprm \(what) add` makes one.")
    }

    static func write(_ db: Database, _ entry: VendorEntry) throws {
        try db.execute(
            sql: """
                INSERT INTO vendor(slug, legal_name, kind, regimes, jurisdiction, owner, contacts, contract_ends,
                  notice_days, last_review, next_review, retired) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(slug) DO UPDATE SET legal_name = excluded.legal_name, kind = excluded.kind,
                  regimes = excluded.regimes, jurisdiction = excluded.jurisdiction, owner = excluded.owner,
                  contacts = excluded.contacts, contract_ends = excluded.contract_ends,
                  notice_days = excluded.notice_days, last_review = excluded.last_review,
                  next_review = excluded.next_review, retired = excluded.retired
                """,
            arguments: [
                entry.vendor.slug, entry.vendor.legalName, entry.vendor.kind.rawValue,
                Names.stored(entry.vendor.regimes.map(\.rawValue)), entry.jurisdiction, entry.owner, entry.contacts,
                entry.contractEnds?.stored, entry.noticeDays, entry.lastReview?.stored, entry.nextReview?.stored,
                entry.retired?.stored,
            ])
    }
    static func body(_ entry: VendorEntry) -> KeyValuePairs<String, String> {
        [
            "legal name": entry.vendor.legalName, "kind": entry.vendor.kind.rawValue,
            "regimes": entry.vendor.regimes.map(\.rawValue).sorted().joined(separator: ", "),
            "jurisdiction": entry.jurisdiction, "owner": entry.owner, "contacts": entry.contacts,
            "contract ends": entry.contractEnds?.description ?? "", "notice days": entry.noticeDays.map(String.init) ?? "",
            "retired": entry.retired?.description ?? "",
        ]
    }
    static func vendor(_ row: Row) -> VendorEntry {
        let regimes = Names.read(row["regimes"]).compactMap(Regime.init)
        var entry = VendorEntry(
            Use.Vendor(
                slug: row["slug"], legalName: row["legal_name"], kind: Use.Vendor.Kind(rawValue: row["kind"]) ?? .company,
                regimes: Set(regimes)))
        entry.jurisdiction = row["jurisdiction"]
        entry.owner = row["owner"]
        entry.contacts = row["contacts"]
        entry.contractEnds = day(row["contract_ends"])
        entry.noticeDays = row["notice_days"]
        entry.lastReview = day(row["last_review"])
        entry.nextReview = day(row["next_review"])
        entry.retired = day(row["retired"])
        return entry
    }
    static func service(_ row: Row) -> ServiceEntry {
        var entry = ServiceEntry(
            vendor: row["owner_slug"],
            Use.Service(
                slug: row["slug"], kind: Use.Service.Kind(rawValue: row["kind"]) ?? .saas,
                hosting: Hosting(rawValue: row["hosting"]) ?? .vendor))
        entry.note = row["note"]
        entry.retired = day(row["retired"])
        return entry
    }
    static func agent(_ row: Row) -> AgentEntry {
        var entry = AgentEntry(
            Use.Agent(
                slug: row["slug"], owner: row["owner"], purpose: row["purpose"],
                autonomy: (row["autonomy"] as String?).flatMap(Autonomy.init)))
        entry.retired = day(row["retired"])
        return entry
    }

    static func write(_ db: Database, _ entry: UseEntry, agent: Int, service: Int) throws {
        let use = entry.use
        try db.execute(
            sql: """
                INSERT INTO use(agent, service, purpose, owner, categories, operations, function, tools_granted,
                  tools_needed, people, production, substitute, credentials_in_reach, seen_as_ours, undoable, connected,
                  retired) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(agent, service) DO UPDATE SET purpose = excluded.purpose, owner = excluded.owner,
                  categories = excluded.categories, operations = excluded.operations, function = excluded.function,
                  tools_granted = excluded.tools_granted, tools_needed = excluded.tools_needed,
                  people = excluded.people, production = excluded.production, substitute = excluded.substitute,
                  credentials_in_reach = excluded.credentials_in_reach, seen_as_ours = excluded.seen_as_ours,
                  undoable = excluded.undoable, connected = excluded.connected, retired = excluded.retired
                """,
            arguments: [
                agent, service, use.purpose, use.owner, use.categories.map(Names.stored),
                use.operations.map { Names.stored($0.map(\.rawValue)) }, use.function?.rawValue,
                Names.stored(use.toolsGranted), Names.stored(use.toolsNeeded), use.people, use.production,
                use.substitute, use.credentialsInReach, use.seenAsOurs, Names.stored(use.undoable.map(\.rawValue)),
                use.connected?.stored, entry.retired?.stored,
            ])
    }
    static func body(_ entry: UseEntry) -> KeyValuePairs<String, String> {
        let use = entry.use
        return [
            "purpose": use.purpose, "owner": use.owner, "data": (use.categories ?? []).sorted().joined(separator: ", "),
            "operations": (use.operations ?? []).map(\.rawValue).sorted().joined(separator: ", "),
            "function": use.function?.rawValue ?? "", "tools granted": use.toolsGranted.sorted().joined(separator: ", "),
            "tools needed": use.toolsNeeded.sorted().joined(separator: ", "), "people": String(use.people),
            "connected": use.connected?.description ?? "", "retired": entry.retired?.description ?? "",
        ]
    }
    static func uses(_ db: Database) throws -> [UseEntry] {
        let agents = try Row.fetchAll(db, sql: "SELECT * FROM agent").map { ($0["id"] as Int, agent($0).agent) }
        let services = try Row.fetchAll(
            db, sql: "SELECT service.*, vendor.slug AS owner_slug FROM service JOIN vendor ON vendor.id = vendor")
            .map { ($0["id"] as Int, service($0)) }
        let vendors = try Row.fetchAll(db, sql: "SELECT * FROM vendor").map(vendor).map { ($0.vendor.slug, $0.vendor) }
        let (byAgent, byService) = (Dictionary(uniqueKeysWithValues: agents), Dictionary(uniqueKeysWithValues: services))
        let byVendor = Dictionary(uniqueKeysWithValues: vendors)
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM use")
        return rows.compactMap { row in
            guard let agent = byAgent[row["agent"]], let service = byService[row["service"]],
                let vendor = byVendor[service.vendor]
            else { return nil }
            return use(row, agent, vendor, service.service)
        }.sorted { $0.use.slug < $1.use.slug }
    }
    private static func use(_ row: Row, _ agent: Use.Agent, _ vendor: Use.Vendor, _ service: Use.Service) -> UseEntry {
        var use = Use(agent: agent, vendor: vendor, service: service, purpose: row["purpose"], owner: row["owner"])
        use.categories = (row["categories"] as String?).map(Names.read)
        use.operations = (row["operations"] as String?).map { Set(Names.read($0).compactMap(Action.init)) }
        use.function = (row["function"] as String?).flatMap(BusinessFunction.init)
        use.toolsGranted = Names.read(row["tools_granted"])
        use.toolsNeeded = Names.read(row["tools_needed"])
        use.people = row["people"]
        use.production = row["production"]
        use.substitute = row["substitute"]
        use.credentialsInReach = row["credentials_in_reach"]
        use.seenAsOurs = row["seen_as_ours"]
        use.undoable = Set(Names.read(row["undoable"]).compactMap(Action.init))
        use.connected = day(row["connected"])
        var entry = UseEntry(use)
        entry.retired = day(row["retired"])
        return entry
    }
    static func day(_ stored: Int?) -> Day? { stored.map(Day.init(stored:)) }
}

/// A list of names as a JSON array in a column.
enum Names {
    static func stored(_ names: some Sequence<String>) -> String {
        let data = try? JSONSerialization.data(withJSONObject: names.sorted(), options: [.withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
    static func read(_ text: String) -> [String] {
        if text == "[]" { return [] }
        return (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]) ?? []
    }
}
