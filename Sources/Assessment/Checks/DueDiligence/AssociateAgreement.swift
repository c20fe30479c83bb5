extension Check {
    static let associateAgreement = Check(
        id: "DUE-13", question: .dueDiligence, severity: .critical, asked: .vendor, proves: .duty, freshMonths: 24,
        title: "A signed business associate agreement stands before any health data of patients flow.",
        rationale: "A business associate may touch such data only under a contract with the terms that the rule names.",
        closes: "The copy signed by both sides, with the terms of 45 CFR 164.504(e).",
        hooks: [
            .csf("GV.SC-05"), .hipaa("164.308(b)"), .hipaa("164.314(a)"), .hipaa("164.502(e)"), .hipaa("164.504(e)"),
        ],
        guards: .health,
        applies: { $0.unlessVendorHosted ?? $0.unlessHealth },
        examples: [
            Example(
                "signed, with its terms", [.contracted(.baaSigned, .yes), .contracted(.baaClauses, .yes)], .met,
                use: health),
            Example(
                "signed, with a gap", [.contracted(.baaSigned, .yes), .contracted(.baaClauses, .partly)], .conditional,
                use: health),
            Example(
                "signed, and not yet read for its terms", [.contracted(.baaSigned, .yes)], .conditional, use: health),
            Example(
                "subcontractors are not bound",
                [
                    .contracted(.baaSigned, .yes), .contracted(.baaClauses, .yes),
                    .contracted(.baaSubcontractors, .no),
                ], .conditional, use: health),
            Example(
                "it does not count yet",
                [
                    .contracted(.baaSigned, .yes), .contracted(.baaClauses, .yes),
                    .contracted(.baaEffective, .example(monthsAgo: -2)),
                ], .conditional, use: health),
            Example("the vendor says that one is signed", [.claimed(.baaSigned, .yes)], .conditional, use: health),
            Example("none is signed", [.claimed(.baaSigned, .no)], .unmet, use: health),
            Example("no health data", [], .notApplicable),
            Example("nobody says", [], .unknown, use: health),
        ]
    ) { facts, _ throws(Unsettled) in
        let signed = Answer.practice(
            try facts.settled(.baaSigned), no: "No business associate agreement is signed.",
            partly: "The agreement is not signed by both sides.")
        return signed.beside(
            try facts.besides(.baaClauses, gap: "No signed term of 164.504(e) was read.") {
                switch $0.value {
                case .yes: $0.met()
                case .partly: $0.conditional("The agreement lacks some of the terms of 164.504(e).")
                case .planned, .no: $0.conditional("The agreement lacks the terms of 164.504(e).")
                }
            },
            try facts.said(.baaSubcontractors).map {
                $0.value == .yes
                    ? .met() : $0.conditional("Subcontractors are not bound to the same terms (164.504(e)(2)(ii)(D)).")
            } ?? .met(),
            try facts.said(.baaEffective).map {
                $0.value <= facts.day ? .met() : $0.conditional("It counts from \($0.value.inWords) on, not yet.")
            } ?? .met())
    }

    private static let health: @Sendable (inout Use) -> Void = { $0.categories = ["health"] }
}
