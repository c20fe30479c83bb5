/// An address taken apart, so that it can be shown without what may be secret in it.
struct Address {
    /// The whole, with stand-ins where secrets, user information or values of its query stood.
    let shown: String
    /// Scheme, host, port and path as shown, without a slash at the end: by it two addresses are compared.
    let compared: String
    /// The host, without user information and port, in lower case.
    let host: String
    /// Secrets in clear: the part's name, the kind, the length.
    let secrets: [PlainSecret]

    /// Nil for what has no scheme.
    init?(_ raw: some StringProtocol) {
        let text = raw.trimmingSpace
        guard let mark = text.firstRange(of: "://"), mark.lowerBound > text.startIndex,
            text[..<mark.lowerBound].utf8.allSatisfy({ Address.isScheme($0) })
        else { return nil }
        let scheme = text[..<mark.lowerBound].lowercased()
        var found: [PlainSecret] = []
        let rest = text[mark.upperBound...]
        let before = rest.prefix { $0 != "?" && $0 != "#" }, after = rest.dropFirst(before.count)
        let authority = before.prefix { $0 != "/" }, path = before.dropFirst(authority.count)
        var head = scheme + "://", end = authority
        if let at = authority.lastIndex(of: "@") {
            let user = authority[..<at]
            end = authority[authority.index(after: at)...]
            let parts = user.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 {
                head += "[hidden]@"
                if !StandIn.isOne(parts[1]) {
                    found.append(
                        PlainSecret(
                            name: "password in the address", kind: SecretKind.of(parts[1]) ?? "password",
                            length: SecretKind.length(parts[1])))
                }
            } else if let kind = SecretKind.of(user) {
                head += "[hidden]@"
                found.append(
                    PlainSecret(name: "user in the address", kind: kind, length: SecretKind.length(user)))
            } else {
                head += Address.isOpaque(user) ? "[hidden]@" : user + "@"
            }
        }
        let steps = path.split(separator: "/", omittingEmptySubsequences: false).map { step -> String in
            guard !StandIn.isOne(step) || step.isEmpty else { return String(step) }
            if let kind = SecretKind.of(step) ?? (Address.isKey(step) ? "key" : nil) {
                found.append(
                    PlainSecret(name: "path of the address", kind: kind, length: SecretKind.length(step)))
                return "[hidden]"
            }
            return Address.isOpaque(step) ? "[hidden]" : String(step)
        }
        host = Address.host(end)
        compared = scheme + "://" + end.lowercased() + Address.trimmed(steps.joined(separator: "/"))
        shown = head + end + steps.joined(separator: "/") + Address.query(after, &found)
        secrets = found
    }

    private static func trimmed(_ path: String) -> Substring { path.hasSuffix("/") ? path.dropLast() : path[...] }

    private static func isScheme(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func host(_ authority: Substring) -> String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }).lowercased() }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }

    /// Query and fragment with their names and without their values.
    private static func query(_ text: Substring, _ found: inout [PlainSecret]) -> String {
        guard let mark = text.first else { return "" }
        let parts = text.dropFirst().split(separator: "&", omittingEmptySubsequences: false).map { part -> String in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else {
                return SecretKind.of(part) == nil && !isOpaque(part) ? String(part) : "[hidden]"
            }
            let name = String(pair[0]), value = pair[1]
            if StandIn.isOne(value) { return "\(name)=\(value)" }
            if let kind = SecretKind.of(value)
                ?? (SecretFinding.isSecretName(name) || name.lowercased() == "key" ? "key" : nil),
                value.utf8.count >= 6
            {
                found.append(
                    PlainSecret(name: "\(name) in the address", kind: kind, length: SecretKind.length(value)))
            }
            return "\(name)=[hidden]"
        }
        return String(mark) + parts.joined(separator: "&")
    }

    /// A part of a path that can hardly be anything else than a key: long, with letters and many figures, and no date or
    /// UUID.
    private static func isKey(_ step: Substring) -> Bool {
        guard step.utf8.count >= 24, isOpaque(step), !isUUID(step) else { return false }
        return step.count(where: \.isNumber) >= 3 && step.contains(where: \.isLetter)
    }

    static func isUUID(_ text: Substring) -> Bool {
        text.utf8.count == 36 && text.split(separator: "-").map(\.utf8.count) == [8, 4, 4, 4, 12]
            && text.allSatisfy { $0.isHexDigit || $0 == "-" }
    }

    /// What may be a secret by its length and mixture, so that it is not shown.
    static func isOpaque(_ text: Substring) -> Bool {
        guard text.utf8.count >= 20 else { return false }
        if isUUID(text) { return true }
        var digits = 0, upper = 0, lower = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits += 1
            case 65...90: upper += 1
            case 97...122: lower += 1
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "~"): break
            default: return false
            }
        }
        // Words with hyphens have few figures and no capitals within.
        let words = text.split { $0 == "-" || $0 == "_" }.map(\.utf8.count).max() ?? 0
        return words >= 16 && digits >= 3 && upper + lower >= 3 || digits >= 4 && upper >= 2 && lower >= 2
    }
}
