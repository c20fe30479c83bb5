import Assessment

/// Answers out of JSON and YAML.
extension AnswerSheet {
    /// The answers of an object with `answers` (a list of objects, or ids with their answers), of a list of objects, or of
    /// a flat object whose keys are ids: those that look like ids, or all where most of them are ids of a map. Nil if it is
    /// none of these.
    init?(_ json: JSON, _ words: HeaderWords, _ map: Questionnaire? = nil) {
        if let results = OSCALResults(json) {
            take(results)
        } else if json.array != nil {
            read(list: json, "", words)
        } else if let members = json.members {
            let answers = AnswerSheet.answers(of: json)
            for member in members where member.key != answers?.key {
                readHead(member, "")
            }
            if let answers {
                let at = pointer("", answers.key)
                if answers.value.array != nil { read(list: answers.value, at, words) }
                read(pairs: answers.value.members ?? [], at, words)
            } else {
                read(pairs: AnswerSheet.ids(among: members, map), "", words)
            }
        }
        if rows.isEmpty { return nil }
        readTexts(of: json)
    }

    /// The member that holds the answers by its name.
    static func answers(of json: JSON) -> JSON.Member? {
        json.members?.first { ["answers", "responses"].contains($0.key.lowercased()) }
    }

    private mutating func readHead(_ member: JSON.Member, _ at: String) {
        let place = pointer(at, member.key)
        if let heading = HeaderWords.heading(member.key), let text = member.value.scalarText {
            head(heading, text, .pointer(place))
        } else if let members = member.value.members, at.isEmpty {
            // `questionnaire: {id: …}`, `vendor: {legal name: …}`, or a group such as `metadata`.
            for inner in members {
                if inner.key == "id" || inner.key == "name", let heading = HeaderWords.heading(member.key),
                    let text = inner.value.scalarText
                {
                    head(heading, text, .pointer(pointer(place, inner.key)))
                } else {
                    readHead(inner, place)
                }
            }
        }
    }

    private mutating func read(list: JSON, _ at: String, _ words: HeaderWords) {
        for (index, item) in (list.array ?? []).enumerated() {
            let place = pointer(at, index)
            guard let row = row(item, nil, place, words) else {
                problems.append(Problem(.pointer(place), "No id was found here, so the answer was not read."))
                continue
            }
            rows.append(row)
        }
    }

    private mutating func read(pairs: [JSON.Member], _ at: String, _ words: HeaderWords) {
        for member in pairs { row(member.value, member.key, pointer(at, member.key), words).map { rows.append($0) } }
    }

    /// One answer: a scalar or list of texts under its id, or an object that names its parts.
    private func row(_ json: JSON, _ key: String?, _ at: String, _ words: HeaderWords) -> Row? {
        guard let members = json.members else {
            return key.map { make($0, texts(json), [:], at) }
        }
        var parts: [Column: JSON.Member] = [:]
        for member in members {
            if let column = words.column(member.key), parts[column] == nil { parts[column] = member }
        }
        guard let id = key ?? parts[.id]?.value.scalarText?.trimmed, !id.isEmpty else { return nil }
        let answer = parts[.answer], place = answer.map { pointer(at, $0.key) } ?? at
        return make(id, texts(answer?.value ?? .null), parts, place)
    }

    private func make(_ id: String, _ raw: [String], _ parts: [Column: JSON.Member], _ at: String) -> Row {
        func text(_ column: Column) -> String { parts[column]?.value.scalarText?.trimmed ?? "" }
        return Row(
            id: id, question: text(.question), raw: raw, comment: text(.comment), owner: text(.owner),
            answeredOn: text(.answeredOn),
            respondent: text(.respondent),
            place: .pointer(at), hidden: false)
    }

    /// A scalar, or the scalars of a list; what is neither is kept as JSON, which nobody will understand as an answer.
    private func texts(_ json: JSON) -> [String] {
        switch json {
        case .null: []
        case .array(let items): items.map { $0.scalarText ?? $0.written }
        case .object: [json.written]
        case .string, .number, .bool: [json.scalarText ?? ""]
        }
    }

    /// Whether a key looks like the id of a question: letters, then digits with dots, such as `Q1.3a` or `A&A-01.1`.
    static func looksLikeID(_ text: String) -> Bool {
        text.count <= 24 && text.contains(where: \.isNumber) && !text.contains(where: \.isWhitespace)
            && text.allSatisfy { $0.isLetter || $0.isNumber || "._-&".contains($0) }
    }
}

/// Answers out of XML.
extension AnswerSheet {
    /// The answers of a document: every element that has an id and an answer, as attributes, children or its own text.
    /// Nil if there is none.
    init?(_ tree: XMLTree, _ words: HeaderWords) {
        read(tree, root: true, words)
        if rows.isEmpty { return nil }
    }

    private mutating func read(_ element: XMLTree, root: Bool, _ words: HeaderWords) {
        if !root, let row = row(element, words) {
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

    /// `<answer id="Q1.1" comment="…">yes</answer>`, or the parts as children; items of a list are children of the answer.
    /// Nil for an element that holds others with ids of their own.
    private func row(_ element: XMLTree, _ words: HeaderWords) -> Row? {
        guard !element.children.contains(where: { AnswerSheet.id(of: $0, words) != nil }),
            let id = AnswerSheet.id(of: element, words)
        else { return nil }
        var parts: [Column: (text: String, line: Int)] = [:], answer: [String]?
        for (name, text) in element.attributes.sorted(by: { $0.key < $1.key }) {
            guard let column = words.column(name), parts[column] == nil else { continue }
            parts[column] = (text, element.line)
            if column == .answer { answer = [text] }
        }
        for child in element.children {
            guard let column = words.column(child.name), parts[column] == nil else { continue }
            parts[column] = (child.text, child.line)
            if column == .answer { answer = child.children.isEmpty ? [child.text] : child.children.map(\.text) }
        }
        let items = element.children.filter { words.column($0.name) == nil }
        let raw = answer ?? (items.isEmpty ? [element.children.isEmpty ? element.text : ""] : items.map(\.text))
        guard answer != nil || AnswerSheet.looksLikeID(id) else { return nil }
        func text(_ column: Column) -> String { parts[column]?.text.trimmed ?? "" }
        return Row(
            id: id, question: text(.question), raw: raw, comment: text(.comment), owner: text(.owner),
            answeredOn: text(.answeredOn),
            respondent: text(.respondent),
            place: .line(parts[.answer]?.line ?? element.line), hidden: false)
    }

    /// The id that an element has as an attribute or child.
    private static func id(of element: XMLTree, _ words: HeaderWords) -> String? {
        let attribute = element.attributes.sorted { $0.key < $1.key }.first { words.column($0.key) == .id }?.value
        let text = (attribute ?? element.children.first { words.column($0.name) == .id }?.text)?.trimmed
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
