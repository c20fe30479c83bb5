import Assessment

/// What the answers state.
extension AnswersReading {
    /// States what an answer states, or says why it states nothing.
    mutating func take(_ answer: AnsweredQuestionnaire.Answer) {
        let row = answer.row, question = answer.question
        guard !answer.isBlank else { return }
        if row.hidden { harvest.note(row.place, "The row of \(question.id) is hidden in the file; it was read.") }
        if let says = answer.statesNothing { harvest.note(row.place, says) }
        guard answer.says else { return }
        guard question.asked == answered.party else {
            harvest.note(
                row.place,
                question.asked == .us
                    ? "\(question.id) is a question to us; a vendor's answer to it states nothing."
                    : "\(question.id) is a question to the vendor; our answer to it states nothing.")
            return
        }
        if question.isOther(than: row.question) {
            harvest.note(
                row.place,
                "\(question.id) asks something else here than in \(questionnaire.title): \"\(row.question.prefix(120))\". Its answer "
                    + "states nothing.")
            return
        }
        let own = AnswerValues.day(row.answeredOn)
        if !row.answeredOn.isEmpty, own == nil {
            harvest.note(row.place, "\(question.id): \"\(row.answeredOn.prefix(40))\" is not a day such as 2026-10-01.")
        }
        for statement in question.states {
            guard let value = statement.value(answer.understood) else { continue }
            guard let subject = subject(statement.about) else {
                harvest.note(row.place, "\(question.id) is about a use of ours: say which one with --use.")
                continue
            }
            if case .practice(let said) = value, questionnaire.wordsInParts.contains(statement.word.name) {
                practices[Spot(subject: subject, key: statement.word.name), default: []].append(
                    PracticeAnswer(
                        statement: statement, question: question, said: said, subject: subject, speaksOf: own ?? day,
                        row: row))
            } else {
                state(statement, value, of: subject, row, question, own ?? day)
            }
        }
    }

    /// States the practices that the questionnaire asks for in parts, when all answers are known.
    mutating func statePractices() {
        for (_, answers) in practices.sorted(by: { $0.key.key < $1.key.key }) {
            for (answer, value) in PracticeAnswer.stated(answers) {
                state(
                    answer.statement, .practice(value), of: answer.subject, answer.row, answer.question, answer.speaksOf
                )
            }
        }
    }

    private mutating func state(
        _ statement: Questionnaire.Statement, _ value: Fact.Value, of subject: Subject, _ row: AnswerSheet.Row,
        _ question: Questionnaire.Question, _ speaksOf: Day
    ) {
        harvest.add(
            key: statement.word.name, value, of: subject, answered.party == .us ? .observed : .claimed,
            speaksOf: speaksOf,
            rule: Fact.Rule("questionnaire.\(questionnaire.id).\(question.id)", questionnaire.version), at: row.place,
            quote: quote(row))
    }

    private func subject(_ kind: Subject.Kind) -> Subject? {
        switch kind {
        case .vendor: setting.vendorSubject
        case .service: setting.serviceSubject
        case .use: setting.use
        case .agent: setting.use?.root
        default: nil
        }
    }

    /// The answer and its comment as written; with our own answers, who gave them.
    private func quote(_ row: AnswerSheet.Row) -> String {
        let answer = row.raw.joined(separator: "; ").trimmed
        let said = row.comment.isEmpty ? answer : answer + "\n" + row.comment
        guard let ours = setting.ours else { return said }
        // The name must survive the cut at 500 characters.
        return said.prefix(440) + "\n" + (row.respondent.isEmpty ? ours : row.respondent).prefix(55)
    }
}

extension AnsweredQuestionnaire.Answer {
    /// Whether it says something that a statement may give a value.
    fileprivate var says: Bool {
        switch understood {
        case .named, .value: true
        case .blank, .notApplicable, .inherited, .notKnown, .unclear: false
        }
    }

    /// Why it states nothing, as a sentence, where nothing is wrong with it; what is wrong is for the lint to say.
    fileprivate var statesNothing: String? {
        let because = row.comment.prefix(200)
        switch understood {
        case .notApplicable where isExplained:
            return
                "\(question.id) is answered as not applicable: \"\(because)\". It states nothing until a person agrees."
        case .inherited where isExplained:
            return
                "\(question.id) is answered as inherited: \"\(because)\". It states nothing: the evidence of whoever "
                + "operates it is needed."
        case .notKnown: return "\(question.id) is answered as unknown."
        case .blank, .notApplicable, .inherited, .named, .value, .unclear: return nil
        }
    }
}
