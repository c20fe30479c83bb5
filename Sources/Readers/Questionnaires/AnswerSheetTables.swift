import Assessment

/// Answers out of tables: CSV and workbooks.
extension AnswerSheet {
    /// The columns of a table's header, and where the header stands.
    struct Header {
        let row: Int
        let columns: [Column: Int]
    }

    /// The row that names an id column and an answer column, among the first 60 with any text; nil if there is none.
    static func header(of table: Table, _ words: HeaderWords) -> Header? {
        for (index, row) in table.rows.prefix(60).enumerated() {
            var columns: [Column: Int] = [:]
            for (column, text) in row.cells.enumerated() where !text.isEmpty && text.count <= 80 {
                if let named = words.column(text), columns[named] == nil { columns[named] = column }
            }
            if columns[.id] != nil, columns[.answer] != nil { return Header(row: index, columns: columns) }
        }
        return nil
    }

    /// The answers of every visible sheet that has a header, and what stands in the heads of all of them. Nil if no sheet
    /// has one.
    init?(_ tables: [Table], _ words: HeaderWords) {
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
            problems += table.problems
            for row in table.rows.prefix(header?.row ?? 60) { readHead(row, of: table) }
            guard let header else { continue }
            found = true
            readRows(of: table, header)
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

    private mutating func readRows(of table: Table, _ header: Header) {
        guard let idColumn = header.columns[.id], let answerColumn = header.columns[.answer] else { return }
        for row in table.rows.dropFirst(header.row + 1) {
            let id = row[idColumn].trimmed, answer = row[answerColumn]
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
                    id: id, raw: [answer], comment: cell(.comment), answeredOn: cell(.answeredOn),
                    respondent: cell(.respondent),
                    place: table.place(row, answer.trimmed.isEmpty ? idColumn : answerColumn), hidden: row.hidden))
        }
    }
}
