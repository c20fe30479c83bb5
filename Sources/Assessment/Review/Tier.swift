/// Inherent risk, before anything was proved.
package enum Tier: Int, Comparable, Sendable, CaseIterable, CustomStringConvertible {
    case low, medium, high, critical
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    package var description: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        }
    }
}

extension Tier {
    /// A tier, the row of the decision table that gave it, and that row in words.
    package struct Decided: Hashable, Sendable {
        package let tier: Tier
        package let row: String
        package let says: String
        /// Not assessed is handled as high, never as low because nobody looked.
        package var assessed: Bool { row != "0" }
    }

    /// A decision table, not a sum: the first row that fits. Data, operations, function or autonomy that nobody
    /// declared give row 0, *not assessed*.
    package static func of(_ use: Use, _ policy: Policy) -> Decided {
        guard let data = use.data(policy), let operations = use.operations, let function = use.function,
            let autonomy = use.agent.autonomy
        else { return Decided(tier: .high, row: "0", says: "not assessed: \(undeclared(use)) not declared") }
        let alone = autonomy == .acts, restricted = data == .restricted, confidential = data >= .confidential
        let writes = operations.contains(where: \.writes), acts = operations.contains(where: \.acts)
        let grave = use.production && !operations.isDisjoint(with: [.pay, .changeAccess, .execute])
        let final = operations.contains { $0.acts && !use.undoable.contains($0) }
        let vital = function == .criticalOrImportant, important = function == .important
        let leaks = !use.reach.untrusted.yes.isEmpty && !use.reach.wayOut.yes.isEmpty
        let visible = data == .public && (acts || writes && use.seenAsOurs)
        let table: [(row: String, tier: Tier, fits: Bool, says: String)] = [
            ("1a", .critical, restricted && (acts || writes && alone), "restricted data × acts, or writes alone"),
            (
                "1b", .critical, grave && alone || use.credentialsInReach,
                "pays, changes access or executes alone in production, or credentials in reach"
            ),
            ("1c", .critical, vital && !use.substitute, "critical or important function without a substitute"),
            ("1d", .critical, restricted && use.people > policy.bulkPeople, "restricted data of very many people"),
            ("2a", .high, restricted, "restricted data"),
            ("2b", .high, confidential && (acts || writes && alone), "confidential data × acts, or writes alone"),
            ("2c", .high, final && alone, "acts alone in a way that cannot be undone"),
            ("2d", .high, vital || important && confidential, "important function"),
            ("2e", .high, confidential && leaks, "confidential data, untrusted content and a way out together"),
            ("3a", .medium, confidential, "confidential data"),
            (
                "3b", .medium, data == .internal && (writes || acts) || visible,
                "writes or acts on data of a lower level"
            ),
            ("3c", .medium, data == .internal && alone || important, "internal data alone, or important function"),
        ]
        let row = table.first(where: \.fits)
        return row.map { Decided(tier: $0.tier, row: $0.row, says: $0.says) }
            ?? Decided(tier: .low, row: "4", says: "public or internal data, read only or with a person")
    }

    private static func undeclared(_ use: Use) -> String {
        var missing: [String] = []
        if use.categories?.isEmpty ?? true { missing.append("data categories") }
        if use.operations == nil { missing.append("operations") }
        if use.function == nil { missing.append("function") }
        if use.agent.autonomy == nil { missing.append("autonomy") }
        return missing.joined(separator: ", ")
    }
}
