import Assessment

/// A review as `assess` prints it: the rating and its rule, then findings by their effect on the rating.
struct ReviewText {
    let review: Review
    /// Names of documents by SHA-256, for cites.
    let names: [String: String]
    /// The line that names the policy: its name and the start of its hash.
    let policy: String

    /// At most this many findings are printed one by one, unless all are asked for.
    static let shortList = 12

    func say(all: Bool) {
        let use = review.use
        Terminal.say(
            "\(Terminal.shown(use.slug))   \(review.day) · method \(Review.method) · policy \(Terminal.shown(policy))")
        let until = review.readyUntil.map { " until \($0)" } ?? ""
        Terminal.say("\(review.rating.description.uppercased())\(until)   rule \(review.ruling.rule)\(because)")
        if let says = review.ruling.says { Terminal.say("  " + says) }
        if !review.ruling.held.isEmpty {
            Terminal.say("  data that must stay out: " + Terminal.shown(review.ruling.held.joined(separator: ", ")))
        }
        let tier =
            review.tier.assessed
            ? "tier \(review.tier.tier) (\(review.tier.row): \(review.tier.says))"
            : "tier \(review.tier.says); handled as \(review.tier.tier)"
        Terminal.say("\(tier) · \(numbers) · residual \(review.residual)")
        if review.score.cap < 100 { Terminal.say("an unmet gate caps proven at \(review.score.cap)") }

        let open = review.byEffect.filter { $0.answer.kind != .met || $0.answer.disputed }
        let shown = all ? review.byEffect : Array(open.prefix(ReviewText.shortList))
        var table = TextTable("  check", "", "", "answer", "what was found, and where")
        for finding in shown {
            table.add(
                "  " + finding.check.id, finding.check.isGate ? "●" : "", Terminal.cut(finding.check.title, 52),
                answer(finding), says(finding))
        }
        table.say(empty: "  nothing applies")
        rest(without: shown)
    }

    private var because: String {
        let named = review.ruling.because.prefix(6).compactMap { id in
            review.finding(id).map { "\($0.check.isGate ? "gate " : "")\(id) \($0.answer.kind)" }
        }
        let more = review.ruling.because.count - named.count
        return named.isEmpty ? "" : ": " + named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
    private var numbers: String {
        guard let proven = review.score.proven, let possible = review.score.possible, let seen = review.score.coverage
        else { return "nothing applies" }
        return "coverage \(seen) % · proven \(proven)" + (possible > proven ? ", up to \(possible)" : "")
    }
    private func answer(_ finding: Finding) -> String {
        let word = finding.answer.disputed ? "disputed, \(finding.answer.kind)" : "\(finding.answer.kind)"
        return finding.accepted.map { "\(word), accepted until \($0.until)" } ?? word
    }
    private func says(_ finding: Finding) -> String {
        let sentence = finding.answer.says.isEmpty ? "" : finding.answer.says.joined(separator: " ") + " "
        if finding.answer.kind == .unknown { return sentence + "Ask for: \(finding.check.closes)" }
        return sentence + cites(finding.answer.facts)
    }
    /// The first places, each document once.
    func cites(_ facts: [Fact]) -> String {
        var seen: Set<String> = []
        let places = facts.filter { seen.insert($0.source.document).inserted }.map { fact in
            "\(names[fact.source.document] ?? String(fact.source.document.prefix(8))) at \(fact.source.place)"
        }
        guard !places.isEmpty else { return "" }
        return "(" + places.prefix(3).joined(separator: "; ") + (places.count > 3 ? "; …" : "") + ")"
    }
    private func rest(without shown: [Finding]) {
        let printed = Set(shown.map(\.check.id))
        let left = review.findings.filter { !printed.contains($0.check.id) }
        guard !left.isEmpty else { return }
        let kinds: [Answer.Kind] = [.unmet, .unknown, .conditional, .met, .notApplicable]
        let parts = kinds.compactMap { kind in
            let several = left.filter { $0.answer.kind == kind }
            return several.isEmpty ? nil : "\(several.count) \(kind)"
        }
        Terminal.say("\(left.count) more: \(parts.joined(separator: ", ")) (--all shows them)")
        if let first = shown.first { Terminal.say("tprm explain \(review.use.slug) \(first.check.id)") }
    }
}
