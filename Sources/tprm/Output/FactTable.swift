import Assessment

/// Facts as rows for a terminal: subject, key, value, assurance, place and quote.
struct FactTable {
    private let facts: [Fact]
    private let names: [String: String]
    private let showsNames: Bool
    private let note: (Fact) -> String?

    /// `names` gives a document's name by its SHA-256, where several documents are shown. `showsNames` puts each fact's
    /// name before it, by which `confirm` and `correct` know it; `note` says more of single facts.
    init(
        _ facts: [Fact], names: [String: String] = [:], showsNames: Bool = false,
        note: @escaping (Fact) -> String? = { _ in nil }
    ) {
        self.facts = facts.sorted(by: Fact.precedes)
        self.names = names
        self.showsNames = showsNames
        self.note = note
    }

    func say() {
        var last: Subject?
        for fact in facts {
            if fact.subject != last { Terminal.say("  " + Terminal.shown(FactTable.title(fact.subject))) }
            last = fact.subject
            let until = fact.until.map { ", until \($0)" } ?? ""
            let document = names[fact.source.document].map { "\($0), " } ?? ""
            let status = fact.status == .read ? "" : ", \(fact.status.words)"
            let note = note(fact).map { "  (\($0))" } ?? ""
            Terminal.say(
                "    " + (showsNames ? fact.name + "  " : "")
                    + Terminal.shown("\(fact.key) = \(Terminal.cut(fact.value.description, 90))")
                    + "  [\(fact.assurance), of \(fact.speaksOf)\(until)\(status)]" + Terminal.shown(note))
            let quote = fact.source.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let place = "\(document)\(fact.source.place): "
            let warned = fact.isMachineText ? "machine text: " : ""
            let room = max(40, Terminal.width - place.count - warned.count - 8)
            Terminal.say("      " + Terminal.shown("\(place)\(warned)“\(Terminal.cut(quote, room))”"))
        }
    }

    /// The path of a subject in words: `service ledger of vendor quarterdeck`.
    static func title(_ subject: Subject) -> String {
        var words = "", part: Subject? = subject
        while let current = part {
            words += (words.isEmpty ? "" : " of ") + "\(current.kind.rawValue) \(current.name)"
            part = current.parent
        }
        return words
    }
}
