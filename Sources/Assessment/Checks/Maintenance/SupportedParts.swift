extension Check {
    static let supportedParts = Check(
        id: "MNT-07", question: .dueDiligence, severity: .medium, asked: .service, freshMonths: 3, from: .medium,
        title: "What it is built on is supported.",
        rationale: "A product is as old as the oldest thing that it is built on.",
        closes: "A software bill of materials or lock file with a scan of it, not older than 90 days.",
        hooks: [.csf("ID.RA-01")],
        applies: { $0.unlessMCP },
        examples: [
            Example("a scan found nothing", [.oneProduct, .product(.dependenciesCurrent, .yes)], .met),
            Example("the vendor only says so", [.claimed(.dependenciesCurrent, .yes)], .met),
            Example("two findings", [.oneProduct, .product(.dependenciesCurrent, .partly)], .conditional),
            Example("its runtime has reached its end", [.oneProduct, .product(.dependenciesCurrent, .no)], .unmet),
            Example(
                "the vendor says yes, a scan says no",
                [.claimed(.dependenciesCurrent, .yes), .oneProduct, .product(.dependenciesCurrent, .no)], .unmet),
            Example(
                "a tool for updates is set up: that alone shows nothing",
                [.oneProduct, .product(.updateTool, "renovate")], .unknown),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.overall(.dependenciesCurrent) { view throws(Unsettled) in
            try view.said(.dependenciesCurrent).map {
                .practice(
                    $0, no: "It is built on what is no longer supported, or has known holes.",
                    partly: "Some of what it is built on is no longer supported, or has known holes.")
            }
        }
    }
}
