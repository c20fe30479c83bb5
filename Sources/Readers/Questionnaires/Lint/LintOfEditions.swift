import Assessment

/// Answers that cannot be to this edition of the questionnaire.
extension Lint {
    /// A day of answering before the one on which the edition came out.
    static let olderThanEdition = Lint(kind: .olderThanEdition) { answered in
        let questionnaire = answered.questionnaire
        guard let published = questionnaire.published else { return [] }
        let came = "edition \(questionnaire.edition) of \(questionnaire.title) came out on \(published)"
        var defects: [Defect] = []
        if let date = answered.sheet.headings[.date], let day = answered.day, day < published {
            defects.append(
                Defect(
                    .olderThanEdition, at: date.place, id: "", quote: date.text,
                    "The answers are of \(day), and \(came)."))
        }
        for answer in answered.spoken {
            guard let day = AnswerValues.day(answer.row.answeredOn), day < published else { continue }
            defects.append(
                Defect(
                    .olderThanEdition, at: answer.row.place, id: answer.question.id, quote: answer.row.answeredOn,
                    "\(answer.question.id) was answered on \(day), and \(came)."))
        }
        return defects
    }

    /// A file that says that it is of another edition.
    static let otherEdition = Lint(kind: .otherEdition) { answered in
        guard let edition = answered.otherEdition else { return [] }
        return [
            Defect(
                .otherEdition, at: edition.place, id: "", quote: edition.text,
                "It says edition \(edition.text.prefix(40)); it was read with edition \(answered.questionnaire.edition)."
            )
        ]
    }
}
