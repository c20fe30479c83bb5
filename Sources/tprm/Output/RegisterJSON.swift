import Assessment
import Readers
import Storage

/// Entries of the register, as `tprm help json` tells them.
extension JSON {
    private init(_ day: Day?) { self = day.map { JSON($0) } ?? .null }

    init(_ entry: VendorEntry) {
        self = .of([
            "slug": .string(entry.vendor.slug), "name": .string(entry.vendor.legalName),
            "kind": .string(entry.vendor.kind.rawValue), "regimes": .texts(entry.vendor.regimes.map(\.word).sorted()),
            "jurisdiction": .string(entry.jurisdiction), "owner": .string(entry.owner),
            "contacts": .string(entry.contacts),
            "contract_ends": JSON(entry.contractEnds), "notice_days": entry.noticeDays.map { .int($0) } ?? .null,
            "carried_over": .of([
                "last_review": JSON(entry.lastReview), "next_review": JSON(entry.nextReview), "verified": .bool(false),
            ]),
            "retired": JSON(entry.retired),
        ])
    }

    init(_ entry: ServiceEntry) {
        self = .of([
            "slug": .string(entry.slug), "vendor": .string(entry.vendor), "kind": .string(entry.service.kind.rawValue),
            "hosting": .string(entry.service.hosting.rawValue), "note": .string(entry.note),
            "retired": JSON(entry.retired),
        ])
    }

    init(_ entry: AgentEntry) {
        self = .of([
            "slug": .string(entry.agent.slug), "owner": .string(entry.agent.owner),
            "purpose": .string(entry.agent.purpose),
            "autonomy": entry.agent.autonomy.map { .string($0.rawValue) } ?? .null, "retired": JSON(entry.retired),
        ])
    }

    init(_ entry: UseEntry, _ policy: Policy) {
        let use = entry.use, tier = Tier.of(use, policy)
        self = .of([
            "slug": .string(use.slug), "agent": .string(use.agent.slug), "vendor": .string(use.vendor.slug),
            "service": .string(use.service.slug), "purpose": .string(use.purpose), "owner": .string(use.owner),
            "data": use.categories.map { .texts($0.sorted()) } ?? .null,
            "operations": use.operations.map { .texts($0.sorted().map(\.rawValue)) } ?? .null,
            "function": use.function.map { .string($0.rawValue) } ?? .null, "tools": .texts(use.toolsGranted.sorted()),
            "needs": .texts(use.toolsNeeded.sorted()), "people": .int(use.people), "production": .bool(use.production),
            "connected": JSON(use.connected), "substitute": .bool(use.substitute),
            "credentials_in_reach": .bool(use.credentialsInReach), "seen_as_ours": .bool(use.seenAsOurs),
            "undoable": .texts(use.undoable.sorted().map(\.rawValue)),
            "tier": .of([
                "tier": .string(tier.tier.description), "row": .string(tier.row), "says": .string(tier.says),
                "assessed": .bool(tier.assessed),
            ]),
            "retired": JSON(entry.retired),
        ])
    }
}
