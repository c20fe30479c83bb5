extension Check {
    static let independentlyTested = Check(
        id: "DUE-01", question: .dueDiligence, severity: .critical, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .medium,
        title: "An independent party tested this.",
        rationale: "What a vendor says of itself nobody has checked; an auditor or tester answers for what they saw.",
        closes:
            "A SOC 2 type 2 report, or an ISO/IEC 27001 certificate with its statement of applicability and a penetration test.",
        hooks: [
            .soc2("CC9.2"), .iso("A.5.19"), .csf("GV.SC-06"), .csf("ID.RA-10"), .hipaa("164.308(b)"), .dora("28(4)"),
            .nydfs("500.11(a)(3)"),
        ],
        applies: { $0.unlessConfidential },
        examples: [
            Example("a SOC 2 type 2 report", [.report(.socKind, "SOC 2"), .report(.socType, 2)], .met),
            Example(
                "a type 1 report",
                [.report(.socKind, "SOC 2", designOnly: true), .report(.socType, 1, designOnly: true)], .conditional),
            Example("a SOC 3 report", [.report(.socKind, "SOC 3", designOnly: true)], .conditional),
            Example(
                "a SOC 3 report beside the type 2 report",
                [
                    .report(.socKind, "SOC 2"), .report(.socType, 2),
                    .report(.socKind, "SOC 3", designOnly: true, of: "SOC 3"),
                ], .met),
            Example(
                "a SOC 1 report, of financial reporting", [.report(.socKind, "SOC 1"), .report(.socType, 2)], .unknown),
            Example(
                "the auditor's opinion is adverse",
                [.report(.socKind, "SOC 2"), .report(.socType, 2), .report(.socOpinion, "adverse")], .conditional),
            Example(
                "the vendor only says so",
                [
                    .said(.socKind, "SOC 2", .claimed, of: .report, "said"),
                    .said(.socType, 2, .claimed, of: .report, "said"),
                ], .conditional),
            Example(
                "a report of which two years have passed",
                [
                    .said(.socKind, "SOC 2", .attested, of: .report, "old", speaksOf: .example(monthsAgo: 24)),
                    .said(.socType, 2, .attested, of: .report, "old", speaksOf: .example(monthsAgo: 24)),
                ], .unknown),
            Example(
                "a certificate, its statement of applicability and a penetration test",
                [
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"),
                    .certificate(.isoExpiryDate, .example(monthsAgo: -12)), .certificate(.isoSoAVersion, "3.2"),
                    .said(.pentestReportDate, .example(monthsAgo: 4), .attested),
                ], .met),
            Example(
                "a certificate alone",
                [
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"),
                    .certificate(.isoExpiryDate, .example(monthsAgo: -12)), .certificate(.isoSoAVersion, "3.2"),
                ], .conditional),
            Example(
                "a certificate of the edition of 2013",
                [
                    .certificate(.isoStandard, "ISO/IEC 27001:2013"),
                    .certificate(.isoExpiryDate, .example(monthsAgo: -12)), .certificate(.isoSoAVersion, "1.0"),
                ], .unknown),
            Example(
                "a penetration test alone", [.said(.pentestReportDate, .example(monthsAgo: 4), .attested)], .conditional
            ),
            Example(
                "a laboratory assessed the cloud application",
                [
                    .said(.casaAssurance, "lab-tested", .attested),
                    .said(.casaExpiry, .example(monthsAgo: -6), .attested),
                ], .conditional),
            Example("nothing, and no right to look", [.contracted(.auditRight, .no)], .unmet),
            Example("data below confidential", [], .notApplicable, use: { $0.categories = ["internal"] }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let reports = facts.reports.map { Answer.of($0, examined) }
        let ways =
            (reports + [
                Answer.of(facts, certified), Answer.of(facts, attacked), Answer.of(facts, assessed),
            ]).filter { $0.missing.isEmpty }
        let best = Answer.either(ways)
        if let best, ways.contains(where: { $0.kind >= .conditional }) { return best }
        if let right = try facts.said(.auditRight), right.value == .no {
            return right.unmet(
                "No independent test is on file that still counts, and we have no right to look ourselves.")
        }
        if let best { return best }
        throw .silent(Spot(subject: facts.subject, key: FactKey<String>.socKind.name))
    }

    /// One auditor's report, read alone.
    private static func examined(_ report: Facts) throws(Unsettled) -> Answer {
        let kind = try report.settled(.socKind)
        switch SOCKind(kind.value) {
        case .two: break
        case .three: return kind.conditional("It is a SOC 3, which shows no tests and no results.")
        case .one: return .unknown("The report is a SOC 1, which speaks of financial reporting.")
        case nil: return .unknown("What kind of report it is is not understood: \(kind.value).")
        }
        let type = try report.settled(.socType)
        if let opinion = try report.said(.socOpinion), ["adverse", "disclaimer"].contains(opinion.value) {
            return .conditional("The auditor tested, and the opinion is \(opinion.value).", kind.support, type.support)
        }
        return type.value == 2
            ? .met(kind.support, type.support)
            : .conditional(
                "It is a type \(type.value) report: design on one day, not operation.", kind.support, type.support)
    }

    /// The certificate, with what must stand beside it.
    private static func certified(_ facts: Facts) throws(Unsettled) -> Answer {
        guard let certificate = facts.certificate else {
            throw .silent(Spot(subject: facts.subject, key: FactKey<String>.isoStandard.name))
        }
        let standard = try certificate.settled(.isoStandard), expiry = try certificate.settled(.isoExpiryDate)
        guard ISOEdition(standard.value)?.isCurrent ?? false else {
            return .unknown(
                "The certificate is of \(standard.value), which does not count: the edition of 2022 is asked.")
        }
        guard facts.day <= expiry.value else {
            return .unknown("The certificate ended on \(expiry.value.inWords).")
        }
        let noTest = "Beside the certificate no penetration test of the last twelve months is on file that suffices."
        return Answer.together(standard.met(), expiry.met()).beside(
            try certificate.besides(.isoSoAVersion, gap: "The certificate names no statement of applicability."),
            try facts.besides(done: .pentestReportDate, within: 12, gap: noTest) { _ in noTest })
    }

    /// A laboratory's assessment of a cloud application (CASA), with nothing beside it.
    private static func assessed(_ facts: Facts) throws(Unsettled) -> Answer {
        let level = try facts.settled(.casaAssurance)
        if let expiry = try facts.said(.casaExpiry), expiry.value < facts.day {
            return .unknown("The assessment of the application ended on \(expiry.value.inWords).")
        }
        return level.conditional(
            level.value == "lab-tested"
                ? "A laboratory assessed the application (CASA): no report, no certificate that counts."
                : "The developer tested the application, and a laboratory looked at the result (CASA).")
    }

    /// A penetration test with nothing beside it.
    private static func attacked(_ facts: Facts) throws(Unsettled) -> Answer {
        try facts.event(.pentestReportDate) { report in
            report.within(12, of: facts.day)
                ? report.conditional("A penetration test alone is on file: no report, no certificate that counts.")
                : .unknown("The penetration test on file is of \(report.value.inWords), and nothing newer is.")
        }
    }
}
