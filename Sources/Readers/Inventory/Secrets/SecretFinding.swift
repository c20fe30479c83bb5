/// Whether a value under a name is a secret in clear. Values are looked at here and never kept.
enum SecretFinding {
    /// The secret that a variable, header or option holds; nil where it is a stand-in, or nothing tells that it is one.
    static func of(_ raw: String, named name: String) -> PlainSecret? {
        let value = bare(raw)
        if StandIn.isOne(value) { return nil }
        if let inner = inURL(value, named: name) { return inner }
        if let kind = SecretKind.of(value) {
            return PlainSecret(name: name, kind: kind, length: SecretKind.length(value))
        }
        guard isSecretName(name) else { return nil }
        let isPassword = isPasswordName(name)
        guard isPassword ? value.utf8.count >= 4 : looksKept(value) else { return nil }
        return PlainSecret(name: name, kind: kind(ofName: name), length: SecretKind.length(value))
    }

    /// Without the word that says how it is used: `Bearer`, `Basic`, `token`.
    static func bare(_ raw: String) -> Substring {
        let value = raw.trimmingSpace
        for word in ["bearer ", "basic ", "token ", "apikey ", "api-key ", "bot "] {
            if value.lowercased().hasPrefix(word) { return value.dropFirst(word.utf8.count).trimmingSpace }
        }
        return value
    }

    /// Whether what has a secret's name may be one: no path, address, number, flag or sentence.
    private static func looksKept(_ value: Substring) -> Bool {
        guard value.utf8.count >= 8, !value.contains(where: \.isWhitespace) else { return false }
        if value.hasPrefix("/") || value.hasPrefix("~") || value.hasPrefix("./") || value.contains(":\\") {
            return false
        }
        if value.contains("://") { return false }
        if value.allSatisfy({ $0.isNumber || $0 == "." }), value.utf8.count < 16 { return false }
        let endings = [".json", ".pem", ".key", ".txt", ".yaml", ".yml", ".env", ".p12", ".crt"]
        return !endings.contains { value.lowercased().hasSuffix($0) }
    }

    /// A password or key in an address: before its host, in its query, or as a part of its path.
    static func inURL(_ value: Substring, named name: String) -> PlainSecret? {
        let address = Address(value)
        guard let address, let found = address.secrets.first else { return nil }
        return PlainSecret(
            name: name == found.name || name.isEmpty ? found.name : "\(name) (\(found.name))", kind: found.kind,
            length: found.length)
    }

    /// Whether a name is that of a secret, and not that of something about one, such as where it lies.
    static func isSecretName(_ name: String) -> Bool {
        let plain = name.lowercased()
        let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if let last = words.last, about.contains(last) { return false }
        if SecretName.isSecret(dashed(name)) { return true }
        return isPasswordName(name) || plain.hasSuffix("key") && words.count == 1 && plain != "key" && plain != "hotkey"
            || words.contains("dsn") || words.contains("bearer") || words.contains("auth") && words.count == 1
            || words.contains("jwt") || words.contains("cookie")
    }

    /// What stands behind the name of a secret where the value is none: `TOKEN_LIMIT`, `API_KEY_FILE`.
    private static let about: Set<String> = [
        "file", "path", "dir", "directory", "url", "uri", "endpoint", "host", "name", "names", "id", "limit", "limits",
        "count", "max", "min", "ttl", "expiry", "expires", "lifetime", "timeout", "region", "type", "header", "env",
        "var",
        "mode", "enabled", "prefix", "budget", "tokens", "length", "size", "provider", "command", "cmd", "helper",
        "store",
        "manager", "alias", "profile", "scope", "scopes", "rotation", "required",
    ]

    /// `apiKey` and `--apiKey` as `api-key`.
    private static func dashed(_ name: String) -> String {
        var text = ""
        for character in name.drop(while: { $0 == "-" }) {
            if character.isUppercase, let last = text.last, last.isLowercase { text += "-" }
            text.append(character)
        }
        return text
    }

    private static func isPasswordName(_ name: String) -> Bool {
        let words = dashed(name).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let last = words.last, !about.contains(last) else { return false }
        return words.contains { ["password", "passwd", "pwd", "passphrase", "pass", "pgpassword"].contains($0) }
            || words.contains { $0.hasSuffix("password") }
    }

    private static func kind(ofName name: String) -> String {
        let plain = name.lowercased()
        if isPasswordName(name) { return "password" }
        if plain.contains("token") || plain.contains("authorization") || plain.contains("bearer") { return "token" }
        return plain.contains("key") ? "key" : "secret"
    }
}
