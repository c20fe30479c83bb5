import CLibXLSXWriter
import Foundation

/// The sheet with the head, the questions, and the cells to fill.
struct WorkbookQuestions {
    /// The columns, in their order.
    private enum Column: UInt16, CaseIterable {
        case id, question, required, evidence, answer, comment, answeredOn, respondent, last

        var header: String {
            switch self {
            case .id: "Question ID"
            case .question: "Question"
            case .required: "Required?"
            case .evidence: "What would show it"
            case .answer: "Answer"
            case .comment: "Comment / evidence"
            case .answeredOn: "Answered on"
            case .respondent: "Respondent"
            case .last: "Last time"
            }
        }
        var width: Double {
            switch self {
            case .id: 13
            case .question: 46
            case .required: 15
            case .evidence: 30
            case .answer: 20
            case .comment: 40
            case .answeredOn: 12
            case .respondent: 16
            case .last: 26
            }
        }
    }

    let sheet: QuestionSheet
    private let page: UnsafeMutablePointer<lxw_worksheet>
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let formats: WorkbookFormats
    private let name: String
    private var lists: UnsafeMutablePointer<lxw_worksheet>?
    private var listRow: UInt32 = 0
    /// The first error that the library reported.
    private(set) var failed = LXW_NO_ERROR
    private var rows: [String: UInt32] = [:]

    init(
        sheet: QuestionSheet, page: UnsafeMutablePointer<lxw_worksheet>, book: UnsafeMutablePointer<lxw_workbook>,
        formats: WorkbookFormats, name: String
    ) {
        self.sheet = sheet
        self.page = page
        self.book = book
        self.formats = formats
        self.name = name
    }

    private static let headerRow: UInt32 = 7

    mutating func write() {
        let columns = Column.allCases.filter { $0 != .last || sheet.hasLast }
        for column in columns { _ = worksheet_set_column(page, column.rawValue, column.rawValue, column.width, nil) }
        worksheet_set_landscape(page)
        worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        writeHead()
        for column in columns { put(Self.headerRow, column, header(column), formats.head) }
        worksheet_freeze_panes(page, Self.headerRow + 1, 2)
        note(worksheet_repeat_rows(page, Self.headerRow, Self.headerRow))
        var row = Self.headerRow + 1
        for section in sheet.sections {
            if !section.title.isEmpty {
                put(row, .id, section.title, formats.section)
                for column in columns.dropFirst() {
                    note(worksheet_write_blank(page, row, column.rawValue, formats.section))
                }
                row += 1
            }
            for question in section.questions {
                rows[question.id] = row
                row += 1
            }
        }
        for question in sheet.questions { rows[question.id].map { write(question, at: $0) } }
        note(worksheet_print_area(page, 0, 0, max(row, 1) - 1, columns[columns.count - 1].rawValue))
        worksheet_set_selection(
            page, Self.headerRow + 1, Column.answer.rawValue, Self.headerRow + 1, Column.answer.rawValue)
    }

    /// A topic is not headed as a question: nobody is to take it for the words that were asked.
    private func header(_ column: Column) -> String {
        column == .question && sheet.topicsOnly ? "Topic" : column.header
    }

    /// What tprm reads to know what is answered, by whom and when.
    private mutating func writeHead() {
        put(0, .id, sheet.title, formats.heading)
        let known = [("Questionnaire", sheet.id), ("Edition", sheet.edition), ("Vendor", sheet.vendor)]
        for (index, (label, value)) in known.enumerated() {
            put(UInt32(index + 1), .id, label, formats.label)
            if value.isEmpty {
                note(worksheet_write_blank(page, UInt32(index + 1), 1, formats.entry))
            } else {
                put(UInt32(index + 1), .question, value, formats.text)
            }
        }
        put(4, .id, "Respondent", formats.label)
        note(worksheet_write_blank(page, 4, 1, formats.entry))
        put(5, .id, "Date", formats.label)
        note(worksheet_write_blank(page, 5, 1, formats.dayEntry))
        validate(5, 1, day: true, instead: [], hint: "The day on which you answer, such as 2026-10-01.")
    }

    private mutating func write(_ question: QuestionSheet.Question, at row: UInt32) {
        put(row, .id, question.id, formats.question)
        put(row, .question, question.text, formats.question)
        let gates = question.gates.map { $0.told(sheet) }
        let must = question.required ? ["Required"] : []
        put(row, .required, (must + gates).joined(separator: "\n"), gates.isEmpty ? formats.required : formats.small)
        put(row, .evidence, question.evidence, formats.small)
        let isDay = question.answering == .day
        note(worksheet_write_blank(page, row, Column.answer.rawValue, isDay ? formats.dayEntry : formats.entry))
        note(worksheet_write_blank(page, row, Column.comment.rawValue, formats.entry))
        note(worksheet_write_blank(page, row, Column.answeredOn.rawValue, formats.dayEntry))
        note(worksheet_write_blank(page, row, Column.respondent.rawValue, formats.entry))
        validate(
            row, Column.answeredOn.rawValue, day: true, instead: [],
            hint: "The day of this answer, if it is another than at the top.")
        if sheet.hasLast {
            let last = question.last
            let said = last.map { [$0.answer, $0.comment].filter { !$0.isEmpty }.joined(separator: "\n") } ?? ""
            let when = last?.day.map { "Answered \($0):\n" } ?? ""
            put(row, .last, said.isEmpty ? "" : when + said, formats.small)
        }
        switch question.answering {
        case .options(let options): choose(row, options + question.instead, question)
        case .number: validate(row, Column.answer.rawValue, day: false, instead: question.instead, hint: question.hint)
        case .day: validate(row, Column.answer.rawValue, day: true, instead: question.instead, hint: question.hint)
        case .text, .names: tell(row, question.hint, question.instead)
        }
        colour(question, row)
    }

    /// Greys a question whose gate is closed, and shows a required answer that is missing.
    private mutating func colour(_ question: QuestionSheet.Question, _ row: UInt32) {
        let answer = "$E$\(row + 1)"
        var open = "TRUE"
        let gates = question.gates.compactMap { gate -> String? in
            guard let other = rows[gate.question] else { return nil }
            let says = gate.options(sheet).filter { gate.answers.contains($0.name) }.map(\.says)
            return "OR(FALSE," + says.map { "$E$\(other + 1)=\(WorkbookText.quoted($0))" }.joined(separator: ",") + ")"
        }
        if !gates.isEmpty {
            open = "AND(TRUE,\(gates.joined(separator: ",")))"
            condition("=NOT(\(open))", formats.closed, row, Column.id.rawValue, Column.respondent.rawValue)
        }
        if question.required {
            condition(
                "=AND(TRIM(\(answer))=\"\",\(open))", formats.missing, row, Column.answer.rawValue,
                Column.answer.rawValue)
        }
    }

    private mutating func condition(
        _ formula: String, _ format: WorkbookFormats.Format?, _ row: UInt32, _ first: UInt16, _ last: UInt16
    ) {
        let code = WorkbookText.with([formula]) { texts in
            var condition = lxw_conditional_format()
            condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            condition.value_string = texts[0]
            condition.format = format
            condition.stop_if_true = 1
            return worksheet_conditional_format_range(page, row, first, row, last, &condition)
        }
        note(code)
    }

    /// A drop-down list. One that is too long for a cell stands on a hidden sheet.
    private mutating func choose(_ row: UInt32, _ options: [QuestionSheet.Option], _ question: QuestionSheet.Question) {
        let says = options.map { WorkbookText.safe($0.says) }
        let isShort = says.joined(separator: ",").unicodeScalars.count <= 250 && !says.contains { $0.contains(",") }
        let source = isShort ? nil : listed(says)
        let code = WorkbookText.with(says + [source ?? "", "Choose one from the list, or leave it empty."]) { texts in
            var validation = lxw_data_validation()
            validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.error_message = texts[says.count + 1]
            guard isShort else {
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                validation.value_formula = texts[says.count]
                return worksheet_data_validation_cell(page, row, Column.answer.rawValue, &validation)
            }
            var list = Array(texts.prefix(says.count)) + [nil]
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            return list.withUnsafeMutableBufferPointer { list in
                validation.value_list = list.baseAddress
                return worksheet_data_validation_cell(page, row, Column.answer.rawValue, &validation)
            }
        }
        note(code)
    }

    /// Puts a list on the hidden sheet; the formula of its range.
    private mutating func listed(_ says: [String]) -> String {
        let own = name == "Lists" ? "Choices" : "Lists"
        if lists == nil {
            lists = workbook_add_worksheet(book, own)
            lists.map { worksheet_hide($0) }
        }
        for (column, text) in says.enumerated() {
            note(worksheet_write_string(lists, listRow, UInt16(column), text, nil))
        }
        listRow += 1
        return "=\(own)!$A$\(listRow):\(WorkbookQuestions.letters(says.count - 1, fixed: true))$\(listRow)"
    }

    /// A whole number or a day, or what may be said instead.
    private mutating func validate(
        _ row: UInt32, _ column: UInt16, day: Bool, instead: [QuestionSheet.Option], hint: String
    ) {
        let cell = "\(WorkbookQuestions.letters(Int(column), fixed: false))\(row + 1)"
        // A cell for text may hold a number as text: VALUE takes both.
        let value =
            day
            ? "AND(ISNUMBER(\(cell)),N(\(cell))>=36526)"
            : "IFERROR(AND(VALUE(\(cell))=INT(VALUE(\(cell))),VALUE(\(cell))>=0),FALSE)"
        let others = instead.map { "\(cell)=\(WorkbookText.quoted($0.says))" }
        let formula = "=OR(" + ([value] + others).joined(separator: ",") + ")"
        let also = instead.isEmpty ? "" : " Or: " + instead.map(\.says).joined(separator: ", ") + "."
        let code = WorkbookText.with([formula, WorkbookText.safe(hint + also)]) { texts in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
            validation.value_formula = texts[0]
            validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.input_message = texts[1]
            validation.error_message = texts[1]
            return worksheet_data_validation_cell(page, row, column, &validation)
        }
        note(code)
    }

    /// What is to be written, shown when the cell is chosen.
    private mutating func tell(_ row: UInt32, _ hint: String, _ instead: [QuestionSheet.Option]) {
        let also = instead.isEmpty ? "" : " Or: " + instead.map(\.says).joined(separator: ", ") + "."
        let code = WorkbookText.with([WorkbookText.safe(hint + also)]) { texts in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
            validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.input_message = texts[0]
            return worksheet_data_validation_cell(page, row, Column.answer.rawValue, &validation)
        }
        note(code)
    }

    private mutating func put(_ row: UInt32, _ column: Column, _ text: String, _ format: WorkbookFormats.Format?) {
        let text = WorkbookText.safe(text)
        note(
            text.isEmpty
                ? worksheet_write_blank(page, row, column.rawValue, format)
                : worksheet_write_string(page, row, column.rawValue, text, format))
    }

    private mutating func note(_ code: lxw_error) { if failed == LXW_NO_ERROR { failed = code } }

    /// `A`, `AB`; with a dollar sign before where it is fixed.
    private static func letters(_ column: Int, fixed: Bool) -> String {
        var column = column, letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + column % 26))) + letters
            column = column / 26 - 1
        } while column >= 0
        return (fixed ? "$" : "") + letters
    }
}
