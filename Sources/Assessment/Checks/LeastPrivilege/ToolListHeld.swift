extension Check {
    static let toolListHeld = Check(
        id: "LPR-08", question: .leastPrivilege, severity: .high, asked: .service, freshMonths: 6,
        title: "The tool list cannot grow without us.",
        rationale: "A tool that appears after the approval was approved by nobody, and the agent may call it at once.",
        closes: "The file that pins the version, or the gateway's rule that lists the tools that may be called.",
        hooks: [.soc2("CC8.1"), .iso("A.8.32"), .csf("ID.RA-07"), .mcp("MCP02"), .mcp("MCP03")],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "one version, and a list that stays",
                [.observed(.versionPinned, .yes), .observed(.toolListMayChange, false)], .met),
            Example(
                "the vendor only says so", [.claimed(.versionPinned, .yes), .claimed(.toolListMayChange, false)], .met),
            Example(
                "the list may grow, and a list of ours holds it",
                [.observed(.toolListMayChange, true), .observed(.toolAllowList, .yes)], .conditional),
            Example("a list of ours holds it", [.observed(.toolAllowList, .yes)], .conditional),
            Example(
                "the latest version, and a list of ours holds it",
                [.observed(.versionPinned, .no), .observed(.toolAllowList, .yes)], .conditional),
            Example(
                "the list may grow while the server runs",
                [.observed(.versionPinned, .yes), .observed(.toolListMayChange, true), .observed(.toolAllowList, .no)],
                .unmet),
            Example("the latest version", [.observed(.versionPinned, .no)], .unmet),
            Example("nobody says whether the list may grow", [.observed(.versionPinned, .yes)], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let fixed = Answer.together(
            try facts.need(.versionPinned) {
                .practice(
                    $0, no: "We do not hold it to one version.", partly: "Only part of it is held to one version.")
            },
            try facts.need(.toolListMayChange) {
                $0.value ? $0.unmet("The tool list may change while the server runs.") : $0.met()
            })
        guard let list = try facts.said(.toolAllowList), list.value == .yes else { return fixed }
        return .best(
            of: fixed, list.conditional("The list may grow; a list of ours holds which tools may be called."))
    }
}
