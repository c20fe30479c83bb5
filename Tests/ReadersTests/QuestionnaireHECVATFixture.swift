import Assessment
import Testing

@testable import Readers

/// A workbook of HECVAT's shape: tabs whose ids stand in A under the titles of categories, questions that are look-ups with a
/// cached text, answers in C; general rows that every tab looks up again; hidden sheets with weights and scores.
struct HECVATFixture {
    /// One question of the table of weights.
    struct Weight {
        let id: String
        var good = "Yes"
        var importance = "Standard Importance"
        var weight = 10
    }
    /// Questions by tab, each with the title above its first one.
    static let tabs: [(sheet: String, categories: [(title: String, ids: [String])])] = [
        (
            "START HERE",
            [
                ("General Information", ["GNRL-01", "GNRL-02"]), ("Company Information", ["COMP-01", "COMP-03"]),
                ("Required Questions", (1...8).map { "REQU-0\($0)" }),
            ]
        ),
        (
            "Organization",
            [("Documentation", ["DOCU-01", "DOCU-02", "DOCU-03"]), ("Change Management", ["CHNG-01", "CHNG-09"])]
        ),
        ("Product", [("Data", ["DATA-02", "DATA-03", "DATA-14", "DATA-17"])]),
        ("AI", [("AI Qualifying Questions", ["AIQU-01", "AIQU-02"]), ("AI Machine Learning", ["AIML-01"])]),
    ]
    static let weights: [Weight] = [
        Weight(id: "GNRL-01", good: "Not scored", importance: "", weight: 0), Weight(id: "COMP-01"),
        Weight(id: "COMP-03", importance: "Minor Importance", weight: 5),
        Weight(id: "REQU-01", good: "Not scored", importance: "", weight: 0),
        Weight(id: "DOCU-01", importance: "Critical Importance", weight: 20),
        Weight(id: "DOCU-02", importance: "Critical Importance", weight: 20), Weight(id: "DOCU-03"),
        Weight(id: "CHNG-01", importance: "Critical Importance", weight: 20),
        Weight(id: "CHNG-09", good: "Neutral until evaluated", importance: "Minor Importance", weight: 5),
        Weight(id: "DATA-02", importance: "Critical Importance", weight: 20),
        Weight(id: "DATA-03", importance: "Critical Importance", weight: 20),
        Weight(id: "DATA-14", importance: "Minor Importance", weight: 5), Weight(id: "DATA-17", good: "No"),
        Weight(id: "AIML-01", importance: "Critical Importance", weight: 20),
    ]

    /// What is answered, and the additional information.
    var answers: [String: (String, String)] = [:]
    /// How a question reads; else a placeholder.
    var texts: [String: String] = [:]
    /// The rows of the score report on the evaluation sheet, from row 21 on: name, ticked, cells from D on.
    var report: [(name: String, ticked: Bool?, cells: [String])] = []
    /// What an analyst wrote in the rows of questions below it: compliance, importance.
    var overrides: [String: (String, String)] = [:]
    /// Further columns of the hidden sheet of sums, by question.
    var sums: [String: [String]] = [:]
    /// Without the hidden sheets, as some tools save a workbook.
    var isStripped = false
    /// Further rows on the first tab.
    var more: [[String]] = []

    private enum Cell {
        case text(String), number(String), lookUp(String), lookUpZero
    }

    var bytes: [UInt8] {
        var sheets: [(name: String, state: String, xml: String)] = []
        for tab in HECVATFixture.tabs {
            var rows: [[Cell]] = [[.text("Higher Education Community Vendor Assessment Toolkit")], [], []]
            rows += Array(repeating: [.text("Read this first, and fill in the blue cells.")], count: 8)
            if tab.sheet != "START HERE" {
                rows.append([.text("General Information"), .text(""), .text("Answer"), .text("Additional Information")])
                for id in ["GNRL-01", "GNRL-02"] {
                    let answer = answers[id]?.0 ?? ""
                    rows.append([
                        .text(id), .lookUp(text(id)), answer.isEmpty ? .lookUpZero : .lookUp(answer), .lookUpZero,
                    ])
                }
            }
            for category in tab.categories {
                rows.append([
                    .text(category.title), .text(""), .text("Answer"), .text("Additional Information"),
                    .text("Guidance"),
                ])
                for id in category.ids {
                    let said = answers[id] ?? ("", "")
                    rows.append([.text(id), .lookUp(text(id)), .text(said.0), .text(said.1), .lookUp("Say more.")])
                }
            }
            if tab.sheet == "START HERE" { rows += more.map { $0.map { .text($0) } } }
            sheets.append((tab.sheet, "visible", HECVATFixture.xml(rows)))
        }
        if !isStripped {
            sheets.append(("Institution Evaluation", "visible", HECVATFixture.xml(evaluation)))
            sheets.append(("Questions", "hidden", HECVATFixture.xml(table)))
            sheets.append(("(backend scoring)", "hidden", HECVATFixture.xml(backend)))
        }
        return Forge.workbook(sheets).zip
    }

    private func text(_ id: String) -> String { texts[id] ?? "A placeholder for \(id)?" }

    private var evaluation: [[Cell]] {
        var rows: [[Cell]] = Array(repeating: [.text("Evaluation")], count: 19)
        rows.append([.text(""), .text("Category"), .text("Include"), .text("Score"), .text("Max"), .text("Percent")])
        for line in report {
            let ticked: Cell = line.ticked.map { .text($0 ? "TRUE" : "FALSE") } ?? .text("")
            rows.append([.text(""), .text(line.name), ticked] + line.cells.map { .number($0) })
        }
        for weight in HECVATFixture.weights {
            let said = overrides[weight.id] ?? ("", "")
            rows.append([
                .text(weight.id), .lookUp(text(weight.id)), .text(said.0), .text(weight.importance), .text(said.1),
            ])
        }
        return rows
    }

    private var table: [[Cell]] {
        var rows: [[Cell]] = [[.text("All questions")]]
        let middle = Array(repeating: Cell.text(""), count: 18)
        rows.append(
            [.text("New ID"), .text("Question")] + middle
                + [
                    .text("Compliant Response"), .text("Compliant"), .text("Default Importance"),
                    .text("Default Weight"),
                ])
        for weight in HECVATFixture.weights {
            rows.append(
                [.text(weight.id), .text(text(weight.id))] + middle + [
                    .text(weight.good), .text(""), .text(weight.importance),
                    weight.weight > 0 ? .number("\(weight.weight)") : .text(""),
                ])
        }
        return rows
    }

    private var backend: [[Cell]] {
        [[.text("ID"), .text("Weight"), .text("Comply"), .text("Points")]]
            + HECVATFixture.weights.compactMap { weight in
                sums[weight.id].map { [.text(weight.id)] + $0.map { .number($0) } }
            }
    }

    private static func xml(_ rows: [[Cell]]) -> String {
        func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
        return rows.enumerated().map { index, cells in
            let inner = cells.enumerated().map { column, cell in
                let at = "r=\"\(Table.letters(column))\(index + 1)\""
                return switch cell {
                case .text(let text):
                    text.isEmpty ? "" : "<c \(at) t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
                case .number(let number): number.isEmpty ? "" : "<c \(at)><f>SUM(Z1:Z9)</f><v>\(number)</v></c>"
                case .lookUp(let text):
                    "<c \(at) t=\"str\"><f>VLOOKUP(A\(index + 1),Questions!A:X,2,FALSE)</f><v>\(escaped(text))</v></c>"
                case .lookUpZero: "<c \(at)><f>'START HERE'!C\(index + 1)</f><v>0</v></c>"
                }
            }
            return "<row r=\"\(index + 1)\">\(inner.joined())</row>"
        }.joined()
    }

    // MARK: Reading it

    /// Every map of the program, loaded once.
    static let catalogue = Result { try Questionnaire.all(in: shippedQuestionnaires) }
    static func map() throws -> Questionnaire { try #require(catalogue.get().first { $0.id == "hecvat-4" }) }

    static func setting() throws -> Setting {
        var setting = Setting(
            vendor: "acme", service: "mail", dated: Day(iso: "2026-10-01"), received: Day(number: 20_759),
            questionnaires: shippedQuestionnaires)
        setting.catalogue = try catalogue.get()
        return setting
    }

    func answered() async throws -> AnsweredQuestionnaire {
        try AnsweredQuestionnaire(
            try await Content.open(Document(name: "hecvat.xlsx", bytes: bytes)), HECVATFixture.setting())
    }
    func score() async throws -> NativeScore? { try await answered().nativeScore }
    func read() async throws -> Harvest {
        let content = try await Content.open(Document(name: "hecvat.xlsx", bytes: bytes))
        return try await Reader.reading(content, as: nil, HECVATFixture.setting()).harvest
    }
}
