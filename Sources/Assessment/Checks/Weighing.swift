/// Silence, disagreement, age and strength are decided here, once, for all checks.
extension Answer {
    /// More disputed sides than this are unknown: a hostile file could multiply them.
    static let mostSides = 64

    /// Asks a whole, or one part of it, once per side. The worst that any side says decides; among the sides that say
    /// it, the best supported counts; what the others say is shown against it.
    static func of(_ facts: Facts, _ ask: (Facts) throws(Unsettled) -> Answer) -> Answer {
        let (asked, split, complete) = sides(facts, ask)
        let sides = asked.map(\.answer)
        // Bad news stays: a hostile file cannot bury one side's no under disagreements about all else.
        guard let worst = sides.map(\.kind).min(), complete || worst == .unmet else {
            return .unknown("Too many disagreements: settle some of them first.")
        }
        let agreeing = sides.filter { $0.kind == worst }.map { $0.weighed(facts) }
        guard var answer = best(agreeing, facts) else { return .unknown("Nothing was asked.") }
        if !complete || sides.contains(where: { $0.kind != worst }) {
            let disputes = Dispute.deciding(asked, split, worst)
            answer.disputes += disputes
            answer.says += disputes.map { $0.says + "." }
            let credited = Set(answer.needs.joined())
            answer.against += disputes.flatMap(\.against).filter { !credited.contains($0) }
        }
        return answer
    }

    /// One answer for each side with the values that it takes, on what the sources disagree, and whether every side was
    /// asked. Where there are more than may be, the best supported are asked first.
    private static func sides(
        _ facts: Facts, _ ask: (Facts) throws(Unsettled) -> Answer
    ) -> (sides: [Dispute.Asked], split: [Dispute], complete: Bool) {
        var views = [facts], next = 0, sides: [Dispute.Asked] = [], split: [Dispute] = [], complete = true
        while next < views.count {
            let view = views[next]
            next += 1
            do { sides.append((try ask(view), view.taken)) } catch {
                switch error {
                case .silent(let spot):
                    var answer = Answer.unknown("Nothing on file says \(spot.key).")
                    answer.missing = [spot]
                    sides.append((answer, view.taken))
                case .disputed(let spot, var values):
                    if !split.contains(where: { $0.spot == spot }) {
                        let said = view.about(spot.subject).readings(spot.key)
                        split.append(Dispute(over: spot, values, said: said))
                    }
                    let room = mostSides - sides.count - (views.count - next)
                    if values.count > room {
                        complete = false
                        values = Array(view.about(spot.subject).byStrength(values, of: spot.key).prefix(max(0, room)))
                    }
                    views += values.map { view.taking($0, of: spot) }
                }
            }
        }
        return (sides, split, complete)
    }

    /// The best of the ways to the answer, each weighed; what the first way lacked is told beside it.
    private func weighed(_ facts: Facts) -> Answer {
        if otherwise.isEmpty { return weakened(facts) }
        let ways = ways.map { $0.weakened(facts) }
        guard var answer = Answer.best(ways, facts), answer != ways[0] else { return ways[0] }
        answer.says += ways[0].says.filter { !answer.says.contains($0) }
        answer.against += ways[0].against
        return answer
    }

    private static func best(_ answers: [Answer], _ facts: Facts) -> Answer? {
        answers.max { ($0.kind, facts.bar.credit($0)) < ($1.kind, facts.bar.credit($1)) }
    }

    /// Age makes met or conditional unknown, never unmet: bad news stays. Then every need of a met answer must be
    /// carried by a fact above the floor; what is not carried is conditional.
    private func weakened(_ facts: Facts) -> Answer {
        var answer = carried(facts)
        guard answer.kind == .met || answer.kind == .conditional else { return answer }
        let credited = Set(answer.needs.joined())
        answer.agreeing += needs.joined().filter { !credited.contains($0) }
        return answer
    }

    private func carried(_ facts: Facts) -> Answer {
        guard kind == .met || kind == .conditional else { return self }
        var answer = self
        answer.needs = needs.map { $0.filter { facts.day <= $0.lasts(facts.bar.freshMonths) } }
        if let stale = zip(needs, answer.needs).first(where: { $0.1.isEmpty }) {
            let last = stale.0.map { $0.lasts(facts.bar.freshMonths) }.max()
            let ended = last.map { " It lasted until \($0)." } ?? ""
            var unknown = Answer.unknown("The last evidence is out of date." + ended)
            unknown.against = stale.0
            unknown.ended = last
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
