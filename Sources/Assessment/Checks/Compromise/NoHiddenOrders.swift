extension Check {
    static let noHiddenOrders = Check(
        id: "CMP-04", question: .compromise, severity: .critical, asked: .service, freshMonths: 6,
        title: "Tool texts give the agent no hidden orders.",
        rationale: "An agent reads a tool's description as if its owner had written it; orders there are obeyed.",
        closes: "A clean reading of the current list, or the vendor's explanation read by a person.",
        hooks: [.soc2("CC6.8"), .iso("A.8.7"), .iso("A.5.21"), .csf("ID.RA-09"), .mcp("MCP03"), .mcp("MCP06")],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "every tool's text was read, and none orders",
                [.observed(.tools, ["find"]), .said(.toolSignals, [], .observed, of: .tool, "find")], .met),
            Example(
                "one tool's text orders",
                [
                    .observed(.tools, ["find"]),
                    .said(.toolSignals, ["orders the agent to forward"], .observed, of: .tool, "find"),
                ], .unmet),
            Example(
                "it seems to, and a person found nothing in it",
                [
                    .observed(.tools, ["find"]),
                    .said(.toolSignals, ["mentions a secret"], .observed, of: .tool, "find"),
                    .said(.toolSignalsReviewed, .yes, .observed, of: .tool, "find"),
                ], .conditional),
            Example(
                "the tools are clean, and the server's instructions order",
                [
                    .observed(.tools, ["find"]), .said(.toolSignals, [], .observed, of: .tool, "find"),
                    .observed(.serverSignals, ["concealment"]),
                ], .unmet),
            Example(
                "the server's own texts were read too, and none orders",
                [
                    .observed(.tools, ["find"]), .said(.toolSignals, [], .observed, of: .tool, "find"),
                    .observed(.serverSignals, []),
                ], .met),
            Example("a list without readings", [.observed(.tools, ["find"])], .unknown),
            Example("nobody listed the tools", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let own = try facts.said(.serverSignals)
        let ordered = own.flatMap { own in
            own.value.isEmpty
                ? nil : own.unmet("The server's own texts read as an order to an AI (\(named(own.value))).")
        }
        // What the server says for itself reaches the agent whichever tools are listed.
        if let ordered, try facts.said(.tools) == nil { return ordered }
        let tools = try facts.members(.tools, .tool)
        let answer = Answer.all(tools, none: .met("The server offers no tool.", tools.support)) {
            tool throws(Unsettled) in
            let signals = try tool.settled(.toolSignals)
            if signals.value.isEmpty { return signals.met() }
            let says = "its text reads as an order to an AI (\(named(signals.value)))"
            guard let read = try tool.said(.toolSignalsReviewed), read.value == .yes else { return signals.unmet(says) }
            return signals.conditional(says + "; a person read it and found none")
        }
        if let ordered { return .together(ordered, answer) }
        return own.map { .together(answer, $0.met()) } ?? answer
    }
}
