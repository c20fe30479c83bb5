extension Check {
    static let knownDataPaths = Check(
        id: "LPR-06", question: .leastPrivilege, severity: .high, asked: .service, proves: .existence, from: .medium,
        title: "We know where data go: regions, subprocessors, model provider.",
        rationale: "Who holds the data, and under which law, follows from where they go.",
        closes: "A dated list of regions and subprocessors, the model provider among them.",
        hooks: [
            .iso("A.5.14"), .iso("A.5.23"), .csf("ID.AM-03"), .mcp("MCP10"), .gdpr("28(2)"), .gdpr("30"),
            .dora("30(2)(b)"),
        ],
        applies: { $0.unlessVendorHosted ?? $0.unlessConfidential },
        examples: [
            Example(
                "all three are written down",
                [
                    .contracted(.dataRegions, ["Ireland"]), .documented(.subprocessors, ["Northlight Hosting"]),
                    .documented(.modelProvider, "none"),
                ], .met),
            Example(
                "the vendor only says so",
                [
                    .claimed(.dataRegions, ["Ireland"]), .claimed(.subprocessors, []), .claimed(.modelProvider, "none"),
                ], .met),
            Example(
                "the model provider is not on file",
                [.contracted(.dataRegions, ["Ireland"]), .documented(.subprocessors, ["Northlight Hosting"])],
                .conditional),
            Example(
                "the list of subprocessors is nine months old",
                [
                    .said(.subprocessors, ["Northlight Hosting"], .documented, speaksOf: .example(monthsAgo: 9)),
                    .contracted(.dataRegions, ["Ireland"]), .documented(.modelProvider, "none"),
                ], .conditional),
            Example(
                "anywhere", [.documented(.dataRegions, ["Worldwide"]), .documented(.subprocessors, [])], .unmet),
            Example("regions alone", [.claimed(.dataRegions, ["Ireland"])], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let regions = try facts.need(.dataRegions) { said in
            let wide = said.value.filter(isAnywhere)
            if !wide.isEmpty { return said.unmet("Our data may be kept anywhere: \(named(wide)).") }
            // Not `isNobody`: NO is a country.
            let none = said.value.allSatisfy { ["none", "unknown", "tbd"].contains($0.lowercased()) }
            return none ? .unknown("The list of regions is empty.") : said.met()
        }
        let list = try facts.need(.subprocessors) { said in
            guard let last = facts.readings(FactKey<[String]>.subprocessors.name).map(\.speaksOf).max(),
                facts.day > last.adding(months: 6)
            else { return said.met() }
            return said.conditional("The list of subprocessors is of \(last), more than six months ago.")
        }
        let model = try facts.need(.modelProvider) { said in
            said.value == "none" || !isNobody(said.value) ? said.met() : .unknown("The model provider is not named.")
        }
        func without(_ what: String, _ a: Answer, _ b: Answer) -> Answer {
            Answer.together(a, b).atMostConditional("Not known, or not from a current source: \(what).")
        }
        let all = Answer.together(regions, list, model)
        if all.kind == .unmet { return all }
        return .best(
            of: all, without("the model provider", regions, list), without("the subprocessors", regions, model),
            without("the regions", list, model))
    }
}

/// Whether a region is none.
private func isAnywhere(_ region: String) -> Bool {
    let word = region.lowercased().filter { $0.isLetter }
    return [
        "worldwide", "global", "globally", "anywhere", "everywhere", "anyregion", "allregions", "anycountry",
        "allcountries", "international",
    ].contains(word)
}
