/// The MCP servers that clients on a machine, or in a folder copied from one, are set up with. No value of a secret is in
/// it: what looks like one was replaced while the files were read.
package struct Inventory: Sendable {
    /// What was looked through.
    package enum Extent: String, Sendable { case machine, folder, file }

    /// Whose settings a file holds.
    package enum Scope: String, Sendable, CaseIterable {
        /// One person's, in the home folder.
        case user
        /// One project's, in its folder: whoever opens the project gets them.
        case project
        /// The organisation's, where a user cannot change them.
        case managed
        /// What an extension or plugin brings with it.
        case `extension`
        /// A file of this form where no client that is known looks for it.
        case loose
    }

    /// A file that a client reads, whether or not it could be read here.
    package struct File: Hashable, Sendable {
        /// Relative to the folder that was looked through, with `/` between its steps.
        package let path: String
        /// The client's id, such as `claude-code`.
        package let client: String
        package let scope: Scope
        /// How many servers it names; nil where it was not read.
        package let servers: Int?
        /// Why it was not read, as a sentence that quotes nothing of it; nil where it was.
        package let notRead: String?
    }

    /// A setting of a client that takes the asking away from all its servers, or from some.
    package struct ClientSetting: Hashable, Sendable {
        package let client: String
        package let scope: Scope
        package let path: String
        package let line: Int?
        /// The key, such as `permissions.defaultMode`.
        package let key: String
        package let flag: Flag
    }

    package let extent: Extent
    /// The servers, by file and line.
    package var entries: [Entry] = []
    package var files: [File] = []
    package var settings: [ClientSetting] = []
    /// What a person should know: links that were not followed, limits that were hit.
    package var problems: [Problem] = []
    /// Folders that were passed over by their names, such as `node_modules`: how many of each.
    package var passedOver: [String: Int] = [:]
    /// Projects that clients name and whose folders were not looked into, as the clients write them.
    package var projectsElsewhere: [String] = []

    package init(extent: Extent) { self.extent = extent }

    /// Looks through a folder: a home copied from a machine, several homes, a disk, projects, or one project. Throws
    /// where the folder cannot be opened; what is wrong within it is told in the inventory.
    package static func folder(_ path: String) throws(ReadingError) -> Inventory {
        var inventory = try FolderWalk(path).inventory
        inventory.arrange()
        return inventory
    }

    /// Everything in one order, each once.
    mutating func arrange() {
        entries.sort {
            ($0.path, $0.line ?? 0, $0.name, $0.project ?? "") < ($1.path, $1.line ?? 0, $1.name, $1.project ?? "")
        }
        files.sort { $0.path < $1.path }
        settings.sort { ($0.path, $0.line ?? 0, $0.key) < ($1.path, $1.line ?? 0, $1.key) }
        projectsElsewhere = Set(projectsElsewhere).sorted()
    }

    /// Whether every file that a client reads could be read, and no limit was hit.
    package var isComplete: Bool { files.allSatisfy { $0.notRead == nil } && !isCut }
    /// A limit was hit, so there may be more.
    package var isCut = false
    /// Whether the servers were looked for in a register.
    package var isCompared = false
}

extension Inventory {
    /// One server in one file of one client.
    package struct Entry: Hashable, Sendable {
        /// The client's id, such as `claude-desktop`; `unknown` for a file of a client that is not known.
        package var client: String
        package var scope: Scope
        /// The file, relative to the folder that was looked through, with `/` between its steps.
        package var path: String
        /// The line on which the server's name stands, counted from 1; nil where the format tells none.
        package var line: Int?
        /// The project for which a user's file names it, as the client writes its folder; nil for all.
        package var project: String?
        /// The name under which the client knows it: anything at all, hostile until escaped.
        package var name: String
        /// `stdio`, `streamable-http`, `sse`; nil where the file does not tell.
        package var transport: String?
        /// The program and its arguments, secrets replaced; empty for one that is reached by an address alone.
        package var command: [String] = []
        /// The package that the command starts; nil where the command does not tell.
        package var package: PackageReference?
        /// Where it is reached, secrets replaced: the entry's own address, or the one that a bridge is given.
        package var url: String?
        /// Names of the environment variables that it is given, sorted. Their values are never kept.
        package var environment: [String] = []
        /// Names of the headers that are sent to it, sorted.
        package var headers: [String] = []
        package var isEnabled = true
        /// Tools that run without asking; `*` for all.
        package var autoApproved: [String] = []
        /// The tools that the client lets through; nil where it names none.
        package var allowedTools: [String]?
        /// The tools that the client holds back; nil where it names none.
        package var excludedTools: [String]?
        /// Secrets in clear: where, what kind, how long; never the secret.
        package var secrets: [PlainSecret] = []
        /// What stands out, each once, in the order of the catalogue.
        package var flags: [Flag] = []
        /// The service of the register that it is, as `vendor/service`; nil where it is none, or nobody compared.
        package var service: String?
        /// A better-known name that its name, or its package's, looks like; nil where it looks like none.
        package var looksLike: String?

        package init(client: String, scope: Scope, path: String, line: Int?, name: String) {
            self.client = client
            self.scope = scope
            self.path = path
            self.line = line
            self.name = name
        }

        /// The place as a person goes there: `path:line`.
        package var place: String { path + (line.map { ":\($0)" } ?? "") }
        /// Whether an agent can reach it: neither switched off nor in a file that no client reads.
        package var isInUse: Bool { isEnabled && scope != .loose }
    }

    /// Something about an entry, or a client's setting, that a reviewer should see.
    package struct Flag: Hashable, Sendable {
        package let kind: FlagKind
        /// A sentence without a full stop, with no value of a secret in it; hostile until escaped.
        package let says: String
        package init(_ kind: FlagKind, _ says: String) {
            self.kind = kind
            self.says = says
        }
    }

    /// The kinds of flags, in the order in which they are shown.
    package enum FlagKind: String, Sendable, CaseIterable, Comparable {
        case plaintextSecret = "plaintext-secret"
        case plainHTTP = "plain-http"
        case autoApprove = "auto-approve"
        case trust
        case bypass
        case privileged
        case hostMount = "host-mount"
        case containerSocket = "container-socket"
        case hostNetwork = "host-network"
        case sudo
        case shell
        case uncheckedTLS = "unchecked-tls"
        case latest
        case unpinned
        case source = "from-source"
        case otherRegistry = "other-registry"
        case bridge
        case projectFile = "project-file"
        case sameName = "same-name"
        case lookalike
        case notRegistered = "not-registered"

        package static func < (a: Self, b: Self) -> Bool { order(a) < order(b) }
        private static func order(_ kind: Self) -> Int { allCases.firstIndex(of: kind) ?? 0 }
    }
}

/// A secret that lies in clear in a client's settings: where and what, never the secret, nor a hash of it.
package struct PlainSecret: Hashable, Sendable {
    /// The variable, header, option or part of an address that holds it.
    package let name: String
    /// What it looks like, such as `GitHub token`; `secret` where only its name tells.
    package let kind: String
    /// How long it is, roughly.
    package let length: String
    package init(name: String, kind: String, length: String) {
        self.name = name
        self.kind = kind
        self.length = length
    }
    /// As facts write it: `API_TOKEN, token, 33 to 64 characters`.
    package var described: String { "\(name), \(kind), \(length)" }
}

/// The package that a command starts, as far as the command tells.
package struct PackageReference: Hashable, Sendable {
    /// `npm`, `pypi`, `oci`, `git`, `jsr`, `nuget`, `go`, `mcpb`, `url`, or `path` for a file on the machine.
    package let registry: String
    /// Its name there, without its version.
    package let identifier: String
    /// The version, range, tag or digest as written; nil where none is.
    package let version: String?
    /// Whether the command tells only what is installed already, so that its version is not visible here.
    package let isInstalled: Bool
    package init(_ registry: String, _ identifier: String, version: String? = nil, isInstalled: Bool = false) {
        self.registry = registry
        self.identifier = identifier
        self.version = version
        self.isInstalled = isInstalled
    }

    /// `registry:identifier@version`, without what is not said.
    package var name: String { "\(registry):\(identifier)" + (version.map { "@\($0)" } ?? "") }
    /// Held to a digest or a commit, which cannot be another thing tomorrow.
    package var isHeldToHash: Bool {
        guard let version else { return false }
        if version.contains("sha256:") { return true }
        return registry == "git" && version.utf8.count >= 40 && version.allSatisfy(\.isHexDigit)
    }
    /// Whether one exact version is named; nil where there is no version to name: a file, or what is installed.
    package var isPinned: Bool? {
        if isInstalled || registry == "path" { return nil }
        if isHeldToHash { return true }
        guard let version, registry != "git", registry != "url" else { return false }
        return ExactVersion.isOne(
            version, numbers: registry == "npm" || registry == "jsr" ? 3 : registry == "oci" ? 1 : 2)
    }
}

/// Whether a version is one and no range, `latest` or branch.
enum ExactVersion {
    /// At least so many numbers must stand there: `1.2` is a range for npm, a version for PyPI. One number alone is
    /// taken for a version only where it is as long as a day, such as `20260131`.
    static func isOne(_ text: String, numbers: Int) -> Bool {
        let plain = text.hasPrefix("v") ? text.dropFirst() : text[...]
        guard plain.first?.isNumber == true, plain.utf8.allSatisfy({ $0 < 128 }) else { return false }
        let loose: Set<Character> = ["^", "~", ">", "<", "*", "|", " ", "=", ",", "!"]
        guard !plain.contains(where: { loose.contains($0) }) else { return false }
        let core = plain.prefix { $0.isNumber || $0 == "." || $0 == "x" || $0 == "X" }
        guard !core.lowercased().contains("x") else { return false }
        let count = core.split(separator: ".").count
        return count >= max(2, numbers) || (numbers < 3 && core.utf8.count >= 8)
    }
}

extension Inventory {
    /// An address as two are compared by it: scheme, host, port and path, without what may be secret; nil for what is none.
    package static func compared(_ url: String) -> String? { Address(url)?.compared }
    /// The host of an address, in small letters; nil for what is none.
    package static func host(_ url: String) -> String? { Address(url)?.host }
    /// Whether a host is this machine.
    package static func isThisMachine(_ host: String) -> Bool { HTTPAddress.isLocal(host) || host == "0.0.0.0" }
}
