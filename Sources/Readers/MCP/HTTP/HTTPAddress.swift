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
        return host == "localhost" || host == "::1" || host.hasPrefix("127.") || host.hasSuffix(".localhost")
    }
}
