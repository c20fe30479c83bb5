import Assessment

/// Which questionnaire a file answers.
extension Questionnaire {
    /// The questionnaire that the file names, else the one whose ids it has. Ids that are bare numbers, such as 2.1, are in
    /// many questionnaires: they count only in a file that also carries one of the questionnaire's marks, or has all of
    /// its ids and no other.
    ///
    /// Throws `ReadingError.malformed` where none fits, or more than one.
    static func answered(
        by sheet: AnswerSheet, _ content: Content, among all: [Questionnaire]
    ) throws(ReadingError) -> Questionnaire {
        let file = content.document.name, known = all.map(\.id).joined(separator: ", ")
        if let named = sheet.headings[.questionnaire] {
            let folded = AnswerVocabulary.folded(named.text)
            let found = all.filter { map in
                ([map.id, map.title] + map.marks).contains { folded.hasPrefix(AnswerVocabulary.folded($0)) }
            }
            if let only = found.first, found.count == 1 { return only }
            throw .malformed(
                file: file, place: named.place,
                why: "there is no questionnaire \"\(named.text.prefix(60))\"; known are \(known)")
        }
        let ids = Set(sheet.rows.map { Questionnaire.folded($0.id) })
        let counts = all.map { map in (map: map, ids: ids.count { map.question($0) != nil }) }
        guard let best = counts.map(\.ids).max(), best > 0 else {
            throw .malformed(
                file: file, place: nil,
                why: "none of its \(ids.count) ids belongs to a questionnaire that tprm knows (\(known))")
        }
        let fitting = counts.filter { $0.ids == best }.map(\.map)
        guard let map = fitting.first, fitting.count == 1 else {
            throw .malformed(
                file: file, place: nil,
                why: "its ids fit \(fitting.map(\.id).joined(separator: " and ")); name one under \"questionnaire\"")
        }
        let telling = ids.contains { id in map.question(id) != nil && id.contains(where: \.isLetter) }
        let whole = best == map.questions.count && best == ids.count
        guard telling || whole || content.mentions(map.marks) else {
            throw .malformed(
                file: file, place: sheet.rows.first?.place,
                why: "its ids are bare numbers, which stand in many questionnaires; if it answers \(map.title), "
                    + "say so in a cell or key: questionnaire, \(map.id)")
        }
        return map
    }

    /// A sentence, where the file gives the questions' texts and none of them is ours: the ids may mean other questions
    /// there. Nil for a questionnaire of others, whose texts we do not have.
    func doubt(of sheet: AnswerSheet) -> String? {
        guard marks.isEmpty else { return nil }
        let given = sheet.rows.filter { !$0.question.isEmpty && question($0.id) != nil }
        let same = given.count { row in
            question(row.id).map { AnswerVocabulary.folded($0.text) == AnswerVocabulary.folded(row.question) } ?? false
        }
        guard given.count >= 3, same * 2 < given.count else { return nil }
        return
            "\(given.count - same) of \(given.count) questions read otherwise than in \(title), edition \(edition), though "
            + "their ids are the same. Check that they ask the same."
    }
}

extension Content {
    /// Whether one of some words stands anywhere in it, case aside.
    fileprivate func mentions(_ words: [String]) -> Bool {
        let words = words.map { $0.lowercased() }
        func holds(_ text: String) -> Bool {
            let text = text.lowercased()
            return words.contains { text.contains($0) }
        }
        if case .workbook(let workbook) = form {
            return workbook.sheets.contains { sheet in
                holds(sheet.name) || sheet.rows.contains { $0.cells.contains(where: holds) }
            }
        }
        return !words.isEmpty && holds(String(decoding: document.bytes, as: UTF8.self))
    }
}
