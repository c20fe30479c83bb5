import Assessment
import Digest

/// The servers of one document of a registry: one entry, or a list as the registry publishes it. Each has a name in our
/// register that follows from the document alone, so that a list that is kept can be read again server by server.
package struct RegistryListing: Sendable {
    /// One server.
    package struct Entry: Sendable {
        let server: ServerDescription
        /// Where it stands, as a JSON pointer.
        package let place: String
        /// Who offers it, as far as the entry tells.
        package let owner: ServerOwner
        /// The slug of the service.
        package fileprivate(set) var slug: String
        /// The name in the registry; empty where the entry has none.
        package var name: String { server.name?.text ?? "" }
        /// The address of its repository, for comparing; nil where the entry names none.
        package var repository: String? { server.repository.flatMap { ServerOwner.repository($0.text) } }
        package var isDocker: Bool { server.isDocker }
        /// Who runs it: the vendor where it has an endpoint beyond this machine, else we, beside the agent.
        package var isRemote: Bool {
            server.endpoints.contains { address in
                let host = ServerOwner.host(address.text)
                return !host.isEmpty && !HTTPAddress.isLocal(host)
            }
        }
        /// Whether nothing at all is named.
        package var isBlank: Bool {
            name.isEmpty && server.packages.isEmpty && server.endpoints.isEmpty && repository == nil
        }
    }

    package private(set) var entries: [Entry] = []
    /// Entries that stand aside for a later version of the same server.
    package private(set) var older = 0
    /// Places of what is no description of a server.
    package private(set) var unreadable: [String] = []
    /// Where the list says that it goes on.
    package private(set) var continues: String?

    /// What a document of a registry holds; nil for any other document.
    package init?(_ content: Content) {
        switch content.form {
        case .json(let json), .yaml(let json): self.init(json)
        default: return nil
        }
    }

    init?(_ json: JSON) {
        if let (items, place) = RegistryListing.items(json), RegistryListing.certainty(json) > 0 {
            read(items, at: place)
            for at in ["metadata", "meta"] {
                for key in ["nextCursor", "next_cursor"] {
                    guard let cursor = json[at]?[key]?.text, !cursor.isEmpty else { continue }
                    continues = "/\(at)/\(key)"
                }
            }
        } else {
            let server = ServerDescription(json)
            guard server.certainty >= 50 else { return nil }
            entries = [RegistryListing.entry(server, at: "")]
        }
        number()
    }

    /// How sure we are that it is a list of servers, from 0 to 100: by its first entries.
    static func certainty(_ json: JSON) -> Int {
        guard let (items, _) = items(json), !items.isEmpty else { return 0 }
        let first = items.prefix(20), known = first.count { ServerDescription($0).certainty >= 60 }
        return 2 * known > first.count ? 90 : 0
    }

    private static func items(_ json: JSON) -> (items: [JSON], place: String)? {
        if let items = json.array { return (items, "") }
        return json["servers"]?.array.map { ($0, "/servers") }
    }

    private static func entry(_ server: ServerDescription, at place: String) -> Entry {
        let name = server.name?.text ?? ""
        let own = name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
        let number = place.filter(\.isNumber), unnamed = "unnamed" + (number.isEmpty ? "" : "-\(number)")
        return Entry(
            server: server, place: place, owner: ServerOwner(server),
            slug: own.trimmed.isEmpty ? unnamed : ServerOwner.slug(own))
    }

    /// Of several versions of one server, the one that the registry marks as the latest, else the one that stands last.
    private mutating func read(_ items: [JSON], at place: String) {
        var latest: [String: Int] = [:]
        for (index, item) in items.enumerated() {
            let at = pointer(place, index), server = ServerDescription(item, at: at)
            guard server.certainty > 0 else {
                unreadable.append(at)
                continue
            }
            let entry = RegistryListing.entry(server, at: at)
            guard !entry.name.isEmpty, let before = latest[entry.name] else {
                if !entry.name.isEmpty { latest[entry.name] = entries.count }
                entries.append(entry)
                continue
            }
            older += 1
            if server.isLatest ?? (entries[before].server.isLatest != true) { entries[before] = entry }
        }
    }

    /// Two servers of one owner never have one slug: the second is numbered, in the order of the document.
    private mutating func number() {
        var taken: Set<String> = [], counts: [String: Int] = [:]
        for index in entries.indices {
            let owner = entries[index].owner.slug, slug = entries[index].slug
            var name = slug
            while !taken.insert(owner + "/" + name).inserted {
                let count = counts[owner + "/" + slug, default: 1] + 1
                counts[owner + "/" + slug] = count
                name = "\(slug)-\(count)"
            }
            entries[index].slug = name
        }
    }

    /// An address of a repository without what does not tell two of them apart, such as `github.com/acme/notes`; nil for
    /// what is none.
    package static func repository(_ address: String) -> String? { ServerOwner.repository(address) }

    /// What the document states of one of its servers.
    package func harvest(of entry: Entry, in document: Document, _ setting: Setting) -> Harvest {
        ServerJSONReading(entry.server, of: document, setting).harvest
    }

    /// What a list states of the service that it is read for, which has the slug of one of its servers. For any other
    /// service it states nothing: whose server is meant is not guessed.
    func harvest(of document: Document, _ setting: Setting) -> Harvest {
        func fits(_ entry: Entry) -> Bool {
            let rest = setting.service.dropFirst(entry.slug.count)
            let owner = setting.vendor == entry.owner.slug || setting.vendor.hasPrefix(entry.owner.slug + "-")
            return owner && setting.service.hasPrefix(entry.slug)
                && (rest.isEmpty || rest == "-registry" || rest.first == "-" && Int(rest.dropFirst()) != nil)
        }
        let fitting = entries.filter(fits)
        let exact = fitting.first { $0.slug == setting.service && $0.owner.slug == setting.vendor }
        if let entry = exact ?? (fitting.count == 1 ? fitting[0] : entries.count == 1 ? entries[0] : nil) {
            return harvest(of: entry, in: document, setting)
        }
        var harvest = Harvest(kind: Reader.mcpServerJSON.id, of: document, setting)
        harvest.note(
            nil,
            "It lists \(entries.count) servers, and which is meant is not said. `tprm service import` takes them into the register, each as a service of its own."
        )
        for place in unreadable.prefix(20) { harvest.note(.pointer(place), "no description of a server; left out") }
        if let continues { harvest.note(.pointer(continues), "the list goes on after this page; ask for the rest") }
        harvest.extra = (
            "mcp",
            .of([
                "registry": .of([
                    "servers": .int(entries.count), "older_versions": .int(older), "unreadable": .int(unreadable.count),
                    "names": .texts(entries.prefix(1000).map(\.name)),
                ]), "not_visible": .texts(ServerJSONReading.notVisible),
            ])
        )
        return harvest
    }
}
