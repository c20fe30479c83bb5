extension Check {
    static let goingOn = Check(
        id: "DUE-22", question: .dueDiligence, severity: .medium, asked: .vendor, from: .high,
        title: "It can fail or go, and we go on.",
        rationale: "A service that an important function stands on will one day be down, or sold.",
        closes: "Our plan for going on without it, and the vendor's test of recovery within twelve months.",
        hooks: [
            .soc2("A1.3"), .iso("A.5.30"), .csf("GV.SC-08"), .hipaa("164.308(a)(7)"), .dora("28(8)"), .dora("30(3)(c)"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessMustGoOn },
        examples: [
            Example("a plan, a substitute, and recovery tried", going(.yes, tried: 5), .met, use: important),
            Example("recovery was last tried two years ago", going(.yes, tried: 24), .conditional, use: important),
            Example(
                "recovery was never tried, as far as is on file", [.observed(.continuityPlan, .yes)], .conditional,
                use: important),
            Example(
                "no other service could take over", going(.yes, tried: 5), .conditional,
                use: {
                    important(&$0); $0.substitute = false
                }),
            Example("the plan covers only a part", going(.partly, tried: 5), .conditional, use: important),
            Example("no plan", going(.no, tried: 5), .unmet, use: important),
            Example(
                "the vendor says that we have a plan", [.claimed(.continuityPlan, .yes)], .conditional, use: important),
            Example("an ordinary function", [], .notApplicable),
            Example("an ordinary function of a financial entity", [], .unknown, use: { $0.vendor.regimes = [.dora] }),
            Example("nobody says", [], .unknown, use: important),
        ]
    ) { facts, matter throws(Unsettled) in
        let planned = try facts.ours(.continuityPlan, theirs: "Only the vendor says that we could go on without it.") {
            .practice(
                $0, no: "There is no plan for going on without the service.", partly: "The plan covers only a part.")
        }
        let alone = matter.use.function != .ordinary && !matter.use.substitute
        return planned.beside(
            try facts.besides(
                done: .continuityTested, within: 12, gap: "That recovery was tried within twelve months is not on file."
            ) { "Recovery was last tried on \($0.inWords)." },
            alone ? .conditional("No substitute within tolerance is declared for a function that matters.") : .met())
    }

    private static let important: @Sendable (inout Use) -> Void = {
        $0.function = .important
        $0.substitute = true
    }
    private static func going(_ plan: Practice, tried months: Int) -> [Example.Saying] {
        [.observed(.continuityPlan, plan), .said(.continuityTested, .example(monthsAgo: months), .claimed)]
    }
}
