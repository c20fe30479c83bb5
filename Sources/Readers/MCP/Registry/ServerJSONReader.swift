import Assessment

extension Reader {
    /// What a registry says of an MCP server: `server.json` in its camelCase and its old snake_case form, by itself or as
    /// the registry's API wraps it, lists of them, and the `server.yaml` of Docker's registry.
    package static let mcpServerJSON = Reader(
        id: "mcp-server-json", version: 2, name: "a registry's description of an MCP server",
        recognises: { content in
            switch content.form {
            case .json(let json), .yaml(let json):
                max(ServerDescription(json).certainty, RegistryListing.certainty(json))
            default: 0
            }
        },
        read: { content, setting in
            switch content.form {
            case .json(let json), .yaml(let json):
                guard RegistryListing.certainty(json) > 0, let listing = RegistryListing(json) else {
                    return ServerJSONReading(ServerDescription(json), of: content.document, setting).harvest
                }
                return listing.harvest(of: content.document, setting)
            default:
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "a registry's description of a server is JSON or YAML")
            }
        })
}

/// One reading of one description. Vendors write these themselves, so the facts are *documented*. An endpoint is named
/// here and was not asked, so it has no status.
struct ServerJSONReading {
    private(set) var harvest: Harvest
    private let server: ServerDescription
    private let service: Subject
    private let day: Day

    init(_ server: ServerDescription, of document: Document, _ setting: Setting) {
        self.server = server
        service = setting.serviceSubject
        day = server.day?.day ?? setting.dated ?? setting.received
        harvest = Harvest(kind: Reader.mcpServerJSON.id, of: document, setting)
        harvest.letterhead = Letterhead(about: server.name?.text, day: server.day?.day)
        if server.day == nil, setting.dated == nil {
            harvest.note(
                nil, "undated: the description names no day, so it is taken to speak of the day it was received")
        }
        readIdentity()
        readPackages()
        readEndpoints()
        readSecrets()
        readRun()
        readStatus()
        for problem in server.problems { harvest.note(.pointer(problem.place), problem.says) }
        harvest.extra = ("mcp", summary)
    }

    private mutating func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, at place: String, quote: String) {
        harvest.add(
            key, value, of: service, .documented, speaksOf: day, rule: Fact.Rule("mcp." + rule), at: .pointer(place),
            quote: quote)
    }
    private mutating func add(_ key: FactKey<String>, _ entry: ServerDescription.Entry?, _ rule: String) {
        guard let entry, !entry.text.trimmed.isEmpty else { return }
        add(key, entry.text, rule, at: entry.place, quote: entry.quote)
    }

    private mutating func readIdentity() {
        add(.serverName, server.name, "server-name")
        add(.serverVersion, server.version, "server-version")
        add(.repository, server.repository, "repository")
        add(.repositoryID, server.repositoryID, "repository-id")
        add(.authMechanism, server.mechanism, "auth-mechanism")
        guard let first = server.transports.first else { return }
        add(.transports, server.transports.map(\.text), "transport", at: first.place, quote: first.quote)
    }

    private mutating func readPackages() {
        guard let first = server.packages.first else { return }
        let packages = server.packages
        add(
            .packages, packages.map(\.name), "packages", at: first.place,
            quote: packages.map(\.identifier).joined(separator: "; "))
        let loose = packages.filter { !$0.isPinned }
        let pinned: Practice = loose.isEmpty ? .yes : loose.count < packages.count ? .partly : .no
        let shown = loose.first ?? first
        add(.packagePinned, pinned, "package-pinned", at: shown.place, quote: shown.identifier)
        if let held = packages.first(where: { $0.hash != nil }) {
            let all = packages.allSatisfy { $0.hash != nil }
            add(.packageHash, all ? .yes : .partly, "package-hash", at: held.place, quote: held.identifier)
        }
    }

    private mutating func readEndpoints() {
        guard let first = server.endpoints.first else { return }
        add(
            .endpoints, server.endpoints.map { HTTPAddress.shown($0.text) }, "endpoints", at: first.place,
            quote: ServerJSONReading.beginning(first.text))
        for endpoint in server.endpoints where HTTPAddress.isPlaintext(endpoint.text) == true {
            add(
                .plaintextTransport, true, "plaintext", at: endpoint.place,
                quote: ServerJSONReading.beginning(endpoint.text))
        }
    }

    private mutating func readSecrets() {
        if let first = server.secrets.first {
            add(.secretsAsked, server.secrets.map(\.text), "secrets", at: first.place, quote: first.quote)
        } else if !server.packages.isEmpty {
            harvest.note(nil, "no secret is marked or plainly named: whether the server asks for one stays unknown")
        }
        guard let first = server.plaintext.first else { return }
        add(.plaintextSecrets, server.plaintext.map(\.text), "plaintext-secret", at: first.place, quote: first.quote)
        harvest.note(
            .pointer(first.place),
            "A value that looks like a live secret stands here. It was not copied: it is to be revoked, and is public.")
    }

    /// What Docker's registry says of how the container is run. It says how it is meant to be run, not how we run it.
    private mutating func readRun() {
        if let first = server.folders.first {
            add(.runtimeFolders, server.folders.map(\.text), "folders", at: first.place, quote: first.quote)
        }
        if let socket = server.folders.first(where: { $0.text.contains("docker.sock") }) {
            add(.runtimeIsolated, .no, "container-socket", at: socket.place, quote: socket.quote)
        }
        add(.runtimeUser, server.user, "runtime-user")
        if let closed = server.isWithoutNetwork {
            add(.egressAllowList, .yes, "no-network", at: closed.place, quote: closed.quote)
        } else if let first = server.exits.first {
            let open = server.exits.first { $0.text.hasPrefix("*") }
            add(
                .egressAllowList, open == nil ? .yes : .no, "allow-hosts", at: (open ?? first).place,
                quote: (open ?? first).quote)
        }
        if let dynamic = server.hasDynamicTools {
            add(.toolListMayChange, true, "dynamic-tools", at: dynamic.place, quote: dynamic.quote)
        }
    }

    /// `active` is what every entry begins as, so it states nothing.
    private mutating func readStatus() {
        if let status = server.status, ["deprecated", "deleted"].contains(status.text.lowercased()) {
            add(.archived, true, "status", at: status.place, quote: status.quote)
        } else if let mark = server.laidAside {
            add(.archived, true, "laid-aside", at: mark.place, quote: mark.quote)
        }
    }

    private var summary: JSON {
        .of([
            "server": .of([
                "name": server.name.map { .string($0.text) } ?? .null,
                "version": server.version.map { .string($0.text) } ?? .null,
            ]),
            "packages": .texts(server.packages.map(\.name)), "transports": .texts(server.transports.map(\.text)),
            "endpoints": .texts(server.endpoints.map { HTTPAddress.shown($0.text) }),
            "secrets_asked": .texts(server.secrets.map(\.text)),
            "not_visible": .texts(ServerJSONReading.notVisible),
        ])
    }

    /// What no entry of a registry shows.
    static let notVisible = [
        "which tools it offers and what they do", "what its endpoints answer to a request without credentials",
        "what the server's code does", "whether what the entry says is true",
    ]

    /// An address up to what may be secret in it; where that stands before its host, its scheme alone.
    private static func beginning(_ url: String) -> String {
        let shown = HTTPAddress.shown(url)
        return url.hasPrefix(shown) ? shown : String(url.prefix { $0 != ":" })
    }
}
