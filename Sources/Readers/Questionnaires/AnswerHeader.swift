import Assessment

/// The header of a table with answers: one row, or two or three where cells are merged or stand below a heading of several.
struct AnswerHeader {
    /// Indices of its rows in the table.
    let rows: ClosedRange<Int>
    let columns: [AnswerSheet.Column: Int]
    /// Every column that is headed by the same words as the answers are; one where there is no doubt.
    let answers: [Int]
    /// Columns headed by an answer (Yes, No, N/A), of which one is marked, each with its head; empty where there is a
    /// column of answers.
    let marked: [(column: Int, head: String)]
    /// Whether the answers are called by a word that only answers have.
    let telling: Bool
    /// Whether its columns are known by a map's layout, and no word heads the ids.
    var isLayout = false

    /// The first header among the first 60 rows with any text that names an id column and an answer column, or an id column
    /// and columns headed Yes and No; nil if there is none.
    init?(of table: MergedTable, _ words: HeaderWords) {
        for index in table.table.rows.indices.prefix(60) {
            if let header = AnswerHeader(at: index, of: table, words) {
                self = header
                return
            }
        }
        return nil
    }

    /// The header that begins in a row; nil if none does.
    init?(at index: Int, of table: MergedTable, _ words: HeaderWords) {
        let all = table.table.rows, top = all[index], foot = table.foot(top)
        var last = index
        while last + 1 < all.count, all[last + 1].number <= foot { last += 1 }
        // A heading over two columns may have their names in the next row, without anything merged.
        if last == index, last + 1 < all.count, AnswerHeader.continues(top, all[last + 1], words) { last += 1 }
        self.init(Array(all[index...last]), index...last, table, words)
    }

    private init?(_ lines: [Table.Row], _ rows: ClosedRange<Int>, _ table: MergedTable, _ words: HeaderWords) {
        var columns: [AnswerSheet.Column: Int] = [:], matches: [AnswerSheet.Column: HeaderWords.Match] = [:]
        var answers: [Int] = []
        let width = lines.map(\.cells.count).max() ?? 0
        let bottom = (0..<width).map { column in lines.last { !$0[column].trimmed.isEmpty }?[column].trimmed ?? "" }
        let marks = bottom.enumerated().filter {
            $0.element.utf8.count <= 40 && AnswerHeader.heads.contains(AnswerVocabulary.folded($0.element))
        }
        .map { (column: $0.offset, head: $0.element) }
        let heads = Set(marks.map { AnswerVocabulary.folded($0.head) })
        let hasMarks = heads.contains("yes") && heads.contains("no")
        for column in 0..<width {
            let texts = lines.map { $0[column].trimmed }.filter { !$0.isEmpty }
            guard let own = texts.last, own.utf8.count <= 80 || words.match(own) != nil else { continue }
            // "No" may stand for a number, and beside "Yes" does not.
            if hasMarks, marks.contains(where: { $0.column == column }) { continue }
            let group =
                lines.dropLast().map { $0[column].isEmpty ? table.group($0, column) : $0[column].trimmed }
                .last { !$0.isEmpty } ?? ""
            if own != group, AnswerHeader.isOfReview(group) { continue }
            let match =
                (own == group ? nil : words.match(group + " " + own))
                ?? texts.reversed().lazy.compactMap(words.match).first
            guard let match else { continue }
            let best = matches[match.column]?.rank ?? .max
            if match.column == .answer, match.rank == best { answers.append(column) }
            guard match.rank < best else { continue }
            if match.column == .answer { answers = [column] }
            columns[match.column] = column
            matches[match.column] = match
        }
        guard columns[.id] != nil else { return nil }
        if let answer = matches[.answer] {
            self.init(rows: rows, columns: columns, answers: answers, marked: [], telling: answer.telling)
        } else if hasMarks {
            self.init(rows: rows, columns: columns, answers: [], marked: marks, telling: true)
        } else {
            return nil
        }
    }

    init(
        rows: ClosedRange<Int>, columns: [AnswerSheet.Column: Int], answers: [Int],
        marked: [(column: Int, head: String)], telling: Bool
    ) {
        self.rows = rows
        self.columns = columns
        self.answers = answers
        self.marked = marked
        self.telling = telling
    }

    /// Whether a row repeats this header, as long tables do on every page or under every section.
    func isRepeated(by row: Table.Row, in table: Table) -> Bool {
        let own = table.rows[rows.upperBound]
        let filled = own.cells.indices.filter { !own[$0].trimmed.isEmpty }
        return filled.count > 1 && filled.allSatisfy { row[$0].trimmed == own[$0].trimmed }
    }

    /// Whether the second of two rows names the columns below headings of the first, which has the id's: it stands right
    /// below, and has at least two texts, each of them a word of headers or an answer, and none an id's or under it.
    private static func continues(_ top: Table.Row, _ next: Table.Row, _ words: HeaderWords) -> Bool {
        let texts = next.cells.indices.filter { !next[$0].trimmed.isEmpty }
        let ids = top.cells.indices.filter { words.match(top[$0])?.column == .id }
        guard next.number == top.number + 1, texts.count >= 2, !ids.isEmpty else { return false }
        return texts.allSatisfy { column in
            let text = next[column].trimmed
            let isHead = text.utf8.count <= 40 && heads.contains(AnswerVocabulary.folded(text))
            guard let match = words.match(text), !isHead else { return isHead && !ids.contains(column) }
            return match.column != .id && !ids.contains(column)
        }
    }

    /// Whether a heading of several columns names someone else than the vendor: who reviews the answers.
    private static func isOfReview(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        return words.contains { word in
            ["review", "reviewer", "assessor", "auditor", "analyst", "evaluation", "internal", "customer", "our"]
                .contains(word)
        }
    }

    static let heads: Set<String> = [
        "yes", "no", "partly", "partial", "partially", "planned", "n/a", "na", "notapplicable", "unknown",
    ]
}
