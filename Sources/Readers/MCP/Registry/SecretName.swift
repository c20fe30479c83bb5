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
        return isLive(tail) ? SecretKind.of(Substring(tail)) : nil
    }

    /// Whether a value is more than a placeholder.
    static func isLive(_ value: String) -> Bool {
        let lower = value.lowercased()
        let standIns = ["<", "{", "$", "your", "xxx", "example", "changeme", "placeholder", "…", "...", "***", "env:"]
        return value.utf8.count >= 12 && !standIns.contains { lower.contains($0) } && !value.contains(" ")
            && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
    }
}
