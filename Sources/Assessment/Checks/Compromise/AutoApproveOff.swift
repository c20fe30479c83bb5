extension Check {
    static let autoApproveOff = Check(
        id: "CMP-11", question: .compromise, severity: .high, asked: .agent, freshMonths: 3,
        title: "Auto-approve and trust-all are off where the agent runs.",
        rationale: "A setting that answers yes to everything takes every other confirmation away.",
        closes: "The client's configuration, and the managed setting that keeps a user from changing it.",
        hooks: [.iso("A.8.9"), .csf("PR.PS-01"), .mcp("MCP02"), .mcp("MCP06")],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "off, and held by us", [.observed(.autoApprove, false), .observed(.autoApproveManaged, .yes)], .met),
            Example(
                "somebody only says so", [.claimed(.autoApprove, false), .claimed(.autoApproveManaged, .yes)], .met),
            Example(
                "off, and the user may change it",
                [.observed(.autoApprove, false), .observed(.autoApproveManaged, .no)],
                .conditional),
            Example("off, and nothing is said of who may change it", [.observed(.autoApprove, false)], .conditional),
            Example("on", [.observed(.autoApprove, true), .observed(.autoApproveManaged, .yes)], .unmet),
            Example(
                "a configuration of half a year ago",
                [.said(.autoApprove, false, .observed, speaksOf: .example(monthsAgo: 6))], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let auto = try facts.settled(.autoApprove)
        if auto.value { return auto.unmet("The client runs tools without asking.") }
        let managed = try facts.need(.autoApproveManaged) {
            .practice(
                $0, no: "The user can change the setting.", partly: "Only some clients have the setting held by us.")
        }
        return .best(
            of: .together(auto.met(), managed),
            auto.conditional("Auto-approve is off; nothing on file shows that the user cannot switch it on."))
    }
}
