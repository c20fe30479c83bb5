import Assessment
import GRDB

/// An entry of the register by its name.
package enum Listed: Hashable, Sendable {
    case vendor(String)
    /// `vendor/service`.
    case service(String)
    case agent(String)
    /// `agent/vendor/service`.
    case use(String)

    /// What it is, as commands call it.
    package var what: String {
        switch self {
        case .vendor: "vendor"
        case .service: "service"
        case .agent: "agent"
        case .use: "use"
        }
    }
    /// Its name.
    package var slug: String {
        switch self {
        case .vendor(let slug), .service(let slug), .agent(let slug), .use(let slug): slug
        }
    }

    /// The number of its row; nil when it is not in the register.
    func id(_ db: Database) throws -> Int? {
        let parts = slug.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch self {
        case .vendor: return try Int.fetchOne(db, sql: "SELECT id FROM vendor WHERE slug = ?", arguments: [slug])
        case .agent: return try Int.fetchOne(db, sql: "SELECT id FROM agent WHERE slug = ?", arguments: [slug])
        case .service:
            guard parts.count == 2 else { return nil }
            return try Int.fetchOne(
                db, sql: "SELECT id FROM service WHERE slug = ? AND vendor = (SELECT id FROM vendor WHERE slug = ?)",
                arguments: [parts[1], parts[0]])
        case .use:
            guard parts.count == 3, let service = try Listed.service("\(parts[1])/\(parts[2])").id(db) else {
                return nil
            }
            return try Int.fetchOne(
                db, sql: "SELECT id FROM use WHERE service = ? AND agent = (SELECT id FROM agent WHERE slug = ?)",
                arguments: [service, parts[0]])
        }
    }

    /// The number of its row. Throws a sentence when it is not in the register.
    func need(_ db: Database) throws -> Int {
        guard let id = try id(db) else {
            throw StoreError.refused(
                "There is no \(what) \(slug). `tprm \(what) list` shows them, `tprm \(what) add` makes one.")
        }
        return id
    }

    /// The day on which it was retired; nil while it is in use.
    func retired(_ db: Database) throws -> Day? {
        Register.day(
            try Int.fetchOne(db, sql: "SELECT retired FROM \(what) WHERE id = ?", arguments: [need(db)]))
    }

    /// The number of its row. Throws a sentence when it, or what it stands on, is not in the register or is retired.
    @discardableResult
    func inUse(_ db: Database) throws -> Int {
        for part in standsOn { try part.inUse(db) }
        let id = try need(db)
        if let day = try retired(db) {
            throw StoreError.refused(
                "The \(what) \(slug) was retired on \(day). `tprm \(what) retire \(slug) --undo` takes it back.")
        }
        return id
    }

    /// Throws a sentence when the name is taken.
    func mustBeFree(_ db: Database) throws {
        guard try id(db) != nil else { return }
        let retired = try retired(db).map { ", retired on \($0); `tprm \(what) retire \(slug) --undo` takes it back" }
        throw StoreError.refused(
            "The \(what) \(slug) is in the register already\(retired ?? "; `tprm \(what) edit \(slug)` changes it"). Nothing was changed."
        )
    }

    /// What must be in use for it to be.
    var standsOn: [Listed] {
        let parts = slug.split(separator: "/").map(String.init)
        switch self {
        case .vendor, .agent: return []
        case .service: return parts.count == 2 ? [.vendor(parts[0])] : []
        case .use: return parts.count == 3 ? [.agent(parts[0]), .service("\(parts[1])/\(parts[2])")] : []
        }
    }
    /// The table of its row.
    var table: Sealed.Table {
        switch self {
        case .vendor: .vendor
        case .service: .service
        case .agent: .agent
        case .use: .use
        }
    }

    /// Which uses stand on it, as SQL with the number of its row.
    var usesOfIt: String {
        switch self {
        case .vendor: "service IN (SELECT id FROM service WHERE vendor = ?)"
        case .service: "service = ?"
        case .agent: "agent = ?"
        case .use: "id = ?"
        }
    }
}
