extension Check {
    static let refusesWithoutCredentials = Check(
        id: "ACC-01", question: .access, severity: .critical, asked: .service,
        title: "Every endpoint refuses a request without credentials.",
        rationale:
            "A door that opens without credentials serves whoever finds it; listing the tools already tells a stranger what to call.",
        closes: "A dated transcript that shows 401 or 403 from each endpoint, the listing of tools among them.",
        hooks: [
            .soc2("CC6.1"), .iso("A.8.5"), .csf("PR.AA-03"), .mcp("MCP07"), .gdpr("32(1)(b)"), .hipaa("164.312(d)"),
            .dora("30(2)(c)"), .nydfs("500.11(b)(1)"),
        ],
        applies: { matter in
            matter.use.service.hosting == .local ? "it runs beside the agent and has no endpoint of its own" : nil
        },
        examples: [
            Example(
                "each endpoint refused us",
                [
                    .observed(.endpoints, ["https://a.example/mcp"]),
                    .said(.endpointOpen, false, .observed, of: .endpoint, "https://a.example/mcp"),
                ], .met),
            Example(
                "one endpoint answered us",
                [
                    .observed(.endpoints, ["https://a.example/mcp", "https://b.example/mcp"]),
                    .said(.endpointOpen, false, .observed, of: .endpoint, "https://a.example/mcp"),
                    .said(.endpointOpen, true, .observed, of: .endpoint, "https://b.example/mcp"),
                ], .unmet),
            Example("the vendor only says so", [.claimed(.everyEndpointAuthenticates, .yes)], .conditional),
            Example("the vendor says no", [.claimed(.everyEndpointAuthenticates, .no)], .unmet),
            Example(
                "one endpoint was not asked",
                [
                    .observed(.endpoints, ["https://a.example/mcp", "https://b.example/mcp"]),
                    .said(.endpointOpen, false, .observed, of: .endpoint, "https://a.example/mcp"),
                ], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        guard try facts.said(.endpoints) != nil else {
            return .practice(
                try facts.settled(.everyEndpointAuthenticates), no: "An endpoint answers without credentials.",
                partly: "Some endpoints answer without credentials, or listing is open.")
        }
        let endpoints = Answer.all(
            try facts.members(.endpoints, .endpoint), none: .unknown("The list of endpoints is empty.")
        ) { endpoint throws(Unsettled) in
            let open = try endpoint.settled(.endpointOpen)
            return open.value ? open.unmet("it answered a request without credentials") : open.met()
        }
        guard endpoints.kind == .unknown, let said = try facts.said(.everyEndpointAuthenticates) else {
            return endpoints
        }
        let practice = Answer.practice(said, no: "An endpoint answers without credentials.")
        return practice.kind == .unmet ? practice : endpoints
    }
}
