import Assessment

/// A map proposed for a file that no map fits: its columns, its sheets, its vocabulary and its questions, found by the words
/// of its headers and by what stands in its columns. It states no fact: what a question means, a person says.
package struct MapProposal: Sendable {
    /// A text of the answers' column, how often it stands there, and what it usually means.
    package struct Answer: Hashable, Sendable {
        package let text: String
        package let count: Int
        package let usual: AnswerVocabulary.Meaning?
    }
    /// One question as it will stand in the map.
    struct Item: Hashable, Sendable {
        let id: String
        var also = ""
        var section = ""
        var text = ""
        let kind: String
        var unit = ""
        var suggestions: [String] = []
        /// The choices, each with a text that says it; empty for other kinds.
        var choices: [Choice] = []
        /// The answers that are good; nil where the file does not tell.
        var good: [String]?

        struct Choice: Hashable, Sendable {
            let value: String
            let text: String
        }
    }

    let file: String
    let title: String
    let edition: String
    let columns: [AnswerSheet.Column: [String]]
    /// What stands above the columns that need no word of the map.
    let usual: [AnswerSheet.Column: String]
    let sheets: [String]
    let sections: [(id: String, title: String)]
    let items: [Item]
    /// A text that tells its files from others, needed where its ids are bare numbers; empty where none was found.
    let mark: String
    let needsMark: Bool
    /// Sheets and rows that were left out, each a sentence.
    let left: [String]

    /// The headers of the columns that may hold the answers, the likeliest first: more than one where it is not certain.
    package let answerColumns: [String]
    /// The answers, the commonest first.
    package let answers: [Answer]
    /// What the texts mean that are no usual words, as a person says.
    package var meanings: [String: AnswerVocabulary.Meaning] = [:]

    /// Proposes a map. `answerColumn` is the header of the answers' column where a person said it; `known` are the maps whose
    /// questions suggest facts.
    ///
    /// Throws `ReadingError.malformed` where no table of questions and answers is found.
    package init(
        _ content: Content, answerColumn: String? = nil, known: [Questionnaire] = []
    ) throws(ReadingError) {
        if let vsaq = VSAQDefinition(content) {
            self = MapProposal(vsaq, content.document.name, known)
            return
        }
        let found = try ProposedColumns(content, answerColumn)
        guard let sheet = AnswerSheet(content, HeaderWords([found.columns]), sheets: found.sheets), !sheet.rows.isEmpty
        else {
            throw .malformed(
                file: content.document.name, place: nil,
                why:
                    "the columns \((found.columns.values.flatMap(\.self) + found.usual.values).sorted().joined(separator: ", ")) look like "
                    + "questions and answers, but no answer could be read from them")
        }
        file = content.document.name
        columns = found.columns
        usual = found.usual
        sheets = found.sheets
        answerColumns = found.choices
        edition = sheet.headings[.edition]?.text ?? "1"
        let stem = file.split(separator: ".").dropLast().joined(separator: ".")
        title = sheet.headings[.questionnaire]?.text ?? found.title ?? (stem.isEmpty ? file : stem)

        let rows = sheet.rows
        answers = MapProposal.answers(of: rows)
        let words = Set(answers.map { AnswerVocabulary.folded($0.text) })
        let suggestion = FactSuggestion(known)
        var sections: [(id: String, title: String)] = [], items: [Item] = [], seen: Set<String> = [], again = 0
        for row in rows {
            let id = row.id.singleLine
            if row.blank, row.comment.isEmpty, row.question.isEmpty, !found.idsAreTexts, !AnswerSheet.looksLikeID(id) {
                sections.append(("S\(sections.count + 1)", id))
                continue
            }
            guard seen.insert(Questionnaire.folded(row.id)).inserted else {
                again += 1
                continue
            }
            var item = MapProposal.item(row, found.idsAreTexts ? "Q\(items.count + 1)" : id, words)
            if found.idsAreTexts { item.also = row.id }
            item.section = sections.last?.id ?? ""
            item.text = found.idsAreTexts ? row.id : row.question.isEmpty ? id : row.question
            item.suggestions = suggestion.facts(item.text).map { "{fact: \($0.word.name), of: \($0.about.rawValue)}" }
            items.append(item)
        }
        self.sections = sections
        self.items = items
        needsMark = !items.contains {
            ($0.also.isEmpty ? $0.id : $0.also).prefix { !$0.isWhitespace }.contains(where: \.isLetter)
        }
        mark = needsMark ? found.mark : ""
        left = found.left + (again == 0 ? [] : ["\(again) rows repeat an id; they are not listed twice."])
        guard !items.isEmpty else {
            throw .malformed(file: file, place: nil, why: "no question was found below its header")
        }
    }

    /// The map of a VSAQ definition, whose answers files tick boxes.
    private init(_ vsaq: VSAQDefinition, _ file: String, _ known: [Questionnaire]) {
        self.file = file
        title = vsaq.title.isEmpty ? file : vsaq.title
        edition = "1"
        columns = [:]
        usual = [:]
        sheets = []
        answerColumns = []
        answers = [Answer(text: "checked", count: 0, usual: nil)]
        meanings = ["checked": .yes]
        sections = vsaq.blocks.enumerated().map {
            ("S\($0.offset + 1)", $0.element.isEmpty ? "S\($0.offset + 1)" : $0.element)
        }
        items = vsaq.items(FactSuggestion(known))
        mark = ""
        needsMark = false
        left = []
    }

    /// The short texts of the answers, the commonest first; long ones are free text.
    private static func answers(of rows: [AnswerSheet.Row]) -> [Answer] {
        var counts: [String: (text: String, count: Int)] = [:]
        for row in rows where !row.blank {
            for raw in TickBoxes(row.raw[0])?.ticked ?? row.raw {
                let text = raw.singleLine, folded = AnswerVocabulary.folded(text)
                guard text.count <= 40, !folded.isEmpty else { continue }
                counts[folded] = (counts[folded]?.text ?? text, (counts[folded]?.count ?? 0) + 1)
            }
        }
        let all = counts.values.map {
            Answer(text: $0.text, count: $0.count, usual: AnswerVocabulary.usual.meaning($0.text))
        }
        // A word that stands there once and means nothing usual is more likely a name or a number than a word of a list.
        let kept = all.filter { $0.usual != nil || $0.count > 1 || $0.text.count <= 20 && !isValue($0.text) }
        return kept.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }

    private static func isValue(_ text: String) -> Bool {
        AnswerValues.day(text) != nil || text.allSatisfy { $0.isNumber || ".,% -+:/".contains($0) }
            || spans(text) != nil
    }

    private static func item(_ row: AnswerSheet.Row, _ id: String, _ words: Set<String>) -> Item {
        let text = row.raw.first?.trimmed ?? ""
        if row.blank { return Item(id: id, kind: "practice") }
        if AnswerVocabulary.usual.meaning(text) != nil || TickBoxes(text) != nil {
            return Item(id: id, kind: "practice")
        }
        if AnswerValues.day(text) != nil { return Item(id: id, kind: "day") }
        if let unit = spans(text) { return Item(id: id, kind: "number", unit: unit.rawValue) }
        if text.count <= 7, Int(text) != nil { return Item(id: id, kind: "number", unit: "count") }
        return Item(id: id, kind: words.contains(AnswerVocabulary.folded(text)) ? "practice" : "text")
    }

    /// The unit of a text that is a span of time.
    private static func spans(_ text: String) -> Questionnaire.Unit? {
        guard text.contains(where: \.isLetter), text.contains(where: \.isNumber) else { return nil }
        let lower = text.lowercased()
        return [Questionnaire.Unit.hours, .days].first { unit in
            (unit == .hours) == (lower.contains("hour") || lower.contains("hrs") || lower.contains("minute"))
                && [nil, .most, .least].contains { AnswerValues.number(text, unit, $0) != nil }
        }
    }
}

extension String {
    /// On one line, with single spaces.
    var singleLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
