extension Check {
    static let localServerOwnClient = Check(
        id: "ACC-12", question: .access, severity: .medium, asked: .service,
        title: "A local server answers only its own client.",
        rationale: "A port on a person's machine is open to every program there, and through a browser to web pages.",
        closes:
            "A start-up transcript that shows where it listens, and a request with a foreign Origin that was refused.",
        hooks: [.soc2("CC6.6"), .iso("A.8.20"), .csf("PR.IR-01"), .mcp("MCP07")],
        applies: { matter in
            matter.unlessMCP
                ?? (matter.use.service.hosting == .local
                    ? nil : "it does not run beside the agent, on a person's machine")
        },
        examples: [
            Example("over pipes", [.observed(.localBind, "stdio")], .met, use: { $0.service.hosting = .local }),
            Example(
                "on the machine alone, and foreign pages are refused",
                [.observed(.localBind, "loopback"), .observed(.originChecked, .yes)], .met,
                use: { $0.service.hosting = .local }),
            Example(
                "the vendor only says so", [.claimed(.localBind, "stdio")], .met, use: { $0.service.hosting = .local }),
            Example(
                "on the machine alone", [.observed(.localBind, "loopback")], .conditional,
                use: { $0.service.hosting = .local }),
            Example(
                "on all interfaces", [.observed(.localBind, "all"), .observed(.originChecked, .yes)], .unmet,
                use: { $0.service.hosting = .local }),
            Example("nobody says", [], .unknown, use: { $0.service.hosting = .local }),
            Example("the vendor runs it", [], .notApplicable),
        ]
    ) { facts, _ throws(Unsettled) in
        let bind = try facts.settled(.localBind)
        switch bind.value {
        case "stdio": return bind.met()
        case "loopback":
            let origin = try facts.need(.originChecked) {
                .practice($0, no: "It does not check the Origin of a request.")
            }
            let open = bind.conditional(
                "It listens on the machine's own address; nothing shows that it checks the Origin.")
            return .best(of: .together(bind.met(), origin), open)
        case "all": return bind.unmet("It listens on all interfaces of the machine.")
        default: return .unknown("What is said of where it listens is not understood: \(bind.value).")
        }
    }
}
