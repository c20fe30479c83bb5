import Assessment

/// Answers out of tables: CSV and workbooks.
extension AnswerSheet {
    /// The columns of a table's header, and where the header stands.
    struct Header {
        let row: Int
        let columns: [Column: Int]
        /// Columns headed by an answer (Yes, No, N/A), of which one is marked; empty where there is a column of answers.
        let marked: [Int]
        /// Whether the answers are called by a word that only answers have.
        let telling: Bool
    }

    /// The row that names an id column and an answer column, or an id column and columns headed Yes and No, among the first
    /// 60 with any text; nil if there is none.
    static func header(of table: Table, _ words: HeaderWords) -> Header? {
        for (index, row) in table.rows.prefix(60).enumerated() {
            var columns: [Column: Int] = [:], matches: [Column: HeaderWords.Match] = [:]
            for (column, text) in row.cells.enumerated() where !text.isEmpty && text.count <= 80 {
                guard let match = words.match(text), match.rank < matches[match.column]?.rank ?? .max
                else { continue }
                columns[match.column] = column
                matches[match.column] = match
            }
            guard columns[.id] != nil else { continue }
            if let answer = matches[.answer] {
                return Header(row: index, columns: columns, marked: [], telling: answer.telling)
            }
            let heads = row.cells.map(AnswerVocabulary.folded)
            if heads.contains("yes"), heads.contains("no") {
                let marked = heads.indices.filter { answerHeads.contains(heads[$0]) }
                return Header(row: index, columns: columns, marked: marked, telling: true)
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
            sure = sure || header.telling
            readRows(of: table, header, rows)
        }
        if !found { return nil }
    }

    /// `Vendor | Acme Inc.` in two cells, or `Vendor: Acme Inc.` in one. A row of several labels beside each other names
    /// columns and says nothing of the vendor.
    private mutating func readHead(_ row: Table.Row, of table: Table) {
        let filled = row.cells.indices.filter { !row.cells[$0].trimmed.isEmpty }
        let labels = stride(from: 0, to: filled.count, by: 2).map { row.cells[filled[$0]].trimmed }
        let pairs =
            filled.count == 2
            || filled.count % 2 == 0 && labels.allSatisfy { $0.hasSuffix(":") || HeaderWords.heading($0) != nil }
        for (index, column) in filled.enumerated() {
            let text = row.cells[column].trimmed
            let label = text.hasSuffix(":") ? String(text.dropLast()) : text
            if let heading = HeaderWords.heading(label) {
                guard pairs, index % 2 == 0 else { continue }
                let value = row.cells[filled[index + 1]].trimmed
                guard HeaderWords.canBeValue(value) else { continue }
                head(heading, value, table.place(row, filled[index + 1]))
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
                    id: id, question: cell(.question), raw: [answer], comment: cell(.comment), owner: cell(.owner),
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
