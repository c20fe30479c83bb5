package import Assessment

/// A questionnaire as it is sent: who asks whom about what, and the questions, in the order in which they are asked. A
/// workbook and a page are made from it; neither knows where the questions come from.
package struct QuestionSheet: Sendable {
    /// An answer that can be chosen.
    package struct Option: Hashable, Sendable {
        /// By what gates know it: `yes`, or a choice's value.
        package let name: String
        /// What the file will hold and the person reads: `Yes`.
        package let says: String
        package init(name: String, says: String) {
            self.name = name
            self.says = says
        }
    }

    /// How a question is answered.
    package enum Answering: Hashable, Sendable {
        case options([Option])
        /// A whole number of a unit (`hours`, `days`), or a count where it is empty.
        case number(unit: String)
        case text, day, names
    }

    /// Another question that opens this one, by some of its answers.
    package struct Gate: Hashable, Sendable {
        package let question: String
        /// Names of that question's options.
        package let answers: [String]
        package init(question: String, answers: [String]) {
            self.question = question
            self.answers = answers
        }
    }

    /// What was answered before: a help to whoever answers, never an answer of today.
    package struct Last: Hashable, Sendable {
        /// Written so that it is understood when it is given again.
        package let answer: String
        package let comment: String
        /// The day on which it was given; nil where the file does not say.
        package let day: Day?
        package init(answer: String, comment: String, day: Day?) {
            self.answer = answer
            self.comment = comment
            self.day = day
        }
    }

    /// One question. Its id is kept, so that the answers are read without a map.
    package struct Question: Hashable, Sendable {
        package let id: String
        package let text: String
        package let answering: Answering
        /// What may be said instead of an answer, such as `Not applicable`.
        package let instead: [Option]
        package let required: Bool
        /// What would count as evidence; empty where nothing is named.
        package let evidence: String
        /// Every one of them must be open.
        package let gates: [Gate]
        package let last: Last?
        package init(
            id: String, text: String, answering: Answering, instead: [Option], required: Bool, evidence: String,
            gates: [Gate], last: Last?
        ) {
            self.id = id
            self.text = text
            self.answering = answering
            self.instead = instead
            self.required = required
            self.evidence = evidence
            self.gates = gates
            self.last = last
        }
    }

    /// Questions under one heading; the title may be empty.
    package struct Section: Hashable, Sendable {
        package let title: String
        package let questions: [Question]
        package init(title: String, questions: [Question]) {
            self.title = title
            self.questions = questions
        }
    }

    /// The id of the questionnaire, by which the answers are known.
    package let id: String
    package let title: String
    package let edition: String
    /// Where the questions come from, and under which terms.
    package let source: String
    /// The legal name; empty where it is sent to nobody in particular.
    package let vendor: String
    package let service: String
    /// Who asks; empty where nobody is named.
    package let asker: String
    /// The day by which the answers are wanted.
    package let due: Day?
    /// The day on which it was made.
    package let day: Day
    /// How many questions the whole has, where only some are sent.
    package let outOf: Int?
    /// The name of the sheet that holds the answers.
    package let sheetName: String
    /// Whether only topics stand here, the questions themselves being another's.
    package let topicsOnly: Bool
    package let sections: [Section]

    package init(
        id: String, title: String, edition: String, source: String, vendor: String, service: String, asker: String,
        due: Day?, day: Day, outOf: Int?, sheetName: String = "Questions",
        topicsOnly: Bool = false, sections: [Section]
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.source = source
        self.vendor = vendor
        self.service = service
        self.asker = asker
        self.due = due
        self.day = day
        self.outOf = outOf
        self.sheetName = sheetName
        self.topicsOnly = topicsOnly
        self.sections = sections
    }

    package var questions: [Question] { sections.flatMap(\.questions) }
    var hasLast: Bool { questions.contains { $0.last != nil } }
}

/// What both forms tell the person who answers.
extension QuestionSheet {
    /// Who asks whom about what, and by when.
    var request: String {
        let who = asker.isEmpty ? "We ask" : "\(asker) asks"
        let whom = vendor.isEmpty ? "you" : vendor
        let what = service.isEmpty ? "." : " about the service \(service)."
        return "\(who) \(whom) the questions below\(what)" + (due.map { " Please answer by \($0.inWords)." } ?? "")
    }

    /// How many questions there are, and how many of the whole.
    var extent: String {
        let number = questions.count, required = questions.count(where: \.required)
        let must = required == 0 ? "" : ", of which \(required) must be answered"
        guard let outOf else { return "\(number) \(number == 1 ? "question" : "questions")\(must)." }
        return "\(number) of the questionnaire’s \(outOf) questions\(must): only what we do not know yet, or know only "
            + "from evidence that is too old or too weak."
    }

    static let meaning = [
        "Your answers are statements. They are kept as what you said, with the day and your name; they are not evidence.",
        "Evidence is what shows the same without you: an auditor’s report with its page, a certificate with its scope, a "
            + "signed agreement, a dated export of a setting, a test result. Name the file and the place in it beside the "
            + "answer, and send the file along.",
    ]
    /// The same, and where the questions themselves stand if not here.
    var told: [String] {
        let topics =
            "Only the topic of each question stands here. The questions in their own words stand under the same ids in "
            + "\(title), edition \(edition), of its owner: please answer those."
        return (topicsOnly ? [topics] : []) + QuestionSheet.meaning
    }
    static let lastTime =
        "What you answered last time stands beside the question. It counts only where you give it again: confirm it or "
        + "change it."
}

extension QuestionSheet.Gate {
    /// `asked only if X-0 is answered Yes or Partly`.
    func told(_ sheet: QuestionSheet) -> String {
        let says = answers.map { name in options(sheet).first { $0.name == name }?.says ?? name }
        let list =
            says.dropLast().isEmpty
            ? says.joined() : says.dropLast().joined(separator: ", ") + " or " + says[says.count - 1]
        return "Asked only if \(question) is answered \(list)."
    }

    /// The answers of the question that opens it.
    func options(_ sheet: QuestionSheet) -> [QuestionSheet.Option] {
        guard let question = sheet.questions.first(where: { $0.id == self.question }) else { return [] }
        if case .options(let options) = question.answering { return options + question.instead }
        return question.instead
    }
}

extension QuestionSheet.Question {
    /// In a few words, how it is answered.
    var hint: String {
        switch answering {
        case .options: "Choose one."
        case .number(let unit): unit.isEmpty ? "A whole number." : "A whole number of \(unit)."
        case .text: "A sentence or a name."
        case .day: "A day, such as 2026-10-01."
        case .names: "Names, separated by semicolons; or “none”."
        }
    }
}
