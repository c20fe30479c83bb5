import Assessment

/// Other processors that the vendor takes on: GDPR Article 28(2), (3)(d) and (4).
extension Contract {
    private static let others: [Phrase] = [
        "subprocessor|subprocessors", "sub processor|processors", "subcontractor|subcontractors",
        "another|other|thirdparty processor|processors", "third party processor|processors",
        "subprocessing", "further processor|processors", "other companies|parties to process",
    ]
    private func isOfOthers(_ statement: Statement) -> Bool {
        statement.words.has(any: Contract.others) || statement.clause.heading.contains("subprocess")
            || statement.clause.heading.contains("sub-process")
    }

    /// Whether the vendor need not, or must not: "if the subprocessor does not fulfil" is somebody else's.
    private static func isLimit(_ undertaking: Undertaking) -> Bool {
        (undertaking.force == .release || undertaking.force == .ban)
            && undertaking.party != .other && undertaking.party != .customer
    }

    /// (d) Authorised by us, bound to the same terms, and answered for.
    var subprocessorTerms: Reading<Practice> {
        let about = statements.filter(isOfOthers)
        let specific =
            bans.first {
                isOfOthers($0.statement) && $0.scope.has("without ..8 consent|authori*|approval|permission")
            }?.statement
            ?? about.first {
                $0.words.has(
                    "only ..14 consent*|authori*|approv*|permission",
                    "requires|require|subject ..8 consent|authori*|approval",
                    "prior ..3 consent|authori*|approval ..6 required",
                    "not|no ..14 without ..8 consent|authori*|approval|permission")
            }
        let agreed: Phrase =
            "agrees|agree|consents|consent|authorises|authorizes|authorisation|authorization|acknowledges|approves|approve|approved|authorised|authorized|permitted|entitled|grants ..25 subprocessor*|sub|subcontractor*|engage|retain|retained|appoint|use"
        let general =
            about.first {
                $0.words.has(
                    "general ..4 authori*|consent|authority|permission|approval",
                    "authori* ..10 engage|use|appoint|subprocessor*|sub")
            } ?? about.first { $0.words.has(agreed) && !$0.words.has("not ..2 agree|consent|authorise|authorize") }
            // "shall not engage another without first giving notice": leave, once it is told.
            ?? bans.first {
                isOfOthers($0.statement) && $0.scope.prefix(4).has("engage|use|appoint|subcontract|retain|add|replace")
                    && $0.scope.has(
                        "without ..4 giv*|provid*|notif*|inform*|notice", "unless ..8 notice|notif*|inform*")
            }?.statement
            ?? liberties.first {
                isOfOthers($0.statement) && $0.scope.prefix(8).has("engage|use|appoint|subcontract|retain|delegate")
            }?.statement
        let qualified: [Phrase] = [
            "same|equivalent|similar|equal|identical|comparable ..14 obligation*|terms|protect*|standard*|duties|level|conditions|requirements|restrictions",
            "no|not less ..10", "at least as|the|equivalent ..8", "substantially ..10 obligation*|terms|protect*",
            "materially ..8 obligation*|terms|protect*", "consistent with ..4 terms|this|obligation*",
            "as protective|restrictive|stringent|onerous|strict ..2 as|than",
            "standard|level ..2 required|of protection",
            "those ..4 in|under|of this", "obligation*|terms ..6 article|art 28",
            "its|these|such|this ..3 data protection obligation*",
            "required by ..4 data protection|law|laws|article", "set|sets out|forth in this", "in substance",
            "substantially similar|equivalent", "obligation*|obligations|terms described|contained|set ..3 this|these",
            "similar|equivalent to those|these",
            "obligation*|terms|protections ..3 comparable|similar|equivalent|same|identical",
            "obligation*|terms|duties ..2 of this|the agreement|contract|addendum|dpa|schedule",
        ]
        let binds: Phrase =
            "impos*|bind*|bound|enter*|requir*|ensur*|flow*|transfer*|pass*|contract*|agreement|agreements|obligat*|subject|oblig* ..40 obligation*|terms|protect*|duties|agreement|contract|level|requirements|safeguards"
        let bound: Phrase =
            "obligation*|terms|protect*|duties|requirements|agreement ..25 impos*|bind*|bound|apply|applied|flow*|entered|subject"
        let flow =
            duties.first {
                isOfOthers($0.statement) && $0.reach.has(any: qualified) && $0.words.has(binds, bound)
            }?.statement
            ?? about.first { statement in
                statement.words.has(any: qualified) && statement.words.has(binds, bound)
                    && !statement.undertakings.contains(where: Contract.isLimit)
            }
        let answers: [Phrase] = [
            "remain*|be|is|remains ..5 liable|responsible|accountable|answerable",
            "liable|responsible|accountable|liability|responsibility for ..20 subprocessor*|sub|subcontractor*|acts|performance|act|breach|breaches|obligations|compliance",
            "liable ..12 sub|subprocessor*|subcontractor*", "as if ..6 own", "liable|responsible ..2 them",
            "as for itself|himself", "its own acts|conduct|fault",
        ]
        let owed = duties.first { isOfOthers($0.statement) && $0.reach.has(any: answers) }?.statement
        let liable =
            owed
            ?? about.first { statement in
                statement.words.has(any: answers)
                    && !statement.undertakings.contains(where: Contract.isLimit)
                    && !statement.words.has("not ..4 liable|responsible", "no liability")
            }
        if let weak = releases.first(where: { isOfOthers($0.statement) && $0.words.has("liable|responsible|liability") }
        ) {
            return .doubt(weak.statement, "a sentence limits what the vendor answers for")
        }
        let objects = if case .found(.yes, _) = objection { true } else { false }
        if let flow, liable != nil, specific != nil || (general != nil && objects) {
            return .found(.yes, specific ?? general ?? flow)
        }
        if let flow, liable != nil, objects, case .found(_, let told) = subprocessorNotice {
            // Notice with a right to object, and no word of authorisation.
            return isAmendment ? .doubt(flow, "authorisation was not read") : .found(.partly, told)
        }
        guard let any = about.first else {
            return missing(
                "subprocess*", "subcontract*", "sub processor|processors", "third party|parties ..10 process*",
                says: "others who process the data are mentioned, and the terms were not read")
        }
        guard !isAmendment else { return .nothing }
        if !isIncomplete {
            let hasFlow = flow != nil || mentions("same|similar|equivalent ..6 obligation*|terms|level")
            let hasLiability =
                liable != nil
                || about.contains { $0.words.has("liab*|responsib*|accountab*") }
                || mentions("liable|responsible for ..10 acts|omissions|performance ..12 sub*")
            let hasSay =
                specific != nil || objects
                || about.contains { $0.words.has("object*|consent*|approv*|authori*") }
                || mentions("objection|objections")
            if !hasFlow || !hasLiability || !hasSay { return .found(.partly, general ?? any) }
            // Everything is owed, and we hear of a new one without a say.
            if flow != nil, liable != nil, specific == nil, !objects, general != nil,
                !mentions("object|objects|objection|objections")
            {
                return .found(.partly, general ?? any)
            }
        }
        return .doubt(any, "authorisation, the same terms and liability were not all read")
    }

    /// Whether we may object to a new one, or are asked first.
    var objection: Reading<Practice> {
        let object: [Phrase] = ["object|objects|objection|objections"]
        if let refusal = denials.first(where: {
            isOfOthers($0.statement) && $0.scope.has(any: object) && !$0.words.has("unreasonably")
        }) {
            return .doubt(refusal.statement, "a sentence limits objections")
        }
        let clauses = Dictionary(grouping: statements) { $0.clause.span.lowerBound }
        if let right = rights.first(where: { right in
            let around = clauses[right.statement.clause.span.lowerBound] ?? []
            return right.scope.prefix(22).has(any: object)
                && (isOfOthers(right.statement) || around.count <= 8 && around.contains(where: isOfOthers))
        }) {
            return .found(.yes, right.statement)
        }
        if let term = duties.first(where: {
            isOfOthers($0.statement)
                && $0.scope.has(
                    "opportunity|right|chance|possibility|able|enable ..6 object",
                    "reasonable time|opportunity ..4 object")
        }) {
            return .found(.yes, term.statement)
        }
        if let consent = bans.first(where: {
            isOfOthers($0.statement)
                && $0.scope.has(
                    "without ..4 prior ..6 consent|authori*|approval",
                    "without ..6 prior|written ..4 consent|authori*|approval")
        }) {
            return .found(.yes, consent.statement)
        }
        if let stop = bans.first(where: {
            $0.scope.prefix(3).has("appoint|engage|use") && $0.words.has("objection|objections|objects")
                && isOfOthers($0.statement)
        }) {
            return .found(.yes, stop.statement)
        }
        if let plain = statements.first(where: {
            isOfOthers($0)
                && $0.words.has(
                    "controller|customer|client|you objects|object", "right to object", "right of objection")
                && !$0.words.has("not object", "no right")
        }) {
            return .found(.yes, plain)
        }
        if let trace = statements.first(where: { isOfOthers($0) && $0.words.has(any: object) }) {
            return .doubt(trace, "an objection is mentioned, and whose right it is was not read")
        }
        return .nothing
    }

    /// How many days before a new one starts we hear of it.
    var subprocessorNotice: Reading<Int> {
        let told =
            duties.filter {
                isOfOthers($0.statement)
                    && $0.words.has("notice|notif*|inform*|announce*|update*|publish*|post|tell|advise*|list|lists")
            }
            // "shall not engage another without giving 14 days' notice", "may replace one upon 30 days' notice"
            + bans.filter {
                isOfOthers($0.statement) && $0.scope.has("without|unless|until ..8 notice|notif*|inform*|giv*")
            }
            + liberties.filter {
                isOfOthers($0.statement)
                    && $0.scope.has(
                        "upon|on|with|by|after|giving|subject|provided ..12 notice|notif*|notification|inform*")
            }
        return noticeDays(told, about: "new subprocessors") { words, quantity in
            // How long we may object, or how long talks last, is another number.
            !words[..<quantity.tokens.lowerBound].suffix(8).has(
                "object*|discuss*|resol*|faith|terminat*|withdraw*|respond")
        }
    }

    /// Days of notice given before something, each sentence with exactly one such number, all of them alike.
    func noticeDays(_ terms: [Term], about: String, _ counts: (ArraySlice<Token>, Quantity) -> Bool) -> Reading<Int> {
        var found: [(Int, Statement)] = [], doubt: (Statement, String)?
        for term in terms {
            let words = term.words
            let quantities = Quantity.all(in: words).filter { quantity in
                let near = words[quantity.tokens.upperBound...].prefix(8),
                    left = words[..<quantity.tokens.lowerBound].suffix(5)
                let isBefore =
                    near.has("notice|notification|prior|before|beforehand|advance|written|ahead|earlier")
                    || left.has("notice|notif*|inform* ..3 of")
                return isBefore && !near.prefix(5).has("after|following|from", "of receipt", "of ..2 notice")
                    && counts(words, quantity)
            }
            guard let one = quantities.first else { continue }
            if quantities.count > 1 {
                doubt = doubt ?? (term.statement, "several lengths of notice of \(about) stand in one sentence")
            } else if let days = one.days {
                found.append((days, term.statement))
            } else if one.number == nil {
                doubt = (term.statement, "words and figures of the notice of \(about) do not agree")
            } else {
                doubt = doubt ?? (term.statement, "the notice of \(about) is no fixed number of days")
            }
        }
        if let doubt { return .doubt(doubt.0, doubt.1) }
        return Reading.agreed(found)
    }
}
