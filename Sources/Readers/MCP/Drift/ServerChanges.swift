import Assessment

/// What became of a server as a whole: what it says of itself, and what a registry says of it.
struct ServerChanges {
    private(set) var changes: [Drift.Change] = []
    private let old: ListedServer
    private let new: ListedServer

    init(_ old: ListedServer, _ new: ListedServer) {
        self.old = old
        self.new = new
        compareIdentity()
        compareReach()
        compareCredentials()
        compareSource()
        compareInstructions()
        compareOrders()
        compareOffers()
    }

    private mutating func add(
        _ kind: DriftKind, _ before: Drift.Side?, _ after: Drift.Side?, _ says: String, at place: String
    ) {
        changes.append(
            Drift.Change(kind: kind, tool: nil, before: before, after: after, says: says, place: place))
    }

    /// A text of the service that both state, and state otherwise.
    private mutating func compare(_ key: FactKey<String>, _ kind: DriftKind, _ says: (String, String) -> String) {
        guard let then = old.text(key), let now = new.text(key), then != now else { return }
        add(kind, .vendor(then), .vendor(now), says(then.inert, now.inert), at: new.place(key))
    }

    /// Names that both state: which came, and which went.
    private func difference(_ key: FactKey<[String]>) -> (added: [String], gone: [String])? {
        guard let then = old.names(key), let now = new.names(key) else { return nil }
        return (now.filter { !then.contains($0) }, then.filter { !now.contains($0) })
    }

    // MARK: Who it is

    private mutating func compareIdentity() {
        compare(.serverName, .serverRenamed) { "The server calls itself \($1), and was \($0)." }
        if let then = old.namespace, let now = new.namespace, then != now {
            add(
                .owner, .vendor(then), .vendor(now),
                "The name stands under \(now.inert) in the registry, and stood under \(then.inert).",
                at: new.place(.serverName))
        }
        compare(.serverVersion, .version) { "The version is \($1), and was \($0)." }
        compare(.protocolVersion, .protocol) {
            "The server answers in revision \($1) of the protocol, and did in \($0)."
        }
        if new.flag(.archived) == true, old.flag(.archived) != true {
            add(.retired, nil, nil, "The registry calls it deprecated or deleted.", at: new.place(.archived))
        }
    }

    // MARK: How it is reached

    private mutating func compareReach() {
        if let (added, gone) = difference(.transports), !(added + gone).isEmpty {
            let kind: DriftKind = added.isEmpty ? .offeringRemoved : .transport
            let parts = [
                added.isEmpty ? nil : "is reached by \(added.joined(separator: ", ")) now",
                gone.isEmpty ? nil : "is not reached by \(gone.joined(separator: ", ")) any more",
            ].compactMap(\.self)
            add(
                kind, .ours(.texts(old.names(.transports) ?? [])), .ours(.texts(new.names(.transports) ?? [])),
                "The server \(parts.joined(separator: ", and ")).", at: new.place(.transports))
        }
        if let (added, gone) = difference(.endpoints), !(added + gone).isEmpty {
            add(
                added.isEmpty ? .offeringRemoved : .endpoint, .vendor(gone.joined(separator: " ")),
                .vendor(added.joined(separator: " ")),
                added.isEmpty ? "An address is not offered any more." : "Its addresses are others.",
                at: new.place(.endpoints))
        }
        if new.flag(.plaintextTransport) == true, old.flag(.plaintextTransport) != true {
            add(
                .plaintext, nil, nil, "It is reached by plain HTTP beyond this machine now.",
                at: new.place(.plaintextTransport))
        }
        for endpoint in new.openEndpoints.sorted() where old.closedEndpoints.contains(endpoint) {
            add(
                .authenticationLost, .ours(.bool(false)), .ours(.bool(true)),
                "\(endpoint.inert) serves a request without credentials now.", at: "")
        }
        if new.listing?.listChanged?.value == true, old.listing != nil, old.listing?.listChanged?.value != true {
            add(
                .mayChange, .ours(old.listing?.listChanged.map { .bool($0.value) } ?? .null), .ours(.bool(true)),
                "The server says now that its list of tools may change while it runs.",
                at: new.listing?.listChanged?.place ?? "")
        }
        if let then = old.command, let now = new.command, then != now {
            add(
                .command, .ours(.string("sha256:" + then)), .ours(.string("sha256:" + now)),
                "The server was started by another command.", at: "/command")
        }
    }

    // MARK: Credentials

    private mutating func compareCredentials() {
        // A description that names none says nothing on its own, so what one names is new.
        let then = Set(old.names(.secretsAsked) ?? []), now = Set(new.names(.secretsAsked) ?? [])
        if old.description != nil, new.description != nil || old.names(.secretsAsked) != nil {
            for name in now.subtracting(then).sorted() {
                add(
                    .secretAdded, nil, .vendor(name), "The server asks for the secret \(name.inert) now.",
                    at: new.place(.secretsAsked))
            }
            if new.description != nil {
                for name in then.subtracting(now).sorted() {
                    add(
                        .secretRemoved, .vendor(name), nil, "The server no longer asks for the secret \(name.inert).",
                        at: old.place(.secretsAsked))
                }
            }
        }
        if let (added, gone) = difference(.oauthScopes) {
            for scope in added {
                add(.scopeAdded, nil, .vendor(scope), "The scope \(scope.inert) is new.", at: new.place(.oauthScopes))
            }
            for scope in gone {
                add(
                    .scopeRemoved, .vendor(scope), nil, "The scope \(scope.inert) is gone.", at: old.place(.oauthScopes)
                )
            }
        }
        let exposed = Set(new.names(.plaintextSecrets) ?? []).subtracting(old.names(.plaintextSecrets) ?? [])
        for name in exposed.sorted() {
            add(
                .secretExposed, nil, .vendor(name), "A secret stands in clear: \(name.inert).",
                at: new.place(.plaintextSecrets))
        }
    }

    // MARK: Where it comes from

    private mutating func compareSource() {
        comparePackages()
        if let then = old.text(.repository), let now = new.text(.repository), then != now {
            let other = ListedServer.owner(ofRepository: then) != ListedServer.owner(ofRepository: now)
            add(
                other ? .owner : .repository, .vendor(then), .vendor(now),
                other
                    ? "The source repository is another owner's." : "The source repository stands at another address.",
                at: new.place(.repository))
        } else if let then = old.repositoryID, let now = new.repositoryID, then != now {
            add(
                .repositoryReplaced, .vendor(then), .vendor(now),
                "The address of the repository is the same, and the repository there is another.",
                at: "/repository/id")
        }
    }

    private mutating func comparePackages() {
        let then = old.packages, now = new.packages
        guard !then.isEmpty, !now.isEmpty else { return }
        let names = Set(then.map(\.key)), later = Set(now.map(\.key))
        for package in now where !names.contains(package.key) {
            add(
                .package, .vendor(then.map(\.key).joined(separator: " ")), .vendor(package.key),
                "It comes in the package \(package.key.inert), and did not.", at: package.place)
        }
        for package in then where !later.contains(package.key) {
            add(
                .offeringRemoved, .vendor(package.key), nil,
                "It does not come in the package \(package.key.inert) any more.", at: package.place)
        }
        for package in now {
            guard let before = then.first(where: { $0.key == package.key }) else { continue }
            if before.version != package.version {
                add(
                    .version, .vendor(before.version), .vendor(package.version),
                    "The version of \(package.key.inert) is another.", at: package.place)
            } else if let one = before.hash, let other = package.hash, one != other {
                add(
                    .packageReplaced, .vendor(one), .vendor(other),
                    "\(package.key.inert) has the same version and another hash.", at: package.place)
            }
        }
    }

    // MARK: What it tells a model

    private mutating func compareInstructions() {
        guard let then = old.listing, let now = new.listing else { return }
        let before = then.instructions, after = now.instructions
        guard before?.text != after?.text else { return }
        let place = after?.place ?? before?.place ?? ""
        let says =
            before == nil
            ? "The server gives instructions to a model, and gave none."
            : after == nil
                ? "The server gives no instructions any more." : "The instructions of the server have other words."
        add(
            after == nil ? .offeringRemoved : .instructions, before.map { .vendor($0.text) },
            after.map { .vendor($0.text) }, says, at: place)
    }

    /// Orders in what it says beside its tools: instructions, prompts, resources.
    private mutating func compareOrders() {
        guard let then = old.listing, let now = new.listing else { return }
        let known = Set(OrderSearch(then).signals(beside: then).map(\.excerpt))
        for signal in OrderSearch(now).signals(beside: now) where !known.contains(signal.excerpt) {
            add(
                .poisoned, nil, .vendor(signal.decoded ?? signal.excerpt),
                "What the server says beside its tools now gives an order to the agent: \(signal.kind.rawValue), rule \(signal.rule).",
                at: signal.place)
        }
    }

    private mutating func compareOffers() {
        guard let then = old.json, let now = new.json, old.listing != nil, new.listing != nil else { return }
        for (kind, keys, mark) in [
            (DriftKind.prompts, ["prompts"], "name"),
            (.resources, ["resources", "resourceTemplates", "resource_templates"], "uri"),
        ] {
            let before = Offers(in: then, keys, mark), after = Offers(in: now, keys, mark)
            guard before.isListed, after.isListed else { continue }
            for name in after.order {
                guard let offer = after.items[name] else { continue }
                if let was = before.items[name] {
                    guard Canonical.bytes(of: was.json) != Canonical.bytes(of: offer.json) else { continue }
                    add(
                        kind, nil, nil,
                        "\(name.inert) of its \(kind == .prompts ? "prompts" : "resources") is another.",
                        at: offer.place)
                } else {
                    add(
                        kind, nil, .vendor(name),
                        "\(name.inert) is new among its \(kind == .prompts ? "prompts" : "resources").", at: offer.place
                    )
                }
            }
            for name in before.order where after.items[name] == nil {
                add(
                    .offeringRemoved, .vendor(name), nil,
                    "\(name.inert) is not among its \(kind == .prompts ? "prompts" : "resources") any more.",
                    at: before.items[name]?.place ?? "")
            }
        }
    }
}

/// Prompts or resources of a listing, by their names.
private struct Offers {
    private(set) var items: [String: (json: JSON, place: String)] = [:]
    private(set) var order: [String] = []
    private(set) var isListed = false

    init(in json: JSON, _ keys: [String], _ mark: String) { find(in: json, at: "", keys, mark, depth: 0) }

    private mutating func find(in json: JSON, at place: String, _ keys: [String], _ mark: String, depth: Int) {
        guard depth < 5 else { return }
        for member in json.members ?? [] {
            let at = pointer(place, member.key)
            if keys.contains(member.key), let list = member.value.array {
                isListed = true
                for (index, item) in list.enumerated() {
                    let name = item[mark]?.text ?? item["uriTemplate"]?.text ?? item["name"]?.text ?? "\(index)"
                    if items[name] == nil {
                        items[name] = (item, pointer(at, index))
                        order.append(name)
                    }
                }
            } else if member.key != "tools" {
                find(in: member.value, at: at, keys, mark, depth: depth + 1)
            }
        }
        if let list = json.array, list.count < 64 {
            for (index, item) in list.enumerated() {
                find(in: item, at: pointer(place, index), keys, mark, depth: depth + 1)
            }
        }
    }
}
