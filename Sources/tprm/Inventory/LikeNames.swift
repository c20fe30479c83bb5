import Assessment
import Digest
import Readers
import Storage

/// Which services of the register have a name that looks like another's: worked out anew for each review, from the names
/// as they are declared and as the servers give them.
struct LikeNames {
    /// Services by what their names look like without marks between words; names that say nothing of their own are left
    /// out.
    private var byShape: [String: [(slug: String, name: String)]] = [:]

    init(_ services: [ServiceEntry]) {
        for entry in services where entry.service.kind == .mcpServer {
            guard !LikeNames.common.contains(entry.service.slug) else { continue }
            byShape[LikeNames.shape(entry.service.slug), default: []].append((entry.slug, entry.service.slug))
        }
    }

    /// Names that many vendors give to the one server that they have.
    private static let common: Set<String> = [
        "mcp", "server", "mcp-server", "api", "app", "service", "tools", "remote", "local", "platform", "assistant",
        "main",
    ]
    private static func shape(_ name: String) -> String { NameLikeness.bare(NameLikeness.skeleton(name)) }

    /// That the service of a use has such a name: a fact of ours at the place where the name stands, in our declaration of
    /// the use or where the server gave it.
    func facts(of use: Use, among facts: [Fact]) -> [Fact] {
        guard use.isMCP else { return [] }
        let declared = facts.first { $0.subject == use.subject && $0.rule.id.hasPrefix("declaration.") }
        var names: [(name: String, fact: Fact, place: Source.Place)] = []
        if let declared { names.append((use.service.slug, declared, .pointer("/use/service/slug"))) }
        for fact in facts where fact.subject == use.serviceSubject && fact.key == FactKey<String>.serverName.name {
            if case .text(let name) = fact.value { names.append((name, fact, fact.source.place)) }
        }
        for (name, fact, place) in names {
            guard let like = like(name, of: use.vendor.slug, service: use.service.slug) else { continue }
            var alike = Fact(
                .serverLookalike, like, of: use.serviceSubject, .observed, speaksOf: fact.speaksOf,
                knownSince: fact.knownSince, rule: Fact.Rule("register.lookalike"),
                source: Source(document: fact.source.document, place: place, quote: name))
            let parts = [fact.source.document, use.serviceSubject.path, alike.key, name, like]
            alike.name = String(Digest(of: parts.joined(separator: "\n")).hex.prefix(16))
            return [alike]
        }
        return []
    }

    /// What the name of a service looks like: a well-known server, or `vendor/service` of another vendor; nil for neither.
    func like(_ name: String, of vendor: String, service: String) -> String? {
        if let like = NameLikeness.ofServer(name) { return like.name }
        guard !LikeNames.common.contains(name) else { return nil }
        let own = "\(vendor)/\(service)"
        let others = (byShape[LikeNames.shape(name)] ?? []).filter {
            $0.slug != own && !$0.slug.hasPrefix(vendor + "/")
        }
        return others.map(\.slug).min()
    }
}
