extension Check {
    static let boxedInServer = Check(
        id: "CMP-09", question: .compromise, severity: .high, asked: .service, from: .medium,
        title: "A server that we run is boxed in.",
        rationale: "A server that is turned against us can do what its user can do, on every folder that it sees.",
        closes: "The run configuration: the container or user, its rights, and the folders that it may see.",
        hooks: [.soc2("CC6.8"), .iso("A.8.22"), .csf("PR.IR-01"), .csf("PR.PS-05"), .mcp("MCP05")],
        applies: { $0.unlessMCP ?? $0.unlessOurs },
        examples: [
            Example(
                "a container with two folders", [.observed(.runtimeIsolated, .yes)], .met,
                use: { $0.service.hosting = .we }),
            Example(
                "somebody only says so", [.claimed(.runtimeIsolated, .yes)], .met, use: { $0.service.hosting = .local }),
            Example(
                "a user of its own", [.observed(.runtimeIsolated, .no), .observed(.runtimeUser, "svc-mcp")],
                .conditional,
                use: { $0.service.hosting = .we }),
            Example(
                "boxed in, and run as root", [.observed(.runtimeIsolated, .yes), .observed(.runtimeUser, "root")],
                .conditional, use: { $0.service.hosting = .we }),
            Example(
                "the developer's own rights", [.observed(.runtimeUser, "the developer's account")], .unmet,
                use: { $0.service.hosting = .local }),
            Example("not boxed in", [.observed(.runtimeIsolated, .no)], .unmet, use: { $0.service.hosting = .local }),
            Example(
                "a user of whom nothing is known", [.observed(.runtimeUser, "ada")], .unknown,
                use: { $0.service.hosting = .we }),
            Example("nobody says", [], .unknown, use: { $0.service.hosting = .we }),
            Example("the vendor runs it", [], .notApplicable),
        ]
    ) { facts, _ throws(Unsettled) in
        let boxed = try facts.need(.runtimeIsolated) {
            .practice($0, no: "It is not boxed in.", partly: "It is boxed in only in part.")
        }
        guard let user = try facts.said(.runtimeUser) else { return boxed }
        switch RuntimeUser(user.value) {
        case .service: return .best(of: boxed, user.conditional("It runs as a user of its own, \(user.value)."))
        case .person:
            guard boxed.kind >= .conditional else {
                return user.unmet("It runs with a person's rights: \(user.value).")
            }
            var answer = boxed.atMostConditional("It runs as \(user.value).")
            answer.against += user.support
            return answer
        case .unclear: return boxed
        }
    }
}

/// As whom a server runs: a user of its own, a person or administrator, or one of whom the name does not tell.
private enum RuntimeUser {
    case service, person, unclear

    init(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let persons: Set<String> = [
            "root", "admin", "administrator", "administrators", "system", "localsystem", "sudo", "superuser",
            "developer",
            "developers", "dev", "me", "myself", "personal", "person", "employee", "logged", "interactive", "desktop",
        ]
        let services: Set<String> = ["svc", "service", "nobody", "daemon", "nonroot", "dedicated", "unprivileged"]
        if text.lowercased().contains("non-root")
            || !services.isDisjoint(with: words) && persons.isDisjoint(with: words)
        {
            self = .service
        } else {
            self = persons.isDisjoint(with: words) ? .unclear : .person
        }
    }
}
