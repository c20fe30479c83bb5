/// Whether a value stands in for a secret and is none: a variable, a reference to a vault, a placeholder.
enum StandIn {
    static func isOne(_ raw: some StringProtocol) -> Bool {
        let value = raw.trimmingSpace, lower = value.lowercased()
        if value.isEmpty || isReference(value, lower) { return true }
        if marks.contains(where: { lower.contains($0) }) { return true }
        let words = Set(lower.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let holdsFigures = words.contains { $0.count >= 6 && $0.contains(where: \.isNumber) }
        if !words.isDisjoint(with: standing), !holdsFigures { return true }
        if whole.contains(lower) { return true }
        // One character again and again, or hardly more: `xxxx-xxxx`, `0000000000`, `sk-1234567890`.
        let tail = lower.split { "-_.:".contains($0) }.last.map(String.init) ?? lower
        if Set(tail).count <= 2, tail.count >= 3 { return true }
        if runs.contains(tail) { return true }
        return isNameOfVariable(value)
    }

    private static let marks = [
        "your", "example", "placeholder", "changeme", "change-me", "change_me", "xxxx", "redacted", "replace", "dummy",
        "…", "...", "***", "insert", "todo", "_here", "-here", "fill-in", "fill_in", "sample", "notreal", "not-real",
    ]
    private static let standing: Set<String> = [
        "my", "token", "key", "apikey", "secret", "password", "here", "fake", "test", "none", "value", "foo", "bar",
        "enter", "put", "paste", "hidden", "removed", "unset", "mock", "demo",
    ]
    private static let whole: Set<String> = [
        "none", "null", "nil", "undefined", "n/a", "na", "tbd", "true", "false", "yes", "no", "-", "empty", "default",
    ]
    private static let runs: Set<String> = [
        "1234567890", "123456789", "0123456789", "abcdef", "abcdefgh", "abc123", "123456", "12345678", "12345",
        "1234567890abcdef", "0123456789abcdef",
    ]

    /// `${VAR}`, `$VAR`, `%VAR%`, `${input:key}`, `{{key}}`, `op://…`, `{env:KEY}`.
    private static func isReference(_ value: Substring, _ lower: String) -> Bool {
        if value.hasPrefix("$"),
            value.dropFirst().first.map({ $0 == "{" || $0 == "(" || $0 == "_" || $0.isLetter })
                ?? false
        {
            return true
        }
        if value.contains("${") || value.contains("{{") || value.contains("$(") { return true }
        if value.hasPrefix("%"), value.hasSuffix("%"), value.utf8.count > 2 { return true }
        for (start, end) in [("{", "}"), ("<", ">"), ("[", "]")] where value.hasPrefix(start) && value.hasSuffix(end) {
            return true
        }
        let schemes = [
            "op://", "vault:", "vault://", "keychain:", "keyring:", "secret://", "secrets:", "awssm://", "aws-sm:",
            "arn:aws:secretsmanager", "azurekv://", "gcpsm://", "bw://", "pass:", "env:", "env.", "file:", "ref+",
            "process.env.", "se://", "infisical://", "doppler://", "sops:", "input:", "secretref:", "dotenv:",
        ]
        return schemes.contains { lower.hasPrefix($0) }
    }

    /// `GITHUB_TOKEN` in the place of a token is the name of a variable.
    private static func isNameOfVariable(_ value: Substring) -> Bool {
        value.contains("_") && value.first?.isLetter == true
            && value.utf8.allSatisfy { (65...90).contains($0) || $0 == UInt8(ascii: "_") }
    }
}

extension StringProtocol {
    /// Without white space and quotes around it.
    var trimmingSpace: Substring {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace || first == "\"" || first == "'" { text.removeFirst() }
        while let last = text.last, last.isWhitespace || last == "\"" || last == "'" { text.removeLast() }
        return text
    }
}
