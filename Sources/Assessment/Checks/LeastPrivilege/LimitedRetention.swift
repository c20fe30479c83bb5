extension Check {
    static let limitedRetention = Check(
        id: "LPR-07", question: .leastPrivilege, severity: .medium, asked: .service, floor: .contracted,
        from: .medium,
        title: "Retention is limited and ends in deletion.",
        rationale:
            "What is kept can be lost, and can be asked for in court. Prompts and outputs hold the same data again.",
        closes: "The clause with its days, for prompts and outputs too, or an export of the setting.",
        hooks: [.soc2("C1.2"), .iso("A.8.10"), .csf("ID.AM-08"), .gdpr("5(1)(e)"), .nydfs("500.13")],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example(
                "the contract gives days for both",
                [.contracted(.dataRetentionDays, 90), .contracted(.promptRetentionDays, 30)], .met),
            Example(
                "the contract gives days, and no model is used",
                [.contracted(.dataRetentionDays, 90), .attested(.modelProvider, "none")], .met),
            Example(
                "the vendor only says so",
                [.claimed(.dataRetentionDays, 90), .claimed(.promptRetentionDays, 30)], .conditional),
            Example("nothing is said of prompts", [.contracted(.dataRetentionDays, 90)], .conditional),
            Example(
                "in effect without end",
                [.documented(.dataRetentionDays, 36_500), .contracted(.promptRetentionDays, 30)], .unmet),
            Example("prompts alone", [.contracted(.promptRetentionDays, 30)], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        func limited(_ what: String, _ days: Settled<Int>) -> Answer {
            days.value <= longestRetention
                ? days.met() : days.unmet("\(what) are kept for \(counted(days.value, "day")).")
        }
        let data = try facts.need(.dataRetentionDays) { limited("Our data", $0) }
        let prompts = try facts.need(.promptRetentionDays) { limited("Prompts and outputs", $0) }
        // Without a model there are no prompts.
        let promptless = try facts.said(.modelProvider).flatMap { $0.value == "none" ? $0.met() : nil } ?? prompts
        guard data.kind != .unmet, prompts.kind != .unmet else { return .together(data, prompts) }
        return .best(
            of: .together(data, prompts), .together(data, promptless),
            data.atMostConditional(
                "How long prompts and outputs are kept is not on file, or not from a current source."))
    }
}

/// Days beyond which a stated retention is no limit: ten years.
private let longestRetention = 3650
