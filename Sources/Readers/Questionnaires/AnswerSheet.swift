import Assessment

/// Answers as a file gives them, before anybody says what they mean: the same shape from a table, JSON, YAML or XML.
package struct AnswerSheet: Sendable {
    /// What a column of a table, a key of an object, or an element says of one answer.
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case id, answer, comment
        case answeredOn = "answered-on"
        case respondent
    }
    /// What stands once, above the answers or in the head of the file.
    enum Heading: Hashable, CaseIterable { case questionnaire, edition, vendor, respondent, date }

    /// A text with its place.
    struct Words: Hashable, Sendable {
        let text: String
        let place: Source.Place
    }
    /// One answer.
    struct Row: Hashable, Sendable {
        let id: String
        /// As written; several texts where the file gives a list.
        let raw: [String]
        let comment: String
        let answeredOn: String
        let respondent: String
        /// Of the answer itself, else of the id.
        let place: Source.Place
        let hidden: Bool
        /// Whether nothing was answered.
        var blank: Bool { raw.allSatisfy { $0.trimmed.isEmpty } }
    }
    var headings: [Heading: Words] = [:]
    var rows: [Row] = []
    var problems: [Problem] = []

    /// Keeps the first heading of a kind that says something.
    mutating func head(_ heading: Heading, _ text: String, _ place: Source.Place) {
        guard headings[heading] == nil, !text.trimmed.isEmpty else { return }
        headings[heading] = Words(text: text.trimmed, place: place)
    }
}

/// The header words by which columns, keys and labels are known.
struct HeaderWords {
    private var columns: [String: AnswerSheet.Column] = [:]
    private static let usual: [AnswerSheet.Column: [String]] = [
        .id: [
            "id", "question id", "question no", "question number", "question ref", "ref", "ref id", "reference", "qid",
            "no",
            "nr", "number", "#", "control id", "control", "item", "item no", "q", "question_id",
        ],
        .answer: [
            "answer", "answers", "response", "responses", "reply", "vendor answer", "vendor response", "your answer",
            "your response", "supplier answer", "supplier response", "value", "answer (yes/no)", "answer given",
        ],
        .comment: [
            "comment", "comments", "explanation", "explanations", "note", "notes", "remark", "remarks", "details",
            "detail",
            "additional information", "additional info", "justification", "vendor comment", "vendor comments", "reason",
            "description of answer", "supporting information",
        ],
        .answeredOn: ["answered on", "date answered", "answer date", "answered", "date", "as of", "response date"],
        .respondent: ["respondent", "answered by", "completed by", "responder", "respondent name"],
    ]
    private static let labels: [String: AnswerSheet.Heading] = {
        let usual: [AnswerSheet.Heading: [String]] = [
            .questionnaire: ["questionnaire", "questionnaire id", "questionnaire name"],
            .edition: ["edition", "version", "questionnaire version", "questionnaire edition"],
            .vendor: [
                "vendor", "vendor name", "vendor legal name", "legal name", "company", "company name", "organization",
                "organisation", "organization name", "organisation name", "supplier", "supplier name",
                "legal entity", "vendors legal name",
            ],
            .respondent: [
                "respondent", "respondent name", "completed by", "prepared by", "answered by", "responder",
                "name of respondent",
            ],
            .date: [
                "date", "date completed", "completed on", "answered on", "completion date", "date of completion",
                "as of",
                "date answered", "response date",
            ],
        ]
        return Dictionary(usual.flatMap { heading, words in words.map { (folded($0), heading) } }) { first, _ in first }
    }()

    /// The usual words, and those of some questionnaires' own files.
    init(_ own: [[AnswerSheet.Column: [String]]] = []) {
        for words in [HeaderWords.usual] + own {
            for (column, texts) in words { for text in texts { columns[HeaderWords.folded(text)] = column } }
        }
    }

    /// The column that a header text names; what stands in brackets or on further lines is taken for a hint.
    func column(_ text: String) -> AnswerSheet.Column? {
        if let column = columns[HeaderWords.folded(text)] { return column }
        let short = text.trimmed.prefix { $0 != "(" && $0 != "[" && !$0.isNewline }
        return columns[HeaderWords.folded(short)]
    }

    /// What a label in the head of a file names.
    static func heading(_ text: String) -> AnswerSheet.Heading? { labels[folded(text)] }

    private static func folded(_ text: some StringProtocol) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" }
    }
}
