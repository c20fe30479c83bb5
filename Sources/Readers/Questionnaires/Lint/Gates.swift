/// Which questions of a questionnaire are asked, by the answers that open them.
struct Gates {
    /// What the question of a gate was answered, by its id; blanks are left out.
    private let answers: [String: AnsweredQuestionnaire.Answer]
    private let sections: [String: Questionnaire.Section]

    init(_ answered: AnsweredQuestionnaire) {
        answers = Dictionary(answered.answers.filter { !$0.isBlank }.map { ($0.question.id, $0) }) { first, _ in first }
        sections = Dictionary(answered.questionnaire.sections.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The gates before a question: its section's, and its own.
    func gates(_ question: Questionnaire.Question) -> [Questionnaire.Gate] {
        [sections[question.section]?.gate, question.gate].compactMap(\.self)
    }

    /// The answer that keeps a question closed; nil where none certainly does.
    func closing(_ question: Questionnaire.Question) -> AnsweredQuestionnaire.Answer? {
        gates(question).lazy.compactMap { gate -> AnsweredQuestionnaire.Answer? in
            guard let answer = answers[gate.question], case .named(let said) = answer.understood,
                !gate.answers.contains(said)
            else { return nil }
            return answer
        }.first
    }

    func isClosed(_ question: Questionnaire.Question) -> Bool {
        gates(question).contains { gate in
            guard let answer = answers[gate.question] else { return false }
            switch answer.understood {
            case .named(let said): return !gate.answers.contains(said)
            case .notApplicable: return true
            case .blank, .inherited, .notKnown, .value, .unclear: return false
            }
        }
    }

    /// The answers that open a question, of every gate before it; empty where one of them is not certainly open.
    func opening(_ question: Questionnaire.Question) -> [AnsweredQuestionnaire.Answer] {
        let gates = gates(question)
        let open = gates.compactMap { gate -> AnsweredQuestionnaire.Answer? in
            guard let answer = answers[gate.question], case .named(let said) = answer.understood,
                gate.answers.contains(said)
            else { return nil }
            return answer
        }
        return open.count == gates.count ? open : []
    }
}

extension Lint {
    /// A question that was not asked, after the answer to its gate, and is answered all the same. A "no" or "not
    /// applicable" there agrees with the gate and is left alone.
    static let answeredBehindClosedGate = Lint(kind: .gateClosed) { answered in
        let gates = Gates(answered)
        return answered.spoken.compactMap { answer in
            guard let gate = gates.closing(answer.question), answer.understood != .notApplicable,
                !(answer.isNo && gate.isNo)
            else { return nil }
            return Defect(
                .gateClosed, answer,
                "\(answer.question.id) is answered \"\(answer.raw.prefix(60))\", though \(gate.question.id) says "
                    + "\"\(gate.raw.prefix(40))\" (\(gate.row.place)), after which it is not asked.")
        }
    }

    /// A section that its gate opens, of which nothing is answered; or a question that a gate of its own opens.
    static let blankBehindOpenGate = Lint(kind: .gateOpen) { answered in
        let gates = Gates(answered), questionnaire = answered.questionnaire
        let given = Set(answered.answers.filter { !$0.isBlank }.map(\.question.id))
        let rows = Dictionary(answered.answers.map { ($0.question.id, $0) }) { first, _ in first }
        var defects: [Defect] = []
        for section in questionnaire.sections where section.gate != nil {
            let questions = questionnaire.questions.filter { $0.section == section.id && $0.asked == answered.party }
            guard let first = questions.first, !questions.contains(where: { given.contains($0.id) }) else { continue }
            guard let gate = gates.opening(first).first else { continue }
            defects.append(
                Defect(
                    .gateOpen, at: rows[first.id]?.row.place ?? gate.row.place, id: first.id, quote: gate.quote,
                    "\(gate.question.id) says \"\(gate.raw.prefix(40))\" (\(gate.row.place)), and nothing of the section "
                        + "\"\(section.title)\" that it opens is answered."))
        }
        for question in questionnaire.questions where question.gate != nil && question.asked == answered.party {
            guard !given.contains(question.id), let row = rows[question.id], let gate = gates.opening(question).last
            else { continue }
            defects.append(
                Defect(
                    .gateOpen, at: row.row.place, id: question.id, quote: gate.quote,
                    "\(gate.question.id) says \"\(gate.raw.prefix(40))\" (\(gate.row.place)), and \(question.id) that it opens is "
                        + "not answered."))
        }
        return defects
    }
}
