extension NatureRule {
    static let nameVerb = NatureRule(
        id: "name-verb", says: "The verb in the tool's name, and those that `and` or `or` joins to it.",
        examples: [
            Example("list_deleted_files", "", [.read]), Example("email_search", "Searches mail.", [.read]),
            Example("create_or_update_file", "", [.write]), Example("builds_list", "Lists builds.", [.read]),
            Example("API-post-page", "Notion | Create a page", [.write]),
            Example("listAPIKeys", "", [.read, .credentials]),
            Example("send_keys", "Sends keys to the terminal.", [.execute]),
            Example("port_forward", "Forwards a port.", [.network]),
        ]
    ) { text, found in
        for term in text.namedVerbs() {
            found.take(term.text, term.sense, "name-verb", of: text, at: text.tool.place + "/name", text.tool.name)
        }
    }

    static let descriptionVerb = NatureRule(
        id: "description-verb", says: "The verb with which the description begins, and those joined to it.",
        examples: [
            Example("hset", "Set a field in a hash.", [.write]),
            Example("goal_seek", "Goal Seek: change a cell until a formula has a value.", [.write]),
            Example("set_labels", "Add or remove labels.", [.write, .delete]),
            Example("lpop", "Remove and return the first element.", [.delete, .read]),
            Example("watch_topic", "Save a topic to be watched.", [.write]),
            Example("hybrid_lookup", "Perform a hybrid search over vectors.", [.read]),
            Example("weather", "Tool for getting the forecast.", [.read]),
        ]
    ) { text, found in
        let named = text.namedVerbs(), place = text.tool.place + "/description"
        // A weak verb of the name (`watch`, `run`) yields to what the description plainly says it does.
        let isWeak = named.allSatisfy { $0.sense.contains(.ambiguous) } && found.onlyReads
        for (index, term) in text.describedVerbs().enumerated() {
            guard let capability = term.sense.capability else { continue }
            let strong = [.write, .delete, .send, .payment, .changeAccess].contains(capability)
            let isPlain = !term.sense.contains(.ambiguous)
            let hinted = text.tool.readOnly.isStated && text.tool.readOnly.value
            let adds =
                strong && isPlain && !hinted && (isWeak || !found.onlyReads || capability == .delete || index == 0)
            if named.isEmpty || adds {
                if isWeak, adds, !named.isEmpty, capability == .write, !ToolLexicon.persists.contains(term.text) {
                    continue
                }
                if isWeak, adds, !named.isEmpty, found.can(.read) { found.drop(.read) }
                found.take(term.text, term.sense, "description-verb", of: text, at: place, text.excerpt(term.range))
            }
        }
    }
}

extension ToolLexicon {
    /// Verbs at the head of a name that are taken for nouns elsewhere in it.
    static let leading: Set<String> = [
        "list", "search", "query", "view", "display", "count", "help", "monitor", "audit",
    ]
    /// Writing verbs that keep something for later, where `create` and `make` may only show it.
    static let persists: Set<String> = [
        "save", "update", "set", "store", "persist", "register", "modify", "add", "insert", "edit", "change", "write",
        "append", "rename", "move", "upload", "restart", "start", "stop", "deploy",
    ]
}

extension ToolText {
    /// The verb that a name starts with, and those that `and` or `or` joins to it. A word that is as often a noun yields
    /// to a plain verb and to what the description says: `email_search` searches, and `order_list` lists.
    func namedVerbs() -> [Term] {
        let verbs = name.indices.filter { !name[$0].sense.isDisjoint(with: .verb) }
        guard let start = verbs.first else { return [] }
        let told = describedVerbs().first
        // What begins a name is its verb, in the words by which most tools read.
        if name.count > 1, start == 0, ToolLexicon.leading.contains(name[0].text) { return [name[0]] }
        let hasPlain = verbs.contains { !name[$0].sense.contains(.nounish) }
        let isTold = told.map { $0.sense.capability != .execute } ?? false
        var chosen: [Int] = []
        for index in verbs {
            if name[index].sense.contains(.nounish), hasPlain || isTold { continue }
            let joined = index > 0 && ["and", "or"].contains(name[index - 1].text)
            if chosen.isEmpty || joined { chosen.append(index) }
        }
        // `imports_list`: the verb at the end, where the description says the same.
        if chosen == [start], let last = verbs.last, last == name.count - 1, last != start,
            let told, name[last].sense.capability == told.sense.capability,
            name[start].sense.capability != told.sense.capability
        {
            chosen = [last]
        }
        return chosen.map { name[$0] }
    }

    /// The verbs that lead the description: `Shows the log`, `This tool deletes …`, `Allows you to send …`, `Create,
    /// update or delete …`; after a colon or bar where nothing stands before it.
    func describedVerbs() -> [Term] {
        var starts = [0]
        for (index, term) in lead.prefix(14).enumerated() where [58, 124, 45].contains(term.after) {
            starts.append(index + 1)
        }
        for start in starts {
            if let verbs = describedVerbs(from: start), !verbs.isEmpty { return verbs }
        }
        return []
    }

    private func describedVerbs(from start: Int) -> [Term]? {
        var index = start
        let stop = min(lead.count, start + 9)
        while index < stop, lead[index].sense.contains(.filler) || lead[index].text.allSatisfy(\.isNumber) {
            index += 1
        }
        guard index < stop else { return nil }
        if ["perform", "performs", "conduct", "conducts", "does", "do", "makes", "supports", "provides", "offers"]
            .contains(
                lead[index].text)
        {
            // `Performs a hybrid search`.
            for next in lead[(index + 1)...].prefix(5) {
                if let form = ToolLexicon.verb(next.text) { return [next.as(form)] }
            }
        }
        guard let form = ToolLexicon.verb(lead[index].text) else { return nil }
        // `Triage tool: …` and `GROUPING CONFIGURATION` are no verbs; `for listing …` is one.
        let next = index + 1 < lead.count ? lead[index + 1].text : ""
        if ["tool", "tools", "function", "operation", "operations", "utility", "endpoint"].contains(next) {
            return nil
        }
        let isGerund = lead[index].text.hasSuffix("ing") && !form.verb.hasSuffix("ing")
        if isGerund, index == start || !["for", "of", "by", "in", "used", "helps"].contains(lead[index - 1].text) {
            return nil
        }
        var verbs = [lead[index].as(form)]
        while index + 1 < lead.count, verbs.count < 6 {
            let comma = [44, 47].contains(lead[index].after)
            let next = lead[index + 1]
            if ["and", "or", "then"].contains(next.text), index + 2 < lead.count,
                let form = ToolLexicon.verb(lead[index + 2].text), !form.sense.contains(.nounish)
            {
                verbs.append(lead[index + 2].as(form))
                index += 2
            } else if comma, let form = ToolLexicon.verb(next.text), !form.sense.contains(.nounish) {
                verbs.append(next.as(form))
                index += 1
            } else {
                break
            }
        }
        return verbs
    }
}

extension ToolText.Term {
    /// The same word, read as a form of a verb.
    func `as`(_ form: (verb: String, sense: ToolSense)) -> Self {
        Self(text: form.verb, sense: form.sense, sentence: sentence, range: range, after: after)
    }
}

extension Findings {
    /// Takes what a verb says, as far as the words around it let it.
    mutating func take(
        _ word: String, _ sense: ToolSense, _ rule: String, of text: ToolText, at place: String, _ excerpt: String
    ) {
        guard let capability = sense.capability else { return }
        verb = verb ?? word
        let hint = text.tool.readOnly
        switch capability {
        case .execute: execute(word, rule, of: text, at: place, excerpt)
        case .send where word == "forward" && text.says("port", "ports"): add(.network, rule, at: place, word, excerpt)
        case .send where word == "send" && text.says("key", "keys", "keystrokes", "command", "commands", "stdin"):
            add(.execute, rule, at: place, word, excerpt)
        case .send
        where ["send", "post", "submit"].contains(word)
            && (text.says("http", "https", "rest", "query") || (word != "submit" && text.says("request"))):
            add(.network, rule, at: place, word, excerpt)
        case .read
        where word == "resolve"
            && text.says(
                "case", "issue", "incident", "ticket", "comment", "thread", "discussion", "alert", "conversation"):
            add(.write, rule, at: place, word, excerpt)
        case .write where word == "follow" && text.says("stream", "log", "logs", "redirect", "link"),
            .write where word == "build" && text.says("query", "queries", "filter", "expression", "prompt"):
            add(.read, rule, at: place, word, excerpt)
        case .delete
        where word == "cancel" && text.says("query", "job", "task", "build", "execution", "run", "scan", "export"):
            add(.write, rule, at: place, word, excerpt)
        case .send where word == "reply" && text.says("comment", "discussion", "issue", "page", "review"):
            add(.write, rule, at: place, word, excerpt)
        case .read
        where word == "generate" && !text.around.isDisjoint(with: .secret)
            && text.name.contains { !$0.sense.isDisjoint(with: .secret) }:
            add(.write, rule, at: place, word, excerpt)
        default:
            if sense.contains(.ambiguous), hint.isStated, hint.value {
                add(.read, rule, at: hint.place, word, hint.quote)
            } else {
                add(capability, rule, at: place, word, excerpt)
            }
        }
    }
}
