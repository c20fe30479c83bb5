package import Assessment

/// The score that a questionnaire's own workbook gives to its answers, worked out again from the weights that the workbook
/// carries, beside what the workbook shows.
///
/// The score is the sum of the weights of compliant answers over the sum of all weights. A blank counts with its whole weight
/// and is not compliant. What does not apply, what a gate closes and what is not scored leave both sums.
package struct NativeScore: Hashable, Sendable {
    /// Points earned of points possible, exact.
    package struct Share: Hashable, Sendable {
        package var earned = 0
        package var possible = 0

        /// In millionths, rounded; nil where nothing counts.
        var millionths: Int? { possible > 0 ? (earned * 2_000_000 + possible) / (2 * possible) : nil }
        /// In percent with one digit behind the point, such as `71.4`; nil where nothing counts.
        package var percent: String? { millionths.map(NativeScore.percent) }
    }
    /// The score of one category.
    package struct Category: Hashable, Sendable {
        /// As the map's section is called, or the beginning of the ids.
        package let id: String
        package let title: String
        package let share: Share
    }
    /// The score of the whole as the workbook shows it.
    package struct Shown: Hashable, Sendable {
        /// In percent, as `Share.percent`.
        package let percent: String
        package let place: Source.Place
    }
    /// A cell that shows something else than what follows from the workbook's own answers and weights.
    package struct Difference: Hashable, Sendable {
        package let place: Source.Place
        /// The id of the category or question; empty for the whole.
        package let id: String
        /// The cell as written.
        package let quote: String
        /// A sentence with both numbers.
        package let says: String
    }

    /// Of the whole, worked out again.
    package let recomputed: Share
    /// Those in which something counts, in the order of the workbook's table of weights.
    package let categories: [Category]
    /// Nil where the workbook does not show it.
    package let cached: Shown?
    package let differences: [Difference]

    /// Millionths in percent with one digit behind the point.
    static func percent(_ millionths: Int) -> String {
        let tenths = (millionths + 500) / 1000
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension NativeScore {
    /// The score of a workbook; nil where the questionnaire has none of its own, or the workbook lacks its table of weights.
    init?(_ answered: AnsweredQuestionnaire, _ workbook: Workbook) {
        guard let scoring = answered.questionnaire.scoring,
            let table = workbook.sheets.first(where: { Scoring.isCalled($0.name, scoring.sheet) }),
            let weights = ScoreWeights(table, scoring), !weights.rows.isEmpty
        else { return nil }
        let count = ScoreCount(answered, weights, ScoreOverrides(workbook, scoring), scoring)
        let names = CategoryNames(answered.questionnaire, workbook)
        let shown = ShownScores(count, names, scoring, workbook)
        recomputed = count.overall
        categories = count.order.map { Category(id: $0, title: names.title($0), share: count.shares[$0] ?? Share()) }
        cached = shown.overall
        differences = shown.differences
    }

    /// `{recomputed, cached}` in percent, either null where there is none; null where the format has no score of its own, or the
    /// file lacks its table of weights.
    package static func shown(_ score: NativeScore?) -> JSON {
        func number(_ text: String?) -> JSON { text.map { .number($0) } ?? .null }
        guard let score else { return .null }
        return .of(["recomputed": number(score.recomputed.percent), "cached": number(score.cached?.percent)])
    }

    /// The score in one sentence.
    package var sentence: String {
        let own =
            recomputed.percent.map { "\($0) % (\(recomputed.earned) of \(recomputed.possible))" } ?? "nothing counts"
        return "Its own score, worked out from its weights: \(own)"
            + (cached.map { "; the workbook shows \($0.percent) % (\($0.place))." } ?? ".")
    }
}

extension Scoring {
    /// Whether a sheet has a name, case and spaces at the ends aside.
    static func isCalled(_ sheet: String, _ name: String) -> Bool {
        sheet.trimmed.lowercased() == name.trimmed.lowercased()
    }
}
