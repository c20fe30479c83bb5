extension Check {
    static let grantsEnd = Check(
        id: "LPR-11", question: .leastPrivilege, severity: .medium, asked: .use,
        title: "Grants end, and unused ones are removed.",
        rationale: "A grant that nobody uses and that never ends is an open door that nobody watches.",
        closes: "The register's end date, and the log's day of last use.",
        hooks: [
            .soc2("CC6.2"), .iso("A.5.18"), .csf("PR.AA-05"), .mcp("MCP02"), .hipaa("164.308(a)(3)(ii)(C)"),
        ],
        applies: { $0.unlessConnected },
        examples: [
            Example(
                "it ends next year, and is in use",
                [
                    .observed(.grantExpires, .example(monthsAgo: -8)),
                    .said(.grantLastUsed, .example(monthsAgo: 1), .observed, speaksOf: .example(monthsAgo: 1)),
                ], .met, use: { $0.connected = .example(monthsAgo: 6) }),
            Example(
                "in use, without an end", [.observed(.grantLastUsed, .example(monthsAgo: 1))], .conditional,
                use: { $0.connected = .example(monthsAgo: 6) }),
            Example(
                "it ends next year, and nobody says whether it is used",
                [.observed(.grantExpires, .example(monthsAgo: -8))], .conditional,
                use: { $0.connected = .example(monthsAgo: 6) }),
            Example(
                "unused for five months, without an end", [.observed(.grantLastUsed, .example(monthsAgo: 5))], .unmet,
                use: { $0.connected = .example(monthsAgo: 6) }),
            Example(
                "it has ended", [.observed(.grantExpires, .example(monthsAgo: 1))], .unmet,
                use: { $0.connected = .example(monthsAgo: 6) }),
            Example("nobody says", [], .unknown, use: { $0.connected = .example(monthsAgo: 6) }),
            Example("not in production", [], .notApplicable),
        ]
    ) { facts, _ throws(Unsettled) in
        let end = try facts.need(.grantExpires) {
            $0.runs(on: facts.day, after: $0.unmet("The grant ended on \($0.value), and the use goes on."))
        }
        let used = try facts.event(.grantLastUsed) {
            $0.within(3, of: facts.day)
                ? $0.met() : $0.unmet("The grant was last used on \($0.value), and has no end on file.")
        }
        switch end.kind {
        case .unmet: return end
        case .unknown:
            return used.kind == .unknown
                ? .together(end, used) : used.atMostConditional("The grant has no end on file.")
        default:
            return .best(
                of: .together(end, used),
                end.atMostConditional("Nothing on file shows that the grant was used in the last three months."),
                used.atMostConditional("No current source shows when the grant ends."))
        }
    }
}
