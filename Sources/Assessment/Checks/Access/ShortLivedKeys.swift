extension Check {
    static let shortLivedKeys = Check(
        id: "ACC-05", question: .access, severity: .high, asked: .service,
        title: "Keys and tokens are short-lived, scoped and revocable.",
        rationale:
            "A key that leaks is worth what it opens times how long it lives. One that cannot be revoked lives on.",
        closes: "The settings of tokens and keys, and a record of the last rotation or revocation.",
        hooks: [.soc2("CC6.1"), .iso("A.5.17"), .csf("PR.AA-01"), .mcp("MCP01"), .gdpr("32")],
        examples: [
            Example(
                "an hour, and revocable",
                [.attested(.tokenLifetimeHours, 1), .attested(.tokenRevocable, .yes)], .met),
            Example(
                "the vendor only says so", [.claimed(.keysShortLived, .yes), .claimed(.tokenRevocable, .yes)], .met),
            Example(
                "static keys, changed every 60 days",
                [.attested(.keyRotationDays, 60), .attested(.tokenRevocable, .yes)], .conditional),
            Example(
                "said to be short-lived, and yet keys are static",
                [
                    .claimed(.keysShortLived, .yes), .attested(.keyRotationDays, 60), .attested(.tokenRevocable, .yes),
                ], .conditional),
            Example(
                "static keys, changed once a year",
                [.claimed(.keyRotationDays, 365), .claimed(.tokenRevocable, .yes)], .unmet),
            Example("a key cannot be revoked", [.claimed(.tokenRevocable, .no)], .unmet),
            Example("nobody says whether they can be revoked", [.attested(.tokenLifetimeHours, 1)], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let life = Answer.agreed(
            try facts.need(.keysShortLived) {
                .practice(
                    $0, no: "Keys and tokens are long-lived or not scoped.",
                    partly: "Only some keys and tokens are scoped and short-lived.")
            },
            try facts.need(.tokenLifetimeHours) {
                $0.atMost(24, conditionalTo: 90 * 24) { "An access token lives \(counted($0, "hour"))." }
            },
            try facts.need(.keyRotationDays) {
                $0.value < 1
                    ? .unknown("What is said of rotation is not understood: every \($0.value) days.")
                    : $0.atMost(1, conditionalTo: 90) { "Static keys are changed every \(counted($0, "day"))." }
            })
        return .together(
            life,
            try facts.need(.tokenRevocable) {
                .practice(
                    $0, no: "A key or token cannot be revoked by itself.",
                    partly: "Only some keys or tokens can be revoked by themselves.")
            })
    }
}
