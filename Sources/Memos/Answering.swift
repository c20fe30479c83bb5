import Assessment

/// The first screen of one use: the question, the answer and its reasons.
struct Answering {
    private let review: Review
    private let facts: [Fact]
    private let lines: Lines

    init(_ review: Review, facts: [Fact], lines: Lines) {
        self.review = review
        self.facts = facts
        self.lines = lines
    }

    /// May this agent use this service for this purpose, given the data and what it may do?
    static func question(_ review: Review) -> String {
        let use = review.use
        let purpose = use.purpose.isEmpty ? use.agent.purpose : use.purpose
        var given: [String] = []
        if let level = use.data(review.policy) {
            let names = (use.categories ?? []).sorted()
            given.append("the data are \(level) (\(Wording.list(names)))")
        } else {
            given.append("its data are not declared")
        }
        if let operations = use.operations, !operations.isEmpty {
            given.append("it may \(Wording.list(operations.sorted().map(Wording.action), most: 10))")
        } else {
            given.append("what it may do is not declared")
        }
        let aim =
            purpose.isEmpty
            ? "for a purpose that is not declared" : "for “\(VisibleText.short(Wording.bare(purpose), 200))”"
        return "May \(use.agent.slug) use \(use.service.slug) of \(use.vendor.legalName) \(aim), "
            + "given that \(given.joined(separator: " and "))?"
    }

    /// What stands before the rating's word.
    var lead: String {
        switch review.rating {
        case .ready: "Yes, as granted."
        case .conditional:
            conditions == 0 ? "Yes, with what is open below." : "Yes, on \(Wording.count(conditions, "condition"))."
        case .notYet: "Not yet."
        case .hold where review.ruling.rule == "R2": "Not with \(Wording.list(review.ruling.held)) data."
        case .hold: "No, not as offered."
        case .notAssessed: "No answer yet."
        }
    }
    private var conditions: Int { Conditions.lines(review, lines.docket).filter { $0.closed == nil }.count }

    /// The findings that decided, at most three, of different questions where there are; when nothing stands against,
    /// what carries the answer.
    var reasons: [Memo.Sentence] {
        let because = review.ruling.because.compactMap(review.finding)
        var reasons: [Memo.Sentence]
        if because.isEmpty {
            reasons = review.rating == .ready ? strengths : []
        } else {
            reasons = Answering.spread(because).prefix(3).map(reason)
        }
        if let says = review.ruling.says { reasons.append(Memo.Sentence(text: says)) }
        if let tier = review.tier.assessed ? nil : "The tier is \(review.tier.says)." {
            reasons.append(Memo.Sentence(text: tier))
        }
        return reasons
    }

    private func reason(_ finding: Finding) -> Memo.Sentence {
        let cites = finding.answer.needs.flatMap(\.self) + (finding.answer.disputed ? finding.answer.against : [])
        let subject = Wording.full(finding.check.title)
        let found = lines.found(finding)
        switch finding.answer.kind {
        case .unknown where finding.answer.against.isEmpty:
            return Memo.Sentence(
                text: "Not known: whether this holds. \(subject) We looked in \(lines.docket.everywhere).")
        case .unknown:
            return Memo.Sentence(text: "\(subject) \(found)", cites: lines.docket.cites(finding.answer.against))
        case .conditional:
            return Memo.Sentence(text: "Only in part: \(subject) \(found)", cites: lines.docket.cites(cites))
        default: return Memo.Sentence(text: found, cites: lines.docket.cites(cites))
        }
    }

    /// What carries a ready answer: the gates, nothing in excess, an independent test.
    private var strengths: [Memo.Sentence] {
        let gates = review.findings.filter { $0.applies && $0.check.isGate && $0.answer.kind == .met }
        let open = review.findings.filter { $0.applies && $0.check.isGate && $0.answer.kind != .met }.count
        var list: [Memo.Sentence] = []
        if !gates.isEmpty, open == 0 {
            let strong = gates.allSatisfy { ($0.answer.strength ?? .claimed) > .claimed }
            list.append(
                Memo.Sentence(
                    text: gates.count == 1
                        ? "The one gate that applies is met"
                            + (strong ? ", on more than the vendor’s word." : ".")
                        : "All \(Wording.figure(gates.count)) gates that apply are met"
                            + (strong ? ", each on more than the vendor’s word." : "."),
                    cites: Array(lines.docket.cites(gates.flatMap { $0.answer.needs.flatMap(\.self) }).prefix(4))))
        }
        let questions: [Question] = [.leastPrivilege, .dueDiligence, .access, .compromise]
        let met = review.findings.filter { $0.answer.kind == .met && $0.applies && !$0.answer.needs.isEmpty }
        for question in questions where list.count < 3 {
            let best = met.filter { $0.check.question == question }.max {
                ($0.check.severity, $0.answer.strength ?? .claimed, $1.check.id)
                    < ($1.check.severity, $1.answer.strength ?? .claimed, $0.check.id)
            }
            guard let best else { continue }
            let cites = lines.docket.cites(best.answer.needs.flatMap(\.self))
            list.append(Memo.Sentence(text: Wording.full(best.check.title), cites: Array(cites.prefix(3))))
        }
        return list
    }

    /// The first of each question, then the second of each.
    private static func spread(_ findings: [Finding]) -> [Finding] {
        var rank: [Question: Int] = [:]
        let ranked = findings.enumerated().map { index, finding in
            rank[finding.check.question, default: 0] += 1
            return (rank[finding.check.question] ?? 0, index, finding)
        }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The rule, the tier and how much was seen: no score.
    var rule: String {
        let ruling = review.ruling
        let checks = ruling.because.isEmpty ? "nothing open that it names" : Wording.list(ruling.because, most: 4)
        let tier =
            review.tier.assessed
            ? "\(review.tier.tier) (row \(review.tier.row): \(review.tier.says))" : "not assessed, handled as high"
        let seen = review.score.coverage.map { " Answered: \($0) % of what this tier asks." } ?? ""
        return "Rule \(ruling.rule): \(checks). Inherent tier: \(tier).\(seen)"
    }

    /// What can go on today.
    var today: String {
        let use = review.use
        let granted =
            use.toolsGranted.isEmpty
            ? "" : ", with the tools granted: \(Wording.list(use.toolsGranted.sorted(), most: 12))"
        switch review.rating {
        case .ready: return "Production use as declared\(granted)."
        case .conditional:
            let first = review.decisions.conditions.contains { $0.closed == nil && $0.before != .later }
            return first
                ? "Production use as declared once the conditions that stand before it are closed\(granted)."
                : "Production use as declared\(granted). The conditions run beside it."
        case .notYet, .notAssessed: return "Nothing with the declared data. " + trial
        case .hold where review.ruling.rule == "R2": return withoutHeld
        case .hold: return "Nothing with the declared data. " + trial
        }
    }

    private var trial: String {
        let needed = review.use.toolsNeeded.sorted()
        let tools =
            needed.isEmpty ? "" : ", with only the tools that the purpose needs: \(Wording.list(needed, most: 8))"
        return "A trial on synthetic data in a test account is a use of its own, to be declared as such\(tools)."
    }

    /// Under rule R2, the same use without the data that must stay out, reviewed on the same facts.
    private var withoutHeld: String {
        let held = review.ruling.held
        let rest = (review.use.categories ?? []).filter { !held.contains($0) }
        let names = Wording.list(held)
        guard !rest.isEmpty else { return "Nothing: \(names) is all that is declared. " + trial }
        var use = review.use
        use.categories = rest
        let other = Review(
            use, facts: facts, decisions: review.decisions, policy: review.policy, on: review.day,
            checks: review.findings.map(\.check))
        let kept = Wording.list(rest.sorted())
        switch other.rating {
        case .ready, .conditional:
            return "The use on \(kept), without \(names): \(other.rating) (rule \(other.ruling.rule))."
        case .notYet, .hold, .notAssessed:
            return
                "Nothing yet: without \(names) the recommendation for \(kept) is \(other.rating) (rule \(other.ruling.rule))."
        }
    }

    /// How many checks are unknown, and whether any of them could move the recommendation.
    var unknownSays: String { Answering.unknownSays(review) }

    static func unknownSays(_ review: Review) -> String {
        let unknown = review.findings.filter { $0.applies && $0.answer.kind == .unknown }
        guard !unknown.isEmpty else { return "Every check that applies has an answer." }
        func rating(_ answer: Answer) -> Rating {
            let findings = review.findings.map { finding in
                finding.applies && finding.answer.kind == .unknown
                    ? Finding(check: finding.check, answer: answer, accepted: finding.accepted) : finding
            }
            return Ruling.of(findings, use: review.use, tier: review.tier, policy: review.policy).rating
        }
        let best = rating(.met()), worst = rating(.unmet("Assumed."))
        let many =
            Wording.sentence(Wording.count(unknown.count, "check"))
            + (unknown.count == 1 ? " is unknown" : " are unknown")
        if best == review.rating && worst == review.rating {
            return "\(many); \(unknown.count == 1 ? "its answer would not" : "none would") change the recommendation."
        }
        var could: [String] = []
        if best != review.rating { could.append("if all turned out met, it would be \(best)") }
        if worst != review.rating { could.append("if all turned out unmet, it would be \(worst)") }
        return "\(many); \(could.joined(separator: "; "))."
    }
}
