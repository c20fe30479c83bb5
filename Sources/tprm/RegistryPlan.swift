import Assessment
import Readers
import Storage

/// What files of registries bring into the register: worked out whole before anything is written.
struct RegistryPlan {
    /// One server, as it will stand or stands in the register.
    struct Server {
        let entry: RegistryListing.Entry
        let file: String
        /// `vendor/service`.
        let slug: String
        let isNew: Bool
        var tools: Int?
    }

    private(set) var servers: [Server] = []
    private(set) var taken = TakenOver()
    /// Files that hold no registry's description, and why others could not be read.
    private(set) var passedOver: [String] = []
    private(set) var refused: [Refusal] = []
    /// Places in lists that describe no server, and where a list says that it goes on.
    private(set) var left: [Refusal] = []
    private(set) var older = 0
    private(set) var files = 0

    private let desk: Desk
    private let data: DataFolder
    private let dated: Day?
    /// Services that an entry of a name was taken for before.
    private let known: [String: [String]]
    /// Every service of the register and of this plan.
    private var takenSlugs: Set<String>
    private var vendors: Set<String>
    /// The vendor that stands for an owner in this plan, and the owner behind each such vendor.
    private var owners: [String: String] = [:]
    private var ownerOf: [String: String] = [:]
    /// The server described in a folder, for the list of tools that lies beside.
    private var inFolder: [String: Int] = [:]

    init(_ paths: [String], dated: Day?, _ desk: Desk, _ data: DataFolder) async throws {
        self.desk = desk
        self.data = data
        self.dated = dated
        known = Dictionary(grouping: try desk.store.described(kind: Reader.mcpServerJSON.id), by: \.about)
            .mapValues { $0.map(\.service) }
        takenSlugs = Set(try desk.store.services(retired: true).map(\.slug))
        vendors = Set(try desk.store.vendors(retired: true).map(\.vendor.slug))
        var lists: [(path: String, content: Content)] = []
        var ticker = Ticker(of: paths.count)
        for (index, path) in paths.enumerated() {
            ticker.begin(index + 1, path)
            guard RegistryPlan.mayDescribe(path) else {
                passedOver.append(path)
                continue
            }
            do throws(ReadingError) {
                let content = try await RegistryPlan.open(path)
                if let listing = RegistryListing(content) {
                    try take(listing, content, path)
                } else {
                    lists.append((path, content))
                }
            } catch {
                refused.append(Refusal(name: path, says: "\(error)"))
            }
        }
        ticker.end()
        for (path, content) in lists {
            do { try await takeTools(content, path) } catch let error as ReadingError {
                refused.append(Refusal(name: path, says: "\(error)"))
            }
        }
    }

    /// Registries write JSON and YAML; nothing else is opened.
    private static func mayDescribe(_ path: String) -> Bool {
        let name = path.lastStep.lowercased()
        return [".json", ".yaml", ".yml"].contains { name.hasSuffix($0) } || !name.contains(".")
    }

    /// A registry's JSON is opened as what it is, whatever else its words remind of; the rest as every document.
    private static func open(_ path: String) async throws(ReadingError) -> Content {
        let document = try Document.open(path: path)
        if let json = try? JSON.parse(document.bytes, name: document.name) {
            let content = Content(document: document, form: .json(json))
            if RegistryListing(content) != nil { return content }
        }
        return try await Content.open(document)
    }

    // MARK: Entries

    private mutating func take(_ listing: RegistryListing, _ content: Content, _ path: String) throws(ReadingError) {
        files += 1
        older += listing.older
        let name = content.document.name
        left += listing.unreadable.map { Refusal(name: path, says: "\(name), \($0): no description of a server") }
        if let place = listing.continues {
            left.append(Refusal(name: path, says: "\(name), \(place): the list goes on after this page"))
        }
        for entry in listing.entries {
            let (slug, isNew) = place(entry)
            let steps = slug.split(separator: "/").map(String.init), vendor = steps[0], service = steps[1]
            let setting = setting(vendor, service)
            let harvest = listing.harvest(of: entry, in: content.document, setting)
            taken.readings.append(RegistryPlan.reading(harvest, content, path, Reader.mcpServerJSON, setting, dated))
            if isNew { add(entry, vendor, service, from: name) }
            servers.append(Server(entry: entry, file: path, slug: slug, isNew: isNew))
            if listing.entries.count == 1 { inFolder[RegistryPlan.folder(path)] = servers.count - 1 }
        }
    }

    private mutating func add(_ entry: RegistryListing.Entry, _ vendor: String, _ service: String, from name: String) {
        if vendors.insert(vendor).inserted {
            let owner = entry.owner
            let shown =
                owner.name.isEmpty ? "owner not named, of \(entry.name.isEmpty ? service : entry.name)" : owner.name
            // Nobody is known to be a company that answers for it, so it is kept as a project until a person knows better.
            taken.vendors.append(
                VendorEntry(Use.Vendor(slug: vendor, legalName: shown.nfc, kind: .project)))
        }
        var new = ServiceEntry(
            vendor: vendor, Use.Service(slug: service, kind: .mcpServer, hosting: entry.isRemote ? .vendor : .local))
        new.note = "from a registry (\(name)); who offers it is named after \(entry.owner.basis.rawValue)".nfc
        taken.services.append(new)
    }

    /// The service that an entry was taken for before, else a slug that nothing has: what another registry or a person
    /// entered under the same name is kept apart.
    private mutating func place(_ entry: RegistryListing.Entry) -> (slug: String, isNew: Bool) {
        let vendor = vendor(of: entry.owner), own = "\(vendor)/\(entry.slug)"
        let before = known[entry.name] ?? []
        if !entry.name.isEmpty, let one = before.first(where: { $0.hasPrefix(vendor + "/") }) ?? before.first {
            return (one, false)
        }
        if entry.name.isEmpty, before.contains(own) { return (own, false) }
        var slug = own, count = 1
        if takenSlugs.contains(slug) { slug = own + (entry.isDocker ? "-docker" : "-registry") }
        while takenSlugs.contains(slug) {
            count += 1
            slug = "\(own)-\(count)"
        }
        takenSlugs.insert(slug)
        return (slug, true)
    }

    /// One vendor for one owner; two owners whose names make one slug are two vendors.
    private mutating func vendor(of owner: ServerOwner) -> String {
        let key = owner.name.isEmpty ? owner.slug : owner.name
        if let slug = owners[key] { return slug }
        var slug = owner.slug, count = 1
        while let other = ownerOf[slug], other != key {
            count += 1
            slug = "\(owner.slug)-\(count)"
        }
        owners[key] = slug
        ownerOf[slug] = key
        return slug
    }

    // MARK: Lists of tools

    /// A list of tools beside a registry's description is that server's. One without a tool says nothing.
    private mutating func takeTools(_ content: Content, _ path: String) async throws {
        guard Reader.mcpToolList.recognises(content) >= 50, let index = inFolder[RegistryPlan.folder(path)] else {
            passedOver.append(path)
            return
        }
        let steps = servers[index].slug.split(separator: "/").map(String.init)
        let setting = setting(steps[0], steps[1])
        let (reader, harvest) = try await Intake.reading(content, as: Reader.mcpToolList.id, setting)
        taken.readings.append(RegistryPlan.reading(harvest, content, path, reader, setting, dated))
        servers[index].tools =
            harvest.facts.lazy.compactMap { fact -> Int? in
                if fact.key == FactKey<[String]>.tools.name, case .names(let names) = fact.value { return names.count }
                return nil
            }.first
    }

    private func setting(_ vendor: String, _ service: String) -> Setting {
        Setting(
            vendor: vendor, service: service, dated: dated, received: desk.day, questionnaires: data.questionnaires)
    }
    private static func folder(_ path: String) -> String {
        String(path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? "")
    }
    private static func reading(
        _ harvest: Harvest, _ content: Content, _ path: String, _ reader: Reader, _ setting: Setting, _ dated: Day?
    ) -> Reading {
        Reading(
            party: .vendor(setting.vendor, service: setting.service), bytes: content.document.bytes,
            sha256: content.document.sha256, name: name(path), received: setting.received, dated: dated,
            kind: harvest.kind, version: reader.version, about: harvest.letterhead.about ?? "",
            issuer: harvest.letterhead.issuer ?? "", day: harvest.letterhead.day, facts: harvest.facts,
            problems: harvest.problems.map { (place: $0.place.map(\.description) ?? "", says: $0.says) })
    }

    /// Every server of Docker's registry has a `server.yaml`: such a file is called after its folder too.
    private static func name(_ path: String) -> String {
        let name = path.lastStep, folder = folder(path).lastStep
        let isCommon = ["server.yaml", "server.yml", "server.json", "tools.json"].contains(name)
        return isCommon && !folder.isEmpty && folder != "." ? "\(folder)/\(name)" : name
    }

    // MARK: The same repository

    /// Repositories behind several servers that are not all of one registry, with those servers: perhaps one server
    /// twice. Several servers of one registry may share a repository and be different ones.
    func twins() throws -> [(repository: String, services: [String])] {
        var behind: [String: [String: String]] = [:]
        for server in servers {
            guard let repository = server.entry.repository else { continue }
            behind[repository, default: [:]][server.slug] = server.entry.isDocker ? "Docker" : "official"
        }
        for (subject, text) in try desk.store.texts(of: .repository) {
            guard subject.kind == .service, let repository = RegistryListing.repository(text) else { continue }
            let slug = "\(subject.root.name)/\(subject.name)"
            behind[repository, default: [:]][slug] = behind[repository]?[slug] ?? "the register"
        }
        return behind.filter { $0.value.count > 1 && Set($0.value.values).count > 1 }
            .map { (repository: $0.key, services: $0.value.keys.sorted()) }.sorted { $0.repository < $1.repository }
    }
}
