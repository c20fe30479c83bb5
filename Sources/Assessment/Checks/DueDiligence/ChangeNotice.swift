extension Check {
    static let changeNotice = Check(
        id: "DUE-17", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .duty, freshMonths: 24,
        title: "Changes of tools, model and terms are announced before they come.",
        rationale: "What was approved is what was looked at; a change that nobody announces was approved by nobody.",
        closes: "The clause, signed, with its days of notice; or a history of announcements that were kept.",
        hooks: [.soc2("CC2.3"), .iso("A.5.22"), .csf("ID.RA-07"), .mcp("MCP04"), .dora("30(3)(b)")],
        examples: [
            Example("the contract gives thirty days", [.contracted(.changeNoticeDays, 30)], .met),
            Example("the vendor only says so", [.claimed(.changeNoticeDays, 30)], .conditional),
            Example("we hear after the change", [.claimed(.changeNoticeDays, 0)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let days = try facts.settled(.changeNoticeDays)
        return days.value > 0 ? days.met() : days.unmet("Changes are not announced before they come.")
    }
}
