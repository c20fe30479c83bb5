extension Check {
    static let noToxicPath = Check(
        id: "CMP-03", question: .compromise, severity: .critical, asked: .use,
        title: "No path leads from private data plus untrusted text to a way out.",
        rationale: "An agent that reads strangers' text, holds private data and can send is all that a thief needs.",
        closes:
            "A grant that takes one of the three away, an allow-list on the way out, or a confirmed exit, with its test.",
        hooks: [.soc2("CC6.7"), .iso("A.8.12"), .csf("PR.DS-10"), .mcp("MCP06"), .mcp("MCP10"), .gdpr("32")],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "a service of the agent has no list of tools", [], .unknown, use: { $0.reach.unlisted = ["service"] }),
            Example(
                "all three are there", [.observed(.confirmEnforced, "none")], .unmet, use: { $0.reach = .toxicExample }),
            Example(
                "the way out waits for a person", [.observed(.confirmEnforced, "gateway")], .conditional,
                use: { $0.reach = .toxicExample }),
            Example("tools are listed, and nothing leads out", [], .met, use: { $0.reach = .safeExample }),
            Example(
                "a tool of which nobody can tell whether it leads out", [], .unknown,
                use: { $0.reach = .undecidedExample }),
        ]
    ) { facts, matter throws(Unsettled) in
        let reach = matter.use.reach
        let (untrusted, privateData, wayOut) = (reach.untrusted.yes, reach.privateData.yes, reach.wayOut.yes)
        if reach.toxic {
            let says =
                "Private data (\(tools(privateData))), strangers' text (\(tools(untrusted))) and a way out "
                + "(\(tools(wayOut))) meet in \(matter.use.agent.slug)"
            let remedy =
                Flow.all(in: reach).first { $0.kind == .leak }.map {
                    " The path \($0.route) is gone without \($0.remedy)."
                } ?? ""
            var ways: [Answer] = []
            if let confirmed = try facts.said(.confirmEnforced),
                ["server", "gateway", "client"].contains(confirmed.value)
            {
                ways.append(
                    .conditional(
                        says + "; the way out waits for a person." + remedy, privateData, untrusted, wayOut,
                        confirmed.support))
            }
            if let listed = try facts.about(matter.use.serviceSubject).said(.egressAllowList), listed.value == .yes {
                ways.append(
                    .conditional(
                        says + "; the way out leads only to listed hosts." + remedy, privateData, untrusted, wayOut,
                        listed.support))
            }
            guard let first = ways.first else { return .unmet(says + "." + remedy, privateData, untrusted, wayOut) }
            return ways.dropFirst().reduce(first) { $0.orElse($1) }
        }
        if !reach.unlisted.isEmpty {
            return .unknown("Nobody has listed the tools of \(named(reach.unlisted)).")
        }
        if reach.lists.isEmpty { return .unknown("No tools of the agent have been read.") }
        let ways = reach.legs.filter(\.absent).map { leg in
            Answer(kind: .met, says: ["The three do not meet over the agent's tools."], needs: reach.lists + leg.no)
        }
        guard let first = ways.first else {
            let undecided = Set(reach.legs.flatMap(\.undecided))
            return .unknown(
                "What these tools bring in, read or carry out was never decided: \(named(Array(undecided))).")
        }
        return ways.dropFirst().reduce(first) { $0.orElse($1) }
    }

    private static func tools(_ facts: [Fact]) -> String { named(Array(Set(facts.map(\.subject.name)))) }
}

extension Reach {
    private static func fact<V>(_ key: FactKey<V>, _ value: V, _ tool: String) -> Fact {
        Fact(
            key, value, of: Use.example.serviceSubject.child(.tool, tool), .observed, speaksOf: Example.day,
            rule: Fact.Rule("example"),
            source: Source(document: String(repeating: "0", count: 64), place: .line(1), quote: tool))
    }
    /// One tool of each of the three.
    static var toxicExample: Reach {
        var reach = safeExample
        reach.untrusted.yes = [fact(.toolUntrusted, true, "read_mail")]
        reach.wayOut.yes = [fact(.toolWayOut, true, "send_mail")]
        reach.irreversible.yes = [fact(.toolIrreversible, true, "send_mail")]
        return reach
    }
    /// A tool that hands out credentials.
    static var credentialsExample: Reach {
        var reach = safeExample
        reach.credentials.yes = [fact(.toolCapability, ["credentials"], "get_secret")]
        return reach
    }
    /// A tool that only reads our own data.
    static var safeExample: Reach {
        var reach = Reach()
        reach.lists = [
            [
                Fact(
                    .tools, ["find_record"], of: Use.example.serviceSubject, .observed, speaksOf: Example.day,
                    rule: Fact.Rule("example"),
                    source: Source(document: String(repeating: "0", count: 64), place: .line(1), quote: "find_record"))
            ]
        ]
        reach.privateData.yes = [fact(.toolPrivate, true, "find_record")]
        reach.untrusted.no = [[fact(.toolUntrusted, false, "find_record")]]
        reach.wayOut.no = [[fact(.toolWayOut, false, "find_record")]]
        return reach
    }
    /// The same, and a tool of which nobody can tell what it does.
    static var undecidedExample: Reach {
        var reach = safeExample
        reach.untrusted.undecided = ["service: process"]
        reach.wayOut.undecided = ["service: process"]
        return reach
    }
}
