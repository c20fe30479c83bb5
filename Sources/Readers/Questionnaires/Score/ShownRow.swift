import Assessment

/// A row that shows something of a score.
struct ShownRow {
    /// What a column may hold.
    enum Kind: String, CaseIterable {
        case score, possible = "possible points", earned = "points earned", weight, compliant = "compliance"
    }
    /// What follows from answers and weights.
    enum Value: Hashable {
        case share(NativeScore.Share)
        case whole(Int)

        func agrees(_ number: ScoreNumber) -> Bool {
            switch self {
            case .share(let share): number.isShare(share)
            case .whole(let whole): number.isWhole(whole)
            }
        }
        var said: String {
            switch self {
            case .share(let share): "\(share.percent ?? "0") % (\(share.earned) of \(share.possible))"
            case .whole(let whole): "\(whole)"
            }
        }
    }
    let row: Table.Row
    /// The id of a category or question; empty for the whole.
    let id: String
    let name: String
    let isWhole: Bool
    /// Whether the row is ticked off from the whole.
    let isLeftOut: Bool
    /// Of each column with a number right of the name.
    let numbers: [(column: Int, number: ScoreNumber)]
    /// Several values where the workbook may mean either.
    fileprivate(set) var expected: [Kind: [Value]] = [:]

    /// The row of a question.
    init(_ row: Table.Row, _ line: ScoreCount.Line) {
        self.row = row
        (id, name, isWhole, isLeftOut) = (line.id, line.id, false, false)
        numbers = ShownRow.numbers(row, after: -1)
        expected = [
            .weight: [.whole(line.weight)], .compliant: [.whole(line.compliant ? 1 : 0)],
            .earned: [.whole(line.compliant ? line.weight : 0)],
        ]
    }

    /// The row of a category or of the whole; nil for another, and for one in which nothing counts.
    init?(_ row: Table.Row, _ count: ScoreCount, _ names: CategoryNames, _ scoring: Scoring) {
        for (column, text) in row.cells.enumerated() where !text.trimmed.isEmpty {
            let whole = scoring.overall.contains(AnswerVocabulary.folded(text))
            let category = whole ? nil : names.category(text)
            guard whole || category != nil else { continue }
            numbers = ShownRow.numbers(row, after: column)
            guard !numbers.isEmpty, whole || count.shares[category ?? ""] != nil else { return nil }
            self.row = row
            id = category ?? ""
            name = whole ? "the whole" : names.title(id)
            isWhole = whole
            isLeftOut = row.cells.contains { ["false", "☐"].contains($0.trimmed.lowercased()) }
            if let category, let share = count.shares[category] { expected = ShownRow.values([share]) }
            return
        }
        return nil
    }

    /// Gives the rows of the whole what follows for them: of all categories, or of those alone that stand beside and are not
    /// ticked off.
    static func addWholes(of count: ScoreCount, to rows: inout [ShownRow]) {
        let beside = rows.filter { !$0.isWhole && !$0.isLeftOut }.compactMap { count.shares[$0.id] }
        let listed = beside.reduce(NativeScore.Share(), +)
        let leaves = rows.contains(where: \.isLeftOut)
        let shares = leaves ? [listed, count.overall] : [count.overall, listed]
        for index in rows.indices where rows[index].isWhole {
            rows[index].expected = values(shares.filter { $0.possible > 0 })
        }
    }

    private static func values(_ shares: [NativeScore.Share]) -> [Kind: [Value]] {
        guard !shares.isEmpty else { return [:] }
        return [
            .score: shares.map { .share($0) }, .possible: shares.map { .whole($0.possible) },
            .earned: shares.map { .whole($0.earned) },
        ]
    }

    private static func numbers(_ row: Table.Row, after column: Int) -> [(column: Int, number: ScoreNumber)] {
        row.cells.indices.dropFirst(column + 1).compactMap { index in ScoreNumber(row[index]).map { (index, $0) } }
    }

    /// What a column holds by the shape of this row alone: a lone number up to 1, or in percent, is the score; of three, beside
    /// it, the lesser is what was earned.
    func shape(of column: Int) -> Kind? {
        let scores = numbers.filter { $0.number.isPercent || $0.number.millionths <= 1_000_000 && $0.number.digits > 0 }
        guard numbers.count == 1 || numbers.count == 3, scores.count == 1, let score = scores.first else { return nil }
        if column == score.column { return .score }
        let other = numbers.first { $0.column != column && $0.column != score.column }
        guard let own = numbers.first(where: { $0.column == column }), let other,
            own.number.millionths != other.number.millionths
        else { return nil }
        return own.number.millionths < other.number.millionths ? .earned : .possible
    }

    /// A score of more than 1 is in percent, sign or not.
    func normal(_ number: ScoreNumber, _ kind: Kind) -> ScoreNumber {
        kind == .score ? number.asShare : number
    }
    func asShare(_ number: ScoreNumber) -> Int { number.asShare.millionths }

    func said(_ number: ScoreNumber, _ kind: Kind) -> String {
        kind == .score
            ? "\(NativeScore.percent(asShare(number))) %"
            : "\(row[numbers.first { $0.number == number }?.column ?? 0].trimmed)"
    }
}
