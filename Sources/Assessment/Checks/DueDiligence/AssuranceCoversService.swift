extension Check {
    static let assuranceCoversService = Check(
        id: "DUE-04", question: .dueDiligence, severity: .high, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .medium,
        title: "The assurance covers our service and our needs.",
        rationale:
            "A vendor with many products may have had another one examined, and security alone is not availability.",
        closes: "The vendor's written statement that the service lies within the scope of the report or certificate.",
        hooks: [.soc2("CC9.2"), .iso("A.5.19"), .csf("GV.SC-06")],
        applies: { $0.unlessAudited },
        examples: [
            Example(
                "the report names the service and speaks of confidentiality",
                [
                    .report(.socSystem, "Vendor Ledger Platform"),
                    .report(.socCategories, ["confidentiality", "security"]),
                ],
                .met, use: { $0.service.slug = "ledger" }),
            Example(
                "security only, for confidential data",
                [.report(.socSystem, "Vendor Ledger Platform"), .report(.socCategories, ["security"])], .conditional,
                use: { $0.service.slug = "ledger" }),
            Example(
                "security is not among the categories",
                [.report(.socSystem, "Vendor Ledger Platform"), .report(.socCategories, ["availability"])], .unmet,
                use: { $0.service.slug = "ledger" }),
            Example(
                "the report speaks of the vendor's platform in general",
                [.report(.socSystem, "Vendor Platform"), .report(.socCategories, ["confidentiality", "security"])],
                .conditional, use: { $0.service.slug = "ledger" }),
            Example(
                "and the vendor wrote that the service is part of it",
                [
                    .report(.socSystem, "Vendor Platform"), .report(.socCategories, ["confidentiality", "security"]),
                    .said(.coversService, .yes, .documented, of: .service, "ledger"),
                ], .met, use: { $0.service.slug = "ledger" }),
            Example(
                "another product",
                [
                    .report(.socSystem, "Vendor Payroll System"),
                    .report(.socCategories, ["confidentiality", "security"]),
                ],
                .unknown, use: { $0.service.slug = "ledger" }),
            Example(
                "and the vendor wrote that ours is not part of it",
                [
                    .report(.socSystem, "Vendor Payroll System"),
                    .report(.socCategories, ["confidentiality", "security"]),
                    .said(.coversService, .no, .documented, of: .service, "ledger"),
                ], .unmet, use: { $0.service.slug = "ledger" }),
            Example(
                "a certificate names the service",
                [
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"),
                    .certificate(
                        .isoScope, "Development and operation of the Vendor Ledger platform, including its API"),
                ], .met, use: { $0.service.slug = "ledger" }),
            Example(
                "the certificate speaks of other work",
                [
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"),
                    .certificate(.isoScope, "Customer support outsourcing services"),
                ], .unknown, use: { $0.service.slug = "ledger" }),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("no report and no certificate", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let stated = try facts.about(matter.use.serviceSubject).said(.coversService)
        if let stated, stated.value == .no || stated.value == .planned {
            return stated.unmet("The report or certificate does not cover the service that we use.")
        }
        let ways = [
            Answer.of(facts) { facts throws(Unsettled) in
                let report = try facts.report()
                return covered(try report.settled(.socSystem), "report", facts, matter, stated).beside(
                    try report.besides(.socCategories, gap: "Which categories the report speaks of was not read.") {
                        categories($0, matter)
                    })
            },
            Answer.of(facts) { facts throws(Unsettled) in
                guard let certificate = facts.certificate else {
                    throw .silent(Spot(subject: facts.subject, key: FactKey<String>.isoScope.name))
                }
                return covered(try certificate.settled(.isoScope), "certificate", facts, matter, stated)
            },
        ]
        return Answer.either(ways.filter { $0.missing.isEmpty }) ?? ways[0]
    }

    /// Whether what a paper describes is the service: by its words, or by what the vendor wrote or we found.
    private static func covered(
        _ described: Settled<String>, _ paper: String, _ facts: Facts, _ matter: Matter, _ stated: Settled<Practice>?
    ) -> Answer {
        let vendor = [matter.use.vendor.slug, matter.use.vendor.legalName]
        let naming = Naming(described.value, names: matter.use.service.slug, of: vendor)
        if let stated, stated.value == .partly {
            return described.conditional("The service lies within the scope only in part.")
        }
        let confirmed = stated.map { Answer.met(described.support, $0.support) }
        let quoted = "The \(paper) speaks of \"\(described.value.prefix(120))\""
        switch naming {
        case .named: return described.met()
        case .plausible:
            let open = described.conditional(
                quoted + ", which may include \(matter.use.service.slug); no confirmation that suffices is on file.")
            return confirmed?.orElse(open) ?? open
        case .unnamed:
            return confirmed
                ?? .unknown(quoted + ", which does not name \(matter.use.service.slug); ask whether it covers it.")
        }
    }

    /// What the report's categories are worth for this use: security always, confidentiality for confidential data,
    /// availability for a function that matters.
    private static func categories(_ said: Settled<[String]>, _ matter: Matter) -> Answer {
        guard said.value.contains("security") else { return said.unmet("The report does not speak of security.") }
        let asked =
            (matter.confidential ? ["confidentiality"] : [])
            + (matter.use.function == .ordinary ? [] : ["availability"])
        let missing = asked.filter { !said.value.contains($0) }
        return missing.isEmpty ? said.met() : said.conditional("The report does not speak of \(named(missing)).")
    }
}
