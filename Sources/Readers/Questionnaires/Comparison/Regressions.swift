package import Assessment

extension Harvest {
    /// Keeps what got worse since an earlier file with answers to the same questionnaire: a problem for each answer, and a
    /// fact with their number, which is ours to see. None is a fact too, without a quote.
    package mutating func take(
        _ comparison: AnswerComparison, since earlier: String, of subject: Subject, speaksOf day: Day
    ) {
        let worse = comparison.regressions
        for change in worse { note(change.after?.place, "Worse than in \(earlier): \(change.says)") }
        let vanished = comparison.changes.filter { $0.kind == .vanished }.map(\.id)
        if !vanished.isEmpty {
            note(nil, "Answered in \(earlier), and not here: \(vanished.joined(separator: ", ")).")
        }
        guard let side = worse.first?.after ?? comparison.firstPlace else { return }
        add(
            .answerRegressions, worse.count, of: subject, .observed, speaksOf: day,
            rule: Fact.Rule("questionnaire.regressions", 1), at: side.place, quote: worse.isEmpty ? "" : side.quote)
    }
}
