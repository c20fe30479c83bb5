import Assessment
import Foundation
import GRDB

/// How the register's values lie in their tables.
enum Register {
    static func vendors(_ db: Database) throws -> [VendorEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM vendor ORDER BY slug").map(vendor)
    }
    static func services(_ db: Database) throws -> [ServiceEntry] {
        try Row.fetchAll(db, sql: "\(serviceQuery) ORDER BY vendor_slug, service.slug").map(service)
    }
    static func agents(_ db: Database) throws -> [AgentEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM agent ORDER BY slug").map(agent)
    }
    static func uses(_ db: Database, where condition: String = "1", _ arguments: StatementArguments = []) throws
        -> [UseEntry]
    {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM use WHERE \(condition)", arguments: arguments)
        // One by one where few are asked for; the whole register is read table by table.
        let several = rows.count > 20
        func wanted(_ column: String, _ table: String) -> String {
            several
                ? "1"
                : "\(table).id IN (\(Set(rows.map { String($0[column] as Int) }).sorted().joined(separator: ",")))"
        }
        let agents = try Row.fetchAll(db, sql: "SELECT * FROM agent WHERE \(wanted("agent", "agent"))")
        let services = try Row.fetchAll(db, sql: "\(serviceQuery) WHERE \(wanted("service", "service"))")
        let owners = several ? "1" : "id IN (\(services.map { String($0["vendor"] as Int) }.joined(separator: ",")))"
        let vendors = try Row.fetchAll(db, sql: "SELECT * FROM vendor WHERE \(owners)")
        let byAgent = Dictionary(uniqueKeysWithValues: agents.map { ($0["id"] as Int, agent($0).agent) })
        let byService = Dictionary(uniqueKeysWithValues: services.map { ($0["id"] as Int, service($0)) })
        let byVendor = Dictionary(uniqueKeysWithValues: vendors.map(vendor).map { ($0.vendor.slug, $0.vendor) })
        return rows.compactMap { row in
            guard let agent = byAgent[row["agent"]], let service = byService[row["service"]],
                let vendor = byVendor[service.vendor]
            else { return nil }
            return use(row, agent, vendor, service.service)
        }.sorted { $0.use.slug < $1.use.slug }
    }

    private static let serviceQuery = """
        SELECT service.*, vendor.slug AS vendor_slug, vendor.retired AS vendor_retired
        FROM service JOIN vendor ON vendor.id = service.vendor
        """

    static func vendor(_ row: Row) -> VendorEntry {
        let regimes = Names.read(row["regimes"]).compactMap(Regime.init)
        var entry = VendorEntry(
            Use.Vendor(
                slug: row["slug"], legalName: row["legal_name"],
                kind: Use.Vendor.Kind(rawValue: row["kind"]) ?? .company,
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
    private static func service(_ row: Row) -> ServiceEntry {
        var entry = ServiceEntry(
            vendor: row["vendor_slug"],
            Use.Service(
                slug: row["slug"], kind: Use.Service.Kind(rawValue: row["kind"]) ?? .saas,
                hosting: Hosting(rawValue: row["hosting"]) ?? .vendor))
        entry.note = row["note"]
        entry.retired = day(row["retired"]) ?? day(row["vendor_retired"])
        return entry
    }
    private static func agent(_ row: Row) -> AgentEntry {
        var entry = AgentEntry(
            Use.Agent(
                slug: row["slug"], owner: row["owner"], purpose: row["purpose"],
                autonomy: (row["autonomy"] as String?).flatMap(Autonomy.init)))
        entry.retired = day(row["retired"])
        return entry
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

extension Day {
    var stored: Int { Int(number) }
    init(stored: Int) { self.init(number: Int32(clamping: stored)) }
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
