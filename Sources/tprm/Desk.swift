import Assessment
import Readers
import Storage

/// The analyst's desk: an open store, the day, the policy in force, and reviews made from them. One vendor's facts are
/// in memory at a time.
struct Desk {
    let store: Store
    let day: Day
    let policy: Policy
    /// SHA-256 of the policy's text; empty for the program's own.
    let policyHash: String
    private let uses: [Use]
    /// Which services have names that look like others'.
    private let likeNames: LikeNames

    /// Opens the store that the options name.
    init(_ options: StoreOptions) throws {
        try self.init(store: options.openStore(), day: options.common.day)
    }

    /// A desk over a store that is open.
    init(store: Store, day: Day) throws {
        self.store = store
        self.day = day
        if let applied = try store.policy(on: day) {
            policy = try Policy(yaml: Array(applied.yaml.utf8), file: "the applied policy")
            policyHash = applied.sha256
        } else {
            policy = .standard
            policyHash = ""
        }
        uses = try store.uses().map(\.use)
        likeNames = LikeNames(try store.services())
    }

    /// The policy's name and the start of its hash.
    var policyLine: String { policy.name + (policyHash.isEmpty ? " (built in)" : " (\(policyHash.prefix(7)))") }

    /// The uses that a name means: a whole `agent/vendor/service`, a vendor (none where none is declared), or any part
    /// that names only one.
    func uses(named name: String) throws -> [Use] {
        if let whole = uses.first(where: { $0.slug == name }) { return [whole] }
        let ofVendor = uses.filter { $0.vendor.slug == name }
        if !ofVendor.isEmpty { return ofVendor }
        let parts = name.split(separator: "/").map(String.init)
        let fitting = uses.filter { use in
            let own = [use.agent.slug, use.vendor.slug, use.service.slug]
            return parts.allSatisfy(own.contains)
        }
        if fitting.count > 1 { throw CommandFailure.ambiguous(name: name, choices: fitting.map(\.slug)) }
        if let one = fitting.first { return [one] }
        guard try store.vendors().contains(where: { $0.vendor.slug == name }) else {
            throw CommandFailure.unknown(what: "use", name: name, known: uses.map(\.slug))
        }
        return []
    }

    /// The one use that a name means.
    func use(named name: String) throws -> Use {
        let found = try uses(named: name)
        if found.isEmpty {
            throw CommandFailure.refused("\(name) has no declared use: `tprm use add AGENT/\(name)/SERVICE` makes one.")
        }
        guard found.count == 1 else { throw CommandFailure.ambiguous(name: name, choices: found.map(\.slug)) }
        return found[0]
    }

    /// The reviews of what a name means.
    func reviews(named name: String) throws -> [Review] { try uses(named: name).map { try review(of: $0) } }
    func review(named name: String) throws -> Review { try review(of: try use(named: name)) }

    /// The review of a use, as it stands or as it would be: without some of its tools, with data of another level.
    func review(of use: Use, without tools: [String] = [], dataLevel: DataLevel? = nil) throws -> Review {
        var less = tools.reduce(use) { $0.without(tool: $1) }
        less.reach = try reach(of: less, without: tools)
        return Review(
            less, facts: Desk.facts(try facts(for: use), without: tools, of: use),
            decisions: try store.decisions(of: use), policy: dataLevel.map { policy.holding(use, at: $0) } ?? policy,
            on: day)
    }
    private static func facts(_ facts: [Fact], without tools: [String], of use: Use) -> [Fact] {
        tools.reduce(facts) { $0.without(tool: $1, of: use) }
    }
    /// Every tool that a use is granted or that its service was seen to offer.
    func tools(of use: Use) throws -> Set<String> {
        let offered = try store.toolFacts(of: use.vendor.slug).filter { $0.subject == use.serviceSubject }
        return offered.reduce(into: Set(use.toolsGranted)) { names, fact in
            if case .names(let list) = fact.value, fact.key == FactKey<[String]>.tools.name { names.formUnion(list) }
        }
    }

    /// Everything that is known of a use: of its vendor, of its agent, and of itself.
    func facts(for use: Use) throws -> [Fact] {
        let facts = try store.facts(of: use.vendor.slug) + Desk.own(use, among: store.facts(ofAgent: use.agent.slug))
        return facts + likeNames.facts(of: use, among: facts)
    }
    /// What was said of a use's agent, without what was said of the agent's other uses.
    private static func own(_ use: Use, among facts: [Fact]) -> [Fact] {
        facts.filter { fact in
            var part = fact.subject
            while part.kind != .use, let whole = part.parent { part = whole }
            return part == use.subject || part == use.agent.subject
        }
    }

    /// Every use's review, vendor by vendor, with the flows of each agent worked out in one pass before.
    func forEachReview(_ body: (Review) throws -> Void) throws {
        let reaches = try self.allReaches()
        let agentFacts = Dictionary(
            uniqueKeysWithValues: try Set(uses.map(\.agent.slug)).map { ($0, try store.facts(ofAgent: $0)) })
        for (vendor, several) in Dictionary(grouping: uses, by: \.vendor.slug).sorted(by: { $0.key < $1.key }) {
            let vendorFacts = try store.facts(of: vendor)
            for use in several.sorted(by: { $0.slug < $1.slug }) {
                var use = use
                use.reach = reaches[use.agent.slug] ?? Reach()
                let own = Desk.own(use, among: agentFacts[use.agent.slug] ?? [])
                try body(
                    Review(
                        use, facts: vendorFacts + own + likeNames.facts(of: use, among: vendorFacts + own),
                        decisions: try store.decisions(of: use), policy: policy, on: day)
                )
            }
        }
    }

    /// What an agent reaches over all its uses, one of which is as it is given.
    private func reach(of use: Use, without tools: [String]) throws -> Reach {
        let own = uses.filter { $0.agent.slug == use.agent.slug }.map { $0.slug == use.slug ? use : $0 }
        var facts: [Fact] = []
        for vendor in Set(own.map(\.vendor.slug)).sorted() { facts += try store.facts(of: vendor) }
        return Reach.of(own, index: FactIndex(Desk.facts(facts, without: tools, of: use), on: day), on: day)
    }
    private func allReaches() throws -> [String: Reach] {
        let byAgent = Dictionary(grouping: uses, by: \.agent.slug)
        var parts: [String: [Reach]] = [:]
        for (vendor, several) in Dictionary(grouping: uses, by: \.vendor.slug) {
            let index = FactIndex(try store.toolFacts(of: vendor), on: day)
            for (agent, own) in Dictionary(grouping: several, by: \.agent.slug) {
                parts[agent, default: []].append(Reach.of(own, index: index, on: day))
            }
        }
        return byAgent.keys.reduce(into: [:]) { reaches, agent in
            reaches[agent] = (parts[agent] ?? []).reduce(Reach()) { $0.joined($1) }
        }
    }

    /// The documents of the vendors and agents of some reviews, oldest first. Ours on one use of a vendor may speak of
    /// the vendor, so they belong to all its uses; those on other vendors do not.
    func papers(of reviews: [Review]) throws -> [Paper] {
        let vendors = Set(reviews.map(\.use.vendor.slug))
        let theirs = try vendors.sorted().flatMap { try store.papers(vendor: $0) }
        let ours = try Set(reviews.map(\.use.agent.slug)).sorted().flatMap { try store.papers(agent: $0) }
            .filter { $0.vendor.map(vendors.contains) ?? true }
        var seen: Set<Int> = []
        return (theirs + ours).filter { seen.insert($0.reading).inserted }
    }
    /// What sources disagree on for some uses, as their checks see it: over one key, or over any. How long a check takes
    /// evidence for fresh may decide which readings live, so the checks that are disputed come first.
    func disputes(of uses: [Use], key: String? = nil) throws -> [Dispute] {
        var seen: Set<Spot> = []
        return try uses.flatMap { use in
            let decisions = try store.decisions(of: use), review = try review(of: use)
            let rulings = decisions.settlements.filter { $0.day <= day }
            let index = FactIndex(try facts(for: use), settlements: rulings, on: day)
            let disputed = Set(review.findings.filter(\.answer.disputed).map { $0.check.freshMonths(policy) })
            return (disputed.sorted() + [12]).flatMap { months in
                index.disputes(of: index.subjects + [use.serviceSubject], key: key, freshMonths: months)
            }
        }.filter { seen.insert($0.spot).inserted }
    }

    /// The fact of a name, or of the first digits of one.
    func fact(named prefix: String) throws -> Fact {
        let found = try store.facts(named: prefix)
        if found.count > 1 { throw CommandFailure.ambiguous(name: prefix, choices: found.map(\.name)) }
        guard prefix.count >= 4, let one = found.first else {
            throw CommandFailure.refused("There is no fact \(prefix). `tprm facts VENDOR` lists them with their names.")
        }
        return one
    }

    /// Names of those documents by SHA-256.
    func documentNames(of reviews: [Review]) throws -> [String: String] {
        Dictionary(try papers(of: reviews).map { ($0.sha256, $0.name) }) { first, _ in first }
    }
}
