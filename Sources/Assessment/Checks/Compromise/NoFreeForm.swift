extension Check {
    static let noFreeForm = Check(
        id: "CMP-10", question: .compromise, severity: .high, asked: .service, freshMonths: 6,
        title: "No tool runs free commands, queries, paths or addresses.",
        rationale: "A parameter that takes anything does anything: whoever turns the agent writes what it takes.",
        closes:
            "A schema that names what may be given; where text must stay free, proof that the tool only reads, in a box.",
        hooks: [.soc2("CC8.1"), .iso("A.8.28"), .csf("PR.PS-06"), .mcp("MCP05")],
        applies: { $0.unlessMCP },
        examples: [
            Example(
                "every schema is narrow",
                [.observed(.tools, ["find"]), .said(.toolFreeForm, "none", .observed, of: .tool, "find")], .met),
            Example(
                "the vendor sent its list",
                [.documented(.tools, ["find"]), .said(.toolFreeForm, "none", .documented, of: .tool, "find")], .met),
            Example(
                "a free query that only reads, boxed in at the vendor's",
                [
                    .observed(.tools, ["query"]), .said(.toolFreeForm, "sql", .observed, of: .tool, "query"),
                    .said(.toolCapability, ["read"], .observed, of: .tool, "query"),
                ], .conditional),
            Example(
                "a free path that only reads, boxed in by us",
                [
                    .observed(.tools, ["open"]), .said(.toolFreeForm, "path", .observed, of: .tool, "open"),
                    .said(.toolCapability, ["read"], .observed, of: .tool, "open"), .observed(.runtimeIsolated, .yes),
                ], .conditional, use: { $0.service.hosting = .local }),
            Example(
                "a free path that only reads, not boxed in",
                [
                    .observed(.tools, ["open"]), .said(.toolFreeForm, "path", .observed, of: .tool, "open"),
                    .said(.toolCapability, ["read"], .observed, of: .tool, "open"), .observed(.runtimeIsolated, .no),
                ], .unmet, use: { $0.service.hosting = .local }),
            Example(
                "a shell",
                [
                    .observed(.tools, ["run"]), .said(.toolFreeForm, "command", .observed, of: .tool, "run"),
                    .said(.toolCapability, ["execute"], .observed, of: .tool, "run"),
                ], .unmet),
            Example(
                "its parameters were not read, and it only reads",
                [.observed(.tools, ["find"]), .said(.toolCapability, ["read"], .observed, of: .tool, "find")],
                .conditional),
            Example(
                "a free parameter, and nothing shows what the tool does",
                [.observed(.tools, ["go"]), .said(.toolFreeForm, "path", .observed, of: .tool, "go")], .unknown),
            Example("a list without schemas", [.observed(.tools, ["find"])], .unknown),
            Example("nobody listed the tools", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let tools = try facts.members(.tools, .tool)
        return .all(tools, none: .met("The server offers no tool.", tools.support)) { tool throws(Unsettled) in
            let free = try tool.need(.toolFreeForm) {
                $0.value == "none" ? $0.met() : $0.unmet("its parameter \($0.value) takes free text")
            }
            // What the tool does at worst, whatever its parameters take.
            var worst = try tool.need(.toolCapability) { can in
                let reads = !can.value.isEmpty && can.value.allSatisfy { ["read", "list", "search"].contains($0) }
                let what =
                    can.value.isEmpty ? "what it does is not known" : "it does more than read (\(named(can.value)))"
                return reads ? can.conditional("it takes free text, or may; it only reads, in a box") : can.unmet(what)
            }
            if matter.use.service.hosting != .vendor {
                let box = try tool.about(matter.use.serviceSubject).need(.runtimeIsolated) {
                    $0.value == .yes ? $0.met() : $0.unmet("it is not boxed in")
                }
                worst = .together(worst, box)
            }
            switch free.kind {
            case .met: return free.orElse(worst)
            case .unmet where worst.kind == .unmet: return .agreed(free, worst)
            case .unmet:
                worst.against += free.needs.flatMap(\.self)
                return worst
            default: return worst.kind == .conditional ? worst : free
            }
        }
    }
}
