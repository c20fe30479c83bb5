import Assessment
import Memos
import Readers

/// From a questionnaire as it is read to one as it is sent.
struct Sending {
    let questionnaire: Questionnaire
    /// Who is asked: the vendor, or us.
    let party: Questionnaire.Party
    /// The questions that are sent; nil for all of the party's.
    var only: Set<String>?
    /// Answers of last time, by question.
    var last: [String: AnsweredQuestionnaire.Given] = [:]

    /// The questions that the party is asked.
    var asked: [Questionnaire.Question] { questionnaire.questions.filter { $0.asked == party } }
    /// Those that are sent.
    var sent: [Questionnaire.Question] { asked.filter { only?.contains($0.id) ?? true } }

    /// The form, with who asks whom.
    func sheet(vendor: String, service: String, asker: String, due: Day?, day: Day) -> QuestionSheet {
        let sent = sent, ids = Set(sent.map(\.id))
        var sections: [QuestionSheet.Section] = questionnaire.sections.map { section in
            .init(title: section.title, questions: sent.filter { $0.section == section.id }.map { question($0, ids) })
        }
        let rest = sent.filter { question in !questionnaire.sections.contains { $0.id == question.section } }
        sections.append(.init(title: "", questions: rest.map { question($0, ids) }))
        return QuestionSheet(
            id: questionnaire.id, title: questionnaire.title, edition: questionnaire.edition,
            source: questionnaire.source + " " + questionnaire.licence, vendor: vendor, service: service, asker: asker,
            due: due, day: day, outOf: only == nil ? nil : asked.count, sheetName: sheetName, topicsOnly: isOfTopics,
            sections: sections.filter { !$0.questions.isEmpty })
    }

    /// Whether the map has the topics of another's questions, and not their words: most of it does not ask.
    private var isOfTopics: Bool {
        !questionnaire.marks.isEmpty && asked.count { $0.text.hasSuffix("?") } * 2 < asked.count
    }

    /// The first sheet that the map reads answers from.
    private var sheetName: String {
        questionnaire.sheets.first.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 } ?? "Questions"
    }

    private func question(_ question: Questionnaire.Question, _ ids: Set<String>) -> QuestionSheet.Question {
        let answering: QuestionSheet.Answering =
            switch question.kind {
            case .practice: .options(options([.yes, .partly, .planned, .no]))
            case .flag: .options(options([.yes, .no]))
            case .choice(let choices): .options(choices.map { .init(name: $0.value, says: $0.value) })
            case .number(let unit, _): .number(unit: unit == .count ? "" : unit.rawValue)
            case .text: .text
            case .day: .day
            case .names: .names
            }
        var instead = options([.notApplicable, .unknown])
        if case .choice(let choices) = question.kind {
            // Where a choice is called so, it is the choice.
            let taken = Set(choices.flatMap(\.says))
            instead = instead.filter { option in !taken.contains(option.says.lowercased().filter { !$0.isWhitespace }) }
        }
        let gates = questionnaire.gates(of: question).compactMap { gate -> QuestionSheet.Gate? in
            guard let opens = questionnaire.question(gate.question)?.id, ids.contains(opens) else { return nil }
            return .init(question: opens, answers: gate.answers)
        }
        return QuestionSheet.Question(
            id: question.id, text: question.text, answering: answering, instead: instead, required: question.required,
            evidence: question.evidence, gates: gates, last: last(question, answering, instead))
    }

    /// What was answered last time, in the words of today's form.
    private func last(
        _ question: Questionnaire.Question, _ answering: QuestionSheet.Answering, _ instead: [QuestionSheet.Option]
    ) -> QuestionSheet.Last? {
        guard let given = last[question.id] else { return nil }
        var choices = instead
        if case .options(let options) = answering { choices += options }
        let says = given.name.flatMap { name in choices.first { $0.name == name }?.says } ?? given.answer
        return QuestionSheet.Last(answer: says, comment: given.comment, day: given.day)
    }

    /// The usual words for some meanings, as far as the map takes them for that.
    private func options(_ meanings: [AnswerVocabulary.Meaning]) -> [QuestionSheet.Option] {
        meanings.compactMap { meaning in
            let says =
                switch meaning {
                case .yes: "Yes"
                case .partly: "Partly"
                case .planned: "Planned"
                case .no: "No"
                case .notApplicable: "Not applicable"
                case .inherited: "Inherited"
                case .unknown: "Unknown"
                }
            return questionnaire.answers.meaning(says) == meaning ? .init(name: meaning.rawValue, says: says) : nil
        }
    }
}
