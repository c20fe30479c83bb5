import Assessment
import Testing

@testable import Readers

@Suite("A workbook is read as a person sees it")
struct FormatsXLSXTests {
    private func read(_ forge: Forge) throws -> Workbook { try Workbook.xlsx(forge.zip, name: "a.xlsx") }
    private func cells(_ forge: Forge) throws -> [[String]] { try read(forge).sheets[0].rows.map(\.cells) }
    private func refusal(_ forge: Forge) -> String {
        do {
            return "read as \(try cells(forge))"
        } catch { return "\(error)" }
    }

    @Test("shared, inline and rich texts, truth values, errors and numbers")
    func values() throws {
        let table = try read(
            .sheet(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>in line</t></is></c></row>
                <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>0.69999999999999996</v></c>
                <c r="D3"><v>42</v></c><c r="E3" t="str"><f>A1</f><v>shown</v></c><c r="F3"><v>4111111111111111</v></c></row>
                <row r="4"><c r="A4"/><c r="B4" t="inlineStr"><is><r><t>Yes</t></r><r><t xml:space="preserve">, all</t></r></is></c></row>
                <row r="5"><c t="inlineStr"><is><t>no reference</t></is></c></row>
                """,
                shared: [
                    "<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>",
                    "<t>one_x000D_\ntwo &lt;b&gt;</t>",
                ])
        ).sheets[0]
        #expect(
            table.rows.map(\.cells) == [
                ["rich text", "one\r\ntwo <b>", "", "in line"],
                ["TRUE", "#N/A", "0.7", "42", "shown", "4111111111111111"], ["", "Yes, all"], ["no reference"],
            ])
        #expect(table.rows.map(\.number) == [1, 3, 4, 5])
        #expect("\(table.place(table.rows[1], 1))" == "S!B3")
        #expect(table.problems.map(\.says) == ["The cell shows the error #N/A."])
    }

    @Test("days, times and shares are shown as their number format says")
    func formats() throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="0.0%"/>
            <numFmt numFmtId="166" formatCode="&quot;day &quot;0"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="20"/>
            <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="46"/></cellXfs>
            """
        let row = zip([1, 2, 3, 4, 5, 6, 7, 1], ["46328", "46328.25", "46328.5", "0.75", "0.07", "5", "1.5", "60"])
            .map { "<c s=\"\($0)\"><v>\($1)</v></c>" }.joined()
        #expect(
            try cells(.sheet("<row r=\"1\">\(row)</row>", styles: styles)) == [
                ["2026-11-02", "2026-11-02", "2026-11-02T12:00:00", "18:00:00", "7%", "5", "36:00:00", "60"]
            ])
        let old = Forge.workbook(
            [("S", "visible", "<row><c s=\"1\"><v>44866</v></c></row>")], styles: styles, from1904: true)
        #expect(try cells(old) == [["2026-11-02"]])
    }

    @Test(
        "a custom format says what kind of number it is",
        arguments: [
            ("General", NumberFormat.plain), ("#,##0.00 \"days\"", .plain), ("yyyy-mm-dd", .date), ("mmm yy", .date),
            ("mmmm", .date), ("h:mm AM/PM", .time), ("m/d/yy h:mm", .dateTime), ("[h]:mm:ss", .elapsed),
            ("0%", .percent),
            ("[Red]0.00;[Blue]-0.00", .plain), ("0.00E+00", .plain), ("_-* #,##0\\ \"y\"_-", .plain),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
        ])
    func format(_ code: String, _ kind: NumberFormat) { #expect(NumberFormat(code: code) == kind) }

    @Test("hidden sheets, rows and columns are read and said to be hidden") func hidden() throws {
        let forge = Forge.workbook([
            (
                "Seen", "visible",
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\" hidden=\"1\"><c t=\"inlineStr\"><is><t>b</t></is></c></row></sheetData>"
            ), ("Unseen", "veryHidden", "<row><c t=\"inlineStr\"><is><t>c</t></is></c></row>"),
        ])
        let workbook = try read(forge)
        #expect(workbook.sheets.map(\.name) == ["Seen", "Unseen"])
        #expect(workbook.sheets.map(\.hidden) == [false, true])
        #expect(workbook.sheets[0].rows.map(\.hidden) == [false, true])
        #expect(workbook.sheets[0].problems.map(\.says) == ["Columns hidden on sheet Seen: B to C."])
    }

    @Test("of merged cells only the first counts; text under them is told and not read") func merged() throws {
        func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
        let table = try read(
            .sheet(
                "<sheetData><row r=\"1\">\(text("top"))\(text("under"))\(text("free"))</row><row r=\"2\">\(text("below"))</row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
            )
        ).sheets[0]
        #expect(table.rows.map(\.cells) == [["top", "", "free"]])
        #expect(table.problems.map { "\($0.place.map { "\($0)" } ?? "")" } == ["S!B1", "S!A2"])
    }

    @Test("merged cells right of a row's end take nothing away from it") func mergedBeyond() throws {
        let text = "<c t=\"inlineStr\"><is><t>kept</t></is></c>"
        let merge = "<mergeCells><mergeCell ref=\"C1:D2\"/></mergeCells>"
        let forge = Forge.sheet("<sheetData><row r=\"1\">\(text)</row><row r=\"2\">\(text)</row></sheetData>" + merge)
        #expect(try cells(forge) == [["kept"], ["kept"]])
    }

    @Test(
        "a formula that only fetches another cell may show the 0 of an empty one",
        arguments: [
            ("VLOOKUP($A4,Master!$A$1:$C$9,3,FALSE)", true), ("IFERROR(index(A:A,4),\"\")", true), ("$C$14", true),
            ("'START HERE'!C14", true), ("_xlfn.XLOOKUP(A1,B:B,C:C)", true), ("SUM(A1:A3)", false), ("60*0", false),
            ("A1+B1", false), ("", false), ("COUNTIF(A:A,\"x\")", false),
        ])
    func fetching(_ formula: String, _ fetches: Bool) {
        #expect(CellReference.looksUp(Array(formula.utf8)) == fetches)
    }

    @Test("a formula without its value is told, never computed") func formula() throws {
        let table = try read(
            .sheet("<row r=\"1\"><c r=\"A1\"><f>HYPERLINK(\"http://x\")</f></c><c r=\"B1\"><v>1</v></c></row>")
        ).sheets[0]
        #expect(table.rows.map(\.cells) == [["", "1"]])
        #expect(table.problems.first?.says.contains("formula stands here without its value") == true)
    }

    @Test(
        "what is wrong inside is refused with its place",
        arguments: [
            (
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>",
                "cell A1 refers to a shared text that is not there"
            ),
            ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "cell A1 refers to a shared text"),
            ("<row r=\"1048577\"><c><v>1</v></c></row>", "a row past the last one"),
            ("<row r=\"99999999999999999999\"/>", "a row past the last one"),
            ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "a cell in row 1 whose reference"),
            ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "a cell in row 1 whose reference"),
            ("<row r=\"2\"/><row r=\"1\"/>", "row 1 comes after row 2"),
            ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "cell A1 stands there twice"),
            ("<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "xl/worksheets/sheet1.xml"),
            (
                "<row r=\"1\"><c t=\"inlineStr\"><is>" + String(repeating: "<r>", count: 100)
                    + String(repeating: "</r>", count: 100) + "</is></c></row>",
                "more than 64 nested levels"
            ),
        ])
    func refused(_ xml: String, _ says: String) {
        #expect(
            refusal(.sheet(xml, shared: ["<t>a</t>"])).contains(says), "\(refusal(.sheet(xml, shared: ["<t>a</t>"])))")
    }

    @Test("a DOCTYPE in a part is refused") func doctype() {
        let forge = Forge.sheet("<row/>").changing("xl/worksheets/sheet1.xml") {
            $0.bytes = Array("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>".utf8) + $0.bytes
        }
        #expect(refusal(forge).contains("a DOCTYPE stands here"))
    }

    @Test("the archive itself is not believed") func archives() {
        let sound = Forge.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        #expect(refusal(sound) == "read as [[\"1\"]]")
        #expect(refusal(sound.changing("_rels/.rels") { $0.crc = 7 }).contains("CRC error"))
        #expect(refusal(sound.changing("xl/workbook.xml") { $0.size = 0x7FFF_0000 }).contains("damaged or cut short"))
        #expect(refusal(sound.changing("xl/workbook.xml") { $0.flags = 1 }).contains("locked with a password"))
        for name in ["../x", "/x", "a\\b", "C:x", "a/./b"] {
            var forge = sound
            forge.parts.append(Forge.Part(name, "x"))
            #expect(refusal(forge).contains("which points outside"), "\(name): \(refusal(forge))")
        }
        var twice = sound
        twice.parts.append(Forge.Part("XL/Workbook.xml", "x"))
        #expect(refusal(twice).contains("two parts of it are called"))
        let outside = sound.changing("xl/_rels/workbook.xml.rels") {
            $0.bytes = Array(
                String(decoding: $0.bytes, as: UTF8.self).replacing("worksheets/", with: "../../etc/").utf8)
        }
        #expect(refusal(outside).contains("which is outside of it"))
        var many = sound
        many.parts += (0..<2_001).map { Forge.Part("p\($0)", "") }
        #expect(refusal(many).contains("parts, and 2000 are allowed"))
    }

    @Test("no prefix of a workbook is read, and none with a changed byte is more than read or refused")
    func broken() throws {
        var random = Seeded(7)
        let whole = Forge.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", shared: ["<t>a</t>"]).zip
        for end in stride(from: 0, to: whole.count, by: 17) {
            #expect(throws: ReadingError.self) { try Workbook.xlsx(Array(whole[..<end]), name: "a.xlsx") }
        }
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? Workbook.xlsx(bytes, name: "a.xlsx")
        }
    }

    @Test("shared and inline texts give the same table", arguments: 0..<50)
    func roundTrip(seed: UInt64) throws {
        var random = Seeded(seed)
        let rows = (0..<4).map { _ in ["x"] + (0..<3).map { _ in random.text().replacing("\u{202e}", with: "") } + ["y"]
        }
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
        }
        let inline = rows.map { row in
            "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\(escaped($0))</t></is></c>" }.joined() + "</row>"
        }.joined()
        let shared = rows.enumerated().map { index, row in
            "<row>" + row.indices.map { "<c t=\"s\"><v>\(index * 5 + $0)</v></c>" }.joined() + "</row>"
        }.joined()
        #expect(try cells(.sheet(inline)) == rows)
        #expect(try cells(.sheet(shared, shared: rows.joined().map { "<t>\(escaped($0))</t>" })) == rows)
    }
}
