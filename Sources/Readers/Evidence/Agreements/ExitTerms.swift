import Assessment

/// What happens with our data at the end.
extension Contract {
    private static let end: [Phrase] = [
        "terminat*|expir*|cessation|completion|conclusion|cancellation", "end of", "ceases|cease|ends|ended|completed",
    ]
    private static let deletes: [Phrase] = ["delet*|destroy*|destruction|destruct|eras*|purg*|dispos*"]
    private static let returns: [Phrase] = ["return|returns|returned|returning", "giv* ..4 back", "hand ..4 back|over"]
    private static let handover: Phrase =
        "exit|transition|transitional|disengagement|migration|handover|termination ..2 assistance|support|services|cooperation"
    private static let data: [Phrase] = ["data|information|copies|copy|content|phi|records|materials|it|them"]

    private func isOfTheEnd(_ statement: Statement) -> Bool {
        let heading = statement.clause.heading
        return statement.words.has(any: Contract.end)
            || statement.clause.span.count < 1500
                && Token.all(in: prose.folded, statement.clause.span)[...].has(any: Contract.end)
            || ["return", "delet", "terminat", "destruction", "exit", "end of"].contains { heading.contains($0) }
    }

    /// (g) Deleted or given back, as we choose.
    var returnOrDeletion: Reading<Practice> {
        let about = duties.filter { isOfTheEnd($0.statement) && $0.words.has(any: Contract.data) }
        let both = about.filter { $0.words.has(any: Contract.deletes) && $0.words.has(any: Contract.returns) }
        if let own = both.first(where: { isVendorsChoice($0) }) {
            return isAmendment ? .doubt(own.statement, "who chooses is not said") : .found(.partly, own.statement)
        }
        if let choice = both.first(where: { isOurChoice($0.words) }) {
            return hasReservation(choice.words)
                ? .doubt(choice.statement, "return and deletion are owed with a reservation")
                : .found(.yes, choice.statement)
        }
        if let right = rights.first(where: {
            isOfTheEnd($0.statement) && $0.scope.has("elect*|choose*|opt|request*|instruct*|require*|direct*")
                && $0.scope.has(any: Contract.deletes) && $0.scope.has(any: Contract.returns)
        }) {
            return .found(.yes, right.statement)
        }
        if let open = both.first {
            if open.own.has("section|clause|article|paragraph|annex", "set out|forth in", "described in") {
                return .doubt(
                    open.statement, "how return and deletion go is said elsewhere, and who chooses was not read there")
            }
            return isAmendment ? .doubt(open.statement, "who chooses is not said") : .found(.partly, open.statement)
        }
        let deletion = about.first { $0.scope.has(any: Contract.deletes) }
        let back: [Phrase] = [
            "return* ..12 data|information|copies|content|phi", "data|information|content|phi ..8 returned",
            "retriev*|export*|download* ..10 data|content|copies|copy|information",
            "data|content ..10 exported|retrieved|downloaded|export|download",
        ]
        let isReturned = statements.contains { $0.own.has(any: back) && isOfTheEnd($0) }
        if let deletion {
            if isAmendment || isIncomplete && isReturned {
                return .doubt(deletion.statement, "deletion is owed; whether return is owed too needs a person")
            }
            return isReturned
                ? .doubt(deletion.statement, "deletion is owed, and taking the data out is mentioned elsewhere")
                : .found(.partly, deletion.statement)
        }
        return missing(
            "delet*", "destroy*", "destruction", "eras*", "return* ..12 data|information",
            says: "deletion or return is mentioned, and no duty at the end was read")
    }

    /// The words of a term that speak of taking data out: without a part on deletion alone, or on what comes after.
    private func fetched(_ term: Term, _ fetch: [Phrase]) -> ArraySlice<Token> {
        let whole = Quantity.all(in: term.scope).isEmpty ? term.words : term.scope
        guard
            let at = whole.first("after which", "thereafter", "following which", "and then|thereupon", "and to delete"),
            whole[..<at.lowerBound].has(any: fetch + Contract.returns),
            !Quantity.all(in: whole[..<at.lowerBound]).isEmpty
        else { return whole }
        return whole[..<at.lowerBound]
    }

    /// In which format the data come back, in the contract's words.
    var exitFormat: Reading<String> {
        let shapes: [Phrase] = [
            "in|into ..2 a|an|the ..12 format|formats|form", "in ..1 csv|json|xml|sql|parquet ..5 format|formats",
            "as ..2 csv|json|xml|sql|parquet ..4 file|files|export",
            "in|as csv|json|xml|sql|parquet or|and csv|json|xml|sql|parquet", "in|as csv|json|xml|sql|parquet",
        ]
        for statement in statements {
            let about = isOfTheEnd(statement) || statement.words.has("export*|portab*|retriev*|transition")
            guard about, statement.words.has(any: Contract.data),
                statement.own.has(
                    any: Contract.returns + ["export*|retriev*|download*|extract*|provide|available|deliver*"]),
                let at = shapes.lazy.compactMap({ $0.first(in: statement.own) }).first
            else { continue }
            let words = statement.own[at]
            guard words.has("format|formats|csv|json|xml|sql|parquet|machine|machinereadable|electronic"),
                !words.has("writing|form of ..3 agreement|notice"),
                let first = words.first, let last = words.last
            else { continue }
            var end = last.span.upperBound
            // "(such as CSV or JSON)" belongs to it.
            if prose.folded[end...].prefix(2).elementsEqual(" (".utf8),
                let close = prose.folded[end...].prefix(80).firstIndex(of: UInt8(ascii: ")"))
            {
                end = close + 1
            }
            var text = prose.words(first.span.lowerBound..<end)
            for lead in ["in the ", "in an ", "in a ", "in ", "into a ", "as a ", "as "]
            where text.lowercased().hasPrefix(lead) {
                text = String(text.dropFirst(lead.count))
                break
            }
            return .found(text, statement)
        }
        return .nothing
    }

    private func isOurChoice(_ words: ArraySlice<Token>) -> Bool {
        if words.has(
            "at|upon|in|by|on the|its ..1 choice|option|election|discretion|direction|request|instruction|instructions of the|controller|customer|client|exporter|covered"
        ) {
            return true
        }
        if words.has("as ..2 requested|instructed|directed|chosen") { return true }
        for at in words.indices
        where [
            "choice", "option", "election", "discretion", "direction", "instruction", "instructions", "request",
            "preference",
        ]
        .contains(words[at].text) {
            let before = words[..<at].suffix(6)
            let owner = parties.mentions(in: before).last
            if owner?.party == .customer { return true }
            let behind = words[(at + 1)...].prefix(4)
            if behind.first?.text == "of", parties.mentions(in: behind).first?.party == .customer { return true }
        }
        // "as Controller chooses", "if Customer so elects"
        for at in words.indices
        where [
            "chooses", "elects", "directs", "instructs", "choose", "elect", "requests", "decides", "directed",
            "prefers",
        ]
        .contains(words[at].text) {
            if parties.mentions(in: words[..<at].suffix(4)).last?.party == .customer { return true }
        }
        return false
    }

    private func isVendorsChoice(_ term: Term) -> Bool {
        if term.words.has("at|in its ..2 choice|option|election|discretion") {
            return term.undertaking.party == .vendor
        }
        for at in term.words.indices where ["choice", "option", "election", "discretion"].contains(term.words[at].text)
        {
            if parties.mentions(in: term.words[..<at].suffix(4)).last.map({
                $0.party == .vendor && term.words[$0.span.upperBound - 1].isPossessive
            }) == true {
                return true
            }
        }
        return false
    }

    /// Exceptions other than those of law and of what cannot be done at once.
    private func hasReservation(_ words: ArraySlice<Token>) -> Bool {
        guard let at = words.first("unless|except|save", "provided that", "to the extent") else { return false }
        return !words[at.lowerBound...].prefix(30).has(
            "law|laws|legal*|legislation|union|regulat*|feasible|infeasible|backup|backups|archiv*|permitted|required|statut*|back"
        )
    }

    /// How many days we have to take the data out: where we may fetch them, or have them returned, within a time after
    /// the end. How soon the vendor deletes is another matter.
    var exitDays: Reading<Int> {
        let fetch: [Phrase] = ["retriev*|export*|download*|extract*", "obtain ..4 copy|copies"]
        var found: [(Int, Statement)] = [], doubt: (Statement, String)?
        let terms =
            duties.filter {
                isOfTheEnd($0.statement)
                    && ($0.words.has(any: fetch) || ($0.scope.has(any: Contract.returns) && isOurChoice($0.words)))
                    && $0.words.has(any: Contract.data)
            }
            + rights.filter { isOfTheEnd($0.statement) && $0.scope.has(any: fetch) }
        for term in terms {
            // How soon the vendor deletes may stand in the same sentence, behind a verb of its own.
            let own = fetched(term, fetch)
            guard own.has(any: fetch + Contract.returns) else { continue }
            let spans = Quantity.all(in: own).filter { quantity in
                let left = own[..<quantity.tokens.lowerBound].suffix(6),
                    right = own[quantity.tokens.upperBound...].prefix(6)
                let starts = term.words.has("upon|after|following|from|on ..3 terminat*|expir*|end|cessation")
                return left.has("within|for|during|period|than|of|until")
                    && (starts || right.has("after|following|of|from|period"))
            }
            guard let one = spans.first else { continue }
            if spans.count > 1 {
                doubt = doubt ?? (term.statement, "several times stand in one sentence")
            } else if let days = one.days {
                found.append((days, term.statement))
            } else {
                doubt =
                    doubt ?? (
                        term.statement,
                        one.number == nil ? "words and figures do not agree" : "the time is no fixed number of days"
                    )
            }
        }
        // "Your content remains available for export for 30 days": nobody's name stands before its verb.
        for statement in statements
        where found.isEmpty && isOfTheEnd(statement)
            && statement.own.has(
                "available|accessible ..8 export*|download*|retriev*", "export*|download*|retriev* ..6 available")
        {
            let own = statement.own
            let before = own.first("after which", "thereafter", "following which").map { own[..<$0.lowerBound] } ?? own
            let spans = Quantity.all(in: before)
            if spans.count == 1, let days = spans.first?.days { found.append((days, statement)) }
        }
        // "shall provide exit assistance for a period of 120 days"
        for term in duties where found.isEmpty && isOfTheEnd(term.statement) {
            guard term.scope.prefix(16).has(Contract.handover) else { continue }
            let spans = Quantity.all(in: term.scope).filter {
                term.scope[..<$0.tokens.lowerBound].suffix(5).has("for|period|to")
                    && !term.scope[$0.tokens.upperBound...].prefix(3).has("notice|before|prior")
            }
            if spans.count == 1, let days = spans.first?.days { found.append((days, term.statement)) }
        }
        if let doubt { return .doubt(doubt.0, doubt.1) }
        guard let first = found.first else { return .nothing }
        if let other = found.first(where: { $0.0 != first.0 }) {
            return .doubt(other.1, "it is \(first.0) days in one place and \(other.0) in another")
        }
        return .found(first.0, first.1)
    }
}
