import Assessment
import Testing

@testable import Readers

/// Tables as vendors send them: every case makes its own file, and says what a person would read in it.
@Suite struct QuestionnaireTablesTests {
    /// Three questions of an invented questionnaire; `more` goes into its map.
    static func map(_ more: String = "") throws -> Questionnaire {
        let yaml = """
            id: harbour
            title: Harbour check
            edition: "1"
            source: invented
            licence: invented
            marks: [harbour]
            \(more.replacing("\n", with: "\n"))
            questions:
              - {id: HB-1, also: ["Do administrators of the service sign in with a second factor?"], text: Second factor, asked: vendor, kind: practice, states: [{fact: mfa.administrators, of: service}]}
              - {id: HB-2, also: ["Is every endpoint of the service behind a sign-in?"], text: Sign-in, asked: vendor, kind: practice, states: [{fact: auth.every-endpoint, of: service}]}
              - {id: HB-3, also: ["How long, at least, are the logs of the service kept?"], text: Logs, asked: vendor, kind: number, unit: days, bound: least, states: [{fact: log.retention-days, of: service}]}
            """
        return try Questionnaire(JSON.yaml(Array(yaml.utf8), name: "harbour.yaml"), file: "harbour.yaml")
    }

    /// Facts as `key = value at place`, and the problems, of a file that is read with the map.
    static func read(
        _ bytes: [UInt8], _ name: String = "a.csv", map more: String = ""
    ) async throws -> (facts: [String], problems: [String]) {
        var setting = Setting(received: Day(number: 20_759), questionnaires: "")
        setting.catalogue = [try map(more)]
        setting.dated = Day(number: 20_750)
        let content = try await Content.open(Document(name: name, bytes: bytes))
        let harvest = try await Reader.reading(content, as: nil, setting).harvest
        let facts = harvest.facts.filter { $0.key != "vendor.legal-name" && !$0.key.hasPrefix("questionnaire.") }
        return (
            facts.filter { $0.subject.kind == .service }.map {
                "\($0.key) = \($0.value) at " + "\($0.source.place)".replacing("cell ", with: "")
            },
            harvest.problems.map { ($0.place.map { "\($0): " } ?? "") + $0.says }
        )
    }

    /// A sheet of rows of cells, with the ranges that are merged, and what stands before and behind the rows.
    static func sheet(
        _ rows: [[String]], merged: [String] = [], from first: Int = 1, hidden: Set<Int> = [], columns: String = ""
    ) -> String {
        let lines = rows.enumerated().map { index, cells in
            let number = index + first
            let inner = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let place = "r=\"\(Table.letters(column))\(number)\""
                return text.hasPrefix("<")
                    ? "<c \(place)" + text.dropFirst(2)
                    : "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
            }
            return "<row r=\"\(number)\"\(hidden.contains(number) ? " hidden=\"1\"" : "")>\(inner.joined())</row>"
        }
        let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return columns + "<sheetData>\(lines.joined())</sheetData>"
            + (ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")
    }

    static func book(_ sheets: (String, String)..., styles: String? = nil) -> [UInt8] {
        Forge.workbook(sheets.map { ($0.0, "visible", $0.1) }, styles: styles).zip
    }

    static let head = ["ID", "Question", "Answer", "Comment"]
    static let expected = [
        "mfa.administrators = partly at C2", "auth.every-endpoint = yes at C3", "log.retention-days = 180 at C4",
    ]

    @Test(
        "one table in every encoding and with every separator",
        arguments: ["utf8", "utf8-mark", "utf16le-mark", "utf16be-mark", "utf16le", "utf16be", "1252"],
        [",", ";", "\t", "|"])
    func encodings(_ encoding: String, _ separator: String) async throws {
        let rows = [
            Self.head, ["HB-1", "Zweiter Faktor für „Admins“?", "Partly", "nur für\nden Betrieb – größtenteils"],
            ["HB-2", "Sign-in?", "Yes", ""], ["HB-3", "Logs?", "180 days", "a \"half\" year"],
        ]
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }.joined(separator: "\r\n")
        let bytes: [UInt8]
        switch encoding {
        case "utf8": bytes = Array(text.utf8)
        case "utf8-mark": bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf16le-mark": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case "utf16be-mark": bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        case "utf16le": bytes = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case "utf16be": bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        default:
            let upper: [Character: UInt8] = ["„": 0x84, "“": 0x93, "–": 0x96, "ü": 0xFC, "ö": 0xF6, "ß": 0xDF]
            bytes = text.flatMap { upper[$0].map { [$0] } ?? Array(String($0).utf8) }
        }
        let (facts, problems) = try await Self.read(bytes)
        #expect(facts == Self.expected)
        let assumed = problems.filter { $0.contains("It was read as") }
        #expect(assumed.count == (["utf16le", "utf16be", "1252"].contains(encoding) ? 1 : 0))
    }

    @Test("a header on row 7 below a logo, sections across the sheet, the header again on the next page")
    func pages() async throws {
        let xml = Self.sheet(
            [
                ["Harbour Security Office"], [], ["Vendor:", "Acme Inc."], ["Confidential"], [], [], Self.head,
                ["Access"], ["HB-1", "Second factor?", "partly", ""], ["HB-2", "Sign-in?", "yes", ""], Self.head,
                ["Operation of the logs"], ["HB-3", "Logs?", "180", ""],
            ], merged: ["A1:D2", "A8:D8", "A12:D12"])
        let (facts, problems) = try await Self.read(Self.book(("Answers", xml)), "a.xlsx")
        #expect(
            facts == [
                "mfa.administrators = partly at Answers!C9", "auth.every-endpoint = yes at Answers!C10",
                "log.retention-days = 180 at Answers!C13",
            ])
        #expect(problems == [])
    }

    @Test("an answer that is merged over several questions is that of each, and stands in the merged cell")
    func mergedAnswer() async throws {
        let xml = Self.sheet(
            [Self.head, ["HB-1", "", "yes", "both"], ["HB-2"], ["HB-3", "", "90"]], merged: ["C2:C3", "D2:D3"])
        let (facts, problems) = try await Self.read(Self.book(("S", xml)), "a.xlsx")
        #expect(
            facts == [
                "mfa.administrators = yes at S!C2", "auth.every-endpoint = yes at S!C2",
                "log.retention-days = 90 at S!C4",
            ])
        #expect(problems == ["S!C2: The cell is merged over the rows 2 to 3; its answer was read as that of each."])
    }

    @Test("an id that is merged over several rows has one answer, or is not understood")
    func mergedID() async throws {
        let one = Self.sheet(
            [Self.head, ["HB-1", "", "yes", "first"], ["", "", "", "second"], ["HB-3", "", "90"]],
            merged: ["A2:A3", "C2:C3"])
        #expect(
            try await Self.read(Self.book(("S", one)), "a.xlsx").facts == [
                "mfa.administrators = yes at S!C2", "log.retention-days = 90 at S!C4",
            ])
        let two = Self.sheet(
            [Self.head, ["HB-1", "(a)", "yes"], ["", "(b)", "no"], ["HB-3", "", "90"]], merged: ["A2:A3"])
        let (facts, problems) = try await Self.read(Self.book(("S", two)), "a.xlsx")
        #expect(facts == ["log.retention-days = 90 at S!C4"])
        #expect(problems.contains { $0.contains("One answer was expected, and 2 stand here.") })
    }

    @Test("a header of two lines, merged or not")
    func twoLines() async throws {
        let rows = [["HB-1", "", "partly", "", "yes"], ["HB-2", "", "yes"], ["HB-3", "", "180"]]
        let merged = Self.sheet(
            [["ID", "Question", "Vendor", "", "Reviewer"], ["", "", "Answer", "Comment", "Answer"]] + rows,
            merged: ["A1:A2", "B1:B2", "C1:D1"])
        let plain = Self.sheet(
            [["ID", "Question", "Vendor", "", "Our review"], ["", "", "Answer", "Comment", "Answer"]] + rows)
        for xml in [merged, plain] {
            let (facts, problems) = try await Self.read(Self.book(("S", xml)), "a.xlsx")
            #expect(
                facts == [
                    "mfa.administrators = partly at S!C3", "auth.every-endpoint = yes at S!C4",
                    "log.retention-days = 180 at S!C5",
                ])
            #expect(problems == [])
        }
    }

    @Test("two columns headed alike: where they differ, neither is taken for the vendor's answer")
    func twoAnswers() async throws {
        let (facts, problems) = try await Self.read(
            Array("ID,Answer,Comment,Answer\nHB-1,yes,,no\nHB-2,yes,,Yes\nHB-2,yes,,\nHB-3,,,90\n".utf8))
        #expect(!facts.contains { $0.hasPrefix("mfa.") })
        #expect(facts.contains("log.retention-days = 90 at D5"))
        #expect(problems.contains { $0.hasPrefix("The columns B and D are headed alike") })
    }

    @Test("columns headed Yes, No and N/A, with marks, boxes and the truth values of a spreadsheet")
    func marks() async throws {
        let text = """
            ID,Question,Yes,No,Partial,Comment
            HB-1,,☐,☐,☒,
            HB-2,,TRUE,FALSE,FALSE,
            """
        #expect(
            try await Self.read(Array(text.utf8)).facts == [
                "mfa.administrators = partly at E2", "auth.every-endpoint = yes at C3",
            ])
        let below = Self.sheet(
            [
                ["ID", "Question", "Answer", "", ""], ["", "", "Yes", "No", "N/A"], ["HB-1", "", "x"],
                ["HB-2", "", "", "x"],
            ],
            merged: ["C1:E1"])
        #expect(
            try await Self.read(Self.book(("S", below)), "a.xlsx").facts == [
                "mfa.administrators = yes at S!C3", "auth.every-endpoint = no at S!D4",
            ])
    }

    @Test(
        "boxes in one cell",
        arguments: [
            ("☐ Yes ☒ No ☐ N/A", "no"), ("☑ Yes / ☐ No", "yes"), ("Yes ☐ No ☒", "no"), ("[x] Yes [ ] No", "yes"),
            ("☐ Yes ☐ No", nil), ("☒ Yes ☒ No", nil), ("☒", nil), ("☐", nil), ("maybe ☒ Yes ☐ No", nil),
        ] as [(String, String?)])
    func boxes(_ cell: String, _ value: String?) async throws {
        let (facts, _) = try await Self.read(Array("ID,Answer\nHB-1,\(cell)\nHB-3,90\n".utf8))
        #expect(facts.filter { $0.hasPrefix("mfa.") } == (value.map { ["mfa.administrators = \($0) at B2"] } ?? []))
    }

    @Test("what is struck out, an error, or a zero fetched from an empty cell is no answer")
    func noAnswers() async throws {
        let styles = """
            <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
            <cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>
            """
        let struck = "<c s=\"1\" t=\"inlineStr\"><is><t>yes</t></is></c>"
        let part =
            "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>yes</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> no</t></r></is></c>"
        let plain = "<c s=\"2\" t=\"inlineStr\"><is><t>yes</t></is></c>"
        let fetched = "<c><f>VLOOKUP($A4,Master!A:C,3,FALSE)</f><v>0</v></c>"
        let error = "<c t=\"e\"><f>#REF!</f><v>#REF!</v></c>"
        func facts(_ first: String, _ second: String) async throws -> (facts: [String], problems: [String]) {
            let xml = Self.sheet([Self.head, ["HB-1", "", first], ["HB-2", "", second], ["HB-3", "", fetched]])
            return try await Self.read(Self.book(("S", xml), styles: styles), "a.xlsx")
        }
        let (both, problems) = try await facts(struck, part)
        #expect(both == ["auth.every-endpoint = no at S!C3"])
        #expect(problems.contains("S!C2: \"yes\" is struck out here. It was not read."))
        #expect(problems.contains("S!C3: \"yes\" is struck out here. It was not read."))
        let (other, errors) = try await facts(plain, error)
        #expect(other == ["mfa.administrators = yes at S!C2"])
        #expect(errors.contains("S!C3: The cell shows the error #REF!, which is no answer."))
    }

    @Test("a hidden row and a hidden column of answers are read and told; a hidden sheet is told")
    func hidden() async throws {
        let rows = [Self.head, ["HB-1", "", "partly"], ["HB-2", "", "yes"]]
        let seen = Self.sheet(rows, hidden: [3], columns: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
        let forge = Forge.workbook([("Seen", "visible", seen), ("Old", "hidden", Self.sheet(rows))])
        let (facts, problems) = try await Self.read(forge.zip, "a.xlsx")
        #expect(facts == ["mfa.administrators = partly at Seen!C2", "auth.every-endpoint = yes at Seen!C3"])
        #expect(problems.contains("Seen!C3: The row of HB-2 is hidden in the file; it was read."))
        #expect(problems.contains("The column of the answers, C of sheet Seen, is hidden in the file; it was read."))
        #expect(problems.contains("Old!A1: The sheet is hidden and looks like answers: they were not read."))
    }

    @Test("the sheets that a map names are read in its order, and no others")
    func sheets() async throws {
        let first = Self.sheet([Self.head, ["HB-1", "", "yes"]]), second = Self.sheet([Self.head, ["HB-2", "", "no"]])
        let scores = Self.sheet([Self.head, ["HB-3", "", "7"]])
        let book = Self.book(
            ("Analyst", scores), ("Part 2", second), ("Part 1", first), ("START", Self.sheet([["Vendor", "Acme"]])))
        let (facts, problems) = try await Self.read(book, "a.xlsx", map: "sheets: [part 1, \"Part*\"]")
        #expect(facts == ["mfa.administrators = yes at Part 1!C2", "auth.every-endpoint = no at Part 2!C2"])
        #expect(problems == ["Part 2!C2: HB-2 is answered \"no\", without a plan or a day."])
        let renamed = try await Self.read(book, "a.xlsx", map: "sheets: [CAIQ]")
        #expect(renamed.facts.count == 3)
        #expect(renamed.problems.contains { $0.hasPrefix("None of the sheets CAIQ is here with answers") })
    }

    @Test("a table without ids is known by a map that gives the questions' texts")
    func withoutIDs() async throws {
        let text = """
            Frage,Auskunft
            "Do administrators of the  service sign in with a second factor ?",partly
            Is every endpoint of the service behind a sign-in,yes
            "How long, at least, are the logs of the service kept?",180
            """
        let (facts, _) = try await Self.read(
            Array(text.utf8), map: "columns: {id: [Frage], answer: [Auskunft]}")
        #expect(
            facts == [
                "mfa.administrators = partly at B2", "auth.every-endpoint = yes at B3",
                "log.retention-days = 180 at B4",
            ])
    }

    @Test("days, truth values, rich texts and readings beside Japanese texts")
    func values() async throws {
        let xml = Self.sheet([
            Self.head, ["HB-1", "", "<c t=\"b\"><v>1</v></c>"],
            [
                "HB-2", "",
                "<c t=\"inlineStr\"><is><r><t>Y</t></r><r><rPr><b/></rPr><t>es</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
            ],
            ["HB-3", "", "<c><f>60*3</f><v>180</v></c>"],
        ])
        let facts = try await Self.read(Self.book(("S", xml)), "a.xlsx").facts
        #expect(
            facts == [
                "mfa.administrators = yes at S!C2", "auth.every-endpoint = yes at S!C3",
                "log.retention-days = 180 at S!C4",
            ])
    }
}
