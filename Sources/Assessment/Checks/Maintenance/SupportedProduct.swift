extension Check {
    static let supportedProduct = Check(
        id: "MNT-01", question: .dueDiligence, severity: .critical, asked: .service, proves: .existence, freshMonths: 3,
        title: "The product is supported.",
        rationale: "Nobody will fix the next hole in a product that its makers have laid aside.",
        closes: "The host's or registry's own page of the product with its day; the vendor's page on support.",
        hooks: [.iso("A.8.8"), .csf("PR.PS-02"), .mcp("MCP04")],
        guards: .restricted,
        applies: { $0.unlessMCP },
        examples: [
            Example("the registry shows it as live", [.oneProduct, .product(.archived, false, .recorded)], .met),
            Example("we looked, and the host does not mark it", [.observed(.archived, false)], .met),
            Example("the host marks it as archived", [.oneProduct, .product(.archived, true)], .unmet),
            Example("the version in use has reached its end", [.observed(.endOfLife, true)], .unmet),
            Example(
                "one of two packages is deprecated",
                [
                    .observed(.products, ["old", "server"]), .product(.archived, false, .recorded),
                    .product(.archived, true, .recorded, of: "old"),
                ], .unmet),
            Example("the vendor only says so", [.claimed(.endOfLife, false)], .conditional),
            Example(
                "the vendor promises support until next year", [.claimed(.supportUntil, .example(monthsAgo: -12))],
                .conditional),
            Example("promised support has ended", [.claimed(.supportUntil, .example(monthsAgo: 2))], .unmet),
            Example("a clone shows work, and no host was asked", [.oneProduct, .product(.commits90, 40)], .unknown),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.overall(.archived) { view throws(Unsettled) in
            let archived = try view.said(.archived), ended = try view.said(.endOfLife),
                until = try view.said(.supportUntil)
            if let archived, archived.value {
                return archived.unmet("The host or registry marks it as archived, deprecated or withdrawn.")
            }
            if let ended, ended.value { return ended.unmet("The version in use is no longer supported.") }
            if let until, until.value < view.day {
                return until.unmet("Promised support ended on \(until.value.inWords).")
            }
            return Answer.either([archived?.met(), ended?.met(), until?.met()].compactMap(\.self))
        }
    }
}
