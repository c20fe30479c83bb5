package import Assessment
import GRDB

extension Store {
    /// What writes down a declaration of a use: asked within the transaction that changes the use, so that what is
    /// declared and what the register has are never apart.
    package typealias Declaring = (Use) throws -> Reading

    /// Adds vendors with their services, all or none; `list` is the file that they come from, with its SHA-256. Throws
    /// when slugs are taken, and names them.
    package func add(
        _ vendors: [VendorEntry], services: [ServiceEntry] = [], from list: (name: String, sha256: String)? = nil,
        _ hand: Hand
    ) throws(StoreError) {
        try write { db in
            let taken = try vendors.map(\.vendor.slug).filter { try Listed.vendor($0).id(db) != nil }
            guard taken.count < 2 else {
                throw StoreError.refused(
                    "These vendors are in the register already: \(taken.joined(separator: ", ")). Nothing was changed.")
            }
            for slug in taken { try Listed.vendor(slug).mustBeFree(db) }
            guard let list else {
                for entry in vendors { try add(db, entry, hand) }
                for entry in services { try add(db, entry, hand) }
                return
            }
            let rows =
                try vendors.map { entry in
                    try Listed.vendor(entry.vendor.slug).mustBeFree(db)
                    return try Register.write(db, entry)
                } + services.map { try Register.write(db, $0) }
            try Journal.append(
                db, hand, "vendor import", list.name,
                [
                    "sha256": list.sha256, "vendors": String(vendors.count), "services": String(services.count),
                    "carried over": "last and next review, not verified",
                ], rows: rows)
        }
    }

    /// Adds entries of every kind, all or none, each use with its declaration.
    package func add(
        _ vendors: [VendorEntry], services: [ServiceEntry], agents: [AgentEntry], uses: [UseEntry],
        declaring: Declaring,
        _ hand: Hand
    ) throws(StoreError) {
        try write { db in
            for entry in vendors { try add(db, entry, hand) }
            for entry in services { try add(db, entry, hand) }
            for entry in agents { try add(db, entry, hand) }
            for entry in uses { try add(db, entry, hand) }
            try declare(db, try uses.map { try Listed.use($0.use.slug).need(db) }, declaring, hand)
        }
    }

    /// Adds a service to a vendor.
    package func add(_ entry: ServiceEntry, _ hand: Hand) throws(StoreError) {
        try write { db in try add(db, entry, hand) }
    }

    /// Adds an agent.
    package func add(_ entry: AgentEntry, _ hand: Hand) throws(StoreError) {
        try write { db in try add(db, entry, hand) }
    }

    /// Adds a use with its declaration. Only the slugs of its agent, vendor and service count; the rest is as the
    /// register has it. Returns it as it is then.
    package func add(_ entry: UseEntry, declaring: Declaring, _ hand: Hand) throws(StoreError) -> UseEntry {
        try write { db in
            try add(db, entry, hand)
            return try declare(db, [try Listed.use(entry.use.slug).need(db)], declaring, hand).first ?? entry
        }
    }

    private func add(_ db: Database, _ entry: VendorEntry, _ hand: Hand) throws {
        try Listed.vendor(entry.vendor.slug).mustBeFree(db)
        let row = try Register.write(db, entry)
        try Journal.append(db, hand, "vendor add", entry.vendor.slug, Register.details(entry), rows: [row])
    }
    private func add(_ db: Database, _ entry: ServiceEntry, _ hand: Hand) throws {
        try Listed.vendor(entry.vendor).inUse(db)
        try Listed.service(entry.slug).mustBeFree(db)
        let row = try Register.write(db, entry)
        try Journal.append(db, hand, "service add", entry.slug, Register.details(entry), rows: [row])
    }
    private func add(_ db: Database, _ entry: AgentEntry, _ hand: Hand) throws {
        try Listed.agent(entry.agent.slug).mustBeFree(db)
        let row = try Register.write(db, entry)
        try Journal.append(db, hand, "agent add", entry.agent.slug, Register.details(entry), rows: [row])
    }
    private func add(_ db: Database, _ entry: UseEntry, _ hand: Hand) throws {
        let service = try Listed.service("\(entry.use.vendor.slug)/\(entry.use.service.slug)").inUse(db)
        let agent = try Listed.agent(entry.use.agent.slug).inUse(db)
        try Listed.use(entry.use.slug).mustBeFree(db)
        let row = try Register.write(db, entry, agent: agent, service: service)
        try Journal.append(db, hand, "use add", entry.use.slug, Register.details(entry), rows: [row])
    }
}
