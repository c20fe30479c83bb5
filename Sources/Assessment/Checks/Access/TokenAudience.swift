extension Check {
    static let tokenAudience = Check(
        id: "ACC-02", question: .access, severity: .high, asked: .service, from: .medium,
        title: "Tokens are issued for this server and never passed on.",
        rationale: "A token that is good for several servers lets each of them act as our agent at the others.",
        closes: "A test in which a token for another server was refused, or the server's metadata documents.",
        hooks: [.soc2("CC6.1"), .iso("A.5.17"), .csf("PR.AA-04"), .mcp("MCP01"), .mcp("MCP07"), .gdpr("32")],
        applies: { $0.unlessMCP ?? $0.unlessNetwork },
        examples: [
            Example(
                "the auditor tested both",
                [.attested(.tokenAudienceBound, .yes), .attested(.tokenPassedOn, false)], .met),
            Example(
                "the vendor says so, and its metadata documents were seen",
                [
                    .claimed(.tokenAudienceBound, .yes), .claimed(.tokenPassedOn, false),
                    .observed(.oauthResourceMetadata, true), .observed(.oauthPKCE, true),
                ], .met),
            Example(
                "the vendor only says so",
                [.claimed(.tokenAudienceBound, .yes), .claimed(.tokenPassedOn, false)], .conditional),
            Example(
                "some tokens are not checked",
                [.attested(.tokenAudienceBound, .partly), .attested(.tokenPassedOn, false)], .conditional),
            Example("tokens are passed on", [.claimed(.tokenPassedOn, true)], .unmet),
            Example(
                "tokens of others are taken",
                [.documented(.tokenAudienceBound, .no), .claimed(.tokenPassedOn, false)], .unmet),
            Example(
                "the authorisation server takes no PKCE, so a client must not go on",
                [.observed(.oauthResourceMetadata, true), .observed(.oauthPKCE, false)], .unmet),
            Example(
                "tokens are taken in addresses",
                [
                    .attested(.tokenAudienceBound, .yes), .attested(.tokenPassedOn, false),
                    .documented(.bearerInAddress, true),
                ], .unmet),
            Example(
                "metadata documents alone prove nothing of what the server does with a token",
                [
                    .observed(.oauthResourceMetadata, true), .observed(.oauthPKCE, true),
                    .observed(.bearerInAddress, false),
                ], .unknown),
            Example("nobody says whether tokens are passed on", [.attested(.tokenAudienceBound, .yes)], .unknown),
            Example(
                "a server beside the agent", [.claimed(.tokenPassedOn, true)], .notApplicable,
                use: { $0.service.hosting = .local }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let own = Answer.together(
            try facts.need(.tokenAudienceBound) {
                .practice(
                    $0, no: "The server takes tokens that were issued for others.",
                    partly: "Only some tokens are checked for the server that they were issued for.")
            },
            try facts.need(.tokenPassedOn) {
                $0.value ? $0.unmet("The server hands its caller's token on to another service.") : $0.met()
            })
        // Bad news of the metadata is heard whatever is known of the rest.
        var bad: [Answer] = []
        if let pkce = try facts.said(.oauthPKCE), !pkce.value {
            bad.append(pkce.unmet("The authorisation server offers no PKCE with S256, so a client must not go on."))
        }
        if let address = try facts.said(.bearerInAddress), address.value {
            bad.append(address.unmet("The server takes tokens in the address of a request, where logs keep them."))
        }
        guard bad.isEmpty else { return bad.reduce(own) { .together($0, $1) } }
        guard own.kind == .met else { return own }
        let documents = Answer.together(
            try facts.need(.oauthResourceMetadata) {
                $0.value ? $0.met() : $0.unmet("The server publishes no resource metadata.")
            },
            try facts.need(.oauthPKCE) {
                $0.value ? $0.met() : $0.unmet("The authorisation server does not take PKCE with S256.")
            })
        return .best(
            of: own.shown(from: .recorded, else: "It is said only: no test and no metadata document is on file."),
            .together(own, documents))
    }
}
