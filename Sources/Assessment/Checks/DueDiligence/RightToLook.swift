extension Check {
    static let rightToLook = Check(
        id: "DUE-18", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .duty, freshMonths: 24,
        from: .medium,
        title: "We may look: reports, answers and an audit.",
        rationale: "A vendor that must show nothing will show least when it matters most.",
        closes: "The clause, signed, with regulators named where they supervise us.",
        hooks: [.iso("A.5.20"), .csf("GV.SC-05"), .gdpr("28(3)(h)"), .dora("30(3)(e)")],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example("the contract gives the right", [.contracted(.auditRight, .yes)], .met),
            Example("reports first, an audit only after", [.contracted(.auditRight, .partly)], .conditional),
            Example("the vendor only says so", [.claimed(.auditRight, .yes)], .conditional),
            Example("no right", [.contracted(.auditRight, .no)], .unmet),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        .practice(
            try facts.settled(.auditRight), no: "The contract gives us no right to look.",
            partly: "The right to look is limited, such as to reports first.")
    }
}
