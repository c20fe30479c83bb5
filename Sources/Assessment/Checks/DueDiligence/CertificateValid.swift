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
            Example("in date, accredited, with its statement, and looked up", certificate(), .met),
            Example(
                "nobody looked it up", certificate(lookedUp: false), .conditional),
            Example(
                "an accreditation body that is not on our list",
                certificate() + [.certificate(.isoAccreditationListed, .no)], .conditional),
            Example(
                "one that resembles a listed body",
                certificate() + [.certificate(.isoAccreditationListed, .partly)], .conditional),
            Example(
                "its edition has ended", certificate() + [.certificate(.isoEditionEnds, .example(monthsAgo: 1))], .unmet
            ),
            Example(
                "it runs longer than three years",
                certificate(runs: -30) + [.certificate(.isoIssueDate, .example(monthsAgo: 12))], .conditional),
            Example("no body is named that issued it", certificate(issued: false), .conditional),
            Example(
                "the statement of applicability is on file apart",
                certificate(stated: false) + [.documented(.soaVersion, "3.2")], .met),
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
        if let ends = try certificate.said(.isoEditionEnds), ends.value < facts.day {
            return ends.unmet("The certificate is of an edition that counted until \(ends.value.inWords).")
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
            try certificate.besides(.isoCertificationBody, gap: "The certificate does not show who issued it."),
            try certificate.besides(.isoAccreditationBody, gap: "The certificate names no accreditation body."),
            try certificate.said(.isoAccreditationListed).map(listed) ?? .met(),
            try facts.statement(of: certificate),
            try certificate.said(.isoSurveillanceDue).map { due in
                facts.day <= due.value
                    ? .met() : .conditional("\(overdue) \(due.value.inWords); confirm that it was done.")
            } ?? .met(),
            try certificate.cycle(until: expiry), try facts.register(of: certificate))
    }

    private static func listed(_ said: Settled<Practice>) -> Answer {
        switch said.value {
        case .yes: .met()
        case .partly:
            said.conditional(
                "The accreditation body's name resembles that of a listed body and is not it: look it up.")
        case .planned, .no:
            said.conditional("The accreditation body is not on our list of signatories: look it up at iaf.nu.")
        }
    }

    private static func certificate(
        _ standard: String = "ISO/IEC 27001:2022", issued: Bool = true, accredited: Bool = true, stated: Bool = true,
        lookedUp: Bool = true, runs ended: Int = -12
    ) -> [Example.Saying] {
        [.certificate(.isoStandard, standard), .certificate(.isoExpiryDate, .example(monthsAgo: ended))]
            + [.certificate(.isoCertificateNumber, "IS 4711-22")]
            + (issued ? [.certificate(.isoCertificationBody, "Assay Registrars Ltd.")] : [])
            + (lookedUp ? [.observed(.certificateLookedUp, "IS 4711-22")] : [])
            + (accredited ? [.certificate(.isoAccreditationBody, "United Kingdom Accreditation Service")] : [])
            + (stated ? [.certificate(.isoSoAVersion, "3.2")] : [])
    }
}

extension Facts {
    /// The statement of applicability: named on the certificate, or on file by itself.
    fileprivate func statement(of certificate: Facts) throws(Unsettled) -> Answer {
        let gap = "The certificate names no statement of applicability, and none is on file."
        let named = try certificate.besides(.isoSoAVersion, gap: gap)
        guard let own = try said(.soaVersion) else { return named }
        if let said = try certificate.said(.isoSoAVersion), said.value.digits != own.value.digits {
            return own.conditional(
                "The certificate rests on version \(said.value) of the statement of applicability, and version "
                    + "\(own.value) is on file.")
        }
        return Answer.met(own.support).orElse(named)
    }

    /// A certificate runs for three years at most (ISO/IEC 17021-1, 9.1.3.2).
    fileprivate func cycle(until expiry: Settled<Day>) throws(Unsettled) -> Answer {
        guard let issued = try said(.isoIssueDate), issued.value.adding(months: 36).adding(days: 7) < expiry.value
        else {
            return .met()
        }
        return issued.conditional(
            "The certificate was issued on \(issued.value.inWords) and runs longer than three years from then.")
    }

    /// Whether a person of ours found the certificate in the public register, by its number.
    fileprivate func register(of certificate: Facts) throws(Unsettled) -> Answer {
        guard let number = try certificate.said(.isoCertificateNumber) else {
            return .conditional("The certificate's number was not read, so it cannot be looked up.")
        }
        let body = try certificate.said(.isoCertificationBody).map { " of \($0.value)" } ?? ""
        let open = Answer.conditional(
            "Nobody here has looked up certificate \(number.value)\(body) in the public register (iafcertsearch.org) "
                + "or with that body, as far as is on file.")
        let key = FactKey<String>.certificateLookedUp
        let found = readings(key.name).filter { fact in
            fact.assurance == .observed && key.unwrap(fact.value)?.letters == number.value.letters
        }
        return found.isEmpty ? open : Answer.met(found).orElse(open)
    }
}

extension String {
    /// `V 3.2` and `3.2` are one version.
    fileprivate var digits: [Substring] { split { !$0.isNumber } }
    /// Numbers are compared without spaces and marks.
    fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
