package import Assessment

extension Inventory {
    /// What an inventory is written down as; also what `tprm inventory --json` prints.
    static let schema = "tprm.inventory/1"

    /// The inventory as a document of ours: the same bytes for the same inventory. `day` is the day on which we looked,
    /// nil for a single file, which has none; `agent` the one whose clients they are.
    package func transcript(named name: String, on day: Day?, agent: String? = nil) -> Document {
        Document(name: name, bytes: Array((json(on: day, agent: agent).laidOut + "\n").utf8), isTranscript: true)
    }

    /// The same as JSON.
    package func json(on day: Day?, agent: String? = nil) -> JSON {
        .of([
            "schema": .string(Inventory.schema), "of": .string(extent.rawValue),
            "on": day.map { .string($0.description) } ?? .null, "agent": agent.map { .string($0) } ?? .null,
            "complete": .bool(isComplete), "compared": .bool(isCompared),
            "files": .array(
                files.map { file in
                    .of([
                        "path": .string(file.path), "client": .string(file.client),
                        "scope": .string(file.scope.rawValue),
                        "servers": file.servers.map { .int($0) } ?? .null,
                        "not_read": file.notRead.map { .string($0) } ?? .null,
                    ])
                }),
            "servers": .array(entries.map(\.json)),
            "settings": .array(
                settings.map { setting in
                    .of([
                        "client": .string(setting.client), "scope": .string(setting.scope.rawValue),
                        "path": .string(setting.path), "line": setting.line.map { .int($0) } ?? .null,
                        "key": .string(setting.key), "flag": setting.flag.json,
                    ])
                }),
            "problems": .array(
                problems.map {
                    .of(["place": $0.place.map { .string($0.description) } ?? .null, "says": .string($0.says)])
                }),
            "passed_over": .object(
                passedOver.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .int($0.value)) }),
            "projects_elsewhere": .texts(projectsElsewhere),
        ])
    }

    /// Takes an inventory out of its transcript; nil for what is none, or of a later version.
    init?(transcript json: JSON) {
        guard json["schema"]?.text == Inventory.schema, let extent = json["of"]?.text.flatMap(Extent.init),
            let servers = json["servers"]?.array
        else { return nil }
        self.init(extent: extent)
        isCompared = json["compared"]?.bool ?? false
        isCut = json["complete"]?.bool == false
        entries = servers.compactMap { Entry($0) }
        guard entries.count == servers.count else { return nil }
        settings = (json["settings"]?.array ?? []).compactMap { setting in
            guard let client = setting["client"]?.text, let scope = setting["scope"]?.text.flatMap(Scope.init),
                let path = setting["path"]?.text, let key = setting["key"]?.text,
                let flag = setting["flag"].flatMap({ Flag($0) })
            else { return nil }
            return ClientSetting(
                client: client, scope: scope, path: path, line: setting["line"]?.int, key: key, flag: flag)
        }
    }
}

extension Inventory.Flag {
    fileprivate var json: JSON { .of(["kind": .string(kind.rawValue), "says": .string(says)]) }

    fileprivate init?(_ json: JSON) {
        guard let kind = json["kind"]?.text.flatMap(Inventory.FlagKind.init), let says = json["says"]?.text else {
            return nil
        }
        self.init(kind, says)
    }
}

extension Inventory.Entry {
    fileprivate var json: JSON {
        .of([
            "client": .string(client), "scope": .string(scope.rawValue), "path": .string(path),
            "line": line.map { .int($0) } ?? .null, "project": project.map { .string($0) } ?? .null,
            "name": .string(name), "transport": transport.map { .string($0) } ?? .null, "command": .texts(command),
            "package": package.map { package in
                .of([
                    "registry": .string(package.registry), "identifier": .string(package.identifier),
                    "version": package.version.map { .string($0) } ?? .null,
                    "pinned": package.isPinned.map { .bool($0) } ?? .null, "installed": .bool(package.isInstalled),
                ])
            } ?? .null,
            "url": url.map { .string($0) } ?? .null, "environment": .texts(environment), "headers": .texts(headers),
            "enabled": .bool(isEnabled), "auto_approved": .texts(autoApproved),
            "allowed_tools": allowedTools.map { .texts($0) } ?? .null,
            "excluded_tools": excludedTools.map { .texts($0) } ?? .null,
            "secrets": .array(
                secrets.map {
                    .of(["name": .string($0.name), "kind": .string($0.kind), "length": .string($0.length)])
                }),
            "flags": .array(flags.map(\.json)), "service": service.map { .string($0) } ?? .null,
            "looks_like": looksLike.map { .string($0) } ?? .null,
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let client = json["client"]?.text, let scope = json["scope"]?.text.flatMap(Inventory.Scope.init),
            let path = json["path"]?.text, let name = json["name"]?.text
        else { return nil }
        func texts(_ key: String) -> [String]? { json[key]?.array?.compactMap(\.text) }
        self.init(client: client, scope: scope, path: path, line: json["line"]?.int, name: name)
        project = json["project"]?.text
        transport = json["transport"]?.text
        command = texts("command") ?? []
        if let package = json["package"], let registry = package["registry"]?.text,
            let identifier = package["identifier"]?.text
        {
            self.package = PackageReference(
                registry, identifier, version: package["version"]?.text,
                isInstalled: package["installed"]?.bool ?? false)
        }
        url = json["url"]?.text
        environment = texts("environment") ?? []
        headers = texts("headers") ?? []
        isEnabled = json["enabled"]?.bool ?? true
        autoApproved = texts("auto_approved") ?? []
        allowedTools = texts("allowed_tools")
        excludedTools = texts("excluded_tools")
        secrets = (json["secrets"]?.array ?? []).compactMap { secret in
            guard let name = secret["name"]?.text, let kind = secret["kind"]?.text, let length = secret["length"]?.text
            else { return nil }
            return PlainSecret(name: name, kind: kind, length: length)
        }
        flags = (json["flags"]?.array ?? []).compactMap { Inventory.Flag($0) }
        service = json["service"]?.text
        looksLike = json["looks_like"]?.text
    }
}
