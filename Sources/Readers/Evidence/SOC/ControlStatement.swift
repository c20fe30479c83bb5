import Assessment

/// What the words of a tested control say in the vocabulary: only sentences that cannot be meant otherwise, of the right
/// people and things. What is doubtful states nothing.
struct ControlStatement: Sendable {
    /// Of whom it is stated.
    enum Of: Sendable { case vendor, service }

    let key: FactKey<Practice>
    let of: Of
    /// Each group holds words of which one must stand in the control.
    private let needs: [[String]]
    /// Words that make it another control.
    private let never: [String]

    private init(_ key: FactKey<Practice>, of: Of = .service, needs: [[String]], never: [String] = []) {
        self.key = key
        self.of = of
        self.needs = needs
        self.never = never
    }

    /// Whether the folded words of a control say it.
    func says(_ control: String) -> Bool {
        needs.allSatisfy { $0.contains { ControlStatement.stands($0, in: control) } }
            && !(never + ControlStatement.doubtful).contains { ControlStatement.stands($0, in: control) }
    }

    /// Whether words stand in a text with no letter before them; what follows may go on.
    private static func stands(_ words: String, in text: String) -> Bool {
        text.hasPrefix(words) || text.has(" " + words) || text.has("(" + words) || text.has("-" + words)
    }

    /// A control that is optional, planned or partly excepted says nothing.
    private static let doubtful = [
        "where feasible", "if available", "may be ", "can optionally", "planned", "except ", "excluding", "is not ",
        "are not ",
    ]

    private static let secondFactor = [
        "multi-factor", "multifactor", "multi factor", "two-factor", "two factor", "second factor", "mfa", "2fa",
    ]

    static let all: [ControlStatement] = [
        ControlStatement(
            .administratorMFA,
            needs: [
                secondFactor, ["administrator", "administrative", "privileged"],
                ["production", "console", "infrastructure", "cloud", "environment"],
            ], never: ["customers' administrator", "customer administrator", "user entit", "vpn only"]),
        // Who reaches production at all is everybody, administrators too.
        ControlStatement(
            .administratorMFA,
            needs: [
                secondFactor, ["all employees", "all personnel", "all users", "all staff", "all access"],
                ["to production", "production system", "production environment", "production infrastructure"],
            ], never: ["user entit", "customer user", "vpn only"]),
        ControlStatement(
            .encryptedAtRest,
            needs: [
                ["at rest"], ["encrypt"],
                [
                    "customer data", "client data", "data at rest", "database", "data store", "production data",
                    "data stored", "customer information",
                ],
            ], never: ["laptop", "workstation", "endpoint", "removable media", "mobile device"]),
        ControlStatement(
            .keysManaged,
            needs: [
                ["keys", "key management"], ["encrypt"],
                ["rotated", "rotation", "key management policy", "key management procedures"],
            ]),
        ControlStatement(
            .encryptedInTransit,
            needs: [
                ["in transit", "transmission", "transmitted"], ["encrypt", "tls"],
                ["tls 1.2", "tls 1.3", "tls version 1.2", "tls v1.2", "tlsv1.2"],
            ],
            never: ["tls 1.0", "tls 1.1"]),
        ControlStatement(
            .singleSignOn,
            needs: [
                ["single sign-on", "single signon", "single sign on", "sso"],
                [
                    "customer's identity provider", "customers' identity provider", "customer identity provider",
                    "customers' users", "customer's users", "customer tenants", "customers' own identity",
                ],
            ], never: ["employee", "personnel", "staff"]),
        ControlStatement(
            .tenantIsolated,
            needs: [
                [
                    "logically separated", "logically segregated", "logically isolated", "logical separation",
                    "logical segregation", "logical isolation",
                ],
                ["customer", "tenant"],
                [
                    "other customer", "each customer", "each tenant", "other tenant", "between customers",
                    "between tenants", "customer data", "customers' data", "tenants",
                ],
            ], never: ["non-production", "development", "test environment", "staging", "network segment"]),
        ControlStatement(
            .staffAccessControlled,
            needs: [
                ["staff", "personnel", "employee", "support engineer"],
                ["customer data", "customers' data", "client data", "customer environment"],
                ["approved ticket", "approval", "approved request", "is approved", "are approved", "must be approved"],
                ["recorded", "logged"],
            ], never: ["hire", "terminat", "change"]),
        ControlStatement(
            .callsLogged,
            needs: [
                [
                    "each call", "every call", "all calls", "each api call", "every api call", "all api calls",
                    "each request", "every request", "all api requests",
                ],
                ["is logged", "are logged", "is recorded", "are recorded"],
            ], never: ["telephone", "phone", "support call"]),
        ControlStatement(
            .callerIdentified,
            needs: [
                [
                    "each call", "every call", "all calls", "each api call", "each request", "every request",
                    "all api calls",
                ],
                ["one identified", "one known", "an identified", "an individual", "one individual", "a unique"],
                ["user", "account"],
            ]),
        ControlStatement(
            .everyEndpointAuthenticates,
            needs: [
                ["every endpoint", "each endpoint", "all endpoints", "every api endpoint", "all api endpoints"],
                ["refuse", "reject", "requires", "require"],
                ["without a valid", "valid access token", "authentication", "valid credential"],
            ]),
        ControlStatement(
            .tokenRevocable,
            needs: [
                ["access tokens", "api tokens", "api keys", "tokens"],
                ["can be revoked", "may be revoked at any time", "are revocable"],
            ]),
        ControlStatement(
            .incidentPlan, of: .vendor,
            needs: [
                [
                    "incident response plan", "incident response policy", "incident response procedures",
                    "incident management policy",
                ],
                [
                    "is tested", "are tested", "tested", "documented", "established", "maintained", "handled under",
                    "in place", "follow",
                ],
            ]),
        ControlStatement(
            .securityReview, of: .vendor,
            needs: [
                ["changes", "code change", "pull request", "each change", "every change"],
                ["reviewed", "review", "approved"],
                [
                    "second engineer", "second developer", "second person", "peer", "another engineer",
                    "another developer", "independent", "someone other than",
                ],
                [
                    "before release", "prior to release", "before deployment", "prior to deployment", "before merg",
                    "prior to merg", "before production", "prior to production", "before being", "prior to being",
                    "prior to implementation", "before implementation",
                ],
            ], never: ["firewall", "network change"]),
        ControlStatement(
            .securityScanning, of: .vendor,
            needs: [
                ["scanned", "scans", "scanning", "static analysis", "static code analysis"],
                ["code", "dependencies", "changes"],
                [
                    "each change", "before release", "prior to release", "each release", "every change", "continuous",
                    "prior to deployment", "before deployment", "dependencies",
                ],
            ],
            never: ["external-facing", "network scan"]),
        ControlStatement(
            .securityTraining, of: .vendor,
            needs: [
                ["developers", "engineers"], ["secure coding", "secure development", "security"],
                ["training", "trained"],
            ]),
    ]
}
