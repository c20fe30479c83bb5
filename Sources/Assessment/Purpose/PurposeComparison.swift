/// One tool against one purpose.
struct PurposeComparison {
    private let purpose: DeclaredPurpose
    private let tool: PurposeTool
    private let words: [PurposeText.Word]
    /// The verb of the name.
    private let verb: PurposeLexicon.Verb?
    /// The things in the name, the last before `by`, `for` or `to` being what it acts on.
    private let things: [String]
    private let told: [PurposeText.Word]

    init(_ purpose: DeclaredPurpose, _ tool: PurposeTool) {
        self.purpose = purpose
        self.tool = tool
        let words = PurposeText.words(tool.name, most: 200, splitsNames: true)
        let at = PurposeComparison.verb(in: words)
        self.words = words
        verb = at.flatMap { PurposeLexicon.verb(words[$0].text) }
        things = words.indices.filter { $0 != at && !PurposeLexicon.isEmpty(words[$0].text) }.map { words[$0].text }
        let sentence = PurposeText.words(tool.description, most: 240)
        told = Array(
            sentence.prefix(26).enumerated().prefix { $0.offset == 0 || $0.element.behind != 46 }.map(\.element))
    }

    /// Where the verb of a name stands: the first, unless it is as often a noun and a plain one follows, as in
    /// `order_create`.
    private static func verb(in words: [PurposeText.Word]) -> Int? {
        let verbs = words.indices.compactMap { index in
            PurposeLexicon.verb(words[index].text).map { (index: index, verb: $0) }
        }
        guard let first = verbs.first else { return nil }
        guard PurposeLexicon.isNounToo(first.verb),
            !["list", "search", "query", "count", "view"].contains(words[0].text)
        else { return first.index }
        let later = verbs.dropFirst().first {
            !PurposeLexicon.isNounToo($0.verb) || ["list", "search", "update"].contains($0.verb.word)
        }
        if first.index == 0, let later, later.index != words.count - 1 { return first.index }
        return later?.index ?? first.index
    }

    /// What the name acts on: its last thing before a preposition.
    private var head: String? {
        let stop =
            words.firstIndex { ["by", "for", "from", "in", "to", "with", "of", "as", "on", "at"].contains($0.text) }
            ?? words.count
        let before = words[..<stop].map(\.text).filter(things.contains)
        return before.last ?? things.last
    }

    /// The purpose's word and the tool's for the same thing.
    private func match(_ word: String) -> (purpose: String, tool: String)? {
        for family in PurposeLexicon.families(of: word).sorted() {
            if let said = purpose.things[family] { return (said, word) }
        }
        return nil
    }
    private var headMatch: (purpose: String, tool: String)? { head.flatMap(match) }
    private var nameMatch: (purpose: String, tool: String)? { headMatch ?? things.lazy.compactMap(match).first }
    private var toldMatch: (purpose: String, tool: String)? {
        told.lazy.map(\.text).filter { !PurposeLexicon.isEmpty($0) }.compactMap(match).first
    }

    typealias Decision = (ToolNeed.Answer, String)

    var decided: Decision {
        mutating get {
            guard purpose.isTelling else {
                return (.unclear, "The purpose names too little to compare a tool with.")
            }
            if let ruled = ruledOut { return ruled }
            let beyond = ["execute", "payment", "change-access", "delete", "send"].filter(tool.capabilities.contains)
            if let first = beyond.first(where: { !isNamed($0) }) { return beyondPurpose(first) }
            if let act = beyond.first { return named(act) }
            if tool.capabilities.contains("write") { return writing }
            if tool.capabilities.isEmpty {
                return (.unclear, "What `\(tool.name)` does does not follow from its words.")
            }
            return reading
        }
    }

    // MARK: Ruled out

    private var ruledOut: Decision? {
        for capability in tool.capabilities {
            guard let act = PurposeComparison.action(capability), act != .read, let said = purpose.barred[act] else {
                continue
            }
            return (
                .notNeeded, "The purpose says `\(said)`, and `\(tool.name)` can \(PurposeComparison.does(capability))."
            )
        }
        if let verb, purpose.barredVerbs.contains(verb.word) {
            return (.notNeeded, "The purpose rules out `\(verb.word)`, and `\(tool.name)` does that.")
        }
        return nil
    }

    // MARK: Acts

    private func isNamed(_ capability: String) -> Bool {
        PurposeComparison.action(capability).map { purpose.acts[$0] != nil } ?? false
    }

    /// It does more than the purpose speaks of.
    private func beyondPurpose(_ capability: String) -> Decision {
        let does = PurposeComparison.does(capability)
        let acts = purpose.acts.sorted { $0.key < $1.key }.map { "`\($0.value)`" }.joined(separator: ", ")
        // A tool with several acts in one, of which the purpose names another.
        let named = tool.capabilities.contains { ["write", "delete", "send", "payment"].contains($0) && isNamed($0) }
        if named, verb == nil || verb?.manner == .keep, let same = headMatch {
            return (
                .needed,
                "`\(tool.name)` is about `\(same.tool)`, as the purpose is (`\(same.purpose)`); it can \(does) too, so ask "
                    + "for a narrower one."
            )
        }
        if capability == "send", purpose.manners[.comment] != nil, let same = nameMatch,
            PurposeLexicon.families(of: same.tool).contains("comment")
        {
            return (.needed, "The purpose says `\(same.purpose)`, and `\(tool.name)` writes `\(same.tool)`.")
        }
        let asks = words.contains { ["query", "sql", "cypher", "search"].contains($0.text) }
        if capability == "execute", purpose.acts[.read] != nil, asks || (nameMatch ?? toldMatch) != nil {
            return (
                .unclear,
                "`\(tool.name)` runs what it is given: it may read what the purpose needs (\(acts)), and do anything else."
            )
        }
        return (.notNeeded, "The purpose speaks of \(acts), and `\(tool.name)` can \(does).")
    }

    /// The purpose names the act: the thing decides.
    private func named(_ capability: String) -> Decision {
        let does = PurposeComparison.does(capability)
        let act = PurposeComparison.action(capability).flatMap { purpose.acts[$0] } ?? ""
        if let same = headMatch ?? (capability == "delete" ? nil : nameMatch ?? toldMatch) {
            return (
                .needed, "The purpose says `\(act)` and `\(same.purpose)`; `\(tool.name)` can \(does) `\(same.tool)`."
            )
        }
        if capability == "send" || capability == "execute",
            things.allSatisfy({ PurposeLexicon.isBeside($0) || PurposeLexicon.families(of: $0).contains("chat") })
        {
            return (.unclear, "The purpose says `\(act)`, and not by which way; `\(tool.name)` can \(does).")
        }
        let thing = head.map { "`\($0)`" } ?? "something else"
        return (.notNeeded, "The purpose says `\(act)`, and nothing of \(thing), which `\(tool.name)` acts on.")
    }

    private var writing: Decision {
        let reads = purpose.acts[.read] ?? purpose.acts[.search] ?? purpose.acts[.list]
        guard let act = purpose.acts[.write] ?? purpose.acts[.draft] else {
            // Who answers or posts in a place writes there.
            if let send = purpose.acts[.send], let same = headMatch, verb?.manner == .create || verb?.manner == .comment
            {
                return (
                    .needed, "The purpose says `\(send)` and `\(same.purpose)`; `\(tool.name)` writes `\(same.tool)`."
                )
            }
            let said = reads ?? purpose.acts.sorted { $0.key < $1.key }.first?.value ?? ""
            return (.notNeeded, "The purpose says `\(said)`, and `\(tool.name)` changes things.")
        }
        let manner = verb?.manner ?? .keep
        let fits =
            purpose.manners[manner] != nil || purpose.manners[.keep] != nil && manner != .merge || manner == .keep
        if let same = headMatch {
            if fits {
                return (
                    .needed, "The purpose says `\(act)` and `\(same.purpose)`; `\(tool.name)` writes `\(same.tool)`."
                )
            }
            if purpose.manners[.comment] != nil, manner == .create,
                !PurposeLexicon.families(of: same.tool).isDisjoint(with: ["comment"])
            {
                return (.needed, "The purpose says `\(same.purpose)`, and `\(tool.name)` writes `\(same.tool)`.")
            }
            if manner == .merge || manner == .run {
                let word = verb?.word ?? tool.name
                return (.notNeeded, "The purpose says `\(act)`, and nothing of `\(word)`, which `\(tool.name)` does.")
            }
            return (
                .unclear,
                "`\(tool.name)` changes `\(same.tool)`, of which the purpose speaks (`\(same.purpose)`), in another way than "
                    + "`\(act)`."
            )
        }
        if fits, head == nil, let verb, purpose.verbs.contains(verb.word) {
            return (.needed, "The purpose says `\(verb.word)`, as `\(tool.name)` does.")
        }
        if fits, let same = toldMatch, isInto(same.tool) {
            return (
                .needed, "The purpose says `\(act)` and `\(same.purpose)`; `\(tool.name)` writes into `\(same.tool)`."
            )
        }
        let thing = head.map { "`\($0)`" } ?? "what it acts on"
        return (.notNeeded, "The purpose says `\(act)`, and nothing of \(thing), which `\(tool.name)` changes.")
    }

    /// Whether the description says that something is put into it: `adds a paragraph to a document`.
    private func isInto(_ word: String) -> Bool {
        guard let index = told.firstIndex(where: { $0.text == word }) else { return false }
        return told[max(0, index - 4)..<index].contains { ["to", "into", "in", "on", "within"].contains($0.text) }
    }

    private var reading: Decision {
        if let same = nameMatch {
            return (.needed, "The purpose says `\(same.purpose)`, and `\(tool.name)` reads `\(same.tool)`.")
        }
        let plain = things.filter { !PurposeLexicon.isBeside($0) }
        if let same = toldMatch, plain.allSatisfy({ !PurposeLexicon.isKnown($0) }) {
            return (
                .needed, "The purpose says `\(same.purpose)`, and `\(tool.name)` says that it reads `\(same.tool)`."
            )
        }
        if let verb, verb.act == .read, let said = purpose.acts[.read], PurposeLexicon.verb(said)?.word == verb.word,
            plain.isEmpty
        {
            return (.needed, "The purpose says `\(said)`, as `\(tool.name)` does.")
        }
        let known = plain.filter(PurposeLexicon.isKnown)
        if let thing = known.last, known.count == plain.count, toldMatch == nil {
            return (.notNeeded, "The purpose says nothing of `\(thing)`, which `\(tool.name)` reads.")
        }
        return (.unclear, "`\(tool.name)` only reads; whether the purpose needs it does not follow from the words.")
    }

    // MARK: Words

    private static func action(_ capability: String) -> Action? {
        switch capability {
        case "read", "network", "credentials": .read
        case "write": .write
        case "delete": .delete
        case "send": .send
        case "execute": .execute
        case "payment": .pay
        case "change-access": .changeAccess
        default: nil
        }
    }
    private static func does(_ capability: String) -> String {
        switch capability {
        case "write": "change"
        case "delete": "delete"
        case "send": "send to others"
        case "execute": "run what it is given"
        case "payment": "move money"
        case "change-access": "change who has access"
        default: capability
        }
    }
}
