extension Check {
    static let transfersLawful = Check(
        id: "DUE-21", question: .dueDiligence, severity: .high, asked: .vendor, proves: .duty, freshMonths: 24,
        title: "Personal data leave their region only by a named mechanism.",
        rationale: "Data that leave without one leave without protection, and the sender answers for it.",
        closes:
            "The annex that names the mechanism, signed: standard contractual clauses with their module, or the like.",
        hooks: [.iso("A.5.34"), .csf("GV.OC-03"), .gdpr("44"), .gdpr("46"), .dora("30(2)(b)")],
        applies: { $0.unlessVendorHosted ?? $0.unlessPersonal },
        examples: [
            Example("standard contractual clauses, signed", [.contracted(.transferMechanism, "scc")], .met),
            Example(
                "the contract keeps the data where they are", [.contracted(.transferMechanism, "none-leave")], .met),
            Example("the vendor says that none leave", [.claimed(.transferMechanism, "none-leave")], .conditional),
            Example("the vendor names clauses", [.claimed(.transferMechanism, "scc")], .conditional),
            Example("they leave, by no mechanism", [.claimed(.transferMechanism, "none")], .unmet),
            Example("another word for it", [.contracted(.transferMechanism, "trust us")], .unknown),
            Example("no personal data", [], .notApplicable, use: { $0.categories = ["invoices"] }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let mechanism = try facts.settled(.transferMechanism)
        switch mechanism.value {
        case "none-leave", "adequacy", "scc", "dpf": return mechanism.met()
        case "none": return mechanism.unmet("Personal data leave their region, and no mechanism is named.")
        default: return .unknown("What is said of transfers is not understood: \(mechanism.value).")
        }
    }
}
