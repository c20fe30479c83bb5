/// A score in the file that does not follow from its own answers.
extension Lint {
    /// A cell in which a workbook shows another score than its answers and weights give.
    static let scoreThatDiffers = Lint(kind: .score) { answered in
        (answered.nativeScore?.differences ?? []).map { difference in
            Defect(.score, at: difference.place, id: difference.id, quote: difference.quote, difference.says)
        }
    }
}
