import Assessment
import GRDB

extension Register {
    static func write(_ db: Database, _ entry: VendorEntry) throws -> Sealed {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO vendor(slug, legal_name, kind, regimes, jurisdiction, owner, contacts, contract_ends,
                  notice_days, last_review, next_review, retired) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(slug) DO UPDATE SET legal_name = excluded.legal_name, kind = excluded.kind,
                  regimes = excluded.regimes, jurisdiction = excluded.jurisdiction, owner = excluded.owner,
                  contacts = excluded.contacts, contract_ends = excluded.contract_ends,
                  notice_days = excluded.notice_days, last_review = excluded.last_review,
                  next_review = excluded.next_review, retired = excluded.retired
                """)
        try statement.execute(
            arguments: [
                entry.vendor.slug, entry.vendor.legalName.storable, entry.vendor.kind.rawValue,
                Names.stored(entry.vendor.regimes.map(\.rawValue)), entry.jurisdiction.storable, entry.owner.storable,
                entry.contacts.storable,
                entry.contractEnds?.stored, entry.noticeDays, entry.lastReview?.stored, entry.nextReview?.stored,
                entry.retired?.stored,
            ])
        return Sealed(.vendor, try Listed.vendor(entry.vendor.slug).need(db))
    }

    static func write(_ db: Database, _ entry: ServiceEntry) throws -> Sealed {
        let vendor = try Listed.vendor(entry.vendor).need(db)
        try db.execute(
            sql: """
                INSERT INTO service(vendor, slug, kind, hosting, note, retired) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT(vendor, slug) DO UPDATE SET kind = excluded.kind, hosting = excluded.hosting,
                  note = excluded.note, retired = excluded.retired
                """,
            arguments: [
                vendor, entry.service.slug, entry.service.kind.rawValue, entry.service.hosting.rawValue,
                entry.note.storable,
                entry.retired?.stored,
            ])
        return Sealed(.service, try Listed.service(entry.slug).need(db))
    }

    static func write(_ db: Database, _ entry: AgentEntry) throws -> Sealed {
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
        return Sealed(.agent, try Listed.agent(entry.agent.slug).need(db))
    }

    static func write(_ db: Database, _ entry: UseEntry, agent: Int, service: Int) throws -> Sealed {
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
        return Sealed(.use, try Listed.use(use.slug).need(db))
    }

    typealias Details = [JournalEntry.Detail]

    static func details(_ entry: VendorEntry) -> Details {
        details([
            "legal name": entry.vendor.legalName, "kind": entry.vendor.kind.rawValue,
            "regimes": entry.vendor.regimes.map(\.rawValue).sorted().joined(separator: ", "),
            "jurisdiction": entry.jurisdiction, "owner": entry.owner, "contacts": entry.contacts,
            "contract ends": entry.contractEnds?.description ?? "",
            "notice days": entry.noticeDays.map(String.init) ?? "",
            "last review, carried over": entry.lastReview?.description ?? "",
            "next review, carried over": entry.nextReview?.description ?? "",
        ])
    }
    static func details(_ entry: ServiceEntry) -> Details {
        details(["kind": entry.service.kind.rawValue, "hosting": entry.service.hosting.rawValue, "note": entry.note])
    }
    static func details(_ entry: AgentEntry) -> Details {
        details([
            "owner": entry.agent.owner, "purpose": entry.agent.purpose,
            "autonomy": entry.agent.autonomy?.rawValue ?? "",
        ])
    }
    static func details(_ entry: UseEntry) -> Details {
        let use = entry.use
        return details([
            "purpose": use.purpose, "owner": use.owner, "data": (use.categories ?? []).sorted().joined(separator: ", "),
            "operations": (use.operations ?? []).map(\.rawValue).sorted().joined(separator: ", "),
            "function": use.function?.rawValue ?? "",
            "tools granted": use.toolsGranted.sorted().joined(separator: ", "),
            "tools needed": use.toolsNeeded.sorted().joined(separator: ", "), "people": String(use.people),
            "production": use.production ? "yes" : "no", "substitute": use.substitute ? "yes" : "no",
            "credentials in reach": use.credentialsInReach ? "yes" : "no",
            "seen as ours": use.seenAsOurs ? "yes" : "no",
            "undoable": use.undoable.map(\.rawValue).sorted().joined(separator: ", "),
            "connected": use.connected?.description ?? "",
        ])
    }
    private static func details(_ pairs: KeyValuePairs<String, String>) -> Details {
        pairs.map { JournalEntry.Detail(name: $0, value: $1) }
    }
    /// What an edit changed: the new values, each with the one before.
    static func changes(_ before: Details, _ after: Details) -> Details {
        zip(before, after).filter { $0 != $1 }.map { old, new in
            JournalEntry.Detail(
                name: new.name,
                value: (new.value.isEmpty ? "none" : new.value) + " (was \(old.value.isEmpty ? "none" : old.value))")
        }
    }
}
