/// The columns and sheets of a file that probably hold questions and answers.
struct ProposedColumns {
    private(set) var columns: [AnswerSheet.Column: [String]] = [:]
    /// What stands above the columns of tables that are headed by usual words.
    private(set) var usual: [AnswerSheet.Column: String] = [:]
    private(set) var sheets: [String] = []
    private(set) var choices: [String] = []
    /// Whether the questions have no ids, so that their texts are what they are known by.
    private(set) var idsAreTexts = false
    private(set) var mark = ""
    private(set) var left: [String] = []

    init(_ content: Content, _ answerColumn: String?) throws(ReadingError) {
        let file = content.document.name
        switch content.form {
        case .table(let table): find([table], answerColumn)
        case .workbook(let workbook):
            find(workbook.sheets.filter { !$0.hidden }, answerColumn)
            left += workbook.sheets.filter(\.hidden).map {
                "The sheet \"\($0.name.singleLine)\" is hidden; it is left out."
            }
        case .xml(let tree): find(Table(tree).map { [$0] } ?? [], answerColumn)
        case .json(let json), .yaml(let json):
            find(Table(json).map { [$0] } ?? [], answerColumn)
            if columns.isEmpty, usual.isEmpty, AnswerSheet(json, HeaderWords()) != nil { return }
        case .pdf, .text, .written, .message, .archive: break
        }
        guard !columns.isEmpty || !usual.isEmpty else {
            throw .malformed(
                file: file, place: nil,
                why: "no row that names a column of questions and one of answers was found"
                    + (answerColumn.map { ", with \"\($0)\" for the answers" } ?? "")
                    + "; if there is one, say how the answers are headed with --answers HEADER")
        }
        columns[.answer]?.removeAll { $0 == Table.ownText }
        columns = columns.filter { !$0.value.isEmpty }
    }

    private mutating func find(_ tables: [Table], _ answerColumn: String?) {
        var other: [String] = []
        for table in tables {
            if let header = plainHeader(of: table), answerColumn == nil {
                sheets.append(table.name)
                usual = usual.merging(header) { first, _ in first }
            } else if let layout = TableLayout(table, answers: answerColumn) {
                sheets.append(table.name)
                add(layout.own.map { ($0.key, $0.value[0]) })
                if !layout.isCertain { choices = Array(layout.choices.prefix(6)) }
                if layout.names[.question] == nil, layout.names[.id].map({ !isID($0, table) }) ?? false {
                    idsAreTexts = true
                }
            } else {
                if !table.name.isEmpty { other.append("\"\(table.name.singleLine)\"") }
                continue
            }
            if mark.isEmpty { mark = ProposedColumns.title(of: table) }
        }
        if !other.isEmpty { left.append("No questions were found on \(other.joined(separator: ", ")).") }
        sheets.removeAll(where: \.isEmpty)
    }

    /// The header of a table where it is headed by usual words, one of which only answers have, and ids stand below it: such
    /// a table is read without a word of the map.
    private func plainHeader(of table: Table) -> [AnswerSheet.Column: String]? {
        guard let header = AnswerHeader(of: MergedTable(table), HeaderWords()), header.telling,
            let id = header.columns[.id]
        else { return nil }
        let lines = table.rows[header.rows]
        guard ColumnProfile(id, "", table.rows[(header.rows.upperBound + 1)...].prefix(400)).canBeOfIDs else {
            return nil
        }
        return header.columns.compactMapValues { column in
            lines.last { !$0[column].trimmed.isEmpty }?[column].singleLine
        }
    }

    private mutating func add(_ names: [(AnswerSheet.Column, String)]) {
        for (column, name) in names where !name.isEmpty && columns[column]?.contains(name) != true {
            columns[column, default: []].append(name)
        }
    }

    private func isID(_ head: String, _ table: Table) -> Bool {
        guard let row = table.rows.firstIndex(where: { $0.cells.contains { $0.trimmed == head } }),
            let column = table.rows[row].cells.firstIndex(where: { $0.trimmed == head })
        else { return false }
        return ColumnProfile(column, head, table.rows[(row + 1)...].prefix(400)).canBeOfIDs
    }

    /// The mark, where it says of itself that it is a questionnaire's title.
    var title: String? {
        let words = mark.lowercased()
        return ["questionnaire", "assessment", "survey", "checklist", "fragebogen"].contains(where: words.contains)
            ? mark : nil
    }

    /// The first text above the header that reads like a title.
    private static func title(of table: Table) -> String {
        let texts = table.rows.prefix(12).compactMap { row -> String? in
            let filled = row.cells.filter { !$0.trimmed.isEmpty }
            return filled.count == 1 ? filled[0].singleLine : nil
        }
        return texts.first {
            (8...80).contains($0.count) && $0.contains(" ") && !$0.contains(":") && !$0.hasSuffix("?")
        } ?? ""
    }
}
