/// One key of one subject on which the living readings disagree: what a person can settle.
package struct Dispute: Hashable, Sendable {
    /// What one side says, and every reading that says it.
    package struct Side: Hashable, Sendable {
        package let value: Fact.Value
        package let facts: [Fact]
    }
    package let spot: Spot
    /// At least two, sorted by the text of their values.
    package let sides: [Side]
    /// The ruling in force; nil while nobody ruled, or when the sides are no longer those on which a person ruled.
    package let ruling: Settlement?
    /// The value of the side as which a check counts it; nil where no check was asked, or where several count alike.
    package var counted: Fact.Value?

    /// The values on which readings of a spot fall apart, each with every reading that says it.
    package init(over spot: Spot, _ values: [Fact.Value], said: [Fact], ruling: Settlement? = nil) {
        self.spot = spot
        self.ruling = ruling
        sides = values.sorted().map { value in Side(value: value, facts: said.filter { $0.value == value }) }
    }
}

extension FactIndex {
    /// Every subject of which anything was said, sorted.
    package var subjects: [Subject] { Set(bySpot.keys.map(\.subject)).sorted() }

    /// The disputes over a key, or over any where none is named, of some subjects: each as a check sees it that asks of
    /// that subject, so a service's include what was said of its vendor. Sorted by subject and key. Freshness decides
    /// which readings live; 12 months unless a check has another.
    package func disputes(of subjects: some Sequence<Subject>, key: String? = nil, freshMonths: Int = 12) -> [Dispute] {
        let keys = key.map { [$0] } ?? Set(bySpot.keys.map(\.key)).sorted()
        return Set(subjects).sorted().flatMap { subject in
            keys.compactMap { dispute(over: Spot(subject: subject, key: $0), freshMonths) }
        }
    }

    private func dispute(over spot: Spot, _ freshMonths: Int) -> Dispute? {
        guard let kind = Vocabulary.word(spot.key)?.kind else { return nil }
        let said = Facts(self, of: spot.subject, on: Day(number: .max)).readings(spot.key).filter {
            $0.value.kind == kind
        }
        let living = Facts.living(said, freshMonths: freshMonths)
        guard living.count > 1 else { return nil }
        let ruling = settlements[spot].flatMap { $0.holds(over: living, said) ? $0 : nil }
        return Dispute(over: spot, living, said: said, ruling: ruling)
    }
}
