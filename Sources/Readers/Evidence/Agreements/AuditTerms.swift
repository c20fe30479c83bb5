import Assessment

/// Whether the vendor shows that it complies, and lets us look: GDPR Article 28(3)(h).
extension Contract {
    /// (h) Information and audits.
    var informationAndAudits: Reading<Practice> {
        let information = duties.first {
            $0.scope.has(
                "make* ..3 available ..20 information|documentation|records|evidence",
                "provide*|supply|furnish ..12 information|documentation|evidence",
                "available ..12 information", "demonstrate* ..3 compliance",
                "demonstrate|prove ..10 obligations|measures")
                && $0.scope.has(
                    "demonstrat*|compliance|compliant|verif*|evidence|prove", "article|art 28", "28 obligations")
        }
        switch audits {
        case .found(.yes, let statement):
            return information == nil
                ? .doubt(statement, "audits are allowed; a duty to make information available was not read")
                : .found(.yes, information?.statement ?? statement)
        case .found(let less, let statement): return .found(less, statement)
        case .doubt(let statement, let why): return .doubt(statement, why)
        case .nothing:
            if let information, !isAmendment, !isIncomplete, !mentions("audit|audits|auditor|auditing", "inspect*") {
                return .found(.partly, information.statement)
            }
            return missing(
                "audit|audits|auditor", "inspect*", "demonstrat*",
                says: "audits are mentioned, and whose right they are was not read")
        }
    }

    /// Our right to look: *yes* where the vendor must allow audits, *partly* where reports stand in their place.
    var audits: Reading<Practice> {
        let look: [Phrase] = ["audit|audits|inspection|inspections|inspect|auditing"]
        let instead: [Phrase] = [
            "in lieu of", "instead of", "in place of", "satisf* ..12 report|reports|certif*|providing",
            "sole|only|exclusive* ..14 report|reports|certif*|audit|audits",
            "report|reports|certif* ..10 satisf*|fulfil*|sufficient", "exercise* ..10 audit ..14 report|reports",
            "limited to ..8 report|reports|certif*",
            "audit ..16 by instructing|providing|requesting|reviewing|reading",
            "agrees|agree to accept ..10 report|reports|certif*",
        ]
        let modest: [Phrase] = [
            "unreasonabl*|interfere*|disrupt*|exceed|confidential*|trade|disclose|competitor|competitors|withh*|delay*",
            "more than", "than once", "other customers",
        ]
        if let refusal = (releases + bans + denials).first(where: {
            $0.scope.prefix(14).has(any: look) && !$0.scope.has(any: modest)
        }) {
            return .doubt(refusal.statement, "a sentence limits or refuses audits")
        }
        let allowed = duties.first {
            $0.scope.has(
                "allow*|permit*|contribut*|submit*|enable*|grant*|afford*|tolerat*|accept*|cooperate*|support* ..16 audit|audits|inspection|inspections|auditing|inspect"
            ) && !$0.scope.has("customer's own", "own audits")
        }
        let ours = rights.first {
            $0.scope.prefix(14).has(any: look) && !$0.scope.has("request ..8 report|reports|summary")
        }
        if let reports = statement(look, instead) {
            return isAmendment ? .doubt(reports, "audits are limited; read how far") : .found(.partly, reports)
        }
        if let term = allowed ?? ours { return .found(.yes, term.statement) }
        if let plain = statements.first(where: {
            $0.words.has(
                "audit|inspection|audits|inspections may|shall|will|can be ..3 conducted|performed|carried ..12 controller|customer|client"
            )
                || $0.words.has(
                    "controller|customer|client|you|company|subscriber|licensee|entity ..6 may ..5 audit|inspect")
                    && !$0.words.has("may not|only", "own ..3 audit")
                || $0.words.has("controller|customer|client ..3 right ..4 audit|inspect|audits|inspections")
                    && !$0.words.has("no right", "not ..4 right")
        }) {
            return .found(.yes, plain)
        }
        return .nothing
    }
}
