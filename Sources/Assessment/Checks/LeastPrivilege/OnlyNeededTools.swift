extension Check {
    static let onlyNeededTools = Check(
        id: "LPR-02", question: .leastPrivilege, severity: .critical, asked: .use,
        title: "Only the tools that the purpose needs are granted.",
        rationale: "What an agent can call, whoever turns the agent can call. A tool that nobody needs is only a risk.",
        closes: "A new grant, and the empty difference between granted and needed.",
        hooks: [
            .soc2("CC6.3"), .iso("A.5.15"), .csf("PR.AA-05"), .mcp("MCP02"), .gdpr("25"), .hipaa("164.502(b)"),
            .nydfs("500.07"),
        ],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "granted is needed",
                [.observed(.toolsGranted, ["find"]), .observed(.toolsNeeded, ["find"])], .met,
                use: {
                    $0.toolsGranted = ["find"]; $0.toolsNeeded = ["find"]
                }),
            Example(
                "nothing is granted", [.observed(.toolsGranted, []), .observed(.toolsNeeded, ["find"])], .met),
            Example("nobody said what is needed", [.observed(.toolsGranted, ["find"])], .unknown),
            Example(
                "a tool in excess of which nothing is known",
                [.observed(.toolsGranted, ["find", "wipe"]), .observed(.toolsNeeded, ["find"])], .unmet),
            Example("nobody says", [], .unknown),
            Example(
                "nobody said what is needed; the purpose only reads, and a granted tool deletes",
                [
                    .observed(.toolsGranted, ["find_ticket", "delete_ticket"]),
                    Example.Saying.observed(.toolCapability, ["delete"]).of(
                        Use.example.serviceSubject.child(.tool, "delete_ticket")),
                ],
                .unmet, use: { $0.purpose = "Look up tickets, read-only." }),
            Example(
                "the same, and nobody classified the tool",
                [.observed(.toolsGranted, ["find_ticket", "delete_ticket"])], .unknown,
                use: { $0.purpose = "Look up tickets, read-only." }),
            Example(
                "nobody said what is needed; the words of the purpose speak for every granted tool",
                [
                    .observed(.toolsGranted, ["find_ticket"]),
                    Example.Saying.observed(.toolCapability, ["read"]).of(
                        Use.example.serviceSubject.child(.tool, "find_ticket")),
                ],
                .unknown, use: { $0.purpose = "Look up tickets, read-only." }),
        ]
    ) { facts, matter throws(Unsettled) in
        guard let needed = try facts.said(.toolsNeeded) else {
            return try UndeclaredNeed(facts, matter.use).answer
        }
        let service = facts.about(matter.use.serviceSubject)
        let granted = try facts.said(.toolsGranted)
        let limited = granted != nil
        let held: Settled<[String]> = if let granted { granted } else { try service.settled(.tools) }
        let excess = held.value.filter { !needed.value.contains($0) }
        if excess.isEmpty {
            return .met(held.support, needed.support)
        }
        var reads: [String] = [], acts: [String] = [], sources: [[Fact]] = []
        for name in excess {
            let tool = service.about(matter.use.serviceSubject.child(.tool, name))
            guard let can = try tool.said(.toolCapability) else {
                acts.append(name)
                continue
            }
            sources.append(can.support)
            if ToolPower.onlyReads(can.value) { reads.append(name) } else { acts.append(name) }
        }
        let lead =
            "\(excess.count) of the \(counted(held.value.count, "tool")) \(limited ? "granted" : "offered") "
            + (excess.count == 1 ? "is not needed" : "are not needed")
            + (limited ? "" : ", and no narrower grant is on record")
        let needs = [held.support, needed.support] + sources
        if acts.isEmpty && matter.data != .restricted {
            return Answer(
                kind: .conditional, says: ["\(lead); all of these only read: \(named(reads))."], needs: needs)
        }
        let what =
            acts.isEmpty
            ? "all of these only read, on restricted data: \(named(reads))"
            : "\(acts.count) of these can write, delete, send or run, or nobody classified them: \(named(acts))"
        return Answer(kind: .unmet, says: ["\(lead); \(what)."], needs: needs)
    }
}

/// What a tool's capabilities mean for a grant.
enum ToolPower {
    /// Whether the capabilities end with reading: what is not known as reading counts as more.
    static func onlyReads(_ capabilities: [String]) -> Bool {
        !capabilities.isEmpty && capabilities.allSatisfy { ["read", "list", "search", "network"].contains($0) }
    }
    /// Whether a capability deletes, sends, executes, pays or changes access.
    static func acts(_ capabilities: [String]) -> Bool {
        capabilities.contains {
            ["delete", "send", "send-external", "execute", "payment", "change-access"].contains($0)
        }
    }
}
