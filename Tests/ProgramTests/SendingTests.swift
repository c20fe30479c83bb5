import Foundation
import Testing

/// `tprm questionnaire blank`: what is sent, and that what comes back is read.
struct SendingTests {
    /// The ids that a call says it asks.
    private func ids(_ office: Office, _ more: String...) throws -> [String] {
        let outcome = try office.run(["questionnaire", "blank", "four-questions", "--json", "--force"] + more)
        try #require(outcome.code == 0, "\(outcome.complaint)")
        return try #require((outcome.json as? [String: Any])?["ids"] as? [String])
    }

    @Test("Only the vendor's questions are sent, ours on request")
    func parties() throws {
        let office = try Office()
        let theirs = try ids(office, "--html", "a.html"), ours = try ids(office, "--html", "b.html", "--ours")
        #expect(theirs.contains("Q1.3") && !theirs.contains("Q1.3b"))
        #expect(ours.contains("Q1.3b") && Set(ours).isDisjoint(with: theirs))
    }

    @Test("Both files name the vendor by its legal name; a file that is there is not replaced")
    func files() throws {
        let office = try Office()
        try office.done(
            "questionnaire", "blank", "four-questions", "--xlsx", "a.xlsx", "--html", "a.html", "--vendor",
            "quarterdeck",
            "--service", "ledger")
        let html = try String(contentsOfFile: office.scratch.path("a.html"), encoding: .utf8)
        #expect(html.contains("data-vendor=\"Quarterdeck Ledger Inc.\""))
        #expect(try office.refused("questionnaire", "blank", "four-questions", "--xlsx", "a.xlsx").contains("--force"))
        #expect(try office.refused("questionnaire", "blank", "none", "--xlsx", "b.xlsx").contains("four-questions"))
    }

    @Test("A workbook that comes back empty is read as that questionnaire, and states no answer")
    func back() throws {
        let office = try Office()
        for id in ["four-questions", "caiq-4", "hecvat-4", "mvsp"] {
            try office.done("questionnaire", "blank", id, "--xlsx", "\(id).xlsx", "--vendor", "quarterdeck")
            let looked = try office.json("look", "\(id).xlsx")
            let file = try #require((looked["files"] as? [[String: Any]])?.first)
            let read = try #require(file["questionnaire"] as? [String: Any])
            #expect(read["id"] as? String == id && read["answered"] as? Int == 0)
            #expect((read["unknown_ids"] as? [String])?.isEmpty == true)
            let keys = (file["facts"] as? [[String: Any]])?.compactMap { $0["key"] as? String } ?? []
            #expect(Set(keys).isSubset(of: ["legal.name", "vendor.legal-name", "legal-name"]), "\(keys)")
        }
    }

    @Test("Open is what no check knows well enough: a fresh document closes a question, a claim does not")
    func open() throws {
        let office = try Office()
        let all = try ids(office, "--html", "a.html")
        let before = try ids(office, "--html", "b.html", "--only", "open", "--vendor", "quarterdeck")
        #expect(before.contains("Q1.3") && before.count <= all.count)
        try office.done(
            "read", try office.answers("one.yaml", dated: "2026-10-01", ["Q1.3": "Yes"]), "--vendor", "quarterdeck")
        #expect(try ids(office, "--html", "c.html", "--only", "open", "--vendor", "quarterdeck").contains("Q1.3"))
        #expect(
            try office.refused(
                "questionnaire", "blank", "four-questions", "--html", "d.html", "--only", "open", "--vendor", "other"
            ).contains("other"))
    }

    @Test("Earlier answers stand beside the questions and answer nothing, from a file or from the store")
    func last() throws {
        let office = try Office()
        let file = try office.answers("one.yaml", dated: "2025-11-03", ["Q1.3": "partly", "Q1.2b": "12"])
        try office.done("questionnaire", "blank", "four-questions", "--html", "a.html", "--from", file)
        let html = try String(contentsOfFile: office.scratch.path("a.html"), encoding: .utf8)
        #expect(html.contains("Last answered 2025-11-03") && html.contains("data-answer=\"Partly\""))
        #expect(html.contains("data-answer=\"12\"") && !html.contains(" checked"))
        try office.done("read", file, "--vendor", "quarterdeck")
        try office.done(
            "questionnaire", "blank", "four-questions", "--html", "b.html", "--xlsx", "b.xlsx", "--from", "one.yaml",
            "--vendor", "quarterdeck")
        let again = try office.json("look", "b.xlsx")
        let read = (again["files"] as? [[String: Any]])?.first?["questionnaire"] as? [String: Any]
        #expect(read?["answered"] as? Int == 0)
        let other = try office.refused("questionnaire", "blank", "mvsp", "--html", "c.html", "--from", file)
        #expect(other.contains("The four questions"))
    }

    @Test("What the page saves is read, each answer with its day")
    func saved() throws {
        let office = try Office()
        let json = """
            {"questionnaire": "four-questions", "edition": "2026-11", "vendor": "Quarterdeck Ledger Inc.",
             "respondent": "I. Holm", "date": "2026-11-01", "answers": [
             {"id": "Q1.3", "answer": "Partly", "comment": "All but two.\\nEvidence: soc2.pdf, p. 31",
              "answered-on": "2026-10-30", "evidence": "soc2.pdf, p. 31"},
             {"id": "Q1.3a", "answer": "", "comment": "", "answered-on": "", "evidence": ""}]}
            """
        let looked = try office.json("look", try office.scratch.file("saved.json", json))
        let facts = try #require((looked["files"] as? [[String: Any]])?.first?["facts"] as? [[String: Any]])
        let fact = try #require(facts.first { $0["key"] as? String == "mfa.administrators" })
        #expect(fact["speaks_of"] as? String == "2026-10-30" && (fact["quote"] as? String)?.contains("p. 31") == true)
        #expect(!facts.contains { $0["key"] as? String == "sso.supported" })
    }
}
