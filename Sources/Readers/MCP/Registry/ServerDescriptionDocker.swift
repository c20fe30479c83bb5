import Assessment

/// What stands only in the `server.yaml` of Docker's registry.
extension ServerDescription {
    mutating func readDocker(_ json: JSON, at place: String) {
        guard json["type"]?.text != nil || json["about"] != nil else { return }
        isDocker = json["about"] != nil || json["image"] != nil || json["remote"] != nil
        readImage(json, at: place)
        if let remote = json["remote"], remote.members != nil { readRemote(remote, at: place + "/remote") }
        for (index, secret) in (json["config"]?["secrets"]?.array ?? []).enumerated() {
            guard let name = secret["env"]?.text ?? secret["name"]?.text else { continue }
            secrets.append(Entry(text: name, place: pointer(place + "/config/secrets", index), quote: name))
        }
        readInputs(json["config"]?["env"], at: place + "/config/env")
        for (index, grant) in (json["oauth"]?.array ?? []).enumerated() {
            let at = pointer(place + "/oauth", index)
            if mechanism == nil {
                mechanism = Entry(text: "oauth", place: at, quote: grant["provider"]?.text ?? "oauth")
            }
            guard let name = grant["env"]?.text ?? grant["secret"]?.text else { continue }
            secrets.append(Entry(text: name, place: at, quote: name))
        }
        if json["dynamic"]?["tools"]?.bool == true {
            hasDynamicTools = Entry(text: "true", place: place + "/dynamic/tools", quote: "true")
        }
        if let title = json["about"]?["title"]?.text, ServerDescription.isLaidAside(title) {
            laidAside = Entry(text: title, place: place + "/about/title", quote: title)
        }
        if let run = json["run"] { readRun(run, at: place + "/run") }
    }

    private mutating func readImage(_ json: JSON, at place: String) {
        guard let image = json["image"]?.text, !image.isEmpty else { return }
        let (name, tag) = ServerDescription.image(image), at = pointer(place, "image")
        packages.append(Package(registry: "oci", identifier: name, version: tag, hash: nil, place: at))
        transports.append(Entry(text: Transport.stdio, place: at, quote: image))
    }

    /// `run`: folders, hosts, user. A place for a value that a person fills in, such as `{{git.user}}`, says nothing.
    private mutating func readRun(_ run: JSON, at place: String) {
        for (index, volume) in (run["volumes"]?.array ?? []).enumerated() {
            guard let text = volume.text else { continue }
            folders.append(Entry(text: text, place: pointer(place + "/volumes", index), quote: text))
        }
        for (index, exit) in (run["allowHosts"]?.array ?? []).enumerated() {
            guard let text = exit.text else { continue }
            exits.append(Entry(text: text, place: pointer(place + "/allowHosts", index), quote: text))
        }
        if run["disableNetwork"]?.bool == true {
            isWithoutNetwork = Entry(text: "true", place: place + "/disableNetwork", quote: "true")
        }
        if let name = run["user"]?.text, !name.isEmpty, !name.contains("{{") {
            user = Entry(text: name, place: place + "/user", quote: name)
        }
    }

    /// Docker's registry marks what it keeps and nobody works on in its title: `SQLite (Archived)`.
    private static func isLaidAside(_ title: String) -> Bool {
        let lower = title.lowercased().trimmed
        return ["(archived)", "[archived]", "(deprecated)", "[deprecated]"].contains { lower.hasSuffix($0) }
    }

    /// `mcp/sqlite`, `ghcr.io/a/b:1.2`, `x@sha256:…`: a name, and the tag if there is one.
    private static func image(_ text: String) -> (name: String, tag: String) {
        if text.contains("@sha256:") { return (text, "") }
        guard let colon = text.lastIndex(of: ":"), !text[colon...].contains("/") else { return (text, "") }
        return (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }
}
