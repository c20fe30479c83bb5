extension Check {
    static let incidentHandling = Check(
        id: "DUE-15", question: .dueDiligence, severity: .high, asked: .vendor, from: .medium,
        title: "The vendor can handle an incident: the plan was tried, and somebody answers at all hours.",
        rationale: "A plan that was never tried is read for the first time on the worst night.",
        closes: "The record of an exercise within twelve months, and the address and number for incidents.",
        hooks: [
            .soc2("CC7.3"), .soc2("CC7.4"), .iso("A.5.24"), .iso("A.5.26"), .csf("GV.SC-08"), .dora("30(2)(f)"),
            .hipaa("164.308(a)(6)"),
        ],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example("a plan, tried this year, and a contact", plan(.attested, tried: 5), .met),
            Example("the vendor only says so", plan(.claimed, tried: 5), .met),
            Example("last tried two years ago", plan(.attested, tried: 24), .conditional),
            Example(
                "never tried, as far as is on file",
                [.attested(.incidentPlan, .yes), .attested(.incidentContact, .yes)], .conditional),
            Example(
                "nobody answers at night",
                [
                    .attested(.incidentPlan, .yes), .said(.incidentTested, .example(monthsAgo: 5), .attested),
                    .claimed(.incidentContact, .no),
                ], .conditional),
            Example("the plan is not written down", [.claimed(.incidentPlan, .partly)], .conditional),
            Example("no plan", [.claimed(.incidentPlan, .no)], .unmet),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let plan = Answer.practice(
            try facts.settled(.incidentPlan), no: "The vendor has no plan for incidents.",
            partly: "The plan for incidents covers only a part, or is not written down.")
        let untried = "That the plan was tried within twelve months is not on file."
        return plan.beside(
            try facts.besides(done: .incidentTested, within: 12, gap: untried) {
                "The plan was last tried on \($0.inWords)."
            },
            try facts.besides(.incidentContact, gap: "A contact at all hours is not on file.") {
                $0.value == .yes ? $0.met() : $0.conditional("Nobody answers at all hours.")
            })
    }

    private static func plan(_ assurance: Assurance, tried months: Int) -> [Example.Saying] {
        [
            .said(.incidentPlan, .yes, assurance), .said(.incidentTested, .example(monthsAgo: months), assurance),
            .said(.incidentContact, .yes, assurance),
        ]
    }
}
