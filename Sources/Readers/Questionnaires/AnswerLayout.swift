/// Tables whose columns a map knows by their letters, for no word heads their ids.
extension AnswerHeader {
    /// The header above the first row with an id where a layout expects ids; nil if there is no such row.
    init?(_ layout: [AnswerSheet.Column: Int], _ table: Table) {
        guard let id = layout[.id], let answer = layout[.answer],
            let first = table.rows.firstIndex(where: { AnswerSheet.looksLikeID($0[id].trimmed) }), first > 0
        else { return nil }
        self.init(rows: (first - 1)...(first - 1), columns: layout, answers: [answer], marked: [], telling: true)
        isLayout = true
    }

    /// Whether its column of ids holds any.
    func hasIDs(_ table: Table) -> Bool {
        columns[.id].map { id in
            table.rows.dropFirst(rows.upperBound + 1).contains { AnswerSheet.looksLikeID($0[id].trimmed) }
        } ?? false
    }

    /// Whether a row heads the answers of a category: beside its title stands once more how answers are called.
    func isHeading(_ row: Table.Row) -> Bool {
        guard let id = columns[.id], let answer = answers.first, !row[id].trimmed.isEmpty,
            !AnswerSheet.looksLikeID(row[id].trimmed)
        else { return false }
        return isLayout || HeaderWords.call(answers: row[answer])
    }
}

extension AnswerSheet {
    /// The answers of a workbook by the layout of a map on whatever sheets it has: under other names, or in an edition of
    /// which only an id tells. Nil where the map has no layout, or none of the ids says anything to it.
    static func laidOut(_ content: Content, _ words: HeaderWords, _ map: Questionnaire, rows: Int) -> AnswerSheet? {
        guard case .workbook(let workbook) = content.form, !map.layout.isEmpty,
            let sheet = AnswerSheet(
                workbook.sheets, words, sheets: workbook.sheets.filter { !$0.hidden }.map(\.name), layout: map.layout,
                rows: rows),
            sheet.speaks(to: map)
        else { return nil }
        return sheet
    }

    /// Whether any of its ids is of a map, or shows to it that the file is to another questionnaire.
    func speaks(to map: Questionnaire) -> Bool {
        rows.contains { map.question($0.id) != nil || map.excludes($0.id) }
    }
}

extension HeaderWords {
    private static let plain = HeaderWords()

    /// Whether a text is a word by which only answers are called.
    static func call(answers text: String) -> Bool {
        plain.match(text).map { $0.column == .answer && $0.telling } ?? false
    }
}
