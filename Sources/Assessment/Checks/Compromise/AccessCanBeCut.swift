extension Check {
    static let accessCanBeCut = Check(
        id: "CMP-06", question: .compromise, severity: .critical, asked: .use,
        title: "Access can be cut within one working day, and it was tried.",
        rationale:
            "When something goes wrong, the first step is to take the access away; a step that was never tried takes longer.",
        closes: "The record of a drill within twelve months, with the time that it took.",
        hooks: [.soc2("CC7.4"), .iso("A.5.26"), .csf("RS.MI-01"), .hipaa("164.308(a)(6)(ii)")],
        examples: [
            Example(
                "tried, in two hours",
                [.observed(.revokeHours, 2), .said(.revokeDrill, Example.day.adding(days: -40), .observed)], .met),
            Example("fast, never tried", [.observed(.revokeHours, 2)], .conditional),
            Example(
                "tried two years ago",
                [.observed(.revokeHours, 2), .said(.revokeDrill, Example.day.adding(months: -24), .observed)],
                .conditional),
            Example(
                "the drill is only claimed",
                [.observed(.revokeHours, 2), .claimed(.revokeDrill, .example(monthsAgo: 2))],
                .conditional),
            Example("it takes a week", [.observed(.revokeHours, 168)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let hours = try facts.settled(.revokeHours)
        if hours.value > 8 { return hours.unmet("Cutting access takes \(counted(hours.value, "hour")).") }
        return hours.met().beside(
            try facts.besides(
                done: .revokeDrill, within: 12,
                gap: "That cutting access was tried within twelve months is not on file."
            ) { "It was last tried on \($0.inWords)." })
    }
}
