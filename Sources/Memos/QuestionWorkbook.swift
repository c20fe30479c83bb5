import Assessment
import CLibXLSXWriter
import Foundation

/// A questionnaire as a workbook to fill in: instructions, then one sheet whose ids, head and header tell tprm what is
/// answered. What others wrote is only ever written as text, so nothing in it can become a formula.
package enum QuestionWorkbook {
    /// The bytes of the workbook; the same sheet gives the same bytes. Throws `MemoError` where the library reports an error.
    package static func render(_ sheet: QuestionSheet, letter: Bool = false) throws(MemoError) -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.path + "/tprm-\(UUID().uuidString).xlsx"
        defer { unlink(path) }
        guard let book = workbook_new(path) else { throw .unwritable(path: path, why: "no workbook could be made") }
        let failed = write(sheet, to: book, letter: letter)
        let closed = workbook_close(book)
        let code = failed != LXW_NO_ERROR ? failed : closed
        guard code == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
            throw .unwritable(path: path, why: lxw_strerror(code).map { String(cString: $0) } ?? "no reason is known")
        }
        return Array(data)
    }

    private static func write(
        _ sheet: QuestionSheet, to book: UnsafeMutablePointer<lxw_workbook>, letter: Bool
    ) -> lxw_error {
        let name = WorkbookText.sheetName(sheet.sheetName)
        guard
            let instructions = workbook_add_worksheet(book, name == "Instructions" ? "How to answer" : "Instructions"),
            let answers = workbook_add_worksheet(book, name)
        else { return LXW_ERROR_SHEETNAME_ALREADY_USED }
        setProperties(sheet, book)
        let formats = WorkbookFormats(book)
        var first = WorkbookInstructions(sheet: sheet, page: instructions, formats: formats)
        first.write()
        var second = WorkbookQuestions(sheet: sheet, page: answers, book: book, formats: formats, name: name)
        second.write()
        for page in [instructions, answers] {
            // A4 or US Letter.
            worksheet_set_paper(page, letter ? 1 : 9)
            worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6)
            worksheet_fit_to_pages(page, 1, 0)
            let footer = WorkbookText.footer("\(sheet.title), edition \(sheet.edition)")
            _ = worksheet_set_footer(page, "&L&8\(footer)&R&8Page &P of &N")
            // Without a password: it keeps questions from being changed by accident, and lets rows and columns be sized.
            var protection = lxw_protection()
            protection.format_columns = 1
            protection.format_rows = 1
            worksheet_protect(page, nil, &protection)
        }
        return second.failed
    }

    private static func setProperties(_ sheet: QuestionSheet, _ book: UnsafeMutablePointer<lxw_workbook>) {
        // Noon of the day on which it was made.
        let made = Int(sheet.day.number) * 86_400 + 43_200
        WorkbookText.with([WorkbookText.safe(sheet.title), "tprm"]) { texts in
            var properties = lxw_doc_properties()
            properties.title = texts[0]
            properties.author = texts[1]
            properties.created = made
            _ = workbook_set_properties(book, &properties)
        }
    }

}

/// Texts on their way into a workbook.
enum WorkbookText {
    /// Without characters that cannot be seen or that a workbook cannot hold, and no longer than a cell.
    static func safe(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.line(String($0)) }
        return VisibleText.short(lines.joined(separator: "\n"), 32_000)
    }

    /// A sheet's name as workbooks allow it.
    static func sheetName(_ name: String) -> String {
        let allowed = VisibleText.line(name).filter { !"[]:*?/\\'".contains($0) }
        let short = String(allowed.prefix(31)).trimmed
        return short.isEmpty ? "Questions" : short
    }

    /// A footer, in which an ampersand is a command unless it stands twice.
    static func footer(_ text: String) -> String {
        VisibleText.short(VisibleText.line(text), 90).replacingOccurrences(of: "&", with: "&&")
    }

    /// A text inside a formula.
    static func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }

    /// Lends C strings that live as long as the closure; the library copies what it keeps.
    static func with<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies)
    }
}
