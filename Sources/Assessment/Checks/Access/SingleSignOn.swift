extension Check {
    static let singleSignOn = Check(
        id: "ACC-04", question: .access, severity: .medium, asked: .service, from: .medium,
        title: "Our people sign in through our identity provider.",
        rationale: "Whoever leaves us then loses this access too, and our own second factor guards it.",
        closes: "An export of the tenant's settings that shows single sign-on enforced, with no password beside it.",
        hooks: [.soc2("CC6.2"), .iso("A.5.16"), .csf("PR.AA-01"), .nydfs("500.12")],
        applies: { $0.unlessVendorHosted },
        examples: [
            Example("we enforce it", [.claimed(.singleSignOn, .yes), .observed(.singleSignOnEnforced, .yes)], .met),
            Example(
                "offered, and passwords stand beside it",
                [.attested(.singleSignOn, .yes), .observed(.singleSignOnEnforced, .no)], .conditional),
            Example("enforced for some", [.observed(.singleSignOnEnforced, .partly)], .conditional),
            Example("the vendor only says so", [.claimed(.singleSignOn, .yes)], .conditional),
            Example("the vendor does not offer it", [.claimed(.singleSignOn, .no)], .unmet),
            Example("the vendor plans it", [.claimed(.singleSignOn, .planned)], .unmet),
            Example(
                "the auditor tested what the vendor denies",
                [.attested(.singleSignOn, .yes), .claimed(.singleSignOn, .no)], .disputed(as: .unmet)),
            Example(
                "not enforced, and nobody says whether it is offered", [.observed(.singleSignOnEnforced, .no)], .unknown
            ),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let enforced = try facts.said(.singleSignOnEnforced)
        let offered = try facts.need(.singleSignOn) { said in
            Answer.practice(
                said, no: "Our people cannot sign in through our identity provider.",
                partly: "Sign-in through our identity provider is offered only in part."
            ).atMostConditional(
                enforced.map { $0.value == .yes } ?? true
                    ? "Sign-in through our identity provider is offered; nothing current shows that it is enforced."
                    : "Sign-in through our identity provider is offered; it is not enforced for everybody.")
        }
        guard offered.kind != .unmet, let enforced else { return offered }
        switch enforced.value {
        case .yes: return enforced.met().orElse(offered)
        case .partly: return .best(of: offered, enforced.conditional("It is enforced only for some of our people."))
        case .planned, .no: return offered
        }
    }
}
