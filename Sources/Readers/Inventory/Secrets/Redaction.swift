/// Words of a command, and other texts of a client's settings, made fit to be kept: what is a secret, or may be one, is
/// replaced, and what certainly is one is told by name, kind and length.
struct Redaction {
    private(set) var words: [String] = []
    private(set) var secrets: [PlainSecret] = []

    /// Whether a secret is replaced by one word, so that a line still comes apart into the same words.
    private let isBrief: Bool

    /// A command and its arguments.
    init(command: [String], brief: Bool = false) {
        isBrief = brief
        var option: String?
        for word in command {
            let shown = redacted(word, after: option)
            words.append(shown)
            option = Redaction.option(word)
        }
    }

    /// A text that is no command, such as a name: only what is certainly a secret is replaced.
    static func text(_ text: String) -> String {
        guard text.utf8.count >= 12 else { return text }
        var redaction = Redaction(command: [])
        return redaction.pieces(text, name: "name", keepsOpaque: true)
    }

    /// An option that takes its value from the next word, or a header's name that stands alone; nil for any other word.
    private static func option(_ word: String) -> String? {
        let plain = word.trimmingSpace
        if ["bearer", "basic"].contains(plain.lowercased()) { return "authorization" }
        if plain.hasSuffix(":"), SecretFinding.isSecretName(String(plain.dropLast())) {
            return String(plain.dropLast())
        }
        guard word.hasPrefix("-"), !word.contains("="), word.utf8.count > 1, !word.contains(" ") else { return nil }
        return word
    }

    private mutating func redacted(_ word: String, after option: String?) -> String {
        if word.isEmpty { return word }
        // A line for a shell is a command of its own.
        if word.contains(where: \.isWhitespace), !Redaction.isHeader(word) {
            var inner = Redaction(command: word.split(whereSeparator: \.isWhitespace).map(String.init), brief: isBrief)
            inner.secrets = inner.secrets.filter { !secrets.contains($0) }
            secrets += inner.secrets
            return inner.words.joined(separator: " ")
        }
        if let option, let found = secret(word, of: option) { return stand(found) }
        if let shown = header(word) ?? assignment(word) ?? address(word) { return shown }
        return pieces(word, name: option ?? "argument")
    }

    /// The value of an option with a secret's name.
    private func secret(_ word: String, of option: String) -> PlainSecret? {
        let names = ["-p": "", "-u": "", "-H": "", "-e": "", "-k": ""]
        guard names[option] == nil, !word.hasPrefix("-") else { return nil }
        return SecretFinding.isSecretName(option) ? SecretFinding.of(word, named: option) : nil
    }

    private mutating func stand(_ found: PlainSecret) -> String {
        if !secrets.contains(found) { secrets.append(found) }
        return isBrief ? "[secret]" : "[secret: \(found.kind), \(found.length)]"
    }

    private static func isHeader(_ word: String) -> Bool {
        guard let colon = word.firstIndex(of: ":"), colon > word.startIndex else { return false }
        let name = word[..<colon]
        return name.utf8.count <= 40 && name.first?.isLetter == true && !name.contains(where: \.isWhitespace)
            && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            && !word[word.index(after: colon)...].hasPrefix("//") && !word[word.index(after: colon)...].hasPrefix("\\")
    }

    /// `Authorization: Bearer …`, as bridges take it.
    private mutating func header(_ word: String) -> String? {
        guard Redaction.isHeader(word), let colon = word.firstIndex(of: ":") else { return nil }
        let name = String(word[..<colon]), value = String(word[word.index(after: colon)...])
        guard SecretFinding.isSecretName(name) || name.lowercased().hasPrefix("x-") else { return nil }
        if let found = SecretFinding.of(value, named: name) { return "\(name): \(stand(found))" }
        return StandIn.isOne(SecretFinding.bare(value)) ? word : "\(name): [hidden]"
    }

    /// `API_KEY=…`, `--token=…`.
    private mutating func assignment(_ word: String) -> String? {
        guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return nil }
        let name = String(word[..<equals]), value = String(word[word.index(after: equals)...])
        guard name.utf8.count <= 64, !name.contains("/"), !name.contains("?"), !name.contains(" ") else { return nil }
        let plain = String(name.drop { $0 == "-" })
        if let found = SecretFinding.of(value, named: plain) {
            // An address keeps what is not secret in it.
            if let address = Address(value) {
                if !secrets.contains(found) { secrets.append(found) }
                return "\(name)=\(address.shown)"
            }
            return "\(name)=\(stand(found))"
        }
        if let header = header(value) { return "\(name)=\(header)" }
        return "\(name)=\(pieces(value, name: plain))"
    }

    private mutating func address(_ word: String) -> String? {
        guard let address = Address(word) else { return nil }
        for found in address.secrets where !secrets.contains(found) { secrets.append(found) }
        return address.shown
    }

    /// Whatever stands within a text: its pieces between marks are looked at one by one.
    private mutating func pieces(_ text: String, name: String, keepsOpaque: Bool = false) -> String {
        if text.contains("-----BEGIN") {
            return stand(PlainSecret(name: name, kind: "private key", length: SecretKind.length(text)))
        }
        var shown = "", rest = text[...]
        while !rest.isEmpty {
            let piece = rest.prefix { !Redaction.isMark($0) }
            rest = rest.dropFirst(piece.count)
            if !piece.isEmpty {
                if !StandIn.isOne(piece), let kind = SecretKind.of(piece) {
                    shown += stand(PlainSecret(name: name, kind: kind, length: SecretKind.length(piece)))
                } else {
                    shown +=
                        !keepsOpaque && Redaction.mayBeSecret(piece, after: shown.last) ? "[hidden]" : String(piece)
                }
            }
            if let mark = rest.popFirst() { shown.append(mark) }
        }
        return shown
    }

    private static func isMark(_ character: Character) -> Bool {
        character.isWhitespace || "\"'`,;|&<>()[]{}/\\@?#!*".contains(character) || character == ":"
            || character == "="
    }

    /// Long and mixed, and no digest of a package: it is not shown, and not called a secret either.
    private static func mayBeSecret(_ piece: Substring, after mark: Character?) -> Bool {
        let isDigest = [40, 64].contains(piece.utf8.count) && piece.allSatisfy(\.isHexDigit)
        if isDigest, mark == ":" || mark == "@" || mark == "#" { return false }
        return Address.isOpaque(piece) && piece.utf8.count >= 24 && !Address.isUUID(piece)
    }
}
