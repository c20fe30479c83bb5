import Assessment

/// The four questions as bars: solid is proven, outline is possible. Positions are those of numbers.mustache, whose view
/// is 300 wide, so that its text stays readable on a phone.
struct Chart {
    let bars: [Slots]
    /// The same numbers in words.
    let describes: String

    /// Width of 100 points, and the distance of two lines.
    private static let full = 142, step = 19

    init(_ analyses: [Memo.Analysis]) {
        bars = analyses.enumerated().map { index, analysis in
            let top = 4 + index * Chart.step, proven = analysis.proven ?? 0, possible = analysis.possible ?? 0
            return [
                .title: .text(analysis.question.title), .baseline: .number(top + 9), .track: .text("\(top + 4).5"),
                .outline: .flag(possible > proven), .outlineTop: .text("\(top).5"),
                .outlineWidth: .text(Chart.width(possible, less: 10)), .solid: .flag(proven > 0),
                .solidTop: .number(top),
                .solidWidth: .text(Chart.width(proven)), .proven: .text(analysis.proven.map(String.init) ?? "none"),
                .upTo: .text(possible > proven ? ", up to \(possible)" : ""),
            ]
        }
        describes = analyses.map { analysis in
            guard let proven = analysis.proven, let possible = analysis.possible else {
                return "\(analysis.question.title) none."
            }
            return "\(analysis.question.title) \(proven), up to \(possible)."
        }.joined(separator: " ")
    }

    /// In tenths, whole numbers only; `less` is taken off for the outline's own line.
    private static func width(_ points: Int, less tenths: Int = 0) -> String {
        let width = max(0, points * full / 10 - tenths)
        return "\(width / 10).\(width % 10)"
    }
}
