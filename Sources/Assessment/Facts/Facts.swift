/// Why a key has no one value: nobody spoke, or the living readings fall into sides.
package enum Unsettled: Error, Hashable, Sendable {
    case silent(Spot)
    case disputed(Spot, sides: [Fact.Value])
}

/// One key of one subject.
package struct Spot: Hashable, Sendable {
    package let subject: Subject
    package let key: String
    package init(subject: Subject, key: String) {
        self.subject = subject
        self.key = key
    }
}

/// A value on which every living reading agrees, with all that supports it, however old.
package struct Settled<Value: Sendable>: Sendable {
    package let value: Value
    package let support: [Fact]
    /// What a person's settlement ruled against: shown, never credited.
    package var against: [Fact] = []
}

/// All facts of a day, indexed once; views of it are cheap. What speaks of a later day, or was not yet known, does not
/// exist.
package final class FactIndex: Sendable {
    let bySpot: [Spot: [Fact]]
    let parts: [Subject: [Subject]]
    let settlements: [Spot: Settlement]

    /// Facts may come in any order and more than once. Of several settlements of one spot the latest counts, and of one
    /// day the last in the list.
    package init(_ facts: [Fact], settlements: [Settlement] = [], on day: Day) {
        var bySpot: [Spot: [Fact]] = [:]
        bySpot.reserveCapacity(facts.count)
        for fact in facts where fact.speaksOf <= day && fact.knownSince <= day {
            bySpot[Spot(subject: fact.subject, key: fact.key), default: []].append(fact)
        }
        for (spot, several) in bySpot where several.count > 1 {
            bySpot[spot] = Array(Set(several)).sorted(by: Fact.precedes)
        }
        self.bySpot = bySpot
        var parts: [Subject: Set<Subject>] = [:]
        for subject in Set(bySpot.keys.map(\.subject)) {
            var part = subject
            while let whole = part.parent, parts[whole, default: []].insert(part).inserted { part = whole }
        }
        self.parts = parts.mapValues { $0.sorted() }
        self.settlements = Dictionary(settlements.map { ($0.spot, $0) }) { $1.day >= $0.day ? $1 : $0 }
    }
}

/// What is known of one subject on one day, as one check sees it.
package struct Facts: Sendable {
    let index: FactIndex
    package let subject: Subject
    package let day: Day
    var bar: Bar
    /// The vendor whose general word a service hears; nil for all else, which speaks for itself.
    private let vendor: Subject?
    /// The side taken of each disputed spot, while a check is asked once per side.
    private(set) var taken: [Spot: Fact.Value] = [:]

    /// A view of one subject; `bar` is how strong evidence must be, and how long it stays fresh.
    package init(_ index: FactIndex, of subject: Subject, on day: Day, bar: Bar = Bar()) {
        self.index = index
        self.subject = subject
        self.day = day
        self.bar = bar
        vendor = subject.kind == .service ? subject.parent : nil
    }

    /// The same facts, seen from another subject.
    package func about(_ other: Subject) -> Facts {
        var view = Facts(index, of: other, on: day, bar: bar)
        view.taken = taken
        return view
    }
    /// The same facts on a later day, when some of them may be out of date.
    func on(_ later: Day) -> Facts {
        var view = Facts(index, of: subject, on: later, bar: bar)
        view.taken = taken
        return view
    }
    /// The same view, in which a disputed spot has one value.
    func taking(_ side: Fact.Value, of spot: Spot) -> Facts {
        var view = self
        view.taken[spot] = side
        return view
    }

    /// Every reading of a key, newest first. A service also hears what was said of its whole vendor, which stands before
    /// its own; all else speaks for itself.
    package func readings(_ key: String) -> [Fact] {
        let own = index.bySpot[Spot(subject: subject, key: key)] ?? []
        guard let vendor, let general = index.bySpot[Spot(subject: vendor, key: key)] else { return own }
        return general + own
    }

    /// Settling: what is left after silencing must agree. Throws what is silent, or the sides of a dispute that no
    /// person has settled. Weaker readings than `least` take no part.
    package func settled<V>(_ key: FactKey<V>, from least: Assurance = .claimed) throws(Unsettled) -> Settled<V> {
        let spot = Spot(subject: subject, key: key.name), side = taken[spot]
        let said = readings(key.name).filter {
            key.unwrap($0.value) != nil && (side == nil || $0.value == side) && $0.assurance >= least
        }
        let values = Facts.living(said, freshMonths: bar.freshMonths)
        guard let first = values.first, let value = key.unwrap(first) else { throw .silent(spot) }
        if values.count == 1 { return Settled(value: value, support: said.filter { $0.value == first }) }
        guard let ruling = index.settlements[spot], ruling.holds(over: values, said),
            let chosen = key.unwrap(ruling.takes)
        else { throw .disputed(spot, sides: values) }
        return Settled(
            value: chosen, support: said.filter { $0.value == ruling.takes },
            against: said.filter { values.contains($0.value) && $0.value != ruling.takes })
    }

    /// The values that no later and stronger reading silences, in the order of the readings that live.
    static func living(_ said: [Fact], freshMonths: Int) -> [Fact.Value] {
        guard said.count > 1 else { return said.map(\.value) }
        var values: [Fact.Value] = [], found: Set<Fact.Value> = []
        for fact in said where !found.contains(fact.value) {
            guard !said.contains(where: { $0.silences(fact, freshMonths: freshMonths) }) else { continue }
            found.insert(fact.value)
            values.append(fact.value)
        }
        return values
    }

    /// Values of a key by the strongest reading of each, strongest first.
    func byStrength(_ values: [Fact.Value], of key: String) -> [Fact.Value] {
        let strongest = Dictionary(readings(key).map { ($0.value, $0.assurance) }, uniquingKeysWith: max)
        return values.sorted { (strongest[$1] ?? .claimed, $0) < (strongest[$0] ?? .claimed, $1) }
    }

    /// What is settled, or nil when nobody spoke; a dispute is still thrown.
    package func said<V>(_ key: FactKey<V>, from least: Assurance = .claimed) throws(Unsettled) -> Settled<V>? {
        do { return try settled(key, from: least) } catch {
            if case .silent = error { return nil }
            throw error
        }
    }

    /// The parts that the settled list names; an empty list is an answer, silence is not.
    package func members(_ key: FactKey<[String]>, _ kind: Subject.Kind) throws(Unsettled) -> Settled<[Facts]> {
        let names = try settled(key)
        return Settled(
            value: names.value.map { about(subject.child(kind, $0)) }, support: names.support, against: names.against)
    }

    /// Every part of this subject and kind of which anything was said, in the order of their names.
    package func parts(_ kind: Subject.Kind) -> [Facts] {
        (index.parts[subject] ?? []).filter { $0.kind == kind }.map(about)
    }

    /// The part with the latest of its own days, such as the newest report by the end of its period; it alone is read,
    /// for a key is never settled across two reports. Parts without that day are passed over; nil if none has it.
    package func newest(_ kind: Subject.Kind, by keys: FactKey<Day>...) -> Facts? {
        var best: (facts: Facts, day: Day)?
        for part in parts(kind) {
            let days = keys.flatMap { key in part.readings(key.name).compactMap { key.unwrap($0.value) } }
            if let last = days.max(), best.map({ $0.day < last }) ?? true { best = (part, last) }
        }
        return best?.facts
    }
}
