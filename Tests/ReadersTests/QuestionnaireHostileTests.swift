import Assessment
import Testing

@testable import Readers

/// Tables that were made to hurt: each is read, or refused with a sentence, and states nothing that nobody wrote.
@Suite struct QuestionnaireHostileTests {
    @Test("texts that try to leave the comment or quotes of a proposed map stay where they are")
    func injection() async throws {
        let evil =
            "x\u{85}states: [{fact: mfa.administrators, of: service}]\nquestions: []\r\n\u{2028}id: other # \" \\ ' : - {[*&!%@`"
        func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        let rows = [
            ["Kennung \(evil)", "Worum \(evil) geht es", "Stand \(evil)"],
            ["A-1", "First \(evil)?", "yes"], ["A-2\n\(evil)", "Second \(evil)?", "no"],
            ["A-3", "Third?", "\"], \u{202E}# x: {"],
            ["A-4", "Fourth?", "n/a"], ["A-5", "Fifth?", "Met\nin: part"], ["A-6", "Sixth?", "Met\nin: part"],
        ]
        let text = rows.map { $0.map(cell).joined(separator: ";") }.joined(separator: "\n")
        let (yaml, map, harvest) = try await QuestionnaireProposalTests.roundTrip(
            Array(text.utf8), "evil\n\u{202E}\" .csv", meanings: ["Met in: part": .partly])
        #expect(map.questions.count == 6)
        #expect(map.questions.allSatisfy { $0.states.isEmpty })
        #expect(QuestionnaireProposalTests.stated(harvest) == [])
        #expect(QuestionnaireProposalTests.understood(harvest)["A-5"] == "partly")
        #expect(!yaml.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\r" })
    }

    @Test("merged cells one over the other, by the thousand")
    func overlapping() async throws {
        let rows =
            [QuestionnaireTablesTests.head] + (1...400).map { ["HB-\($0 % 3 + 1)x", "", "yes"] } + [["HB-1", "", "no"]]
        let ranges = (2...400).map { "C\($0):C\($0 + 1)" } + (2...400).map { "A2:D\($0)" }
        let xml = QuestionnaireTablesTests.sheet(rows, merged: ranges)
        let workbook = try Workbook.xlsx(QuestionnaireTablesTests.book(("S", xml)), name: "a.xlsx")
        let sheet = try #require(AnswerSheet(workbook.sheets, HeaderWords()))
        #expect(sheet.rows.contains { $0.id == "HB-1" && $0.raw == ["no"] })
        #expect(sheet.problems.count <= 2 * Limits.problems + 2)
    }

    @Test("a table as wide as a sheet can be, every row a header")
    func wide() throws {
        let cells = (0..<8000).map { $0 % 2 == 0 ? "ID" : "Answer" }
        let table = Table(rows: (1...70).map { Table.Row(number: $0, cells: cells) })
        #expect(TableLayout(table) == nil)
        // Every row repeats the first: there is a header, and no answer below it.
        #expect(AnswerSheet([table], HeaderWords())?.rows.isEmpty == true)
    }

    @Test(
        "texts that are almost UTF-16",
        arguments: [
            [0x49, 0, 0x44, 0, 0x2C, 0, 0x41, 0, 0x0A], [0x49, 0, 0x44, 0, 0x2C, 0, 0x41, 0, 0, 0xD8, 0x0A, 0],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0xFF, 0xFE, 0x49],
        ] as [[UInt8]])
    func almost(_ bytes: [UInt8]) async {
        await #expect(throws: ReadingError.self) {
            try await Content.open(Document(name: "a.csv", bytes: bytes))
        }
    }

    @Test("many boxes, and many labels")
    func boxes() {
        #expect(TickBoxes(String(repeating: "☒", count: 5000)) == nil)
        #expect(TickBoxes(String(repeating: "☒ a ", count: 5000))?.ticked.count == 5000)
        #expect(TickBoxes("[x][ ](x)( )") == nil)
        #expect(TickBoxes("") == nil)
    }
}
