extension Check {
    static let credentialsOutOfReach = Check(
        id: "CMP-02", question: .compromise, severity: .critical, asked: .agent,
        title: "The agent cannot read its own credentials.",
        rationale: "A credential that the agent can read is one that a stranger can make it say.",
        closes: "The design of the broker that holds them, and a test in which the agent was asked for them.",
        hooks: [.soc2("CC6.1"), .iso("A.5.17"), .csf("PR.AA-01"), .mcp("MCP01"), .gdpr("32")],
        examples: [
            Example("the host holds them", [.observed(.credentialReadable, false)], .met),
            Example(
                "readable, for an hour",
                [.observed(.credentialReadable, true), .observed(.credentialLifetimeHours, 1)], .conditional),
            Example("readable and long-lived", [.observed(.credentialReadable, true)], .unmet),
            Example(
                "the host holds its own, and a tool hands out others",
                [.observed(.credentialReadable, false)], .conditional, use: { $0.reach = .credentialsExample }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let readable = try facts.settled(.credentialReadable)
        guard readable.value else {
            guard let flow = Flow.all(in: matter.use.reach).first(where: { $0.kind == .credentials }) else {
                return readable.met()
            }
            return .together(
                readable.met(),
                .conditional(
                    "The agent's own credentials are out of its reach, and tools hand out others: \(flow.remedy).",
                    matter.use.reach.credentials.yes))
        }
        guard let hours = try facts.said(.credentialLifetimeHours), hours.value <= 1 else {
            return readable.unmet("The agent can read its credentials, and nothing shows that they are short-lived.")
        }
        return .together(
            readable.conditional("The agent can read its credentials; they live \(counted(hours.value, "hour"))."),
            hours.conditional("They are short-lived."))
    }
}
