/// What sources disagree on, as a sentence that a person reads: what was asked, who says what, as what it counts.
extension Dispute {
    /// One way to ask a check: its answer, and the side taken of each dispute.
    typealias Asked = (answer: Answer, taken: [Spot: Fact.Value])

    /// Of the disputes that were met while asking, those that make a difference: a side of it answers otherwise than
    /// another, all else being taken alike. All of them where no one does by itself.
    static func deciding(_ asked: [Asked], _ split: [Dispute], _ worst: Answer.Kind) -> [Dispute] {
        let deciding = split.filter { dispute in
            asked.contains { one in
                asked.contains { $0.answer.kind != one.answer.kind && differ($0.taken, one.taken, only: dispute.spot) }
            }
        }
        return (deciding.isEmpty ? split : deciding).map { dispute in
            let counted = Set(asked.filter { $0.answer.kind == worst }.compactMap { $0.taken[dispute.spot] })
            var dispute = dispute
            dispute.counted = counted.count == 1 ? counted.first : nil
            return dispute
        }
    }

    private static func differ(_ a: [Spot: Fact.Value], _ b: [Spot: Fact.Value], only spot: Spot) -> Bool {
        guard let mine = a[spot], let other = b[spot], mine != other else { return false }
        return a.allSatisfy { key, value in key == spot || (b[key] ?? value) == value }
    }

    /// More sides than this are counted, not told.
    private static let mostTold = 4

    /// What the sources disagree on: `Sources disagree on whether data at rest are encrypted`.
    package var lead: String { "Sources disagree on \(Vocabulary.topic(spot.key) ?? "one point")" }

    /// Who says what, with the facts to cite for it, the strongest source last: `the vendor’s answer says yes`.
    package var clauses: [(says: String, facts: [Fact])] {
        func strength(_ side: Side) -> Assurance { side.facts.map(\.assurance).max() ?? .claimed }
        let order = sides.sorted { (strength($0), $0.value) < (strength($1), $1.value) }
        var told: Set<String> = []
        var shown = Array(order.suffix(Dispute.mostTold))
        if let counted = order.first(where: { $0.value == counted }), !shown.contains(counted) { shown[0] = counted }
        return shown.map { side in
            var names: [String] = []
            for fact in side.facts.sorted(by: { $0.assurance > $1.assurance }) {
                let (first, again) = Dispute.speaker(fact)
                let name = told.contains(first) ? again : first
                if !names.contains(name) { names.append(name) }
            }
            told.formUnion(side.facts.map { Dispute.speaker($0).first })
            let who =
                names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + (names.last ?? "a source")
            return ("\(who) \(names.count > 1 ? "say" : "says") \(side.value.inWords)", side.facts)
        }
    }

    /// What speaks against the side as which it counts.
    var against: [Fact] { sides.filter { $0.value != counted }.flatMap(\.facts) }

    /// As what it counts: `It counts as no until a person settles it.`
    package var counts: String {
        let more = sides.count - Dispute.mostTold
        let others = more > 0 ? "\(more) more say otherwise. " : ""
        let counted = counted?.inWords ?? "the worst of them"
        return others + "It counts as \(counted) until a person settles it."
    }

    /// The whole without places and without a full stop.
    package var says: String { "\(lead): " + clauses.map(\.says).joined(separator: "; ") }

    /// Who speaks in a fact, and how the same kind of source is named when it speaks on a second side.
    private static func speaker(_ fact: Fact) -> (first: String, again: String) {
        switch fact.assurance {
        case .claimed: ("the vendor’s answer", "another answer of the vendor")
        case .documented: ("the vendor’s document", "another document of the vendor")
        case .contracted: ("the signed agreement", "another signed term")
        case .recorded: ("a public register", "another public register")
        case .attested where fact.subject.kind == .certificate: ("the certificate", "another certificate")
        case .attested where fact.key.hasPrefix("pentest."): ("the tester’s report", "another report of a tester")
        case .attested: ("the auditor’s report", "another report of an auditor")
        case .observed: ("our own record", "another record of ours")
        }
    }
}

extension Fact.Value {
    /// The value as a person says it: `yes`, `only in part`, `72`, `2 November 2026`; a text in quotes, cut at 80
    /// characters, hostile until escaped.
    package var inWords: String {
        func quoted(_ text: String) -> String {
            let scalars = text.unicodeScalars
            return "“\(String(String.UnicodeScalarView(scalars.prefix(80))))\(scalars.count > 80 ? "…" : "")”"
        }
        switch self {
        case .flag(let flag): return flag ? "yes" : "no"
        case .practice(.partly): return "only in part"
        case .practice(let practice): return practice.rawValue
        case .number(let number): return String(number)
        case .day(let day): return day.inWords
        case .text(let text): return quoted(text)
        case .names(let names): return names.isEmpty ? "none" : quoted(names.joined(separator: ", "))
        }
    }
}
