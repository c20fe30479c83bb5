package import Assessment

/// A questionnaire that we can read and send: its questions in our own words, what an answer may be, and which fact
/// each answer states. A value, loaded from one YAML file; whoever adds a questionnaire adds a file.
package struct Questionnaire: Sendable {
    /// Who answers a question. A vendor's answers are claims; only ours are observed.
    package enum Party: String, Sendable, CaseIterable { case vendor, us }

    /// A question that opens others: they are asked only where it was answered so.
    package struct Gate: Hashable, Sendable {
        /// The id of the question that opens them.
        package let question: String
        /// The answers that open them, as in `Statement.values`.
        package let answers: [String]
    }

    /// A group of questions.
    package struct Section: Hashable, Sendable {
        package let id: String
        package let title: String
        package let gate: Gate?
    }

    /// What a format demands of answers beside what every questionnaire does.
    package enum Rule: String, Sendable, CaseIterable {
        /// Who does not operate a control must not be named as its owner.
        case ownerBlankWhenNotApplicable = "owner-blank-when-not-applicable"
        /// A yes or no names who operates the control.
        case ownerWhenAnswered = "owner-when-answered"
        /// A no carries a plan with a day.
        case planWhenNo = "plan-when-no"
    }

    /// What a numeric answer counts, and on which side the truth lies if it is rounded.
    package enum Unit: String, Sendable, CaseIterable { case hours, days, count }
    /// Whether the number is the most that can be (`within 72 hours`) or the least (`at least 180 days`).
    package enum Bound: String, Sendable, CaseIterable { case most, least }

    /// What kind of answer is asked for.
    package enum Kind: Hashable, Sendable {
        /// Yes, partly, planned or no.
        case practice
        /// Yes or no.
        case flag
        /// One of the choices.
        case choice([Choice])
        /// A whole number of a unit.
        case number(Unit, Bound?)
        case text, day
        /// A list of names; a name that one of the choices says is written as its value, another as it is.
        case names([Choice])

        /// The word of the map: `practice`, `choice`, `number`…
        package var word: String {
            switch self {
            case .practice: "practice"
            case .flag: "flag"
            case .choice: "choice"
            case .number: "number"
            case .text: "text"
            case .day: "day"
            case .names: "names"
            }
        }

        /// The answers that have a name, which statements, gates and `good` use; none where an answer is itself the value.
        package var answers: [String] {
            switch self {
            case .practice: Practice.allCases.map(\.rawValue)
            case .flag: ["yes", "no"]
            case .choice(let choices): choices.map(\.value)
            case .number, .text, .day, .names: []
            }
        }

        /// The good answers where a map does not say.
        var usuallyGood: [String] {
            switch self {
            case .practice, .flag: ["yes"]
            case .choice, .number, .text, .day, .names: []
            }
        }
    }

    /// One choice: the value that facts carry, and the words by which answers say it.
    package struct Choice: Hashable, Sendable {
        package let value: String
        package let says: [String]
    }

    /// What an answer states: a word of the vocabulary, about whom, and the value for each answer that has one.
    package struct Statement: Hashable, Sendable {
        package let word: Word
        /// vendor, service, use or agent.
        package let about: Subject.Kind
        /// By answer (`yes`, `partly`, `planned`, `no`, or a choice's value). An answer that is not here states nothing.
        /// Empty where the answer itself is the value: a number, a day, a text, names.
        package let values: [String: Fact.Value]
        /// Whether the question asks only for a part of what the word says: together with the answer to the whole it states
        /// the word, alone nothing.
        package let part: Bool
    }

    /// One question.
    package struct Question: Hashable, Sendable {
        package let id: String
        /// Other spellings of the id in files that vendors send.
        package let alsoKnownAs: [String]
        /// The id of its section.
        package let section: String
        package let text: String
        package let asked: Party
        package let kind: Kind
        package let states: [Statement]
        /// The answers that are good; empty where no answer is better than another.
        package let good: [String]
        /// Its own gate, beside that of its section.
        package let gate: Gate?
        package let required: Bool
        /// Words of which one must stand in the question as a file asks it, where it does; empty where nothing is looked for.
        let words: [String]
        /// What would count as evidence; empty where nothing is named.
        package let evidence: String
    }

    package let id: String
    package let title: String
    /// The edition of the questions, as their owner numbers them.
    package let edition: String
    /// The day on which that edition came out; nil where the map does not say.
    package let published: Day?
    /// Raised when the same answers would state other facts.
    package let version: Int
    /// Where the questions come from.
    package let source: String
    /// Under which terms.
    package let licence: String
    /// Words, such as a questionnaire's short name, that tell its files from others whose ids are bare numbers too.
    package let marks: [String]
    /// Ids that show another questionnaire or edition, which gives some of the same ids to other questions; a `*` at the end
    /// stands for anything.
    package let notWith: [String]
    package let answers: AnswerVocabulary
    /// Header words of this questionnaire's own files, beside the usual ones.
    package let columns: [AnswerSheet.Column: [String]]
    /// In workbooks, the sheets that hold answers, the one with authority first; a `*` at the end stands for anything. Empty
    /// where every visible sheet with a header does.
    package let sheets: [String]
    /// Columns counted from 0, by which tables without a header word for their ids are read; empty where there are none such.
    let layout: [AnswerSheet.Column: Int]
    package let rules: [Rule]
    /// How its workbooks score themselves; nil where they do not.
    package let scoring: Scoring?
    package let sections: [Section]
    package let questions: [Question]
    private let byID: [String: Int]
    private let boxes: [String: String]

    init(
        id: String, title: String, edition: String, published: Day?, version: Int, source: String, licence: String,
        marks: [String], notWith: [String], answers: AnswerVocabulary, columns: [AnswerSheet.Column: [String]],
        sheets: [String], layout: [AnswerSheet.Column: Int],
        rules: [Rule], scoring: Scoring?, sections: [Section], questions: [Question]
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.published = published
        self.version = version
        self.source = source
        self.licence = licence
        self.marks = marks
        self.notWith = notWith
        self.answers = answers
        self.columns = columns
        self.sheets = sheets
        self.layout = layout
        self.rules = rules
        self.scoring = scoring
        self.sections = sections
        self.questions = questions
        var byID: [String: Int] = [:]
        for (index, question) in questions.enumerated() {
            for spelling in [question.id] + question.alsoKnownAs {
                byID[Questionnaire.folded(spelling)] = index
                if let sentence = Questionnaire.sentence(spelling) { byID[sentence] = index }
            }
        }
        self.byID = byID
        boxes = Questionnaire.boxes(questions)
    }

    /// The question of an id as a file spells it, case and spaces aside, or of a text that begins with an id, such as
    /// `2.1 Single sign-on`; nil if there is none.
    package func question(_ id: String) -> Question? {
        if let index = byID[Questionnaire.folded(id)] { return questions[index] }
        if let sentence = Questionnaire.sentence(id), let index = byID[sentence] { return questions[index] }
        guard let word = id.split(whereSeparator: { $0.isWhitespace || ":)".contains($0) }).first, word.count < id.count
        else { return nil }
        return byID[Questionnaire.folded(word.last == "." ? String(word.dropLast()) : String(word))].map {
            questions[$0]
        }
    }

    /// The id of the question of which an id, such as `mfa_yes`, is a box; nil if there is none.
    func box(_ id: String) -> String? { id.contains("_") ? boxes[AnswerVocabulary.folded(id)] : nil }

    /// Whether an id shows that a file is to another questionnaire or edition.
    func excludes(_ id: String) -> Bool {
        let id = Questionnaire.folded(id)
        return notWith.map(Questionnaire.folded).contains { other in
            other.hasSuffix("*") ? id.hasPrefix(other.dropLast()) : id == other
        }
    }

    /// Whether a text is the id or title of a section: a heading between questions, not an unknown question.
    package func isSection(_ text: String) -> Bool {
        let folded = Questionnaire.folded(text)
        return sections.contains { Questionnaire.folded($0.id) == folded || Questionnaire.folded($0.title) == folded }
    }

    /// A question's own text, by its letters and digits alone; nil for what is too short to be a sentence.
    private static func sentence(_ text: String) -> String? {
        guard text.count > 24, text.contains(where: \.isWhitespace) else { return nil }
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.count > 16 ? "\u{1}" + letters : nil
    }

    /// An id without its case and spaces.
    static func folded(_ id: String) -> String {
        if let bytes = id.foldedASCII(\.isSpace) { return String(decoding: bytes, as: UTF8.self) }
        return id.lowercased().filter { !$0.isWhitespace }
    }
}
