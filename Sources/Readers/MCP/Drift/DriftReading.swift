package import Assessment

extension Harvest {
    /// Keeps what changed since the reading of a service before this one: a problem for each change, the names of the
    /// changes as a fact, and where they open the review again within how many days. Both are ours to see. Nothing changed
    /// is no fact: what was read then still stands.
    package mutating func take(
        _ drift: Drift, since earlier: String, in newer: ListedServer, of service: Subject, speaksOf day: Day
    ) {
        for change in drift.changes {
            let reaction = change.kind.reaction.map { " This opens the review again, \($0)." } ?? ""
            note(newer.place(at: change.place), "Changed since \(earlier): \(change.says)\(reaction)")
        }
        for sentence in drift.notCompared { note(nil, "Not compared with \(earlier): \(sentence)") }
        guard let first = drift.changes.first else { return }
        let quote = first.tool ?? ""
        add(
            .driftChanges, drift.names, of: service, .observed, speaksOf: day, rule: Fact.Rule("drift.changes", 1),
            at: newer.place(at: first.place), quote: quote)
        guard let within = drift.within else { return }
        add(
            .driftReopens, within, of: service, .observed, speaksOf: day, rule: Fact.Rule("drift.reopens", 1),
            at: newer.place(at: first.place), quote: quote)
    }
}

extension Drift {
    /// `{changes [{kind, tool, before, after, says, …}], reopens, within_days, …}`. Words of the vendor's stand under
    /// `hostile_excerpt`.
    package var json: JSON {
        .of([
            "changes": .array(changes.map(\.json)), "reopens": .bool(reopens),
            "within_days": within.map { .int($0) } ?? .null, "not_compared": .texts(notCompared),
        ])
    }
}

extension Drift.Change {
    /// One change as JSON.
    package var json: JSON {
        .of([
            "kind": .string(kind.id), "tool": tool.map { .string($0) } ?? .null, "before": before?.json ?? .null,
            "after": after?.json ?? .null, "says": .string(says), "reopens": .bool(kind.reopens),
            "within_days": kind.within.map { .int($0) } ?? .null, "why": .string(kind.why), "place": .string(place),
        ])
    }
}

extension Drift.Side {
    var json: JSON {
        switch self {
        case .vendor(let text): .of(["hostile_excerpt": .string(Drift.Side.cut(text))])
        case .ours(let json): json
        }
    }
    /// Enough to see what it says; the document has the rest.
    private static func cut(_ text: String) -> String { text.count <= 500 ? text : text.prefix(499) + "…" }
    /// For a person: one line.
    package var text: String {
        switch self {
        case .vendor(let text): Drift.Side.cut(text)
        case .ours(let json): json.written
        }
    }
}
