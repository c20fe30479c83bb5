extension Check {
    static let noToxicPath = Check(
        id: "CMP-03", question: .compromise, severity: .critical, asked: .use,
        title: "No path leads from private data plus untrusted text to a way out.",
        rationale: "An agent that reads strangers' text, holds private data and can send is all that a thief needs.",
        closes: "A grant that takes one of the three away, an allow-list on the way out, or a confirmed exit, with its test.",
        hooks: [.soc2("CC6.7"), .iso("A.8.12"), .csf("PR.DS-10"), .mcp("MCP06"), .mcp("MCP10"), .gdpr("32")],
        applies: { $0.unlessMCP },
        examples: [
            Example("a service of the agent has no list of tools", [], .unknown, use: { $0.reach.unlisted = ["service"] }),
            Example(
                "all three are there", [.observed(.confirmEnforced, "none")], .unmet, use: { $0.reach = .toxicExample }),
            Example(
                "the way out waits for a person", [.observed(.confirmEnforced, "gateway")], .conditional,
                use: { $0.reach = .toxicExample }),
            Example("tools are listed, and nothing leads out", [], .met, use: { $0.reach = .safeExample }),
        ]
    ) { facts, matter throws(Unsettled) in
        let reach = matter.use.reach
        if reach.toxic {
            let says = "Private data (\(tools(reach.privateData))), strangers' text (\(tools(reach.untrusted))) and a way out "
                + "(\(tools(reach.wayOut))) meet in \(matter.use.agent.slug)"
            let confirmed = try facts.said(.confirmEnforced).map { ["server", "gateway", "client"].contains($0.value) } ?? false
            let listed = try facts.about(matter.use.serviceSubject).said(.egressAllowList).map { $0.value == .yes } ?? false
            if confirmed || listed {
                let guarding = (try facts.said(.confirmEnforced))?.support ?? []
                return .conditional(
                    says + (confirmed ? "; the way out waits for a person." : "; the way out leads only to listed hosts."),
                    reach.privateData + reach.untrusted + reach.wayOut + guarding)
            }
            return .unmet(says + ".", reach.privateData, reach.untrusted, reach.wayOut)
        }
        if !reach.unlisted.isEmpty {
            return .unknown("Nobody has listed the tools of \(named(reach.unlisted)).")
        }
        let seen = reach.examined
        return seen.isEmpty ? .unknown("No tools of the agent have been read.") : .met("The three do not meet over the agent's tools.", seen)
    }

    private static func tools(_ facts: [Fact]) -> String { named(Array(Set(facts.map(\.subject.name)))) }
}

extension Reach {
    private static func fact(_ key: FactKey<Bool>, _ value: Bool, _ tool: String) -> Fact {
        Fact(
            key, value, of: Use.example.serviceSubject.child(.tool, tool), .observed, speaksOf: Example.day,
            rule: Fact.Rule("example"), source: Source(document: String(repeating: "0", count: 64), place: .line(1), quote: tool))
    }
    /// One tool of each of the three.
    static var toxicExample: Reach {
        var reach = safeExample
        reach.untrusted = [fact(.toolUntrusted, true, "read_mail")]
        reach.privateData = [fact(.toolPrivate, true, "find_record")]
        reach.wayOut = [fact(.toolWayOut, true, "send_mail")]
        return reach
    }
    /// A tool that only reads our own data.
    static var safeExample: Reach {
        var reach = Reach()
        reach.privateData = [fact(.toolPrivate, true, "find_record")]
        reach.examined = [fact(.toolWayOut, false, "find_record")]
        return reach
    }
}
