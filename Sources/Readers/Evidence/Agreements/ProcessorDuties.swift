import Assessment

/// What a contract with a processor must hold by GDPR Article 28(3), letter by letter. *Yes* where the vendor owes it in
/// so many words, *partly* where it owes less, *no* only where nothing of the kind stands anywhere in a contract that is
/// whole.
extension Contract {
    /// (a) Only on documented instructions.
    var instructions: Reading<Practice> {
        let limits: [Phrase] = [
            "only|solely|exclusively ..40 instruction|instructions", "instruction|instructions only|solely|exclusively",
            "other|otherwise than ..10 instruction|instructions", "except ..10 instruction|instructions",
            "unless ..8 instructed|instruction|instructions", "without ..8 instruction|instructions",
            "accordance with ..6 instruction|instructions ..2 only",
        ]
        let held =
            duties.filter {
                [$0.reach, $0.scope].contains {
                    $0.prefix(10).has("process*|act|acts|handle*|use|uses|access|carry|perform*|be|treat*|comply")
                }
                    && $0.reach.has(any: Array(limits.prefix(2)) + [limits[6]])
                    && !$0.reach.prefix(2).has("inform*|notif*|ensure")
            }
            + liberties.filter {
                $0.scope.prefix(8).has("process*|act|use|handle*") && $0.scope.has(any: Array(limits.prefix(2)))
            }
            + bans.filter {
                $0.scope.has("process*|act|access|use|handle") && $0.scope.has(any: Array(limits.dropFirst(2)))
            }
        if let broken = liberties.first(where: {
            $0.scope.has("process* ..12 own purposes|purpose") && !$0.words.has("not")
        }) {
            return .doubt(broken.statement, "the vendor may process the data for purposes of its own")
        }
        guard let first = held.first(where: { $0.words.has("documented|written") }) ?? held.first else {
            return looseInstructions
        }
        if first.words.has("documented|written")
            || mentions("documented instruct*", "documented lawful instruct*", "written instruct*")
        {
            return .found(.yes, first.statement)
        }
        return isAmendment ? .nothing : .found(.partly, first.statement)
    }

    /// Instructions without the word "only", which bind where other purposes are ruled out elsewhere.
    private var looseInstructions: Reading<Practice> {
        let follows: [Phrase] = [
            "accordance|compliance|line|comply|conformity with ..10 instruction|instructions",
            "according to ..8 instruction|instructions",
            "on|upon|under|per|pursuant|following ..8 instruction|instructions", "as ..4 instructed",
            "follow|follows|comply ..6 instruction|instructions",
        ]
        let acts: Phrase = "process*|act|acts|handle*|use|uses|comply|complies|follow|follows|treat*"
        let held = duties.first {
            $0.reach.prefix(12).has(acts) && $0.reach.has(any: follows) && !$0.reach.prefix(2).has("inform*|notif*")
        }
        guard let held else {
            return missing(
                "instruct*", says: "instructions are mentioned, and no sentence binds the vendor to them alone")
        }
        let ruledOut =
            bans.contains { $0.scope.has("process*|use|disclose ..25 other purpose|purposes", "any other purpose") }
            || statements.contains { $0.words.has("instructs|instruct ..6 process ..10 only|solely") }
            || held.words.has("unless ..14 law|laws|required|requires|prohibited", "except ..10 law|required")
            || held.reach.has("no other purpose|purposes", "not ..4 for any other", "only|solely|exclusively")
        let isDocumented =
            held.words.has("documented|written")
            || mentions("documented|written ..3 instruct*", "instruct* ..6 in writing")
        if ruledOut, isDocumented { return .found(.yes, held.statement) }
        return isAmendment ? .nothing : .found(.partly, held.statement)
    }

    /// (b) Persons are bound to confidentiality.
    var staffConfidentiality: Reading<Practice> {
        let persons: [Phrase] = ["personnel|persons|person|employees|staff|individuals|workers|anyone|everyone|people"]
        let peopleBound: Phrase =
            "personnel|persons|employees|staff|everyone|anyone|individuals|people ..15 are|is|be|have ..4 bound|subject|committed ..10 confidential*|confidence|secrecy"
        let peopleUnder: Phrase =
            "personnel|persons|employees|staff|everyone|anyone|individuals|people|who ..15 under|sign*|signed|entered|accepted|given|made|owe ..6 duty|duties|obligation*|undertaking*|agreement*|oath|commitment ..4 confidential*|confidence|secrecy|nondisclosure"
        let bound: [Phrase] = [
            "bound|subject|committed|commit|commits|obligation|obligations|duty|duties|undertaking|undertakings|obliged|obligated|signed|executed|agreement|agreements|statutory|received"
        ]
        let term = duties.first { term in
            term.words.has(any: persons) && term.scope.has("confidential*|confidence|secrecy|nondisclosure")
                && term.scope.has(any: bound)
                && term.scope.has(any: persons)
        }
        if let term { return .found(.yes, term.statement) }
        // "Persons authorised by Processor are bound by confidentiality obligations."
        if let plain = statements.first(where: {
            $0.words.has(peopleBound, peopleUnder) && $0.undertakings.allSatisfy { $0.force == .duty }
        }) {
            return .found(.yes, plain)
        }
        return missing(
            "confidential|confidentiality|confidence|secrecy", "nondisclosure", "non disclosure",
            says: "confidentiality is mentioned, and no sentence binds the vendor's people")
    }

    /// (c) Technical and organisational measures.
    var securityMeasures: Reading<Practice> {
        let measures: [Phrase] = [
            "technical|technological|administrative ..4 organisational|organizational ..4 measures|safeguards|controls",
            "organisational|organizational ..3 technical ..4 measures|safeguards|controls",
            "measures|security|all ..25 article|art 32", "article|art 32 ..6 measures",
            "appropriate|reasonable|suitable ..4 technical ..4 measures|safeguards|controls",
            "appropriate|reasonable|suitable security measures|safeguards",
            "security measures ..8 annex|schedule|exhibit|appendix",
            "toms", "appropriate|suitable measures ..8 security|protect*", "information security program|programme",
        ]
        let verbs: [Phrase] = [
            "implement*|maintain*|take|takes|adopt*|apply|applies|put|establish*|have|ensure*|provide|keep*|use|uses|comply"
        ]
        if let weak = releases.first(where: { $0.scope.prefix(12).has(any: measures) }) {
            return .doubt(weak.statement, "a sentence on security measures says what the vendor need not do")
        }
        let assisting: [Phrase] = ["assist*|help ..25 technical"]
        if let term = duties.first(where: {
            $0.reach.has(any: measures) && [$0.reach, $0.scope].contains(where: { $0.prefix(14).has(any: verbs) })
                && !$0.reach.has(any: assisting)
                && !$0.words.has("reviews|review ..4 measures")
        }) {
            return .found(.yes, term.statement)
        }
        return missing(
            "measures", "safeguards", "security",
            says: "security is mentioned, and not as technical and organisational measures that the vendor owes")
    }

    /// (e) Help with the rights of the persons whose data they are.
    var requestAssistance: Reading<Practice> {
        let persons: [Phrase] = ["data subject|subjects", "individual|individuals|consumer|consumers|persons|person"]
        let help: [Phrase] = [
            "assist*|cooperat*|support*|help*|enable*|aid|aids", "provide* ..8 assistance|cooperation|support",
            "make|provide ..10 ability|functionality|tools|controls|means",
        ]
        if let refusal = (releases + bans).first(where: {
            $0.scope.has(any: help) && $0.words.has("data subject|subjects", "individuals")
        }) {
            return .doubt(refusal.statement, "a sentence says when the vendor does not help with requests")
        }
        if let term = duties.first(where: { term in
            term.words.has(any: persons)
                && term.words.has("request|requests|rights|right|respond*|claims", "chapter iii")
                && term.reach.has(any: help)
                && !term.words.has("authority|authorities ..3 request")
        }) {
            return .found(.yes, term.statement)
        }
        if let term = duties.first(where: {
            $0.words.has("data subject|subjects", "individual|individuals")
                && $0.scope.has("notif*|inform|forward*|redirect*|refer*|pass") && $0.words.has("request|requests")
        }),
            !isAmendment, !isIncomplete,
            statement(["data subject|subjects", "individual|individuals"], ["assist*|cooperat*|support*|help*"]) == nil
        {
            return .found(.partly, term.statement)
        }
        return missing(
            "data subject|subjects", "rights of ..3 individuals",
            "assist*|cooperat*|support* ..25 obligations|comply|compliance",
            says: "requests of data subjects are mentioned, and no sentence has the vendor help with them")
    }

    /// (f) Help with security, breaches, impact assessment and prior consultation.
    var dutyAssistance: Reading<Practice> {
        let help: [Phrase] = ["assist*|cooperat*|support*|help*|provide*|aid|make|enable*"]
        if let refusal = (releases + bans).first(where: {
            $0.scope.has("impact assess*", "prior consult*", "articles|article 32")
        }) {
            return .doubt(refusal.statement, "a sentence limits the help with impact assessments")
        }
        if let term = duties.first(where: {
            $0.scope.has(any: help)
                && $0.scope.has(
                    "32|33 to|through|and 36", "articles|art 32 33 34 35 and 36", "articles|art 32|33 36",
                    "art|articles 32|33 ..2 36")
        }) {
            return .found(.yes, term.statement)
        }
        let assess = duties.first {
            $0.scope.has(any: help)
                && $0.scope.has(
                    "impact assess*|analys*", "impact ..5 assess*", "dpia|dpias", "article|art 35",
                    "privacy|protection assess*")
        }
        let consult = duties.first {
            $0.scope.has(any: help)
                && $0.scope.has(
                    "prior ..2 consult*", "consult* ..12 authorit*|regulator*", "article|art 36",
                    "articles|arts 35 and 36",
                    "35 and|to|or 36")
        }
        let breach = incidentNotices.first
        if let assess, consult != nil, breach != nil { return .found(.yes, assess.statement) }
        guard !isAmendment, !isIncomplete else {
            return assess.map {
                .doubt(
                    $0.statement,
                    "help with impact assessments is owed; whether all of Articles 32 to 36 is covered needs a person")
            } ?? .nothing
        }
        if let assess, breach != nil, !mentions("consult*", "article|articles 36") {
            return .found(.partly, assess.statement)
        }
        let general: Phrase = "assist*|cooperat*|support* ..25 obligations|comply|compliance"
        if assess == nil, let breach,
            !mentions(
                "impact assess*", "dpia|dpias", "prior consult*", "consult* ..8 authorit*",
                "articles|article|art 35|36",
                "32|33 to|through 36", general)
        {
            return .found(.partly, breach.statement)
        }
        return missing(
            "impact assess*", "dpia|dpias", "prior consult*", "articles 32", "breach|breaches", general,
            says: "impact assessments or breaches are mentioned, and not all of what Articles 32 to 36 ask for was read"
        )
    }

    /// What a rule answers when nothing bound was read: *no* if the words stand nowhere in a whole contract, a doubt if
    /// they do, silence in an amendment.
    func missing(_ traces: Phrase..., says: String) -> Reading<Practice> {
        if let statement = statements.first(where: { $0.own.has(any: traces) }) {
            return isAmendment ? .nothing : .doubt(statement, says)
        }
        guard !isAmendment, !isIncomplete, let first = statements.first else { return .nothing }
        return .found(.no, first)
    }
}
