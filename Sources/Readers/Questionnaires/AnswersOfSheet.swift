import Assessment

/// What the rows of a sheet answer, by the questionnaire that they are to.
extension AnsweredQuestionnaire {
    /// The answers of a sheet. `file` names it in errors.
    ///
    /// Throws `ReadingError.malformed` where more than half of the ids are not in the questionnaire.
    init(
        _ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ party: Questionnaire.Party, file: String
    ) throws(ReadingError) {
        let rows = sheet.rows.filter { !questionnaire.isHeading($0) }
        let strange = rows.filter { questionnaire.question($0.id) == nil }
        if strange.count * 2 > rows.count {
            throw .malformed(
                file: file, place: strange.first?.place,
                why:
                    "\(strange.count) of its \(rows.count) ids are not in the questionnaire \(questionnaire.id), such as "
                    + "\"\(strange.first?.id.prefix(40) ?? "")\"; was it made for another one, or another edition")
        }
        var answers: [Answer] = [], first: [String: Answer] = [:]
        for row in rows {
            guard let question = questionnaire.question(row.id) else { continue }
            let answer = Answer(question: question, row: row, understood: questionnaire.understand(row.raw, question))
            if let before = first[question.id], !questionnaire.sheets.isEmpty, answer.repeats(before) { continue }
            if first[question.id].map(\.isBlank) ?? true { first[question.id] = answer }
            answers.append(answer)
        }
        self.init(questionnaire: questionnaire, party: party, sheet: sheet, answers: answers, strange: strange)
    }

    /// Memberwise, for the other initializers.
    private init(
        questionnaire: Questionnaire, party: Questionnaire.Party, sheet: AnswerSheet, answers: [Answer],
        strange: [AnswerSheet.Row]
    ) {
        self.questionnaire = questionnaire
        self.party = party
        self.sheet = sheet
        self.answers = answers
        self.strange = strange
    }

    /// The day that the file names in its head; nil where it names none, or none that is certain.
    var day: Day? { sheet.headings[.date].flatMap { AnswerValues.day($0.text) } }

    /// The day on which an answer was given: its own, else that of the file.
    func day(of answer: Answer) -> Day? { AnswerValues.day(answer.row.answeredOn) ?? day }

    /// The edition that the file says it is, where that is not the map's.
    var otherEdition: AnswerSheet.Words? {
        sheet.headings[.edition].flatMap { questionnaire.edition.hasPrefix($0.text) ? nil : $0 }
    }
}

extension AnsweredQuestionnaire.Answer {
    var isBlank: Bool { understood == .blank }

    /// As written; several texts where the file gives a list.
    var raw: String { row.raw.joined(separator: "; ").trimmed }

    /// The answer and its explanation, as written.
    var quote: String { row.comment.isEmpty ? raw : raw.isEmpty ? row.comment : raw + "\n" + row.comment }

    /// Whether it stands on another sheet than an earlier answer to the question and only looks that up: the same, or
    /// nothing, or the 0 that a look-up of an empty cell shows.
    fileprivate func repeats(_ earlier: Self) -> Bool {
        guard case .cell(let sheet, _) = row.place, case .cell(let first, _) = earlier.row.place, sheet != first else {
            return false
        }
        guard ["", "0", earlier.row.comment].contains(row.comment) else { return false }
        return isBlank || raw == earlier.raw || understood == earlier.understood && !understood.isUnclear
            || earlier.isBlank && raw == "0"
    }
}

extension Understanding {
    var isUnclear: Bool { if case .unclear = self { true } else { false } }
}

extension Questionnaire {
    /// A row between questions that answers nothing: a section's title in the column of the ids.
    fileprivate func isHeading(_ row: AnswerSheet.Row) -> Bool {
        row.blank && row.comment.isEmpty && question(row.id) == nil
            && (isSection(row.id) || !AnswerSheet.looksLikeID(row.id))
    }
}
