/// What a questionnaire of VSAQ asks: its items that take an answer, by id, with their texts.
struct VSAQDefinition {
    /// How many questions there are; a group of choices is one.
    private(set) var count = 0
    /// The text that belongs to each id of an answer. Each choice of a group has one of its own: the group's, and its own.
    private(set) var texts: [String: String] = [:]

    init(_ items: [JSON]) { items.forEach { take($0) } }

    /// The top items of a definition or an extension; nil for what is neither.
    static func items(of json: JSON) -> [JSON]? {
        guard let items = (json["questionnaire"] ?? json["extensions"])?.array, !items.isEmpty,
            items.allSatisfy({ $0["type"]?.text.map(types.contains) ?? false })
        else { return nil }
        return items
    }
    private static let types: Set<String> = [
        "block", "box", "check", "checkgroup", "info", "line", "radio", "radiogroup", "spacer", "tip", "upload",
        "yesno",
    ]

    private mutating func take(_ item: JSON) {
        let text = item["text"]?.text?.trimmed ?? ""
        switch item["type"]?.text {
        case "radiogroup", "checkgroup":
            count += 1
            for choice in (item["choices"]?.array ?? []).flatMap({ $0.members ?? [] }) {
                let own = choice.value.text?.trimmed ?? ""
                texts[choice.key] = text.isEmpty ? own : text + "\n" + own
            }
        case "box", "check", "line", "upload", "yesno":
            count += 1
            if let id = item["id"]?.text { texts[id] = text }
        default: break
        }
        (item["items"]?.array ?? []).forEach { take($0) }
    }
}

extension AnswerSheet {
    /// Takes the questions' texts from a definition of VSAQ that stands beside the answers.
    mutating func readTexts(of json: JSON) {
        guard let items = VSAQDefinition.items(of: json) else { return }
        let texts = VSAQDefinition(items).texts
        for index in rows.indices where rows[index].question.isEmpty {
            rows[index].question = texts[rows[index].id] ?? ""
        }
    }
}
