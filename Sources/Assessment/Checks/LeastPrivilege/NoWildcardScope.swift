extension Check {
    static let noWildcardScope = Check(
        id: "LPR-03", question: .leastPrivilege, severity: .critical, asked: .use,
        title: "The grant has no wildcard or everything scope.",
        rationale: "A scope over everything grows by itself with each thing that is added to the account.",
        closes: "An export of the consent screen or grant, with each scope listed.",
        hooks: [
            .soc2("CC6.3"), .iso("A.5.18"), .csf("PR.AA-05"), .mcp("MCP02"), .gdpr("5(1)(c)"), .hipaa("164.502(b)"),
            .nydfs("500.07"),
        ],
        applies: { matter in
            matter.use.service.hosting == .local && matter.use.data(matter.policy) == .public
                ? "it runs beside the agent on public data, and no account stands behind it" : nil
        },
        examples: [
            Example("scopes are listed", [.observed(.grantScopes, ["invoices.read"])], .met),
            Example("a wildcard", [.observed(.grantScopes, ["invoices.read", "*"])], .unmet),
            Example("the whole mailbox", [.observed(.grantScopes, ["full_mailbox"])], .unmet),
            Example("broad reading", [.observed(.grantScopes, ["read:all"])], .conditional),
            Example(
                "nobody says what was granted, and the server offers nothing but everything",
                [.observed(.oauthScopes, ["admin", "*"]).of(Use.example.serviceSubject)], .unmet),
            Example(
                "nobody says what was granted, and the server asks every caller for everything",
                [
                    .observed(.oauthScopes, ["files:read", "files:write"]).of(Use.example.serviceSubject),
                    .observed(.oauthScopesChallenged, ["full_access"]).of(Use.example.serviceSubject),
                ], .unmet),
            Example(
                "nobody says what was granted, and the server offers narrow scopes beside a wide one",
                [.observed(.oauthScopes, ["files:read", "admin"]).of(Use.example.serviceSubject)], .unknown),
            Example(
                "what was granted is narrow, whatever the server offers",
                [
                    .observed(.grantScopes, ["files:read"]),
                    .observed(.oauthScopes, ["admin"]).of(Use.example.serviceSubject),
                ], .met),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        if try facts.said(.grantScopes) == nil {
            let service = facts.about(matter.use.serviceSubject)
            let offers = [try service.said(.oauthScopesChallenged), try service.said(.oauthScopes)].compactMap(\.self)
            // Whoever may choose only among scopes over everything was given one of them.
            if let offer = offers.first(where: { !$0.value.isEmpty && $0.value.allSatisfy(Scope.isEverything) }) {
                return offer.unmet("The server gives no scope but \(named(offer.value)).")
            }
        }
        let scopes = try facts.settled(.grantScopes)
        let wide = scopes.value.filter(Scope.isEverything)
        if !wide.isEmpty { return scopes.unmet("The grant holds \(named(wide)).") }
        let broad = scopes.value.filter(Scope.isBroadReading)
        if !broad.isEmpty { return scopes.conditional("The grant reads everything: \(named(broad)).") }
        return scopes.met()
    }
}

/// What the words of an access scope mean.
package enum Scope {
    private static func words(_ scope: String) -> [Substring] {
        scope.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "*" }
    }
    /// Scopes over a whole account whose words do not say so.
    private static let wholeAccounts: Set<String> = [
        "https://mail.google.com/", "https://www.googleapis.com/auth/drive",
        "https://www.googleapis.com/auth/cloud-platform", "user_impersonation",
    ]

    /// A wildcard, an administrator's scope, or a whole mailbox or root.
    package static func isEverything(_ scope: String) -> Bool {
        let words = words(scope)
        if wholeAccounts.contains(scope.lowercased()) { return true }
        if words.contains("*") && !isReading(words) { return true }
        if words.contains(where: { ["admin", "administrator", "root", "superuser", "owner"].contains($0) }) {
            return true
        }
        return words.contains("full") || (words.contains("all") && !isReading(words)) || words.contains("everything")
    }
    /// Everything, but only to read.
    static func isBroadReading(_ scope: String) -> Bool {
        let words = words(scope)
        return isReading(words) && (words.contains("all") || words.contains("*"))
    }
    private static func isReading(_ words: [Substring]) -> Bool {
        words.contains { ["read", "readonly", "list", "view"].contains($0) }
    }
}
