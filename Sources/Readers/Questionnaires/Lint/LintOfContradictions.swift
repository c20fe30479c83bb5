import Assessment

/// Answers that cannot both hold.
extension Lint {
    /// The same question answered twice and differently, or two questions whose answers state one fact of one subject with
    /// values that cannot both hold.
    static let answersThatContradict = Lint(kind: .contradiction) { answered in
        var defects: [Defect] = []
        answered.eachAgain { first, answer in
            guard first.understood != answer.understood || first.understood.isUnclear && first.raw != answer.raw else {
                return
            }
            defects.append(
                Defect(
                    .contradiction, answer,
                    "\(answer.question.id) is answered twice, and differently: \"\(first.raw.prefix(60))\" at "
                        + "\(first.row.place), \"\(answer.raw.prefix(60))\" here."))
        }
        return defects + answered.opposedStatements
    }
}

/// What an answer states, as far as one file is concerned.
private struct Claim {
    let answer: AnsweredQuestionnaire.Answer
    let statement: Questionnaire.Statement
    let value: Fact.Value
}

extension AnsweredQuestionnaire {
    private struct Topic: Hashable {
        let word: String
        let about: Subject.Kind
    }

    /// The later of two answers, in the order of the file, where both state the same fact and exclude each other.
    fileprivate var opposedStatements: [Defect] {
        var claims: [Topic: [Claim]] = [:]
        var defects: [Defect] = []
        for answer in spoken {
            for statement in answer.question.states {
                guard let value = statement.value(answer.understood) else { continue }
                let topic = Topic(word: statement.word.name, about: statement.about)
                let claim = Claim(answer: answer, statement: statement, value: value)
                if let other = claims[topic, default: []].first(where: { $0.excludes(claim) }) {
                    defects.append(
                        Defect(
                            .contradiction, answer,
                            "\(answer.question.id) is answered \"\(answer.raw.prefix(60))\", and \(other.answer.question.id) "
                                + "\"\(other.answer.raw.prefix(60))\" (\(other.answer.row.place)): both speak of "
                                + "\(statement.word.name), and cannot both hold."))
                }
                claims[topic, default: []].append(claim)
            }
        }
        return defects
    }
}

extension Claim {
    /// Whether two claims of one fact cannot both hold. Questions of different breadth may be answered differently, so a
    /// part does not exclude the whole, nor "partly" anything; texts and names may stand beside each other.
    func excludes(_ other: Claim) -> Bool {
        guard answer.question.id != other.answer.question.id, !statement.part, !other.statement.part else {
            return false
        }
        switch (value, other.value) {
        case (.practice(let one), .practice(let two)):
            return one != two && [one, two].contains(.yes) && ![one, two].contains(.partly)
        case (.flag(let one), .flag(let two)): return one != two
        case (.day(let one), .day(let two)): return one != two
        case (.number(let one), .number(let two)): return one != two && !isBound && !other.isBound
        default: return false
        }
    }

    private var isBound: Bool { if case .number(_, let bound) = answer.question.kind { bound != nil } else { true } }
}
