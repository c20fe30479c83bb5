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
    package var disputed: Bool { !disputes.isEmpty }
    /// What says the same and carries nothing, being weaker or older: shown, never credited.
    package var agreeing: [Fact] = []
    /// What speaks against it: shown, never credited.
    package var against: [Fact] = []
    /// What nobody said, for an unknown answer.
    package var missing: [Spot] = []
    /// The last day of what would have carried it, where age made it unknown.
    package var ended: Day?
    /// What the sources disagree on, where that decides the answer.
    package var disputes: [Dispute] = []
    /// Other ways to answer, which rest on less: see `orElse`.
    var otherwise: [Answer] = []

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
            says: worst == .met ? [] : told(deciding.map { ($0.name, $0.answer.says) }),
            needs: credited ? answers.flatMap(\.answer.needs) + [parts.support] : deciding.flatMap(\.answer.needs),
            agreeing: credited ? answers.flatMap(\.answer.agreeing) : [],
            against: deciding.flatMap(\.answer.against),
            missing: deciding.flatMap(\.answer.missing), disputes: deciding.flatMap(\.answer.disputes))
    }

    /// What is said of parts, each sentence once with the parts of which it is said.
    private static func told(_ parts: [(name: String, says: [String])]) -> [String] {
        var order: [String] = [], names: [String: [String]] = [:]
        for (name, says) in parts {
            for said in says {
                if names[said] == nil { order.append(said) }
                names[said, default: []].append(name)
            }
        }
        return order.map { "\(named(names[$0] ?? [])): \(sentence($0))" }
    }

    /// Several needs of one check: the worst decides, and what is credited is all of them.
    package static func together(_ answers: Answer...) -> Answer { together(answers) }

    private static func together(_ answers: [Answer]) -> Answer {
        if let split = answers.firstIndex(where: { !$0.otherwise.isEmpty }) {
            let ways = answers[split].ways.map { way in
                var several = answers
                several[split] = way
                return together(several)
            }
            return ways.dropFirst().reduce(ways[0]) { $0.orElse($1) }
        }
        let live = answers.filter { $0.kind != .notApplicable }
        guard let worst = live.map(\.kind).min() else { return answers.first ?? .unknown("Nothing was asked.") }
        let deciding = live.filter { $0.kind == worst }
        let credited = worst == .met || worst == .conditional
        return Answer(
            kind: worst, says: deciding.flatMap(\.says),
            needs: (credited ? live : deciding).flatMap(\.needs),
            agreeing: credited ? live.flatMap(\.agreeing) : [], against: live.flatMap(\.against),
            missing: deciding.flatMap(\.missing), disputes: deciding.flatMap(\.disputes))
    }

    /// What is left of the answer without a need that may be silent: `.together(hours.met(), drill.met()).orElse(untried)`.
    /// Once age and strength are weighed, whichever is better counts. So a drill that is merely claimed, or long ago,
    /// never makes an answer worse than no word of a drill would.
    package func orElse(_ rest: Answer) -> Answer {
        var answer = self
        answer.otherwise += rest.ways
        return answer
    }
    /// The answer and what may stand in for it, each without the others.
    var ways: [Answer] {
        guard !otherwise.isEmpty else { return [self] }
        var first = self
        first.otherwise = []
        return [first] + otherwise
    }

    /// The assurance of the weakest need; nil when nothing is credited.
    package var strength: Assurance? {
        needs.contains(where: \.isEmpty) ? nil : needs.compactMap { $0.map(\.assurance).max() }.min()
    }
    /// The last day, inclusive, on which every need is still carried; nil without needs.
    package func lasts(_ freshMonths: Int) -> Day? {
        needs.compactMap { $0.map { $0.lasts(freshMonths) }.max() }.min()
    }
    /// Every fact that the answer rests on, that agrees with it or that speaks against it, each once.
    package var facts: [Fact] {
        var seen: Set<Fact> = []
        return (needs.flatMap(\.self) + agreeing + against).filter { seen.insert($0).inserted }
    }
}
