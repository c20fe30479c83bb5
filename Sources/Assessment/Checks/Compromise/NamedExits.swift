extension Check {
    static let namedExits = Check(
        id: "CMP-08", question: .compromise, severity: .high, asked: .service, from: .medium,
        title: "Data leave only to named hosts, in expected amounts.",
        rationale: "A tool that may do its work can also carry data away; a list of hosts and a limit keep that small.",
        closes: "An export of the rule that names the hosts, and of the limit or alarm on amounts.",
        hooks: [
            .soc2("CC6.6"), .soc2("CC6.7"), .iso("A.8.12"), .csf("DE.CM-01"), .csf("PR.IR-01"), .mcp("MCP10"),
        ],
        examples: [
            Example(
                "hosts are listed, and amounts are watched",
                [.observed(.egressAllowList, .yes), .observed(.volumeWatched, .yes)], .met),
            Example(
                "the vendor only says so", [.claimed(.egressAllowList, .yes), .claimed(.rateLimited, .yes)], .met),
            Example("hosts alone", [.observed(.egressAllowList, .yes)], .conditional),
            Example(
                "amounts alone", [.observed(.egressAllowList, .no), .observed(.volumeWatched, .yes)], .conditional),
            Example(
                "neither",
                [.observed(.egressAllowList, .no), .observed(.volumeWatched, .no), .claimed(.rateLimited, .no)], .unmet),
            Example("no list, and nothing is said of amounts", [.observed(.egressAllowList, .no)], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let hosts = try facts.need(.egressAllowList) {
            .practice(
                $0, no: "Data may leave to any host.", partly: "Only some ways out lead to listed hosts.")
        }
        let amounts = Answer.best(
            of: try facts.need(.volumeWatched) {
                .practice(
                    $0, no: "Outgoing amounts are not watched.", partly: "Outgoing amounts are watched only in part.")
            },
            try facts.need(.rateLimited) {
                .practice($0, no: "Calls are not limited in rate.", partly: "Only some calls are limited in rate.")
            })
        if hosts.kind == .unmet && amounts.kind == .unmet { return .together(hosts, amounts) }
        if hosts.kind < .conditional && amounts.kind < .conditional { return .best(of: hosts, amounts) }
        return .best(
            of: .together(hosts, amounts),
            hosts.atMostConditional("Nothing on file shows that amounts are limited or watched."),
            amounts.atMostConditional("Nothing on file shows that data leave only to listed hosts."))
    }
}
