extension Check {
    static let logsReachUs = Check(
        id: "ACC-08", question: .access, severity: .medium, asked: .service, from: .medium,
        title: "We get the logs of calls, soon enough and long enough.",
        rationale: "A log that only the vendor can read, or that is gone when it is asked for, settles nothing.",
        closes:
            "A sample export, and the clause or setting that gives delivery within a day and the policy's retention.",
        hooks: [.soc2("CC7.2"), .iso("A.5.28"), .csf("DE.CM-06"), .mcp("MCP08"), .nydfs("500.06")],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example(
                "within an hour, kept for 400 days",
                [.observed(.logExport, .yes), .attested(.logDeliveryHours, 1), .attested(.logRetentionDays, 400)], .met),
            Example(
                "the vendor only says so",
                [.claimed(.logExport, .yes), .claimed(.logDeliveryHours, 1), .claimed(.logRetentionDays, 365)], .met),
            Example(
                "on request, in three days",
                [.claimed(.logExport, .partly), .claimed(.logDeliveryHours, 72), .claimed(.logRetentionDays, 365)],
                .conditional),
            Example("no access", [.documented(.logExport, .no)], .unmet),
            Example("kept for 30 days", [.claimed(.logExport, .yes), .claimed(.logRetentionDays, 30)], .unmet),
            Example(
                "nobody says how long they are kept", [.claimed(.logExport, .yes), .claimed(.logDeliveryHours, 1)],
                .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let asked = matter.policy.logDays
        return .together(
            try facts.need(.logExport) {
                .practice($0, no: "We cannot get the logs.", partly: "We get the logs only in part, or on request.")
            },
            try facts.need(.logDeliveryHours) {
                $0.atMost(24, conditionalTo: 30 * 24) { "A log line reaches us after \(counted($0, "hour"))." }
            },
            try facts.need(.logRetentionDays) {
                $0.value >= asked
                    ? $0.met() : $0.unmet("Logs are kept \(counted($0.value, "day")); our policy asks for \(asked).")
            })
    }
}
