import Assessment
import Testing

@testable import Readers

/// The documents to which explanations point, and what only names one.
@Suite struct QuestionnaireCitationTests {
    static let citing: [(String, [String])] = [
        ("See SOC 2 p. 31", ["soc-report 31: SOC 2 p. 31"]),
        ("SOC 2 report, page 31.", ["soc-report 31: SOC 2 report, page 31"]),
        ("Please refer to our SOC 2 Type 2 report.", ["soc-report: SOC 2"]),
        ("As described in the SOC2 report (pp. 12-14)", ["soc-report 12: SOC2 report (pp. 12"]),
        ("See the attached ISO 27001 certificate", ["iso-certificate: ISO 27001 certificate"]),
        ("refer to our ISO/IEC 27001 certificate, p.2", ["iso-certificate 2: ISO/IEC 27001 certificate, p.2"]),
        ("Penetration test report p. 4", ["penetration-test 4: Penetration test report p. 4"]),
        ("Per our DPA, page 7", ["agreement 7: DPA, page 7"]),
        ("attached policy.pdf", ["file policy.pdf: policy.pdf"]),
        ("See \"Access-Control_v3.docx\" page 4.", ["file Access-Control_v3.docx 4: Access-Control_v3.docx\" page 4"]),
        ("See policy.pdf and plan.xlsx.", ["file policy.pdf: policy.pdf", "file plan.xlsx: plan.xlsx"]),
        ("See SOC 2 p. 31. The same stands in SOC 2 p. 31.", ["soc-report 31: SOC 2 p. 31"]),
        ("Evidence: certificate of insurance", ["insurance-certificate: certificate of insurance"]),
        ("See our bridge letter", ["bridge-letter: bridge letter"]),
    ]
    @Test(arguments: citing) func itIsCited(_ text: String, _ cites: [String]) {
        let found = Citation.all(in: text).map { citation in
            let page = citation.page.map { " \($0)" } ?? ""
            return (citation.kind ?? "file \(citation.name ?? "")") + page + ": " + citation.words
        }
        #expect(found == cites)
    }

    @Test(arguments: [
        "", "We have a SOC 2 report.", "Our SOC 2 report is available on request.", "We follow ISO 27001.",
        "We see no risk. Our SOC 2 audit is yearly.", "Controls are tested by SOC analysts.",
        "We use Node.js and ASP.NET.",
        "See https://acme.example/security/policy.pdf", "Mail to security@acme.pdf", "The DPA is signed by both.",
        "TLS 1.3, p256 curves", "Version 2.0.pdfs", "See below.", "See our web site for the policy.",
    ])
    func nothingIsCited(_ text: String) {
        #expect(Citation.all(in: text).isEmpty)
    }

    @Test func lookShowsWhatAnAnswerCites() async throws {
        let text = "ID,Answer,Comment\nQ1.1,yes,See SOC 2 p. 31\nQ1.3,yes,\n"
        let content = QuestionnaireReaderTests.content(text) { .table(try Table.csv($0, name: "a.csv")) }
        let harvest = try await QuestionnaireReaderTests.read(content)
        let answers = try #require(harvest.extra?.value["answers"]?.array)
        let cite = try #require(answers[0]["cites"]?.array?.first)
        #expect(cite["kind"]?.text == "soc-report" && cite["page"]?.int == 31 && cite["words"]?.text == "SOC 2 p. 31")
        #expect(cite["name"] == .null && answers[1]["cites"]?.array == [])
        #expect(harvest.citations.map(\.id) == ["Q1.1"] && harvest.citations.first?.place == .cell(sheet: "", "B2"))
    }
}
