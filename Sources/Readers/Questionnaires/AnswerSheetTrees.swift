import Assessment

/// Answers out of JSON and YAML.
extension AnswerSheet {
    /// The answers of an object with `answers` (a list of objects, or ids with their answers), of a list of objects, or of
    /// a flat object whose keys are ids: those that look like ids, or all where most of them are ids of a map. Nil if it is
    /// none of these. At most the first `rows` of a list or object are read.
    init?(_ json: JSON, _ words: HeaderWords, _ map: Questionnaire? = nil, rows most: Int = .max) {
        if let results = OSCALResults(json) {
            take(results)
        } else if json.array != nil {
            read(list: json, "", words, most)
        } else if let members = json.members {
            let answers = AnswerSheet.answers(of: json)
            for member in members where member.key != answers?.key {
                readHead(member, "")
            }
            if let answers {
                let at = pointer("", answers.key)
                if answers.value.array != nil { read(list: answers.value, at, words, most) }
                read(pairs: Array((answers.value.members ?? []).prefix(most)), at, words)
            } else {
                read(pairs: AnswerSheet.ids(among: Array(members.prefix(most)), map), "", words)
                if rows.isEmpty, map != nil { search(json, "", words) }
            }
        }
        if rows.isEmpty { return nil }
        if most == .max { readTexts(of: json) }
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

    /// Takes every object within that names an id and an answer, such as the questions of each section. What holds such
    /// objects is none itself.
    private mutating func search(_ json: JSON, _ at: String, _ words: HeaderWords) {
        guard let members = json.members else {
            for (index, item) in (json.array ?? []).enumerated() { search(item, pointer(at, index), words) }
            return
        }
        let before = rows.count, parts = AnswerParts(members, at, words)
        for member in members {
            // What belongs to a question or answer here is no other one.
            let isPart = words.column(member.key).map { $0 != .question || member.value.members != nil } ?? false
            if !isPart || parts[.id] == nil && member.value.array != nil {
                search(member.value, pointer(at, member.key), words)
            }
        }
        if rows.count == before, parts[.answer] != nil, let row = row(json, nil, at, words) {
            rows.append(row)
        }
    }

    private mutating func read(list: JSON, _ at: String, _ words: HeaderWords, _ most: Int) {
        for (index, item) in (list.array ?? []).prefix(most).enumerated() {
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
            return key.map { make($0, texts(json), AnswerParts(), at) }
        }
        let parts = AnswerParts(members, at, words)
        guard let id = key ?? parts[.id]?.value.scalarText?.trimmed, !id.isEmpty else { return nil }
        let answer = parts[.answer]
        return make(id, texts(answer?.value ?? .null), parts, answer?.at ?? at)
    }

    private func make(_ id: String, _ raw: [String], _ parts: AnswerParts, _ at: String) -> Row {
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

/// What the members of an object say of one answer, each part by its surest name. A question and an answer may be objects of
/// their own: `{question: {id: …, text: …}, answer: {value: …, comment: …}}`.
struct AnswerParts {
    private var parts: [AnswerSheet.Column: (value: JSON, at: String, rank: Int)] = [:]

    init() {}

    init(_ members: [JSON.Member], _ at: String, _ words: HeaderWords) {
        for member in members {
            guard let match = words.match(member.key) else { continue }
            let place = pointer(at, member.key)
            if let inner = member.value.members, match.column == .question || match.column == .answer {
                // The id of an answer is not that of its question.
                for part in AnswerParts(inner, place, words).parts
                where match.column == .question ? part.key == .id || part.key == .question : part.key != .id {
                    keep(part.key, part.value.value, part.value.at, match.rank)
                }
                if match.column == .answer, parts[.answer] == nil { keep(.answer, member.value, place, match.rank) }
            } else {
                keep(match.column, member.value, place, match.rank)
            }
        }
    }

    subscript(_ column: AnswerSheet.Column) -> (value: JSON, at: String)? { parts[column].map { ($0.value, $0.at) } }

    private mutating func keep(_ column: AnswerSheet.Column, _ value: JSON, _ at: String, _ rank: Int) {
        if let before = parts[column], before.rank <= rank { return }
        parts[column] = (value, at, rank)
    }
}
