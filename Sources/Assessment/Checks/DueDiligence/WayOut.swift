extension Check {
    static let wayOut = Check(
        id: "DUE-19", question: .dueDiligence, severity: .high, asked: .vendor, proves: .duty, freshMonths: 24,
        from: .medium,
        title: "We can leave: our data come back or are deleted, at our choice, within days that are stated.",
        rationale: "On the last day the vendor has our data and no more reason to please us.",
        closes: "The clause, signed, that gives the choice between return and deletion and its days.",
        hooks: [
            .soc2("C1.2"), .iso("A.5.23"), .iso("A.8.10"), .csf("GV.SC-10"), .gdpr("28(3)(g)"),
            .hipaa("164.504(e)(2)(ii)(J)"), .dora("30(2)(d)"), .dora("30(3)(f)"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example(
                "the choice, within thirty days",
                [.contracted(.dpaReturnOrDeletion, .yes), .contracted(.exitDays, 30), .contracted(.exitFormat, "CSV")],
                .met),
            Example(
                "the letter (g), within thirty days",
                [.contracted(.dpaDeletion, .yes), .contracted(.exitDays, 30), .contracted(.exitFormat, "CSV")], .met),
            Example(
                "deletion only", [.contracted(.dpaReturnOrDeletion, .partly), .contracted(.exitDays, 90)], .conditional),
            Example(
                "no format is stated", [.contracted(.dpaReturnOrDeletion, .yes), .contracted(.exitDays, 30)],
                .conditional),
            Example("no days are stated", [.contracted(.dpaReturnOrDeletion, .yes)], .conditional),
            Example(
                "the vendor only says so", [.claimed(.dpaReturnOrDeletion, .yes), .claimed(.exitDays, 30)], .conditional
            ),
            Example("the choice is not owed", [.contracted(.dpaReturnOrDeletion, .no)], .unmet),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        func owed(_ said: Settled<Practice>) -> Answer {
            .practice(
                said, no: "The choice between return and deletion of our data is not owed.",
                partly: "Only one of return and deletion is owed, or not at our choice.")
        }
        let choice = Answer.agreed(try facts.need(.dpaReturnOrDeletion, owed), try facts.need(.dpaDeletion, owed))
        return choice.beside(
            try facts.besides(.exitDays, gap: "No signed term says within how many days.") {
                $0.value > 0 ? $0.met() : $0.conditional("No time is left to take our data out.")
            },
            try facts.besides(.exitFormat, gap: "No signed term says in which format our data come back."))
    }
}
