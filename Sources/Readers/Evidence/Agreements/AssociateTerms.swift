import Assessment

extension Contract {
    /// The terms that 45 CFR 164.504(e) asks for: *yes* where each is there, *partly* where some are wholly missing.
    var associateTerms: Reading<Practice> {
        let groups: [(held: [Phrase], trace: [Phrase])] = [
            (["not ..6 use or ..4 disclose", "not use or ..4 disclose"], ["disclose*"]),
            (["safeguards"], ["safeguard*", "security"]),
            (
                ["report ..20 use|disclosure|breach|incident|incidents", "notify ..20 breach|incident"],
                ["report*", "notif*"]
            ),
            (["subcontractor|subcontractors|agents ..30 same|restrictions|agree*"], ["subcontract*", "agent|agents"]),
            (
                ["164 524", "access ..20 designated record", "designated record ..20 access"],
                ["designated record", "access to ..4 phi|protected"]
            ),
            (
                [
                    "164 526", "amend* ..12 designated record|phi|protected",
                    "amendment|amendments ..10 phi|protected|designated",
                ], ["amendment|amendments|amend ..6 phi|protected"]
            ),
            (["164 528", "accounting of disclosures"], ["accounting"]),
            (["secretary"], ["secretary"]),
            (
                ["return or destroy", "return|destroy ..6 destroy|return", "returned or destroyed"],
                ["destroy*", "return*"]
            ),
            (["terminat* ..30 violat*|breach|material*", "breach|violat* ..30 terminat*"], ["terminat*"]),
        ]
        var missing = 0, doubt: Statement?
        for group in groups where !statements.contains(where: { $0.words.has(any: group.held) }) {
            if let trace = statements.first(where: { $0.words.has(any: group.trace) }) {
                doubt = doubt ?? trace
            } else {
                missing += 1
            }
        }
        guard let first = statements.first(where: { $0.words.has("use or ..4 disclose") }) ?? statements.first else {
            return .nothing
        }
        if isAmendment { return .nothing }
        if missing > 0, !isIncomplete { return missing == groups.count ? .nothing : .found(.partly, first) }
        if let doubt { return .doubt(doubt, "not every term was read") }
        return missing == 0 ? .found(.yes, first) : .nothing
    }
}
