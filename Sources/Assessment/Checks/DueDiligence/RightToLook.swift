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
            Example(
                "not for our regulators, and one supervises us",
                [.contracted(.auditRight, .yes), .contracted(.regulatorAccess, .no)], .conditional,
                use: { $0.vendor.regimes = [.dora] }),
            Example("the vendor only says so", [.claimed(.auditRight, .yes)], .conditional),
            Example("no right", [.contracted(.auditRight, .no)], .unmet),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let right = Answer.practice(
            try facts.settled(.auditRight), no: "The contract gives us no right to look.",
            partly: "The right to look is limited, such as to reports first.")
        guard !matter.use.vendor.regimes.isDisjoint(with: [.dora, .nydfs]) else { return right }
        let gap = "No signed term lets our regulators look."
        return right.beside(
            try facts.besides(.regulatorAccess, gap: gap) { $0.value == .yes ? $0.met() : $0.conditional(gap) })
    }
}
