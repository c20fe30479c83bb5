extension Check {
    static let penetrationTested = Check(
        id: "DUE-10", question: .dueDiligence, severity: .high, asked: .vendor, from: .high,
        title: "Outsiders attacked the product within a year, and no high finding is open.",
        rationale: "What a tester can open, others can; a finding that stays open is known to more people every week.",
        closes: "The tester's letter with dates and counts by severity, and the second test of what was found.",
        hooks: [.soc2("CC4.1"), .iso("A.8.29"), .csf("ID.RA-01"), .gdpr("32(1)(d)"), .nydfs("500.05")],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example("four months ago, nothing open", test(ago: 4, critical: 0, high: 0), .met),
            Example("the vendor only says so", test(ago: 4, critical: 0, high: 0, .claimed), .met),
            Example("a letter without counts", test(ago: 4), .conditional),
            Example("a high finding is open", test(ago: 4, critical: 0, high: 1), .unmet),
            Example(
                "a high finding, found three weeks ago",
                [
                    .said(
                        .pentestReportDate, Example.day.adding(days: -21), .attested,
                        speaksOf: Example.day.adding(days: -21)),
                    .said(.pentestOpenCritical, 0, .attested), .said(.pentestOpenHigh, 1, .attested),
                ], .conditional),
            Example("a critical finding is open", test(ago: 4, critical: 1, high: 0), .unmet),
            Example(
                "the vendor's last test was two years ago", [.claimed(.pentestReportDate, .example(monthsAgo: 24))],
                .unmet),
            Example(
                "the letter on file is two years old",
                [.said(.pentestReportDate, .example(monthsAgo: 24), .attested, speaksOf: .example(monthsAgo: 24))],
                .unknown),
            Example("a test is planned", [.claimed(.pentestReportDate, .example(monthsAgo: -2))], .unknown),
            Example("asked from tier high on", [], .notApplicable, tier: .medium),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let critical = try facts.said(.pentestOpenCritical), high = try facts.said(.pentestOpenHigh)
        if let critical, critical.value > 0 {
            return critical.unmet("\(counted(critical.value, "critical finding")) of the last test open.")
        }
        let noCritical = try facts.besides(
            .pentestOpenCritical, gap: "Whether critical findings are open is not on file.")
        let noHigh = try facts.besides(.pentestOpenHigh, gap: "Whether high findings are open is not on file.") {
            $0.value == 0
                ? $0.met() : $0.conditional("\(counted($0.value, "high finding")) open, reported within thirty days.")
        }
        return try facts.event(.pentestReportDate) { report in
            if let high, high.value > 0, facts.day > report.value.adding(days: 30) {
                return high.unmet(
                    "\(counted(high.value, "high finding")) of the last test open, more than thirty days after its report."
                )
            }
            if report.within(12, of: facts.day) { return report.met().beside(noCritical, noHigh) }
            let says = "The last test on file is of \(report.value.inWords), more than twelve months ago."
            let said = report.support.map(\.speaksOf).max() ?? report.value
            return report.value.adding(months: 12) < said ? report.unmet(says) : .unknown(says)
        }
    }

    private static func test(
        ago months: Int, critical: Int? = nil, high: Int? = nil, _ assurance: Assurance = .attested
    ) -> [Example.Saying] {
        [.said(.pentestReportDate, .example(monthsAgo: months), assurance)]
            + (critical.map { [.said(.pentestOpenCritical, $0, assurance)] } ?? [])
            + (high.map { [.said(.pentestOpenHigh, $0, assurance)] } ?? [])
    }
}
