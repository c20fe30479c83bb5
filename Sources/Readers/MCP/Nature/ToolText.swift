/// A tool's words, each looked up once.
struct ToolText: Sendable {
    /// One word with what the lexicon says of it.
    struct Term: Sendable {
        let text: String
        let sense: ToolSense
        let sentence: Int
        /// Where it stands, in UTF-8 bytes.
        let range: Range<Int>
        /// The punctuation behind it; 0 where there is none.
        let after: UInt8
    }

    let tool: ListedTool
    /// The words of the name.
    let name: [Term]
    /// The first sentence that has words.
    let lead: [Term]
    /// The description as far as it is read: what a tool does stands at its beginning.
    let told: [Term]
    /// What all words of the name, title, lead, parameters and server say together.
    let around: ToolSense
    /// The parameter that takes free words, the most dangerous one.
    let freeForm: FreeForm?
    private let words: [Term]
    private let server: [Term]

    /// How many bytes of a description are read for what the tool does. Orders to an agent are sought in all of it.
    private static let most = 1_600

    /// `server` is the server's own name: a tool `get_article` of a server `Wikipedia` reads the open web.
    init(_ tool: ListedTool, server: [Term]) {
        self.tool = tool
        name = ToolText.terms(tool.name, splitsNames: true)
        told = ToolText.terms(tool.description, most: ToolText.most)
        let first = told.first?.sentence
        lead = Array(told.prefix { $0.sentence == first }.prefix(60))
        self.server = server
        freeForm = FreeForm.worst(of: tool)
        let parameters = tool.parameters.prefix(60).flatMap { ToolText.terms($0.name, splitsNames: true) }
        words = name + ToolText.terms(tool.title, most: 200) + lead + parameters + server
        around = words.reduce(into: []) { $0.formUnion($1.sense) }
    }

    static func terms(_ text: String, splitsNames: Bool = false, most: Int = .max) -> [Term] {
        Words(text, splitsNames: splitsNames, most: most).all.map {
            Term(
                text: $0.text, sense: ToolLexicon.sense(of: $0.text), sentence: $0.sentence, range: $0.start..<$0.end,
                after: $0.after)
        }
    }

    /// The first word around the tool of which the lexicon says one of these.
    func word(_ senses: ToolSense) -> String? { words.first { !$0.sense.isDisjoint(with: senses) }?.text }

    /// The word that says that strangers may have written what the tool brings in: in its name, the head of its
    /// description before `by` or `with`, or the server's name.
    var stranger: String? {
        let head = lead.prefix(14).prefix {
            !["by", "with", "using", "via", "without", "for", "args"].contains($0.text)
        }
        return (name + head + server).first { $0.sense.contains(.outside) }?.text
    }

    /// Whether one of these words stands in the name or the lead.
    func says(_ list: String...) -> Bool {
        name.contains { list.contains($0.text) } || lead.contains { list.contains($0.text) }
    }

    /// What stands around a word of the description: the vendor's words, for a quote.
    func excerpt(_ range: Range<Int>) -> String {
        let bytes = tool.description.utf8
        let from = max(0, range.lowerBound - 40), to = min(bytes.count, range.upperBound + 80)
        guard from < to else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: from)
        let piece = String(decoding: bytes[start..<bytes.index(start, offsetBy: to - from)], as: UTF8.self)
        return piece.filter { $0 != "\u{FFFD}" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A tool's capability, with the words that decided it.
struct Reason: Sendable {
    let capability: Capability
    /// The rule that found it; see `NatureRule.all`.
    let rule: String
    /// Where the words stand.
    let place: String
    /// The word that decided.
    let word: String
    /// The words around it, the vendor's: hostile until escaped.
    let excerpt: String

    /// Which part of the definition: `name`, `description`, `annotations`, or a parameter by its name.
    func field(of tool: ListedTool) -> String { String(place.dropFirst(tool.place.count + 1)) }
    /// In one line.
    var because: String { "\(word): \(excerpt)".clipped }
}
