extension Check {
    static let knownWriters = Check(
        id: "CMP-13", question: .compromise, severity: .medium, asked: .agent, from: .medium,
        title: "Knowledge that the agent relies on can be written only by known hands.",
        rationale: "Who may write what an agent believes decides what it does.",
        closes: "The access list of the store that the agent reads, and its history.",
        hooks: [.soc2("PI1.2"), .iso("A.8.3"), .csf("PR.DS-01"), .mcp("MCP10"), .gdpr("5(1)(d)")],
        examples: [
            Example(
                "named writers, with a history",
                [.observed(.knowledgeWriters, "named"), .observed(.knowledgeProvenance, .yes)], .met),
            Example(
                "somebody only says so",
                [.claimed(.knowledgeWriters, "named"), .claimed(.knowledgeProvenance, .yes)], .met),
            Example(
                "a history only",
                [.observed(.knowledgeWriters, "unknown"), .observed(.knowledgeProvenance, .yes)], .conditional),
            Example("named writers, without a history", [.observed(.knowledgeWriters, "named")], .conditional),
            Example(
                "anybody", [.observed(.knowledgeWriters, "anyone"), .observed(.knowledgeProvenance, .yes)], .unmet),
            Example(
                "neither", [.observed(.knowledgeWriters, "unknown"), .observed(.knowledgeProvenance, .no)], .unmet),
            Example("the writers are not known", [.observed(.knowledgeWriters, "unknown")], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let history = try facts.need(.knowledgeProvenance) {
            .practice($0, no: "Changes are not recorded.", partly: "Only some changes are recorded.")
        }
        let writers = try facts.need(.knowledgeWriters) { writers in
            switch writers.value {
            case "named": writers.met()
            case "unknown": writers.unmet("Nobody knows who may write it.")
            case "anyone": writers.unmet("Anybody may write it.")
            default: .unknown("What is said of its writers is not understood: \(writers.value).")
            }
        }
        if writers.kind == .unmet, try facts.settled(.knowledgeWriters).value == "anyone" { return writers }
        if writers.kind == .unmet && history.kind == .unmet { return .together(writers, history) }
        if writers.kind < .conditional && history.kind < .conditional { return .best(of: writers, history) }
        return .best(
            of: .together(writers, history),
            writers.atMostConditional("Nothing on file shows a history of its changes."),
            history.atMostConditional("Nothing on file shows that only named people may write it."))
    }
}
