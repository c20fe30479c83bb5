import Assessment

/// What is wrong with answers to be seen only beside each other: the same question twice, or one text for many.
extension Lint {
    /// A question that is answered twice alike. Answers that differ are a contradiction.
    static let answeredTwice = Lint(kind: .duplicate) { answered in
        var defects: [Defect] = []
        answered.eachAgain { first, answer in
            guard first.understood == answer.understood, !answer.understood.isUnclear else { return }
            defects.append(
                Defect(.duplicate, answer, "\(answer.question.id) is answered twice, first at \(first.row.place)."))
        }
        return defects
    }

    /// One long explanation under many questions: it answers none of them in particular. Where nothing else was asked, as in
    /// lists of one section that all do not apply, the same reason may hold for all.
    static let pasted = Lint(kind: .pasted) { answered in
        let long = answered.spoken.filter {
            $0.row.comment.count >= 40 && $0.understood != .notApplicable && $0.understood != .inherited
        }
        let groups = Dictionary(grouping: long) { AnswerVocabulary.folded($0.row.comment) }.values
        return groups.compactMap { group -> (Int, Defect)? in
            let ids = group.map(\.question.id).unique
            guard ids.count >= 5, let first = group.first,
                let index = answered.answers.firstIndex(of: first)
            else { return nil }
            let names = ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? " and \(ids.count - 12) more" : "")
            return (
                index,
                Defect(
                    .pasted, at: first.row.place, id: first.question.id, quote: first.row.comment,
                    "The same explanation stands under \(ids.count) questions: \(names).")
            )
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension AnsweredQuestionnaire {
    /// Calls back with every answer to a question that was answered before, beside the first answer to it.
    func eachAgain(_ body: (_ first: Answer, _ again: Answer) -> Void) {
        var first: [String: Answer] = [:]
        for answer in answers where !answer.isBlank {
            if let before = first[answer.question.id] {
                body(before, answer)
            } else {
                first[answer.question.id] = answer
            }
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, where it stood first.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
