import Assessment

/// Tables of a document as rows of cells, wherever they come from: cells of a sheet, rows of a written page, words that
/// stand below each other on a PDF's page.
struct ListedTable: Sendable {
    struct Row: Sendable {
        let cells: [String]
        let place: Source.Place
        /// Words of the first cell, as they stand in one piece.
        let quote: String
    }
    /// The labels of its columns.
    let header: [String]
    let rows: [Row]
    /// What stands above it: the headings, or the lines before.
    let above: String
    /// Where a table stands whose rows could not be told apart.
    var unread: Source.Place?
}

extension ListedTable {
    /// Every table of a document whose header `isHeader` knows.
    static func all(in content: Content, _ isHeader: ([String]) -> Bool) -> [ListedTable] {
        switch content.form {
        case .table(let table): of(table, isHeader)
        case .workbook(let workbook): workbook.sheets.filter { !$0.hidden }.flatMap { of($0, isHeader) }
        case .written(let writing): of(writing, isHeader)
        case .message(let message): of(message.body, isHeader)
        case .pdf(let pdf): PlacedTable.all(in: pdf, isHeader)
        default: []
        }
    }

    private static func of(_ table: Table, _ isHeader: ([String]) -> Bool) -> [ListedTable] {
        guard let at = table.rows.prefix(30).firstIndex(where: { isHeader($0.cells.map(\.trimmed)) }) else { return [] }
        let above = ([table.name] + table.rows[..<at].flatMap(\.cells)).joined(separator: " ")
        let rows = table.rows[(at + 1)...].filter { !$0.hidden }.map { row in
            let column = row.cells.firstIndex { !$0.isBlankText } ?? 0
            return Row(
                cells: row.cells.map(\.trimmed), place: table.place(row, column), quote: row[column].trimmed)
        }
        return [ListedTable(header: table.rows[at].cells.map(\.trimmed), rows: rows, above: above)]
    }

    private static func of(_ writing: Writing, _ isHeader: ([String]) -> Bool) -> [ListedTable] {
        var found: [ListedTable] = []
        var header: [String]?, rows: [Row] = [], above = ""
        func close() {
            if let header, !rows.isEmpty { found.append(ListedTable(header: header, rows: rows, above: above)) }
            (header, rows) = (nil, [])
        }
        for (index, paragraph) in writing.paragraphs.enumerated() {
            guard case .row = paragraph.role else {
                close()
                continue
            }
            let cells = paragraph.cells.map { $0.spaced }
            if isHeader(cells) {
                close()
                header = cells
                above =
                    (paragraph.headings + writing.paragraphs[max(0, index - 3)..<index].map(\.text) + [
                        writing.title ?? ""
                    ])
                    .joined(separator: " ")
            } else if header != nil {
                rows.append(
                    Row(
                        cells: cells, place: writing.place(index),
                        quote: cells.first { !$0.isEmpty } ?? paragraph.text.spaced))
            }
        }
        close()
        return found
    }
}

extension String {
    /// Whether it has nothing that can be seen.
    fileprivate var isBlankText: Bool { trimmed.isEmpty }
    /// Its words with one space between them.
    var spaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
