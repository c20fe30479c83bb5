extension Check {
    static let questionsAnswered = Check(
        id: "MNT-08", question: .dueDiligence, severity: .medium, asked: .service, freshMonths: 3, from: .medium,
        title: "Questions get answers.",
        rationale: "Where nobody answers questions, nobody reads reports.",
        closes: "The list of issues with their first answers, of at least five and whole.",
        hooks: [.csf("GV.SC-09")],
        applies: { $0.unlessMCP },
        examples: [
            Example("within four days, the median", [.oneProduct, .product(.firstReplyMedian, 4)], .met),
            Example("within three weeks", [.oneProduct, .product(.firstReplyMedian, 21)], .conditional),
            Example("within two months", [.oneProduct, .product(.firstReplyMedian, 60)], .unmet),
            Example("the vendor only says so", [.oneProduct, .product(.firstReplyMedian, 4, .claimed)], .met),
            Example("a clone shows no questions", [.oneProduct, .product(.commits90, 40)], .unknown),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody read a product", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.eachProduct { product throws(Unsettled) in
            try product.settled(.firstReplyMedian).atMost(7, conditionalTo: 30) {
                "a question waits \(counted($0, "day")) for its first answer, the median"
            }
        }
    }
}
