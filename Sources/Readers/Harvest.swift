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
