/// The paths at the tip of the default branch that say something of how a product is kept: its security policy, the
/// configuration of what updates its dependencies, licence, change log and automated checks.
enum ClonePaths {
    /// The folders that are looked into, the root first.
    static let folders = ["", ".github/", "docs/", "doc/", ".gitlab/", ".config/"]

    /// What one path says.
    enum Meaning: Hashable, Sendable {
        case policy, license, changes, checks
        /// The tool that keeps dependencies up to date.
        case updates(String)
    }

    /// What the path of a file, or of a folder with `/` at its end, says; nil where it says nothing to us.
    static func meaning(_ path: String) -> Meaning? {
        let lower = path.lowercased()
        if lower == ".github/workflows/" || [".gitlab-ci.yml", ".circleci/", ".travis.yml"].contains(lower) {
            return .checks
        }
        guard !lower.hasSuffix("/"), let file = lower.split(separator: "/").last.map(String.init) else { return nil }
        let folder = String(lower.dropLast(file.count))
        if let tool = updateTool(folder, file) { return .updates(tool) }
        let (stem, ending) = split(file)
        guard texts.contains(ending) else { return nil }
        if ["security", "security-policy", "security_policy"].contains(stem), policyFolders.contains(folder) {
            return .policy
        }
        guard folder.isEmpty else { return nil }
        if ["license", "licence", "copying", "unlicense"].contains(stem) || stem.hasPrefix("license-") {
            return .license
        }
        if ["changelog", "changes", "history", "news", "release-notes", "releases"].contains(stem) { return .changes }
        return nil
    }

    /// Where GitHub looks for a policy, in its order.
    static let policyFolders = [".github/", "", "docs/", "doc/"]

    private static let texts: Set<String> = ["", "md", "markdown", "adoc", "asciidoc", "rst", "txt"]

    private static func split(_ file: String) -> (stem: String, ending: String) {
        guard let point = file.lastIndex(of: "."), point > file.startIndex else { return (file, "") }
        return (String(file[..<point]), String(file[file.index(after: point)...]))
    }

    private static func updateTool(_ folder: String, _ file: String) -> String? {
        switch (folder, file) {
        case (".github/", "dependabot.yml"), (".github/", "dependabot.yaml"): "dependabot"
        case ("", "renovate.json"), ("", "renovate.json5"), ("", ".renovaterc"), ("", ".renovaterc.json"),
            ("", ".renovaterc.json5"), (".github/", "renovate.json"), (".github/", "renovate.json5"),
            (".gitlab/", "renovate.json"), (".gitlab/", "renovate.json5"):
            "renovate"
        case ("", ".scala-steward.conf"), (".github/", ".scala-steward.conf"), (".config/", ".scala-steward.conf"):
            "scala-steward"
        default: nil
        }
    }
}
