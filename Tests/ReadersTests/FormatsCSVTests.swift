import Assessment
import Testing

@testable import Readers

@Suite("Separated values are read as RFC 4180 has them")
struct FormatsCSVTests {
    private func read(_ text: String) throws -> Table { try Table.csv(Array(text.utf8), name: "a.csv") }
    private func refusal(_ text: String) -> String {
        do {
            return "read \(try read(text).rows.count) rows"
        } catch { return "\(error)" }
    }

    @Test("cells in quotes hold separators, line breaks and quotes; rows keep the number a spreadsheet shows")
    func quotes() throws {
        let table = try read("id,answer,why\r\n\r\nA-1,\"Yes, \"\"all\"\"\",\"one\r\ntwo\"\r\nA-2,No,\r\n")
        #expect(
            table.rows.map(\.cells) == [
                ["id", "answer", "why"], ["A-1", "Yes, \"all\"", "one\r\ntwo"], ["A-2", "No"],
            ])
        #expect(table.rows.map(\.number) == [1, 3, 4])
        #expect("\(table.place(table.rows[2], 1))" == "cell B4")
        #expect(table.problems.isEmpty)
    }

    @Test(
        "the separator is the one that the rows agree on",
        arguments: [
            "id;answer\nA-1;Yes, of course, always\nA-2;No, never\n", "id\tanswer\nA-1\tYes, of; course\nA-2\tNo\n",
            "sep=;\nid;answer\nA-1;Yes, of course\n", "id,answer\nA-1,\"a;b;c;d\"\nA-2,\"x;y\"\n",
        ])
    func separators(_ text: String) throws {
        let table = try read(text)
        #expect(table.rows.allSatisfy { $0.cells.count == 2 })
        #expect(table.rows.first?.cells == ["id", "answer"])
    }

    @Test("lines end in LF, CR LF or CR", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        #expect(
            try read(["a,b", "1,2", "3,4"].joined(separator: end)).rows.map(\.cells) == [
                ["a", "b"], ["1", "2"], ["3", "4"],
            ])
    }

    @Test("the encoding is known by a mark, or said to be assumed") func encodings() throws {
        #expect(try Table.csv(UTF8Text.mark + Array("é,b".utf8), name: "a.csv").rows[0].cells == ["é", "b"])
        let units = Array("\u{feff}é,😀\n".utf16)
        #expect(
            try Table.csv(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, name: "a").rows[0].cells == ["é", "😀"])
        #expect(
            try Table.csv(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, name: "a").rows[0].cells == ["é", "😀"])
        let old = try Table.csv(Array("caf".utf8) + [0xE9, 0x2C, 0x80], name: "a.csv")
        #expect(old.rows[0].cells == ["café", "€"])
        #expect(old.problems.map(\.says).first?.contains("read as Windows-1252") == true)
    }

    @Test("rows of another length are kept, and told with their line; a title above the table is none")
    func ragged() throws {
        let table = try read("Our answers\nid,answer,why\nA,\"x\ny\",z\nB,yes, no,maybe\nC,1,2\nD\n")
        #expect(table.rows.count == 6)
        #expect(table.problems.map { "\($0.place.map { "\($0)" } ?? "")" } == ["line 5", "line 7"])
        #expect(table.problems[0].says.contains("Row 4 has 4 cells where most have 3"))
    }

    @Test(
        "what cannot be read is refused with its line",
        arguments: [
            ("a,b\nc,\"d\ne,f\n", "a.csv, line 2: a quote opens here and is never closed"),
            ("a,b\nc,\"d\"e\n", "a.csv, line 2: text follows a closing quote"), ("a,\u{0}b\n", "no text"),
            (String(repeating: ",", count: 20_000), "more than 16384 cells in one row"),
            ("a," + String(repeating: "x", count: 200_000), "a cell of more than"), ("", "it is empty"),
        ])
    func refused(_ text: String, _ says: String) { #expect(refusal(text).contains(says), "\(refusal(text))") }

    @Test("what is written with quotes is read back the same", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var random = Seeded(seed)
        let separator = [",", ";", "\t"][Int(seed % 3)], width = Int.random(in: 2...5, using: &random)
        let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
            ["x"] + (1..<width).map { _ in random.text() } + ["y"]
        }
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }.joined(separator: "\r\n")
        #expect(try read(text).rows.map(\.cells) == rows)
    }

    @Test("columns have letters as in a spreadsheet") func letters() {
        #expect(
            [0, 25, 26, 51, 52, 701, 702, 16_383].map(Table.letters) == [
                "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD",
            ])
    }
}
