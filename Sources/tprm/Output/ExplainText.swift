import Assessment

/// One finding whole: what was asked, what is on file, how it was decided, and what would change it.
struct ExplainText {
    let review: Review
    let finding: Finding
    let names: [String: String]

    func say() {
        let check = finding.check, answer = finding.answer
        Terminal.say()
        Terminal.say("\(check.id)\(check.isGate ? " ● gate" : ""): \(check.title)")
        Terminal.say("  answer   \(answer.disputed ? "disputed, counts as " : "")\(answer.kind)")
        for sentence in Cites(names: names).says(answer) {
            Terminal.say("           ", paragraph: Terminal.shown(sentence))
        }
        if let line = review.score.lines.first(where: { $0.check == check.id }) {
            let could = line.possible > line.points ? ", up to \(quarters(line.possible)) if it turned out met" : ""
            Terminal.say("  points   \(quarters(line.points)) of \(quarters(line.outOf))\(could)")
        }
        if let strength = answer.strength {
            Terminal.say("  strength \(strength): the weakest need, by its strongest fact")
        }
        Terminal.say("  proves   \(check.proves.rawValue) · fresh for \(check.freshMonths(review.policy)) months")
        if let last = finding.lasts { Terminal.say("  lasts    until \(last)") }
        if let accepted = finding.accepted {
            Terminal.say(
                "  accepted by \(Terminal.shown(accepted.owner)) until \(accepted.until): "
                    + Terminal.shown(accepted.reason))
        }
        facts("  rests on", answer.needs.flatMap(\.self))
        facts("  agrees", answer.agreeing)
        facts("  against", answer.against)
        if !answer.missing.isEmpty {
            Terminal.say(
                "  missing  "
                    + answer.missing.map { "\($0.key) of \(FactTable.title($0.subject))" }.joined(separator: ", "))
        }
        if answer.disputed {
            Terminal.say("  settle   `tprm settle \(review.use.slug)` shows the sides; a person takes one")
        }
        Terminal.say("  counts   " + counts)
        if answer.kind != .met && finding.applies { Terminal.say("  closes   " + check.closes) }
    }

    private func facts(_ title: String, _ facts: [Fact]) {
        guard !facts.isEmpty else { return }
        Terminal.say(title)
        FactTable(facts, names: names).say()
    }

    /// Which rule this answer feeds.
    private var counts: String {
        let severity = finding.check.severity, kind = finding.answer.kind
        if !finding.applies { return "not at all: it does not apply" }
        if review.ruling.because.contains(finding.check.id) { return "it made rule \(review.ruling.rule) fire" }
        switch (severity, kind) {
        case (_, .met): return "towards what is proven"
        case (.critical, _): return "a gate: rules R1 to R3"
        case (.high, .unmet): return "rule R3"
        case (.high, _), (.medium, .unmet): return "rule R4"
        default: return "in the 80 % of rule R3 and in the score"
        }
    }
}
