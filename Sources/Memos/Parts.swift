import Assessment

extension Memo.Part {
    /// What was found for one use, question by question.
    init(_ review: Review, anchor: String, several: Bool, lines: Lines) {
        let regimes = review.use.vendor.regimes
        name = several ? "\(review.use.agent.slug) with \(review.use.service.slug)" : ""
        self.anchor = anchor
        rating = review.rating
        rule = review.ruling.rule
        tier = review.tier.assessed ? "\(review.tier.tier)" : "not assessed"
        tierRow = "row \(review.tier.row): \(review.tier.says)"
        coverage = review.score.coverage
        proven = review.score.proven
        possible = review.score.possible
        cap = review.score.cap
        residual = "\(review.residual)"
        tools = lines.tools(review.use)
        let order = review.byEffect
        analyses = Question.allCases.map { question in
            Memo.Analysis(question, of: order.filter { $0.check.question == question }, review, lines)
        }
        unknown = order.filter { $0.answer.kind == .unknown }.map { lines.finding($0, regimes: regimes) }
        unknownSays = Answering.unknownSays(review)
        notApplicable = review.findings.filter { !$0.applies }.map { lines.finding($0, regimes: regimes) }
    }
}

extension Memo.Analysis {
    init(_ question: Question, of findings: [Finding], _ review: Review, _ lines: Lines) {
        let regimes = review.use.vendor.regimes
        self.question = question
        let carrying = findings.filter { $0.check.isGate || $0.answer.kind != .met || $0.answer.disputed }
        self.lines = carrying.map { lines.finding($0, regimes: regimes) }
        rest = findings.filter { finding in !carrying.contains { $0.check.id == finding.check.id } }
            .map { lines.finding($0, regimes: regimes) }
        counts = Dictionary(grouping: findings, by: \.answer.kind).mapValues(\.count)
        let ids = Set(findings.map(\.check.id))
        let score = review.score.lines.filter { ids.contains($0.check) }
        let outOf = score.reduce(0) { $0 + $1.outOf }
        proven = outOf == 0 ? nil : 100 * score.reduce(0) { $0 + $1.points } / outOf
        possible = outOf == 0 ? nil : 100 * score.reduce(0) { $0 + $1.possible } / outOf
        concludes = Memo.Analysis.conclusion(question, findings)
    }

    /// The heading: what is open, worst first.
    private static func conclusion(_ question: Question, _ findings: [Finding]) -> String {
        let title = question.title
        guard !findings.isEmpty else { return "\(title): nothing applies" }
        let gates = findings.filter(\.check.isGate)
        for kind in [Answer.Kind.unmet, .unknown, .conditional] {
            let open = gates.filter { $0.answer.kind == kind }.count
            if open > 0 {
                return "\(title): \(Wording.share(open, of: gates.count, "gate")) \(kind)"
            }
        }
        let open = findings.filter { $0.answer.kind < .met }.count
        let all = gates.isEmpty ? "no gate applies" : gates.count == 1 ? "the gate is met" : "every gate is met"
        return open == 0
            ? "\(title): everything that applies is met"
            : "\(title): \(all), \(Wording.count(open, "other check")) \(open == 1 ? "is" : "are") open"
    }
}
