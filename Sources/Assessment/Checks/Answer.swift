/// What a check says, and what it rests on. A need (one key) is as strong as its strongest fact, an answer as strong as
/// its weakest need.
package struct Answer: Hashable, Sendable {
    /// Worst first, for the worst part decides a whole.
    package enum Kind: Int, Hashable, Sendable, Comparable, CaseIterable, CustomStringConvertible {
        case unmet, unknown, conditional, met, notApplicable
        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
        package var description: String {
            switch self {
            case .unmet: "unmet"
            case .unknown: "unknown"
            case .conditional: "conditional"
            case .met: "met"
            case .notApplicable: "not applicable"
            }
        }
    }
    /// What it counts as; a disputed answer counts as its worse side.
    package var kind: Kind
    /// Sentences, each a statement of what was found or what is missing.
    package var says: [String]
    /// What is credited, need by need: the facts that carry it.
    package var needs: [[Fact]] = []
    package var disputed = false
    /// What speaks against it: shown, never credited.
    package var against: [Fact] = []
    /// What nobody said, for an unknown answer.
    package var missing: [Spot] = []

    package static func met(_ needs: [Fact]...) -> Answer { Answer(kind: .met, says: [], needs: needs) }
    package static func met(_ says: String, _ needs: [Fact]...) -> Answer {
        Answer(kind: .met, says: [says], needs: needs)
    }
    package static func conditional(_ says: String, _ needs: [Fact]...) -> Answer {
        Answer(kind: .conditional, says: [says], needs: needs)
    }
    package static func unmet(_ says: String, _ needs: [Fact]...) -> Answer {
        Answer(kind: .unmet, says: [says], needs: needs)
    }
    package static func unknown(_ says: String) -> Answer { Answer(kind: .unknown, says: [says]) }
    package static func notApplicable(_ reason: String) -> Answer { Answer(kind: .notApplicable, says: [reason]) }

    /// Yes is met, partly is conditional; a plan is not a practice.
    package static func practice(
        _ settled: Settled<Practice>, no: String, partly: String = "It is done only in part."
    ) -> Answer {
        var answer: Answer =
            switch settled.value {
            case .yes: .met(settled.support)
            case .partly: .conditional(partly, settled.support)
            case .planned: .unmet(no + " It is planned.", settled.support)
            case .no: .unmet(no, settled.support)
            }
        answer.against = settled.against
        return answer
    }

    /// A whole is as good as its worst part, which is named. The list of the parts is a need like any other. `none` is
    /// the answer when the list is empty.
    package static func all(
        _ parts: Settled<[Facts]>, none: Answer, _ ask: (Facts) throws(Unsettled) -> Answer
    ) -> Answer {
        let answers = parts.value.map { (name: $0.subject.name, answer: Answer.of($0, ask)) }
        guard let worst = answers.map(\.answer.kind).min() else { return none }
        let deciding = answers.filter { $0.answer.kind == worst }
        let credited = worst == .met || worst == .conditional
        return Answer(
            kind: worst,
            says: worst == .met ? [] : deciding.flatMap { part in part.answer.says.map { "\(part.name): \($0)" } },
            needs: credited ? answers.flatMap(\.answer.needs) + [parts.support] : deciding.flatMap(\.answer.needs),
            disputed: deciding.contains(where: \.answer.disputed), against: deciding.flatMap(\.answer.against),
            missing: deciding.flatMap(\.answer.missing))
    }

    /// Several needs of one check: the worst decides, and what is credited is all of them.
    package static func together(_ answers: Answer...) -> Answer {
        let live = answers.filter { $0.kind != .notApplicable }
        guard let worst = live.map(\.kind).min() else { return answers.first ?? .unknown("Nothing was asked.") }
        let deciding = live.filter { $0.kind == worst }
        let credited = worst == .met || worst == .conditional
        return Answer(
            kind: worst, says: deciding.flatMap(\.says),
            needs: (credited ? live : deciding).flatMap(\.needs),
            disputed: deciding.contains(where: \.disputed), against: live.flatMap(\.against),
            missing: deciding.flatMap(\.missing))
    }

    /// The assurance of the weakest need; nil when nothing is credited.
    package var strength: Assurance? {
        needs.contains(where: \.isEmpty) ? nil : needs.compactMap { $0.map(\.assurance).max() }.min()
    }
    /// The last day, inclusive, on which every need is still carried; nil without needs.
    package func lasts(_ freshMonths: Int) -> Day? {
        needs.compactMap { $0.map { $0.lasts(freshMonths) }.max() }.min()
    }
    /// Every fact that the answer rests on or that speaks against it, each once.
    package var facts: [Fact] {
        var seen: Set<Fact> = []
        return (needs.flatMap(\.self) + against).filter { seen.insert($0).inserted }
    }
}

/// Silence, disagreement, age and strength are decided here, once, for all checks.
extension Answer {
    /// More disputed sides than this are unknown: a hostile file could multiply them.
    static let mostSides = 64

    /// Asks a whole, or one part of it, once per side. The worst that any side says decides; among the sides that say
    /// it, the best supported counts; what the others say is shown against it.
    static func of(_ facts: Facts, _ ask: (Facts) throws(Unsettled) -> Answer) -> Answer {
        var budget = mostSides
        let sides = Answer.sides(facts, &budget, ask)
        guard budget >= 0, let worst = sides.map(\.kind).min() else {
            return .unknown("Too many disagreements: settle some of them first.")
        }
        let agreeing = sides.filter { $0.kind == worst }.map { $0.weakened(facts) }
        guard var answer = agreeing.max(by: { ($0.kind, facts.bar.credit($0)) < ($1.kind, facts.bar.credit($1)) })
        else { return .unknown("Nothing was asked.") }
        let others = sides.filter { $0.kind != worst }
        if !others.isEmpty {
            answer.disputed = true
            answer.says.append("Sources disagree.")
            answer.against += others.flatMap { $0.needs.flatMap(\.self) }
        }
        return answer
    }

    private static func sides(
        _ facts: Facts, _ budget: inout Int, _ ask: (Facts) throws(Unsettled) -> Answer
    ) -> [Answer] {
        guard budget >= 0 else { return [] }
        do {
            let answer = try ask(facts)
            budget -= 1
            return [answer]
        } catch {
            switch error {
            case .silent(let spot):
                budget -= 1
                var answer = Answer.unknown("Nothing on file says \(spot.key).")
                answer.missing = [spot]
                return [answer]
            case .disputed(let spot, let values):
                var answers: [Answer] = []
                for value in values { answers += Answer.sides(facts.taking(value, of: spot), &budget, ask) }
                return answers
            }
        }
    }

    /// Age makes met or conditional unknown, never unmet: bad news stays. Then every need of a met answer must be
    /// carried by a fact above the floor; what is not carried is conditional.
    private func weakened(_ facts: Facts) -> Answer {
        guard kind == .met || kind == .conditional else { return self }
        var answer = self
        answer.needs = needs.map { $0.filter { facts.day <= $0.lasts(facts.bar.freshMonths) } }
        if let stale = zip(needs, answer.needs).first(where: { $0.1.isEmpty }) {
            let last = stale.0.map { $0.lasts(facts.bar.freshMonths) }.max()
            let ended = last.map { " It lasted until \($0)." } ?? ""
            var unknown = Answer.unknown("The last evidence is out of date." + ended)
            unknown.against = stale.0
            return unknown
        }
        guard kind == .met else { return answer }
        let carrying = answer.needs.map { $0.filter(facts.bar.carries) }
        if !carrying.contains(where: \.isEmpty) {
            answer.needs = carrying
            return answer
        }
        answer.kind = .conditional
        answer.says = says + [facts.bar.wants]
        return answer
    }
}
