extension Check {
    static let fixedInDays = Check(
        id: "MNT-04", question: .dueDiligence, severity: .high, asked: .service, freshMonths: 3,
        title: "Vulnerabilities are fixed in days.",
        rationale: "Between disclosure and fix everybody who reads knows the hole, and nobody can close it.",
        closes: "The published advisories of the product, such as OSV or GitHub files, with the days of its releases.",
        hooks: [.soc2("CC7.1"), .iso("A.8.8"), .csf("ID.RA-01")],
        applies: { $0.unlessMCP },
        examples: [
            Example("fixed in nine days, none open", record(9, open: 0), .met),
            Example("fixed in 40 days", record(40, open: 0), .conditional),
            Example("fixed in 90 days", record(90, open: 0), .unmet),
            Example("one has no fix", record(9, open: 1), .unmet),
            Example("no advisory ever: no track record", [.oneProduct, .product(.advisoriesOpen, 0)], .unknown),
            Example(
                "the vendor only says so",
                [.oneProduct, .product(.advisoriesOpen, 0, .claimed), .product(.advisoryLatencyMedian, 9, .claimed)],
                .met),
            Example(
                "we looked the advisories up", [.observed(.advisoriesOpen, 0), .observed(.advisoryLatencyMedian, 9)],
                .met),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody read the advisories", [.oneProduct, .product(.commits90, 40)], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.overall(.advisoriesOpen) { view throws(Unsettled) in
            guard let open = try view.said(.advisoriesOpen) else { return nil }
            if open.value > 0 { return open.unmet("Published advisories without a fix: \(open.value).") }
            guard let median = try view.said(.advisoryLatencyMedian) else {
                return .unknown("No fixed advisory is on file, so there is no track record.")
            }
            return .together(
                open.met(),
                median.atMost(14, conditionalTo: 60) { "From disclosure to fix: \(counted($0, "day")), the median." })
        }
    }

    private static func record(_ days: Int, open: Int) -> [Example.Saying] {
        [.oneProduct, .product(.advisoriesOpen, open, .recorded), .product(.advisoryLatencyMedian, days, .recorded)]
    }
}
