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

    private(set) var name: Entry?
    private(set) var version: Entry?
    private(set) var repository: Entry?
    private(set) var packages: [Package] = []
    private(set) var transports: [Entry] = []
    private(set) var endpoints: [Entry] = []
    /// Secrets that the server asks for: by their names, never their values.
    private(set) var secrets: [Entry] = []
    /// Values that stand where a secret belongs.
    private(set) var plaintext: [Entry] = []
    /// Docker's registry says that the list of tools is made at run time.
    private(set) var hasDynamicTools: Entry?
    private(set) var day: (day: Day, place: String)?
    private(set) var status: Entry?
    private(set) var problems: [(place: String, says: String)] = []
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

    private mutating func readRemote(_ remote: JSON, at place: String) {
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
            for header in remote["headers"]?.members ?? [] where SecretName.isSecret(header.key) {
                secrets.append(
                    Entry(text: header.key, place: pointer(place + "/headers", header.key), quote: header.key))
            }
        }
    }

    /// Environment variables, headers and arguments. A secret is one that is marked so; of 400 variables in the
    /// registry's first list none was, so names that plainly are secrets count too.
    private mutating func readInputs(_ list: JSON?, at place: String, onlyMarked: Bool = false) {
        for (index, input) in (list?.array ?? []).enumerated() {
            guard let name = input["name"]?.text ?? input["valueHint"]?.text else { continue }
            let at = pointer(place, index)
            let marked = ServerDescription.value(input, "isSecret", "is_secret")?.bool
            guard marked == true || (!onlyMarked && marked == nil && SecretName.isSecret(name)) else { continue }
            secrets.append(Entry(text: name, place: at, quote: name))
            if let value = ServerDescription.value(input, "value", "default")?.text, SecretName.isLive(value) {
                plaintext.append(
                    Entry(text: "\(name), \(SecretName.lengthClass(value))", place: at, quote: name))
            }
        }
    }

    private mutating func readDocker(_ json: JSON, at place: String) {
        if let image = json["image"]?.text, json["about"] != nil || json["type"] != nil {
            let (name, tag) = ServerDescription.image(image)
            packages.append(
                Package(registry: "oci", identifier: name, version: tag, hash: nil, place: pointer(place, "image")))
            transports.append(Entry(text: Transport.stdio, place: pointer(place, "image"), quote: "image: \(image)"))
        }
        if let remote = json["remote"], remote.members != nil { readRemote(remote, at: place + "/remote") }
        for (index, secret) in (json["config"]?["secrets"]?.array ?? []).enumerated() {
            guard let name = secret["env"]?.text ?? secret["name"]?.text else { continue }
            secrets.append(Entry(text: name, place: pointer(place + "/config/secrets", index), quote: name))
        }
        for (index, grant) in (json["oauth"]?.array ?? []).enumerated() {
            guard let name = grant["env"]?.text ?? grant["secret"]?.text else { continue }
            secrets.append(Entry(text: name, place: pointer(place + "/oauth", index), quote: name))
        }
        if json["dynamic"]?["tools"]?.bool == true {
            hasDynamicTools = Entry(text: "true", place: place + "/dynamic/tools", quote: "tools: true")
        }
    }

    /// `mcp/sqlite`, `ghcr.io/a/b:1.2`, `x@sha256:…`: a name, and the tag if there is one.
    private static func image(_ text: String) -> (name: String, tag: String) {
        if text.contains("@sha256:") { return (text, "") }
        guard let colon = text.lastIndex(of: ":"), !text[colon...].contains("/") else { return (text, "") }
        return (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }

    private mutating func readRegistry(_ json: JSON, _ around: JSON, at place: String) {
        let key = "io.modelcontextprotocol.registry/official"
        let official = json["_meta"]?[key] ?? around["_meta"]?[key]
        let stamps = [
            official?["updatedAt"], official?["publishedAt"], official?["updated_at"], official?["published_at"],
            official?["release_date"], json["version_detail"]?["release_date"],
        ]
        if let found = stamps.lazy.compactMap({ $0?.text.flatMap { Day(iso: $0.prefix(10)) } }).first {
            day = (found, place)
        }
        if let said = official?["status"]?.text ?? json["status"]?.text {
            status = Entry(text: said, place: place, quote: "status: \(said)")
        }
    }
}

/// Names and values of secrets. Values are looked at and never kept.
enum SecretName {
    /// Whether a variable or header is plainly named as a secret.
    static func isSecret(_ name: String) -> Bool {
        let plain = name.lowercased()
        if ["authorization", "cookie", "x-api-key", "proxy-authorization"].contains(plain) { return true }
        let words = Set(plain.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let marks: Set<String> = [
            "token", "secret", "password", "passwd", "pwd", "apikey", "credential", "credentials", "pat", "passphrase",
            "accesskey", "secretkey", "privatekey",
        ]
        if !words.isDisjoint(with: marks) { return true }
        let joined =
            words.contains("key")
            && !words.isDisjoint(with: ["api", "access", "secret", "private", "auth", "service", "account", "master"])
        return joined || plain.hasSuffix("_key") || plain.hasSuffix("apikey") || plain.hasSuffix("token")
    }

    /// Whether a value is more than a placeholder.
    static func isLive(_ value: String) -> Bool {
        let lower = value.lowercased()
        let standIns = ["<", "{", "$", "your", "xxx", "example", "changeme", "placeholder", "…", "...", "***", "env:"]
        return value.utf8.count >= 12 && !standIns.contains { lower.contains($0) } && !value.contains(" ")
            && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
    }

    /// How long a secret is, roughly: never the secret.
    static func lengthClass(_ value: String) -> String {
        switch value.utf8.count {
        case ..<16: "under 16 characters"
        case ..<40: "16 to 39 characters"
        default: "40 characters or more"
        }
    }
}
