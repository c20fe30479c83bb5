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
            // Where nothing at all agrees, the workbook may count in a way of its own: that is told once.
            let isOther = columns.kinds.isEmpty && sums.count > 3
            read(isOther ? sums.filter(\.isWhole) : sums, columns, table) { $0.shape(of: $1) }
            read(questions, ShownColumns(questions, least: 95), table) { _, _ in nil }
        }
    }

    private mutating func read(
        _ rows: [ShownRow], _ columns: ShownColumns, _ table: Table, else shape: (ShownRow, Int) -> ShownRow.Kind?
    ) {
        for row in rows {
            for (column, number) in row.numbers {
                let known = columns.kinds[column]
                guard let kind = known ?? shape(row, column), let wanted = row.expected[kind],
                    known != nil || !columns.kinds.values.contains(kind)
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

/// What the columns of a table of scores hold.
struct ShownColumns {
    private(set) var kinds: [Int: ShownRow.Kind] = [:]

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
