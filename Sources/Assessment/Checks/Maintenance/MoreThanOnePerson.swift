extension Check {
    static let moreThanOnePerson = Check(
        id: "MNT-06", question: .dueDiligence, severity: .medium, asked: .service, freshMonths: 3,
        title: "More than one person can ship.",
        rationale: "People fall ill, change work and lose interest; what hangs on one person stops with that person.",
        closes: "A clone not older than 90 days, and the registry's list of who may publish.",
        hooks: [.csf("GV.SC-07")],
        applies: { $0.unlessMCP },
        examples: [
            Example("four people, two publishers", people(4, publishers: 2), .met, use: installed),
            Example("four people, one publisher", people(4, publishers: 1), .conditional, use: installed),
            Example("four people, and who may publish is not on file", people(4), .conditional, use: installed),
            Example("four people behind a service that the vendor runs", people(4), .met),
            Example("two people", people(2, publishers: 2), .conditional),
            Example("one person", people(1, publishers: 1), .unmet),
            Example(
                "eight commits in a year: too few to tell",
                [.oneProduct, .product(.humanCommits365, 8), .product(.absenceFactor, 1)], .unknown),
            Example(
                "eight commits by four people are too few too",
                [.oneProduct, .product(.humanCommits365, 8), .product(.absenceFactor, 4)], .unknown),
            Example("the vendor only says so", [.oneProduct, .product(.absenceFactor, 4, .claimed)], .met),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody read a clone", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let installed = matter.use.service.hosting != .vendor
        return try facts.eachProduct { product throws(Unsettled) in
            let factor = try product.settled(.absenceFactor)
            if let commits = try product.said(.humanCommits365), commits.value < 10 {
                return .unknown("people made \(counted(commits.value, "commit")) in a year: too few to tell")
            }
            guard factor.value > 1 else { return factor.unmet("one person makes half of the work") }
            guard factor.value > 2 else { return factor.conditional("two people make half of the work") }
            guard installed else { return factor.met() }
            return factor.met().beside(
                try product.besides(.publishers, gap: "who may publish a release is not on file") {
                    $0.value > 1 ? $0.met() : $0.conditional("one person alone may publish a release")
                })
        }
    }

    private static let installed: @Sendable (inout Use) -> Void = { $0.service.hosting = .we }
    private static func people(_ factor: Int, publishers: Int? = nil) -> [Example.Saying] {
        [.oneProduct, .product(.absenceFactor, factor)]
            + (publishers.map { [.product(.publishers, $0, .recorded)] } ?? [])
    }
}
