import Digest

/// A questionnaire as one page that is opened from disk and filled without a network: the one output with a script, which
/// its policy allows by hash alone. It works without the script as far as printing.
package enum QuestionPage {
    /// One self-contained HTML file with the templates of a folder; the same sheet gives the same text. Throws `MemoError`.
    package static func render(_ sheet: QuestionSheet, templates folder: String) throws(MemoError) -> [UInt8] {
        let templates = try Templates(
            folder: folder + "/Questionnaire", names: Name.ofQuestionnaires, style: "questionnaire.css",
            script: "questionnaire.js")
        let slots = slots(sheet).with([
            .styleHash: .text(Digest(of: templates.style).base64),
            .scriptHash: .text(Digest(of: templates.script).base64),
        ])
        guard var page = templates.fill("questionnaire", with: slots) else {
            throw .refused(file: "questionnaire.mustache", line: 1, why: "it is missing; the page begins with it.")
        }
        for (element, text) in [("style", templates.style), ("script", templates.script)] {
            // Vendor text cannot spell this: its brackets are escaped.
            let place = "<\(element)></\(element)>"
            guard let range = page.firstRange(of: place), page[range.upperBound...].firstRange(of: place) == nil else {
                throw .refused(file: "questionnaire.mustache", line: 1, why: "it needs \(place) once.")
            }
            page.replaceSubrange(range, with: "<\(element)>" + text + "</\(element)>")
        }
        return Array(page.utf8)
    }

    private static func slots(_ sheet: QuestionSheet) -> Slots {
        let numbers = Dictionary(sheet.questions.enumerated().map { ($0.element.id, $0.offset + 1) }) { first, _ in
            first
        }
        let whom = sheet.vendor.isEmpty ? "" : ": \(sheet.vendor)"
        return [
            .documentTitle: .text("\(sheet.title)\(whom) · \(sheet.id)"), .title: .text(sheet.title),
            .questionnaireID: .text(sheet.id), .edition: .text(sheet.edition), .source: .text(sheet.source),
            .vendor: .text(sheet.vendor), .blankVendor: .flag(sheet.vendor.isEmpty), .request: .text(sheet.request),
            .extent: .text(sheet.extent),
            .meaning: .each(sheet.told.map { [.says: .text($0)] }), .hasLast: .flag(sheet.hasLast),
            .sections: .each(
                sheet.sections.map { section in
                    let questions = section.questions.map { slots($0, numbers[$0.id] ?? 0, sheet) }
                    return [
                        .title: .text(section.title.isEmpty ? "Questions" : section.title),
                        .questions: .each(questions),
                    ]
                }),
        ]
    }

    private static func slots(_ question: QuestionSheet.Question, _ number: Int, _ sheet: QuestionSheet) -> Slots {
        func options(_ options: [QuestionSheet.Option]) -> Slots.Filling {
            .each(options.map { [.answerName: .text($0.name), .says: .text($0.says)] })
        }
        var choices: [QuestionSheet.Option] = []
        if case .options(let options) = question.answering { choices = options + question.instead }
        let gates: [Slots] = question.gates.map { gate in
            [
                .gateQuestion: .text(gate.question), .gateAnswers: .text(gate.answers.joined(separator: "|")),
                .says: .text(gate.told(sheet)),
            ]
        }
        let isNumber = if case .number = question.answering { true } else { false }
        let last: Slots? = question.last.map { last in
            [
                .lastAnswer: .text(last.answer), .lastComment: .text(last.comment),
                .lastDay: .text(last.day.map { "\($0)" } ?? ""),
            ]
        }
        return [
            .id: .text(question.id), .text: .text(question.text), .required: .flag(question.required),
            .evidence: .text(question.evidence), .hint: .text(question.hint), .gates: .each(gates),
            .options: options(choices), .isNumber: .flag(isNumber), .isDay: .flag(question.answering == .day),
            .isLong: .flag(question.answering == .text || question.answering == .names),
            .instead: options(choices.isEmpty ? question.instead : []),
            .hasInstead: .flag(choices.isEmpty && !question.instead.isEmpty), .last: .one(last),
            .number: .text("\(number)"),
        ]
    }
}
