import Assessment
import Testing

@testable import Readers

@Suite("A quote is found again where its fact says, and nowhere else")
struct QuotationTests {
    private func content(_ form: Content.Form, _ text: String = "") -> Content {
        Content(document: Document(name: "paper", bytes: Array(text.utf8)), form: form)
    }
    private static let report = PDFText(pages: [
        PDFText.Page(
            number: 1, label: nil, text: "Opinion\nIn our opinion, the controls\noperated effectively.", layout: ""),
        PDFText.Page(number: 2, label: "41", text: "throughout the period.\nTests", layout: "CC6.1    no exception"),
    ])

    @Test("on its page, however the lines break; a sentence may run on to the next page")
    func pages() {
        let paper = content(.pdf(Self.report))
        #expect(paper.holds("the controls operated\neffectively.", at: .page(1, label: nil)))
        #expect(paper.holds("CC6.1 no exception", at: .page(2, label: "41")))
        #expect(paper.holds("operated effectively. throughout the period.", at: .page(1, label: nil)))
        #expect(!paper.holds("the controls operated effectively.", at: .page(2, label: "41")))
        #expect(!paper.holds("the controls failed", at: .page(1, label: nil)))
        #expect(!paper.holds("Tests", at: .page(3, label: nil)))
    }

    @Test("in the row of its cell: an answer and its comment")
    func cells() {
        let table = Table(
            name: "Answers",
            rows: [
                Table.Row(number: 4, cells: ["Q1.3", "Yes", "Hardware keys."]),
                Table.Row(number: 5, cells: ["Q1.4", "No", ""]),
            ])
        let paper = content(.workbook(Workbook(sheets: [table])))
        #expect(paper.holds("Yes\nHardware keys.", at: .cell(sheet: "Answers", "B4")))
        #expect(!paper.holds("Yes\nHardware keys.", at: .cell(sheet: "Answers", "B5")))
        #expect(!paper.holds("Yes", at: .cell(sheet: "Other", "B4")))
    }

    @Test("at its pointer, or beside it in the same object")
    func pointers() throws {
        let text =
            #"{"answers": [{"id": "Q1.3", "answer": "Yes", "comment": "All of them."}, {"id": "Q1.4", "answer": "No"}]}"#
        let paper = content(.json(try JSON.parse(Array(text.utf8), name: "answers.json")))
        #expect(paper.holds("Yes\nAll of them.", at: .pointer("/answers/0/answer")))
        #expect(paper.holds("answer: No", at: .pointer("/answers/1/answer")))
        #expect(!paper.holds("Yes", at: .pointer("/answers/1/answer")))
        #expect(!paper.holds("Yes", at: .pointer("/answers/7/answer")))
    }

    @Test("on its line, or begun there")
    func lines() {
        let paper = content(.text("# A transcript\n< HTTP/1.1 401\n< Date: today\n< HTTP/1.1 200"))
        #expect(paper.holds("HTTP/1.1 401", at: .line(2)))
        #expect(paper.holds("HTTP/1.1 401 < Date: today", at: .line(2)))
        #expect(!paper.holds("HTTP/1.1 200", at: .line(2)))
        #expect(!paper.holds("HTTP/1.1 401", at: .line(9)))
    }

    @Test("no words are found nowhere")
    func nothing() {
        #expect(!content(.text("a")).holds(" ", at: .line(1)))
    }
}
