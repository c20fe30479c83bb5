extension Check {
    static let callsAreLogged = Check(
        id: "ACC-07", question: .access, severity: .critical, asked: .service,
        title: "Each call is logged with caller, tool, time and result.",
        rationale: "Without a log nobody can tell afterwards what an agent read, sent or changed.",
        closes: "A sample export of the log with its fields.",
        hooks: [
            .soc2("CC7.2"), .iso("A.8.15"), .csf("PR.PS-04"), .mcp("MCP08"), .hipaa("164.312(b)"), .gdpr("5(2)"),
            .nydfs("500.06"),
        ],
        examples: [
            Example(
                "we hold a sample with all fields",
                [.observed(.callsLogged, .yes), .observed(.logFields, ["caller", "result", "time", "tool"])], .met),
            Example(
                "the sample has no result",
                [.observed(.callsLogged, .yes), .observed(.logFields, ["caller", "time", "tool"])], .conditional),
            Example(
                "that calls are logged is tested, and not what of each", [.attested(.callsLogged, .yes)], .conditional),
            Example("the vendor only says so", [.claimed(.callsLogged, .yes)], .conditional),
            Example("no log", [.claimed(.callsLogged, .no)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let logged = Answer.practice(
            try facts.settled(.callsLogged), no: "Calls are not logged.", partly: "Only some calls are logged.")
        return logged.beside(
            try facts.besides(.logFields, gap: "What the log holds of each call is not on file.") { fields in
                let missing = ["caller", "result", "time", "tool"].filter { !fields.value.contains($0) }
                return missing.isEmpty
                    ? fields.met() : fields.conditional("The log does not hold \(named(missing)).")
            })
    }
}
