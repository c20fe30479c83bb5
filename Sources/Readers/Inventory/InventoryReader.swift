import Assessment

extension Reader {
    /// The settings of a client of MCP servers, by the transcript that is made of them when they come in: the file itself
    /// is never kept.
    package static let clientConfig = Reader(
        id: "mcp-client-config", name: "the settings of a client of MCP servers",
        recognises: { content in InventoryReading.extent(content) == .file ? 100 : 0 },
        read: { content, setting in try InventoryReading(content, setting).harvest })

    /// What `tprm inventory` found in a folder or on a machine.
    package static let clientInventory = Reader(
        id: "client-config-inventory", name: "an inventory of the MCP servers that agents are configured with",
        recognises: { content in
            switch InventoryReading.extent(content) {
            case .machine, .folder: 100
            case .file, nil: 0
            }
        },
        read: { content, setting in try InventoryReading(content, setting).harvest })
}

/// One reading of one inventory. What we looked at ourselves is *observed*; settings that somebody sent us are
/// *documented*. What the clients say as a whole stands on the agent; of a server, on its service.
struct InventoryReading {
    private(set) var harvest: Harvest
    private let inventory: Inventory
    private let json: JSON
    private let day: Day
    private let assurance: Assurance

    static func extent(_ content: Content) -> Inventory.Extent? {
        guard case .json(let json) = content.form, json["schema"]?.text?.hasPrefix("tprm.inventory/") == true else {
            return nil
        }
        return json["of"]?.text.flatMap(Inventory.Extent.init)
    }

    init(_ content: Content, _ setting: Setting) throws(ReadingError) {
        let document = content.document
        guard case .json(let json) = content.form, let inventory = Inventory(transcript: json) else {
            throw .malformed(
                file: document.name, place: .pointer("/schema"),
                why: "\"\(Inventory.schema)\" was expected; a newer tprm may have written this")
        }
        self.inventory = inventory
        self.json = json
        let own = json["on"]?.text.flatMap { Day(iso: $0) }
        day = own ?? setting.dated ?? setting.received
        assurance = document.isTranscript && setting.ours != nil ? .observed : .documented
        harvest = Harvest(
            kind: inventory.extent == .file ? Reader.clientConfig.id : Reader.clientInventory.id, of: document, setting)
        harvest.letterhead = Letterhead(day: own)
        harvest.extra = ("inventory", json)
        if !document.isTranscript {
            harvest.note(
                nil,
                "This is the text of an inventory, which anybody may have written. `tprm inventory` writes ours; or give the settings themselves."
            )
        }
        for file in inventory.files where file.notRead != nil {
            harvest.note(.object(file.path), "It was not read: \(file.notRead ?? "").")
        }
        if json["complete"]?.bool == false {
            harvest.note(nil, "Not everything could be looked at, so there may be more servers than these.")
        }
        readAgent(setting)
        readService(setting)
    }

    private var inUse: [(index: Int, entry: Inventory.Entry)] {
        Array(inventory.entries.enumerated()).map { (index: $0.offset, entry: $0.element) }
            .filter { inventory.extent == .file ? $0.entry.isEnabled : $0.entry.isInUse }
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject, _ rule: String, at place: String, quote: String
    ) {
        harvest.add(
            key, value, of: subject, assurance, speaksOf: day, rule: Fact.Rule("inventory." + rule),
            at: .pointer(place), quote: quote)
    }

    // MARK: The agent

    private mutating func readAgent(_ setting: Setting) {
        guard let agent = setting.agent ?? setting.use?.root, agent.kind == .agent else { return }
        let found = inUse
        let names = Set(found.map(\.entry.name)).sorted()
        add(
            .inventoryFound, names, of: agent, "found", at: "/servers",
            quote: names.isEmpty ? "servers" : names.prefix(20).joined(separator: "; "))
        if inventory.isCompared {
            let strangers = found.filter { $0.entry.service == nil }
            let value: Practice =
                strangers.isEmpty
                ? (inventory.isComplete ? .yes : .partly) : strangers.count == found.count ? .no : .partly
            if !found.isEmpty || inventory.isComplete {
                let first = strangers.first ?? found.first
                add(
                    .inventoryRegistered, value, of: agent, "registered",
                    at: first.map { "/servers/\($0.index)" } ?? "/complete",
                    quote: strangers.isEmpty
                        ? first?.entry.name ?? "true"
                        : strangers.prefix(20).map(\.entry.name).joined(separator: "; "))
            }
            for stranger in strangers {
                harvest.note(
                    .pointer("/servers/\(stranger.index)"),
                    "The server \(stranger.entry.name) is not in the register. `tprm inventory --adopt` adds it.")
            }
        }
        // What asks elsewhere, such as a dialogue, is not seen here, so nothing here shows that it does ask.
        let auto = found.first { !$0.entry.autoApproved.isEmpty || $0.entry.flags.contains { $0.kind == .bypass } }
        let taking = inventory.settings.enumerated().first {
            [.autoApprove, .bypass].contains($0.element.flag.kind)
        }
        if let taking {
            add(
                .autoApprove, true, of: agent, "auto-approve", at: "/settings/\(taking.offset)",
                quote: taking.element.flag.says)
        } else if let auto {
            let flag = auto.entry.flags.first { [.autoApprove, .trust, .bypass].contains($0.kind) }
            add(
                .autoApprove, true, of: agent, "auto-approve", at: "/servers/\(auto.index)",
                quote: flag?.says ?? auto.entry.name)
        }
    }

    // MARK: The service

    private mutating func readService(_ setting: Setting) {
        let own = entries(of: setting)
        guard let first = own.first else { return }
        let service = setting.serviceSubject, at = "/servers/\(first.index)"
        let transports = Set(own.compactMap(\.entry.transport))
        if !transports.isEmpty {
            add(
                .transports, transports.sorted(), of: service, "transport", at: at + "/transport",
                quote: first.entry.transport ?? transports.sorted()[0])
        }
        readPackages(own, service)
        readAddresses(own, service)
        let asked = Set(own.flatMap { $0.entry.environment.filter { SecretFinding.isSecretName($0) } })
        if !asked.isEmpty {
            let holder = own.first { !asked.isDisjoint(with: $0.entry.environment) } ?? first
            add(
                .secretsAsked, asked.sorted(), of: service, "secrets-asked",
                at: "/servers/\(holder.index)/environment",
                quote: holder.entry.environment.filter(asked.contains).joined(separator: "; "))
        }
        let secrets = own.flatMap { owner in owner.entry.secrets.map(\.described) }
        if let holder = own.first(where: { !$0.entry.secrets.isEmpty }), let secret = holder.entry.secrets.first {
            add(
                .plaintextSecrets, secrets, of: service, "plaintext-secret", at: "/servers/\(holder.index)/secrets",
                quote: "\(secret.name); \(secret.kind); \(secret.length)")
        } else if inventory.isComplete, !inventory.isCut {
            add(.plaintextSecrets, [], of: service, "plaintext-secret", at: at, quote: first.entry.name)
        }
        let alike = own.first { $0.entry.looksLike != nil && $0.entry.package.flatMap { NameLikeness.of($0) } == nil }
        if let like = alike, let name = like.entry.looksLike {
            add(
                .serverLookalike, name, of: service, "lookalike", at: "/servers/\(like.index)/looks_like", quote: name)
        }
    }

    private mutating func readPackages(_ own: [(index: Int, entry: Inventory.Entry)], _ service: Subject) {
        // A bridge's package is the bridge's, and not that of the server behind it.
        let packaged = own.filter { owner in
            owner.entry.package.map { $0.registry != "path" } ?? false
                && !owner.entry.flags.contains { $0.kind == .bridge }
        }
        guard let first = packaged.first, let package = first.entry.package else { return }
        let at = "/servers/\(first.index)/package"
        add(
            .packages, Set(packaged.compactMap(\.entry.package?.name)).sorted(), of: service, "package", at: at,
            quote: package.identifier)
        let pinned = packaged.compactMap { owner in owner.entry.package?.isPinned.map { (owner, $0) } }
        if !pinned.isEmpty {
            let loose = pinned.filter { !$0.1 }
            let value: Practice = loose.isEmpty ? .yes : loose.count == pinned.count ? .no : .partly
            let shown = (loose.first ?? pinned[0]).0
            add(
                .packagePinned, value, of: service, "package-pinned", at: "/servers/\(shown.index)/package",
                quote: [shown.entry.package?.identifier, shown.entry.package?.version].compactMap(\.self)
                    .joined(separator: "; "))
        }
        for owner in packaged {
            guard let found = owner.entry.package, let like = NameLikeness.of(found) else { continue }
            add(
                .packageLookalike, like.name, of: service, "package-lookalike", at: "/servers/\(owner.index)/package",
                quote: found.identifier)
            break
        }
        if packaged.count == own.count, packaged.allSatisfy({ $0.entry.package?.isHeldToHash == true }) {
            add(.packageHash, .yes, of: service, "package-hash", at: at, quote: package.version ?? package.identifier)
        }
    }

    private mutating func readAddresses(_ own: [(index: Int, entry: Inventory.Entry)], _ service: Subject) {
        let reached = own.compactMap { owner -> (index: Int, address: Address, shown: String)? in
            guard let url = owner.entry.url, let address = Address(url) else { return nil }
            return (owner.index, address, url)
        }
        guard let first = reached.first else { return }
        add(
            .endpoints, Set(reached.map(\.address.compared)).sorted(), of: service, "endpoint",
            at: "/servers/\(first.index)/url", quote: first.shown)
        let plain = reached.first { HTTPAddress.isPlaintext($0.address.compared) == true }
        let known = reached.compactMap { HTTPAddress.isPlaintext($0.address.compared) }
        guard !known.isEmpty else { return }
        let shown = plain ?? first
        add(
            .plaintextTransport, plain != nil, of: service, "plaintext-transport", at: "/servers/\(shown.index)/url",
            quote: shown.shown)
    }

    /// The entries of the service that the document is filed under: those that were found to be it, else the only one,
    /// else those of its name.
    private mutating func entries(of setting: Setting) -> [(index: Int, entry: Inventory.Entry)] {
        let all = inUse, name = "\(setting.vendor)/\(setting.service)"
        let marked = all.filter { $0.entry.service == name }
        if !marked.isEmpty || all.isEmpty { return marked }
        // An agent's own paper speaks of no service.
        if setting.agent != nil { return [] }
        if all.count == 1, all[0].entry.service == nil { return all }
        let named = all.filter { slug(of: $0.entry.name) == setting.service }
        if named.isEmpty {
            harvest.note(
                nil,
                "It names \(all.count) servers, and none is called as the service is; what it says of single servers was not taken."
            )
        }
        return named
    }

    private func slug(of name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
