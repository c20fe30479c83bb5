extension Check {
    static let certificateValid = Check(
        id: "DUE-08", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .existence, freshMonths: 36,
        from: .medium,
        title: "The ISO/IEC 27001 certificate is in date, accredited and of the current edition.",
        rationale: "A certificate is worth what the body that issued it is worth, and only until its day.",
        closes:
            "The certificate in force with its accreditation and statement of applicability; its entry in the public register.",
        hooks: [.iso("A.5.19"), .iso("A.5.22"), .csf("GV.SC-07")],
        applies: { $0.unlessAudited },
        examples: [
            Example("in date, accredited, with its statement", certificate(), .met),
            Example("no accreditation body is named", certificate(accredited: false), .conditional),
            Example("no statement of applicability is named", certificate(stated: false), .conditional),
            Example(
                "a surveillance audit is overdue",
                certificate() + [.certificate(.isoSurveillanceDue, .example(monthsAgo: 2))], .conditional),
            Example("the European edition", certificate("EN ISO/IEC 27001:2023"), .met),
            Example("expired", certificate(runs: 1), .unmet),
            Example("the edition of 2013", certificate("ISO/IEC 27001:2013"), .unmet),
            Example("no edition is named", certificate("ISO 27001"), .conditional),
            Example("a certificate of another standard", certificate("ISO 9001:2015"), .unknown),
            Example(
                "an older certificate beside the current one",
                certificate() + [
                    .certificate(.isoStandard, "ISO/IEC 27001:2013", of: "old"),
                    .certificate(.isoExpiryDate, .example(monthsAgo: 13), of: "old"),
                ], .met),
            Example("no day of expiry was read", [.certificate(.isoStandard, "ISO/IEC 27001:2022")], .unknown),
            Example(
                "the vendor only says so",
                [
                    .said(.isoStandard, "ISO/IEC 27001:2022", .claimed, of: .certificate, "said"),
                    .said(.isoExpiryDate, .example(monthsAgo: -12), .claimed, of: .certificate, "said"),
                ], .conditional),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .local }),
            Example("no certificate", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        guard let certificate = facts.certificate else {
            throw .silent(Spot(subject: facts.subject, key: FactKey<String>.isoStandard.name))
        }
        let standard = try certificate.settled(.isoStandard)
        let edition = ISOEdition(standard.value)
        if let year = edition?.year, year < 2022 {
            return standard.unmet(
                "The certificate is of the edition of \(year), which has ended; that of 2022 is asked.")
        }
        let expiry = try certificate.settled(.isoExpiryDate)
        guard facts.day <= expiry.value else {
            return expiry.unmet("The certificate ended on \(expiry.value.inWords).")
        }
        let named = edition?.isCurrent ?? false
        let overdue = "A surveillance audit was due on"
        let valid = Answer.together(
            named ? standard.met() : standard.conditional("The certificate names no edition of the standard."),
            expiry.met())
        return valid.beside(
            try certificate.besides(.isoAccreditationBody, gap: "The certificate names no accreditation body."),
            try certificate.besides(.isoSoAVersion, gap: "The certificate names no statement of applicability."),
            try certificate.said(.isoSurveillanceDue).map { due in
                facts.day <= due.value
                    ? .met() : .conditional("\(overdue) \(due.value.inWords); confirm that it was done.")
            } ?? .met())
    }

    private static func certificate(
        _ standard: String = "ISO/IEC 27001:2022", accredited: Bool = true, stated: Bool = true, runs ended: Int = -12
    ) -> [Example.Saying] {
        [.certificate(.isoStandard, standard), .certificate(.isoExpiryDate, .example(monthsAgo: ended))]
            + (accredited ? [.certificate(.isoAccreditationBody, "United Kingdom Accreditation Service")] : [])
            + (stated ? [.certificate(.isoSoAVersion, "3.2")] : [])
    }
}
