extension FactKey where Value == Bool {
    /// The report may be used only by those whom it names.
    package static var socRestrictedUse: Self { Self("soc.restricted-use") }
    /// The auditor says that the firm is independent.
    package static var socIndependence: Self { Self("soc.independence") }
    /// The report calls itself a draft, or in process.
    package static var socDraft: Self { Self("soc.draft") }
    /// The description discloses incidents; false where it says that there were none.
    package static var socIncidents: Self { Self("soc.incidents") }
    /// The report tells of events after its period; false where it says that there were none.
    package static var socSubsequentEvents: Self { Self("soc.subsequent-events") }
    /// The tests of controls say how many items were looked at.
    package static var socSampleSizes: Self { Self("soc.sample-sizes") }
}

extension FactKey where Value == String {
    /// Where the auditor signed, as written: `Tampa, Florida`.
    package static var socAuditorCity: Self { Self("soc.auditor-city") }
    /// The edition of the criteria, such as `2017 (revised points of focus 2022)`.
    package static var socCriteriaEdition: Self { Self("soc.criteria-edition") }
    /// The control that was tested, by its number or words, on an exception.
    package static var exceptionControl: Self { Self("soc.exception.control") }
    /// How many of how many, as written, on an exception: `1 of 25`.
    package static var exceptionSample: Self { Self("soc.exception.sample") }
    /// What management answered, on an exception.
    package static var exceptionResponse: Self { Self("soc.exception.response") }
    /// Whose control it is, where the report names the provider, on a `control` part.
    package static var controlProvider: Self { Self("control.provider") }
    /// Who here owns what the auditor expects of us, on a `control` part. We say it.
    package static var controlOwner: Self { Self("cuec.owner") }
    /// By what we show that it is done, on a `control` part. We say it.
    package static var controlEvidence: Self { Self("cuec.evidence") }
    /// The firm that made the report that the letter bridges from.
    package static var bridgeAuditor: Self { Self("bridge.auditor") }
    /// Who signed the letter for the vendor.
    package static var bridgeSigner: Self { Self("bridge.signer") }
}

extension FactKey where Value == Day {
    /// The first day of the period of the report that the letter bridges from.
    package static var bridgePeriodStart: Self { Self("bridge.period-start") }
    /// The day of the report that the letter bridges from.
    package static var bridgeReportDate: Self { Self("bridge.report-date") }
}

extension FactKey where Value == [String] {
    /// Which standard parts the report holds: scope, service-organization-responsibilities, auditor-responsibilities,
    /// inherent-limitations, tests-of-controls, opinion, independence, restricted-use, assertion, assertion-signed.
    package static var socParagraphs: Self { Self("soc.paragraphs") }
    /// Controls that were not tested because nothing occurred that they act on.
    package static var socNonOccurring: Self { Self("soc.non-occurring") }
    /// What the report expects of its subservice organisations; each is a `control` part.
    package static var socCSOCs: Self { Self("soc.csocs") }
    /// The criteria that the control serves, such as CC6.1, on an exception.
    package static var exceptionCriteria: Self { Self("soc.exception.criteria") }
    /// The criteria that a control of ours or of a provider serves, on a `control` part.
    package static var controlCriteria: Self { Self("control.criteria") }
}

extension Vocabulary {
    /// What an auditor's report, and a letter that bridges from one, say beside what `Evidence` names.
    static let reports: [Word] = [
        Word(.socRestrictedUse), Word(.socIndependence), Word(.socDraft), Word(.socIncidents),
        Word(.socSubsequentEvents), Word(.socSampleSizes), Word(.socAuditorCity), Word(.socCriteriaEdition),
        Word(.exceptionControl), Word(.exceptionSample), Word(.exceptionResponse), Word(.controlProvider),
        Word(.controlOwner), Word(.controlEvidence), Word(.bridgeAuditor), Word(.bridgeSigner),
        Word(.bridgePeriodStart), Word(.bridgeReportDate), Word(.socParagraphs), Word(.socNonOccurring),
        Word(.socCSOCs), Word(.exceptionCriteria), Word(.controlCriteria),
    ]
}
