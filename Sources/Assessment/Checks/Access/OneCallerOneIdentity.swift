extension Check {
    static let oneCallerOneIdentity = Check(
        id: "ACC-06", question: .access, severity: .critical, asked: .service,
        title: "Every call acts as one known person or service account.",
        rationale: "A shared key hides who did what, and cannot be withdrawn from one caller alone.",
        closes: "A sample of the log that names the caller of each call, or the auditor's test.",
        hooks: [
            .soc2("CC6.1"), .iso("A.5.16"), .csf("PR.AA-01"), .mcp("MCP07"), .hipaa("164.312(a)(2)(i)"),
            .nydfs("500.07"),
        ],
        examples: [
            Example("we saw it in the log", [.observed(.callerIdentified, .yes)], .met),
            Example("the vendor only says so", [.claimed(.callerIdentified, .yes)], .conditional),
            Example("several callers share a key", [.observed(.keyShared, true)], .unmet),
            Example(
                "identified, and yet a key is shared",
                [.observed(.callerIdentified, .yes), .observed(.keyShared, true)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        if let shared = try facts.said(.keyShared), shared.value {
            return shared.unmet("Several callers use one key or account.")
        }
        return .practice(
            try facts.settled(.callerIdentified), no: "Calls cannot be told apart by caller.",
            partly: "Only some calls name their caller.")
    }
}
