import Assessment

/// What the vendor may do with the data, how it changes its service, and who bears what.
extension Contract {
    /// Whether our data may train models. Only a ban without exceptions is *forbidden*.
    var trainingUse: Reading<String> {
        let train: [Phrase] = [
            "train*|retrain*|finetune*|finetuning|improve|develop|improving|developing|enhance ..14 model|models|algorithm|algorithms|learning|ai|llm|llms|intelligence",
            "training ..8 model|models|ai|learning|algorithm*", "fine tune|tuning ..10 model|models",
            "train|training ..3 on ..6 data|content|input|inputs|output|outputs|prompts",
            "model|ai training|improvement",
        ]
        let consent: [Phrase] = [
            "without ..10 consent|permission|approval|authori*|instruction*|agreement|opt",
            "unless ..8 consent*|agree*|permi*|instruct*|request*", "unless ..8 opt* in|into", "unless ..8 optin|opted",
            "except ..12 consent|permission|request|instruct*", "except ..8 opt* in|into",
        ]
        let narrow: [Phrase] = [
            "other|third|thirdparty|general*|generic|foundation*|public* ..3 model|models|customers|parties",
            "benefit of", "deidentif*|anonymi*|aggregat*|pseudonym*", "de identif*", "identifiable",
            "usage|service data|metadata",
            "feedback",
        ]
        let banned = bans.filter { $0.scope.has(any: train) && !isOfCompetition($0) }
        let allowed: [Statement] =
            (liberties.filter { $0.scope.has(any: train) }
            + duties.filter {
                $0.scope.prefix(6).has("use|uses|process") && $0.scope.has(any: train)
                    && $0.undertaking.party == .vendor
            }).map(\.statement)
            // "You grant us a licence to use your content, including to train our models."
            + statements.filter {
                $0.own.has("grant|grants|granted ..12 license|licence|right|permission") && $0.own.has(any: train)
                    && !$0.own.has("not|no ..4 grant")
            }
        let plainly = allowed.filter { !$0.words.has(any: narrow) }
        if let leave = allowed.first, !banned.isEmpty {
            return .doubt(
                leave,
                "a ban on training stands beside a leave for some data; read which data may train or improve models")
        }
        if let leave = plainly.first {
            let isOut = (allowed + statements.filter { $0.words.has(any: train) })
                .contains { $0.words.has("opt|opts|opting|opted out", "optout", "unless ..8 object*", "opt* ..4 out") }
            return .found(isOut ? "opt-out" : "allowed", leave)
        }
        if let leave = allowed.first {
            return .doubt(
                leave,
                "some use for models is allowed, of data that are aggregated, de-identified or the like; read which")
        }
        guard let ban = banned.first else {
            return statement(train).map {
                .doubt($0, "training of models is mentioned, and no plain ban or leave was read")
            } ?? .nothing
        }
        if ban.words.has("unless ..8 opt* out", "opt out") {
            return .doubt(ban.statement, "the ban on training depends on a setting; read which")
        }
        let hasException = ban.scope.has(
            "unless|except|save", "other than", "provided that", "to the extent", "for the purpose*")
        if ban.scope.has(any: narrow) || hasException && !ban.scope.has(any: consent) {
            return .doubt(ban.statement, "the ban on training has limits; read which")
        }
        return .found("forbidden", ban.statement)
    }

    /// "Customer shall not use the service to train a competing model" says nothing of our data.
    private func isOfCompetition(_ term: Term) -> Bool {
        term.scope.has("compet*", "output|outputs ..12 train|develop") && term.undertaking.party != .vendor
    }

    /// How many days before a change of tools, model or service we hear of it.
    var changeNotice: Reading<Int> {
        let change: [Phrase] = [
            "add|adds|adding|change|changes|changing|modif*|alter*|replac*|remov*|deprecat*|discontinu*|update|updates"
        ]
        let what: [Phrase] = [
            "tool|tools|model|models|functionality|feature|features|api|apis|service|services|software"
        ]
        let told =
            (duties
            + liberties.filter {
                $0.scope.has("provided ..12 notice|notif*", "upon|on|with|by ..12 notice", "subject to ..12 notice")
            }).filter {
                $0.words.has("notice|notif*|inform*|announce*") && $0.words.has(any: change) && !isOfSubprocessors($0)
                    && !$0.words.has(
                        "incident|incidents|breach|breaches", "terminat*", "law|laws ..6 change*", "audit|audits")
            }
        let whole = told.filter { $0.scope.has(any: what) && !$0.scope.has(Contract.otherChanges) }
        let reading = noticeDays(whole, about: "changes") { _, _ in true }
        guard case .nothing = reading else { return reading }
        // "If we make material changes, we will notify you 30 days before they take effect": changes of the terms.
        let ofTerms = told.filter { !$0.words.has(Contract.otherChanges) }
        let reworded = noticeDays(ofTerms, about: "changes") { _, _ in true }
        if case .nothing = reworded, let other = told.first(where: { !Quantity.all(in: $0.words).isEmpty }) {
            return .doubt(
                other.statement, "the notice is of changes of something other than tools, model, service or terms")
        }
        return reworded
    }
    /// Changes of which notice is owed and that change neither the service nor its terms.
    private static let otherChanges: Phrase =
        "price|prices|pricing|fee|fees|rates|address|addresses|control|ownership|contact|contacts|staff|personnel|auditor|insurance"
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
            "whether or not ..5 approv*|authori*|confirm*|intend*", "without ..6 prior|express|knowledge",
            "regardless of ..6 approv*|authori*",
        ]
        let bears: [Phrase] = ["bear|bears|liable|responsible|indemnif*|responsibility|liability"]
        let hits = statements.filter {
            $0.words.has(any: act) && $0.words.has(any: actor) && $0.words.has(any: unapproved)
                && $0.words.has(any: bears) && !$0.words.has(any: ["subprocessor*", "access", "breach|breaches"])
        }
        guard let first = hits.first else { return .nothing }
        let isSaid = first.words.has(
            "you|customer|client|provider|vendor|supplier|company|processor|we|licensor ..6 responsible|liable|bear|bears|responsibility|liability"
        )
        return isSaid
            || first.undertakings.contains { $0.party == .vendor || $0.party == .customer || $0.party == .both }
            ? .found(.yes, first) : .doubt(first, "who bears such acts was not read")
    }
}
