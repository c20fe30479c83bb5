@testable import Assessment

/// Everything that the examples of the catalogue say, as letters to write random worlds with: so that a check which is
/// added is tried by the properties too, without a line being touched here.
struct Alphabet: Sendable {
    /// What may be said of one key of one subject.
    struct Letter: Sendable {
        let spot: Spot
        /// Every value of the examples; of a practice or a flag, every value there is.
        let values: [Fact.Value]
        /// Values to which every check that has an example with this key gives an answer at least as good as to any other
        /// value and to silence, in the place of every fact of that key; and the other way round.
        let best: [Fact.Value]
        let worst: [Fact.Value]
    }
    let letters: [Letter]
    /// Lists of parts, what chooses among papers, names that are compared with each other, and what we declare of a use:
    /// they decide what is asked, so that a value by itself is neither good nor bad. The properties hold them fixed.
    let frame: [Letter]
    /// Check by check, what its examples say that end in met.
    let proofs: [[[Fact]]]

    static let catalogue = Alphabet(Check.all)

    private static let framing: Set<String> = [
        "mcp.tools", "mcp.endpoints", "maintenance.products", "soc.exceptions",
        "soc.kind", "soc.type", "soc.period-start", "soc.period-end", "soc.as-of", "soc.system", "soc.organization",
        "soc.subservice-organizations", "soc.report-date", "soc.paragraphs", "soc.non-occurring", "soc.cuecs",
        "iso.edition-ends", "iso.looked-up", "iso.certificate-number", "soa.version", "iso.soa-version",
        "bridge.report-date", "bridge.period-end", "bridge.as-of", "bridge.letter-date",
        "iso.standard", "iso.expiry-date", "iso.issue-date", "iso.organization", "iso.scope",
        "vendor.legal-name", "dpa.parties", "pentest.client", "contract.liability-cap", "server.name",
        "use.data-categories", "use.operations", "use.tools-granted", "use.tools-needed", "grant.scopes",
    ]

    init(_ checks: [Check]) {
        struct Context {
            let check: Check, example: Example, facts: [Fact]
            func answer(_ facts: [Fact]) -> Answer.Kind {
                var use = Use.example
                example.use(&use)
                let matter = Matter(use: use, policy: .standard, tier: example.tier)
                return check.answer(facts.seen(from: use.subject(check.asked), on: Example.day), for: matter).kind
            }
        }
        var contexts: [Spot: [Context]] = [:], values: [Spot: Set<Fact.Value>] = [:], proofs: [[[Fact]]] = []
        for check in checks {
            proofs.append([])
            for example in check.examples {
                var use = Use.example
                example.use(&use)
                let facts = example.sayings.enumerated().map { index, saying in
                    saying.fact(use.subject(check.asked), Example.day.adding(months: index - example.sayings.count))
                }
                let context = Context(check: check, example: example, facts: facts)
                if example.expected == .met && !facts.isEmpty { proofs[proofs.count - 1].append(facts) }
                for fact in facts where [Subject.vendor, .agent].contains(fact.subject.root) {
                    values[Spot(subject: fact.subject, key: fact.key), default: []].insert(fact.value)
                }
                for spot in Set(facts.map { Spot(subject: $0.subject, key: $0.key) }) {
                    contexts[spot, default: []].append(context)
                }
            }
        }
        var letters: [Letter] = [], frame: [Letter] = []
        for spot in values.keys.sorted(by: { ($0.subject, $0.key) < ($1.subject, $1.key) }) {
            var domain = values[spot] ?? []
            switch Vocabulary.word(spot.key)?.kind {
            case .practice: domain.formUnion(Practice.allCases.map { .practice($0) })
            case .flag: domain.formUnion([.flag(true), .flag(false)])
            default: break
            }
            let sorted = domain.sorted()
            if Alphabet.framing.contains(spot.key) {
                frame.append(Letter(spot: spot, values: sorted, best: [], worst: []))
                continue
            }
            // One row a context: the answer to silence, then the answer to each value.
            let rows = (contexts[spot] ?? []).map { context in
                let others = context.facts.filter { Spot(subject: $0.subject, key: $0.key) != spot }
                let own = context.facts.filter { Spot(subject: $0.subject, key: $0.key) == spot }
                return [context.answer(others)]
                    + sorted.map { value in
                        context.answer(
                            others
                                + own.map { fact in
                                    var changed = fact
                                    changed.value = value
                                    return changed
                                })
                    }
            }
            func extremes(_ fits: (Answer.Kind, Answer.Kind) -> Bool) -> [Fact.Value] {
                sorted.indices.filter { index in
                    rows.allSatisfy { row in row.allSatisfy { fits(row[index + 1], $0) } }
                }.map { sorted[$0] }
            }
            let best = extremes { $0 >= $1 }, worst = extremes { $0 <= $1 }
            letters.append(
                Letter(
                    spot: spot, values: sorted, best: best.filter { !worst.contains($0) },
                    worst: worst.filter { !best.contains($0) }))
        }
        self.letters = letters
        self.frame = frame
        self.proofs = proofs
    }
}
