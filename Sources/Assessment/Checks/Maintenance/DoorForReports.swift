extension Check {
    static let doorForReports = Check(
        id: "MNT-05", question: .dueDiligence, severity: .medium, asked: .service, proves: .existence, freshMonths: 24,
        title: "There is a door for reports of vulnerabilities, and a clock.",
        rationale: "Who finds a hole and no door to knock at will publish it, or sell it.",
        closes: "security.txt or the security policy, with its contact and the days within which it answers.",
        hooks: [.csf("ID.RA-08"), .iso("A.8.8")],
        examples: [
            Example(
                "a contact, and an answer within five days",
                [.oneProduct, .product(.disclosureContact, .yes), .product(.responseDays, 5)], .met),
            Example("the vendor only says so", [.claimed(.disclosureContact, .yes), .claimed(.responseDays, 5)], .met),
            Example(
                "the security.txt has ended",
                [
                    .documented(.disclosureContact, .yes), .documented(.responseDays, 5),
                    .documented(.disclosureExpires, .example(monthsAgo: 3)),
                ], .conditional),
            Example("a contact without a clock", [.oneProduct, .product(.disclosureContact, .yes)], .conditional),
            Example(
                "a policy of which no contact was read", [.oneProduct, .product(.securityPolicy, true)], .conditional),
            Example(
                "none in the clone: it may stand elsewhere", [.oneProduct, .product(.securityPolicy, false)], .unknown),
            Example("no door", [.claimed(.disclosureContact, .no)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.overall(.disclosureContact) { view throws(Unsettled) in
            let policy = try view.said(.securityPolicy).flatMap {
                $0.value
                    ? $0.conditional("There is a security policy; its contact and its clock were not read.") : nil
            }
            guard let contact = try view.said(.disclosureContact) else { return policy }
            let door = Answer.practice(
                contact, no: "There is no door for reports of vulnerabilities.",
                partly: "The door for reports is open only in part."
            ).beside(
                try view.besides(.responseDays, gap: "Within how many days a report is answered is not on file."),
                try view.said(.disclosureExpires).map {
                    $0.runs(on: view.day, after: $0.conditional("The security.txt counted until \($0.value.inWords)."))
                } ?? .met())
            return door.kind < .conditional ? door : Answer.either([door, policy].compactMap(\.self))
        }
    }
}
