extension Check {
    static let noTraining = Check(
        id: "LPR-05", question: .leastPrivilege, severity: .critical, asked: .service, proves: .duty, freshMonths: 24,
        from: .medium,
        title: "Our data are not used to train or improve models.",
        rationale: "What a model has learnt cannot be taken back, and may be said to others.",
        closes: "The clause that forbids it, signed.",
        hooks: [
            .iso("A.5.20"), .csf("GV.SC-05"), .gdpr("28(3)(a)"), .gdpr("28(10)"), .hipaa("164.504(e)(2)(i)"),
            .nydfs("500.11"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example("the contract forbids it", [.contracted(.trainingUse, "forbidden")], .met),
            Example("the vendor says it does not", [.claimed(.trainingUse, "forbidden")], .conditional),
            Example("we opted out", [.contracted(.trainingUse, "opt-out")], .conditional),
            Example("the terms allow it", [.documented(.trainingUse, "allowed")], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let use = try facts.settled(.trainingUse)
        switch use.value {
        case "forbidden": return use.met()
        case "opt-out": return use.conditional("Training stops only where we opt out.")
        case "silent": return use.conditional("The terms are silent on training.")
        case "allowed": return use.unmet("The vendor may use our data to train or improve models.")
        default: return .unknown("What is said of training is not understood: \(use.value).")
        }
    }
}
