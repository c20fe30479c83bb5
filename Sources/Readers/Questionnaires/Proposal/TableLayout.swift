/// Where the answers of a table probably stand: by the words of its header, and by what stands in its columns.
struct TableLayout {
    /// The header's text for each column that was found.
    private(set) var names: [AnswerSheet.Column: String]
    /// The headers of all columns that may hold the answers, the likeliest first.
    let choices: [String]
    /// Whether the likeliest is certain.
    let isCertain: Bool
    /// The headers of all columns.
    let heads: [String]
    private let score: Int

    /// The best header among the first 60 rows; nil where no row names columns with questions and answers. `answers` is the
    /// header of the answers, where a person said it.
    init?(_ table: Table, answers: String? = nil) {
        let layouts = table.rows.indices.prefix(60).compactMap { TableLayout(table, header: $0, answers) }
        guard let best = layouts.max(by: { $0.score < $1.score }) else { return nil }
        self = best
    }

    private init?(_ table: Table, header: Int, _ said: String?) {
        let row = table.rows[header], body = table.rows[(header + 1)...].prefix(400)
        // A sheet of answers has fewer; each column costs a look at all its rows.
        let columns = row.cells.indices.prefix(256).filter { !row[$0].trimmed.isEmpty }.prefix(48)
        guard columns.count >= 2, body.count >= 2 else { return nil }
        guard columns.allSatisfy({ row[$0].trimmed.count <= 120 && !row[$0].trimmed.hasSuffix("?") }) else {
            return nil
        }
        let words = HeaderWords(), profiles = columns.map { ColumnProfile($0, row[$0].trimmed, body) }
        func match(_ profile: ColumnProfile) -> HeaderWords.Match? { words.match(profile.head) }
        func named(_ column: AnswerSheet.Column) -> [ColumnProfile] {
            profiles.filter { match($0)?.column == column }.sorted { (match($0)?.rank ?? 0) < (match($1)?.rank ?? 0) }
        }
        let id = named(.id).first { $0.canBeOfIDs } ?? profiles.first { $0.isOfIDs && match($0) == nil }
        let others = profiles.filter { $0.column != id?.column }
        let question =
            named(.question).first { $0.column != id?.column && $0.filled > 0 }
            ?? others.first { $0.isOfSentences && match($0) == nil && $0.filled * 2 >= body.count }
        guard id != nil || question != nil else { return nil }
        let free = others.filter { $0.column != question?.column }

        var possible: [ColumnProfile] = []
        if let said {
            possible = free.filter { AnswerVocabulary.folded($0.head) == AnswerVocabulary.folded(said) }
        } else {
            let byWord = named(.answer).filter { one in free.contains { $0.column == one.column } }
            let byContent = free.filter { profile in
                let other = match(profile).map { ![.answer, .id].contains($0.column) } ?? false
                return !other && (profile.isOfAnswers || profile.isOfChoices)
            }.sorted { ($0.known, $1.column) > ($1.known, $0.column) }
            let telling = byWord.filter { match($0)?.telling == true }
            possible = telling.isEmpty ? byContent : telling
            if possible.isEmpty { possible = byWord }
        }
        let first = possible.first
        // A row of the body is no header: there stands an id, or an answer.
        if let id, AnswerSheet.looksLikeID(id.head) { return nil }
        if let first, AnswerVocabulary.usual.meaning(first.head) != nil { return nil }
        guard let first else { return nil }

        func side(_ column: AnswerSheet.Column) -> ColumnProfile? {
            named(column).first { one in one.column != first.column && free.contains { $0.column == one.column } }
        }
        let comment =
            side(.comment)
            ?? free.first {
                $0.column > first.column && $0.isOfSentences && match($0) == nil
                    && !possible.map(\.column).contains($0.column)
            }
        var names: [AnswerSheet.Column: String] = [.answer: first.head]
        names[.id] = (id ?? question)?.head
        if id != nil { names[.question] = question?.head }
        names[.comment] = comment?.head
        for column in [AnswerSheet.Column.owner, .answeredOn, .respondent] { names[column] = side(column)?.head }
        self.names = names
        choices = possible.map(\.head)
        heads = profiles.map(\.head)
        isCertain = said != nil || possible.count == 1 || match(first)?.telling == true && first.filled > 0
        score =
            profiles.count { match($0) != nil } * 10 + profiles.count + (id == nil ? 0 : 20)
            + (question == nil ? 0 : 20)
    }

    /// The columns whose headers are no usual words, as a map lists them.
    var own: [AnswerSheet.Column: [String]] {
        let words = HeaderWords()
        return names.filter { words.match($0.value)?.column != $0.key || $0.key == .answer || $0.key == .id }
            .mapValues { [$0] }
    }
}
