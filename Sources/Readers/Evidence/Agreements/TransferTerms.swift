import Assessment

/// How data may leave the region, and under which modules of the standard contractual clauses.
extension Contract {
    /// How transfers out of the region are lawful.
    var transferMechanism: Reading<String> {
        let clauses: [Phrase] = ["standard contractual clauses", "sccs", "2021 914", "2021914", "model clauses"]
        let framework: [Phrase] = ["data privacy framework", "dpf"]
        let hedge: [Phrase] = [
            "upon|on request", "will|shall ..3 enter into ..8 if", "may enter", "once|until", "not ..3 yet",
            "no longer", "including",
        ]
        if let none = bans.first(where: {
            $0.scope.prefix(6).has("transfer*")
                && $0.scope.has("outside ..8 eea|union|eu|kingdom|uk", "outside of ..8 eea|union")
                && !$0.scope.has("unless|except|without")
        }) {
            return mentions("standard contractual clauses", "sccs")
                ? .doubt(none.statement, "transfers are banned, and clauses for them are named")
                : .found("none-leave", none.statement)
        }
        let agreed: [Phrase] = [
            "incorporat*", "enter* into", "under|by|pursuant|subject|governed|accordance ..4 standard|sccs",
            "shall|will apply|be|comply ..12 standard|sccs", "standard contractual clauses ..12 apply|applies|form",
            "sccs ..8 apply|applies|form|incorporat*",
            "rely|relies on", "agree to ..8 standard|sccs", "basis of ..4 standard|sccs",
        ]
        if let scc = statements.first(where: {
            $0.words.has(any: clauses) && $0.words.has(any: agreed) && !$0.words.has(any: hedge)
                && !$0.words.has("not apply", "means|defined")
        }) {
            return .found("scc", scc)
        }
        if let dpf = statements.first(where: {
            $0.words.has(any: framework) && $0.words.has("certified|certif*|participat*|relies|rely ..8")
                && !$0.words.has(any: hedge) && !$0.words.has("means")
        }) {
            return .found("dpf", dpf)
        }
        if let trace = statement(clauses + framework) {
            return .doubt(trace, "a mechanism is named, and not in words that put it in force")
        }
        return .nothing
    }

    /// The modules of the standard contractual clauses that are in force: those that a sentence applies, or whose box is
    /// ticked where there are boxes.
    var clauseModules: Reading<[String]> {
        let boxes = boxedModules
        if !boxes.isEmpty {
            let ticked = boxes.filter(\.isTicked)
            guard let one = ticked.first,
                let statement = statements.last(where: { $0.span.lowerBound <= one.line.lowerBound })
                    ?? statements.first
            else { return .nothing }
            return .found(Set(ticked.flatMap(\.modules)).sorted(), statement)
        }
        var found: Set<String> = [], first: Statement?
        for statement in statements {
            let named = Contract.modules(in: statement.own)
            guard !named.isEmpty else { continue }
            let text = prose.words(statement.span.lowerBound..<statement.span.upperBound)
            if statement.own.has(
                "not apply|applicable|applies", "not be applicable", "omitted|deleted|disapplied", "no module")
                || text.contains("[")
            {
                continue
            }
            found.formUnion(named)
            first = first ?? statement
        }
        guard let first, !found.isEmpty else { return .nothing }
        return .found(found.sorted(), first)
    }

    /// `Module Two`, `Modules 2 and 3`, `Module II`.
    private static func modules(in words: ArraySlice<Token>) -> [String] {
        let numbers = [
            "one": "1", "1": "1", "i": "1", "two": "2", "2": "2", "ii": "2", "three": "3", "3": "3", "iii": "3",
            "four": "4", "4": "4", "iv": "4",
        ]
        var found: [String] = []
        for at in words.indices where words[at].text == "module" || words[at].text == "modules" {
            guard at + 1 < words.endIndex, let number = numbers[words[at + 1].text] else { continue }
            found.append(number)
            var next = at + 2
            while words[at].text == "modules", next + 1 < words.endIndex,
                ["and", "or"].contains(words[next].text) || numbers[words[next].text] != nil
            {
                if let more = numbers[words[next].text] { found.append(more) }
                if ["and", "or"].contains(words[next].text), let more = numbers[words[next + 1].text] {
                    found.append(more)
                    next += 1
                }
                next += 1
            }
        }
        return found
    }

    /// The lines that name modules behind a box to be ticked.
    private var boxedModules: [(modules: [String], isTicked: Bool, line: Range<Int>)] {
        prose.lines.compactMap { line in
            guard span.contains(line.span.lowerBound), prose.contains("module", in: line.span) else { return nil }
            let text = prose.words(line.span)
            let isTicked = text.contains { "☒☑✓✔✅".contains($0) } || text.lowercased().contains("[x]")
            guard isTicked || text.contains(where: { "☐□❏❑".contains($0) }) || text.contains("[ ]") else { return nil }
            let named = Contract.modules(in: Token.all(in: prose.folded, line.span)[...])
            return named.isEmpty ? nil : (named, isTicked, line.span)
        }
    }
}
