extension NatureRule {
    static let query = NatureRule(
        id: "query", says: "A query in a language that changes data, by the words that say what it may change.",
        examples: [
            Example(
                "write_query", "Execute an INSERT, UPDATE, or DELETE query.", [.write, .delete],
                properties: #""query": {"type": "string"}"#),
            Example("execute_query", "Runs a read-only SELECT query.", [.read]),
            Example(
                "query", "Execute a query on the database.", [.read, .execute],
                properties: #""sql": {"type": "string"}"#),
            Example("execute_sql", "Runs SQL.", [.execute], properties: #""sql": {"type": "string"}"#),
        ]
    ) { text, found in
        guard let free = text.freeForm, free.kind == .query else { return }
        let place = text.tool.place + "/description"
        if found.onlyReads, text.takesAnyStatement {
            return found.add(.execute, "query", at: free.place, free.name, free.description)
        }
        guard found.can(.write) else { return }
        if let term = text.lead.first(where: { ["delete", "drop", "truncate", "deletes"].contains($0.text) }) {
            found.add(.delete, "query", at: place, term.text, text.excerpt(term.range))
        }
    }

    static let program = NatureRule(
        id: "program", says: "A parameter that takes a command or code to be run.",
        examples: [
            Example("terminal_input", "", [.execute], properties: #""command": {"type": "string"}"#),
            Example("analyze_code", "Analyzes code for defects.", [.read], properties: #""code": {"type": "string"}"#),
            Example(
                "browser_evaluate", "Evaluate a JavaScript expression on the page.", [.execute],
                properties: #""script": {"type": "string"}"#),
        ]
    ) { text, found in
        guard let free = text.freeForm, free.kind == .command || free.kind == .code, !found.can(.execute) else {
            return
        }
        let runs = text.lead.contains { term in
            ["run", "execute", "eval", "evaluate"].contains(ToolLexicon.verb(term.text)?.verb ?? "")
        }
        let verb = found.verb ?? ""
        let talks = found.onlyReads && found.can(.read) && !["evaluate", "test", "simulate"].contains(verb)
        if free.kind == .command ? !talks && !found.can(.write) : found.reasons.isEmpty || (runs && !talks) {
            if found.onlyReads { found.drop(.read) }
            found.add(.execute, "program", at: free.place, free.name, free.description)
        }
    }
}

extension ToolText {
    /// A language in which data can be changed as well, and no word that only reading is let through.
    fileprivate var takesAnyStatement: Bool {
        guard !(tool.readOnly.isStated && tool.readOnly.value), let free = freeForm else { return false }
        let words =
            told.prefix(80).map(\.text) + ToolText.terms(free.name + " " + free.description, most: 300).map(\.text)
        let changing = words.contains { ["sql", "cypher", "gremlin", "sparql", "statement"].contains($0) }
        let reading: Set<String> = ["select", "readonly", "read", "jql", "cql", "kql", "promql", "validate", "explain"]
        return changing && !words.contains(where: reading.contains)
            && !name.contains {
                ["read", "explain", "validate", "search", "list", "get", "check", "format"].contains($0.text)
            }
    }
}

extension Findings {
    /// `execute_query` is read-only where its own words say so, changes data where they say that, and else runs what it
    /// is given.
    mutating func execute(_ word: String, _ rule: String, of text: ToolText, at place: String, _ excerpt: String) {
        let told = text.told.prefix(60)
        let hint = text.tool.readOnly
        let asksInName = text.name.contains { $0.sense.contains(.queryLanguage) || $0.text == "search" }
        let asks =
            asksInName || text.lead.contains { $0.sense.contains(.queryLanguage) || $0.text == "search" }
            || told.contains { $0.sense.contains(.queryLanguage) && !["query", "queries"].contains($0.text) }
        if asks {
            let changing: Set<String> = [
                "insert", "update", "delete", "drop", "create", "merge", "ddl", "dml", "write",
            ]
            let changes = told.filter { changing.contains($0.text) }
            let isReadOnly =
                told.contains { $0.text == "readonly" }
                || told.indices.dropLast().contains {
                    (told[$0].text == "read" || told[$0].text == "reads") && told[$0 + 1].text == "only"
                }
            // Queries of logs and metrics have no words that change anything.
            let looks = text.lead.contains {
                ["logs", "log", "metrics", "insights", "traces", "search", "analytics"].contains($0.text)
            }
            let reads =
                looks && changes.isEmpty || isReadOnly
                || told.contains { ["select", "promql", "logql", "traceql", "dql", "search"].contains($0.text) }
            let description = text.tool.place + "/description"
            if hint.isStated, hint.value {
                return add(.read, rule, at: hint.place, word, hint.quote)
            }
            if reads, changes.isEmpty || isReadOnly {
                let term = told.first {
                    ["select", "promql", "logql", "traceql", "dql", "search", "readonly", "read"].contains($0.text)
                }
                return add(
                    .read, rule, at: description, term?.text ?? word, term.map { text.excerpt($0.range) } ?? excerpt)
            }
            if let change = changes.first {
                if reads { add(.read, rule, at: description, word, excerpt) }
                add(.write, rule, at: description, change.text, text.excerpt(change.range))
                if let ends = changes.first(where: { ["delete", "drop", "truncate"].contains($0.text) }) {
                    add(.delete, rule, at: description, ends.text, text.excerpt(ends.range))
                }
                return
            }
        } else if hint.isStated, hint.value, text.freeForm?.isProgram != true {
            return add(.read, rule, at: hint.place, word, hint.quote)
        }
        add(.execute, rule, at: place, word, excerpt)
    }
}
