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
        Terminal.say(
            "\(review.rating.description.uppercased())\(until)   rule \(review.ruling.rule)\(because)\(conditions)")
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
        for line in decided { Terminal.say(Terminal.shown(line)) }

        let open = review.byEffect.filter { $0.answer.kind != .met || $0.answer.disputed }
        let shown = all ? review.byEffect : Array(open.prefix(ReviewText.shortList))
        let longest = shown.map { $0.check.title.count }.max() ?? 0
        let room = max(30, min(longest, Terminal.width - ReviewText.indent - ReviewText.answerWidth))
        for finding in shown { tell(finding, titleWidth: room) }
        if shown.isEmpty {
            Terminal.say(review.findings.contains(where: \.applies) ? "  everything is met" : "  nothing applies")
        }
        rest(without: shown)
    }

    private var because: String {
        let named = review.ruling.because.prefix(6).compactMap { id in
            review.finding(id).map { "\($0.check.isGate ? "gate " : "")\(id) \($0.answer.kind)" }
        }
        let more = review.ruling.because.count - named.count
        return named.isEmpty ? "" : ": " + named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
    /// Columns before a title, and columns that an answer may take after it.
    private static let indent = 11, answerWidth = 16

    /// A finding: check, title and answer on one line, then what was found and where.
    private func tell(_ finding: Finding, titleWidth: Int) {
        let title = Terminal.cut(finding.check.title, titleWidth)
        let padding = String(repeating: " ", count: titleWidth - title.count + 2)
        Terminal.say("  \(finding.check.id) \(finding.check.isGate ? "●" : " ") \(title)\(padding)\(answer(finding))")
        let found = Terminal.shown(says(finding))
        if !found.isEmpty { Terminal.say(String(repeating: " ", count: ReviewText.indent), paragraph: found) }
    }

    /// What is still to happen, by the step before which it must: ` · 2 conditions before connecting, 1 later`.
    private var conditions: String {
        let open = review.decisions.conditions.filter { ($0.closed ?? .distant) > review.day }
        guard !open.isEmpty else { return "" }
        let steps = Condition.Before.allCases.compactMap { step in
            let number = open.count { $0.before == step }
            return number == 0 ? nil : "\(number) " + (step == .later ? "later" : "before \(step.rawValue)")
        }
        return " · \(open.count == 1 ? "condition" : "conditions"): " + steps.joined(separator: ", ")
    }
    /// Who agreed, the latest of each role; one whose decision no longer holds is shown with the reason.
    private var decided: [String] {
        Approval.Role.allCases.compactMap { role in
            review.latest(role).map { approval in
                let stale = approval.stale(review).map { "; stale: \($0)" } ?? ""
                return "\(role.rawValue): \(approval.by) agreed on \(approval.day), until \(approval.until)\(stale)"
            }
        }
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
    private var cites: Cites { Cites(names: names) }
    private func says(_ finding: Finding) -> String {
        let sentence = finding.answer.says.isEmpty ? "" : finding.answer.says.joined(separator: " ") + " "
        if finding.answer.kind == .unknown { return sentence + "Ask for: \(finding.check.closes)" }
        if !finding.answer.disputes.isEmpty { return cites.says(finding.answer).joined(separator: " ") }
        return sentence + cites.of(finding.answer.facts)
    }
    private func rest(without shown: [Finding]) {
        let printed = Set(shown.map(\.check.id))
        let left = review.findings.filter { !printed.contains($0.check.id) }
        guard !left.isEmpty else { return }
        let kinds: [Answer.Kind] = [.unmet, .unknown, .conditional, .met, .notApplicable]
        let parts = kinds.compactMap { kind in
            let several = left.filter { $0.answer.kind == kind }
            let gates = kind == .unknown && !several.contains(where: \.check.isGate) ? " (none a gate)" : ""
            return several.isEmpty ? nil : "\(several.count) \(kind)\(gates)"
        }
        Terminal.say("\(left.count) more: \(parts.joined(separator: ", ")) (--all shows them)")
        if let first = shown.first { Terminal.say("tprm explain \(review.use.slug) \(first.check.id)") }
    }
}
