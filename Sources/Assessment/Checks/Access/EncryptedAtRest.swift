extension Check {
    static let encryptedAtRest = Check(
        id: "ACC-14", question: .access, severity: .high, asked: .service, from: .medium,
        title: "Data at rest are encrypted, and the keys are managed.",
        rationale: "A copied disk or backup is then worthless, as long as the keys are not kept beside it.",
        closes:
            "The auditor's test of encryption at rest with its page, or an architecture statement with the key policy.",
        hooks: [
            .soc2("CC6.1"), .iso("A.8.24"), .csf("PR.DS-01"), .gdpr("32(1)(a)"), .hipaa("164.312(a)(2)(iv)"),
            .nydfs("500.15"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example("both were tested", [.attested(.encryptedAtRest, .yes), .attested(.keysManaged, .yes)], .met),
            Example("the vendor only says so", [.claimed(.encryptedAtRest, .yes), .claimed(.keysManaged, .yes)], .met),
            Example("nothing is said of keys", [.attested(.encryptedAtRest, .yes)], .conditional),
            Example("no key policy", [.attested(.encryptedAtRest, .yes), .claimed(.keysManaged, .no)], .conditional),
            Example("backups are in clear", [.attested(.encryptedAtRest, .partly)], .conditional),
            Example("no encryption", [.claimed(.encryptedAtRest, .no), .claimed(.keysManaged, .yes)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let encrypted = Answer.practice(
            try facts.settled(.encryptedAtRest), no: "Our data at rest are not encrypted.",
            partly: "Only some of our data at rest are encrypted.")
        let keys = try facts.need(.keysManaged) {
            .practice(
                $0, no: "Keys are not managed under a policy.", partly: "Only some keys are managed under a policy.")
        }
        let alone = encrypted.atMostConditional("Nothing on file shows that the keys are managed under a policy.")
        return encrypted.kind == .met ? .best(of: .together(encrypted, keys), alone) : encrypted
    }
}
