extension Check {
    static let administratorMFA = Check(
        id: "ACC-03", question: .access, severity: .critical, asked: .service, from: .medium,
        title: "Administrators sign in with a second factor.",
        rationale: "A stolen password is the commonest way in; a second factor stops most of them.",
        closes: "An identity-provider policy export, or the auditor's test of the control with its page.",
        hooks: [
            .soc2("CC6.1"), .iso("A.8.5"), .iso("A.8.2"), .csf("PR.AA-03"), .hipaa("164.312(d)"), .nydfs("500.12"),
            .nydfs("500.11(b)(1)"),
        ],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example("the auditor tested it", [.attested(.administratorMFA, .yes)], .met),
            Example("the vendor only says so", [.claimed(.administratorMFA, .yes)], .conditional),
            Example("production only", [.attested(.administratorMFA, .partly)], .conditional),
            Example("the vendor says no", [.claimed(.administratorMFA, .no)], .unmet),
            Example(
                "an audit against a later claim",
                [.attested(.administratorMFA, .no), .claimed(.administratorMFA, .yes)], .disputed(as: .unmet)),
            Example("a design-only paper", [.said(.administratorMFA, .yes, .attested, designOnly: true)], .conditional),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        .practice(
            try facts.settled(.administratorMFA), no: "Administrators may sign in with a password alone.",
            partly: "A second factor covers only some administrators or systems.")
    }
}
