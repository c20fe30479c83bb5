/// An address of an endpoint, shown without what may be secret in it.
enum HTTPAddress {
    /// Scheme, host, port and path. User information, query and fragment may hold keys, so they are left out.
    static func shown(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return String(url.prefix { $0 != "?" && $0 != "#" }) }
        let rest = url[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let authority = rest.prefix { $0 != "/" }, path = rest.dropFirst(authority.count)
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return url[..<scheme.lowerBound].lowercased() + "://" + host.lowercased() + path
    }

    /// Whether it is plain HTTP beyond this machine; nil for what is neither http nor https.
    static func isPlaintext(_ url: String) -> Bool? {
        let lower = url.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("wss://") { return false }
        guard lower.hasPrefix("http://") || lower.hasPrefix("ws://") else { return nil }
        let authority = shown(lower).split(separator: "/", maxSplits: 2).dropFirst().first.map(String.init) ?? ""
        return !isLocal(authority)
    }

    /// Whether a host, with or without its port, is this machine.
    static func isLocal(_ authority: String) -> Bool {
        let host =
            authority.hasPrefix("[")
            ? String(authority.dropFirst().prefix { $0 != "]" })
            : String(authority.prefix { $0 != ":" })
        return host == "localhost" || host == "::1" || host.hasSuffix(".localhost")
            || (host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." })
    }

    /// Host with its port, unless it is the scheme's own; and the path, without a slash at its end.
    private static func parts(_ url: String) -> (origin: String, path: String)? {
        let shown = shown(url)
        guard let scheme = shown.firstRange(of: "://") else { return parted(shown, "") }
        return parted(String(shown[scheme.upperBound...]), String(shown[..<scheme.lowerBound]))
    }
    private static func parted(_ rest: String, _ scheme: String) -> (origin: String, path: String)? {
        var host = String(rest.prefix { $0 != "/" }), path = String(rest.drop { $0 != "/" })
        guard !host.isEmpty else { return nil }
        for (own, port) in [("https", ":443"), ("http", ":80")] where scheme == own && host.hasSuffix(port) {
            host.removeLast(port.count)
        }
        while path.hasSuffix("/") { path.removeLast() }
        return (host, path)
    }

    /// Whether two addresses mean the same, but for a slash at the end. Where one does not say its scheme, that is no
    /// difference.
    static func isSame(_ one: String, _ other: String) -> Bool {
        guard let one = parts(one), let other = parts(other) else { return false }
        return one.origin == other.origin && one.path == other.path
    }

    /// Whether an endpoint is a resource or lies below it.
    static func covers(_ resource: String, _ endpoint: String) -> Bool {
        guard let resource = parts(resource), let endpoint = parts(endpoint), resource.origin == endpoint.origin else {
            return false
        }
        return endpoint.path == resource.path || endpoint.path.hasPrefix(resource.path + "/")
    }

    /// The issuer whose metadata lie at an address, by RFC 8414 and OpenID Connect discovery; nil for another address.
    static func issuer(ofMetadataAt url: String) -> String? {
        for name in ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"] {
            guard let mark = url.firstRange(of: name) else { continue }
            return String(url[..<mark.lowerBound]) + String(url[mark.upperBound...])
        }
        return nil
    }
}
