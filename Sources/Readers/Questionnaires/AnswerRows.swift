import Assessment

/// The answers below the header of one table.
struct AnswerRows {
    private let table: MergedTable
    private let header: AnswerHeader
    private(set) var rows: [AnswerSheet.Row] = []
    private var doubts = ProblemList()
    private var told: Set<Source.Place> = []
    /// The id's cell of the last row, where it is merged over several.
    private var open: MergedCells?
    /// The column headed "assessable"; nil where there is none.
    private let marks: Int?

    init(_ table: MergedTable, _ header: AnswerHeader) {
        self.table = table
        self.header = header
        marks = table.table.rows[header.rows.upperBound].cells.firstIndex { $0.trimmed.lowercased() == "assessable" }
        if header.answers.count > 1 {
            let names = header.answers.map(Table.letters).joined(separator: " and ")
            doubts.add(
                nil,
                "The columns \(names)\(sheet) are headed alike: where they differ, no answer was taken for the vendor's."
            )
        }
        for column in header.answers where table.table.hiddenColumns.contains(where: { $0.contains(column) }) {
            doubts.add(
                nil, "The column of the answers, \(Table.letters(column))\(sheet), is hidden in the file; it was read.")
        }
    }

    var problems: [Problem] { doubts.all }
    private var sheet: String { table.table.name.isEmpty ? "" : " of sheet \(table.table.name)" }

    /// Takes the next row.
    mutating func take(_ row: Table.Row) {
        guard let idColumn = header.columns[.id], !header.isRepeated(by: row, in: table.table), isAsked(row) else {
            return
        }
        let (raw, place) = answer(row), (id, idPlace) = table.text(row, idColumn)
        guard !id.isEmpty else {
            if raw.contains(where: { !$0.isEmpty }) {
                doubts.add(place, "An answer stands here without an id, and was not read.")
            }
            return
        }
        if let range = table.range(row, idColumn) {
            if range == open, range.first.row < row.number { return join(row, raw, place) }
            open = range
        } else {
            open = nil
        }
        let blank = raw.allSatisfy(\.isEmpty)
        rows.append(
            AnswerSheet.Row(
                id: id, question: text(row, .question), raw: raw, comment: text(row, .comment),
                owner: text(row, .owner), answeredOn: text(row, .answeredOn), respondent: text(row, .respondent),
                place: blank ? idPlace : place, hidden: row.hidden))
    }

    /// One more row of an id that is merged over several: an answer of its own stands beside the first, and what has two
    /// answers will not be understood.
    private mutating func join(_ row: Table.Row, _ raw: [String], _ place: Source.Place) {
        guard let last = rows.popLast() else { return }
        let more = last.place == place ? [] : raw.filter { !$0.isEmpty }
        let comment = text(row, .comment)
        rows.append(
            AnswerSheet.Row(
                id: last.id, question: last.question, raw: last.blank && !more.isEmpty ? more : last.raw + more,
                comment: comment.isEmpty || last.comment == comment
                    ? last.comment : [last.comment, comment].filter { !$0.isEmpty }.joined(separator: "\n"),
                owner: last.owner, answeredOn: last.answeredOn, respondent: last.respondent,
                place: last.blank && !more.isEmpty ? place : last.place, hidden: last.hidden || row.hidden))
    }

    /// Whether a row takes an answer: some tables mark those that do, the others being headings with an id.
    private func isAsked(_ row: Table.Row) -> Bool {
        guard let marks else { return true }
        return !["", "false", "no"].contains(row[marks].trimmed.lowercased())
    }

    private func text(_ row: Table.Row, _ column: AnswerSheet.Column) -> String {
        header.columns[column].map { table.text(row, $0).text } ?? ""
    }

    /// What a row answers, and where: the cell of answers, or the head of the one column that is marked.
    private mutating func answer(_ row: Table.Row) -> (raw: [String], place: Source.Place) {
        if header.answers.isEmpty { return marked(row) }
        var found: [(text: String, place: Source.Place)] = []
        for column in header.answers {
            let (text, place) = table.text(row, column)
            guard !text.isEmpty, says(text, row, column, place), !found.contains(where: { $0.text == text }) else {
                continue
            }
            if let range = table.range(row, column), told.insert(place).inserted {
                doubts.add(
                    place,
                    "The cell is merged over the rows \(range.first.row) to \(range.last.row); its answer was read as that of each."
                )
            }
            found.append((text, place))
        }
        guard let first = found.first else { return ([""], table.table.place(row, header.answers[0])) }
        return (found.map(\.text), first.place)
    }

    /// Whether a cell says something: what a formula could not work out, or fetched from an empty cell, does not.
    private mutating func says(_ text: String, _ row: Table.Row, _ column: Int, _ place: Source.Place) -> Bool {
        if AnswerRows.errors.contains(text.uppercased()) {
            doubts.add(place, "The cell shows the error \(text), which is no answer.")
            return false
        }
        return !table.table.fetchedZeros.contains(Table.Spot(row: row.number, column: column))
    }

    /// The head of the one column that is marked. Two marks, or a mark that is none, are given as they stand, and nobody
    /// will understand them.
    private func marked(_ row: Table.Row) -> (raw: [String], place: Source.Place) {
        let marked = header.marked.filter { !AnswerRows.empty.contains(row[$0.column].trimmed.lowercased()) }
        guard let first = marked.first else { return ([""], table.table.place(row, header.marked[0].column)) }
        let tick = row[first.column].trimmed.lowercased()
        let plain =
            marked.count == 1
            && (AnswerRows.ticks.contains(tick) || AnswerVocabulary.folded(tick) == AnswerVocabulary.folded(first.head))
        let texts = plain ? [first.head] : [marked.map { "\($0.head): \(row[$0.column])" }.joined(separator: "; ")]
        return (texts, table.table.place(row, first.column))
    }

    private static let ticks: Set<String> = ["x", "✓", "✔", "✗", "✘", "☒", "☑", "1", "true", "[x]", "(x)", "■", "●"]
    private static let empty: Set<String> = ["", "☐", "□", "○", "false", "0", "[ ]", "( )", "[]", "()"]
    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
        "#ERROR!", "ERR:502", "ERR:508", "ERR:509", "ERR:522",
    ]
}
