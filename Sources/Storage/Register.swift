package import Assessment
import Foundation
import GRDB

/// A vendor as the register has it.
package struct VendorEntry: Hashable, Sendable {
    package var vendor: Use.Vendor
    package var jurisdiction = ""
    /// Who on our side answers for it.
    package var owner = ""
    /// How to reach it, such as a security address.
    package var contacts = ""
    package var contractEnds: Day?
    package var noticeDays: Int?
    /// Carried over from an earlier register, not verified.
    package var lastReview: Day?
    package var nextReview: Day?
    package var retired: Day?
    package init(_ vendor: Use.Vendor) { self.vendor = vendor }
}

/// A service as the register has it.
package struct ServiceEntry: Hashable, Sendable {
    package var vendor: String
    package var service: Use.Service
    package var note = ""
    package var retired: Day?
    package init(vendor: String, _ service: Use.Service) {
        self.vendor = vendor
        self.service = service
    }
}

/// An agent as the register has it.
package struct AgentEntry: Hashable, Sendable {
    package var agent: Use.Agent
    package var retired: Day?
    package init(_ agent: Use.Agent) { self.agent = agent }
}

/// A use as the register has it.
package struct UseEntry: Hashable, Sendable {
    package var use: Use
    package var retired: Day?
    package init(_ use: Use) { self.use = use }
}

extension Store {
    /// Adds vendors, all or none. Throws when a slug is taken.
    package func add(_ vendors: [VendorEntry], _ hand: Hand) throws(StoreError) {
        try write { db in
            for entry in vendors {
                guard try Register.id(db, vendor: entry.vendor.slug) == nil else {
                    throw StoreError.refused("A vendor called \(entry.vendor.slug) stands in the register. Nothing was changed; `tprm vendor edit` changes it.")
                }
                try Register.write(db, entry)
                if vendors.count == 1 { try Journal.append(db, hand, "vendor add", entry.vendor.slug, Register.body(entry)) }
            }
            if vendors.count > 1 {
                try Journal.append(
                    db, hand, "vendor import", "\(vendors.count) vendors",
                    ["slugs": vendors.map(\.vendor.slug).joined(separator: " ")])
            }
        }
    }
    /// Changes what stands in the register of a vendor, its retirement among it.
    package func change(_ entry: VendorEntry, _ hand: Hand) throws(StoreError) {
        try write { db in
            try Register.write(db, entry)
            try Journal.append(db, hand, "vendor edit", entry.vendor.slug, Register.body(entry))
        }
    }
    /// Every vendor by slug; retired ones only when asked for.
    package func vendors(retired: Bool = false) throws(StoreError) -> [VendorEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM vendor ORDER BY slug").map(Register.vendor)
                .filter { retired || $0.retired == nil }
        }
    }

    /// Adds or changes a service of a vendor.
    package func put(_ entry: ServiceEntry, adding: Bool, _ hand: Hand) throws(StoreError) {
        try write { db in
            let vendor = try Register.need(db, vendor: entry.vendor)
            let known = try Register.id(db, service: entry.service.slug, of: vendor)
            guard adding == (known == nil) else { throw Register.taken(adding, "service", "\(entry.vendor)/\(entry.service.slug)") }
            try db.execute(
                sql: """
                    INSERT INTO service(vendor, slug, kind, hosting, note, retired) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT(vendor, slug) DO UPDATE SET kind = excluded.kind, hosting = excluded.hosting,
                      note = excluded.note, retired = excluded.retired
                    """,
                arguments: [
                    vendor, entry.service.slug, entry.service.kind.rawValue, entry.service.hosting.rawValue, entry.note,
                    entry.retired?.stored,
                ])
            try Journal.append(
                db, hand, adding ? "service add" : "service edit", "\(entry.vendor)/\(entry.service.slug)",
                [
                    "kind": entry.service.kind.rawValue, "hosting": entry.service.hosting.rawValue, "note": entry.note,
                    "retired": entry.retired?.description ?? "",
                ])
        }
    }
    package func services(retired: Bool = false) throws(StoreError) -> [ServiceEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT service.*, vendor.slug AS owner_slug FROM service JOIN vendor ON vendor.id = vendor ORDER BY owner_slug, service.slug"
            ).map(Register.service).filter { retired || $0.retired == nil }
        }
    }

    /// Adds or changes an agent.
    package func put(_ entry: AgentEntry, adding: Bool, _ hand: Hand) throws(StoreError) {
        try write { db in
            let known = try Int.fetchOne(db, sql: "SELECT id FROM agent WHERE slug = ?", arguments: [entry.agent.slug])
            guard adding == (known == nil) else { throw Register.taken(adding, "agent", entry.agent.slug) }
            try db.execute(
                sql: """
                    INSERT INTO agent(slug, owner, purpose, autonomy, retired) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT(slug) DO UPDATE SET owner = excluded.owner, purpose = excluded.purpose,
                      autonomy = excluded.autonomy, retired = excluded.retired
                    """,
                arguments: [
                    entry.agent.slug, entry.agent.owner, entry.agent.purpose, entry.agent.autonomy?.rawValue,
                    entry.retired?.stored,
                ])
            try Journal.append(
                db, hand, adding ? "agent add" : "agent edit", entry.agent.slug,
                [
                    "owner": entry.agent.owner, "purpose": entry.agent.purpose,
                    "autonomy": entry.agent.autonomy?.rawValue ?? "", "retired": entry.retired?.description ?? "",
                ])
        }
    }
    package func agents(retired: Bool = false) throws(StoreError) -> [AgentEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM agent ORDER BY slug").map(Register.agent)
                .filter { retired || $0.retired == nil }
        }
    }

    /// Adds or changes a use. Its agent and service must stand in the register.
    package func put(_ entry: UseEntry, adding: Bool, _ hand: Hand) throws(StoreError) {
        try write { db in
            let use = entry.use
            let vendor = try Register.need(db, vendor: use.vendor.slug)
            guard let service = try Register.id(db, service: use.service.slug, of: vendor) else {
                throw StoreError.refused("There is no service \(use.vendor.slug)/\(use.service.slug). `tprm service add` makes one.")
            }
            guard let agent = try Int.fetchOne(db, sql: "SELECT id FROM agent WHERE slug = ?", arguments: [use.agent.slug]) else {
                throw StoreError.refused("There is no agent \(use.agent.slug). `tprm agent add` makes one.")
            }
            let known = try Int.fetchOne(db, sql: "SELECT id FROM use WHERE agent = ? AND service = ?", arguments: [agent, service])
            guard adding == (known == nil) else { throw Register.taken(adding, "use", use.slug) }
            try Register.write(db, entry, agent: agent, service: service)
            try Journal.append(db, hand, adding ? "use add" : "use edit", use.slug, Register.body(entry))
        }
    }
    /// Every use, by its slug, with agent, vendor and service as the register has them now.
    package func uses(retired: Bool = false) throws(StoreError) -> [UseEntry] {
        try read { db in try Register.uses(db) }.filter { retired || $0.retired == nil }
    }
}

extension Day {
    var stored: Int { Int(number) }
    init(stored: Int) { self.init(number: Int32(clamping: stored)) }
}
