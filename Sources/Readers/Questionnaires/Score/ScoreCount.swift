import Assessment

/// The sums of a native score, question by question.
struct ScoreCount {
    /// What one question counts.
    struct Line: Hashable {
        let id: String
        let category: String
        let weight: Int
        let compliant: Bool
    }
    let lines: [Line]
    private(set) var shares: [String: NativeScore.Share] = [:]
    private(set) var overall = NativeScore.Share()
    /// The categories in which something counts.
    private(set) var order: [String] = []

    init(
        _ answered: AnsweredQuestionnaire, _ weights: ScoreWeights, _ overrides: ScoreOverrides, _ scoring: Scoring
    ) {
        let questionnaire = answered.questionnaire, gates = Gates(answered)
        let answers = Dictionary(
            answered.answers.filter { !$0.isBlank }.map { (Questionnaire.folded($0.question.id), $0) }
        ) { first, _ in first }
        var seen: Set<String> = []
        lines = weights.rows.compactMap { row in
            let question = questionnaire.question(row.id)
            let key = Questionnaire.folded(question?.id ?? row.id)
            guard seen.insert(key).inserted else { return nil }
            let weight = overrides.weight(row.id, default: row.weight), answer = answers[key]
            let compliant: Bool
            if let said = overrides.compliant[Questionnaire.folded(row.id)] {
                compliant = said
            } else if scoring.untilEvaluated.contains(row.good) || answer?.understood == .notApplicable
                || question.map({ gates.isClosed($0, in: questionnaire) }) ?? false
            {
                return nil
            } else {
                compliant = answer.map { AnswerVocabulary.folded($0.raw) == row.good } ?? false
            }
            guard weight > 0 else { return nil }
            let category = question?.section ?? row.id.split(separator: "-").first.map(String.init) ?? ""
            return Line(id: row.id, category: category, weight: weight, compliant: compliant)
        }
        for line in lines {
            if shares[line.category] == nil { order.append(line.category) }
            shares[line.category, default: NativeScore.Share()].count(line)
            overall.count(line)
        }
    }
}

extension NativeScore.Share {
    fileprivate mutating func count(_ line: ScoreCount.Line) {
        possible += line.weight
        if line.compliant { earned += line.weight }
    }

    static func + (one: Self, other: Self) -> Self {
        Self(earned: one.earned + other.earned, possible: one.possible + other.possible)
    }
}

extension Gates {
    /// Whether a question is closed by its own gate, or by one before the question that is its gate.
    fileprivate func isClosed(
        _ question: Questionnaire.Question, in questionnaire: Questionnaire, depth: Int = 0
    ) -> Bool {
        if isClosed(question) { return true }
        guard depth < 8 else { return false }
        return gates(question).contains { gate in
            questionnaire.question(gate.question).map { isClosed($0, in: questionnaire, depth: depth + 1) } ?? false
        }
    }
}

/// How a workbook calls the categories of a questionnaire.
struct CategoryNames {
    private var ids: [String: String] = [:]
    private var titles: [String: String] = [:]

    /// By the map's ids and titles, and by the headings above the first question of each category in the workbook.
    init(_ questionnaire: Questionnaire, _ workbook: Workbook) {
        for section in questionnaire.sections {
            ids[CategoryNames.folded(section.id)] = section.id
            ids[CategoryNames.folded(section.title)] = section.id
            titles[section.id] = section.title
        }
        var met: Set<String> = []
        for name in questionnaire.sheets {
            guard let table = workbook.sheets.first(where: { Scoring.isCalled($0.name, name) }) else { continue }
            var heading = ""
            for row in table.rows {
                let first = row.cells.first { !$0.trimmed.isEmpty }?.trimmed ?? ""
                guard let question = questionnaire.question(first) else {
                    heading = first
                    continue
                }
                if met.insert(question.section).inserted, !heading.isEmpty {
                    ids[CategoryNames.folded(heading), default: question.section] = question.section
                }
                heading = ""
            }
        }
    }

    /// The category that a text names; nil if none.
    func category(_ text: String) -> String? { ids[CategoryNames.folded(text)] }
    func title(_ id: String) -> String { titles[id] ?? id }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
