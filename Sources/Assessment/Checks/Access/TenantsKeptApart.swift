extension Check {
    static let tenantsKeptApart = Check(
        id: "ACC-13", question: .access, severity: .high, asked: .service, floor: .recorded, from: .medium,
        title: "Only our tenant and named vendor staff reach our data.",
        rationale: "Our data lie beside those of other customers, and the vendor's own people can open the cupboard.",
        closes: "The part of a penetration test that tried to cross tenants, and the auditor's test of staff access.",
        hooks: [.soc2("CC6.3"), .iso("A.8.3"), .csf("PR.AA-05"), .gdpr("28(3)(b)"), .hipaa("164.308(a)(4)")],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example(
                "both were tested", [.attested(.tenantIsolated, .yes), .attested(.staffAccessControlled, .yes)], .met),
            Example(
                "the vendor only says so",
                [.claimed(.tenantIsolated, .yes), .claimed(.staffAccessControlled, .yes)], .conditional),
            Example(
                "one was tested, the other is written down",
                [.attested(.tenantIsolated, .yes), .documented(.staffAccessControlled, .yes)], .conditional),
            Example(
                "a design-only paper",
                [
                    .said(.tenantIsolated, .yes, .attested, designOnly: true), .attested(.staffAccessControlled, .yes),
                ], .conditional),
            Example("staff reach it unrecorded", [.claimed(.staffAccessControlled, .no)], .unmet),
            Example(
                "tenants share a store", [.claimed(.tenantIsolated, .no), .attested(.staffAccessControlled, .yes)],
                .unmet),
            Example("nobody says what staff may do", [.attested(.tenantIsolated, .yes)], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        .together(
            try facts.need(.tenantIsolated) {
                .practice(
                    $0, no: "Our data are not kept apart from those of other customers.",
                    partly: "Our data are kept apart from those of other customers only in part.")
            },
            try facts.need(.staffAccessControlled) {
                .practice(
                    $0, no: "The vendor's staff reach our data without approval or record.",
                    partly: "Only some access of the vendor's staff is approved and recorded.")
            })
    }
}
