import Assessment

/// Answers out of XML.
extension AnswerSheet {
    /// The answers of a document: every element that has an id and an answer, as attributes, children or its own text.
    /// Nil if there is none.
    init?(_ tree: XMLTree, _ words: HeaderWords) {
        read(tree, root: true, words)
        if rows.isEmpty { return nil }
    }

    private mutating func read(_ element: XMLTree, root: Bool, _ words: HeaderWords) {
        if !root, let row = AnswerElement(element, words)?.row {
            rows.append(row)
            return
        }
        let place = Source.Place.line(element.line)
        for (name, text) in element.attributes.sorted(by: { $0.key < $1.key }) {
            if root, name == "id", HeaderWords.heading(element.name) == .questionnaire {
                head(.questionnaire, text, place)
            } else if let heading = HeaderWords.heading(name) {
                head(heading, text, place)
            }
        }
        if let heading = HeaderWords.heading(element.name), !root {
            head(heading, element.attributes["id"] ?? element.attributes["name"] ?? element.text, place)
        }
        for child in element.children { read(child, root: false, words) }
    }
}

/// One element that may be an answer: `<answer id="Q1.1" comment="…">yes</answer>`, or a question with its parts as children.
private struct AnswerElement {
    private struct Part {
        var texts: [String]
        let line: Int
        let rank: Int
    }
    private let element: XMLTree
    private let words: HeaderWords
    private var parts: [AnswerSheet.Column: Part] = [:]

    /// Nil for an element without an id, and for one that holds others with ids of their own.
    init?(_ element: XMLTree, _ words: HeaderWords) {
        self.element = element
        self.words = words
        for (name, text) in element.attributes.sorted(by: { $0.key < $1.key }) { keep(name, [text], element.line) }
        let answers = element.children.filter { words.column($0.name) == .answer }
        // A question that has its one answer within: an id of that answer is not the question's.
        let isQuestion = words.column(element.name) == .question || element.children.contains(where: isText)
        let isWhole = answers.count == 1 && isQuestion
        for child in element.children {
            let column = words.column(child.name)
            if column == .question, let id = AnswerElement.id(of: child, words) {
                // `<item><question id="Q1">…</question><answer>…</answer></item>`
                guard parts[.id] == nil, answers.count == 1,
                    child.children.allSatisfy({ AnswerElement.id(of: $0, words) == nil })
                else { return nil }
                parts[.id] = Part(texts: [id], line: child.line, rank: 0)
                keep(child.name, [AnswerElement.text(of: child, words)], child.line)
            } else if AnswerElement.id(of: child, words) != nil, !(isWhole && column == .answer) {
                return nil
            } else if column == .answer {
                take(answer: child)
            } else {
                keep(child.name, [child.text], child.line)
            }
        }
        guard let id = parts[.id]?.texts.first?.trimmed, !id.isEmpty else { return nil }
    }

    /// The answer of the element; nil where it names none and its id does not look like a question's.
    var row: AnswerSheet.Row? {
        let id = text(.id)
        guard parts[.answer] != nil || AnswerSheet.looksLikeID(id) else { return nil }
        return AnswerSheet.Row(
            id: id, question: text(.question), raw: parts[.answer]?.texts ?? ownAnswer, comment: text(.comment),
            owner: text(.owner), answeredOn: text(.answeredOn), respondent: text(.respondent),
            place: .line(parts[.answer]?.line ?? element.line), hidden: false)
    }

    /// What an element without a part that is called an answer says: its own text, or the items of a list. The text of what is
    /// called a question is the question.
    private var ownAnswer: [String] {
        let items = element.children.filter { words.column($0.name) == nil }
        if !items.isEmpty { return items.map(\.text) }
        return [element.children.isEmpty && words.column(element.name) != .question ? element.text : ""]
    }

    private func text(_ column: AnswerSheet.Column) -> String { parts[column]?.texts.first?.trimmed ?? "" }

    /// `<answer>yes</answer>`, `<answer><value>yes</value><comment>…</comment></answer>`, or a list of items.
    private mutating func take(answer child: XMLTree) {
        let inner = child.children.filter { words.column($0.name) == .answer }
        if inner.isEmpty {
            let items = child.children.filter { words.column($0.name) == nil }
            let own = child.attributes.sorted { $0.key < $1.key }.first { words.column($0.key) == .answer }?.value
            let texts =
                items.isEmpty
                ? [child.children.isEmpty && !child.text.isEmpty ? child.text : own ?? ""] : items.map(\.text)
            keep(child.name, texts, child.line)
        } else {
            keep(child.name, inner.map(\.text), inner[0].line)
        }
        let beside: [(String, String, Int)] =
            child.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value, child.line) }
            + child.children.map { ($0.name, $0.text, $0.line) }
        for (name, text, line) in beside where ![nil, .id, .answer].contains(words.column(name)) {
            keep(name, [text], line)
        }
    }

    private mutating func keep(_ name: String, _ texts: [String], _ line: Int) {
        guard let match = words.match(name) else { return }
        if let before = parts[match.column], before.rank <= match.rank { return }
        parts[match.column] = Part(texts: texts, line: line, rank: match.rank)
    }

    private func isText(_ child: XMLTree) -> Bool { words.column(child.name) == .question }

    /// The text of a question: its own, or that of the child that holds it.
    private static func text(of element: XMLTree, _ words: HeaderWords) -> String {
        element.children.first { words.column($0.name) == .question }?.text ?? element.text
    }

    /// The id that an element has as an attribute or child.
    private static func id(of element: XMLTree, _ words: HeaderWords) -> String? {
        let named =
            element.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            + element.children.map { ($0.name, $0.text) }
        let ids = named.compactMap { name, text in words.match(name).map { ($0, text.trimmed) } }
            .filter { $0.0.column == .id && !$0.1.isEmpty }
        return ids.min { $0.0.rank < $1.0.rank }?.1
    }
}
