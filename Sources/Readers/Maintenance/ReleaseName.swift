/// What the name of a tag says: a release, one that comes before a release, or neither.
enum ReleaseName: Equatable {
    /// Such as `v1.4.0`, `server@0.1.3`, `v.0.0.26`, `2026.08.20260813230114`.
    case release
    /// Such as `v2.0.0-rc.1`, `1.0b2`, `nightly-2026-08-01`.
    case prerelease
    /// Such as `latest-release`, `v1.x`: a mark that moves, or something else.
    case other

    /// Reads a tag's name: the version is the last part behind `@` or `/`, with the name of a product before it.
    init(_ tag: String) {
        let steps = tag.lowercased().split(whereSeparator: { $0 == "/" || $0 == "@" })
        guard let last = steps.last, let version = ReleaseName.version(in: last) else {
            self = .other
            return
        }
        let before = ReleaseName.words(last[..<version.lowerBound]), rest = last[version.upperBound...]
        let folders = steps.dropLast().map(String.init)
        if ReleaseName.aside.contains(before.first ?? "") || before.last == "latest" || rest.hasPrefix(".x")
            || folders.contains(where: ReleaseName.aside.contains)
        {
            self = .other
        } else if ReleaseName.early.contains(before.last ?? "") || folders.contains(where: ReleaseName.early.contains)
            || ReleaseName.isEarly(rest)
        {
            self = .prerelease
        } else {
            self = .release
        }
    }

    /// Where the digits of the version stand: behind nothing, `v`, `release` and the like any number will do; behind
    /// another name it needs a point or a whole date, for `phase-2` is no version.
    private static func version(in text: Substring) -> Range<String.Index>? {
        var at = text.startIndex
        while let start = text[at...].firstIndex(where: \.isDigit) {
            let run = text[start...].prefix { $0.isDigit || $0 == "." }
            let core = run.last == "." ? run.dropLast() : run
            let prefix = text[..<start], names = words(prefix)
            let parts = core.split(separator: ".", omittingEmptySubsequences: false)
            let isDotted = parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
            let stands = prefix.last.map { !$0.isLetter || plain.contains(names.last ?? "") } ?? true
            if stands, isDotted || isDate(text[start...]) || names.allSatisfy(plain.contains) {
                return core.startIndex..<core.endIndex
            }
            at = run.endIndex
        }
        return nil
    }

    /// `2026-08-01` and what follows.
    private static func isDate(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).prefix(3)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
    }

    /// What stands behind the version: `rc1`, `-beta.2`, `.dev3`, `a1`, and by semantic versioning any other word behind
    /// a hyphen but those that name a finished version.
    private static func isEarly(_ rest: Substring) -> Bool {
        let named = rest.prefix { $0 != "+" }, found = words(named)
        guard let first = found.first else { return false }
        return found.contains { early.contains($0) || $0 == "m" } || (named.first == "-" && !final.contains(first))
    }

    /// The runs of letters.
    private static func words(_ text: Substring) -> [String] {
        text.split(whereSeparator: { !$0.isLetter }).map { String($0) }
    }

    private static let plain: Set<String> = ["v", "ver", "version", "release", "rel", "r", "stable"]
    private static let final: Set<String> = [
        "final", "ga", "release", "stable", "lts", "post", "patch", "p", "sp", "hotfix", "fix", "rev", "r", "build",
        "security",
    ]
    private static let early: Set<String> = [
        "alpha", "a", "beta", "b", "rc", "c", "cr", "pre", "prerelease", "preview", "dev", "next", "canary", "nightly",
        "snapshot", "insider", "insiders", "experimental", "unstable", "edge", "milestone", "ea", "eap", "draft", "wip",
    ]
    private static let aside: Set<String> = ["backup", "archive", "archived", "before", "after", "tmp", "temp", "old"]
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
