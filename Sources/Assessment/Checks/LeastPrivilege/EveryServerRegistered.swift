extension Check {
    static let everyServerRegistered = Check(
        id: "LPR-12", question: .leastPrivilege, severity: .high, asked: .agent, freshMonths: 3,
        title: "Every server in use is in the register under a name of its own.",
        rationale:
            "A server that nobody registered was assessed by nobody. One with a borrowed name is taken for another.",
        closes: "An inventory of the agent's configuration in which each server found is one of the register's.",
        hooks: [
            .iso("A.5.9"), .csf("ID.AM-02"), .csf("ID.AM-04"), .mcp("MCP09"), .dora("28(3)"), .nydfs("500.11(a)(1)"),
            .nydfs("500.13"),
        ],
        applies: { $0.unlessMCP },
        examples: [
            Example("the inventory found no other", [.observed(.inventoryRegistered, .yes)], .met),
            Example("somebody only says so", [.claimed(.inventoryRegistered, .yes)], .met),
            Example(
                "its name looks like a better-known one",
                [
                    .observed(.inventoryRegistered, .yes),
                    .observed(.serverLookalike, "mailhaven").of(Use.example.serviceSubject),
                ], .conditional),
            Example("a server that is not in the register", [.observed(.inventoryRegistered, .partly)], .unmet),
            Example("none is", [.observed(.inventoryRegistered, .no)], .unmet),
            Example(
                "an inventory of half a year ago",
                [.said(.inventoryRegistered, .yes, .observed, speaksOf: .example(monthsAgo: 6))], .unknown),
            Example("nobody looked", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let registered = try facts.settled(.inventoryRegistered)
        guard registered.value == .yes else {
            return registered.unmet("A server that the agent is configured with is not in the register.")
        }
        guard let like = try facts.about(matter.use.serviceSubject).said(.serverLookalike), !isNobody(like.value) else {
            return registered.met()
        }
        var answer = registered.conditional("The server's name looks like \(like.value), which is another's.")
        answer.against += like.support
        return answer
    }
}
