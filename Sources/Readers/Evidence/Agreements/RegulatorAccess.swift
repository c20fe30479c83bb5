import Assessment

/// Whether those who supervise us may look at the vendor.
extension Contract {
    /// *Yes* where the vendor owes access, audit or inspection to our regulators, or where they have the right.
    var regulatorAccess: Reading<Practice> {
        let regulators: Phrase =
            "regulator|regulators|comptroller|fdic|occ|bafin|fca|pra|eba|eiopa|ecb|finma|finra|ncua|resolution"
        let authorities: Phrase =
            "regulatory|supervisory|competent|resolution|governmental|banking|bank|financial ..4 authority|authorities|agency|agencies|body|bodies|examiner|examiners"
        let look: Phrase =
            "access|audit|audits|inspect|inspection|inspections|examine|examination|examinations|review ..40 premises|books|records|facilities|services|systems|controls|data|information|operations|provider|processor|vendor|supplier"
        let bare: Phrase =
            "audit|audits|audited|inspect|inspection|inspections|inspected|examine|examination|examinations|examined|access"
        func isOfThem(_ words: ArraySlice<Token>) -> Bool {
            (words.has(regulators) || words.has(authorities)) && words.has(look, bare)
        }
        if let refusal = (releases + bans).first(where: { isOfThem($0.scope) }) {
            return .doubt(refusal.statement, "a sentence limits what regulators may see")
        }
        let owed = duties.first {
            isOfThem($0.reach)
                && $0.reach.prefix(12).has(
                    "grant*|give|provide*|allow*|permit*|afford*|make|submit|cooperat*|enable*|ensure*|contribut*|support*|procure"
                )
                && !$0.reach.has("consult*", "notif*|inform* ..6 authorit*", "disclos* ..8 law|court")
        }
        if let owed { return .found(.yes, owed.statement) }
        if let right = statements.first(where: { statement in
            isOfThem(statement.own)
                && statement.own.has(
                    "regulator*|authority|authorities|agency|agencies|examiners ..20 may|shall|right|entitled|will ..12 audit|inspect|examine|access|examination|have"
                )
                && !statement.own.has("not ..3 audit|inspect", "no right", "subpoena", "disclosure|disclose")
        }) {
            return .found(.yes, right)
        }
        return .nothing
    }
}
