extension Check {
    static let subprocessorNotice = Check(
        id: "DUE-16", question: .dueDiligence, severity: .high, asked: .vendor, proves: .duty, freshMonths: 24,
        from: .medium,
        title: "Subprocessors are listed; we hear of a new one before it starts, and may object.",
        rationale:
            "Whoever a vendor hands our data to next is chosen by the vendor, unless the contract gives us a say.",
        closes: "The list with its date, and the clause with the days of notice and the right to object, signed.",
        hooks: [
            .soc2("CC9.2"), .iso("A.5.21"), .csf("GV.SC-05"), .gdpr("28(2)"), .gdpr("28(4)"), .hipaa("164.308(b)(2)"),
            .dora("30(2)(a)"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessPersonal },
        examples: [
            Example("a list, thirty days and the right to object", terms(30, .yes) + [listed], .met),
            Example("the list alone", [listed], .conditional),
            Example("the terms without a list", terms(30, .yes), .conditional),
            Example("ten days", terms(10, .yes) + [listed], .conditional),
            Example("no right to object", terms(30, .no) + [listed], .conditional),
            Example("no right to object, and no list", [.contracted(.subprocessorObjection, .no)], .unmet),
            Example(
                "the vendor only says so",
                [.claimed(.subprocessorNoticeDays, 30), .claimed(.subprocessorObjection, .yes), listed], .conditional),
            Example("no personal data", [], .notApplicable, use: { $0.categories = ["invoices"] }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let list = try facts.about(matter.use.serviceSubject).said(.subprocessors)
        let days = try facts.said(.subprocessorNoticeDays), objection = try facts.said(.subprocessorObjection)
        let least = matter.policy.subprocessorDays
        if let objection, objection.value == .no || objection.value == .planned, list == nil {
            return objection.unmet("Subprocessors are not listed, and we may not object to a new one.")
        }
        if days == nil && list == nil {
            throw .silent(Spot(subject: facts.subject, key: FactKey<Int>.subprocessorNoticeDays.name))
        }
        let listOnly = list.map { $0.conditional("Subprocessors are listed; no signed term gives notice and a say.") }
        guard let days else { return listOnly ?? .unknown("Nothing on file says how many days before we hear.") }
        let notice =
            days.value >= least
            ? days.met()
            : days.conditional("We hear \(counted(days.value, "day")) before; our policy asks for \(least).")
        let terms = notice.beside(
            try facts.besides(.subprocessorObjection, gap: "No signed term lets us object.") {
                switch $0.value {
                case .yes: $0.met()
                case .partly: $0.conditional("We may object only in part.")
                case .planned, .no: $0.conditional("We may not object to a new subprocessor.")
                }
            }, list == nil ? .conditional("Subprocessors are not listed.") : .met())
        return Answer.either([terms, listOnly].compactMap(\.self)) ?? terms
    }

    private static let listed = Example.Saying.said(
        .subprocessors, ["Northlight Hosting Corp."], .documented, of: .service, "service")
    private static func terms(_ days: Int, _ objection: Practice) -> [Example.Saying] {
        [.contracted(.subprocessorNoticeDays, days), .contracted(.subprocessorObjection, objection)]
    }
}
