extension FactKey where Value == Practice {
    /// The accreditation body stands on our dated list of members of the multilateral agreement. No: it does not, which
    /// is for a person to look up; partly: it names a body that resembles a listed one.
    package static var isoAccreditationListed: Self { Self("iso.accreditation-listed") }
}

extension FactKey where Value == Bool {
    /// Who reports in good faith is not pursued.
    package static var disclosureSafeHarbour: Self { Self("disclosure.safe-harbour") }
}

extension FactKey where Value == Int {
    /// Critical findings, fixed or not.
    package static var pentestFoundCritical: Self { Self("pentest.found.critical") }
    /// High findings, fixed or not.
    package static var pentestFoundHigh: Self { Self("pentest.found.high") }
    /// Medium findings, fixed or not.
    package static var pentestFoundMedium: Self { Self("pentest.found.medium") }
    /// Low findings, fixed or not.
    package static var pentestFoundLow: Self { Self("pentest.found.low") }
    /// Medium findings that are open.
    package static var pentestOpenMedium: Self { Self("pentest.open.medium") }
    /// Low findings that are open.
    package static var pentestOpenLow: Self { Self("pentest.open.low") }
    /// The limit of the cyber insurance, in whole units of its currency.
    package static var insuranceLimit: Self { Self("insurance.limit") }
}

extension FactKey where Value == String {
    /// The number of the certificate that a person of ours found in the public register. On the vendor.
    package static var certificateLookedUp: Self { Self("iso.looked-up") }
    /// The version of a statement of applicability, as that statement itself says.
    package static var soaVersion: Self { Self("soa.version") }
    /// For whom was tested.
    package static var pentestClient: Self { Self("pentest.client") }
    /// What was tested, as written.
    package static var pentestTarget: Self { Self("pentest.target") }
    /// How a cloud application was assessed: developer-tested or lab-tested.
    package static var casaAssurance: Self { Self("casa.assurance") }
    /// The application that was assessed.
    package static var casaApplication: Self { Self("casa.application") }
    /// Who insures.
    package static var insuranceInsurer: Self { Self("insurance.insurer") }
    /// The number of the cyber or professional policy.
    package static var insurancePolicyNumber: Self { Self("insurance.policy-number") }
}

extension FactKey where Value == Day {
    /// The last day on which a certificate to this edition counts, where the edition has been replaced.
    package static var isoEditionEnds: Self { Self("iso.edition-ends") }
    /// The day of a statement of applicability.
    package static var soaDate: Self { Self("soa.date") }
    /// The first day of testing.
    package static var pentestWindowStart: Self { Self("pentest.window-start") }
    /// The last day of testing.
    package static var pentestWindowEnd: Self { Self("pentest.window-end") }
    /// The day on which fixes were tested again.
    package static var pentestRetestDate: Self { Self("pentest.retest-date") }
    /// The last day of that assessment.
    package static var casaExpiry: Self { Self("casa.expiry") }
    /// The first day of the vendor’s cyber insurance.
    package static var insuranceEffective: Self { Self("insurance.effective") }
    /// The last day of a security.txt.
    package static var disclosureExpires: Self { Self("disclosure.expires") }
}

extension FactKey where Value == [String] {
    /// The controls that a statement of applicability leaves out.
    package static var soaExcluded: Self { Self("soa.excluded") }
    /// The kinds of cover on the certificate.
    package static var insuranceLines: Self { Self("insurance.lines") }
}

extension Vocabulary {
    /// What certificates, testers and insurers say beside what `Evidence` names.
    static let attestations: [Word] = [
        Word(.isoAccreditationListed), Word(.disclosureSafeHarbour), Word(.pentestFoundCritical),
        Word(.pentestFoundHigh), Word(.pentestFoundMedium), Word(.pentestFoundLow), Word(.pentestOpenMedium),
        Word(.pentestOpenLow), Word(.insuranceLimit), Word(.certificateLookedUp), Word(.soaVersion),
        Word(.pentestClient), Word(.pentestTarget),
        Word(.casaAssurance), Word(.casaApplication), Word(.insuranceInsurer), Word(.insurancePolicyNumber),
        Word(.isoEditionEnds), Word(.soaDate), Word(.pentestWindowStart), Word(.pentestWindowEnd),
        Word(.pentestRetestDate), Word(.casaExpiry), Word(.insuranceEffective), Word(.disclosureExpires),
        Word(.soaExcluded), Word(.insuranceLines),
    ]
}
