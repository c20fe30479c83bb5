/// Names and values of secrets. Values are looked at and never kept.
enum SecretName {
    /// Whether a variable or header is plainly named as a secret.
    static func isSecret(_ name: String) -> Bool {
        let plain = name.lowercased()
        if ["authorization", "cookie", "x-api-key", "proxy-authorization"].contains(plain) { return true }
        let listed = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init), words = Set(listed)
        // `API_KEY_FILE` is where a key lies, `TOKEN_LIMIT` a number.
        if let last = listed.last, listed.count > 1, about.contains(last) { return false }
        let marks: Set<String> = [
            "token", "secret", "password", "passwd", "pwd", "apikey", "credential", "credentials", "pat", "passphrase",
            "accesskey", "secretkey", "privatekey",
        ]
        if !words.isDisjoint(with: marks) { return true }
        let joined =
            words.contains("key")
            && !words.isDisjoint(with: ["api", "access", "secret", "private", "auth", "service", "account", "master"])
        return joined || plain.hasSuffix("_key") || plain.hasSuffix("apikey") || plain.hasSuffix("token")
    }

    /// Words at the end of a name that make it one about a secret, and none itself.
    private static let about: Set<String> = [
        "file", "filename", "path", "dir", "directory", "url", "uri", "endpoint", "host", "type", "ttl", "expiry",
        "expires", "expiration", "limit", "count", "max", "length", "size", "enabled", "required", "header", "prefix",
        "address", "provider", "mode", "scope", "scopes", "region",
    ]

    /// What kind of secret a value is by its own form, whatever it is called; nil for one that has no such form.
    static func kind(of value: String) -> String? {
        let tail = value.split(separator: " ").last.map(String.init) ?? value
        if value.contains("-----BEGIN") && value.contains("PRIVATE KEY") { return "private key" }
        guard isLive(tail) else { return nil }
        for (start, length, kind) in forms where tail.hasPrefix(start) && tail.utf8.count >= length { return kind }
        return nil
    }
    /// How the tokens of some issuers begin, and how long they are at least.
    private static let forms: [(String, Int, String)] = [
        ("ghp_", 36, "GitHub token"), ("gho_", 36, "GitHub token"), ("ghs_", 36, "GitHub token"),
        ("github_pat_", 40, "GitHub token"), ("glpat-", 20, "GitLab token"), ("xoxb-", 24, "Slack token"),
        ("xoxp-", 24, "Slack token"), ("AKIA", 20, "AWS access key id"), ("ASIA", 20, "AWS access key id"),
        ("AIza", 35, "Google API key"), ("sk-ant-", 24, "API key"), ("sk-proj-", 24, "API key"), ("sk-", 32, "API key"),
        ("sk_live_", 20, "Stripe key"), ("rk_live_", 20, "Stripe key"), ("eyJ", 40, "JSON web token"),
        ("npm_", 36, "npm token"), ("pypi-", 40, "PyPI token"), ("hf_", 30, "Hugging Face token"),
        ("SG.", 40, "SendGrid key"), ("dckr_pat_", 24, "Docker token"), ("ntn_", 40, "Notion token"),
    ]

    /// Whether a value is more than a placeholder.
    static func isLive(_ value: String) -> Bool {
        let lower = value.lowercased()
        let standIns = ["<", "{", "$", "your", "xxx", "example", "changeme", "placeholder", "…", "...", "***", "env:"]
        return value.utf8.count >= 12 && !standIns.contains { lower.contains($0) } && !value.contains(" ")
            && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
    }

    /// How long a secret is, roughly: never the secret.
    static func lengthClass(_ value: String) -> String {
        switch value.utf8.count {
        case ..<16: "under 16 characters"
        case ..<40: "16 to 39 characters"
        default: "40 characters or more"
        }
    }
}
