/// What one tool is, with what decided each answer: by words, schema and annotations, in that order of trust. An answer
/// that nothing decides is nil, never the mild one.
struct ToolNature: Sendable {
    /// An answer, where what decided it stands, and that in words.
    struct Answer<Value: Sendable>: Sendable {
        let value: Value
        let place: String
        let because: String
    }

    /// Each capability once, with the words that decided it, in the order in which the rules found them.
    let capabilities: [Reason]
    let irreversible: Answer<Bool>?
    let confirmation: Confirmation?
    /// The parameter that takes free words, by name; `none` where a schema was read and has none; nil without a schema.
    let freeForm: Answer<String>?
    let readsUntrusted: Answer<Bool>?
    let readsPrivate: Answer<Bool>?
    let wayOut: Answer<Bool>?
    /// Annotations that the tool's own words contradict.
    let contradictions: [AnnotationConflict]
    private let place: String

    /// `server` is the server's own name.
    init(_ tool: ListedTool, server: String) {
        self.init(tool, server: ToolText.terms(server, splitsNames: true))
    }

    /// The same, of a name that is cut into words already: a server has many tools.
    init(_ tool: ListedTool, server: [ToolText.Term]) {
        let text = ToolText(tool, server: server)
        var found = Findings()
        place = tool.place
        for rule in NatureRule.all { rule.find(text, &found) }
        capabilities = found.reasons
        confirmation = Confirmation(of: text)
        if let free = text.freeForm {
            freeForm = Answer(value: free.name.nfc, place: free.place, because: "\(free.kind): \(free.name)")
        } else {
            freeForm = tool.hasSchema ? Answer(value: "none", place: tool.place, because: "no free parameter") : nil
        }
        let consequences = Consequences(text, found)
        irreversible = consequences.irreversible
        readsUntrusted = consequences.readsUntrusted
        readsPrivate = consequences.readsPrivate
        wayOut = consequences.wayOut
        contradictions = AnnotationConflict.all(in: text, found)
    }

    /// Whether it asks before it acts, in code.
    var confirm: Answer<Bool> {
        confirmation.map { Answer(value: true, place: $0.place, because: $0.excerpt) }
            ?? Answer(value: false, place: place, because: "nothing that asks")
    }
    /// Whether it can do this.
    func can(_ capability: Capability) -> Bool { capabilities.contains { $0.capability == capability } }
}

extension String {
    /// At most 200 characters, for a quote.
    var clipped: String { utf8.count <= 200 || count <= 200 ? self : prefix(199) + "…" }
}
