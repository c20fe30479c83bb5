/// What stands in one column of a table below its header, as numbers.
struct ColumnProfile {
    let column: Int
    /// The text of the header.
    let head: String
    /// How many cells have a text, how many different ones, and how long they are in the mean.
    let filled: Int, distinct: Int, length: Int
    /// How many look like ids of questions, and how many are usual answers.
    let ids: Int, known: Int

    init(_ column: Int, _ head: String, _ rows: ArraySlice<Table.Row>) {
        let texts = rows.map { $0[column].trimmed }.filter { !$0.isEmpty }
        self.column = column
        self.head = head
        filled = texts.count
        distinct = Set(texts).count
        length = texts.isEmpty ? 0 : texts.map(\.count).reduce(0, +) / texts.count
        ids = texts.count { AnswerSheet.looksLikeID($0) && AnswerValues.day($0) == nil }
        known = texts.count { AnswerVocabulary.usual.meaning($0) != nil || TickBoxes($0) != nil }
    }

    /// Nearly all of it are ids, each of which stands there once.
    var isOfIDs: Bool { filled > 1 && ids * 10 >= filled * 8 && distinct * 10 >= filled * 9 }
    /// The same for a column whose header says so: titles of sections may stand between the ids, and ids come again.
    var canBeOfIDs: Bool { filled > 1 && ids * 2 >= filled && distinct * 2 >= filled }
    /// Sentences, nearly each of them another one.
    var isOfSentences: Bool { filled > 1 && length >= 20 && distinct * 10 >= filled * 8 }
    /// Short texts of which most are usual answers.
    var isOfAnswers: Bool { filled > 0 && length <= 40 && known * 2 >= filled && !isOfIDs }
    /// A few short texts that come again and again.
    var isOfChoices: Bool { filled > 3 && length <= 32 && distinct * 3 <= filled }
}
