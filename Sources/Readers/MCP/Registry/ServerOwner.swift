import Digest

/// Who offers a server, as far as a registry's entry tells: an account on a forge or a domain. It is a name in somebody's
/// name space, and no legal person: who that is stays to be found out.
package struct ServerOwner: Hashable, Sendable {
    /// What the owner was taken from, strongest first.
    package enum Basis: String, Sendable, CaseIterable {
        case namespace = "the name in the registry"
        case repository = "the repository"
        case image = "the publisher of the image"
        case endpoint = "the address of the endpoint"
        case nothing = "nothing in the entry"
    }

    /// The slug of the vendor: `github-acme`, `acme-example`.
    package let slug: String
    /// As a person goes there: `github.com/acme`, `acme.example`; empty where nobody is named.
    package let name: String
    package let basis: Basis

    private init(_ name: String, _ basis: Basis, slug: String? = nil) {
        self.name = name
        self.basis = basis
        self.slug = slug ?? ServerOwner.slug(name)
    }

    init(_ server: ServerDescription) {
        let name = server.name?.text ?? ""
        let found =
            ServerOwner.inNamespace(name) ?? server.repository.flatMap { ServerOwner.ofRepository($0.text) }
            ?? server.packages.lazy.compactMap { ServerOwner.ofImage($0) }.first
            ?? server.endpoints.lazy.compactMap { ServerOwner.ofEndpoint($0.text) }.first
        // One vendor for each: servers of which nobody is known to be the owner have nothing in common.
        let own = name.isEmpty ? (server.name?.place ?? "").filter(\.isNumber) : name
        self = found ?? ServerOwner("", .nothing, slug: ServerOwner.slug("owner-not-named-" + own))
    }

    /// `io.github.acme/notes` is the account acme on GitHub, `com.acme/notes` the domain acme.com.
    private static func inNamespace(_ name: String) -> ServerOwner? {
        guard let slash = name.firstIndex(of: "/") else { return nil }
        let labels = name[..<slash].split(separator: ".", omittingEmptySubsequences: false).map { $0.lowercased() }
        guard labels.count >= 2, labels.allSatisfy(isLabel) else { return nil }
        for (forge, prefix) in [("github.com", ["io", "github"]), ("gitlab.com", ["com", "gitlab"])]
        where labels.count == 3 && labels.starts(with: prefix) {
            return account(labels[2], on: forge, .namespace)
        }
        return ServerOwner(labels.reversed().joined(separator: "."), .namespace)
    }

    private static func ofRepository(_ url: String) -> ServerOwner? {
        guard let repository = repository(url) else { return nil }
        let steps = repository.split(separator: "/").map(String.init)
        return steps.count >= 3 ? account(steps[1], on: steps[0], .repository) : nil
    }

    /// The account of an image on a public register of images. Under `mcp/` and `library/` Docker builds what others wrote.
    private static func ofImage(_ package: ServerDescription.Package) -> ServerOwner? {
        guard ["oci", "docker"].contains(package.registry) else { return nil }
        let steps = package.identifier.lowercased().split(separator: "/").map(String.init)
        guard let first = steps.first, steps.count >= 2 else { return nil }
        if first == "ghcr.io", steps.count >= 3 { return account(steps[1], on: "github.com", .image) }
        if first == "docker.io", steps.count >= 3 { return account(steps[1], on: "hub.docker.com", .image) }
        if first.contains(".") || first.contains(":") { return isHost(first) ? ServerOwner(first, .image) : nil }
        return ["mcp", "library"].contains(first) ? nil : account(first, on: "hub.docker.com", .image)
    }

    /// The domain of an address, without the labels that name a service. What stands above it stays, since many of one
    /// domain may be nobody's in common.
    private static func ofEndpoint(_ url: String) -> ServerOwner? {
        var labels = host(url).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard labels.count >= 2, labels.allSatisfy(isLabel), labels.last?.contains(where: \.isLetter) == true else {
            return nil
        }
        if let mark = labels.lastIndex(of: "mcp"), labels.count - mark > 2 { labels.removeFirst(mark + 1) }
        while labels.count > 2, services.contains(labels[0]) { labels.removeFirst() }
        return ServerOwner(labels.joined(separator: "."), .endpoint)
    }
    private static let services: Set<String> = ["mcp", "api", "www", "app", "docs", "sse"]

    private static func account(_ name: String, on forge: String, _ basis: Basis) -> ServerOwner {
        let short = ["github.com": "github", "gitlab.com": "gitlab", "hub.docker.com": "docker-hub"][forge] ?? forge
        return ServerOwner("\(forge)/\(name)", basis, slug: slug("\(short)-\(name)"))
    }

    // MARK: Addresses

    /// An address of a repository without what does not tell two of them apart: `github.com/acme/notes`; nil for what is
    /// none. On the great forges a repository has two steps, whatever stands behind them.
    static func repository(_ url: String) -> String? {
        var text = url.trimmed.lowercased()
        if text.hasPrefix("git+") { text.removeFirst(4) }
        if text.hasPrefix("git@"), let colon = text.firstIndex(of: ":") {
            text = "ssh://" + text[..<colon].dropFirst(4) + "/" + text[text.index(after: colon)...]
        }
        guard text.contains("://") else { return nil }
        var name = host(text)
        if name.hasPrefix("www.") { name.removeFirst(4) }
        guard isHost(name), let scheme = text.firstRange(of: "://") else { return nil }
        var steps = text[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
            .map(String.init)
        if ["github.com", "bitbucket.org", "codeberg.org"].contains(name) { steps = Array(steps.prefix(2)) }
        if let mark = steps.firstIndex(of: "-") { steps = Array(steps[..<mark]) }
        if let last = steps.last, last.hasSuffix(".git") { steps[steps.count - 1] = String(last.dropLast(4)) }
        return steps.isEmpty ? nil : ([name] + steps).joined(separator: "/")
    }

    /// The host of an address in lower case, without user and port; empty where it has none.
    static func host(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return "" }
        let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let rest = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return (rest.hasPrefix("[") ? rest : rest.prefix { $0 != ":" }).lowercased()
    }
    private static func isHost(_ text: String) -> Bool {
        let labels = text.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return labels.count >= 2 && labels.allSatisfy(isLabel)
    }
    private static func isLabel(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.count <= 63
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
    }

    /// A slug out of a name: small letters, digits, and one hyphen for whatever else stands between them; at most 56. A
    /// name without any of them is known by the start of its hash.
    static func slug(_ name: String) -> String {
        var slug = ""
        for byte in name.lowercased().utf8 where slug.utf8.count < 56 {
            if (97...122).contains(byte) || (48...57).contains(byte) {
                slug.unicodeScalars.append(UnicodeScalar(byte))
            } else if !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return !slug.isEmpty || name.isEmpty ? slug : "x-" + Digest(of: name).hex.prefix(8)
    }
}
