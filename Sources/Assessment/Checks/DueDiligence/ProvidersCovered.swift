extension Check {
    static let providersCovered = Check(
        id: "DUE-06", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .high,
        title: "Providers that the report carves out are covered too.",
        rationale: "What the auditor carved out, such as the data centre, nobody examined for us.",
        closes: "The reports of the providers that are carved out.",
        hooks: [.soc2("CC9.2"), .iso("A.5.21"), .csf("GV.SC-07"), .dora("29(2)")],
        applies: { $0.unlessAudited },
        examples: [
            Example("there are none", [.report(.socType, 2), .report(.socSubserviceMethod, "none")], .met),
            Example(
                "they were examined with the vendor",
                [.report(.socType, 2), .report(.socSubserviceMethod, "inclusive")], .met),
            Example(
                "carved out, and their report is on file",
                [
                    .report(.socType, 2), .report(.socSubserviceMethod, "carve-out"),
                    .report(.socSubservices, ["Northlight Hosting Corp."]),
                    .report(.socKind, "SOC 2", of: "hosting"),
                    .report(.socOrganization, "Northlight Hosting Corporation", of: "hosting"),
                ], .met),
            Example(
                "carved out, and no report of theirs is on file",
                [
                    .report(.socType, 2), .report(.socSubserviceMethod, "carve-out"),
                    .report(.socSubservices, ["Northlight Hosting Corp."]),
                ], .conditional),
            Example(
                "carved out, and not named",
                [.report(.socType, 2), .report(.socSubserviceMethod, "carve-out"), .report(.socSubservices, [])], .unmet
            ),
            Example("the report was not read for them", [.report(.socType, 2)], .unknown),
            Example(
                "the vendor only says that there are none",
                [
                    .said(.socKind, "SOC 2", .claimed, of: .report, "said"),
                    .said(.socSubserviceMethod, "none", .claimed, of: .report, "said"),
                ], .met),
            Example("asked from tier high on", [], .notApplicable, tier: .medium),
            Example("no report", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let report = try facts.report()
        let method = try report.said(.socSubserviceMethod), listed = try report.said(.socSubservices)
        let whole = method.flatMap { ["none", "inclusive"].contains($0.value) ? $0.met() : nil }
        guard let names = listed else {
            if let whole { return whole }
            throw .silent(Spot(subject: report.subject, key: FactKey<[String]>.socSubservices.name))
        }
        if names.value.isEmpty {
            if let method, whole == nil {
                return method.unmet("Providers are carved out, and the report does not name them.")
            }
            return Answer.either(
                [whole, names.met("The report names no provider that is left out.")].compactMap(\.self)) ?? names.met()
        }
        var open: [String] = [], found: [Fact] = []
        for name in names.value {
            let papers = facts.parts(.report).flatMap { $0.readings(FactKey<String>.socOrganization.name) }.filter {
                fact in
                FactKey<String>.socOrganization.unwrap(fact.value)
                    .map { LegalName($0).likeness(to: LegalName(name)) == .same } ?? false
            }
            if papers.isEmpty { open.append(name) } else { found += papers }
        }
        let missing = names.conditional(sentence("Carved out, and no report of theirs is on file: \(named(open))"))
        let covered = open.isEmpty ? Answer.met(names.support, found).orElse(missing) : missing
        return whole?.orElse(covered) ?? covered
    }
}
