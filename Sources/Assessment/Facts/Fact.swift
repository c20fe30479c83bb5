/// One scalar said of one subject, with the place where it was read and the day of which that source speaks.
package struct Fact: Hashable, Sendable {
    /// What was said.
    package enum Value: Hashable, Sendable {
        case flag(Bool)
        case practice(Practice)
        case number(Int)
        case text(String)
        case day(Day)
        /// A list of names, sorted, each once.
        case names([String])
    }
    /// Who has looked at the reading.
    package enum Status: Int, Hashable, Sendable {
        /// Read from a picture, and confirmed by nobody: it counts as conditional until a person confirms it.
        case pictured
        case read, confirmed, corrected
    }
    /// The rule that read it, such as `soc.opinion`, and its version.
    package struct Rule: Hashable, Sendable {
        package let id: String
        package let version: Int
        package init(_ id: String, _ version: Int = 1) {
            self.id = id
            self.version = version
        }
    }

    /// 16 hexadecimal digits derived from document, subject, key, place and value, given by the reader: so a person's
    /// confirmation survives a second reading. Empty only in examples.
    package var name: String
    package let subject: Subject
    /// A word of the vocabulary. One from a newer map is kept and shown, and decides nothing.
    package let key: String
    package var value: Value
    package let assurance: Assurance
    /// What a management-system certificate, a SOC 3 or a type 1 report says: that it exists, not that it works.
    package let designOnly: Bool
    /// The last day of which the source speaks.
    package let speaksOf: Day
    /// The source's own end (a certificate's expiry), inclusive; nil leaves it to the check's freshness.
    package let until: Day?
    /// The day since when we know it.
    package let knownSince: Day
    package var status: Status
    package let rule: Rule
    package let source: Source

    /// The general form, for stores that know a key only by name.
    package init(
        name: String, subject: Subject, key: String, value: Value, assurance: Assurance, designOnly: Bool,
        speaksOf: Day, until: Day?, knownSince: Day, status: Status, rule: Rule, source: Source
    ) {
        self.name = name
        self.subject = subject
        self.key = key
        self.value = value
        self.assurance = assurance
        self.designOnly = designOnly
        self.speaksOf = speaksOf
        self.until = until
        self.knownSince = knownSince
        self.status = status
        self.rule = rule
        self.source = source
    }

    /// A fact of a known key. `knownSince` defaults to the day of which the source speaks.
    package init<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject, _ assurance: Assurance, designOnly: Bool = false,
        speaksOf: Day, until: Day? = nil, knownSince: Day? = nil, status: Status = .read, rule: Rule, source: Source
    ) {
        self.init(
            name: "", subject: subject, key: key.name, value: key.wrap(value), assurance: assurance,
            designOnly: designOnly, speaksOf: speaksOf, until: until, knownSince: knownSince ?? speaksOf,
            status: status, rule: rule, source: source)
    }

    /// The last day, inclusive, on which it still speaks for a good answer: its source's own end, else so many months
    /// after the day of which it speaks.
    package func lasts(_ freshMonths: Int) -> Day { until ?? speaksOf.adding(months: freshMonths) }

    /// Whether this later reading silences one that says otherwise: it must be at least as strong in every respect. A
    /// term yields only to a term, proof of operation only to proof of operation, what was read only to what was read
    /// or confirmed, and what still runs only to what runs as long. Else a good reading could be lost to one that
    /// carries less, and good news would lower the score.
    package func silences(_ other: Fact, freshMonths: Int) -> Bool {
        value != other.value && subject == other.subject && key == other.key && speaksOf > other.speaksOf
            && assurance >= other.assurance
            && (assurance == .contracted || other.assurance != .contracted)
            && (!designOnly || other.designOnly)
            && (status != .pictured || other.status == .pictured)
            && lasts(freshMonths) >= other.lasts(freshMonths)
    }

    /// A total order, so that every list of facts has one spelling: by subject and key, then newest, then strongest.
    package static func precedes(_ a: Fact, _ b: Fact) -> Bool {
        if a.subject != b.subject { return a.subject < b.subject }
        if a.key != b.key { return a.key < b.key }
        if a.speaksOf != b.speaksOf { return a.speaksOf > b.speaksOf }
        if a.assurance != b.assurance { return a.assurance > b.assurance }
        if a.status != b.status { return a.status.rawValue > b.status.rawValue }
        if a.designOnly != b.designOnly { return b.designOnly }
        if a.source.document != b.source.document { return a.source.document < b.source.document }
        let (placeA, placeB) = ("\(a.source.place)", "\(b.source.place)")
        if placeA != placeB { return placeA < placeB }
        if a.value != b.value { return a.value < b.value }
        if a.until != b.until { return a.until.map { end in b.until.map { end < $0 } ?? true } ?? false }
        return (a.name, a.source.quote, a.knownSince, a.rule.id, a.rule.version)
            < (b.name, b.source.quote, b.knownSince, b.rule.id, b.rule.version)
    }
}

extension Fact.Value: Comparable {
    /// By their plain text, and where two values have one text (a list of two names, and one name with a comma in it),
    /// by type and then name by name.
    package static func < (a: Self, b: Self) -> Bool {
        let (textA, textB) = (a.description, b.description)
        if textA != textB { return textA < textB }
        if case .names(let namesA) = a, case .names(let namesB) = b { return namesA.lexicographicallyPrecedes(namesB) }
        return a.kind.rawValue < b.kind.rawValue
    }
}

extension Fact.Value: CustomStringConvertible {
    /// The value as one plain text: `true`, `partly`, `42`, `2026-09-30`, `a, b`.
    package var description: String {
        switch self {
        case .flag(let value): value ? "true" : "false"
        case .practice(let value): value.rawValue
        case .number(let value): String(value)
        case .text(let value): value
        case .day(let value): value.description
        case .names(let value): value.isEmpty ? "none" : value.joined(separator: ", ")
        }
    }
}
