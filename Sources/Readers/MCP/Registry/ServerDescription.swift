import Assessment

/// One server as a registry describes it, from any of the spellings in use.
struct ServerDescription: Sendable {
    /// A value with its place.
    struct Entry: Sendable {
        let text: String
        let place: String
        let quote: String
    }
    /// A package in which the server comes.
    struct Package: Sendable {
        let registry: String
        let identifier: String
        let version: String
        let hash: String?
        let place: String

        /// `registry:identifier@version`, without what is not said.
        var name: String { "\(registry):\(identifier)" + (version.isEmpty ? "" : "@\(version)") }
        /// One exact version, or a digest: no range, no `latest`, no branch.
        var isPinned: Bool {
            if hash != nil || identifier.contains("@sha256:") { return true }
            guard let first = version.unicodeScalars.first, first == "v" || first.properties.numericType != nil else {
                return false
            }
            let loose: Set<Character> = ["^", "~", ">", "<", "*", "|", " ", "="]
            return !version.contains { loose.contains($0) } && version.lowercased() != "latest"
                && !version.lowercased().hasSuffix(".x") && version.contains { $0 == "." || $0 == "-" || $0 == "v" }
        }
    }

    var name: Entry?
    var version: Entry?
    var repository: Entry?
    var packages: [Package] = []
    var transports: [Entry] = []
    var endpoints: [Entry] = []
    /// What the forge calls the repository for ever, which a name that somebody else took over does not have.
    var repositoryID: Entry?
    /// Secrets that the server asks for: by their names, never their values.
    var secrets: [Entry] = []
    /// Values that stand where a secret belongs.
    var plaintext: [Entry] = []
    /// How callers prove who they are, as the registry says it.
    var mechanism: Entry?
    /// Docker's registry says that the list of tools is made at run time.
    var hasDynamicTools: Entry?
    /// Docker's registry: what the container may see and reach, and as whom it runs.
    var folders: [Entry] = []
    var exits: [Entry] = []
    var isWithoutNetwork: Entry?
    var user: Entry?
    /// The registry's own mark that it is laid aside, where it is no status.
    var laidAside: Entry?
    /// Whether it is an entry of Docker's registry.
    var isDocker = false
    /// Whether the registry marks it as the latest of its versions; nil where it does not say.
    var isLatest: Bool?
    var day: (day: Day, place: String)?
    var status: Entry?
    var problems: [(place: String, says: String)] = []
    /// How sure we are that this is such a description, from 0 to 100.
    let certainty: Int

    init(_ json: JSON, at place: String = "") {
        if let inner = json["server"], inner["name"]?.text != nil {
            self.init(inner, at: pointer(place, "server"), around: json)
        } else {
            self.init(json, at: place, around: json)
        }
    }

    private init(_ json: JSON, at place: String, around: JSON) {
        certainty = ServerDescription.certainty(json)
        func entry(_ key: String, _ value: JSON?, at place: String) -> Entry? {
            value?.text.map { Entry(text: $0, place: pointer(place, key), quote: $0) }
        }
        name = entry("name", json["name"], at: place)
        version =
            entry("version", json["version"], at: place)
            ?? entry("version", json["version_detail"]?["version"], at: place + "/version_detail")
            ?? entry("version", json["versionDetail"]?["version"], at: place + "/versionDetail")
        repository =
            entry("url", json["repository"]?["url"], at: place + "/repository")
            ?? entry("project", json["source"]?["project"], at: place + "/source")
        repositoryID = entry("id", json["repository"]?["id"], at: place + "/repository")
        readPackages(json, at: place)
        readRemotes(json, at: place)
        readDocker(json, at: place)
        readRegistry(json, around, at: place)
    }

    /// Marks of the official registry (`packages`, `remotes`, `version_detail`), or of Docker's (`type: server`).
    private static func certainty(_ json: JSON) -> Int {
        guard json["name"]?.text != nil, json["serverInfo"] == nil else { return 0 }
        if json["$schema"]?.text?.contains("modelcontextprotocol") == true { return 95 }
        let entries = (json["packages"]?.array ?? []) + (json["remotes"]?.array ?? [])
        let marks = [
            "registryType", "registry_type", "registry_name", "registryName", "environmentVariables",
            "environment_variables", "transport_type", "transportType", "transport", "url",
        ]
        if entries.contains(where: { entry in marks.contains { entry[$0] != nil } }) { return 90 }
        if json["version_detail"] != nil || json["versionDetail"] != nil { return 85 }
        if json["tools"]?.array != nil, json["about"] == nil { return 0 }
        let docker = json["type"]?.text.map { ["server", "remote", "poci"].contains($0) } ?? false
        if docker, json["about"] != nil || json["image"] != nil || json["remote"] != nil { return 85 }
        if json["repository"]?["url"] != nil, json["repository"]?["source"] != nil, json["description"] != nil {
            return 60
        }
        return 0
    }

    /// The first of some spellings of a key: camelCase since September 2025, snake_case before.
    private static func value(_ json: JSON, _ keys: String...) -> JSON? {
        for key in keys { if let found = json[key] { return found } }
        return nil
    }

    private mutating func readPackages(_ json: JSON, at place: String) {
        for (index, package) in (json["packages"]?.array ?? []).enumerated() {
            let at = pointer(pointer(place, "packages"), index)
            let registry =
                ServerDescription.value(
                    package, "registryType", "registry_type", "registry_name",
                    "registryName")?.text ?? "unknown"
            guard let identifier = ServerDescription.value(package, "identifier", "name")?.text, !identifier.isEmpty
            else {
                problems.append((at, "this package has no identifier; it was left out"))
                continue
            }
            let hash = ServerDescription.value(package, "fileSha256", "file_sha256", "sha256")?.text
            packages.append(
                Package(
                    registry: registry, identifier: identifier, version: package["version"]?.text ?? "", hash: hash,
                    place: at))
            if let kind = ServerDescription.value(package, "transport", "transportType", "transport_type") {
                readTransport(kind, at: pointer(at, "transport"))
            }
            let variables = ServerDescription.value(package, "environmentVariables", "environment_variables")
            readInputs(
                variables,
                at: at
                    + (package["environmentVariables"] == nil
                        ? "/environment_variables" : "/environmentVariables"))
            for keys in [["packageArguments", "package_arguments"], ["runtimeArguments", "runtime_arguments"]] {
                for key in keys { readInputs(package[key], at: pointer(at, key), onlyMarked: true) }
            }
        }
    }

    private mutating func readTransport(_ json: JSON, at place: String) {
        let said = json.text ?? json["type"]?.text ?? ""
        if let transport = Transport.named(said) {
            transports.append(Entry(text: transport, place: place, quote: said))
        } else if !said.isEmpty {
            problems.append((place, "this transport is not one that we know"))
        }
        if let url = json["url"]?.text { endpoints.append(Entry(text: url, place: place + "/url", quote: url)) }
        readInputs(json["headers"], at: place + "/headers")
    }

    private mutating func readRemotes(_ json: JSON, at place: String) {
        for (index, remote) in (json["remotes"]?.array ?? []).enumerated() {
            let at = pointer(pointer(place, "remotes"), index)
            readRemote(remote, at: at)
        }
    }

    mutating func readRemote(_ remote: JSON, at place: String) {
        for key in ["type", "transport_type", "transportType"] {
            guard let said = remote[key]?.text else { continue }
            if let transport = Transport.named(said) {
                transports.append(Entry(text: transport, place: pointer(place, key), quote: said))
            } else {
                problems.append((pointer(place, key), "this transport is not one that we know"))
            }
        }
        if let url = remote["url"]?.text { endpoints.append(Entry(text: url, place: place + "/url", quote: url)) }
        if case .array? = remote["headers"] {
            readInputs(remote["headers"], at: place + "/headers")
        } else {
            for header in remote["headers"]?.members ?? [] {
                let at = pointer(place + "/headers", header.key), value = header.value.text ?? ""
                let isSecret = SecretName.isSecret(header.key)
                if isSecret { secrets.append(Entry(text: header.key, place: at, quote: header.key)) }
                if let kind = SecretName.kind(of: value) ?? (isSecret && SecretName.isLive(value) ? "secret" : nil) {
                    let says = "\(header.key), \(kind), \(SecretKind.length(value))"
                    plaintext.append(Entry(text: says, place: at, quote: header.key))
                }
            }
        }
        // Parts of the address itself that a user must fill in.
        for (key, part) in remote["variables"]?.members?.map({ ($0.key, $0.value) }) ?? [] {
            let marked = ServerDescription.value(part, "isSecret", "is_secret")?.bool
            guard marked == true || (marked == nil && SecretName.isSecret(key)) else { continue }
            secrets.append(Entry(text: key, place: pointer(place + "/variables", key), quote: key))
        }
    }

    /// Environment variables, headers and arguments. A secret is one that is marked so; of 400 variables in the
    /// registry's first list none was, so names that plainly are secrets count too. A value that stands there is looked
    /// at and never kept.
    mutating func readInputs(_ list: JSON?, at place: String, onlyMarked: Bool = false) {
        for (index, input) in (list?.array ?? []).enumerated() {
            let named = ServerDescription.value(input, "name", "valueHint", "value_hint")?.text ?? ""
            let name = named.isEmpty ? "a value without a name" : named
            let at = pointer(place, index)
            let marked = ServerDescription.value(input, "isSecret", "is_secret")?.bool
            let isSecret = marked == true || (!onlyMarked && marked == nil && SecretName.isSecret(named))
            if isSecret { secrets.append(Entry(text: name, place: at, quote: named)) }
            for key in ["value", "default"] {
                guard let value = input[key]?.text else { continue }
                if let kind = SecretName.kind(of: value) ?? (isSecret && SecretName.isLive(value) ? "secret" : nil) {
                    let says = "\(name), \(kind), \(SecretKind.length(value))"
                    plaintext.append(Entry(text: says, place: at, quote: named))
                    break
                }
            }
            for (key, part) in input["variables"]?.members?.map({ ($0.key, $0.value) }) ?? [] {
                let marked = ServerDescription.value(part, "isSecret", "is_secret")?.bool
                guard marked == true || (marked == nil && !isSecret && !onlyMarked && SecretName.isSecret(key)) else {
                    continue
                }
                secrets.append(Entry(text: key, place: pointer(pointer(at, "variables"), key), quote: key))
            }
        }
    }

    private mutating func readRegistry(_ json: JSON, _ around: JSON, at place: String) {
        let key = "io.modelcontextprotocol.registry/official", before = "x-io.modelcontextprotocol.registry"
        let official = json["_meta"]?[key] ?? around["_meta"]?[key] ?? json[before] ?? around[before]
        let latest = [official, json["version_detail"], json["versionDetail"]].compactMap(\.self)
        isLatest = latest.lazy.compactMap { ServerDescription.value($0, "isLatest", "is_latest")?.bool }.first
        let stamps = [
            official?["updatedAt"], official?["publishedAt"], official?["updated_at"], official?["published_at"],
            official?["release_date"], json["version_detail"]?["release_date"], json["versionDetail"]?["releaseDate"],
        ]
        if let found = stamps.lazy.compactMap({ $0?.text.flatMap { Day(iso: $0.prefix(10)) } }).first {
            day = (found, place)
        }
        if let said = official?["status"]?.text ?? json["status"]?.text {
            status = Entry(text: said, place: place, quote: "status: \(said)")
        }
    }
}
