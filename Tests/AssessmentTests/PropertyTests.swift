import Testing

@testable import Assessment

/// What must hold in every world: the real catalogue over random uses and facts, one seed a case. A failure names its
/// seed and the smallest world that still fails.
///
/// A fact is *favourable* where its value is one of the best of its key, and *adverse* where it is one of the worst: those
/// to which every check that has an example with this key answers at least as well (or badly) as to any other value and to
/// silence. Who said it, when, until when and how well it was read is left to chance: a favourable fact may be a stale
/// claim from a picture, and must still not lower anything.
@Suite("Properties of the method, over generated worlds")
struct PropertyTests {
    /// A world, its review, and where the draw stands: made once, for all properties.
    struct Case: Sendable {
        let seed: UInt64
        let world: World
        let review: Review
        let rest: Seeded
    }
    static let worlds: [Case] = (1...cases).map { seed in
        var r = Seeded(seed)
        let world = World(&r)
        return Case(seed: seed, world: world, review: world.review(), rest: r)
    }

    /// Tries a property with every seed. `draw` makes what the property needs beside the world, nil where there is none;
    /// `fails` says what is wrong, and is asked again of smaller worlds when something is.
    func holds<Drawn>(
        _ draw: (inout Seeded, World) -> Drawn?, at location: SourceLocation = #_sourceLocation,
        _ fails: (World, Review, Drawn) -> String?
    ) {
        var failed: [String] = []
        for one in Self.worlds {
            var r = one.rest
            guard let drawn = draw(&r, one.world), fails(one.world, one.review, drawn) != nil else { continue }
            let small = one.world.shrunk { fails($0, $0.review(), drawn) }
            failed.append("seed \(one.seed): \(fails(small, small.review(), drawn) ?? "")\n\(small.told)")
        }
        #expect(
            failed.isEmpty, "\(failed.count) of \(Self.worlds.count)\n\(failed.prefix(3).joined(separator: "\n"))",
            sourceLocation: location)
    }
    func holds(at location: SourceLocation = #_sourceLocation, _ fails: (World, Review) -> String?) {
        holds({ _, _ in true }, at: location) { world, review, _ in fails(world, review) }
    }
    /// A letter's best or worst said of a subject that the world already knows, so that no part comes into being.
    func draw(_ values: @escaping (Alphabet.Letter) -> [Fact.Value]) -> (inout Seeded, World) -> Fact? {
        { r, world in
            let known = Set(world.facts.map(\.subject) + [.vendor, .service, .agent, .use])
            let letters = Alphabet.catalogue.letters.filter { !values($0).isEmpty && known.contains($0.spot.subject) }
            guard let letter = letters.randomElement(using: &r) else { return nil }
            return World.fact(letter, values(letter).randomElement(using: &r), &r)
        }
    }
    /// What is better about a review than about another, as a sentence; nil when nothing is.
    func better(_ a: Review, than b: Review) -> String? {
        let points = Dictionary(uniqueKeysWithValues: b.score.lines.map { ($0.check, $0.points) })
        let lines = a.score.lines.filter { $0.points > points[$0.check, default: 0] }.map(\.check)
        let raised = a.findings.filter { finding in
            b.finding(finding.check.id).map { finding.answer.kind > $0.answer.kind } ?? false
        }
        let ids = Set(lines + raised.map(\.check.id)).sorted()
        if let proven = a.score.proven, proven > b.score.proven ?? -1 {
            return "proven \(proven) above \(b.score.proven ?? -1) by \(ids)"
        }
        if a.rating > b.rating { return "\(a.rating) above \(b.rating) by \(ids)" }
        return nil
    }

    @Test("facts in any order, or twice: the same bytes")
    func order() {
        holds({ r, _ in r.next() }) { world, review, seed in
            var other = world, r = Seeded(seed)
            other.facts = (world.facts + world.facts).shuffled(using: &r)
            return review.spelledOut == other.review().spelledOut ? nil : "other bytes"
        }
    }

    @Test("a favourable fact never lowers what is proven, nor the rating")
    func favourable() {
        holds(draw(\.best)) { world, review, fact in
            better(review, than: world.with(fact).review()).map { "\($0)\n+ \(fact.told)" }
        }
    }

    @Test("an adverse fact never raises them")
    func adverse() {
        holds(draw(\.worst)) { world, review, fact in
            better(world.with(fact).review(), than: review).map { "\($0)\n+ \(fact.told)" }
        }
    }

    @Test("nothing rises by waiting")
    func waiting() {
        holds({ r, world in world.day.adding(days: 1 + r.below(800)) }) { world, review, later in
            better(world.review(on: later), than: review).map { "\($0), on \(later)" }
        }
    }

    @Test("one more tool in the list that is offered never raises")
    func oneMoreTool() {
        holds({ r, _ in Array(["find", "send_mail", "wipe"].prefix(r.below(3))) }) { world, _, names in
            var fewer = world, more = world
            fewer.facts = world.facts.filter { $0.key != FactKey<[String]>.tools.name }
            more.facts = fewer.facts + [.said(.tools, names + ["one_more"], .observed)]
            fewer.facts.append(.said(.tools, names, .observed))
            return better(more.review(), than: fewer.review())
        }
    }

    @Test("the numbers add up: 0 ≤ proven ≤ possible ≤ 100, and proven is the capped, rounded share")
    func numbers() {
        holds { world, review in
            let score = review.score
            guard let proven = score.proven, let possible = score.possible, let coverage = score.coverage else {
                return score.lines.isEmpty ? nil : "no number"
            }
            let points = score.lines.reduce(0) { $0 + $1.points }
            let unmet = review.findings.contains { $0.check.isGate && $0.answer.kind == .unmet }
            let whole = 0 <= proven && proven <= possible && possible <= 100 && (0...100).contains(coverage)
            let sums = proven == min(unmet ? 39 : 100, 100 * points / score.outOf)
            let lines = score.lines.allSatisfy { line in
                0 <= line.points && line.points <= line.possible && line.possible <= line.outOf
                    && (line.answered || line.points == 0)
            }
            return whole && sums && lines ? nil : "\(score)"
        }
    }

    @Test("every answer that earns something rests on facts; every other says why in words")
    func grounds() {
        holds { _, review in
            let bad = review.findings.filter { finding in
                let answer = finding.answer, needs = answer.needs
                return switch answer.kind {
                case .met: needs.isEmpty || needs.contains(where: \.isEmpty)
                case .conditional: needs.isEmpty || needs.contains(where: \.isEmpty) || answer.says.isEmpty
                case .unmet: needs.allSatisfy(\.isEmpty) || answer.says.isEmpty
                case .unknown, .notApplicable: answer.says.isEmpty
                }
            }
            return bad.isEmpty ? nil : "\(bad.map { "\($0.check.id) \($0.answer.word) \($0.answer.says)" })"
        }
    }

    @Test("what is met is carried: no picture, no design for a control, the floor of a gate, a term for a duty")
    func carried() {
        holds { world, review in
            let bad = review.findings.filter { finding in
                let check = finding.check, high = check.isGate && review.tier.tier >= .high
                func carries(_ fact: Fact) -> Bool {
                    guard fact.status != .pictured, fact.lasts(check.freshMonths) >= world.day else { return false }
                    return switch check.proves {
                    case .duty: fact.assurance == .contracted
                    case .control: !fact.designOnly && (!high || fact.assurance >= .recorded)
                    case .existence: !high || fact.assurance >= .recorded
                    }
                }
                return finding.answer.kind == .met && finding.answer.needs.contains { !$0.contains(where: carries) }
            }
            return bad.isEmpty ? nil : "\(bad.map(\.check.id))"
        }
    }

    @Test("an answer is as good on its last day as now")
    func lasts() {
        holds({ r, _ in r.next() }) { world, review, number in
            let ends = Set(review.findings.compactMap(\.lasts)).filter { $0 < world.day.adding(days: 4000) }.sorted()
            guard !ends.isEmpty else { return nil }
            let end = ends[Int(number % UInt64(ends.count))], then = world.review(on: end)
            let worse = review.findings.filter { finding in
                finding.lasts == end
                    && then.finding(finding.check.id).map { $0.answer.kind < finding.answer.kind } ?? true
            }
            return worse.isEmpty ? nil : "\(worse.map(\.check.id)) worse on \(end)"
        }
    }

    @Test("ready until a day is ready on that day")
    func readyUntil() {
        holds { world, review in
            guard let last = review.readyUntil else { return nil }
            return last >= world.day && world.review(on: last).rating == .ready ? nil : "not ready on \(last)"
        }
    }

    @Test("claims alone never reach ready above tier low, in any part of the catalogue")
    func claims() {
        holds({ r, _ in Check.all.filter { _ in r.one(in: 4) } }) { world, _, some in
            var claims = world
            claims.facts = world.facts.map(\.claimed)
            let review = claims.review(checks: some)
            return review.tier.tier > .low && review.rating == .ready ? "\(some.map(\.id))" : nil
        }
    }

    @Test("exactly one rule fires, and it is the one that is written")
    func rules() {
        holds { world, review in
            let written = RuleTableTests.written(review.findings, world.use, review.tier).first { $0.fires }
            return review.ruling.rule == written?.rule ? nil : "\(review.ruling.rule), not \(written?.rule ?? "")"
        }
    }

    @Test("acceptances are no input of the score, and touch a rating only above hold")
    func acceptances() {
        holds({ r, _ in Set(Check.all.map(\.id).filter { _ in r.one(in: 2) }) }) { world, review, accepted in
            var decisions = Decisions()
            decisions.acceptances = accepted.sorted().map {
                Acceptance(
                    check: $0, owner: "A. Ito", reason: "Known.", until: world.day.adding(days: 30), day: world.day)
            }
            let after = world.review(decisions: decisions)
            if review.score != after.score { return "another score" }
            if after.rating < review.rating { return "lower" }
            return review.rating == .hold && after.ruling != review.ruling ? "hold was lifted" : nil
        }
    }

    @Test("the worlds are worth trying: the rules occur, and most keys have a best and a worst")
    func worthTrying() {
        let rules = Set(Self.worlds.map(\.review.ruling.rule))
        #expect(rules.isSuperset(of: ["R1", "R2", "R3", "R4", "R5"]))
        let letters = Alphabet.catalogue.letters
        let graded = letters.filter { !$0.best.isEmpty && !$0.worst.isEmpty }
        #expect(graded.count * 3 >= letters.count * 2, "\(letters.count - graded.count) of \(letters.count)")
    }
}

extension Fact {
    /// The same, as the vendor's answer.
    fileprivate var claimed: Fact {
        Fact(
            name: name, subject: subject, key: key, value: value, assurance: .claimed, designOnly: designOnly,
            speaksOf: speaksOf, until: until, knownSince: knownSince, status: status, rule: rule, source: source)
    }
}
