import Assessment

extension Reader {
    /// What a registry says of an MCP server: `server.json` in its camelCase and its old snake_case form, and the
    /// `server.yaml` of Docker's registry.
    package static let mcpServerJSON = Reader(
        id: "mcp-server-json", name: "a registry's description of an MCP server",
        recognises: { content in
            switch content.form {
            case .json(let json), .yaml(let json): ServerDescription(json).certainty
            default: 0
            }
        },
        read: { content, setting in
            switch content.form {
            case .json(let json), .yaml(let json):
                ServerJSONReading(ServerDescription(json), of: content.document, setting).harvest
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

    init(_ server: ServerDescription, of document: Document, _ setting: Setting) {
        harvest = Harvest(kind: Reader.mcpServerJSON.id, of: document, setting)
        let service = setting.serviceSubject
        let day = server.day?.day ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(about: server.name?.text, day: server.day?.day)
        if server.day == nil, setting.dated == nil {
            harvest.note(
                nil, "undated: the description names no day, so it is taken to speak of the day it was received")
        }
        func add<V>(
            _ key: FactKey<V>, _ value: V, _ rule: String, at place: String, quote: String,
            into harvest: inout Harvest
        ) {
            harvest.add(
                key, value, of: service, .documented, speaksOf: day, rule: Fact.Rule("mcp." + rule),
                at: .pointer(place), quote: quote)
        }
        if let name = server.name {
            add(.serverName, name.text, "server-name", at: name.place, quote: name.quote, into: &harvest)
        }
        if let version = server.version, !version.text.isEmpty {
            add(.serverVersion, version.text, "server-version", at: version.place, quote: version.quote, into: &harvest)
        }
        if let repository = server.repository, !repository.text.isEmpty {
            add(
                .repository, repository.text, "repository", at: repository.place, quote: repository.quote,
                into: &harvest)
        }
        if let first = server.transports.first {
            let names = server.transports.map(\.text)
            add(
                .transports, names, "transport", at: first.place,
                quote: first.quote, into: &harvest)
        }
        if let first = server.packages.first {
            add(
                .packages, server.packages.map(\.name), "packages", at: first.place,
                quote: server.packages.map(\.identifier).joined(separator: "; "), into: &harvest)
            let loose = server.packages.filter { !$0.isPinned }
            let pinned: Practice = loose.isEmpty ? .yes : loose.count < server.packages.count ? .partly : .no
            add(
                .packagePinned, pinned, "package-pinned", at: (loose.first ?? first).place,
                quote: (loose.first ?? first).identifier, into: &harvest)
        }
        if let first = server.endpoints.first {
            add(
                .endpoints, server.endpoints.map { HTTPAddress.shown($0.text) }, "endpoints", at: first.place,
                quote: ServerJSONReading.beginning(first.text), into: &harvest)
            for endpoint in server.endpoints {
                guard let plain = HTTPAddress.isPlaintext(endpoint.text) else { continue }
                if plain {
                    add(
                        .plaintextTransport, true, "plaintext", at: endpoint.place,
                        quote: ServerJSONReading.beginning(endpoint.text), into: &harvest)
                }
            }
        }
        if let first = server.secrets.first {
            add(
                .secretsAsked, server.secrets.map(\.text), "secrets", at: first.place,
                quote: first.text, into: &harvest)
        } else if !server.packages.isEmpty {
            harvest.note(nil, "no secret is marked or plainly named: whether the server asks for one stays unknown")
        }
        if let first = server.plaintext.first {
            add(
                .plaintextSecrets, server.plaintext.map(\.text), "plaintext-secret", at: first.place,
                quote: first.quote, into: &harvest)
        }
        if let dynamic = server.hasDynamicTools {
            add(.toolListMayChange, true, "dynamic-tools", at: dynamic.place, quote: dynamic.quote, into: &harvest)
        }
        if let status = server.status, ["deprecated", "deleted"].contains(status.text.lowercased()) {
            add(.archived, true, "status", at: status.place, quote: status.quote, into: &harvest)
        }
        for problem in server.problems { harvest.note(.pointer(problem.place), problem.says) }
        harvest.extra = (
            "mcp",
            .of([
                "server": .of([
                    "name": server.name.map { .string($0.text) } ?? .null,
                    "version": server.version.map { .string($0.text) } ?? .null,
                ]),
                "packages": .texts(server.packages.map(\.name)), "transports": .texts(server.transports.map(\.text)),
                "endpoints": .texts(server.endpoints.map { HTTPAddress.shown($0.text) }),
                "secrets_asked": .texts(server.secrets.map(\.text)),
            ])
        )
    }

    /// An address up to what may be secret in it; where that stands before its host, its scheme alone.
    private static func beginning(_ url: String) -> String {
        let shown = HTTPAddress.shown(url)
        return url.hasPrefix(shown) ? shown : String(url.prefix { $0 != ":" })
    }
}
