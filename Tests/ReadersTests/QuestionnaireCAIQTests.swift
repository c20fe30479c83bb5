import Assessment
import Foundation
import Testing

@testable import Readers

/// CSA's questionnaire as vendors send it: a workbook of its shape, made here, with placeholders for its sentences.
@Suite struct QuestionnaireCAIQTests {
    static func map(_ id: String) throws -> Questionnaire {
        try #require(Questionnaire.all(in: shippedQuestionnaires).first { $0.id == id })
    }

    /// The workbook: an introduction, then the questions from row 3 on under a title and a header, with the columns of the
    /// controls merged over their questions, and two lines behind the last one.
    static func workbook(
        _ ids: [String], version: String = "4.0.3",
        _ answer: (String) -> (answer: String, owner: String, comment: String)
    ) -> [UInt8] {
        let head = [
            "Question ID", "Question", "CSP CAIQ Answer", "SSRM Control Ownership",
            "CSP Implementation Description (Optional/Recommended)", "CSC Responsibilities  (Optional/Recommended)", "",
            "", "CCM Control ID", "CCM Control Specification", "CCM Control Title", "CCM Domain Title",
        ]
        var rows = [["v\(version)", "A title for the questionnaire v\(version)"], head], merged: [String] = []
        var control = "", domain = "", controlRow = 0, domainRow = 0
        func close(_ columns: [String], _ from: Int, _ to: Int) {
            if from > 0, to > from { merged += columns.map { "\($0)\(from):\($0)\(to)" } }
        }
        for (index, id) in ids.enumerated() {
            let said = answer(id), number = index + 3, parts = id.split(separator: ".")
            var cells = [
                "\(id)", "A placeholder for \(id)?", said.answer, said.owner, said.comment, "Ask nobody", "", "",
            ]
            if String(parts[0]) != control {
                close(["I", "J", "K"], controlRow, number - 1)
                (control, controlRow) = (String(parts[0]), number)
                cells += [control, "A placeholder for the control", "A control"]
            } else {
                cells += ["", "", ""]
            }
            if !control.hasPrefix(domain) || domain.isEmpty {
                close(["L"], domainRow, number - 1)
                (domain, domainRow) = (String(control.split(separator: "-")[0]), number)
                cells.append("A domain")
            }
            rows.append(cells)
        }
        rows += [["End of Standard"], ["© A notice of who owns the questionnaire and what may be done with it."]]
        merged += ["A\(rows.count):L\(rows.count)", "A1:A1"]
        let introduction = [["Introduction"], ["Answer", "Yes, No or N/A, for each Question ID"]]
        return Forge.workbook([
            ("Introduction", "visible", sheet(introduction, [])),
            ("CAIQv\(version)", "visible", sheet(rows, merged)),
        ]).zip
    }

    private static func sheet(_ rows: [[String]], _ merged: [String]) -> String {
        func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
        let lines = rows.enumerated().map { index, cells in
            let inner = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                "<c r=\"\(Table.letters(column))\(index + 1)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
            }
            return "<row r=\"\(index + 1)\">\(inner.joined())</row>"
        }
        let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<sheetData>\(lines.joined())</sheetData>" + (ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")
    }

    static func read(_ bytes: [UInt8], _ name: String = "caiq.xlsx") async throws -> Harvest {
        let setting = Setting(
            vendor: "acme", service: "mail", dated: Day(iso: "2026-10-01"), received: Day(number: 20_759),
            questionnaires: shippedQuestionnaires)
        let content = try await Content.open(Document(name: name, bytes: bytes))
        return try await Reader.reading(content, as: nil, setting).harvest
    }

    /// `key = value at cell`, of what the vendor claims.
    static func claims(_ harvest: Harvest) -> [String] {
        harvest.facts.filter { $0.assurance == .claimed }.map { fact in
            guard case .cell(_, let cell) = fact.source.place else { return "\(fact.key) at \(fact.source.place)" }
            return "\(fact.key) = \(fact.value) at \(cell)"
        }.sorted()
    }

    // MARK: The maps

    @Test(arguments: [("caiq-4", 261, "A&A-01.1", "UEM-14.1"), ("caiq-4.1", 283, "A&A-01.1", "UEM-14.1")])
    func everyIdIsThere(_ id: String, _ count: Int, _ first: String, _ last: String) throws {
        let map = try Self.map(id)
        #expect(map.questions.count == count && map.sections.count == 17)
        #expect(map.questions.first?.id == first && map.questions.last?.id == last)
        #expect(
            map.questions.allSatisfy { $0.id.hasPrefix($0.section + "-") && $0.asked == .vendor && $0.good == ["yes"] })
        #expect(map.rules == [.ownerBlankWhenNotApplicable] && map.published != nil)
        // Topics of ours: short, and no sentence that asks.
        #expect(map.questions.allSatisfy { $0.text.count <= 75 && !$0.text.contains("?") })
    }

    @Test(arguments: ["caiq-4", "caiq-4.1"]) func atLeastSixtyQuestionsState(_ id: String) throws {
        #expect(try Self.map(id).questions.count { !$0.states.isEmpty } >= 60)
    }

    // MARK: Reading

    @Test(arguments: [("caiq-4", "4.0.3"), ("caiq-4.1", "4.1.0")])
    func anAnswerOfYesToEverythingIsClaimedFromEachCell(_ id: String, _ version: String) async throws {
        let map = try Self.map(id), ids = map.questions.map(\.id)
        let harvest = try await Self.read(
            Self.workbook(ids, version: version) { ("Yes", "CSP-owned", "We do \($0)") })
        #expect(harvest.extra?.value["id"]?.text == id)
        #expect(harvest.extra?.value["answered"]?.int == map.questions.count)
        let claimed = harvest.facts.filter { $0.assurance == .claimed }
        #expect(Set(claimed.map(\.source.place)).count >= 60)
        #expect(claimed.allSatisfy { $0.value == .practice(.yes) || $0.value == .flag(true) })
        for fact in claimed {
            guard case .cell(let sheet, let cell) = fact.source.place else { continue }
            #expect(sheet == "CAIQv\(version)" && cell.hasPrefix("C"))
            let row = try #require(Int(cell.dropFirst()))
            #expect(fact.source.quote == "Yes\nWe do \(ids[row - 3])")
            #expect(fact.rule.id == "questionnaire.\(id).\(ids[row - 3])")
        }
        // Nothing of the introduction, of the last lines or of the merged columns was taken for an answer.
        #expect(
            !harvest.problems.contains {
                $0.says.contains("is not in the questionnaire") || $0.says.contains("without an id")
            })
    }

    @Test func anAnswerOfNoToEverythingClaimsNothingGood() async throws {
        let ids = try Self.map("caiq-4").questions.map(\.id)
        let claimed = try await Self.read(Self.workbook(ids) { _ in ("No", "CSP-owned", "") }).facts
            .filter { $0.assurance == .claimed }
        #expect(!claimed.isEmpty && claimed.allSatisfy { [.practice(.no), .practice(.partly)].contains($0.value) })
        #expect(claimed.filter { $0.value == .practice(.partly) }.allSatisfy { $0.key == "backup.tried" })
        // A no to a bundle does not tell which of its claims fails.
        #expect(
            !claimed.contains {
                ["contract.audit-right", "encryption.at-rest", "incident.notice-suspected"].contains($0.key)
            })
    }

    @Test func aPracticeIsNoBetterThanItsParts() async throws {
        func claims(_ answers: [String: String]) async throws -> [String] {
            let ids = try Self.map("caiq-4").questions.map(\.id).filter { answers.keys.contains($0) }
            return Self.claims(try await Self.read(Self.workbook(ids) { (answers[$0] ?? "", "", "") }))
        }
        // The whole and a part: both say it.
        #expect(
            try await claims(["CEK-01.1": "Yes", "CEK-12.1": "Yes"])
                == ["key.management = yes at C3", "key.management = yes at C4"])
        // A part lacks: it says so, and the yes to the whole is not stated beside it.
        for answer in ["No", "Partial", "Planned"] {
            #expect(
                try await claims(["CEK-01.1": "Yes", "CEK-12.1": answer, "CEK-21.1": "Yes"])
                    == ["key.management = partly at C4"])
        }
        // The whole lacks: a part that is there saves nothing.
        #expect(
            try await claims(["CEK-01.1": "No", "CEK-12.1": "Yes", "CEK-21.1": "No"])
                == ["key.management = no at C3", "key.management = no at C5"])
        #expect(try await claims(["CEK-01.1": "Planned", "CEK-12.1": "No"]) == ["key.management = planned at C3"])
        // Nobody answered for the whole.
        #expect(try await claims(["CEK-12.1": "No", "CEK-21.1": "Yes", "CEK-01.1": "NA"]) == [])
        // No answer to a part, or one that states nothing, is no lack.
        #expect(
            try await claims(["CEK-01.1": "Yes", "CEK-12.1": "", "CEK-21.1": "N/A"]) == ["key.management = yes at C3"])
    }

    @Test func whoOperatesAControlIsReadFromItsOwnColumn() async throws {
        let map = try Self.map("caiq-4")
        let bytes = Self.workbook(["A&A-01.1", "DCS-01.1"]) {
            $0 == "DCS-01.1"
                ? ("NA", "3rd-party outsourced", "The cloud provider's") : ("Yes", "CSP-owned", "ISMS policy")
        }
        let content = try await Content.open(Document(name: "caiq.xlsx", bytes: bytes))
        let sheet = try #require(AnswerSheet(content, map))
        #expect(sheet.rows.prefix(2).map(\.owner) == ["CSP-owned", "3rd-party outsourced"])
        #expect(sheet.rows.prefix(2).map(\.comment) == ["ISMS policy", "The cloud provider's"])
        #expect(sheet.rows.prefix(2).map(\.question) == ["A placeholder for A&A-01.1?", "A placeholder for DCS-01.1?"])
    }

    /// The format asks to leave the owner blank where a control does not apply, and to answer every question.
    @Test func whatTheFormatAsksForIsTold() async throws {
        let harvest = try await Self.read(
            Self.workbook(["A&A-01.1", "DCS-01.1", "DCS-01.2"]) {
                switch $0 {
                case "DCS-01.1": ("NA", "3rd-party outsourced", "The cloud provider's")
                case "DCS-01.2": ("N/A", "", "The cloud provider's")
                default: ("", "CSP-owned", "")
                }
            })
        let told = harvest.problems.filter { $0.says.contains("owner") }
        #expect(told.map { "\($0.place!)" }.allSatisfy { $0.hasSuffix("C4") } && told.count == 1)
        #expect(harvest.problems.contains { $0.says.lowercased().contains("required") && $0.says.contains("A&A-01.1") })
        #expect(harvest.facts.allSatisfy { $0.assurance != .claimed })
    }

    // MARK: Editions

    @Test func thePublishersNewIdsMeanOtherQuestions() async throws {
        let ids = try Self.map("caiq-4.1").questions.map(\.id)
        let harvest = try await Self.read(
            Self.workbook(ids, version: "4.1.0") { ($0 == "IAM-14.1" ? "Yes" : $0 == "IAM-13.1" ? "No" : "", "", "") })
        #expect(harvest.extra?.value["id"]?.text == "caiq-4.1")
        // 4.0 asks for a second factor in IAM-14.1, 4.1 in IAM-13.1.
        #expect(harvest.facts.filter { $0.key == "mfa.administrators" }.map(\.value) == [.practice(.no)])
    }

    @Test(
        "another edition gives the same ids to other questions, and is refused",
        arguments: [
            (
                "3.1",
                ["AIS-01.1", "AIS-02.1", "IAM-02.1", "IAM-05.1", "DSI-01.1", "GRM-01.1", "MOS-01.1", "TVM-01.1"],
                "DSI-01.1"
            ),
            (
                "3.0.1",
                ["AIS-01.1", "AIS-04.1", "BCR-01.1", "CCC-01.1", "HRS-01.1", "IAM-01.1", "SEF-01.1", "EKM-01.1"],
                "EKM-01.1"
            ),
            ("AI 1.1", ["A&A-01.1", "AIS-04.1", "IAM-13.1", "I&S-03.1", "MDS-01.1", "SEF-03.1"], "MDS-01.1"),
        ])
    func anotherEditionIsRefused(_ version: String, _ ids: [String], _ stranger: String) async throws {
        do {
            let harvest = try await Self.read(Self.workbook(ids, version: version) { _ in ("Yes", "", "") })
            Issue.record("It was read: \(Self.claims(harvest))")
        } catch {
            #expect("\(error)".contains("its id \(stranger) is not of CSA CAIQ 4."), "\(error)")
            #expect("\(error)".contains("another questionnaire or edition"), "\(error)")
        }
    }

    /// A short list, such as CAIQ-Lite, may have no id that tells the editions apart.
    @Test func aShortListIsReadAsTheEditionThatItNames() async throws {
        func edition(_ head: String) async throws -> String? {
            let csv = head + "ID,Question,CSP CAIQ Answer\nA&A-02.1,?,N/A\nIAM-14.1,?,Yes\nSEF-03.1,?,No\n"
            return try await Self.read(Array(csv.utf8), "lite.csv").extra?.value["id"]?.text
        }
        #expect(try await edition("CAIQ v4.0.3 Lite,,\n") == "caiq-4")
        #expect(try await edition("CAIQ v4.1.0 Lite,,\n") == "caiq-4.1")
        #expect(try await edition("Questionnaire,caiq-4,\n") == "caiq-4")
        #expect(try await edition("Questionnaire,caiq-4.1,\n") == "caiq-4.1")
        await #expect(throws: ReadingError.self) { try await edition("") }
        await #expect(throws: ReadingError.self) { try await edition("Questionnaire,CAIQ,\n") }
        // The name alone leaves the choice to the ids.
        let csv = "Questionnaire,CAIQ,\nID,Question,CSP CAIQ Answer\nIVS-03.2,?,Yes\nIAM-14.1,?,Yes\n"
        #expect(try await Self.read(Array(csv.utf8), "lite.csv").extra?.value["id"]?.text == "caiq-4")
    }
}
