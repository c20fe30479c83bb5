import Assessment
import Readers
import Storage

/// The readings of a vendor's papers on which ratings hang and that no person has looked at, most effect first.
struct NextReadings {
    private let desk: Desk
    private let name: String
    private let effects: [Effect]
    /// How many readings no person has looked at, and how many of them decide a rating or only move a check.
    private let unseen: Int
    private let deciding: Int
    private let moving: Int
    private let names: [String: String]

    /// Of a vendor, over all its uses, or of one use. Our own words need no second look.
    init(of name: String, _ desk: Desk, all: Bool) throws {
        self.desk = desk
        self.name = name
        let reviews = try desk.reviews(named: name), papers = try desk.papers(of: reviews)
        let theirs = Set(papers.filter { $0.ours.isEmpty }.map(\.sha256))
        var strongest: [String: Effect] = [:], order: [String] = [], unseen: Set<String> = []
        for review in reviews {
            let facts = try desk.facts(for: review.use)
            let open = facts.filter {
                theirs.contains($0.source.document) && $0.assurance < .observed
                    && [.read, .pictured].contains($0.status)
            }
            unseen.formUnion(open.map(\.name))
            for effect in review.effects(of: open, among: facts) {
                if strongest[effect.fact.name] == nil { order.append(effect.fact.name) }
                if strongest[effect.fact.name].map({ !$0.decides && effect.decides }) ?? true {
                    strongest[effect.fact.name] = effect
                }
            }
        }
        let found = order.compactMap { strongest[$0] }
        let first = found.filter(\.decides)
        effects = all ? first + found.filter { !$0.decides } : first
        self.unseen = unseen.count
        deciding = first.count
        moving = found.count - first.count
        names = Dictionary(papers.map { ($0.sha256, $0.name) }) { first, _ in first }
    }

    func run(_ options: StoreOptions, because: String) throws {
        if options.common.json { return Terminal.say(json.written) }
        Terminal.say(
            "\(deciding) of \(count(unseen, "reading")) that no person has looked at \(deciding == 1 ? "decides" : "decide") "
                + "the rating of \(Terminal.shown(name))\(moving == 0 ? "." : "; \(moving) more move a check (--all).")"
        )
        guard Terminal.isInteractive else {
            for effect in effects { tell(effect) }
            return
        }
        for (index, effect) in effects.enumerated() {
            Terminal.say("\n\(index + 1) of \(effects.count)")
            tell(effect)
            guard try ask(effect.fact, options, because) else { return }
        }
    }

    private func tell(_ effect: Effect) {
        FactTable([effect.fact], names: names, showsNames: true).say()
        let would = effect.confirmed ? "confirmed" : "without it"
        let rating =
            effect.decides && effect.ruling.rating != effect.other.rating
            ? "\(effect.ruling.rating) → \(effect.other.rating)" : "\(effect.ruling.rating) stays"
        let moves = effect.moves.prefix(4).map { "\($0.check) \($0.from) → \($0.to)" }.joined(separator: ", ")
        let more = effect.moves.count > 4 ? " and \(effect.moves.count - 4) more" : ""
        Terminal.say(
            "      ", paragraph: "\(would): \(rating)\(moves.isEmpty ? "" : "; " + moves + more)  [\(effect.use)]")
    }

    /// Asks what the person sees at the place; false when they are done.
    private func ask(_ fact: Fact, _ options: StoreOptions, _ because: String) throws -> Bool {
        while true {
            switch Terminal.asked("Does it stand there? y yes, n no, s skip, q quit:")?.lowercased() {
            case "y", "yes":
                let hand = try options.hand(as: options.person())
                try desk.store.look(at: fact.name, corrected: nil, why: because, day: desk.day, hand)
                return true
            case "n", "no":
                guard let typed = Terminal.asked("What stands there instead? (Enter goes on)"), !typed.isEmpty,
                    let why = Terminal.asked("What did you see?"), !why.isEmpty
                else { return true }
                let right: Fact.Value
                do { right = try Correct.value(typed, of: fact) } catch {
                    Terminal.complain("\(error)")
                    continue
                }
                let hand = try options.hand(as: options.person())
                try desk.store.look(at: fact.name, corrected: right, why: why, day: desk.day, hand)
                return true
            case "s", "skip", "": return true
            case "q", "quit", nil: return false
            default: continue
            }
        }
    }

    private var json: JSON {
        .of([
            "name": .string(name), "unseen": .int(unseen), "decide": .int(deciding), "move": .int(moving),
            "readings": .array(
                effects.map { effect in
                    .of([
                        "fact": JSON(effect.fact, documentName: names[effect.fact.source.document] ?? ""),
                        "use": .string(effect.use), "decides": .bool(effect.decides),
                        "if": .string(effect.confirmed ? "confirmed" : "without"),
                        "rating": .string(effect.ruling.rating.description),
                        "rating_then": .string(effect.other.rating.description),
                        "checks": .array(
                            effect.moves.map {
                                .of([
                                    "check": .string($0.check), "answer": .string($0.from.description),
                                    "answer_then": .string($0.to.description),
                                ])
                            }),
                    ])
                }),
        ])
    }
}
