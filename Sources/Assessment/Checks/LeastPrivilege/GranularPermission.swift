extension Check {
    static let granularPermission = Check(
        id: "LPR-09", question: .leastPrivilege, severity: .medium, asked: .service, proves: .existence, from: .medium,
        title: "Permission can be given tool by tool, record by record.",
        rationale: "Where permission is all or nothing, nobody can give the least.",
        closes: "The page of the administrator's guide, or a picture of the screen where permission is given.",
        hooks: [.soc2("CC6.3"), .iso("A.5.15"), .csf("PR.AA-05"), .mcp("MCP02")],
        examples: [
            Example("the guide shows it", [.documented(.granularPermission, .yes)], .met),
            Example("the vendor only says so", [.claimed(.granularPermission, .yes)], .met),
            Example("per server role", [.documented(.granularPermission, .partly)], .conditional),
            Example("all or nothing", [.claimed(.granularPermission, .no)], .unmet),
            Example(
                "the guide against an answer",
                [.documented(.granularPermission, .no), .claimed(.granularPermission, .yes)], .disputed(as: .unmet)),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        .practice(
            try facts.settled(.granularPermission), no: "Permission is all or nothing.",
            partly: "Permission is given by role or server, not by tool and record.")
    }
}
