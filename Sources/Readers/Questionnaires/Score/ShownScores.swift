import Assessment

/// What a workbook shows of its own score, beside what follows from its answers and weights.
///
/// The cells are found by what stands beside them: the name of a category, the word for the whole, the id of a question. Which
/// column holds what is told by the numbers: a column that agrees with the points of nearly every row is the column of points.
struct ShownScores {
    private(set) var overall: NativeScore.Shown?
    private(set) var differences: [NativeScore.Difference] = []

    init(_ count: ScoreCount, _ names: CategoryNames, _ scoring: Scoring, _ workbook: Workbook) {
        let lines = Dictionary(count.lines.map { (Questionnaire.folded($0.id), $0) }) { first, _ in first }
        for name in scoring.shown {
            guard let table = workbook.sheets.first(where: { Scoring.isCalled($0.name, name) }) else { continue }
            var sums: [ShownRow] = [], questions: [ShownRow] = []
            for row in table.rows {
                if let id = row.cells.first(where: {
                    AnswerSheet.looksLikeID($0.trimmed) && lines[Questionnaire.folded($0)] != nil
                }) {
                    if let line = lines[Questionnaire.folded(id)] { questions.append(ShownRow(row, line)) }
                } else if let row = ShownRow(row, count, names, scoring) {
                    sums.append(row)
                }
            }
            ShownRow.addWholes(of: count, to: &sums)
            let columns = ShownColumns(sums, least: 50)
            read(sums, columns.isEmpty ? nil : columns, table)
            read(questions, ShownColumns(questions, least: 95), table)
        }
    }

    private mutating func read(_ rows: [ShownRow], _ columns: ShownColumns?, _ table: Table) {
        for row in rows {
            for (column, number) in row.numbers {
                guard let kind = columns.map({ $0.kinds[column] }) ?? row.shape(of: column),
                    let wanted = row.expected[kind]
                else { continue }
                let place = table.place(row.row, column)
                if kind == .score, row.isWhole, overall == nil {
                    overall = NativeScore.Shown(percent: NativeScore.percent(row.asShare(number)), place: place)
                }
                guard !wanted.contains(where: { $0.agrees(row.normal(number, kind)) }) else { continue }
                differences.append(
                    NativeScore.Difference(
                        place: place, id: row.id, quote: row.row[column].trimmed,
                        says:
                            "The workbook shows \(row.said(number, kind)) as the \(kind.rawValue) of \(row.name); its answers "
                            + "and weights give \(wanted[0].said)."))
            }
        }
    }
}

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

/// What the columns of a table of scores hold.
struct ShownColumns {
    private(set) var kinds: [Int: ShownRow.Kind] = [:]
    var isEmpty: Bool { kinds.isEmpty }

    /// A column holds that with which it agrees most, and no two hold the same. It must agree in so many of a hundred rows, or in
    /// all but one of a few; a column that is the same everywhere, where something else follows, tells nothing.
    init(_ rows: [ShownRow], least percent: Int) {
        var cells: [Int: [(number: ScoreNumber, row: ShownRow)]] = [:]
        for row in rows {
            for (column, number) in row.numbers { cells[column, default: []].append((number, row)) }
        }
        var found: [(column: Int, kind: ShownRow.Kind, count: Int)] = []
        for (column, cells) in cells.sorted(by: { $0.key < $1.key }) {
            for kind in ShownRow.Kind.allCases {
                let asked = cells.filter { $0.row.expected[kind] != nil }
                let agreeing = asked.count { cell in
                    cell.row.expected[kind]?.contains { $0.agrees(cell.row.normal(cell.number, kind)) } ?? false
                }
                let isConstant = Set(asked.map(\.number.millionths)).count == 1 && agreeing < asked.count
                let isEnough =
                    agreeing * 100 >= asked.count * percent || asked.count >= 3 && agreeing >= asked.count - 1
                guard agreeing > 0, isEnough, !isConstant || asked.count < 3 else { continue }
                found.append((column, kind, agreeing))
            }
        }
        // The surest first; a sort keeps the order of what is alike only by luck, so the order is part of it.
        let sorted = found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        for (_, next) in sorted where kinds[next.column] == nil && !kinds.values.contains(next.kind) {
            kinds[next.column] = next.kind
        }
    }
}

extension ScoreNumber {
    /// The same as a share: what is more than 1 and bears no percent sign is taken for percent.
    var asShare: ScoreNumber { isPercent || millionths <= 1_000_000 ? self : hundredth }
}
