import Assessment

/// Forms that answer box by box: each choice of a question has an id of its own, which is ticked or not.
extension AnswerSheet {
    /// The members of a flat object whose keys are ids of answers.
    static func ids(among members: [JSON.Member], _ map: Questionnaire?) -> [JSON.Member] {
        if let map {
            // The beginning tells.
            let first = members.prefix(1000)
            let known = first.count { map.question($0.key) != nil || map.box($0.key) != nil }
            if known * 2 >= first.count { return members.filter { HeaderWords.heading($0.key) == nil } }
        }
        return members.filter { looksLikeID($0.key) }
    }

    /// The same answers, boxes of one question as one, and without what is no answer.
    func gathered(by map: Questionnaire) -> AnswerSheet {
        var sheet = self
        sheet.gatherBoxes(of: map)
        sheet.setAsideWarnings(of: map)
        return sheet
    }

    /// Makes the boxes of one question one answer: the choice that is ticked, with the place of its box. Two that are ticked
    /// stay two, and nobody will understand them. None is no answer.
    private mutating func gatherBoxes(of map: Questionnaire) {
        guard rows.contains(where: { map.box($0.id) != nil }) else { return }
        var gathered: [Row] = [], at: [String: Int] = [:]
        for row in rows {
            guard map.question(row.id) == nil, let question = map.box(row.id) else {
                gathered.append(row)
                continue
            }
            let ticked = row.raw.contains { map.answers.meaning($0) == .yes }
            // What is neither a tick nor nothing is kept as it stands.
            let strange = row.raw.filter { !$0.trimmed.isEmpty && map.answers.meaning($0) == nil }
            let raw = ticked ? [row.id] : strange
            if let index = at[question] {
                let first = gathered[index]
                if !raw.isEmpty {
                    gathered[index] = row.answering(
                        question, first.raw + raw, at: first.blank ? row.place : first.place)
                }
            } else {
                at[question] = gathered.count
                gathered.append(row.answering(question, raw, at: row.place))
            }
        }
        rows = gathered
    }

    /// Sets aside what VSAQ keeps beside the answers: ticks of its list of things to do, and what is written into a warning,
    /// which is told.
    private mutating func setAsideWarnings(of map: Questionnaire) {
        let prefixes = ["warn_", "tip_", "vsaq_todo_"]
        rows.removeAll { row in
            guard let prefix = prefixes.first(where: row.id.hasPrefix), map.question(row.id) == nil else {
                return false
            }
            if prefix == "vsaq_todo_" { return true }
            let says = row.raw.joined(separator: "; ").trimmed
            if !says.isEmpty {
                problems.append(
                    Problem(row.place, "The warning \(row.id.prefix(80)) is explained: \"\(says.prefix(200))\"."))
            }
            return true
        }
    }
}

extension AnswerSheet.Row {
    /// The same row as the answer to a question.
    fileprivate func answering(_ question: String, _ raw: [String], at place: Source.Place) -> AnswerSheet.Row {
        AnswerSheet.Row(
            id: question, question: self.question, raw: raw, comment: comment, owner: owner, answeredOn: answeredOn,
            respondent: respondent, place: place, hidden: hidden)
    }
}

extension Questionnaire {
    /// The questions whose choices are boxes, by the ids of the boxes: texts that only one choice has.
    static func boxes(_ questions: [Question]) -> [String: String] {
        var boxes: [String: String] = [:], twice: Set<String> = []
        for question in questions {
            guard case .choice(let choices) = question.kind else { continue }
            for text in choices.flatMap(\.says) where boxes.updateValue(question.id, forKey: text) != nil {
                twice.insert(text)
            }
        }
        return boxes.filter { !twice.contains($0.key) }
    }
}
