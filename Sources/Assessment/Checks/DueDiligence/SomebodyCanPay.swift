extension Check {
    static let somebodyCanPay = Check(
        id: "DUE-20", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .existence, from: .medium,
        title:
            "Somebody can pay: the liability cap fits the data, the insurance runs, the agent's own acts are allocated.",
        rationale: "A claim against an empty purse, or above a cap, is a lesson and not a remedy.",
        closes:
            "The clauses on liability and on acts that nobody approved; the certificate of insurance with its last day.",
        hooks: [.csf("GV.SC-05"), .iso("A.5.20"), .gdpr("82")],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example("all three", paid(.yes, .yes, until: -6), .met),
            Example(
                "the insurance is below our minimum",
                paid(.yes, .yes, until: -6) + [.said(.insuranceLimit, 0, .documented)], .conditional),
            Example("the insurance has ended", paid(.yes, .yes, until: 1), .conditional),
            Example(
                "nothing on insurance", [.observed(.liabilityFits, .yes), .observed(.agentActs, .yes)], .conditional),
            Example("unapproved acts are not allocated", paid(.yes, .no, until: -6), .conditional),
            Example("the cap fits only in part", paid(.partly, .yes, until: -6), .conditional),
            Example("the cap does not fit the data", paid(.no, .yes, until: -6), .unmet),
            Example(
                "the vendor says that its cap fits", [.claimed(.liabilityFits, .yes), .claimed(.agentActs, .yes)],
                .conditional),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example(
                "a cap is on file, and nobody judged it",
                [.contracted(.liabilityCap, "The liability of each party is limited to the fees paid.")], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        if try facts.said(.liabilityFits) == nil, let cap = try facts.said(.liabilityCap) {
            var open = Answer.unknown(
                "The contract limits liability; whether the limit fits our data nobody here has said: "
                    + "\"\(cap.value.prefix(160))\"")
            open.missing = [Spot(subject: facts.subject, key: FactKey<Practice>.liabilityFits.name)]
            open.against = cap.support
            return open
        }
        let fitting = try facts.ours(.liabilityFits, theirs: "Only the vendor says that its cap fits our data.") {
            .practice(
                $0, no: "The cap on liability does not fit the data.", partly: "The cap on liability fits only in part."
            )
        }
        return fitting.beside(
            try facts.besides(.agentActs, gap: "Who bears an act of the agent that nobody approved is not on file.") {
                $0.value == .yes
                    ? $0.met() : $0.conditional("The contract does not say who bears an act that nobody approved.")
            },
            try facts.besides(.insuranceExpiry, gap: "No insurance is on file.") { end in
                end.runs(on: facts.day, after: end.conditional("The insurance on file ended on \(end.value.inWords)."))
            },
            try facts.said(.insuranceLimit).map { limit in
                limit.value >= max(1, matter.policy.insuranceMinimum)
                    ? .met()
                    : limit.conditional(
                        "The insurance covers \(limit.value), and our policy asks for \(matter.policy.insuranceMinimum)."
                    )
            } ?? .met())
    }

    private static func paid(_ cap: Practice, _ acts: Practice, until ended: Int) -> [Example.Saying] {
        [
            .observed(.liabilityFits, cap), .observed(.agentActs, acts),
            .said(.insuranceExpiry, .example(monthsAgo: ended), .documented),
        ]
    }
}
