@testable import Assessment

/// A small catalogue with every kind of answer, so that these tests speak of memos and not of what each check asks.
enum Catalogue {
    static let all: [Check] = [
        practice(
            "ACC-01", .access, .critical, .everyEndpointAuthenticates,
            "Every endpoint refuses a request without credentials.",
            no: "An endpoint answered a request without credentials.",
            closes: "A dated 401 transcript of each endpoint.",
            hooks: [.gdpr("32(1)(b)"), .nydfs("500.12"), .mcp("MCP07")]),
        practice(
            "ACC-03", .access, .critical, .administratorMFA, "Administrators sign in with a second factor.",
            no: "Administrators may sign in with a password alone.",
            closes: "An identity-provider policy export, or the auditor’s test with its page.",
            hooks: [.soc2("CC6.1")]),
        practice(
            "ACC-04", .access, .medium, .singleSignOnEnforced, "Our people sign in through our identity provider.",
            no: "Sign-in through our identity provider is not enforced.", closes: "A configuration export.",
            hooks: [.soc2("CC6.2")]),
        practice(
            "ACC-10", .access, .high, .encryptedInTransit, "Traffic is encrypted with a valid certificate.",
            no: "Traffic is not encrypted.", closes: "A handshake record.", hooks: [.soc2("CC6.7")]),
        Check(
            id: "LPR-02", question: .leastPrivilege, severity: .critical, asked: .service,
            title: "Only the tools the purpose needs are granted.", rationale: "What is not granted cannot be misused.",
            closes: "A grant export without a difference.", hooks: [.gdpr("25"), .mcp("MCP02")], examples: []
        ) { facts, matter throws(Unsettled) in
            let tools = try facts.settled(.tools)
            let excess = tools.value.filter { !matter.use.toolsNeeded.contains($0) }
            let says = "\(excess.count) of \(tools.value.count) tools are in excess."
            return excess.isEmpty
                ? .met(tools.support)
                : matter.data == .restricted ? .unmet(says, tools.support) : .conditional(says, tools.support)
        },
        practice(
            "LPR-09", .leastPrivilege, .medium, .granularPermission, "Permission can be given tool by tool.",
            no: "Permission is all or nothing.", closes: "An admin guide’s page.", hooks: [.soc2("CC6.3")]),
        Check(
            id: "CMP-04", question: .compromise, severity: .critical, asked: .service,
            title: "Tool texts give the agent no hidden orders.", rationale: "A model reads them as orders.",
            closes: "A clean reading, or the vendor’s explanation.", hooks: [.mcp("MCP03")], examples: []
        ) { facts, _ throws(Unsettled) in
            let tools = try facts.members(.tools, .tool)
            return Answer.all(tools, none: .met(tools.support)) { tool throws(Unsettled) in
                let signals = try tool.settled(.toolSignals)
                return signals.value.isEmpty
                    ? .met(signals.support) : .unmet("The text gives the agent an order.", signals.support)
            }
        },
        practice(
            "CMP-08", .compromise, .high, .egressAllowList, "Data leave only to named hosts.",
            no: "Data may leave to any host.",
            closes: "A rule export.", hooks: [.soc2("CC6.6")]),
        Check(
            id: "CMP-09", question: .compromise, severity: .high, asked: .service,
            title: "A server we run is boxed in.",
            rationale: "What runs here can reach what is here.", closes: "A run configuration.",
            hooks: [.soc2("CC6.8")],
            applies: { $0.use.service.hosting == .vendor ? "the vendor runs the server" : nil }, examples: []
        ) { facts, _ throws(Unsettled) in
            .practice(try facts.settled(.runtimeIsolated), no: "It runs with a developer’s rights.")
        },
        Check(
            id: "DUE-03", question: .dueDiligence, severity: .high, asked: .vendor, proves: .existence,
            title: "The report is current.", rationale: "A year is long.", closes: "A report or a bridge letter.",
            hooks: [.soc2("CC9.2"), .nydfs("500.11")], examples: []
        ) { facts, _ throws(Unsettled) in
            guard let report = facts.newest(.report, by: .socPeriodEnd) else {
                return .unknown("No report is on file.")
            }
            let end = try report.settled(.socPeriodEnd)
            let months = facts.day.days(since: end.value) / 30
            return months <= 12
                ? .met("The period ended on \(end.value.inWords).", end.support)
                : .conditional("The period ended \(months) months ago.", end.support)
        },
        Check(
            id: "DUE-12", question: .dueDiligence, severity: .critical, asked: .vendor, proves: .duty,
            title: "The signed DPA says what GDPR 28(3) needs.", rationale: "Without it the data may not flow.",
            closes: "A signed copy.", hooks: [.gdpr("28(3)")], guards: .personal,
            applies: { $0.touches(.personal) ? nil : "no personal data is declared" }, examples: []
        ) { facts, _ throws(Unsettled) in
            .practice(try facts.settled(.dpaSigned), no: "No DPA is signed.")
        },
        Check(
            id: "DUE-14", question: .dueDiligence, severity: .critical, asked: .vendor, proves: .duty,
            title: "The contract says when we hear of an incident.", rationale: "Hours count.",
            closes: "A clause with hours.",
            hooks: [.gdpr("33(2)"), .nydfs("500.17")], examples: []
        ) { facts, matter throws(Unsettled) in
            let hours = try facts.settled(.incidentNoticeHours)
            return hours.value <= matter.policy.incidentHours
                ? .met("\(hours.value) hours.", hours.support) : .conditional("\(hours.value) hours.", hours.support)
        },
    ]

    private static func practice(
        _ id: String, _ question: Question, _ severity: Severity, _ key: FactKey<Practice>, _ title: String, no: String,
        closes: String, hooks: [Hook]
    ) -> Check {
        Check(
            id: id, question: question, severity: severity, asked: .service, title: title, rationale: "It matters.",
            closes: closes, hooks: hooks, examples: []
        ) { facts, _ throws(Unsettled) in .practice(try facts.settled(key), no: no) }
    }
}
