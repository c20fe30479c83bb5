extension Check {
    static let noKnownHole = Check(
        id: "MNT-10", question: .dueDiligence, severity: .critical, asked: .service, freshMonths: 3,
        title: "The version in use has no known exploitable hole.",
        rationale: "A published hole in what we run ourselves is ours to close, and everybody can read how to use it.",
        closes: "An upgrade past the fix, and a second look at the advisories of the version then in use.",
        hooks: [.soc2("CC7.1"), .iso("A.8.8"), .csf("ID.RA-01")],
        guards: .restricted,
        applies: { $0.unlessMCP ?? $0.unlessOurs },
        examples: [
            Example(
                "none is published", [.oneProduct, .product(.advisoryAffects, "none", .recorded)], .met, use: installed),
            Example(
                "one of medium severity", [.oneProduct, .product(.advisoryAffects, "medium", .recorded)], .conditional,
                use: installed),
            Example(
                "one of high severity", [.oneProduct, .product(.advisoryAffects, "high", .recorded)], .unmet,
                use: installed),
            Example("one that is exploited", [.observed(.advisoryAffects, "exploited")], .unmet, use: installed),
            Example("the vendor only says so", [.claimed(.advisoryAffects, "none")], .conditional, use: installed),
            Example("a word that is not known", [.observed(.advisoryAffects, "some")], .unknown, use: installed),
            Example("the vendor runs it", [], .notApplicable),
            Example("nobody looked", [.oneProduct, .product(.commits90, 40)], .unknown, use: installed),
            Example("nobody says", [], .unknown, use: installed),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.overall(.advisoryAffects) { view throws(Unsettled) in
            guard let worst = try view.said(.advisoryAffects) else { return nil }
            switch worst.value {
            case "none": return worst.met()
            case "low", "medium":
                return worst.conditional("An advisory of \(worst.value) severity affects the version in use.")
            case "high", "critical":
                return worst.unmet("An advisory of \(worst.value) severity affects the version in use.")
            case "exploited": return worst.unmet("A hole in the version in use is being exploited.")
            default: return .unknown("What is said of advisories is not understood: \(worst.value).")
            }
        }
    }

    private static let installed: @Sendable (inout Use) -> Void = { $0.service.hosting = .we }
}
