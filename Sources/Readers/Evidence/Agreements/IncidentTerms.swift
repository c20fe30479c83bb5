import Assessment

/// When and of what the vendor tells us after an incident.
extension Contract {
    private static let incident: [Phrase] = [
        "incident|incidents|breach|breaches|compromise|compromised|breached",
        "unauthorised|unauthorized access|disclosure|use|acquisition",
        "accidental or unlawful destruction|loss",
        "violation|violations|infringement|infringements ..6 personal data",
        "violations|infringements of data protection",
        "data protection|privacy|security violation|violations|infringement|infringements|event|events",
    ]

    /// The sentences in which the vendor owes us notice of an incident.
    var incidentNotices: [Term] {
        duties.filter { term in
            let heading = Array(Folding.folded(term.statement.clause.heading))
            let headed = Token.all(in: heading, 0..<heading.count)
            if term.words.has("breach|breaches of ..1 this|the|its ..1 agreement|contract|addendum|obligations|terms"),
                !term.words.has("data|security|incident|personal")
            {
                return false
            }
            // "The processor's notification to the controller shall take place within 24 hours after …"
            let isTold = term.own.has(
                "notification|notice ..6 to ..3 controller|customer|client ..10 take|given|made|occur")
            if isTold, term.words.has(any: Contract.incident) { return true }
            guard term.words.has(any: Contract.incident) || headed[...].has(any: Contract.incident),
                let tells = term.scope.first(
                    "notif*|inform|informs|report|reports|alert*|advise*",
                    "give*|provide*|send* ..4 notice|notification", "tell*")
            else { return false }
            // Help with telling an authority, or having others tell the vendor, is not telling us.
            let before = term.scope[..<tells.lowerBound]
            if before.has("assist*|cooperat*|support*|help*|enable*|require*|ensure*|procure*|allow*") { return false }
            let object = term.scope[tells.upperBound...].prefix(5)
            if object.first?.text == "by" { return term.undertaking.party == .vendor }
            if object.has("authorit*", "data subject|subjects|individuals", "processor|provider|supplier|vendor") {
                return false
            }
            return term.undertaking.party == .vendor || object.has("controller|customer|client|exporter|entity|you")
                || !parties.mentions(in: object).filter { $0.party == .customer }.isEmpty
        }
    }

    /// Within how many hours: only a fixed number that stands beside such a duty.
    var incidentHours: Reading<Int> {
        var found: [(Int, Statement)] = [], doubt: (Statement, String)?
        for term in incidentNotices {
            let words = term.words
            let limits = Quantity.all(in: words).filter { quantity in
                guard quantity.measure != .years else { return false }
                let left = words[..<quantity.tokens.lowerBound].suffix(5),
                    right = words[quantity.tokens.upperBound...].prefix(4)
                return left.has("within|than|exceed*|latest|most", "in any event")
                    || right.has("of|after|following|from|upon|on|once")
            }
            guard let one = limits.first else { continue }
            if limits.count > 1, Set(limits.map { "\($0.number ?? -1) \($0.measure)" }).count > 1 {
                doubt = doubt ?? (term.statement, "several times stand in one sentence")
            } else if let hours = one.hours {
                found.append((hours, term.statement))
            } else if one.number == nil {
                doubt = doubt ?? (term.statement, "the time is not one number, or words and figures do not agree")
            } else {
                doubt = doubt ?? (term.statement, "business days or months are no fixed number of hours")
            }
        }
        if let doubt { return .doubt(doubt.0, doubt.1) }
        guard let first = found.first else {
            return incidentNotices.first.map { .doubt($0.statement, "notice is owed, and no number of hours is said") }
                ?? .nothing
        }
        // How soon a fuller report follows is another duty.
        let later: Phrase =
            "further|full|fuller|detailed|final|written|followup|supplement*|update|updates|root|interim"
        let whole = found.filter { !$0.1.words.has(later) }
        return Reading.agreed(whole.isEmpty ? [first] : whole)
    }

    /// Whether a suspicion is enough: said in the sentence itself, or where its words are defined.
    var noticeOfSuspicion: Reading<Bool> {
        let suspected: [Phrase] = [
            "suspect*|potential", "possible incident|breach", "reasonabl* ..2 believ*|suspicion",
            "reason to believe|suspect",
        ]
        let notices = incidentNotices
        if let denied = notices.first(where: {
            $0.words.has("not|excluding|except|other ..4 suspect*|attempted|unsuccessful", "unsuccessful")
        }) {
            return .doubt(denied.statement, "attempts or suspicions are treated apart")
        }
        if let term = notices.first(where: { $0.words.has(any: suspected) }) { return .found(true, term.statement) }
        if let term = notices.first(where: {
            $0.words.has(
                "confirmed|verified|actual ..6 incident|incidents|breach|breaches", "confirm* ..8 incident|breach",
                "after|upon|once ..4 confirm*")
        }) {
            return .found(false, term.statement)
        }
        guard !notices.isEmpty else { return .nothing }
        if let defined = statements.first(where: {
            $0.words.has(
                "incident|breach means|mean|is|includes ..14 suspect*", "incident|breach means|mean ..6 potential")
                && !$0.words.has("unsuccessful|not|excluding")
        }) {
            return .found(true, defined)
        }
        return .nothing
    }

    /// From when the time runs or the duty arises: a suspicion, knowledge, or confirmation; by the sentence itself, else by
    /// what it calls an incident.
    var noticeTrigger: Reading<String> {
        let notices = incidentNotices
        guard let first = notices.first else { return .nothing }
        if case .found(true, let statement) = noticeOfSuspicion { return .found("suspected", statement) }
        if case .doubt(let statement, let why) = noticeOfSuspicion { return .doubt(statement, why) }
        let confirmed: Phrase =
            "after|upon|once|of|following ..6 confirm*|verif* ..8 incident|breach|breaches|incidents|it|such|that|occurrence|a"
        if let term = notices.first(where: { $0.words.has(confirmed, "has confirmed", "confirm* ..3 that") }) {
            return .found("confirmed", term.statement)
        }
        if let defined = statements.first(where: {
            $0.words.has("incident|breach means|mean|is ..8 confirmed|verified")
        }) {
            return .found("confirmed", defined)
        }
        let knows: [Phrase] = [
            "aware|awareness|discover*|knowledge|knows|identif*|detect*|learn*|determin*|finds", "notice ..2 of",
        ]
        let triggers = notices.filter { $0.words.has(any: knows) }
        if let term = triggers.first { return .found("aware", term.statement) }
        return .doubt(first.statement, "from when the time runs is not said")
    }
}
