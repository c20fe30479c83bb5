extension FactKey where Value == Practice {
    /// The agreement lets us audit: partly where only reports, or only under conditions that may defeat it.
    package static var dpaAuditRight: Self { Self("dpa.audit-right") }
    /// Subcontractors are bound to the same terms.
    package static var baaSubcontractors: Self { Self("baa.subcontractors") }
    /// The main agreement is signed by both sides.
    package static var contractSigned: Self { Self("contract.signed") }
    /// Our regulators may look, too.
    package static var regulatorAccess: Self { Self("contract.regulator-access") }
}

extension FactKey where Value == Int {
    /// Within how many hours the agreement owes notice of a personal data breach.
    package static var dpaBreachHours: Self { Self("dpa.breach-notice-hours") }
    /// How many days before the end of the term notice must be given.
    package static var contractNoticeDays: Self { Self("contract.notice-days") }
}

extension FactKey where Value == String {
    /// From when an incident must be told: suspected, aware or confirmed.
    package static var incidentNoticeTrigger: Self { Self("incident.notice-trigger") }
    /// The sentence that limits liability under the data processing agreement.
    package static var dpaLiabilityCap: Self { Self("dpa.liability-cap") }
    /// In which format our data are handed back.
    package static var exitFormat: Self { Self("exit.format") }
    /// What was reached, as written, on an `incident`.
    package static var incidentScope: Self { Self("incident.scope") }
    /// Who looked into it from outside, on an `incident`.
    package static var incidentAssessor: Self { Self("incident.assessor") }
    /// What it does, on a `subprocessor`.
    package static var subprocessorService: Self { Self("subprocessor.service") }
    /// Where it does it, on a `subprocessor`.
    package static var subprocessorLocation: Self { Self("subprocessor.location") }
    /// Why no text could be taken out of a document, on a `document`.
    package static var documentText: Self { Self("document.text") }
}

extension FactKey where Value == Day {
    /// The day from which the data processing agreement counts.
    package static var dpaEffective: Self { Self("dpa.effective-date") }
    /// The day from which the business associate agreement counts.
    package static var baaEffective: Self { Self("baa.effective") }
    /// The day from which the main agreement counts.
    package static var contractEffective: Self { Self("contract.effective") }
    /// The last day of the term.
    package static var contractEnds: Self { Self("contract.ends") }
    /// The day on which it began, on an `incident`.
    package static var incidentOccurred: Self { Self("incident.occurred") }
    /// The day on which it was found, on an `incident`.
    package static var incidentDetected: Self { Self("incident.detected") }
    /// The day on which those concerned were told, on an `incident`.
    package static var incidentNotified: Self { Self("incident.notified") }
    /// The day of which the list of subprocessors speaks.
    package static var subprocessorsAsOf: Self { Self("subprocessors.as-of") }
}

extension FactKey where Value == [String] {
    /// The modules of the standard contractual clauses that are in force: 1, 2, 3, 4.
    package static var dpaModules: Self { Self("dpa.scc-modules") }
    /// The incidents that the vendor or its assessor reported; each is an `incident` part.
    package static var pastIncidents: Self { Self("incident.past") }
    /// What a PDF forbids: print, copy, change, annotate, on a `document`.
    package static var documentPermissions: Self { Self("document.permissions") }
}

extension Vocabulary {
    /// What agreements say beside what `DueDiligence` names.
    static let agreements: [Word] = [
        Word(.dpaAuditRight), Word(.baaSubcontractors), Word(.contractSigned), Word(.regulatorAccess),
        Word(.dpaBreachHours), Word(.contractNoticeDays), Word(.incidentNoticeTrigger), Word(.dpaLiabilityCap),
        Word(.exitFormat),
        Word(.incidentScope), Word(.incidentAssessor), Word(.subprocessorService), Word(.subprocessorLocation),
        Word(.documentText), Word(.dpaEffective), Word(.baaEffective), Word(.contractEffective), Word(.contractEnds),
        Word(.incidentOccurred), Word(.incidentDetected), Word(.incidentNotified), Word(.subprocessorsAsOf),
        Word(.dpaModules), Word(.pastIncidents), Word(.documentPermissions),
    ]
}
