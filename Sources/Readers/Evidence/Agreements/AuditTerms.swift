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
        case .found(.no, let statement): return .found(information != nil || isReported ? .partly : .no, statement)
        case .found(let less, let statement): return .found(less, statement)
        case .doubt(let statement, let why): return .doubt(statement, why)
        case .several, .nothing:
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
        let refusals = (releases + bans + denials).filter {
            $0.scope.prefix(14).has(any: look) && !$0.scope.has(any: modest)
        }
        let allowed = duties.first {
            $0.scope.has(
                "allow*|permit*|contribut*|submit*|enable*|grant*|afford*|tolerat*|accept*|cooperate*|support* ..16 audit|audits|inspection|inspections|auditing|inspect",
                // "shall allow the Client and its auditors effective access to data, premises and personnel"
                "allow*|permit*|grant*|give|gives|provide*|afford* ..8 auditor|auditors ..16 access ..10 premises|records|books|facilities|sites|data"
            ) && !$0.scope.has("customer's own", "own audits")
        }
        let ours = rights.first {
            $0.scope.prefix(14).has(any: look) && !$0.scope.has("request ..8 report|reports|summary")
        }
        // "does not permit audits", "Subscriber has no other right of audit"
        let plainly =
            (bans.filter { $0.scope.prefix(3).has(Contract.refusal) }
            + denials.filter { $0.scope.prefix(3).has(Contract.looking) }).first {
                $0.scope.prefix(14).has(any: look) && !$0.scope.has(any: modest + Contract.reserves)
            }?.statement ?? statements.first(where: deniesRight)
        if let plainly {
            if let also = (allowed ?? ours)?.statement, also.span != plainly.span {
                return .doubt(plainly, "one sentence allows audits and another refuses them")
            }
            return .found(plainly.own.has("other|further|additional") && isReported ? .partly : .no, plainly)
        }
        if let refusal = refusals.first { return .doubt(refusal.statement, "a sentence limits or refuses audits") }
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

    /// What a vendor that refuses audits does not do.
    private static let refusal: Phrase = "permit|allow|accept|agree|support|grant|offer|provide"
    /// What a customer that has no right to look may not do.
    private static let looking: Phrase = "audit|inspect|conduct|perform|carry|undertake"
    private static let noRight: Phrase = "no ..1 right|rights ..3 audit|audits|inspect|inspection"
    /// What makes a refusal one of some audits, or of somebody else's systems.
    private static let reserves: [Phrase] = [
        "unless|except|save|without|until|beyond|during", "other than", "more than|often|frequently", "than once",
        "provided that", "to the extent", "where|if",
        "hosting|cloud|infrastructure|subprocessor*|subcontractor*|third|thirdparty|physical|onsite|penetration|source",
        "sub processor|processors|contractor|contractors", "on site", "data center|centre|centers|centres",
        "datacenter*|datacentre*", "unannounced|annual|automated|intrusive|remote",
    ]
    /// "Subscriber has no right of audit": the customer's, or nobody's by name; "the vendor has no right to audit" is not.
    private func deniesRight(_ statement: Statement) -> Bool {
        guard let at = statement.own.first(Contract.noRight), !statement.own.has(any: Contract.reserves) else {
            return false
        }
        return parties.mentions(in: statement.own[..<at.lowerBound]).last.map { $0.party == .customer } ?? true
    }
    /// Whether reports or information are given.
    var isReported: Bool {
        duties.contains { $0.scope.has("report|reports|certif*|summary|summaries|information|documentation|evidence") }
    }
}
