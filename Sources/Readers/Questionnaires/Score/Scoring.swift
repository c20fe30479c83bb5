/// How the workbooks of a questionnaire score their own answers: where they keep the weights, what an analyst may overrule,
/// and where they show the result. Read from the key `score` of a map.
package struct Scoring: Hashable, Sendable {
    /// The columns of the table of weights.
    enum Column: String, CaseIterable, Sendable { case id, good, importance, weight }

    /// The sheet with one row a question: its id, the answer that counts as good, how much it matters.
    let sheet: String
    /// Header words of that sheet.
    let columns: [Column: [String]]
    /// What stands there in place of a good answer where a question is not scored, folded as answers are.
    let unscored: Set<String>
    /// The same where a question is scored only once an analyst has judged it.
    let untilEvaluated: Set<String>
    /// The weight that a word of importance stands for, by the folded word.
    let importance: [String: Int]
    /// Sheets where an analyst overrules, the one with authority first.
    let overrides: [String]
    /// An analyst's words for a good answer, and for one that is not, folded.
    let compliant: Set<String>
    let notCompliant: Set<String>
    /// Sheets that show the result.
    let shown: [String]
    /// What the whole is called there, folded.
    let overall: Set<String>
}

extension Scoring {
    private static let keys = [
        "sheet", "columns", "unscored", "until-evaluated", "importance", "overrides", "compliant", "not-compliant",
        "shown", "overall",
    ]

    /// Nil where the map has none, or, with a problem, where it cannot be read.
    init?(_ json: JSON?, _ at: String, _ proof: inout Proofreader) {
        guard let json, !json.isNull,
            let object = proof.object(json, at, keys: Scoring.keys, required: ["sheet", "columns", "shown"]),
            let sheet = proof.text(object["sheet"], pointer(at, "sheet"))
        else { return nil }
        func folded(_ key: String, _ proof: inout Proofreader) -> Set<String> {
            Set(proof.texts(object[key], pointer(at, key)).map(AnswerVocabulary.folded))
        }
        self.sheet = sheet
        columns = Scoring.columns(object["columns"], pointer(at, "columns"), &proof)
        unscored = folded("unscored", &proof)
        untilEvaluated = folded("until-evaluated", &proof)
        importance = Scoring.importance(object["importance"], pointer(at, "importance"), &proof)
        overrides = proof.texts(object["overrides"], pointer(at, "overrides"))
        compliant = folded("compliant", &proof)
        notCompliant = folded("not-compliant", &proof)
        shown = proof.texts(object["shown"], pointer(at, "shown"))
        overall = folded("overall", &proof)
    }

    private static func columns(_ json: JSON?, _ at: String, _ proof: inout Proofreader) -> [Column: [String]] {
        let known = Column.allCases.map(\.rawValue)
        guard let object = proof.object(json, at, keys: known, required: ["id", "good"]) else { return [:] }
        var columns: [Column: [String]] = [:]
        for column in Column.allCases {
            columns[column] = proof.texts(object[column.rawValue], pointer(at, column.rawValue))
                .map(AnswerVocabulary.folded)
        }
        return columns
    }

    private static func importance(_ json: JSON?, _ at: String, _ proof: inout Proofreader) -> [String: Int] {
        guard let json, !json.isNull else { return [:] }
        guard let members = json.members else {
            proof.note(at, "Words of importance with their weights were expected.")
            return [:]
        }
        var weights: [String: Int] = [:]
        for member in members {
            weights[AnswerVocabulary.folded(member.key)] = proof.number(
                member.value, pointer(at, member.key), in: 0...10_000)
        }
        return weights
    }
}
