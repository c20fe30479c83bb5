import Assessment
import Readers
import Storage

/// What `--adopt` makes of an inventory: agents, services with their vendors, and uses, as far as the register does not
/// have them. A vendor that cannot be told is one that a person must name.
struct Adoption {
    private(set) var vendors: [VendorEntry] = []
    private(set) var services: [ServiceEntry] = []
    private(set) var agents: [AgentEntry] = []
    private(set) var uses: [UseEntry] = []
    /// The inventory with each server's service in it.
    private(set) var inventory: Inventory
    /// The agent of each entry, by its index; nil for one that is not in use.
    private(set) var agentOf: [Int: String] = [:]

    /// `named` is the agent for all entries; nil makes one a client and scope.
    init(_ inventory: Inventory, _ store: Store, agent named: String?) throws {
        self.inventory = inventory
        var knownVendors = Set(try store.vendors(retired: true).map(\.vendor.slug))
        var knownServices = Set(try store.services(retired: true).map(\.slug))
        var knownAgents = Set(try store.agents(retired: true).map(\.agent.slug))
        var knownUses = Set(try store.uses(retired: true).map(\.use.slug))
        let hasSeveralHomes = Set(inventory.entries.compactMap(\.home)).count > 1
        var made: [String: String] = [:]
        for index in inventory.entries.indices where inventory.entries[index].isInUse {
            let entry = inventory.entries[index]
            let agent = named ?? Adoption.agent(of: entry, naming: hasSeveralHomes)
            agentOf[index] = agent
            if knownAgents.insert(agent).inserted {
                agents.append(AgentEntry(Use.Agent(slug: agent, autonomy: nil)))
            }
            let slug: String
            if let service = entry.service ?? made[entry.identity] {
                slug = service
            } else {
                let origin = Origin(entry)
                slug = Adoption.free("\(origin.vendor)/\(origin.service)", among: knownServices)
                made[entry.identity] = slug
                knownServices.insert(slug)
                if knownVendors.insert(origin.vendor).inserted {
                    vendors.append(VendorEntry(Use.Vendor(slug: origin.vendor, legalName: origin.legalName)))
                }
                var service = ServiceEntry(
                    vendor: origin.vendor,
                    Use.Service(
                        slug: String(slug.split(separator: "/")[1]), kind: .mcpServer, hosting: origin.hosting))
                service.note = origin.note
                services.append(service)
            }
            self.inventory.entries[index].service = slug
            self.inventory.entries[index].flags.removeAll { $0.kind == .notRegistered }
            let parts = slug.split(separator: "/").map(String.init)
            if knownUses.insert("\(agent)/\(slug)").inserted {
                var use = Use(
                    agent: Use.Agent(slug: agent, autonomy: nil), vendor: Use.Vendor(slug: parts[0], legalName: ""),
                    service: Use.Service(slug: parts[1]))
                use.toolsGranted = entry.allowedTools ?? []
                uses.append(UseEntry(use))
            }
        }
    }

    var isEmpty: Bool { vendors.isEmpty && services.isEmpty && agents.isEmpty && uses.isEmpty }

    /// One agent a client and scope: `cursor`, `claude-code-project`; with the person's folder where there are several.
    static func agent(of entry: Inventory.Entry, naming home: Bool) -> String {
        var slug = entry.client
        if entry.scope != .user { slug += "-\(entry.scope.rawValue)" }
        if home, let folder = entry.home { slug += "-" + Inventory.slug(folder) }
        return Inventory.slug(slug)
    }

    private static func free(_ slug: String, among known: Set<String>) -> String {
        guard known.contains(slug) else { return slug }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { !known.contains($0) } ?? slug
    }

    /// Writes everything into the register, all or nothing, and keeps what was found: the whole on each agent, and of each
    /// server its own part on its service.
    func save(_ store: Store, on day: Day, by person: String, _ hand: Store.Hand, _ data: DataFolder) async throws {
        let declaring: Store.Declaring = { use in try Reading(declarationOf: use, by: person, on: day) }
        if !isEmpty {
            try store.add(vendors, services: services, agents: agents, uses: uses, declaring: declaring, hand)
        }
        for (agent, indices) in Dictionary(grouping: agentOf.keys.sorted(), by: { agentOf[$0] ?? "" })
            .sorted(by: { $0.key < $1.key })
        {
            try await inventory.keep(of: agent, indices, in: store, on: day, by: person, hand, data)
        }
    }
}

extension Inventory {
    /// Keeps the entries at these indices as a paper of ours on an agent, and of each service on the agent's use of it.
    func keep(
        of agent: String, _ indices: [Int], in store: Store, on day: Day, by person: String, _ hand: Store.Hand,
        _ data: DataFolder
    ) async throws {
        var own = self
        own.entries = indices.map { entries[$0] }
        let paths = Set(own.entries.map(\.path))
        let clients = Set(own.entries.map(\.client))
        own.settings = settings.filter { clients.contains($0.client) }
        own.files = files.filter { paths.contains($0.path) || $0.notRead != nil && clients.contains($0.client) }
        own.projectsElsewhere = []
        let whole = own.transcript(named: "inventory of \(agent)", on: day, agent: agent)
        try await keep(whole, about: agent, .agent(agent), in: store, on: day, by: person, hand, data)
        for service in Set(own.entries.compactMap(\.service)).sorted() {
            var part = own
            // Of a service all entries speak, whoever's they are: a secret in one of them is not undone by another.
            part.entries = entries.filter { $0.service == service && $0.isInUse }
            part.settings = []
            let parts = service.split(separator: "/").map(String.init)
            guard parts.count == 2, try store.uses().contains(where: { $0.use.slug == "\(agent)/\(service)" }) else {
                continue
            }
            try await keep(
                part.transcript(named: "inventory of \(agent): \(service)", on: day), about: "\(agent)/\(service)",
                .use(agent: agent, vendor: parts[0], service: parts[1]), in: store, on: day, by: person, hand, data)
        }
    }

    private func keep(
        _ document: Document, about: String, _ party: Reading.Party, in store: Store, on day: Day, by person: String,
        _ hand: Store.Hand, _ data: DataFolder
    ) async throws {
        var setting = Readers.Setting(
            vendor: "", service: "", ours: person, received: day, questionnaires: data.questionnaires)
        switch party {
        case .agent(let agent): setting.agent = .agent(agent)
        case .use(_, let vendor, let service):
            setting.vendor = vendor
            setting.service = service
        case .vendor: break
        }
        let (reader, harvest) = try await Reader.reading(try await Content.open(document), as: nil, setting)
        let reading = Reading(
            party: party, bytes: document.bytes, sha256: document.sha256, name: document.name, transcript: true,
            received: day, ours: person, kind: harvest.kind, version: reader.version, about: about,
            day: harvest.letterhead.day, facts: harvest.facts,
            problems: harvest.problems.map { (place: $0.place.map(\.description) ?? "", says: $0.says) })
        try store.declare(reading, as: "inventory", hand)
    }
}
