/// How package managers are told which package: its name, its version, and where else it may come from.
enum PackageSpec {
    /// `name`, `@scope/name@1.2.3`, `alias@npm:name`, `github:owner/repo#ref`, `git+https://…`, a file, an archive.
    static func npm(_ spec: String) -> PackageReference {
        if let source = source(spec) { return source }
        if spec.hasPrefix(".") || spec.hasPrefix("/") || spec.hasPrefix("file:") || spec.contains("\\")
            || spec.hasPrefix("~")
        {
            return PackageReference("path", spec)
        }
        for (prefix, host) in [("github:", "github.com"), ("gitlab:", "gitlab.com"), ("bitbucket:", "bitbucket.org")]
        where spec.hasPrefix(prefix) {
            return git(host + "/" + spec.dropFirst(prefix.count))
        }
        let body = spec.dropFirst(spec.hasPrefix("@") ? 1 : 0)
        // `owner/repo` without a scope is a repository.
        if !spec.hasPrefix("@"), body.contains("/"), !body.prefix(while: { $0 != "/" }).contains("@") {
            return git("github.com/" + spec)
        }
        guard let at = body.firstIndex(of: "@") else { return PackageReference("npm", spec) }
        let name = String(spec[..<at]), version = String(spec[spec.index(after: at)...])
        if version.hasPrefix("npm:") { return npm(String(version.dropFirst(4))) }
        if let source = source(version) { return source }
        return PackageReference("npm", name, version: version.isEmpty ? nil : version)
    }

    /// `name`, `name==1.2.3`, `name@1.2.3`, `name[extra]>=1`, `name @ git+https://…`, `git+https://…`, a file.
    static func python(_ spec: String) -> PackageReference {
        let plain = String(spec.prefix { $0 != ";" }).trimmingSpace
        if let source = source(String(plain)) { return source }
        if plain.hasPrefix(".") || plain.hasPrefix("/") || plain.hasPrefix("~") || plain.contains("\\")
            || plain.hasSuffix(".whl") || plain.hasSuffix(".py")
        {
            return PackageReference("path", String(plain))
        }
        let name = plain.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        var rest = plain.dropFirst(name.count)
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
        rest = rest.trimmingSpace
        let identifier = normalised(name)
        if rest.hasPrefix("@") {
            let version = String(rest.dropFirst().trimmingSpace)
            if let source = source(version) { return source }
            return PackageReference("pypi", identifier, version: version.isEmpty ? nil : version)
        }
        if rest.hasPrefix("=="), !rest.contains(",") {
            return PackageReference("pypi", identifier, version: String(rest.drop { $0 == "=" }.trimmingSpace))
        }
        return PackageReference("pypi", identifier, version: rest.isEmpty ? nil : String(rest))
    }

    /// A module that is installed: the package has its name as a rule, and its version is not told.
    static func module(_ name: String) -> PackageReference {
        PackageReference("pypi", normalised(name.prefix { $0 != "." }), isInstalled: true)
    }

    /// As PyPI compares names.
    static func normalised(_ name: some StringProtocol) -> String {
        name.lowercased().split { "-_.".contains($0) }.joined(separator: "-")
    }

    /// `[registry/]name[:tag][@digest]`.
    static func image(_ text: String) -> PackageReference {
        let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
        var name = parts[0], tag: String?
        if let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") {
            tag = String(name[name.index(after: colon)...])
            name = String(name[..<colon])
        }
        for prefix in ["docker.io/library/", "docker.io/", "index.docker.io/"] where name.hasPrefix(prefix) {
            name = String(name.dropFirst(prefix.count))
        }
        let version = [tag, parts.count == 2 ? parts[1] : nil].compactMap(\.self).joined(separator: "@")
        return PackageReference("oci", name, version: version.isEmpty ? nil : version)
    }

    // MARK: Sources

    /// A package that is fetched from an address and no registry; nil where it is none.
    private static func source(_ spec: String) -> PackageReference? {
        let lower = spec.lowercased()
        if lower.hasPrefix("git+") || lower.hasPrefix("git://") || lower.hasPrefix("git@") || lower.hasPrefix("ssh://")
        {
            return git(spec)
        }
        guard let address = Address(spec) else { return nil }
        if lower.contains(".git") && !lower.hasSuffix(".tgz") { return git(spec) }
        return PackageReference("url", address.compared)
    }

    /// `host/owner/repo` of a git address, and the branch, tag or commit that it names.
    private static func git(_ spec: String) -> PackageReference {
        var text = spec[...]
        for prefix in ["git+", "git://", "https://", "http://", "ssh://", "git@"] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        text = text.prefix { $0 != "?" }
        var version: Substring?
        if let mark = text.firstIndex(of: "#") {
            version = text[text.index(after: mark)...].prefix { $0 != "&" }
            text = text[..<mark]
            if version?.contains("subdirectory=") == true || version?.contains("egg=") == true { version = nil }
        }
        // User information stands before the host, a reference behind the path.
        let host = text.prefix { $0 != "/" }
        if let at = host.lastIndex(of: "@") { text = text[text.index(after: at)...] }
        if let at = text.lastIndex(of: "@"), at > text.startIndex, text[..<at].contains("/") {
            version = text[text.index(after: at)...]
            text = text[..<at]
        }
        var name = String(text).replacing(":", with: "/")
        if name.hasSuffix(".git") { name = String(name.dropLast(4)) }
        return PackageReference(
            "git", String(name).lowercased(), version: version.flatMap { $0.isEmpty ? nil : String($0) })
    }
}
