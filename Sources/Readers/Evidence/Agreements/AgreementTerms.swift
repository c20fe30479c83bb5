import Assessment

extension AgreementReading {
    /// The fact of the signatures, where there are signature lines.
    mutating func readSignature(title: ContractTitle) {
        let key: FactKey<Practice>? =
            switch contract.kind {
            case .processing: contract.isAmendment ? nil : .dpaSigned
            case .associate: contract.isAmendment ? nil : .baaSigned
            case .master: contract.isAmendment ? nil : .contractSigned
            }
        let value: Practice? =
            switch signatures.state {
            case .both: .yes
            case .some: .partly
            case .none: .no
            case .absent: nil
            }
        if let key, let value, let mark = signatures.mark {
            add(key, value, of: setting.vendorSubject, "signed", at: mark.place, quote: mark.quote)
        }
    }

    /// Whether both sides signed; where not, why the terms count as documented only.
    mutating func readSignatures(_ title: ContractTitle) {
        let place = signatures.mark?.place ?? contract.prose.place(title.span)
        readSignature(title: title)
        switch signatures.state {
        case .both: break
        case .some:
            harvest.note(
                place,
                "Signature lines are filled for one side only, so the terms count as documented. Ask for the copy signed by both."
            )
        case .none:
            harvest.note(
                place,
                "The signature lines are empty, so the terms count as documented. Ask for the copy signed by both.")
        case .absent where contract.isClickThrough:
            harvest.note(
                place,
                "These terms are accepted by click or use, and nobody signs them, so they count as documented. Keep the record of who accepted which version, and when."
            )
        case .absent:
            harvest.note(
                place,
                "No filled signature lines were read, so the terms count as documented. If it is signed by hand or by click, a person must say so."
            )
        }
        if contract.hasBlanks {
            harvest.note(nil, "Blanks or brackets of a template stand in it. Check that what was agreed is filled in.")
        }
    }

    /// The two legal persons.
    mutating func readParties() {
        let sides = contract.parties.sides.sorted { $0.span.lowerBound < $1.span.lowerBound }
        guard let first = sides.first, let last = sides.last, sides.count == 2 else {
            harvest.note(nil, "Who the two parties are was not read: no opening names one legal person for each side.")
            return
        }
        guard contract.kind == .processing else { return }
        let cite = contract.cite(
            first.span.lowerBound..<max(first.span.upperBound, min(last.span.upperBound, first.span.lowerBound + 450)))
        add(.dpaParties, sides.map(\.name), of: setting.vendorSubject, "parties", at: cite.place, quote: cite.quote)
    }

    /// What an amendment takes away must be said: older facts do not know of it.
    mutating func tellAmendment() {
        for statement in contract.statements
        where statement.own.has("clause|section|article|paragraph ..12 is|are ..3 deleted|removed")
            && !statement.own.has("replaced|replace|substituted|following")
        {
            harvest.note(
                contract.prose.place(statement.span),
                "The amendment takes out a clause. What was read from that clause of the agreement no longer holds; look at it."
            )
        }
        for statement in contract.statements
        where statement.own.has("is|are|be replaced|substituted ..3 by|with", "delet* ..12 replac*|substitut*")
            && statement.undertakings.isEmpty
        {
            harvest.note(
                contract.prose.place(statement.span),
                "The amendment replaces words within a clause, and the new term was not stated. What was read from that clause of the agreement may no longer hold; look at it."
            )
        }
    }

    /// The letters of GDPR Article 28(3), and what else only such an agreement says.
    mutating func readProcessing() {
        let letters: [(FactKey<Practice>, Reading<Practice>)] = [
            (.dpaInstructions, contract.instructions), (.dpaConfidentiality, contract.staffConfidentiality),
            (.dpaSecurity, contract.securityMeasures), (.dpaSubprocessors, contract.subprocessorTerms),
            (.dpaRights, contract.requestAssistance), (.dpaAssistance, contract.dutyAssistance),
            (.dpaDeletion, contract.returnOrDeletion), (.dpaInformation, contract.informationAndAudits),
        ]
        for ((key, reading), ask) in zip(letters, ClauseAsk.all) {
            take(key, reading, "clause-" + ask.letter, ask)
        }
        if case .found(let value, let statement) = contract.returnOrDeletion {
            take(.dpaReturnOrDeletion, .found(value, statement), "return-or-deletion", "return or deletion")
        }
        take(.subprocessorObjection, contract.objection, "objection", "the right to object to a new subprocessor")
        take(
            .subprocessorNoticeDays, contract.subprocessorNotice, "subprocessor-notice",
            "the notice of new subprocessors")
        take(.transferMechanism, contract.transferMechanism, "transfer", "the mechanism of transfers")
        take(.dpaModules, contract.clauseModules, "modules", "which modules of the standard contractual clauses apply")
        take(.dpaBreachHours, contract.incidentHours, "breach-hours", "the time for notice of a breach", quiet: true)
        take(.dpaAuditRight, contract.audits, "dpa-audit-right", "the right to audit", quiet: true)
        take(.dpaLiabilityCap, contract.addendumLiability, "dpa-liability", "the limit of liability")
        takeEffective(.dpaEffective)
    }

    /// Business associate agreements: signed, and whether the terms of 45 CFR 164.504(e) are all there.
    mutating func readAssociate() {
        take(.baaClauses, contract.associateTerms, "baa-clauses", "whether all terms of 45 CFR 164.504(e) are there")
        for missing in contract.missingAssociateTerms {
            harvest.note(
                nil, "45 CFR 164.504(e): \(missing.what) was not found; \(searched) searched. Ask for: \(missing.ask)")
        }
        take(.baaSubcontractors, contract.associateSubcontractors, "baa-subcontractors", "what binds subcontractors")
        takeEffective(.baaEffective)
    }

    /// What only the main agreement says.
    mutating func readMaster() {
        takeEffective(.contractEffective)
        if let ends = contract.lastDay {
            let cite = contract.cite(ends.span)
            add(.contractEnds, ends.day, of: setting.vendorSubject, "ends", at: cite.place, quote: cite.quote)
        }
        take(.contractNoticeDays, contract.renewalNotice, "notice-days", "the notice before the end of the term")
        take(.liabilityCap, contract.liabilityCap, "liability", "the limit of liability")
    }

    /// The day from which it counts, by the contract's own words.
    private mutating func takeEffective(_ key: FactKey<Day>) {
        guard !contract.isAmendment else { return }
        if let effective = contract.effectiveDay {
            let cite = contract.cite(effective.span)
            add(key, effective.day, of: setting.vendorSubject, "effective", at: cite.place, quote: cite.quote)
        } else if contract.countsFromSignature, signatures.state == .both, let day = signatures.days.max(),
            let mark = signatures.mark
        {
            add(key, day, of: setting.vendorSubject, "effective-by-signature", at: mark.place, quote: mark.quote)
        }
    }

    /// The pages that were searched, for sentences.
    var searched: String {
        let pages = contract.prose.pages.filter { contract.span.overlaps($0.span) }.map(\.number)
        guard let first = pages.first, let last = pages.last, contract.prose.pages.count > 1 else { return "all of it" }
        return first == last ? "page \(first)" : "pages \(first) to \(last)"
    }

    /// What any of the three may say.
    mutating func readCommon() {
        take(.incidentNoticeHours, contract.incidentHours, "incident-hours", "the time for notice of incidents")
        take(
            .incidentNoticeSuspected, contract.noticeOfSuspicion, "incident-suspected",
            "whether suspected incidents count")
        take(.incidentNoticeTrigger, contract.noticeTrigger, "incident-trigger", "from when an incident must be told")
        take(.changeNoticeDays, contract.changeNotice, "change-notice", "the notice of changes")
        take(.auditRight, contract.audits, "audit-right", "the right to audit")
        take(.regulatorAccess, contract.regulatorAccess, "regulator-access", "whether our regulators may look")
        take(.exitDays, contract.exitDays, "exit", "the time to take the data out")
        take(.exitFormat, contract.exitFormat, "exit-format", "the format of data at the end")
        take(.agentActs, contract.agentActs, "agent-acts", "who bears acts that nobody approved")
        take(.trainingUse, contract.trainingUse, "training", "the use of data for models", ofService: true)
        take(
            .promptRetentionDays, contract.promptRetention, "prompt-retention", "how long prompts are kept",
            ofService: true)
    }

    /// How long and where data are kept, where no table of an annex says it.
    mutating func readDataTerms() {
        if harvest.facts.allSatisfy({ $0.key != FactKey<Int>.dataRetentionDays.name }) {
            take(.dataRetentionDays, contract.dataRetention, "retention", "how long data are kept", ofService: true)
        }
        if harvest.facts.allSatisfy({ $0.key != FactKey<[String]>.dataRegions.name }) {
            take(.dataRegions, contract.dataPlaces, "regions", "where data are kept", ofService: true)
        }
    }

    /// Tables that annexes hold.
    mutating func readAnnexes(_ annexes: Annexes, _ content: Content) {
        let service = setting.serviceSubject
        if let entry = annexes.entry(Annexes.regions) {
            let places = Annexes.places(entry.value)
            if places.isEmpty {
                harvest.note(entry.place, "The regions were not stated: they are not a plain list. Read it by eye.")
            } else {
                add(.dataRegions, places, of: service, "regions", at: entry.place, quote: entry.quote)
            }
        }
        if let entry = annexes.entry(Annexes.retention) {
            if let days = Annexes.promptDays(entry.value) {
                add(.promptRetentionDays, days, of: service, "prompt-retention", at: entry.place, quote: entry.quote)
            }
            if let days = Annexes.plainDays(entry.value) {
                add(.dataRetentionDays, days, of: service, "retention", at: entry.place, quote: entry.quote)
            }
        }
        if let entry = annexes.entry(Annexes.model), let provider = Annexes.provider(entry.value) {
            add(.modelProvider, provider, of: service, "model", at: entry.place, quote: entry.quote)
        }
        let list = Subprocessors(content, named: true)
        if let place = list.unreadTables.first {
            harvest.note(
                place, "The list of subprocessors was not stated: its rows could not be told apart. Read it by eye.")
            return
        }
        switch annexes.subprocessors() {
        case .success(let entry?) where list.entries.count < entry.label.split(separator: "\n").count:
            add(
                .subprocessors, entry.label.split(separator: "\n").map(String.init), of: service, "subprocessors",
                at: entry.place, quote: entry.quote)
        case .failure(let doubt) where list.entries.isEmpty || !list.unread.isEmpty:
            harvest.note(
                doubt.place,
                "The list of subprocessors was not stated: where one row ends was not clear. Read it by eye.")
        default: harvest.add(list, of: service, assurance, speaksOf: day, rule: "agreement.subprocessors")
        }
    }
}

extension String {
    /// The first letter as a capital.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
