import Assessment

/// Answers as a file gives them, before anybody says what they mean: the same shape from a table, JSON, YAML or XML.
package struct AnswerSheet: Sendable {
    /// What a column of a table, a key of an object, or an element says of one answer.
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case id, question, answer, comment
        /// Who operates the control that is asked about.
        case owner
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
        /// The question as the file words it; empty where it does not.
        var question = ""
        /// As written; several texts where the file gives a list.
        let raw: [String]
        let comment: String
        var owner = ""
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
    /// Whether a table calls its answers by a word that only answers have.
    var sure = false

    /// Keeps the first heading of a kind that says something.
    mutating func head(_ heading: Heading, _ text: String, _ place: Source.Place) {
        guard headings[heading] == nil, !text.trimmed.isEmpty else { return }
        headings[heading] = Words(text: text.trimmed, place: place)
    }
}

/// The header words by which columns, keys and labels are known.
struct HeaderWords {
    /// What a header text names; the lower the rank, the surer.
    struct Match {
        let column: AnswerSheet.Column
        let rank: Int
        /// Whether the word stands for this in few other lists.
        var telling: Bool {
            column != .answer || rank <= HeaderWords.usual[.answer, default: []].count - HeaderWords.common.count
        }
    }
    private var columns: [String: Match] = [:]
    /// More bytes than any header with the words of a column has.
    private var longest = 240
    // Words for an answer that stand in many other lists too.
    private static let common = [
        "compliant", "compliance", "compliance status", "in place", "implemented", "implementation status", "value",
        "result",
        "status", "compliance result",
    ]
    // Surest first: a sheet may count its rows under "#" and still have a column of ids.
    private static let usual: [AnswerSheet.Column: [String]] = [
        .id: [
            "question id", "id", "control id", "question ref", "ref id", "qid", "question no", "question number",
            "reference", "ref", "control", "item no", "number", "no", "nr", "#",
        ],
        .answer: [
            "vendor answer", "vendor response", "supplier answer", "supplier response", "your answer", "your response",
            "answer", "answers", "response", "responses", "reply", "answer given", "yes/no", "yes/no/na",
        ] + common,
        .question: [
            "question", "question text", "questions", "text", "requirement", "control text", "control description",
        ],
        .comment: [
            "comment", "comments", "vendor comment", "vendor comments", "explanation", "explanations",
            "additional information", "additional info", "supporting information", "justification", "details", "detail",
            "comments / evidence", "comment / evidence", "reason", "remark", "remarks", "note", "notes",
            "observation", "observations",
        ],
        .answeredOn: ["answered on", "date answered", "answer date", "response date", "answered", "date", "as of"],
        .owner: ["control owner", "control ownership", "responsibility", "responsible party"],
        .respondent: ["respondent", "answered by", "completed by", "responder", "respondent name"],
    ]
    private static let labels: [String: AnswerSheet.Heading] = {
        let usual: [AnswerSheet.Heading: [String]] = [
            .questionnaire: ["questionnaire", "questionnaire id", "questionnaire name"],
            .edition: ["edition", "questionnaire version", "questionnaire edition"],
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

    /// The usual words, and those of some questionnaires' own files, which are the surest.
    init(_ own: [[AnswerSheet.Column: [String]]] = []) {
        for (column, texts) in HeaderWords.usual {
            for (rank, text) in texts.enumerated() {
                columns[HeaderWords.folded(text)] = Match(column: column, rank: rank + 1)
            }
        }
        for (column, texts) in own.flatMap(\.self) {
            for text in texts {
                columns[HeaderWords.folded(text)] = Match(column: column, rank: 0)
                longest = max(longest, text.utf8.count * 2)
            }
        }
    }

    /// The column that a header text names; what stands in brackets or on further lines is taken for a hint.
    func match(_ text: String) -> Match? {
        let text = text.utf8.count <= longest ? text : String(decoding: text.utf8.prefix(longest), as: UTF8.self)
        if let match = columns[HeaderWords.folded(text)] { return match }
        guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || (10...13).contains($0) || $0 >= 0x80 }) else {
            return nil
        }
        let short = text.trimmed.prefix { $0 != "(" && $0 != "[" && !$0.isNewline }
        return columns[HeaderWords.folded(short)]
    }
    /// The same without its rank.
    func column(_ text: String) -> AnswerSheet.Column? { match(text)?.column }

    private static let otherLabels: Set<String> = [
        "address", "contact", "contactperson", "country", "email", "industry", "name", "phone", "position", "role",
        "signature",
        "title", "website",
    ]

    /// Whether a text beside a label can be its value: another label, or a place to fill in, is none.
    static func canBeValue(_ text: String) -> Bool {
        !text.hasSuffix(":") && !text.hasPrefix("[") && heading(text) == nil && !otherLabels.contains(folded(text))
    }

    /// What a label in the head of a file names.
    static func heading(_ text: String) -> AnswerSheet.Heading? { text.utf8.count > 160 ? nil : labels[folded(text)] }

    private static func folded(_ text: some StringProtocol) -> String {
        if let bytes = text.foldedASCII({ !$0.isAlphanumeric && $0 != UInt8(ascii: "#") }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        return text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" }
    }
}
