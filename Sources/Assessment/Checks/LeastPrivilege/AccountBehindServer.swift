extension Check {
    static let accountBehindServer = Check(
        id: "LPR-10", question: .leastPrivilege, severity: .high, asked: .use, from: .medium,
        title: "The account behind the server has no more rights than the tools.",
        rationale:
            "Whoever gets past the tools has what the account has: an administrator behind a tool that only reads.",
        closes: "An export of the key or role in the system behind the server.",
        hooks: [.soc2("CC6.3"), .iso("A.8.2"), .csf("PR.AA-05"), .mcp("MCP02"), .gdpr("32")],
        examples: [
            Example("the same rights", [.observed(.downstreamScope, "same")], .met),
            Example("fewer rights", [.observed(.downstreamScope, "less")], .met),
            Example("the vendor only says so", [.claimed(.downstreamScope, "same")], .met),
            Example("it can read more", [.observed(.downstreamScope, "broader-read")], .conditional),
            Example("an administrator", [.observed(.downstreamScope, "administrator")], .unmet),
            Example("an answer that is not understood", [.observed(.downstreamScope, "it varies")], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let scope = try facts.settled(.downstreamScope)
        switch scope.value {
        case "same", "less": return scope.met()
        case "broader-read": return scope.conditional("The account behind the server can read more than the tools do.")
        case "administrator": return scope.unmet("The account behind the server is an administrator.")
        default: return .unknown("What is said of the account behind the server is not understood: \(scope.value).")
        }
    }
}
