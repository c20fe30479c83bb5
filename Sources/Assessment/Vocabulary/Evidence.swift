extension FactKey where Value == Practice {
    /// Each of these has an owner here.
    package static var cuecsOwned: Self { Self("cuec.owned") }
    /// The letter reports changes.
    package static var bridgeChanges: Self { Self("bridge.changes") }
}

extension FactKey where Value == Bool {
    /// Management answered the exception.
    package static var exceptionAnswered: Self { Self("soc.exception.answered") }
}

extension FactKey where Value == Int {
    /// 1: design at a day; 2: operation over a period.
    package static var socType: Self { Self("soc.type") }
}

extension FactKey where Value == String {
    /// SOC 1, SOC 2 or SOC 3, on a report.
    package static var socKind: Self { Self("soc.kind") }
    /// The service organisation that the report is about.
    package static var socOrganization: Self { Self("soc.organization") }
    /// The system that the report describes.
    package static var socSystem: Self { Self("soc.system") }
    /// The firm that signed the report.
    package static var socAuditor: Self { Self("soc.auditor") }
    /// The firm that a person of ours looked up in the public register of licensed auditors. On the vendor.
    package static var auditorLookedUp: Self { Self("soc.auditor-looked-up") }
    /// unqualified, qualified, adverse or disclaimer.
    package static var socOpinion: Self { Self("soc.opinion") }
    /// What the auditor found, on an exception.
    package static var exceptionText: Self { Self("soc.exception.text") }
    /// carve-out, inclusive or none.
    package static var socSubserviceMethod: Self { Self("soc.subservice-method") }
    /// The standard with its edition, such as ISO/IEC 27001:2022, on a certificate.
    package static var isoStandard: Self { Self("iso.standard") }
    /// The organisation that is certified.
    package static var isoOrganization: Self { Self("iso.organization") }
    /// The certificate's number.
    package static var isoCertificateNumber: Self { Self("iso.certificate-number") }
    /// The scope as the certificate states it.
    package static var isoScope: Self { Self("iso.scope") }
    /// Who issued the certificate.
    package static var isoCertificationBody: Self { Self("iso.certification-body") }
    /// Who accredited that body.
    package static var isoAccreditationBody: Self { Self("iso.accreditation-body") }
    /// The version of the statement of applicability.
    package static var isoSoAVersion: Self { Self("iso.soa-version") }
}

extension FactKey where Value == Day {
    /// The first day of the period.
    package static var socPeriodStart: Self { Self("soc.period-start") }
    /// The last day of the period.
    package static var socPeriodEnd: Self { Self("soc.period-end") }
    /// The day of which a type 1 report speaks.
    package static var socAsOf: Self { Self("soc.as-of") }
    /// The day of the auditor's signature.
    package static var socReportDate: Self { Self("soc.report-date") }
    /// The day of a bridge letter.
    package static var bridgeLetterDate: Self { Self("bridge.letter-date") }
    /// The day up to which the letter speaks.
    package static var bridgeAsOf: Self { Self("bridge.as-of") }
    /// The end of the period of the report that the letter bridges from.
    package static var bridgePeriodEnd: Self { Self("bridge.period-end") }
    /// The day of issue.
    package static var isoIssueDate: Self { Self("iso.issue-date") }
    /// The day by which the next surveillance audit must be done.
    package static var isoSurveillanceDue: Self { Self("iso.surveillance-due") }
    /// The day on which the organisation was first certified.
    package static var isoInitialDate: Self { Self("iso.initial-date") }
    /// The last day of validity.
    package static var isoExpiryDate: Self { Self("iso.expiry-date") }
}

extension FactKey where Value == [String] {
    /// security, availability, processing-integrity, confidentiality, privacy.
    package static var socCategories: Self { Self("soc.categories") }
    /// The exceptions that the auditor noted; each is an `exception` part. Empty: the section was read and has none.
    package static var socExceptions: Self { Self("soc.exceptions") }
    /// The subservice organisations by name.
    package static var socSubservices: Self { Self("soc.subservice-organizations") }
    /// What the auditor expects of us.
    package static var socCUECs: Self { Self("soc.cuecs") }
}

extension Vocabulary {
    static let evidence: [Word] = [
        Word(.socKind), Word(.socType), Word(.socOrganization), Word(.socSystem), Word(.socAuditor),
        Word(.auditorLookedUp), Word(.socOpinion), Word(.socPeriodStart), Word(.socPeriodEnd), Word(.socAsOf),
        Word(.socReportDate),
        Word(.socCategories), Word(.socExceptions), Word(.exceptionAnswered), Word(.exceptionText),
        Word(.socSubservices),
        Word(.socSubserviceMethod), Word(.socCUECs), Word(.cuecsOwned), Word(.bridgeLetterDate),
        Word(.bridgeAsOf), Word(.bridgePeriodEnd), Word(.bridgeChanges), Word(.isoStandard),
        Word(.isoOrganization), Word(.isoCertificateNumber), Word(.isoScope), Word(.isoCertificationBody),
        Word(.isoAccreditationBody), Word(.isoIssueDate), Word(.isoInitialDate), Word(.isoSurveillanceDue),
        Word(.isoExpiryDate),
        Word(.isoSoAVersion),
    ]
}
