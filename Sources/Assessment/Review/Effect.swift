/// How much hangs on one reading: what the review of a use would say without it, and once a person has confirmed it
/// where it was read from a picture.
package struct Effect: Sendable {
    /// A check that would answer otherwise.
    package struct Move: Hashable, Sendable {
        package let check: String
        package let severity: Severity
        package let from: Answer.Kind
        package let to: Answer.Kind
    }
    package let fact: Fact
    package let use: String
    /// The ruling as it stands, and as it would be.
    package let ruling: Ruling
    package let other: Ruling
    /// Whether the reading is taken away, or confirmed.
    package let confirmed: Bool
    /// The checks that would answer otherwise, heaviest first.
    package let moves: [Move]

    /// Whether the rating, its rule, what made the rule fire or the data that must stay out would be others.
    package var decides: Bool {
        (ruling.rating, ruling.rule) != (other.rating, other.rule) || ruling.because != other.because
            || ruling.held != other.held
    }

    /// By how many steps the rating would move, then whether anything decides, then the weight of what would move.
    fileprivate func rank(_ policy: Policy) -> (Int, Int, Int) {
        (
            abs(ruling.rating.rawValue - other.rating.rawValue), decides ? 1 : 0,
            moves.reduce(0) { $0 + policy.weight($1.severity) * max(1, abs($1.from.rawValue - $1.to.rawValue)) }
        )
    }
}

extension Review {
    /// What each of some readings does, most first; readings on which no check rests, or without which nothing would
    /// change, are left out. `facts` are those of this review.
    ///
    /// Each reading is taken away by itself, so of two that say the same neither does anything.
    package func effects(of readings: [Fact], among facts: [Fact]) -> [Effect] {
        let resting = Set(findings.flatMap(\.answer.facts).map(\.name))
        let effects = Set(readings.map(\.name)).intersection(resting).compactMap { name -> Effect? in
            guard let fact = facts.first(where: { $0.name == name }) else { return nil }
            let without = effect(of: fact, confirmed: false, on: facts.filter { $0.name != name })
            guard fact.status == .pictured else { return without }
            let seen = facts.map { $0.name == name ? $0.looked(at: .confirmed) : $0 }
            let confirmed = effect(of: fact, confirmed: true, on: seen)
            return [without, confirmed].compactMap(\.self).max { $0.rank(policy) < $1.rank(policy) }
        }
        return effects.sorted { a, b in
            let (first, second) = (a.rank(policy), b.rank(policy))
            return first != second ? first > second : Fact.precedes(a.fact, b.fact)
        }
    }

    private func effect(of fact: Fact, confirmed: Bool, on facts: [Fact]) -> Effect? {
        let checks = findings.map(\.check)
        let other = Review(use, facts: facts, decisions: decisions, policy: policy, on: day, checks: checks)
        let moves = zip(findings, other.findings).compactMap { now, then in
            now.answer.kind == then.answer.kind
                ? nil
                : Effect.Move(
                    check: now.check.id, severity: now.check.severity, from: now.answer.kind, to: then.answer.kind)
        }
        let effect = Effect(
            fact: fact, use: use.slug, ruling: ruling, other: other.ruling, confirmed: confirmed,
            moves: moves.sorted { ($1.severity, $0.check) < ($0.severity, $1.check) })
        return moves.isEmpty && !effect.decides ? nil : effect
    }
}

extension Fact {
    /// The same reading after a person looked at it.
    fileprivate func looked(at status: Status) -> Fact {
        Fact(
            name: name, subject: subject, key: key, value: value, assurance: assurance, designOnly: designOnly,
            speaksOf: speaksOf, until: until, knownSince: knownSince, status: status, rule: rule, source: source)
    }
}
