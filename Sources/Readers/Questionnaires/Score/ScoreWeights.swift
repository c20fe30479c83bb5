/// The table of weights that a workbook carries, often on a hidden sheet.
struct ScoreWeights {
    struct Row {
        let id: String
        /// The good answer, or what stands in its place, folded as answers are.
        let good: String
        let weight: Int
    }
    let rows: [Row]

    /// Nil where no row among the first twenty heads the columns of ids and good answers.
    init?(_ table: Table, _ scoring: Scoring) {
        var columns: [Scoring.Column: Int] = [:]
        let head = table.rows.prefix(20).firstIndex { row in
            columns = [:]
            for (column, text) in row.cells.enumerated() where !text.isEmpty {
                let folded = AnswerVocabulary.folded(text)
                for (kind, words) in scoring.columns where columns[kind] == nil && words.contains(folded) {
                    columns[kind] = column
                }
            }
            return columns[.id] != nil && columns[.good] != nil
        }
        guard let head, let id = columns[.id], let good = columns[.good] else { return nil }
        rows = table.rows.dropFirst(head + 1).compactMap { row in
            let name = row[id].trimmed, answer = AnswerVocabulary.folded(row[good])
            guard AnswerSheet.looksLikeID(name), !answer.isEmpty, !scoring.unscored.contains(answer) else { return nil }
            let stated = columns[.weight].flatMap { ScoreNumber(row[$0]) }.flatMap(\.whole)
            let named = columns[.importance].flatMap { scoring.importance[AnswerVocabulary.folded(row[$0])] }
            return (stated ?? named).map { Row(id: name, good: answer, weight: $0) }
        }
    }
}

extension ScoreNumber {
    /// The whole number that it is, from 0 to a million; nil for another.
    var whole: Int? {
        let number = millionths / 1_000_000
        return isWhole(number) && (0...1_000_000).contains(number) ? number : nil
    }
}

/// What an analyst overruled, by question.
struct ScoreOverrides {
    /// Whether an answer is to count as compliant.
    private(set) var compliant: [String: Bool] = [:]
    /// Words of importance in the row of a question, as weights: its default, and another where one was chosen.
    private(set) var weights: [String: Set<Int>] = [:]

    /// Of each question the first sheet that lists it counts.
    init(_ workbook: Workbook, _ scoring: Scoring) {
        var listed: Set<String> = []
        for name in scoring.overrides {
            guard let table = workbook.sheets.first(where: { Scoring.isCalled($0.name, name) }) else { continue }
            var here: Set<String> = []
            for row in table.rows {
                guard let id = row.cells.first(where: { !$0.trimmed.isEmpty })?.trimmed, AnswerSheet.looksLikeID(id)
                else { continue }
                let key = Questionnaire.folded(id)
                guard !listed.contains(key) else { continue }
                here.insert(key)
                for cell in row.cells {
                    let word = AnswerVocabulary.folded(cell)
                    if scoring.compliant.contains(word) { compliant[key] = true }
                    if scoring.notCompliant.contains(word) { compliant[key] = false }
                    if let weight = scoring.importance[word] { weights[key, default: []].insert(weight) }
                }
            }
            listed.formUnion(here)
        }
    }

    /// The weight of a question: what an analyst chose in place of the default, if anything.
    func weight(_ id: String, default usual: Int) -> Int {
        weights[Questionnaire.folded(id)]?.first { $0 != usual } ?? usual
    }
}
