/// What a client's entry of one server says, in any of the spellings in use. Its values are looked at, and only what may
/// be kept leaves it.
struct RawServer {
    private let value: Placed
    private let addressMeans: String?
    private let command: [String]

    init(_ value: Placed, addressMeans: String?) {
        // Zed and older Continue wrap the command, and Continue the transport.
        let inner = value["transport"].flatMap { $0.members == nil ? nil : $0 } ?? value
        self.value = inner
        self.addressMeans = addressMeans
        command = RawServer.command(of: inner)
    }

    /// The command with its arguments, as one list.
    private static func command(of value: Placed) -> [String] {
        guard let said = value.first("command", "cmd", "programPath") else { return [] }
        if let wrapped = said.members {
            let inner = Placed(.table(wrapped))
            return [inner.first("path", "command")?.text].compactMap(\.self) + (inner["args"]?.words ?? [])
        }
        let arguments = value.first("args", "arguments")
        let more = arguments?.list.map { $0.compactMap(\.word) } ?? arguments?.text.map { ShellLine.words($0) } ?? []
        if let list = said.list { return list.compactMap(\.word) + more }
        guard let text = said.text, !text.isEmpty else { return [] }
        // A whole line in the place of a program: only where what stands first is no path with spaces.
        let words = text.contains(" ") && more.isEmpty && !text.contains("\\") ? ShellLine.words(text) : [text]
        let isLine = words.first.map { !$0.contains("/") || $0.hasPrefix("/usr") || $0.hasPrefix("/bin") } ?? false
        return (isLine ? words : [text]) + more
    }

    private var address: String? {
        value.first("url", "serverUrl", "httpUrl", "uri", "endpoint", "server_url", "baseUrl")?.text
    }

    /// Fills in what may be kept.
    mutating func fill(_ entry: inout Inventory.Entry) {
        // What is understood of the command is understood without its secrets, so none can pass for a package.
        let launch = Launch(Redaction(command: command, brief: true).words), redaction = Redaction(command: command)
        entry.command = redaction.words
        entry.secrets = redaction.secrets
        entry.package = launch.package.map(RawServer.kept)
        entry.flags = launch.flags
        fillEnvironment(&entry, launch)
        fillAddress(&entry, launch)
        fillTransport(&entry)
        fillSwitches(&entry)
        flagPackage(&entry)
        if let first = entry.secrets.first {
            let more = entry.secrets.count - 1
            entry.flags.append(
                Inventory.Flag(
                    .plaintextSecret,
                    "a secret lies in clear: \(first.described)" + (more > 0 ? "; and \(more) more" : "")))
        }
    }

    private static func kept(_ package: PackageReference) -> PackageReference {
        PackageReference(
            package.registry, Redaction.text(package.identifier), version: package.version.map { Redaction.text($0) },
            isInstalled: package.isInstalled)
    }

    private func fillEnvironment(_ entry: inout Inventory.Entry, _ launch: Launch) {
        var names: Set<String> = []
        func take(_ name: String, _ value: String?) {
            names.insert(Redaction.text(name.nfc))
            if let value, let found = SecretFinding.of(value, named: Redaction.text(name.nfc)) { keep(found, &entry) }
            if name == "NODE_TLS_REJECT_UNAUTHORIZED", value == "0" || name == "PYTHONHTTPSVERIFY" && value == "0" {
                entry.flags.append(Inventory.Flag(.uncheckedTLS, "\(name)=0: certificates are not checked"))
            }
        }
        for key in ["env", "environment", "envs", "env_vars", "environmentVariables"] {
            let found = value[key]
            for member in found?.members ?? [] { take(member.key, member.value.word) }
            for word in found?.list?.compactMap(\.text) ?? [] {
                let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                take(parts[0], parts.count == 2 ? parts[1] : nil)
            }
        }
        // Zed keeps them beside the path of its command.
        for member in value["command"]?["env"]?.members ?? [] { take(member.key, member.value.word) }
        for variable in launch.variables {
            let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            take(parts[0], nil)
        }
        for key in ["bearer_token_env_var", "bearerTokenEnvVar"] {
            if let name = value[key]?.text { names.insert(Redaction.text(name)) }
        }
        for name in value["env_keys"]?.words ?? [] { names.insert(Redaction.text(name)) }
        entry.environment = names.sorted()
        var headers: Set<String> = []
        for key in ["headers", "http_headers", "httpHeaders", "requestHeaders"] {
            for member in value[key]?.members ?? value["requestInit"]?[key]?.members ?? [] {
                let name = Redaction.text(member.key.nfc)
                headers.insert(name)
                if let text = member.value.word, let found = SecretFinding.of(text, named: name) { keep(found, &entry) }
            }
        }
        for member in value["env_http_headers"]?.members ?? [] { headers.insert(Redaction.text(member.key)) }
        entry.headers = headers.sorted()
        // Keys of clients of their own: a token beside the address.
        for key in [
            "apiKey", "api_key", "token", "authToken", "bearerToken", "bearer_token", "accessToken", "password",
        ] {
            if let text = value[key]?.text, let found = SecretFinding.of(text, named: key) { keep(found, &entry) }
        }
        for key in ["clientSecret", "client_secret"] {
            for owner in [value, value["oauth"], value["auth"], value["authentication"]] {
                if let text = owner?[key]?.text, let found = SecretFinding.of(text, named: key) { keep(found, &entry) }
            }
        }
        if value["sslVerify"]?.bool == false || value["verify_ssl"]?.bool == false
            || value["disableTlsVerification"]?.bool == true
        {
            entry.flags.append(Inventory.Flag(.uncheckedTLS, "certificates are not checked"))
        }
    }

    private func keep(_ found: PlainSecret, _ entry: inout Inventory.Entry) {
        if !entry.secrets.contains(found) { entry.secrets.append(found) }
    }

    private func fillAddress(_ entry: inout Inventory.Entry, _ launch: Launch) {
        guard let raw = address ?? launch.address else { return }
        guard let parsed = Address(raw) else {
            entry.url = StandIn.isOne(raw) ? raw : Redaction.text(raw)
            return
        }
        entry.url = parsed.shown
        for found in parsed.secrets where !entry.secrets.contains(found) { entry.secrets.append(found) }
        if HTTPAddress.isPlaintext(parsed.compared) == true, !parsed.host.contains("${"),
            parsed.host != "host.docker.internal"
        {
            entry.flags.append(
                Inventory.Flag(.plainHTTP, "it is reached by plain HTTP beyond this machine (\(parsed.host))"))
        }
    }

    private func fillTransport(_ entry: inout Inventory.Entry) {
        let said = value.first("type", "transport", "transportType", "transport_type")?.text
        switch said?.lowercased() {
        case "local"?: entry.transport = Transport.stdio
        case "remote"?: entry.transport = RawServer.transport(ofAddress: address)
        case let word?: entry.transport = Transport.named(word)
        case nil: break
        }
        guard entry.transport == nil else { return }
        if !command.isEmpty {
            entry.transport = Transport.stdio
        } else if value["httpUrl"] != nil {
            entry.transport = Transport.streamable
        } else if let address {
            entry.transport =
                value["url"] != nil
                ? addressMeans ?? RawServer.transport(ofAddress: address)
                : RawServer.transport(ofAddress: address)
        }
    }
    private static func transport(ofAddress address: String?) -> String {
        let path = (address ?? "").prefix { $0 != "?" && $0 != "#" }.lowercased()
        return path.hasSuffix("/sse") || path.hasSuffix("/sse/") ? Transport.sse : Transport.streamable
    }

    private func fillSwitches(_ entry: inout Inventory.Entry) {
        if value["disabled"]?.bool == true || value["enabled"]?.word == "false" || value["isActive"]?.bool == false
            || value["isEnabled"]?.bool == false || value["disable"]?.bool == true
        {
            entry.isEnabled = false
        }
        for key in ["autoApprove", "alwaysAllow", "always_allow", "auto_approve", "autoApproveTools", "allowAlways"] {
            guard let said = value[key] else { continue }
            let names =
                said.bool == true || said.word == "true" || said.word == "all"
                ? ["*"] : said.list == nil ? [] : said.words ?? []
            guard !names.isEmpty else { continue }
            entry.autoApproved = names.map { Redaction.text($0) }
            let all = names.contains("*")
            entry.flags.append(
                Inventory.Flag(
                    .autoApprove,
                    all
                        ? "all its tools run without asking (\(key))"
                        : "\(names.count == 1 ? "one tool runs" : "\(names.count) tools run") without asking (\(key))"))
            break
        }
        if value["trust"]?.bool == true || value["trusted"]?.bool == true || value["trust"]?.word == "true" {
            entry.autoApproved = ["*"]
            entry.flags.append(Inventory.Flag(.trust, "it is trusted: all its tools run without asking (trust)"))
        }
        if ["approve", "never", "auto"].contains(
            value.first("default_tools_approval_mode", "approval_mode")?.text ?? "")
        {
            entry.autoApproved = ["*"]
            entry.flags.append(Inventory.Flag(.autoApprove, "all its tools run without asking (approval mode)"))
        }
        func list(_ keys: String...) -> [String]? {
            for key in keys {
                if let found = value[key]?.list { return found.compactMap(\.word).map { Redaction.text($0) } }
            }
            return nil
        }
        entry.allowedTools = list(
            "includeTools", "enabled_tools", "enabledTools", "allowedTools", "allowed_tools", "available_tools",
            "allowedToolsNames", "tools")
        entry.excludedTools = list(
            "excludeTools", "disabled_tools", "disabledTools", "excludedTools", "excluded_tools", "deniedTools")
    }

    /// A package without an exact version, or from no registry.
    private func flagPackage(_ entry: inout Inventory.Entry) {
        guard let package = entry.package else { return }
        let name = package.identifier
        if ["git", "url"].contains(package.registry) {
            entry.flags.append(Inventory.Flag(.source, "its code is fetched from \(name), and from no registry"))
        }
        guard package.isPinned == false else { return }
        let version = package.version ?? ""
        if version.isEmpty {
            entry.flags.append(
                Inventory.Flag(
                    .unpinned,
                    package.registry == "oci"
                        ? "\(name) has no tag, so the latest runs" : "\(name) has no version, so the latest runs"))
        } else if ["latest", "next", "main", "master", "head", "edge", "nightly", "beta", "canary"].contains(
            version.lowercased())
        {
            entry.flags.append(Inventory.Flag(.latest, "\(name)@\(version) is another thing with each release"))
        } else {
            entry.flags.append(Inventory.Flag(.unpinned, "\(name)@\(version) names no one version"))
        }
    }
}
