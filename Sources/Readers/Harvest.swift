package import Assessment
import Digest

/// Something in a document that a person should know: what was not understood, not found, or doubtful.
package struct Problem: Hashable, Sendable {
    /// Where; nil for the whole document.
    package let place: Source.Place?
    /// A sentence that says what was expected and what to do.
    package let says: String
    package init(_ place: Source.Place?, _ says: String) {
        self.place = place
        self.says = says
    }
}

/// Whose paper a document is, as it says itself: for matching an inbox to vendors, and for supersession.
package struct Letterhead: Hashable, Sendable {
    /// The organisation that the document is about.
    package var about: String?
    /// Who issued it: an auditor, a certification body; of answers, the questionnaire.
    package var issuer: String?
    /// The document's own day; nil when it names none.
    package var day: Day?
    package init(about: String? = nil, issuer: String? = nil, day: Day? = nil) {
        self.about = about
        self.issuer = issuer
        self.day = day
    }
}

/// What a reader got out of one document: facts with their places, and problems. All problems at once.
package struct Harvest: Sendable {
    /// The reader's kind, such as `soc-2-report`.
    package let kind: String
    package private(set) var facts: [Fact] = []
    package private(set) var problems: [Problem] = []
    package var letterhead = Letterhead()
    /// Other documents to which answers point.
    package var citations: [CitedAnswer] = []
    /// What `look --json` shows beside the facts, under a key of the reader's own: `questionnaire`, `mcp`, `maintenance`.
    package var extra: (key: String, value: JSON)?
    /// Why nothing of the document is kept though it can be looked at; nil for nearly all.
    package private(set) var refusal: ReadingError?

    private let document: Document
    private let received: Day

    /// An empty harvest of a document. `received` is the day since when its facts are known.
    package init(kind: String, of document: Document, _ setting: Setting) {
        self.kind = kind
        self.document = document
        received = setting.received
    }

    /// Keeps a fact, with its place and the words that stand there. Texts are normalised to NFC; the quote keeps the
    /// words as written and is cut at 500 characters. A day after the one on which we received the document is drawn
    /// back to that day.
    package mutating func add<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject, _ assurance: Assurance, designOnly: Bool = false,
        speaksOf: Day, until: Day? = nil, status: Fact.Status = .read, rule: Fact.Rule, at place: Source.Place,
        quote: String
    ) {
        add(
            Fact(
                key, value, of: subject, assurance, designOnly: designOnly, speaksOf: min(speaksOf, received),
                until: until, knownSince: received, status: status, rule: rule,
                source: Source(document: document.sha256, place: place, quote: String(quote.prefix(500)))))
    }

    /// The same for a key known only by name, as a questionnaire's map has it.
    package mutating func add(
        key: String, _ value: Fact.Value, of subject: Subject, _ assurance: Assurance, designOnly: Bool = false,
        speaksOf: Day, until: Day? = nil, status: Fact.Status = .read, rule: Fact.Rule, at place: Source.Place,
        quote: String
    ) {
        add(
            Fact(
                name: "", subject: subject, key: key, value: value, assurance: assurance, designOnly: designOnly,
                speaksOf: min(speaksOf, received), until: until, knownSince: received, status: status, rule: rule,
                source: Source(document: document.sha256, place: place, quote: String(quote.prefix(500)))))
    }

    private mutating func add(_ fact: Fact) {
        var fact = fact
        fact.value = fact.value.composed
        let parts = [
            fact.source.document, fact.subject.path, fact.key, "\(fact.source.place)", fact.value.description,
        ]
        let name = Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined())
        fact.name = String(name.hex.prefix(16))
        facts.append(fact)
    }

    /// Takes the facts and problems of another reading of a part of the same document.
    mutating func take(_ other: Harvest) {
        facts += other.facts
        problems += other.problems
    }

    /// Lowers the assurance of every fact to one that it cannot exceed.
    mutating func lower(to most: Assurance) {
        facts = facts.map { fact in
            guard fact.assurance > most else { return fact }
            return Fact(
                name: fact.name, subject: fact.subject, key: fact.key, value: fact.value, assurance: most,
                designOnly: fact.designOnly, speaksOf: fact.speaksOf, until: fact.until, knownSince: fact.knownSince,
                status: fact.status, rule: fact.rule, source: fact.source)
        }
    }

    /// Takes what a second reading, of the pictures of the pages, states and this one does not: as read from a picture, on
    /// the same paper. What this one states is never replaced.
    package mutating func fill(from pictured: Harvest) {
        let stated = Set(facts.map(\.key)), problems = Set(pictured.problems)
        for fact in pictured.facts where !stated.contains(fact.key) {
            let subject = facts.first {
                $0.subject.kind == fact.subject.kind && $0.subject.parent == fact.subject.parent
            }
            add(
                key: fact.key, fact.value, of: subject?.subject ?? fact.subject, fact.assurance,
                designOnly: fact.designOnly, speaksOf: fact.speaksOf, until: fact.until, status: .pictured,
                rule: Fact.Rule(fact.rule.id + "-pictured", fact.rule.version), at: fact.source.place,
                quote: fact.source.quote)
        }
        // Days are read well or not at all: one that is another in the picture is told.
        for fact in pictured.facts where stated.contains(fact.key) {
            let own = facts.filter { $0.key == fact.key && $0.status != .pictured }
            guard case .day = fact.value, let first = own.first, own.allSatisfy({ $0.value != fact.value }) else {
                continue
            }
            note(
                fact.source.place,
                "\(fact.key): the text says \(first.value), and the picture of the page \(fact.value). The text was kept. Look at the page."
            )
        }
        // What was not found in the text and is in the picture is not missing.
        self.problems.removeAll { $0.says.contains("not found") && !problems.contains($0) }
        letterhead.about = letterhead.about ?? pictured.letterhead.about
        letterhead.issuer = letterhead.issuer ?? pictured.letterhead.issuer
        letterhead.day = letterhead.day ?? pictured.letterhead.day
    }

    /// Marks what was read from pictured pages: it counts as conditional until a person confirms it. A fact in whose
    /// words one could not be read with certainty is taken back, and said.
    package mutating func mark(pictured pages: Set<Int>) {
        guard !pages.isEmpty || facts.contains(where: { $0.status == .pictured }) else { return }
        var unsure: [Int: Set<String>] = [:]
        facts = facts.compactMap { fact in
            guard case .page(let number, _) = fact.source.place,
                pages.contains(number) && fact.status == .read || fact.status == .pictured
            else { return fact }
            guard !fact.source.quote.contains(UnsureWords.mark), !fact.value.description.contains(UnsureWords.mark)
            else {
                unsure[number, default: []].insert(fact.key)
                return nil
            }
            var fact = fact
            fact.status = .pictured
            return fact
        }
        for (number, keys) in unsure.sorted(by: { $0.key < $1.key }) {
            note(
                .page(number, label: nil),
                "\(keys.sorted().joined(separator: ", ")): not stated, for a word there could not be read with certainty from the picture. Look at the page."
            )
        }
        let pictured = facts.count { $0.status == .pictured }
        guard pictured > 0 else { return }
        note(
            nil,
            "\(pictured == 1 ? "One fact was" : "\(pictured) facts were") read from pictures and count\(pictured == 1 ? "s" : "") as conditional until a person confirms \(pictured == 1 ? "it" : "them"). Letters and figures that look alike, such as O and 0 or I and 1, may be mistaken for each other."
        )
    }

    /// Drops what was read: `why` says what is wrong with the whole, and what to do.
    package mutating func refuse(at place: Source.Place, _ why: String) {
        refusal = .malformed(file: document.name, place: place, why: why)
        facts = []
    }

    /// Notes something that a person should know.
    package mutating func note(_ place: Source.Place? = nil, _ says: String) { problems.append(Problem(place, says)) }
}

extension Fact.Value {
    /// The same value with its texts in NFC.
    fileprivate var composed: Fact.Value {
        switch self {
        case .text(let text): .text(text.nfc)
        case .names(let names): .names(Array(Set(names.map(\.nfc))).sorted())
        case .flag, .practice, .number, .day: self
        }
    }
}
