import Foundation

@testable import Assessment

/// SplitMix64: the same seed gives the same case on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    /// True once in so many times.
    mutating func one(in count: UInt64) -> Bool { next() % count == 0 }
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}

/// A use and everything that is on file of it on one day, made from a seed.
struct World: Sendable {
    var use: Use
    var facts: [Fact]
    var day = Day.today

    /// One world in three is a good vendor's: for nearly every check what one of its examples proves it with, and of all
    /// else the best. So good ratings are common enough to be lost. The other worlds are anything at all.
    init(_ r: inout Seeded, _ alphabet: Alphabet = .catalogue) {
        use = World.use(&r)
        facts = []
        let good = r.one(in: 3)
        if good { prove(alphabet, &r) }
        for letter in alphabet.frame where !good && !r.one(in: 4) {
            facts.append(World.fact(letter, letter.values.randomElement(using: &r), &r, strong: true))
        }
        for _ in 0..<(good ? r.below(3) : r.below(80)) {
            guard let letter = (!good && r.one(in: 8) ? alphabet.frame : alphabet.letters).randomElement(using: &r)
            else { continue }
            facts.append(World.fact(letter, nil, &r))
        }
        for tool in Set(facts.filter { $0.subject.kind == .tool }.map(\.subject)).sorted() {
            for key in [FactKey<Bool>.toolUntrusted, .toolPrivate, .toolWayOut] where good || !r.one(in: 4) {
                facts.append(.said(key, !good && r.one(in: 3), .observed, of: tool))
            }
        }
    }

    private mutating func prove(_ alphabet: Alphabet, _ r: inout Seeded) {
        var said: [Spot: Fact.Value] = [:]
        func agrees(_ facts: [Fact]) -> Bool {
            facts.allSatisfy { fact in said[Spot(subject: fact.subject, key: fact.key)].map { $0 == fact.value } ?? true
            }
        }
        for proofs in alphabet.proofs.shuffled(using: &r) where !r.one(in: 200) {
            guard let proof = proofs.shuffled(using: &r).first(where: agrees) else { continue }
            for fact in proof { said[Spot(subject: fact.subject, key: fact.key)] = fact.value }
            facts += proof
        }
        for letter in alphabet.letters where said[letter.spot] == nil && !letter.best.isEmpty && !r.one(in: 200) {
            facts.append(World.fact(letter, letter.best.first, &r, strong: true))
            facts.append(World.fact(letter, letter.best.first, &r, strong: true, .contracted))
        }
    }

    /// One saying of a letter, with anything that can be true of a fact; a strong one is recent, read, and by somebody
    /// whose word suffices.
    static func fact(
        _ letter: Alphabet.Letter, _ value: Fact.Value?, _ r: inout Seeded, strong: Bool = false,
        _ assurance: Assurance = .observed
    ) -> Fact {
        let said = strong ? assurance : Assurance.allCases.randomElement(using: &r) ?? .claimed
        let told = value ?? letter.values.randomElement(using: &r) ?? .flag(true)
        var speaksOf = Day.today.adding(days: -r.below(strong ? 40 : 900))
        // What has been done was done when it was told: before that it would have been a plan.
        if case .day(let done) = told, done <= .today { speaksOf = max(speaksOf, done) }
        let subject = letter.spot.subject
        return Fact(
            name: "", subject: subject == .service && !strong && r.one(in: 4) ? .vendor : subject, key: letter.spot.key,
            value: told, assurance: said,
            designOnly: !strong && said == .attested && r.one(in: 4), speaksOf: speaksOf,
            until: !strong && r.one(in: 6) ? speaksOf.adding(days: r.below(900)) : nil, knownSince: speaksOf,
            status: strong ? .read : [.read, .read, .read, .pictured, .confirmed].randomElement(using: &r) ?? .read,
            rule: Fact.Rule("test"),
            source: Source(document: "paper \(r.below(6))", place: .line(1 + r.below(9)), quote: ""))
    }

    static func use(_ r: inout Seeded) -> Use {
        var use = Use.example
        let names = Policy.standard.categories.map(\.name) + ["unheard of"]
        func maybe<T>(_ value: T, _ r: inout Seeded) -> T? { r.one(in: 20) ? nil : value }
        use.agent.autonomy = maybe(Autonomy.allCases.randomElement(using: &r) ?? .acts, &r)
        use.vendor.kind = r.one(in: 4) ? .project : .company
        use.vendor.regimes = Set(Regime.allCases.filter { _ in r.one(in: 3) })
        use.service.kind = r.one(in: 3) ? .saas : .mcpServer
        use.service.hosting = [.vendor, .vendor, .we, .local].randomElement(using: &r) ?? .vendor
        use.categories = maybe((0...r.below(2)).map { _ in names[r.below(names.count)] }, &r)
        use.operations = maybe(Set([.read] + Action.allCases.filter { _ in r.one(in: 6) }), &r)
        use.function = maybe(
            r.one(in: 4) ? BusinessFunction.allCases.randomElement(using: &r) ?? .ordinary : .ordinary, &r)
        use.people = r.one(in: 6) ? 200_000 : 0
        use.production = !r.one(in: 3)
        use.substitute = r.one(in: 2)
        use.credentialsInReach = r.one(in: 12)
        use.seenAsOurs = r.one(in: 3)
        use.connected = r.one(in: 2) ? nil : Day.today.adding(days: -r.below(400))
        return use
    }

    /// The review of the world, with the flows of its agent worked out from its facts.
    func review(on day: Day? = nil, decisions: Decisions = Decisions(), checks: [Check] = Check.all) -> Review {
        var use = use
        use.reach = Reach.of([use], index: FactIndex(facts, on: day ?? self.day), on: day ?? self.day)
        return Review(use, facts: facts, decisions: decisions, on: day ?? self.day, checks: checks)
    }
    /// The same world with more on file.
    func with(_ more: Fact...) -> World {
        var world = self
        world.facts += more
        return world
    }
    func without(at index: Int) -> World {
        var world = self
        world.facts.remove(at: index)
        return world
    }
    /// A world that still fails, from which no one fact can be taken away: what is left tells the story.
    func shrunk(_ fails: (World) -> String?) -> World {
        var world = self, index = 0
        while index < world.facts.count {
            let less = world.without(at: index)
            if fails(less) != nil { world = less } else { index += 1 }
        }
        return world
    }
    /// Every fact on a line, and what is declared.
    var told: String {
        let declared =
            "  \(use.service.kind) \(use.service.hosting) \(use.categories ?? ["?"]) "
            + "\((use.operations ?? []).sorted().map(\.rawValue)) \(use.agent.autonomy?.rawValue ?? "?") "
            + "\(use.function?.rawValue ?? "?") \(use.connected?.description ?? "not connected")"
        return ([declared] + facts.sorted(by: Fact.precedes).map { "  " + $0.told }).joined(separator: "\n")
    }
}

extension Fact {
    /// What it says, of what, and how strongly.
    var told: String {
        "\(subject) \(key) = \(value), \(assurance)\(designOnly ? ", design only" : ""), \(status), \(speaksOf)"
            + (until.map { " until \($0)" } ?? "")
    }
}

/// How many cases a property is tried with: `PROVE=20000` in the environment for many more.
let cases: UInt64 = ProcessInfo.processInfo.environment["PROVE"].flatMap { UInt64($0) } ?? 200
