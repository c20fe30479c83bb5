/// What the program recommends. It never says "approve": people approve.
package enum Rating: Int, Comparable, Sendable, CaseIterable, CustomStringConvertible {
    case notAssessed, hold, notYet, conditional, ready
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    package var description: String {
        switch self {
        case .notAssessed: "not assessed"
        case .hold: "hold"
        case .notYet: "not yet"
        case .conditional: "conditional"
        case .ready: "ready"
        }
    }
}

/// A rating, the rule that gave it, what made the rule fire, and under R2 the data that must stay out.
package struct Ruling: Hashable, Sendable {
    /// R0 to R5.
    package let rule: String
    package let rating: Rating
    /// Ids of the checks that made the rule fire, heaviest first.
    package var because: [String] = []
    /// Names of the data categories that must stay out.
    package var held: [String] = []
    /// What made the rule fire where no check did, as a sentence.
    package var says: String? = nil

    /// Total: the first rule that fires decides, and R5 fires when no other does.
    package static func of(_ findings: [Finding], use: Use?, tier: Tier.Decided, policy: Policy) -> Ruling {
        let live = findings.filter(\.applies)
        guard let use, !live.isEmpty else {
            return Ruling(rule: "R0", rating: .notAssessed, says: "No declared use, or nothing applies.")
        }
        // An acceptance takes its finding out of R3 and R4; it never reaches R1 or R2, and in the share it counts as it
        // stands.
        let open = live.filter { $0.accepted == nil }
        func ids(_ findings: [Finding], _ fits: (Severity, Answer.Kind) -> Bool) -> [String] {
            findings.filter { fits($0.check.severity, $0.answer.kind) }
                .sorted { ($1.check.severity, $0.check.id) < ($0.check.severity, $1.check.id) }.map(\.check.id)
        }

        let doors = live.filter { $0.check.question != .dueDiligence && $0.check.guards == nil }
        let openDoors = ids(doors) { $0 == .critical && $1 == .unmet }
        if !openDoors.isEmpty && use.canHarm(policy) {
            return Ruling(rule: "R1", rating: .hold, because: openDoors)
        }

        let unguarded = live.filter { $0.answer.kind == .unmet && $0.check.guards != nil }
        let denied = Set(policy.denied(use).map(\.category))
        func holds(_ finding: Finding, _ category: String) -> Bool {
            finding.check.guards.map { $0.covers(category, denied: denied, policy) } ?? false
        }
        let held = Set(use.categories ?? []).filter { name in
            denied.contains(name) || unguarded.contains { holds($0, name) }
        }
        if !held.isEmpty {
            let because = unguarded.filter { finding in held.contains { holds(finding, $0) } }.map(\.check.id)
            return Ruling(
                rule: "R2", rating: .hold, because: Set(because + (denied.isEmpty ? [] : ["LPR-04"])).sorted(),
                held: held.sorted())
        }

        let notYet = ids(open) { $0 == .critical && $1 < .met || $0 == .high && $1 == .unmet }
        let weight = live.reduce(0) { $0 + policy.weight($1.check.severity) }
        let shown = live.reduce(0) { $0 + ($1.answer.kind >= .conditional ? policy.weight($1.check.severity) : 0) }
        let thin = 100 * shown < policy.shareShown * weight
        if !notYet.isEmpty || thin {
            let says =
                !thin
                ? nil
                : "Met or conditional: \(100 * shown / weight) % of the weight that applies; "
                    + "\(policy.shareShown) % is asked."
            return Ruling(rule: "R3", rating: .notYet, because: notYet, says: says)
        }

        let conditional = ids(open) {
            $0 == .high && ($1 == .unknown || $1 == .conditional) || $0 == .medium && $1 == .unmet
        }
        let onClaims = !live.contains { $0.answer.kind == .met && ($0.answer.strength ?? .claimed) > .claimed }
        let claimed = tier.tier > .low && onClaims
        if !conditional.isEmpty || !tier.assessed || claimed {
            let says =
                !tier.assessed
                ? "The tier is not assessed." : claimed ? "Nothing met rests on more than claims." : nil
            return Ruling(rule: "R4", rating: .conditional, because: conditional, says: says)
        }
        return Ruling(rule: "R5", rating: .ready)
    }
}

/// What risk is left: a table, not arithmetic on ranks. It stands beside tier, proven and coverage, blended with none.
package struct Residual: Hashable, Sendable, CustomStringConvertible {
    package let tier: Tier
    /// What must happen first has not happened.
    package let untreated: Bool
    /// Ready is one step below the tier, never below low; conditional is the tier; the rest is the tier, untreated.
    package init(_ tier: Tier, _ rating: Rating) {
        self.tier = rating == .ready ? Tier(rawValue: tier.rawValue - 1) ?? .low : tier
        untreated = rating < .conditional
    }
    package var description: String { untreated ? "\(tier), untreated" : "\(tier)" }
}
