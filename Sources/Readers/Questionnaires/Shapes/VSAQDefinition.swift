/// What a questionnaire of VSAQ asks: its items that take an answer, with their ids and texts.
struct VSAQDefinition {
    /// A choice of a group, with the id of its box.
    struct Choice: Hashable {
        /// What it is called among the choices of its group, such as `yes`.
        let value: String
        let box: String
        let text: String
    }
    struct Question {
        let id: String
        let text: String
        /// The words of maps: choice, flag, text.
        let kind: String
        let choices: [Choice]
        /// The index of its block among `blocks`.
        let block: Int
    }
    private(set) var questions: [Question] = []
    /// The texts of the blocks that hold questions.
    private(set) var blocks: [String] = []
    /// How many questions there are; a group of choices is one.
    private(set) var count = 0
    /// The boxes that call up a warning when they are ticked, and those that do when they are not.
    private(set) var warned: Set<String> = [], missed: Set<String> = []

    init(_ items: [JSON]) {
        for item in items {
            blocks.append(VSAQDefinition.plain(item))
            take(item, blocks.count - 1)
        }
    }

    /// The top items of a definition or an extension; nil for what is neither.
    static func items(of json: JSON) -> [JSON]? {
        guard let items = (json["questionnaire"] ?? json["extensions"])?.array, !items.isEmpty,
            items.allSatisfy({ $0["type"]?.text.map(types.contains) ?? false })
        else { return nil }
        return items
    }
    /// The types of items.
    static let types: Set<String> = [
        "block", "box", "check", "checkgroup", "info", "line", "radio", "radiogroup", "spacer", "tip", "upload",
        "yesno",
    ]

    /// The text that belongs to each id of an answer. Each choice of a group has one of its own: the group's, and its own.
    var texts: [String: String] {
        var texts: [String: String] = [:]
        for question in questions {
            texts[question.id] = question.text
            for choice in question.choices {
                texts[choice.box] = [question.text, choice.text].filter { !$0.isEmpty }.joined(separator: "\n")
            }
        }
        return texts
    }

    private mutating func take(_ item: JSON, _ block: Int) {
        let text = VSAQDefinition.plain(item), id = item["id"]?.text
        func ask(_ id: String, _ text: String, _ kind: String, _ choices: [Choice] = []) -> Question {
            Question(id: id, text: text, kind: kind, choices: choices, block: block)
        }
        switch item["type"]?.text {
        case "radiogroup":
            count += 1
            let choices = VSAQDefinition.choices(item)
            questions.append(ask(name(id ?? choices.stem, choices), text, "choice", choices.list))
        case "checkgroup":
            count += 1
            for choice in VSAQDefinition.choices(item).list {
                questions.append(
                    ask(choice.box, [text, choice.text].filter { !$0.isEmpty }.joined(separator: ": "), "flag"))
            }
        case "check", "yesno", "box", "line", "upload":
            count += 1
            let isBox = ["check", "yesno"].contains(item["type"]?.text)
            if let id { questions.append(ask(id, text, isBox ? "flag" : "text")) }
        case "tip":
            if item["warn"]?.text == "yes" { heed(item["cond"]?.text ?? "") }
        default: break
        }
        for inner in item["items"]?.array ?? [] {
            guard inner["type"]?.text == "block" else {
                take(inner, block)
                continue
            }
            blocks.append(VSAQDefinition.plain(inner))
            take(inner, blocks.count - 1)
        }
    }

    /// The choices of a group, and what the ids of their boxes have in common.
    private static func choices(_ item: JSON) -> (list: [Choice], stem: String) {
        let members = (item["choices"]?.array ?? []).flatMap { $0.members ?? [] }
        let words = members.map { $0.key.split(separator: "_", omittingEmptySubsequences: false) }
        var common = words.first?.dropLast() ?? []
        while !common.isEmpty, !words.allSatisfy({ $0.count > common.count && $0.starts(with: common) }) {
            common.removeLast()
        }
        let list = zip(members, words).map { member, words in
            Choice(
                value: words.dropFirst(common.count).joined(separator: "_"), box: member.key,
                text: plain(.of(["text": member.value])))
        }
        return (list, common.joined(separator: "_"))
    }

    /// A name for a group that no other question has.
    private func name(_ id: String, _ choices: (list: [Choice], stem: String)) -> String {
        let id = id.isEmpty ? choices.list.first?.box ?? "group" : id
        return questions.contains { $0.id == id } ? id + "_choice" : id
    }

    /// What calls up a warning, out of a condition such as `a_no || (b && !c)`.
    private mutating func heed(_ condition: String) {
        for word in condition.split(whereSeparator: { " ()&|,".contains($0) }) {
            let box = String(word.drop { "!^".contains($0) })
            if word.hasPrefix("!") { missed.insert(box) } else { warned.insert(box) }
        }
    }

    /// The text of an item without its HTML tags.
    private static func plain(_ item: JSON) -> String {
        var out = "", isTag = false
        for character in item["text"]?.text ?? "" {
            if character == "<" {
                isTag = true
            } else if character == ">", isTag {
                isTag = false
            } else if !isTag {
                out.append(character)
            }
        }
        return out.trimmed
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
