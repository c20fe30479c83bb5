/// How what single keys say makes one answer. Silence about one key never hides bad news about another, and a reading
/// that carries less never takes from one that carries more.
extension Facts {
    /// What a check makes of one key; unknown when nobody spoke, so that its other keys are still heard. A dispute is
    /// thrown.
    func need<V>(_ key: FactKey<V>, _ ask: (Settled<V>) -> Answer) throws(Unsettled) -> Answer {
        if let said = try said(key) { return ask(said) }
        var answer = Answer.unknown("Nothing on file says \(key.name).")
        answer.missing = [Spot(subject: subject, key: key.name)]
        return answer
    }

    /// What a check makes of something that is done again and again, by the day on which it was done: an earlier day does
    /// not contradict a later one, so the best of them counts. A day that had not come when a source named it is a plan,
    /// and no event. A person's ruling on the day decides.
    func event(_ key: FactKey<Day>, _ ask: (Settled<Day>) -> Answer) throws(Unsettled) -> Answer {
        if index.settlements[Spot(subject: subject, key: key.name)] != nil { return try need(key, ask) }
        let done = readings(key.name).filter { fact in key.unwrap(fact.value).map { $0 <= fact.speaksOf } ?? false }
        let days = Set(done.compactMap { key.unwrap($0.value) }).sorted(by: >)
        guard !days.isEmpty else { return try need(key) { _ in .unknown("Nothing on file says that it was done.") } }
        let answers = days.map { day in ask(Settled(value: day, support: done.filter { $0.value == .day(day) })) }
        let best = answers.sorted { $1.kind < $0.kind }
        return best.dropFirst().filter { $0.kind >= .conditional }.reduce(best[0]) { $0.orElse($1) }
    }
}

extension Answer {
    /// Several ways to the same end, of which one is enough: the best decides, and the others stand in for it where age
    /// or strength takes it away. What was found bad is shown against it.
    static func best(of ways: Answer...) -> Answer {
        let good = ways.filter { $0.kind >= .conditional }.sorted { $1.kind < $0.kind }
        guard let first = good.first else {
            let unknown = ways.filter { $0.kind == .unknown }
            return merged(unknown.isEmpty ? ways : unknown)
        }
        var best = good.dropFirst().reduce(first) { $0.orElse($1) }
        best.against += ways.filter { $0.kind == .unmet }.flatMap { $0.needs.flatMap(\.self) }
        return best
    }

    /// Several keys that speak of one thing: the worst that any of them says decides, and of those that say it the best
    /// supported counts. A key of which nobody spoke takes no part.
    static func agreed(_ ways: Answer...) -> Answer {
        let said = ways.filter { $0.kind != .unknown }
        guard let worst = said.map(\.kind).min(), worst >= .conditional else {
            return merged(said.isEmpty ? ways : said.filter { $0.kind == .unmet })
        }
        let same = said.filter { $0.kind == worst }
        return same.dropFirst().reduce(same[0]) { $0.orElse($1) }
    }

    /// Answers that are all unmet, or all unknown, as one: each sentence and each gap once.
    private static func merged(_ answers: [Answer]) -> Answer {
        guard let first = answers.first else { return .unknown("Nothing was asked.") }
        return answers.dropFirst().reduce(into: first) { whole, part in
            whole.says += part.says.filter { !whole.says.contains($0) }
            whole.needs += part.needs.filter { !whole.needs.contains($0) }
            whole.against += part.against.filter { !whole.against.contains($0) }
            whole.missing += part.missing.filter { !whole.missing.contains($0) }
        }
    }

    /// A met answer needs facts of an assurance, and none that shows only a design; what is merely said is conditional.
    func shown(from floor: Assurance, else reason: String) -> Answer {
        let merely = atMostConditional(reason)
        let shown = ways.compactMap { way -> Answer? in
            var strong = way
            strong.needs = way.needs.map { $0.filter { $0.assurance >= floor && !$0.designOnly } }
            return way.kind == .met && !strong.needs.contains(where: \.isEmpty) ? strong : nil
        }
        guard let first = shown.first else { return merely }
        return shown.dropFirst().reduce(first) { $0.orElse($1) }.orElse(merely)
    }

    /// The same, and no better than conditional, with the reason why.
    func atMostConditional(_ reason: String) -> Answer {
        var answer = self
        if kind == .met {
            answer.kind = .conditional
            answer.says.append(reason)
        }
        answer.otherwise = otherwise.map { $0.atMostConditional(reason) }
        return answer
    }
}
