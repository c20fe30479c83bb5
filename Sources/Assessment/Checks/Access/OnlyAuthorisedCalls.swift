extension Check {
    static let onlyAuthorisedCalls = Check(
        id: "ACC-09", question: .access, severity: .high, asked: .use, freshMonths: 3,
        title: "The logs show only calls that were authorised.",
        rationale: "Only the log tells what an agent did with its access, as against what it was meant to do.",
        closes:
            "A dated review of the logs with the lines that were looked at; the first falls 30 days after connecting.",
        hooks: [
            .soc2("CC7.3"), .iso("A.8.16"), .csf("DE.CM-06"), .mcp("MCP08"), .hipaa("164.308(a)(1)(ii)(D)"),
            .gdpr("32(1)(d)"),
        ],
        applies: { $0.unlessConnected },
        examples: [
            Example(
                "reviewed last month, nothing outside the grant",
                [
                    .said(.logReviewed, .example(monthsAgo: 1), .observed, speaksOf: .example(monthsAgo: 1)),
                    .observed(.unauthorisedCalls, 0),
                ],
                .met, use: { $0.connected = .example(monthsAgo: 6) }),
            Example(
                "three calls outside the grant", [.observed(.unauthorisedCalls, 3)], .unmet,
                use: { $0.connected = .example(monthsAgo: 6) }),
            Example(
                "last reviewed half a year ago",
                [.observed(.logReviewed, .example(monthsAgo: 6)), .observed(.unauthorisedCalls, 0)], .unknown,
                use: { $0.connected = .example(monthsAgo: 12) }),
            Example(
                "reviewed before the use was connected",
                [.observed(.logReviewed, .example(monthsAgo: 3)), .observed(.unauthorisedCalls, 0)], .unknown,
                use: { $0.connected = .example(monthsAgo: 1) }),
            Example("nobody reviewed them", [], .unknown, use: { $0.connected = .example(monthsAgo: 6) }),
            Example("not in production", [], .notApplicable),
        ]
    ) { facts, matter throws(Unsettled) in
        .together(
            try facts.need(.unauthorisedCalls) {
                $0.value > 0
                    ? $0.unmet("The reviewed logs hold \(counted($0.value, "call")) outside the grant.") : $0.met()
            },
            try facts.event(.logReviewed) { reviewed in
                let day = reviewed.value
                if let connected = matter.use.connected, day < connected {
                    return .unknown(
                        "The logs were last reviewed on \(day), before the use was connected on \(connected).")
                }
                guard reviewed.within(3, of: facts.day) else {
                    return .unknown("The logs were not reviewed in the last three months; the day on file is \(day).")
                }
                return reviewed.done(within: 3, of: facts.day) { "The logs were last reviewed on \($0)." }
            })
    }
}
