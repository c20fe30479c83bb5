extension Check {
    static let peopleWorkOnIt = Check(
        id: "MNT-02", question: .dueDiligence, severity: .high, asked: .service, freshMonths: 3,
        title: "People still work on it.",
        rationale: "Machines can keep a repository busy; only people mend what is wrong.",
        closes: "A clone not older than 90 days; for a quiet product, the advisories, questions and dependencies too.",
        hooks: [.csf("PR.PS-02")],
        applies: { $0.unlessMCP },
        examples: [
            Example("last week", [.oneProduct, work(daysBefore: 7)], .met),
            Example("90 days before the capture", [.oneProduct, work(daysBefore: 90)], .met),
            Example("half a year before", [.oneProduct, work(daysBefore: 180)], .conditional),
            Example("two years before, and nobody looked further", [.oneProduct, work(daysBefore: 730)], .unknown),
            Example(
                "two years before, and nothing waits", quiet + [work(daysBefore: 730)], .conditional),
            Example(
                "two years before, and an advisory has no fix",
                [.oneProduct, .product(.advisoriesOpen, 1), work(daysBefore: 730)], .unmet),
            Example(
                "a product younger than 90 days",
                [.oneProduct, .product(.firstCommit, .example(monthsAgo: 3)), work(daysBefore: 7)], .unknown),
            Example(
                "the worse of two products decides",
                [
                    .observed(.products, ["other", "server"]),
                    .product(.lastHumanCommit, .example(monthsAgo: 9), of: "other"), work(daysBefore: 7),
                ],
                .conditional),
            Example(
                "the vendor only says so", [.oneProduct, .product(.lastHumanCommit, .example(monthsAgo: 1), .claimed)],
                .met),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .data }),
            Example("nobody read a clone", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.eachProduct { product throws(Unsettled) in
            let last = try product.settled(.lastHumanCommit)
            let days = last.daysToCapture
            let says = "the last commit by a person was \(counted(days, "day")) before the capture."
            if days > 365 { return try product.quiet(last, says, facts) }
            if let first = try product.said(.firstCommit), first.daysToCapture < 90 {
                return .unknown(
                    "the first commit was \(counted(first.daysToCapture, "day")) before the capture: too young to tell")
            }
            return days <= 90 ? last.met() : last.conditional(says)
        }
    }

    private static func work(daysBefore days: Int) -> Example.Saying {
        .product(.lastHumanCommit, Example.day.adding(months: -1).adding(days: -days))
    }
    private static let quiet: [Example.Saying] = [
        .oneProduct, .product(.advisoriesOpen, 0), .product(.firstReplyMedian, 5), .product(.dependenciesCurrent, .yes),
    ]
}
