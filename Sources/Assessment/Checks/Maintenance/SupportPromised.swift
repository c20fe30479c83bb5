extension Check {
    static let supportPromised = Check(
        id: "MNT-11", question: .dueDiligence, severity: .medium, asked: .service, proves: .duty, freshMonths: 24,
        from: .medium,
        title: "A term of support and times for patches are owed, and kept.",
        rationale: "What was not promised cannot be asked for, and what was promised can be measured.",
        closes: "The clause, signed, with the last day of support and the days within which a critical hole is closed.",
        hooks: [.iso("A.5.20"), .csf("PR.PS-02")],
        examples: [
            Example(
                "both are owed",
                [.contracted(.patchDaysPromised, 14), .contracted(.supportUntil, .example(monthsAgo: -12))], .met),
            Example(
                "and the record keeps to it",
                [
                    .contracted(.patchDaysPromised, 14), .contracted(.supportUntil, .example(monthsAgo: -12)),
                    .oneProduct,
                    .product(.advisoryLatencyMedian, 9),
                ], .met),
            Example(
                "and the record breaks it",
                [
                    .contracted(.patchDaysPromised, 14), .contracted(.supportUntil, .example(monthsAgo: -12)),
                    .oneProduct,
                    .product(.advisoryLatencyMedian, 40),
                ], .unmet),
            Example(
                "the vendor only says so",
                [.claimed(.patchDaysPromised, 30), .claimed(.supportUntil, .example(monthsAgo: -12))], .conditional),
            Example("no term of support is owed", [.contracted(.patchDaysPromised, 14)], .conditional),
            Example(
                "no time for patches is owed", [.contracted(.supportUntil, .example(monthsAgo: -12))], .conditional),
            Example("promised support has ended", [.claimed(.supportUntil, .example(monthsAgo: 2))], .unmet),
            Example("asked from tier medium on", [], .notApplicable, tier: .low),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let patch = try facts.said(.patchDaysPromised), until = try facts.said(.supportUntil)
        if let until, until.value < facts.day {
            return until.unmet("Promised support ended on \(until.value.inWords).")
        }
        if let patch, let listed = try facts.said(.products) {
            for name in listed.value {
                let product = facts.about(facts.subject.child(.product, name))
                guard let median = try product.said(.advisoryLatencyMedian), median.value > patch.value else {
                    continue
                }
                return .unmet(
                    "Patches are promised within \(counted(patch.value, "day")); \(name) took \(median.value), the median.",
                    patch.support, median.support)
            }
        }
        let ways = [
            until?.conditional("No signed term says within how many days a critical hole is closed."),
            patch?.conditional("No signed term says until when it is supported."),
        ].compactMap(\.self)
        guard let one = Answer.either(ways) else {
            throw .silent(Spot(subject: facts.subject, key: FactKey<Int>.patchDaysPromised.name))
        }
        guard let patch, let until else { return one }
        return Answer.together(patch.met(), until.met()).orElse(one)
    }
}
