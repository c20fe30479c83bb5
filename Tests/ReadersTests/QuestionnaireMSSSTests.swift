import Assessment
import Foundation
import Testing

@testable import Readers

/// Reports against the MCP Server Security Standard.
@Suite struct QuestionnaireMSSSTests {
    static let setting = QuestionnaireReaderTests.setting

    private func report(_ results: String, level: String = "null", counts: String = "") async throws -> Harvest {
        let text = """
            {"report_version": "1.0",
             "metadata": {"standard_version": "0.1.0", "generated_at": "2026-08-14T10:00:00Z",
               "assessor": {"name": "Harbour Testing Ltd.", "role": "third-party-audit"},
               "target": {"type": "repository", "identifier": "https://example.com/mail", "version": "1.4.0"}},
             "summary": {"total_controls": 2, "by_status": {\(counts)}, "achieved_level": \(level)},
             "results": [\(results)]}
            """
        let (reader, harvest) = try await Reader.reading(
            Content.open(Document(name: "report.json", bytes: Array(text.utf8))), as: nil, Self.setting)
        #expect(reader.id == "msss-report")
        return harvest
    }
    private func result(_ id: String, _ status: String, _ level: String = "L3", _ more: String = "") -> String {
        "{\"control_id\": \"\(id)\", \"status\": \"\(status)\", \"level\": \"\(level)\", \"domain\": \"\(id.split(separator: "-")[1])\"\(more)}"
    }

    @Test func whatPassedIsDocumentedOfTheService() async throws {
        let harvest = try await report(
            [
                result("MCP-LOG-01-audit-logging", "PASS"), result("MCP-AUTHZ-02", "PASS"),
                result("MCP-NET-02-egress-filtering", "PASS", "L4"),
                result("MCP-EXEC-01-no-shell-execution", "PASS", "L1"),
            ].joined(separator: ","))
        #expect(
            QuestionnaireReaderTests.sayings(harvest) == [
                "vendor:acme/service:mail egress.allow-list = yes documented 2026-08-14",
                "vendor:acme/service:mail log.calls = yes documented 2026-08-14",
                "vendor:acme/service:mail msss.passed = MCP-AUTHZ-02, MCP-EXEC-01, MCP-LOG-01, MCP-NET-02 documented 2026-08-14",
                "vendor:acme/service:mail permission.granular = yes documented 2026-08-14",
            ])
        #expect(harvest.letterhead == Letterhead(issuer: "Harbour Testing Ltd.", day: Day(iso: "2026-08-14")))
        #expect(harvest.facts.first?.source.place == .pointer("/results/0/status"))
        #expect(harvest.problems.isEmpty)
    }

    @Test func aFailureIsToldAndStatesOnlyWhatIsCertain() async throws {
        let harvest = try await report(
            [
                result("MCP-LOG-01", "FAIL", "L3", ", \"justification\": \"Sign-ins are not logged.\""),
                result(
                    "MCP-NET-03", "FAIL", "L2",
                    ", \"findings\": [{\"severity\": \"HIGH\", \"description\": \"Port 80 answers.\"}]"),
            ].joined(separator: ","))
        #expect(
            QuestionnaireReaderTests.sayings(harvest) == [
                "vendor:acme/service:mail encryption.in-transit = partly documented 2026-08-14",
                "vendor:acme/service:mail msss.failed = MCP-LOG-01, MCP-NET-03 documented 2026-08-14",
            ])
        #expect(
            harvest.problems.map(\.says) == [
                "MCP-LOG-01 failed: \"Sign-ins are not logged.\".", "MCP-NET-03 failed: \"Port 80 answers.\".",
            ])
    }

    @Test func whatDoesNotApplyOrWaitsStatesNothing() async throws {
        let harvest = try await report(
            [
                result("MCP-NET-03", "NOT_APPLICABLE", "L2", ", \"justification\": \"stdio only\""),
                result("MCP-LOG-01", "MANUAL_REVIEW"), result("MCP-DEPLOY-03", "NOT_APPLICABLE", "L4"),
            ].joined(separator: ","))
        #expect(harvest.facts.map(\.key) == ["msss.open"])
        #expect(
            harvest.problems.map(\.says) == [
                "MCP-NET-03 is given as not applicable: \"stdio only\". It states nothing until a person agrees.",
                "MCP-LOG-01 waits for a person's review. It states nothing.",
                "MCP-DEPLOY-03 is given as not applicable, without a reason. It states nothing until a person agrees.",
            ])
    }

    @Test func aSummaryThatSaysOtherwiseIsTold() async throws {
        let harvest = try await report(
            [result("MCP-NET-03", "FAIL", "L2"), result("MCP-DEPLOY-03", "PASS", "L4")].joined(separator: ","),
            level: "\"L4\"", counts: "\"pass\": 2, \"fail\": 0")
        #expect(
            harvest.problems.map(\.says) == [
                "MCP-NET-03 failed.", "The summary counts 2 results PASS, and 1 are there.",
                "The summary counts 0 results FAIL, and 1 are there.",
                "It says that level L4 is achieved, which asks for MCP-NET-03: failed, or not decided.",
            ])
        #expect(harvest.extra?.value["achieved_level"]?.text == "L4")
    }

    @Test func twoResultsOfOneControlStateNothing() async throws {
        let harvest = try await report(
            [result("MCP-LOG-01", "PASS"), result("MCP-LOG-01-audit-logging", "FAIL")].joined(separator: ","))
        #expect(harvest.facts.isEmpty)
        #expect(harvest.problems.count { $0.says.contains("different results") } == 2)
    }

    @Test(arguments: [
        "{\"results\": [{\"control_id\": \"AC-2\", \"status\": \"PASS\"}]}",
        "{\"results\": [{\"control_id\": \"MCP-LOG-01\", \"status\": \"ok\"}]}", "{\"results\": []}",
    ])
    func otherReportsAreNotTakenForOne(_ text: String) async throws {
        let content = try await Content.open(Document(name: "r.json", bytes: Array(text.utf8)))
        #expect(Reader.msssReport.recognises(content) == 0)
    }
}
