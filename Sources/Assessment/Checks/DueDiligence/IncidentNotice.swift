extension Check {
    static let incidentNotice = Check(
        id: "DUE-14", question: .dueDiligence, severity: .critical, asked: .vendor, proves: .duty, freshMonths: 24,
        from: .medium,
        title: "The contract says within how many hours we hear of an incident.",
        rationale: "Our own clocks for notice start when we know; a vendor that need not tell us lets them run out.",
        closes: "The clause, signed, with its hours, for suspected incidents as for confirmed ones.",
        hooks: [
            .soc2("CC2.3"), .iso("A.5.20"), .iso("A.5.24"), .csf("GV.SC-08"), .gdpr("33(2)"), .hipaa("164.410"),
            .hipaa("164.314(a)(2)(i)(C)"), .dora("30(3)(b)"), .nydfs("500.11(b)(3)"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example(
                "48 hours, suspected ones too",
                [.contracted(.incidentNoticeHours, 48), .contracted(.incidentNoticeSuspected, true)], .met),
            Example(
                "confirmed ones only",
                [.contracted(.incidentNoticeHours, 48), .contracted(.incidentNoticeSuspected, false)], .conditional),
            Example("48 hours, and nothing on suspected ones", [.contracted(.incidentNoticeHours, 48)], .conditional),
            Example(
                "later than our policy allows",
                [.contracted(.incidentNoticeHours, 240), .contracted(.incidentNoticeSuspected, true)], .conditional),
            Example(
                "the vendor only says so",
                [.claimed(.incidentNoticeHours, 24), .claimed(.incidentNoticeSuspected, true)], .conditional),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let hours = try facts.settled(.incidentNoticeHours)
        let most = matter.policy.incidentHours
        let notice =
            hours.value <= most
            ? hours.met()
            : hours.conditional("We hear within \(counted(hours.value, "hour")); our policy asks for \(most).")
        return notice.beside(
            try facts.besides(
                .incidentNoticeSuspected, gap: "No signed term says that notice is owed of suspected incidents."
            ) {
                $0.value ? $0.met() : $0.conditional("Notice is owed of confirmed incidents only.")
            })
    }
}
