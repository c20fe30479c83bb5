import Assessment
import Foundation
import Testing

@testable import Readers

/// The shapes that exports of other programs have: questions within sections, questions and answers as objects or elements
/// of their own, workbooks that say which rows are questions.
@Suite struct QuestionnaireShapesTests {
    static let setting = QuestionnaireReaderTests.setting

    private func read(_ text: String, _ name: String) async throws -> Harvest {
        try await Reader.reading(
            Content.open(Document(name: name, bytes: Array(text.utf8))), as: nil, Self.setting
        ).harvest
    }
    private func facts(_ text: String, _ name: String) async throws -> [String] {
        QuestionnaireReaderTests.sayings(try await read(text, name)).map {
            String($0.split(separator: " ", maxSplits: 1)[1].split(separator: " claimed")[0])
        }
    }

    @Test(arguments: [
        // The question as an attribute's id, its parts as children, in a namespace and in sections.
        """
        <?xml version="1.0"?><q:export xmlns:q="urn:x"><q:section id="A" title="Access">
        <q:question id="Q1.3"><q:text>Second factor?</q:text><q:answer>Partial</q:answer><q:comment>soon</q:comment></q:question>
        <q:question id="Q1.3a"><q:text>Sign-on?</q:text><q:answer>Yes</q:answer></q:question></q:section></q:export>
        """,
        // The answer has an id and parts of its own.
        """
        <assessment><questions><question><id>Q1.3</id><text>Second factor?</text>
        <answer id="771"><value>Partial</value><comment>soon</comment></answer></question>
        <question><id>Q1.3a</id><text>Sign-on?</text><answer id="772"><value>Yes</value></answer></question></questions></assessment>
        """,
        // The id stands on the question beside the answer.
        """
        <list><item><question id="Q1.3">Second factor?</question><response comment="soon">Partial</response></item>
        <item><question id="Q1.3a">Sign-on?</question><response>Yes</response></item></list>
        """,
        // Everything is an attribute, and the row has an id of its own.
        """
        <rows><row id="9001" question-id="Q1.3" status="final" response="Partial" comment="soon"/>
        <row id="9002" question-id="Q1.3a" status="final" response="Yes"/></rows>
        """,
        """
        [{"question": {"id": "Q1.3", "text": "Second factor?"}, "answer": {"id": 771, "value": "Partial", "comment": "soon"}},
         {"question": {"id": "Q1.3a", "text": "Sign-on?"}, "answer": {"id": 772, "value": "Yes"}}]
        """,
        """
        {"id": 12, "status": "submitted", "sections": [{"title": "Access", "questions": [
          {"id": 1, "question_id": "Q1.3", "status": "final", "response": "Partial", "comment": "soon"}]},
          {"title": "More", "questions": [{"id": 2, "question_id": "Q1.3a", "status": "final", "response": "Yes"}]}]}
        """,
    ])
    func oneAnswerInManyShapes(_ text: String) async throws {
        let harvest = try await read(text, text.hasPrefix("<") ? "a.xml" : "a.json")
        #expect(
            QuestionnaireReaderTests.sayings(harvest) == [
                "vendor:acme/service:mail mfa.administrators = partly claimed 2026-11-02",
                "vendor:acme/service:mail sso.supported = yes claimed 2026-11-02",
            ])
        #expect(harvest.facts.first { $0.key == "mfa.administrators" }?.source.quote == "Partial\nsoon")
        #expect(!harvest.problems.contains { $0.says.contains("is not in the questionnaire") })
    }

    @Test func aQuestionWithoutAnAnswerIsBlank() async throws {
        let harvest = try await read(
            """
            <list><question id="Q1.3">Second factor?</question><question id="Q1.3a">Sign-on?</question>
            <question id="Q1.5">Logs?</question></list>
            """, "a.xml")
        #expect(harvest.facts.isEmpty && harvest.extra?.value["blank"]?.int == 3)
    }

    @Test func placesLeadToTheAnswer() async throws {
        let xml = try await read(
            "<list>\n<question id=\"Q1.3\">\n<text>Second factor?</text>\n<answer>\n<value>Yes</value>\n</answer>\n</question>\n<question id=\"Q1.3a\"><answer>no</answer></question></list>",
            "a.xml")
        #expect(xml.facts.first { $0.key == "mfa.administrators" }?.source.place == .line(5))
        let json = try await read(
            "[{\"question\": {\"id\": \"Q1.3\"}, \"answer\": {\"value\": \"Yes\"}}, {\"question\": {\"id\": \"Q1.3a\"}, \"answer\": {\"value\": \"No\"}}]",
            "a.json")
        #expect(json.facts.first { $0.key == "mfa.administrators" }?.source.place == .pointer("/0/answer/value"))
    }

    // MARK: CISO Assistant

    private func workbook(_ sheets: [(String, [[String]])]) -> Content {
        QuestionnaireReaderTests.content("xlsx") { _ in
            .workbook(
                Workbook(
                    sheets: sheets.map { name, rows in
                        Table(
                            name: name, rows: rows.enumerated().map { .init(number: $0.offset + 1, cells: $0.element) })
                    }))
        }
    }
    private let library: [(String, [[String]])] = [
        ("library_meta", [["type", "library"], ["name", "Harbour checks"], ["version", "3"]]),
        ("harbour_meta", [["type", "framework"], ["ref_id", "harbour"]]),
    ]
    private let kinds = (
        "answers_content", [["id", "question_type", "question_choices"], ["YN", "unique_choice", "Yes\nNo"]]
    )

    @Test func aLibraryOfCISOAssistantHasNoAnswers() async throws {
        let content = workbook(
            library + [
                (
                    "harbour_content",
                    [
                        ["assessable", "depth", "ref_id", "name", "description", "questions", "answer"],
                        ["", "1", "1", "Access", "", "", ""], ["x", "2", "Q1.3", "", "", "Second factor?", "YN"],
                        ["x", "2", "Q1.3a", "", "", "Sign-on?", "YN"],
                    ]
                ), kinds,
            ])
        let (reader, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(reader.id == "blank-questionnaire" && harvest.facts.isEmpty)
        #expect(
            harvest.problems.first?.says.hasPrefix(
                "It is the library of CISO Assistant \"Harbour checks\" with 2 questions") == true)
    }

    @Test func anAnsweredLibraryIsReadByItsRefIDs() async throws {
        let content = workbook(
            library + [
                (
                    "harbour_content",
                    [
                        ["assessable", "depth", "ref_id", "name", "description", "questions", "answer"],
                        ["", "1", "1", "Access", "", "", ""], ["x", "2", "Q1.3", "", "", "Second factor?", "No"],
                        ["x", "2", "Q1.3a", "", "", "Sign-on?", "Yes"],
                    ]
                ), kinds,
            ])
        let (reader, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(reader.id == "questionnaire-answers")
        #expect(harvest.facts.first { $0.key == "mfa.administrators" }?.value == .practice(.no))
        #expect(!harvest.problems.contains { $0.says.contains("is not in the questionnaire") })
    }

    @Test func anAuditOfCISOAssistantIsReadByItsResults() async throws {
        let content = workbook([
            (
                "Sheet1",
                [
                    [
                        "urn", "assessable", "ref_id", "name", "description", "compliance_result",
                        "requirement_progress", "score", "observations",
                    ],
                    ["urn:1", "FALSE", "1", "Access", "", "", "", "", ""],
                    ["urn:2", "TRUE", "Q1.3", "MFA", "", "partially_compliant", "done", "50", "production only"],
                    ["urn:3", "TRUE", "Q1.3a", "SSO", "", "not_assessed", "to_do", "", ""],
                    ["urn:4", "TRUE", "Q1.5", "Logs", "", "compliant", "done", "100", ""],
                ]
            )
        ])
        let (_, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(
            QuestionnaireReaderTests.sayings(harvest) == [
                "vendor:acme/service:mail log.calls = yes claimed 2026-11-02",
                "vendor:acme/service:mail mfa.administrators = partly claimed 2026-11-02",
            ])
        #expect(
            harvest.facts.first { $0.key == "mfa.administrators" }?.source.quote
                == "partially_compliant\nproduction only")
    }

    @Test func aListOfVendorsIsNoAnswer() async throws {
        let content = workbook([
            ("Entities", [["ref_id", "name", "mission"], ["E1", "Acme Inc.", "mail"]]),
            ("Solutions", [["ref_id", "name", "provider_entity_ref_id"], ["S1", "Mail", "E1"]]),
            ("Contracts", [["ref_id", "name", "provider_entity_ref_id", "status"], ["C1", "Mail", "E1", "active"]]),
        ])
        let (reader, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(reader.id == "vendor-list" && harvest.facts.isEmpty)
        #expect(harvest.problems.contains { $0.says.contains("tprm vendor import") })
    }

    // MARK: OSCAL

    @Test func aCatalogueOfControlsIsNoAnswer() async throws {
        let text = """
            {"catalog": {"uuid": "1", "metadata": {"title": "Harbour catalogue", "version": "2", "oscal-version": "1.1.1"},
             "groups": [{"id": "g", "title": "G", "controls": [{"id": "a-1", "title": "A", "controls": [{"id": "a-1.1"}]}]}]}}
            """
        let harvest = try await read(text, "catalog.json")
        #expect(harvest.kind == "blank-questionnaire" && harvest.facts.isEmpty)
        #expect(
            harvest.problems.contains {
                $0.says.hasPrefix("It is the OSCAL catalogue \"Harbour catalogue\" with 2 controls")
            })
    }

    @Test func findingsOfAnAssessmentAnswerTheControlsOfMVSP() async throws {
        let text = """
            {"assessment-results": {"uuid": "1", "metadata": {"title": "MVSP check", "oscal-version": "1.1.1"},
             "import-ap": {"href": "#plan"},
             "results": [{"title": "R", "start": "2026-09-01T00:00:00Z", "end": "2026-09-12T17:00:00Z", "findings": [
               {"title": "SSO", "description": "SAML was shown.", "target": {"type": "objective-id", "target-id": "ctl_2.1-mvsp", "status": {"state": "satisfied"}}},
               {"title": "Logs", "target": {"type": "statement-id", "target-id": "stmt_2.7-mvsp", "status": {"state": "satisfied"}}},
               {"title": "HTTPS", "description": "No HSTS.", "target": {"type": "objective-id", "target-id": "ctl_2.2-mvsp_obj", "status": {"state": "not-satisfied"}}}]}]}}
            """
        let harvest = try await read(text, "ar.json")
        #expect(harvest.extra?.value["id"]?.text == "mvsp")
        #expect(
            QuestionnaireReaderTests.sayings(harvest) == [
                "vendor:acme/service:mail log.calls = yes claimed 2026-09-12",
                "vendor:acme/service:mail log.retention-days = 30 claimed 2026-09-12",
                "vendor:acme/service:mail sso.supported = yes claimed 2026-09-12",
            ])
        let sso = try #require(harvest.facts.first { $0.key == "sso.supported" })
        #expect(
            sso.source.place == .pointer("/assessment-results/results/0/findings/0/target/status/state")
                && sso.source.quote == "satisfied\nSAML was shown.")
    }
}
