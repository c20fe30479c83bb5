import Assessment

/// An endpoint that may be asked: over https, or by plain HTTP on this machine alone, and without a credential in its
/// address.
package struct HTTPEndpoint: Hashable, Sendable {
    /// `https` or `http`.
    let scheme: String
    /// Host and port, in small letters; the scheme's own port is left out.
    let authority: String
    /// From the first slash, without the query; `/` where it has none.
    let path: String
    /// With its `?`; empty where there is none.
    let query: String

    /// Throws a sentence where the address must not be asked.
    package init(_ url: String) throws(ReadingError) {
        func refuse(_ why: String) -> ReadingError {
            .malformed(file: HTTPAddress.shown(url), place: nil, why: why)
        }
        guard url.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && !"\"\\<>^`{|}".utf8.contains($0) }) else {
            throw refuse("an address holds neither spaces nor such marks; write them as %20 and the like")
        }
        guard let mark = url.firstRange(of: "://") else {
            throw refuse("this is no address; an endpoint is such as https://mcp.example/mcp")
        }
        let scheme = url[..<mark.lowerBound].lowercased()
        let rest = url[mark.upperBound...]
        guard !rest.contains("#") else { throw refuse("an endpoint has no part after #; leave it out") }
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        guard !host.contains("@") else {
            throw refuse("a name or password stands in the address; leave it out, and pass a token with --token-env")
        }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        let allowed = name.allSatisfy { $0.isLetter || $0.isNumber || ".-_:".contains($0) }
        guard !name.isEmpty, allowed else { throw refuse("the address names no host") }
        switch scheme {
        case "https": break
        case "http" where HTTPAddress.isLocal(String(host).lowercased()): break
        case "http": throw refuse("plain HTTP is asked on this machine alone; use https")
        default: throw refuse("an endpoint is asked over https; this is \(scheme)")
        }
        self.scheme = scheme
        var authority = host.lowercased()
        let own = scheme == "https" ? ":443" : ":80"
        if authority.hasSuffix(own) { authority.removeLast(own.count) }
        self.authority = authority
        let after = rest.dropFirst(host.count)
        let path = after.prefix { $0 != "?" }
        self.path = path.isEmpty ? "/" : String(path)
        query = String(after.dropFirst(path.count))
        var asked = HTTPExchange()
        asked.address = url
        guard !asked.hasKeyInAddress else {
            throw refuse(
                "a key stands in the address, where logs keep it; leave it out, and pass a token with --token-env")
        }
    }

    /// `https://mcp.example`.
    var origin: String { scheme + "://" + authority }
    /// The whole address.
    package var url: String { origin + path + query }
    /// Its host, as a part of a file's name.
    package var label: String { authority.replacing(":", with: "-").filter { !"[]".contains($0) } }

    /// Another address of the same origin.
    func at(_ path: String) -> String { origin + path }

    /// An address that a document names, where it is of this origin; nil for any other.
    func own(_ url: String) -> String? {
        guard let other = try? HTTPEndpoint(url), other.origin == origin else { return nil }
        return other.url
    }

    /// Where the metadata of this resource may lie, by RFC 9728: with its path, then at the root.
    var resourceMetadata: [String] {
        let root = at("/.well-known/oauth-protected-resource")
        let tail = path.hasSuffix("/") ? String(path.dropLast()) : path
        return tail.isEmpty ? [root] : [root + tail, root]
    }

    /// Where the metadata of an issuer of this origin may lie, by RFC 8414 and OpenID Connect discovery, in the order in
    /// which a client of MCP asks. Empty for an issuer of another origin.
    func serverMetadata(of issuer: String) -> [String] {
        guard let other = try? HTTPEndpoint(issuer), other.origin == origin else { return [] }
        let tail = other.path.hasSuffix("/") ? String(other.path.dropLast()) : other.path
        let authorization = at("/.well-known/oauth-authorization-server"), open = "/.well-known/openid-configuration"
        guard !tail.isEmpty else { return [authorization, at(open)] }
        return [authorization + tail, at(open) + tail, at(tail + open)]
    }
}
