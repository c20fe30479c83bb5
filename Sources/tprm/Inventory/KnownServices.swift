import Assessment
import Readers
import Storage

/// The register's MCP servers, with what is known of them by which one that an agent is set up with is known again.
struct KnownServices {
    fileprivate struct Known {
        let slug: String
        let name: String
        var packages: Set<String> = []
        var endpoints: Set<String> = []
        var names: Set<String> = []
        /// Nothing is known by which it could be told from another of its name.
        var isKnownByName: Bool { packages.isEmpty && endpoints.isEmpty }
    }
    private var services: [Known] = []

    /// One vendor's facts are in memory at a time.
    init(_ store: Store) throws {
        let entries = try store.services().filter { $0.service.kind == .mcpServer }
        for (vendor, own) in Dictionary(grouping: entries, by: \.vendor).sorted(by: { $0.key < $1.key }) {
            let facts = Dictionary(grouping: try store.facts(of: vendor), by: \.subject)
            for entry in own.sorted(by: { $0.slug < $1.slug }) {
                var known = Known(slug: entry.slug, name: entry.service.slug)
                for fact in facts[.service(entry.service.slug, of: vendor)] ?? [] {
                    known.learn(fact)
                }
                services.append(known)
            }
        }
    }

    /// Names of the services, and by which they call themselves, each with the service it is.
    var names: [String: String] {
        services.reduce(into: [:]) { names, service in
            for name in service.names.union([service.name]) { names[name] = service.slug }
        }
    }

    /// The service that a server is; nil where it is none of the register's. By its package or address; by its name only
    /// where the register knows neither of the service.
    func service(of entry: Inventory.Entry) -> String? {
        if let package = entry.package, package.registry != "path", !entry.flags.contains(where: { $0.kind == .bridge })
        {
            let plain = "\(package.registry):\(package.identifier)"
            if let found = services.first(where: { $0.packages.contains(plain) }) { return found.slug }
        }
        if let address = entry.comparedAddress, let found = services.first(where: { $0.endpoints.contains(address) }) {
            return found.slug
        }
        return services.first { $0.isKnownByName && $0.name == entry.slug }?.slug
    }

    /// A service of the register that has a server's name and is another, as far as package or address tell.
    func namesake(of entry: Inventory.Entry) -> String? {
        services.first { !$0.isKnownByName && ($0.name == entry.slug || $0.names.contains(entry.name)) }?.slug
    }
}

extension KnownServices.Known {
    fileprivate mutating func learn(_ fact: Fact) {
        switch (fact.key, fact.value) {
        case (FactKey<[String]>.packages.name, .names(let found)):
            packages.formUnion(found.map { Self.withoutVersion($0) })
        case (FactKey<[String]>.endpoints.name, .names(let found)): endpoints.formUnion(found)
        case (FactKey<String>.serverName.name, .text(let name)): names.insert(name)
        default: break
        }
    }

    /// `registry:identifier` of `registry:identifier@version`; a scope's `@` stays.
    private static func withoutVersion(_ name: String) -> String {
        guard let at = name.lastIndex(of: "@"), at > name.startIndex, name[name.index(before: at)] != ":" else {
            return name
        }
        var plain = String(name[..<at])
        // A tag and a digest: `name@1.2@sha256:…`.
        if name[at...].hasPrefix("@sha256:"), let tag = plain.lastIndex(of: "@"), plain[plain.index(before: tag)] != ":"
        {
            plain = String(plain[..<tag])
        }
        return plain
    }
}

extension Inventory {
    /// Finds each server in the register, and marks those that are not in it.
    mutating func compare(with known: KnownServices) {
        isCompared = true
        for index in entries.indices {
            entries[index].service = known.service(of: entries[index])
            guard entries[index].service == nil, entries[index].isInUse else { continue }
            let namesake = known.namesake(of: entries[index])
            entries[index].flags.append(
                Flag(
                    .notRegistered,
                    namesake.map {
                        "it is not in the register; it has the name of \($0), whose package or address is another"
                    }
                        ?? "it is not in the register"))
        }
    }
}

extension Inventory.Entry {
    /// Its name as a slug; empty where nothing of it can be one.
    var slug: String { Inventory.slug(name) }

    /// The address by which two are compared.
    var comparedAddress: String? { url.flatMap { Inventory.compared($0) } }
}

extension Inventory {
    /// A text as a slug: small letters, figures, hyphens between them, at most 64.
    static func slug(_ text: String) -> String {
        let words = text.lowercased().split { character in
            !character.unicodeScalars.allSatisfy { (97...122).contains($0.value) || (48...57).contains($0.value) }
        }
        var slug = String(words.joined(separator: "-").prefix(64))
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }
}
