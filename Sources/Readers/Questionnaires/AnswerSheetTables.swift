import Assessment

/// Answers out of tables: CSV and workbooks.
extension AnswerSheet {
    /// The columns of a table's header, and where the header stands.
    struct Header {
        let row: Int
        let columns: [Column: Int]
        /// Columns headed by an answer (Yes, No, N/A), of which one is marked; empty where there is a column of answers.
        let marked: [Int]
    }

    /// The row that names an id column and an answer column, or an id column and columns headed Yes and No, among the first
    /// 60 with any text; nil if there is none.
    static func header(of table: Table, _ words: HeaderWords) -> Header? {
        for (index, row) in table.rows.prefix(60).enumerated() {
            var columns: [Column: Int] = [:], ranks: [Column: Int] = [:]
            for (column, text) in row.cells.enumerated() where !text.isEmpty && text.count <= 80 {
                guard let match = words.match(text), match.rank < ranks[match.column] ?? .max else { continue }
                columns[match.column] = column
                ranks[match.column] = match.rank
            }
            guard columns[.id] != nil else { continue }
            if columns[.answer] != nil { return Header(row: index, columns: columns, marked: []) }
            let heads = row.cells.map(AnswerVocabulary.folded)
            if heads.contains("yes"), heads.contains("no") {
                let marked = heads.indices.filter { answerHeads.contains(heads[$0]) }
                return Header(row: index, columns: columns, marked: marked)
            }
        }
        return nil
    }

    private static let answerHeads: Set<String> = [
        "yes", "no", "partly", "partial", "partially", "planned", "n/a", "na", "notapplicable", "unknown",
    ]
    private static let ticks: Set<String> = ["x", "✓", "✔", "✗", "✘", "☒", "☑", "1", "true"]

    /// The answers of every visible sheet that has a header, and what stands in the heads of all of them; of each sheet the
    /// first `rows` below its header. Nil if no sheet has one.
    init?(_ tables: [Table], _ words: HeaderWords, rows: Int = .max) {
        var found = false
        for table in tables {
            let header = AnswerSheet.header(of: table, words)
            if table.hidden {
                if header != nil {
                    let place = Source.Place.cell(sheet: table.name, "A1")
                    problems.append(Problem(place, "The sheet is hidden and looks like answers: they were not read."))
                }
                continue
            }
            for row in table.rows.prefix(header?.row ?? 60) { readHead(row, of: table) }
            guard let header else { continue }
            found = true
            readRows(of: table, header, rows)
        }
        if !found { return nil }
    }

    /// `Vendor | Acme Inc.` in two cells, or `Vendor: Acme Inc.` in one.
    private mutating func readHead(_ row: Table.Row, of table: Table) {
        var column = 0
        while column < row.cells.count {
            let text = row.cells[column]
            defer { column += 1 }
            guard !text.isEmpty else { continue }
            let label = text.trimmed.hasSuffix(":") ? String(text.trimmed.dropLast()) : text
            if let heading = HeaderWords.heading(label) {
                guard
                    let next = row.cells.indices.dropFirst(column + 1).first(where: { !row.cells[$0].trimmed.isEmpty })
                else { continue }
                head(heading, row.cells[next], table.place(row, next))
                column = next
            } else if let colon = text.firstIndex(of: ":"), let heading = HeaderWords.heading(String(text[..<colon])) {
                head(heading, String(text[text.index(after: colon)...]), table.place(row, column))
            }
        }
    }

    private mutating func readRows(of table: Table, _ header: Header, _ most: Int) {
        guard let idColumn = header.columns[.id] else { return }
        for row in table.rows.dropFirst(header.row + 1).prefix(most) {
            let (answer, answerColumn) = answer(row, header, table.rows[header.row])
            let id = row[idColumn].trimmed
            func cell(_ column: Column) -> String { header.columns[column].map { row[$0].trimmed } ?? "" }
            guard !id.isEmpty else {
                if !answer.trimmed.isEmpty {
                    problems.append(
                        Problem(
                            table.place(row, answerColumn), "An answer stands here without an id, and was not read."))
                }
                continue
            }
            rows.append(
                Row(
                    id: id, question: cell(.question), raw: [answer], comment: cell(.comment),
                    answeredOn: cell(.answeredOn),
                    respondent: cell(.respondent),
                    place: table.place(row, answer.trimmed.isEmpty ? idColumn : answerColumn), hidden: row.hidden))
        }
    }

    /// The answer of a row and its column: the cell of answers, or the head of the one column that is marked. Two marks, or
    /// a mark that is none, are given as they stand, and nobody will understand them.
    private func answer(_ row: Table.Row, _ header: Header, _ heads: Table.Row) -> (String, Int) {
        if let column = header.columns[.answer] { return (row[column], column) }
        let marked = header.marked.filter { !row[$0].trimmed.isEmpty }
        guard let column = marked.first else { return ("", header.marked.first ?? 0) }
        let tick = row[column].trimmed.lowercased()
        let plain =
            marked.count == 1
            && (AnswerSheet.ticks.contains(tick)
                || AnswerVocabulary.folded(tick) == AnswerVocabulary.folded(heads[column]))
        return (plain ? heads[column] : marked.map { "\(heads[$0]): \(row[$0])" }.joined(separator: "; "), column)
    }
}
