package import Assessment
import GRDB

extension Store {
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

    /// Changes what the register has of a service; its uses are declared anew.
    package func edit(
        service slug: String, declaring: Declaring, _ hand: Hand, _ change: (inout ServiceEntry) -> Void
    ) throws(StoreError) -> (entry: ServiceEntry, changed: Bool) {
        try write { db in
            try Listed.service(slug).inUse(db)
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
            try declare(db, Register.liveUses(db, of: .service(slug)), declaring, hand)
            return (entry, true)
        }
    }

    /// Changes what the register has of an agent; its uses are declared anew.
    package func edit(
        agent slug: String, declaring: Declaring, _ hand: Hand, _ change: (inout AgentEntry) -> Void
    ) throws(StoreError) -> (entry: AgentEntry, changed: Bool) {
        try write { db in
            try Listed.agent(slug).inUse(db)
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
            try declare(db, Register.liveUses(db, of: .agent(slug)), declaring, hand)
            return (entry, true)
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
            return (try declare(db, [id], declaring, hand).first ?? entry, true)
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

    /// Writes down what is declared of uses, by the numbers of their rows; the files are in the vault before any row names
    /// them. Returns the uses as the register has them.
    @discardableResult
    func declare(_ db: Database, _ ids: [Int], _ declaring: Declaring, _ hand: Hand) throws -> [UseEntry] {
        let list = ids.map(String.init).joined(separator: ",")
        let uses = try Register.uses(db, where: "id IN (\(list))")
        let readings = try uses.map { try declaring($0.use) }
        try vault.keep(try readings.map { ($0.bytes, try $0.digest) })
        for reading in readings { try Keeping.declare(db, reading, hand) }
        return uses
    }
}

extension Register {
    /// The numbers of the uses that stand on an entry and are not retired.
    fileprivate static func liveUses(_ db: Database, of entry: Listed) throws -> [Int] {
        try Int.fetchAll(
            db, sql: "SELECT id FROM use WHERE \(entry.usesOfIt) AND retired IS NULL ORDER BY id",
            arguments: [entry.need(db)])
    }
}
