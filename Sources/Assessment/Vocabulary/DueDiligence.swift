extension FactKey where Value == Practice {
    /// One legal person stands behind every paper.
    package static var sameEntity: Self { Self("vendor.same-entity") }
    /// The vendor has an incident response plan.
    package static var incidentPlan: Self { Self("incident.plan") }
    /// There is a contact at all hours.
    package static var incidentContact: Self { Self("incident.contact") }
    /// We may object to a new subprocessor.
    package static var subprocessorObjection: Self { Self("dpa.objection") }
    /// We may look: reports, answers, audit.
    package static var auditRight: Self { Self("contract.audit-right") }
    /// A data processing agreement is signed by both sides.
    package static var dpaSigned: Self { Self("dpa.signed") }
    /// Data are given back or deleted at the end, at our choice: GDPR 28(3)(g). Partly where only one of the two is owed.
    package static var dpaReturnOrDeletion: Self { Self("dpa.return-or-deletion") }
    /// GDPR 28(3)(a): the processor acts only on documented instructions, transfers included. Of each of these letters:
    /// yes where the term is there, partly where it is weak, no where the whole agreement was read and lacks it.
    package static var dpaInstructions: Self { Self("dpa.clause.a") }
    /// GDPR 28(3)(b): those who process the data are bound to confidentiality.
    package static var dpaConfidentiality: Self { Self("dpa.clause.b") }
    /// GDPR 28(3)(c): the measures of article 32 are owed.
    package static var dpaSecurity: Self { Self("dpa.clause.c") }
    /// GDPR 28(3)(d): another processor comes only by authorisation, bound to the same terms, and we may object.
    package static var dpaSubprocessors: Self { Self("dpa.clause.d") }
    /// GDPR 28(3)(e): help with the requests of data subjects.
    package static var dpaRights: Self { Self("dpa.clause.e") }
    /// GDPR 28(3)(f): help with articles 32 to 36, impact assessment and prior consultation among them.
    package static var dpaAssistance: Self { Self("dpa.clause.f") }
    /// GDPR 28(3)(g): at the end the data are deleted or returned, at our choice, and copies deleted.
    package static var dpaDeletion: Self { Self("dpa.clause.g") }
    /// GDPR 28(3)(h): information to show compliance, and audits, inspections among them.
    package static var dpaInformation: Self { Self("dpa.clause.h") }
    /// A business associate agreement is signed by both sides.
    package static var baaSigned: Self { Self("baa.signed") }
    /// It holds the terms that 45 CFR 164.504(e) asks for.
    package static var baaClauses: Self { Self("baa.clauses") }
    /// A paper of assurance covers the service that we use, as the vendor wrote or we found. On the service.
    package static var coversService: Self { Self("scope.covers-service") }
    /// The liability cap fits the data.
    package static var liabilityFits: Self { Self("contract.liability-fits") }
    /// The contract says who bears an act that nobody approved.
    package static var agentActs: Self { Self("contract.agent-acts") }
    /// There is a plan for going on without the service.
    package static var continuityPlan: Self { Self("continuity.plan") }
    /// Changes are reviewed before release.
    package static var securityReview: Self { Self("sdlc.review") }
    /// Code and dependencies are scanned.
    package static var securityScanning: Self { Self("sdlc.scanning") }
    /// Developers are trained in security.
    package static var securityTraining: Self { Self("sdlc.training") }
}

extension FactKey where Value == Bool {
    /// Notice is owed for suspected incidents, not only confirmed ones.
    package static var incidentNoticeSuspected: Self { Self("incident.notice-suspected") }
}

extension FactKey where Value == Int {
    /// Critical findings that are open.
    package static var pentestOpenCritical: Self { Self("pentest.open.critical") }
    /// High findings that are open.
    package static var pentestOpenHigh: Self { Self("pentest.open.high") }
    /// Within how many hours the vendor tells us of an incident.
    package static var incidentNoticeHours: Self { Self("incident.notice-hours") }
    /// How many days before a new subprocessor we hear.
    package static var subprocessorNoticeDays: Self { Self("dpa.subprocessor-notice-days") }
    /// How many days before a change of tools, model or terms we hear.
    package static var changeNoticeDays: Self { Self("change.notice-days") }
    /// How many days we have to take our data out.
    package static var exitDays: Self { Self("exit.days") }
    /// How many of the vendor's answers contradict each other or the evidence.
    package static var selfContradictions: Self { Self("answer.contradictions") }
    /// How many of the vendor's answers got worse since the answers to the same questionnaire before.
    package static var answerRegressions: Self { Self("answer.regressions") }
    /// Within how many days changes since the reading before open the review again: 0 is the same day, 5 are working days.
    package static var driftReopens: Self { Self("drift.reopens-within-days") }
}

extension FactKey where Value == String {
    /// The legal name under which the vendor answers.
    package static var legalName: Self { Self("vendor.legal-name") }
    /// Who tested.
    package static var pentestTester: Self { Self("pentest.tester") }
    /// How transfers are lawful: none-leave, adequacy, scc, dpf, none.
    package static var transferMechanism: Self { Self("transfer.mechanism") }
    /// The sentence that limits liability, as the contract words it.
    package static var liabilityCap: Self { Self("contract.liability-cap") }
    /// Who on our side keeps a server that we run up to date.
    package static var upkeepOwner: Self { Self("upkeep.owner") }
    /// What was approved, by its hash.
    package static var approvedHash: Self { Self("approval.hash") }
}

extension FactKey where Value == Day {
    /// The day on which a person looked up sanctions and standing.
    package static var vendorScreened: Self { Self("vendor.screened") }
    /// The day of the penetration test's report.
    package static var pentestReportDate: Self { Self("pentest.report-date") }
    /// The day on which that plan was last tried.
    package static var incidentTested: Self { Self("incident.test-date") }
    /// The last day of the vendor's cyber insurance.
    package static var insuranceExpiry: Self { Self("insurance.expiry") }
    /// The day on which recovery was last tried.
    package static var continuityTested: Self { Self("continuity.test-date") }
}

extension FactKey where Value == [String] {
    /// The parties of the agreement.
    package static var dpaParties: Self { Self("dpa.parties") }
    /// What changed in a server's definitions since the reading before: each the kind of change and its tool.
    package static var driftChanges: Self { Self("drift.changes") }
}

extension Vocabulary {
    static let dueDiligence: [Word] = [
        Word(.legalName), Word(.vendorScreened), Word(.sameEntity), Word(.pentestReportDate), Word(.pentestTester),
        Word(.pentestOpenCritical), Word(.pentestOpenHigh), Word(.incidentNoticeHours),
        Word(.incidentNoticeSuspected), Word(.incidentPlan), Word(.incidentTested), Word(.incidentContact),
        Word(.subprocessorNoticeDays), Word(.subprocessorObjection), Word(.changeNoticeDays), Word(.auditRight),
        Word(.dpaSigned), Word(.dpaReturnOrDeletion), Word(.dpaInstructions), Word(.dpaConfidentiality),
        Word(.dpaSecurity), Word(.dpaSubprocessors), Word(.dpaRights), Word(.dpaAssistance), Word(.dpaDeletion),
        Word(.dpaInformation), Word(.dpaParties), Word(.baaSigned), Word(.baaClauses), Word(.coversService),
        Word(.exitDays), Word(.liabilityCap), Word(.liabilityFits), Word(.agentActs), Word(.insuranceExpiry),
        Word(.transferMechanism),
        Word(.continuityTested), Word(.continuityPlan), Word(.securityReview), Word(.securityScanning),
        Word(.securityTraining), Word(.upkeepOwner), Word(.selfContradictions), Word(.approvedHash),
        Word(.answerRegressions),
        Word(.driftChanges), Word(.driftReopens),
    ]
}
