extension Check {
    static let pinnedDefinitions = Check(
        id: "CMP-05", question: .compromise, severity: .high, asked: .service,
        title: "Tool definitions are pinned, and a change stops use.",
        rationale:
            "A definition that was read and found clean can be another one tomorrow. A hash sees it; an alarm alone does not stop it.",
        closes:
            "The file with the hashes of the tools and of their names, and a test in which a changed definition stopped use.",
        hooks: [
            .soc2("CC8.1"), .iso("A.8.9"), .csf("PR.PS-01"), .csf("ID.RA-07"), .mcp("MCP03"), .mcp("MCP04"),
        ],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "pinned, and a change was seen to stop use",
                [.observed(.pinHash, .yes), .observed(.pinEnforced, .yes)],
                .met),
            Example("somebody only says so", [.claimed(.pinHash, .yes), .claimed(.pinEnforced, .yes)], .met),
            Example(
                "a change only raises an alarm", [.observed(.pinHash, .yes), .observed(.pinEnforced, .no)], .conditional
            ),
            Example("pinned, and nothing is said of a change", [.observed(.pinHash, .yes)], .conditional),
            Example("not pinned", [.observed(.pinHash, .no)], .unmet),
            Example("planned", [.observed(.pinHash, .planned)], .unmet),
            Example(
                "pinned, and another definition was read since",
                [.observed(.pinHash, .yes), .observed(.pinEnforced, .yes), .observed(.driftReopens, 0)], .unmet),
            Example("a wider schema was read since", [.observed(.driftReopens, 5)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let drift = Drifted(facts, agreed: matter.approvals)
        if !drift.since.isEmpty { return .unmet(drift.says, drift.since) }
        let pinned = Answer.practice(
            try facts.settled(.pinHash), no: "The definitions of the tools are not pinned.",
            partly: "Only some definitions are pinned, or not the set of their names.")
        guard pinned.kind != .unmet else { return pinned }
        let stops = try facts.need(.pinEnforced) { .practice($0, no: "A changed definition does not stop use.") }
        return .best(
            of: .together(pinned, stops),
            pinned.atMostConditional("Nothing on file shows that a changed definition stops use."))
    }
}
