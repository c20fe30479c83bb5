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
            if let first = taken.first {
                if vendors.count == 1 { try Listed.vendor(first).mustBeFree(db) }
                throw StoreError.refused(
                    "These vendors are in the register already: \(taken.joined(separator: ", ")). Nothing was changed.")
            }
            var rows: [Sealed] = []
            for entry in vendors { rows.append(try Register.write(db, entry)) }
            for entry in services { rows.append(try Register.write(db, entry)) }
            if let list {
                try Journal.append(
                    db, hand, "vendor import", list.name,
                    [
                        "sha256": list.sha256, "vendors": String(vendors.count), "services": String(services.count),
                        "carried over": "last and next review, not verified",
                    ], rows: rows)
            } else {
                for (entry, row) in zip(vendors, rows) {
                    try Journal.append(db, hand, "vendor add", entry.vendor.slug, Register.details(entry), rows: [row])
                }
            }
        }
    }

    /// Changes what the register has of a vendor, in one transaction with reading it. Returns it as it is then, and
    /// whether that is another than before.
    package func edit(
        vendor slug: String, _ hand: Hand, _ change: (inout VendorEntry) -> Void
    ) throws(StoreError) -> (entry: VendorEntry, changed: Bool) {
        try write { db in
            let id = try Listed.vendor(slug).inUse(db)
            guard let row = try Row.fetchOne(db, sql: "SELECT * FROM vendor WHERE id = ?", arguments: [id]) else {
                throw StoreError.refused("There is no vendor \(slug).")
            }
            let before = Register.vendor(row)
            var entry = before
            change(&entry)
            entry.vendor.slug = slug
            guard entry != before else { return (before, false) }
            let sealed = try Register.write(db, entry)
            try Journal.append(
                db, hand, "vendor edit", slug, Register.changes(Register.details(before), Register.details(entry)),
                rows: [sealed])
            return (entry, true)
        }
    }

    /// Adds a service to a vendor.
    package func add(_ entry: ServiceEntry, _ hand: Hand) throws(StoreError) {
        try write { db in
            try Listed.vendor(entry.vendor).inUse(db)
            try Listed.service(entry.slug).mustBeFree(db)
            let sealed = try Register.write(db, entry)
            try Journal.append(db, hand, "service add", entry.slug, Register.details(entry), rows: [sealed])
        }
    }
    /// Changes what the register has of a service; its uses are declared anew.
    package func edit(
        service slug: String, declaring: Declaring, _ hand: Hand, _ change: (inout ServiceEntry) -> Void
    ) throws(StoreError) -> (entry: ServiceEntry, changed: Bool) {
        try write { db in
            let id = try Listed.service(slug).inUse(db)
            guard let before = try Register.services(db).first(where: { $0.slug == slug }) else {
                throw StoreError.refused("There is no service \(slug).")
            }
            var entry = before
            change(&entry)
            (entry.vendor, entry.service.slug) = (before.vendor, before.service.slug)
            guard entry != before else { return (before, false) }
            let sealed = try Register.write(db, entry)
            try Journal.append(
                db, hand, "service edit", slug, Register.changes(Register.details(before), Register.details(entry)),
                rows: [sealed])
            try declare(db, "service = ? AND retired IS NULL", id, declaring, hand)
            return (entry, true)
        }
    }

    /// Adds an agent.
    package func add(_ entry: AgentEntry, _ hand: Hand) throws(StoreError) {
        try write { db in
            try Listed.agent(entry.agent.slug).mustBeFree(db)
            let sealed = try Register.write(db, entry)
            try Journal.append(db, hand, "agent add", entry.agent.slug, Register.details(entry), rows: [sealed])
        }
    }
    /// Changes what the register has of an agent; its uses are declared anew.
    package func edit(
        agent slug: String, declaring: Declaring, _ hand: Hand, _ change: (inout AgentEntry) -> Void
    ) throws(StoreError) -> (entry: AgentEntry, changed: Bool) {
        try write { db in
            let id = try Listed.agent(slug).inUse(db)
            guard let before = try Register.agents(db).first(where: { $0.agent.slug == slug }) else {
                throw StoreError.refused("There is no agent \(slug).")
            }
            var entry = before
            change(&entry)
            entry.agent.slug = slug
            guard entry != before else { return (before, false) }
            let sealed = try Register.write(db, entry)
            try Journal.append(
                db, hand, "agent edit", slug, Register.changes(Register.details(before), Register.details(entry)),
                rows: [sealed])
            try declare(db, "agent = ? AND retired IS NULL", id, declaring, hand)
            return (entry, true)
        }
    }

    /// Adds a use with its declaration. Only the slugs of its agent, vendor and service count; the rest is as the
    /// register has it. Returns it as it is then.
    package func add(_ entry: UseEntry, declaring: Declaring, _ hand: Hand) throws(StoreError) -> UseEntry {
        try write { db in
            let slug = entry.use.slug
            let service = try Listed.service("\(entry.use.vendor.slug)/\(entry.use.service.slug)").inUse(db)
            let agent = try Listed.agent(entry.use.agent.slug).inUse(db)
            try Listed.use(slug).mustBeFree(db)
            let sealed = try Register.write(db, entry, agent: agent, service: service)
            try Journal.append(db, hand, "use add", slug, Register.details(entry), rows: [sealed])
            return try declare(db, "id = ?", try Listed.use(slug).need(db), declaring, hand) ?? entry
        }
    }
    /// Changes what is declared of a use; the new declaration takes the place of the one before.
    package func edit(
        use slug: String, declaring: Declaring, _ hand: Hand, _ change: (inout UseEntry) -> Void
    ) throws(StoreError) -> (entry: UseEntry, changed: Bool) {
        try write { db in
            let id = try Listed.use(slug).inUse(db)
            guard let before = try Register.uses(db, where: "id = ?", [id]).first,
                let row = try Row.fetchOne(db, sql: "SELECT agent, service FROM use WHERE id = ?", arguments: [id])
            else { throw StoreError.refused("There is no use \(slug).") }
            var entry = before
            change(&entry)
            guard entry != before else { return (before, false) }
            let sealed = try Register.write(db, entry, agent: row["agent"], service: row["service"])
            try Journal.append(
                db, hand, "use edit", slug, Register.changes(Register.details(before), Register.details(entry)),
                rows: [sealed])
            return (try declare(db, "id = ?", id, declaring, hand) ?? entry, true)
        }
    }

    /// Retires an entry on a day, or takes it back (nil). Nothing is deleted. Throws while uses stand on it.
    package func retire(_ entry: Listed, on day: Day?, _ hand: Hand) throws(StoreError) {
        try write { db in
            let id = try day == nil ? entry.need(db) : entry.inUse(db)
            if day != nil {
                let live = try Register.uses(db, where: "\(entry.usesOfIt) AND retired IS NULL", [id]).map(\.use.slug)
                if entry.what != "use", !live.isEmpty {
                    throw StoreError.refused(
                        "The \(entry.what) \(entry.slug) is still used: \(live.joined(separator: ", ")). "
                            + "Retire the \(live.count == 1 ? "use" : "uses") first. Nothing was changed.")
                }
            } else {
                guard try entry.retired(db) != nil else {
                    throw StoreError.refused("The \(entry.what) \(entry.slug) is not retired. Nothing was changed.")
                }
                for part in entry.standsOn { try part.inUse(db) }
            }
            try db.execute(sql: "UPDATE \(entry.what) SET retired = ? WHERE id = ?", arguments: [day?.stored, id])
            try Journal.append(
                db, hand, day == nil ? "\(entry.what) restore" : "\(entry.what) retire", entry.slug,
                ["on": day?.description ?? ""], rows: [Sealed(entry.table, id)])
        }
    }

    /// Writes down anew what is declared of the uses that fit; the file is in the vault before any row names it.
    @discardableResult
    private func declare(
        _ db: Database, _ condition: String, _ id: Int, _ declaring: Declaring, _ hand: Hand
    ) throws -> UseEntry? {
        let uses = try Register.uses(db, where: condition, [id])
        let readings = try uses.map { try declaring($0.use) }
        try vault.keep(try readings.map { ($0.bytes, try $0.digest) })
        for reading in readings { try Keeping.declare(db, reading, hand) }
        return uses.first
    }
}
