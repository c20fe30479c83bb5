extension Check {
    static let releasesReachUsers = Check(
        id: "MNT-03", question: .dueDiligence, severity: .high, asked: .service, freshMonths: 3,
        title: "Work reaches users in releases.",
        rationale: "A fix that is not released protects nobody but the reader of the source.",
        closes: "The registry's list of releases with their days, or the tags of a clone not older than 90 days.",
        hooks: [.iso("A.8.8"), .soc2("CC8.1")],
        applies: { $0.unlessMCP },
        examples: [
            Example("two months before the capture", [.oneProduct, release(daysBefore: 60)], .met),
            Example("180 days before", [.oneProduct, release(daysBefore: 180)], .met),
            Example("three quarters of a year before", [.oneProduct, release(daysBefore: 270)], .conditional),
            Example(
                "two months before, but much has waited since", waiting(95, commits: 12) + [release(daysBefore: 60)],
                .conditional),
            Example(
                "two months before, and little has waited", waiting(95, commits: 3) + [release(daysBefore: 60)], .met),
            Example(
                "257 days before, and twelve commits wait", waiting(250, commits: 12) + [release(daysBefore: 257)],
                .unmet),
            Example("two years before, and nobody looked further", [.oneProduct, release(daysBefore: 730)], .unknown),
            Example(
                "two years before, and nothing waits",
                [
                    .oneProduct, .product(.advisoriesOpen, 0), .product(.firstReplyMedian, 5),
                    .product(.dependenciesCurrent, .yes), release(daysBefore: 730),
                ], .conditional),
            Example(
                "two years before, and questions wait half a year",
                [.oneProduct, .product(.firstReplyMedian, 180), release(daysBefore: 730)], .unmet),
            Example(
                "the vendor only says so", [.oneProduct, .product(.lastRelease, .example(monthsAgo: 2), .claimed)], .met
            ),
            Example("a clone without tags", [.oneProduct, .product(.commits90, 40)], .unknown),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody read a product", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.eachProduct { product throws(Unsettled) in
            let last = try product.settled(.lastRelease)
            let days = last.daysToCapture
            let unreleased = try product.said(.unreleasedDays), commits = try product.said(.unreleasedCommits)
            var says = "the last release was \(counted(days, "day")) before the capture."
            if let unreleased, unreleased.value > 90, (commits?.value ?? 10) >= 10 {
                says += " Work has waited \(counted(unreleased.value, "day")) for the next."
                let support = [last.support, unreleased.support]
                return Answer(kind: days <= 180 ? .conditional : .unmet, says: [says], needs: support)
            }
            if days <= 180 { return last.met() }
            return days <= 365 ? last.conditional(says) : try product.quiet(last, says, facts)
        }
    }

    private static func release(daysBefore days: Int) -> Example.Saying {
        .product(.lastRelease, Example.day.adding(months: -1).adding(days: -days))
    }
    private static func waiting(_ days: Int, commits: Int) -> [Example.Saying] {
        [.oneProduct, .product(.unreleasedDays, days), .product(.unreleasedCommits, commits)]
    }
}
