/// How the needs of one check go together so that a good reading never lowers what is earned, and bad news counts
/// wherever it stands.
extension Settled {
    /// Whether we said it ourselves: a vendor's word on what is ours to do is none.
    var ours: Bool { support.contains { $0.assurance == .observed } }
}

extension Facts {
    /// What is ours to say: our own word where we spoke, whatever others say of it. A good word of others alone is
    /// conditional, and `theirs` says so.
    func ours<V>(_ key: FactKey<V>, theirs: String, _ ask: (Settled<V>) -> Answer) throws(Unsettled) -> Answer {
        let own = try said(key, from: .observed), spoken = if let own { own } else { try settled(key) }
        let answer = ask(spoken)
        guard answer.kind >= .conditional else { return answer }
        let others = readings(key.name).filter { $0.assurance < .observed && key.unwrap($0.value) == spoken.value }
        let merely = Answer(
            kind: .conditional, says: answer.kind == .met ? [theirs] : answer.says, needs: [others],
            against: answer.against)
        return own == nil ? merely : others.isEmpty ? answer : answer.orElse(merely)
    }

    /// What belongs beside a main need, for `beside`. A gap while nobody speaks, and in place of a good reading that is too
    /// weak or too old; what is found only half good is a gap that is shown; bad news stands.
    func besides<V>(
        _ key: FactKey<V>, gap: String, _ ask: (Settled<V>) -> Answer = { $0.met() }
    ) throws(Unsettled) -> Answer {
        try said(key).map { asGap(ask($0), of: key) } ?? .conditional(gap)
    }

    /// The same of something that is done again and again: its best day counts.
    func besides(
        done key: FactKey<Day>, within months: Int, gap: String, byUs: Bool = false, late: (Day) -> String
    ) throws(Unsettled) -> Answer {
        let answer = try event(key) { day in
            byUs && !day.ours ? .unknown(gap) : day.done(within: months, of: self.day, late: late)
        }
        return answer.kind < .conditional ? .conditional(gap) : asGap(answer, of: key)
    }

    private func asGap<V>(_ answer: Answer, of key: FactKey<V>) -> Answer {
        switch answer.kind {
        case .met:
            return answer.orElse(.conditional("What is on file of \(key.name) is too weak or too old to carry it."))
        case .conditional:
            return Answer(kind: .conditional, says: answer.says, against: answer.needs.flatMap(\.self) + answer.against)
        case .unmet, .unknown, .notApplicable: return answer
        }
    }
}

extension Answer {
    /// This main need with others beside it: the worst decides. A conditional answer is credited by the main need alone,
    /// and tells the gaps that there are.
    func beside(_ others: Answer...) -> Answer { beside(others) }

    func beside(_ others: [Answer]) -> Answer {
        let gaps = others.filter { $0.kind == .conditional }
        guard kind >= .conditional, others.allSatisfy({ $0.kind >= .conditional }),
            kind == .conditional || !gaps.isEmpty
        else { return others.reduce(self) { .together($0, $1) } }
        var answer = self
        answer.kind = .conditional
        answer.says = (kind == .conditional ? says : []) + gaps.flatMap(\.says)
        answer.against += gaps.flatMap(\.against)
        answer.otherwise = otherwise.map { $0.beside(others) }
        return answer
    }

    /// Several ways to show the same thing: one is enough, and the best counts. Nil when there is none.
    static func either(_ ways: [Answer]) -> Answer? {
        ways.first.map { ways.dropFirst().reduce($0) { $0.orElse($1) } }
    }

    /// What several speak of at once, such as a vendor and its product: bad news decides, else the best. Nil when none
    /// spoke.
    static func heard(_ answers: Answer?...) -> Answer? {
        let spoken = answers.compactMap(\.self)
        return spoken.first { $0.kind == .unmet } ?? either(spoken)
    }
}

/// A text with the full stop that ends it, where it has none: names of firms often end with one.
func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
