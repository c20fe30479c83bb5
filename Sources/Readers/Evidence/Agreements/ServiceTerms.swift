import Assessment

/// What the vendor may do with the data, how it changes its service, and who bears what.
extension Contract {
    /// Whether our data may train models. Only a ban without exceptions is *forbidden*.
    var trainingUse: Reading<String> {
        let train: [Phrase] = [
            "train*|retrain*|finetune*|finetuning|improve|develop ..14 model|models|algorithm|algorithms|learning|ai|llm|llms|intelligence",
            "training ..8 model|models|ai|learning|algorithm*",
        ]
        let consent: [Phrase] = [
            "without ..10 consent|permission|approval|authori*|instruction*",
            "unless ..8 consent*|agree*|permi*|instruct*", "unless ..8 opt* in", "except ..8 consent|permission",
        ]
        let narrow: [Phrase] = [
            "other|third|thirdparty|general*|generic|foundation*|public* ..3 model|models|customers|parties",
            "benefit of", "deidentif*|anonymi*|aggregat*", "identifiable",
        ]
        let banned = bans.filter { $0.scope.has(any: train) }
        let allowed =
            liberties.filter { $0.scope.has(any: train) }
            + duties.filter {
                $0.scope.prefix(6).has("use|uses|process") && $0.scope.has(any: train)
                    && $0.undertaking.party == .vendor
            }
        if let leave = allowed.first, banned.isEmpty == false || leave.words.has(any: narrow) {
            return .doubt(leave.statement, "some use for models is allowed; read which")
        }
        if let leave = allowed.first {
            if leave.words.has("opt* out", "optout", "unless ..8 opt*|object*") {
                return .found("opt-out", leave.statement)
            }
            return .found("allowed", leave.statement)
        }
        guard let ban = banned.first else {
            return statement(train).map {
                .doubt($0, "training of models is mentioned, and no plain ban or leave was read")
            } ?? .nothing
        }
        let hasException = ban.scope.has(
            "unless|except|save", "other than", "provided that", "to the extent", "for the purpose*")
        if ban.scope.has(any: narrow) || hasException && !ban.scope.has(any: consent) {
            return .doubt(ban.statement, "the ban on training has limits; read which")
        }
        return .found("forbidden", ban.statement)
    }

    /// How many days before a change of tools, model or service we hear of it.
    var changeNotice: Reading<Int> {
        let change: [Phrase] = [
            "add|adds|adding|change|changes|changing|modif*|alter*|replac*|remov*|deprecat*|discontinu*|update|updates"
        ]
        let what: [Phrase] = [
            "tool|tools|model|models|functionality|feature|features|api|apis|service|services|software"
        ]
        let told = duties.filter {
            $0.words.has("notice|notif*|inform*|announce*") && $0.words.has(any: change) && !isOfSubprocessors($0)
                && !$0.words.has(
                    "incident|incidents|breach|breaches", "terminat*", "law|laws ..6 change*", "audit|audits")
        }
        let whole = told.filter { $0.scope.has(any: what) }
        let reading = noticeDays(whole, about: "changes") { _, _ in true }
        if case .nothing = reading, let other = told.first(where: { !Quantity.all(in: $0.words).isEmpty }) {
            return .doubt(other.statement, "the notice is of changes of something other than tools, model or service")
        }
        return reading
    }
    private func isOfSubprocessors(_ term: Term) -> Bool {
        term.words.has("subprocessor|subprocessors|subcontractor|subcontractors", "sub processor|processors")
            && !term.scope.has("tool|tools|model|models|functionality|feature|features")
    }

    /// Who bears an act that nobody approved.
    var agentActs: Reading<Practice> {
        let act: [Phrase] = ["act|acts|action|actions|transaction|transactions|decision|decisions"]
        let actor: [Phrase] = ["service|services|agent|agents|ai|automated|autonomous*|system|tool|tools"]
        let unapproved: [Phrase] = [
            "no person", "not ..3 approved|authorised|authorized|confirmed",
            "without ..8 approval|confirmation|authori*|human",
            "unapproved|unauthorised|unauthorized ..2 act|acts|action|actions", "nobody",
        ]
        let bears: [Phrase] = ["bear|bears|liable|responsible|indemnif*|responsibility|liability"]
        let hits = statements.filter {
            $0.words.has(any: act) && $0.words.has(any: actor) && $0.words.has(any: unapproved)
                && $0.words.has(any: bears) && !$0.words.has(any: ["subprocessor*", "access", "breach|breaches"])
        }
        guard let first = hits.first else { return .nothing }
        return first.undertakings.contains { $0.party == .vendor || $0.party == .customer || $0.party == .both }
            ? .found(.yes, first) : .doubt(first, "who bears such acts was not read")
    }

    /// The sentence that limits liability, as written.
    var liabilityCap: Reading<String> {
        let caps = statements.filter {
            $0.words.has(
                "liability|liabilities ..30 limited to|exceed|cap|capped", "liability|liable ..30 not|never exceed",
                "aggregate liability", "limit* ..8 liability ..12 to")
                && $0.own.has(any: [
                    "gbp|usd|eur|chf", "fees ..6 paid|payable", "amount|amounts", "total", "exceed", "unlimited",
                ])
        }
        guard let first = caps.first else { return .nothing }
        let words = prose.words(first.span)
        return .found(String(words.prefix(500)), first)
    }

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

    /// For how many days prompts are kept, where one sentence says so.
    var promptRetention: Reading<Int> {
        let kept = statements.filter {
            $0.own.has("prompt|prompts") && $0.own.has("retain*|store|stored|stores|kept|keep|keeps|delet*")
                && !$0.undertakings.isEmpty && !$0.own.has("abuse|safety|law|legal")
        }
        let days = kept.compactMap { statement -> (Int, Statement)? in
            let all = Quantity.all(in: statement.own)
            guard all.count == 1, let days = all.first?.days, statement.own.has("for|than|within|to ..4 day|days|hours")
            else { return nil }
            return (days, statement)
        }
        guard let first = days.first else { return .nothing }
        return Set(days.map(\.0)).count == 1 ? .found(first.0, first.1) : .doubt(first.1, "several times are said")
    }
}
