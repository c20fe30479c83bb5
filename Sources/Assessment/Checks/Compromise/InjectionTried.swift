extension Check {
    static let injectionTried = Check(
        id: "CMP-07", question: .compromise, severity: .high, asked: .agent, from: .high,
        title: "Injected text was tried against it and failed.",
        rationale: "Whether an agent follows a stranger's orders is not read from a paper; it is tried.",
        closes: "The transcript of a trial within twelve months, with what was tried and what the agent did.",
        hooks: [.soc2("CC4.1"), .iso("A.8.29"), .csf("ID.RA-01"), .mcp("MCP06"), .gdpr("32(1)(d)")],
        examples: [
            Example(
                "tried last month, none succeeded",
                [
                    .said(.injectionTested, .example(monthsAgo: 1), .observed, speaksOf: .example(monthsAgo: 1)),
                    .observed(.injectionResult, "none-succeeded"),
                ], .met),
            Example(
                "the vendor only says so",
                [.claimed(.injectionTested, .example(monthsAgo: 4)), .claimed(.injectionResult, "none-succeeded")], .met
            ),
            Example(
                "some succeeded and were fixed",
                [.observed(.injectionTested, .example(monthsAgo: 4)), .observed(.injectionResult, "fixed")],
                .conditional),
            Example("some succeeded", [.observed(.injectionResult, "open")], .unmet),
            Example(
                "a trial of two years ago",
                [.observed(.injectionTested, .example(monthsAgo: 24)), .observed(.injectionResult, "none-succeeded")],
                .unknown),
            Example("nobody says when", [.observed(.injectionResult, "none-succeeded")], .unknown),
            Example("nobody tried", [], .unknown),
            Example("a lower tier", [], .notApplicable, tier: .medium),
        ]
    ) { facts, _ throws(Unsettled) in
        .together(
            try facts.need(.injectionResult) { result in
                switch result.value {
                case "none-succeeded": result.met()
                case "fixed": result.conditional("Some injected texts succeeded, and that was fixed.")
                case "open": result.unmet("Some injected texts succeeded, and that is open.")
                default: .unknown("What is said of the trial is not understood: \(result.value).")
                }
            },
            try facts.event(.injectionTested) { tried in
                guard tried.within(12, of: facts.day) else {
                    return .unknown("No trial in the last twelve months is on file; the day named is \(tried.value).")
                }
                return tried.done(within: 12, of: facts.day) { "It was last tried on \($0)." }
            })
    }
}
