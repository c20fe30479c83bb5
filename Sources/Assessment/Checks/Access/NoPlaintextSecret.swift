extension Check {
    static let noPlaintextSecret = Check(
        id: "ACC-11", question: .access, severity: .critical, asked: .service, freshMonths: 3,
        title: "No secret lies in plain text in configuration or package.",
        rationale: "What lies in a file is read by whoever or whatever reads the file, an agent among them.",
        closes: "A second scan that finds none, and the record that the old secret was revoked.",
        hooks: [.soc2("CC6.1"), .iso("A.5.17"), .csf("PR.AA-01"), .mcp("MCP01"), .gdpr("32")],
        applies: { $0.unlessMCP },
        examples: [
            Example("we looked and found none", [.observed(.plaintextSecrets, [])], .met),
            Example(
                "one lies in clear", [.observed(.plaintextSecrets, ["API_TOKEN, token, 33 to 64 characters"])], .unmet),
            Example("the vendor only says so", [.claimed(.plaintextSecrets, [])], .conditional),
            Example("nobody looked", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let secrets = try facts.settled(.plaintextSecrets)
        return secrets.value.isEmpty
            ? secrets.met()
            : secrets.unmet("\(counted(secrets.value.count, "secret")) in clear: \(named(secrets.value)).")
    }
}
