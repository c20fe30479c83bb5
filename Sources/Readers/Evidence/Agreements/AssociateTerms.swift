import Assessment

/// One of the terms that 45 CFR 164.504(e) asks for.
struct AssociateTerm: Sendable {
    /// Completes "… was not found".
    let what: String
    /// Completes "Ask for: …".
    let ask: String
    /// Words that hold it.
    let held: [Phrase]
    /// Words that show that the matter is touched.
    let trace: [Phrase]

    static let all: [AssociateTerm] = [
        AssociateTerm(
            what: "the limit of use and disclosure",
            ask: "a term by which PHI are used and disclosed only as the agreement or law allows.",
            held: [
                "not ..8 use or ..6 disclose", "only|solely ..10 use ..4 disclose", "use ..4 disclose ..6 only|solely",
                "not ..8 use|disclose ..12 other|except|unless", "not ..6 used or disclosed",
            ], trace: ["disclose*"]),
        AssociateTerm(
            what: "the duty of safeguards", ask: "a duty to use safeguards, those of Subpart C for electronic PHI.",
            held: ["safeguards"], trace: ["safeguard*", "security"]),
        AssociateTerm(
            what: "the duty to report uses, incidents and breaches",
            ask:
                "a duty to report uses not provided for, security incidents and breaches of unsecured PHI, with a number of days.",
            held: [
                "report ..30 use|disclosure|breach|incident|incidents|breaches",
                "notify ..30 breach|incident|breaches|use",
                "notice|notification ..12 breach|incident",
            ],
            trace: ["report*", "notif*"]),
        AssociateTerm(
            what: "what binds subcontractors",
            ask: "a term by which subcontractors with PHI agree to the same restrictions and conditions.",
            held: [
                "subcontractor|subcontractors|agents|agent ..40 same|restrictions|agree*|substantially|no|least",
                "same|restrictions ..30 subcontractor|subcontractors",
            ], trace: ["subcontract*", "agent|agents"]),
        AssociateTerm(
            what: "access to PHI in a designated record set", ask: "a duty to make PHI available for 45 CFR 164.524.",
            held: [
                "164 524", "access ..30 designated record", "designated record ..30 access",
                "available ..12 designated record",
            ], trace: ["designated record", "access to ..4 phi|protected"]),
        AssociateTerm(
            what: "amendment of PHI", ask: "a duty to amend PHI for 45 CFR 164.526.",
            held: [
                "164 526", "amend* ..16 designated record|phi|protected",
                "amendment|amendments ..14 phi|protected|designated",
            ], trace: ["amendment|amendments|amend ..6 phi|protected"]),
        AssociateTerm(
            what: "the accounting of disclosures",
            ask: "a duty to keep and give an accounting of disclosures, 45 CFR 164.528.",
            held: ["164 528", "accounting of ..3 disclosures"], trace: ["accounting"]),
        AssociateTerm(
            what: "books and records for the Secretary",
            ask: "a duty to make practices, books and records available to the Secretary of Health and Human Services.",
            held: [
                "secretary", "hhs ..14 records|books|practices", "records|books|practices ..14 hhs|secretary",
                "department of health",
            ],
            trace: ["secretary", "hhs"]),
        AssociateTerm(
            what: "return or destruction at the end",
            ask: "a duty to return or destroy all PHI at the end, and protection where that is not feasible.",
            held: [
                "return ..20 destroy", "destroy ..16 return", "returned or destroyed",
                "return|destruction ..6 destruction|return",
            ],
            trace: ["destroy*", "return*"]),
        AssociateTerm(
            what: "the right to end it on a violation", ask: "a right to terminate where a material term is violated.",
            held: ["terminat* ..40 violat*|breach|material*|breached", "breach|violat*|breached ..40 terminat*"],
            trace: ["terminat*"]),
    ]
}

extension Contract {
    private func isHeld(_ term: AssociateTerm) -> Bool {
        statements.contains { $0.words.has(any: term.held) }
    }

    /// Terms of which no word stands in it.
    var missingAssociateTerms: [AssociateTerm] {
        guard !isAmendment, !isIncomplete else { return [] }
        return AssociateTerm.all.filter { term in
            !isHeld(term) && !statements.contains { $0.words.has(any: term.trace) }
        }
    }

    /// The terms that 45 CFR 164.504(e) asks for: *yes* where each is there, *partly* where some are wholly missing.
    var associateTerms: Reading<Practice> {
        guard !isAmendment,
            let first = statements.first(where: { $0.words.has("use or ..4 disclose") }) ?? statements.first
        else { return .nothing }
        let open = AssociateTerm.all.filter { !isHeld($0) }
        let missing = missingAssociateTerms
        if !missing.isEmpty { return missing.count == AssociateTerm.all.count ? .nothing : .found(.partly, first) }
        if let term = open.first {
            let trace = statements.first { $0.words.has(any: term.trace) } ?? first
            return .doubt(trace, "\(term.what) is touched, and the term was not read")
        }
        return .found(.yes, first)
    }

    /// Whether subcontractors with PHI are bound to the same terms.
    var associateSubcontractors: Reading<Practice> {
        let who: Phrase = "subcontractor|subcontractors|agent|agents"
        let same: Phrase =
            "same|substantially|least|less|similar ..12 restrictions|conditions|requirements|terms|obligations|restrictive|stringent|protective"
        if let term = statements.first(where: { $0.words.has(who) && $0.words.has(same) && !$0.undertakings.isEmpty }) {
            return .found(.yes, term)
        }
        if let bound = statements.first(where: {
            $0.own.has("subcontractor|subcontractors") && $0.own.has("agree*|agreement|bound|bind|written|contract")
                && !$0.undertakings.isEmpty
        }) {
            return .found(.partly, bound)
        }
        return missing(
            "subcontract*", says: "subcontractors are mentioned, and what binds them was not read")
    }
}
