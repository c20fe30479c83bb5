import Foundation
import Testing

/// `tprm questionnaire`: what can be read, what is wrong in answers, and what became of them.
struct QuestionnaireCommandTests {
    static let head = "Vendor,Quarterdeck Ledger Inc.\nDate,"
    static func file(_ office: Office, _ name: String, _ day: String, _ rows: [String]) throws -> String {
        try office.scratch.file(name, head + day + "\nID,Answer,Comment\n" + rows.joined(separator: "\n") + "\n")
    }

    @Test("lint tells each defect with its cell and quote, the worst first, and counts the answers")
    func lint() throws {
        let office = try Office()
        let file = try Self.file(
            office, "a.csv", "2026-10-01", ["Q1.3,no,", "Q4.3c,Yes,No formal process yet", "Q1.7,n/a,", "Q1.3,yes,"])
        let json = try office.json("questionnaire", "lint", file)
        #expect(json["format"] as? String == "four-questions")
        let answers = try #require(json["answers"] as? [String: Int])
        #expect(answers["yes"] == 1 && answers["no"] == 1 && answers["not_applicable"] == 1)
        #expect(answers.values.reduce(0, +) == json["questions"] as? Int)
        let defects = try #require(json["defects"] as? [[String: Any]])
        let kinds = defects.compactMap { $0["kind"] as? String }
        #expect(kinds.prefix(2) == ["contradiction", "denied"])
        #expect(kinds.contains("no-without-plan") && kinds.contains("not-applicable-without-reason"))
        #expect(defects[1]["cell"] as? String == "B5" && defects[1]["id"] as? String == "Q4.3c")
        #expect(defects[1]["quote"] as? String == "Yes\nNo formal process yet")
        #expect(defects[1]["sheet"] is NSNull)

        let text = try office.done("questionnaire", "lint", file)
        #expect(text.contains("Yes, and the explanation denies it (1)\n  - cell B5: Q4.3c is answered \"yes\""))
        #expect(text.contains("\"Yes / No formal process yet\""))
    }

    @Test("--fail-on exits 2 at its threshold, and 0 below it")
    func thresholds() throws {
        let office = try Office(), sound = ["Q1.1,yes,", "Q1.1a,oauth,", "Q1.3,yes,", "Q1.4,yes,", "Q1.5,yes,"]
        let required = ["Q2.4c,never,", "Q4.3,72 hours,"]
        let good = try Self.file(office, "good.csv", "2026-10-01", sound + required)
        let blank = try Self.file(office, "blank.csv", "2026-10-01", sound + required + ["Q1.7,n/a,"])
        let denied = try Self.file(office, "denied.csv", "2026-10-01", sound + required + ["Q4.3c,yes,Not yet."])
        func code(_ file: String, _ threshold: String) throws -> Int32 {
            try office.run(["questionnaire", "lint", file, "--fail-on", threshold]).code
        }
        #expect(try code(blank, "any") == 2 && code(denied, "any") == 2)
        #expect(try code(blank, "contradiction") == 0 && code(denied, "contradiction") == 2)
        #expect(try code(good, "contradiction") == 0 && code(good, "worst") == 64)
        #expect(
            try office.refused("questionnaire", "lint", try office.scratch.file("x.csv", "a,b\n1,2\n")).contains(
                "x.csv"))
    }

    @Test("compare tells what became of the answers, with both places; a regression exits 2 where it is asked for")
    func compare() throws {
        let office = try Office()
        let old = try Self.file(
            office, "old.csv", "2025-10-01", ["Q1.1,yes,", "Q1.3,no,", "Q1.4,yes,x", "Q4.3,24 hours,"])
        let new = try Self.file(
            office, "new.csv", "2026-10-01", ["Q1.1,no,", "Q1.3,partly,", "Q1.4,yes,y", "Q1.5,yes,"])
        let changes = try #require(
            try office.json("questionnaire", "compare", old, new)["changes"] as? [[String: Any]])
        let told = changes.map { "\($0["kind"] as? String ?? "") \($0["id"] as? String ?? "")" }
        #expect(told == ["worse Q1.1", "vanished Q4.3", "better Q1.3", "appeared Q1.5", "reworded Q1.4"])
        let before = try #require(changes[0]["before"] as? [String: Any])
        #expect((before["place"] as? [String: Any])?["cell"] as? String == "B4" && before["quote"] as? String == "yes")
        #expect(changes[1]["after"] is NSNull)
        #expect(try office.run(["questionnaire", "compare", old, new, "--fail-on", "worse"]).code == 2)
        #expect(try office.run(["questionnaire", "compare", new, new, "--fail-on", "worse"]).code == 0)
        let mvsp = try office.scratch.file("mvsp.csv", "Questionnaire,mvsp\nID,Answer\n1.1,yes\n")
        #expect(try office.refused("questionnaire", "compare", old, mvsp).contains("cannot be compared"))
    }

    @Test("what got worse since the file before is told by read, and reopens the review")
    func regressions() throws {
        let office = try Office()
        let old = try Self.file(office, "old.csv", "2025-10-01", ["Q1.1,yes,", "Q4.3,24 hours,"])
        let new = try Self.file(office, "new.csv", "2026-10-01", ["Q1.1,no,", "Q4.3,72 hours,"])
        #expect(!(try office.done("read", old, "--vendor", "quarterdeck")).contains("Worse than"))
        let said = try office.done("read", new, "--vendor", "quarterdeck")
        #expect(said.contains("supersedes old.csv"))
        #expect(said.contains("cell B4: Worse than in old.csv: Q1.1 was answered \"yes\", and is answered \"no\" now."))
        let fact = try #require(try office.facts("answer.regressions").first)
        #expect(
            fact["value"] as? Int == 2 && fact["assurance"] as? String == "observed" && fact["quote"] as? String == "no"
        )
        let uses = try #require(try office.json("due", "--all")["uses"] as? [[String: Any]])
        let days = try #require(uses.first?["candidates"] as? [[String: Any]]).filter {
            ($0["says"] as? String ?? "").hasPrefix("Review again: 2 of the vendor's answers got worse")
        }
        #expect(days.compactMap { $0["day"] as? String } == ["2026-11-09"])
        #expect(try office.done("reread", "quarterdeck").contains("nothing changed"))
    }

    @Test("what answers cite is looked for among the vendor's documents")
    func cited() throws {
        let office = try Office()
        let file = try Self.file(
            office, "a.csv", "2026-10-01",
            ["Q1.1,yes,See SOC 2 p. 300", "Q1.3,yes,See SOC 2 p. 2", "Q1.4,yes,attached policy.pdf"])
        let without = try office.done("read", file, "--vendor", "quarterdeck").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            without.contains("Q1.1, Q1.3 cite \"SOC 2 p. 300\", and no document of that kind (a SOC report) is on file")
        )
        #expect(without.contains("Q1.4 cites \"policy.pdf\", and no document of that name is on file for quarterdeck"))
        let with = try office.done(
            "read", file, Office.example("quarterdeck/soc2-type2.pdf"), "--vendor", "quarterdeck")
        #expect(with.contains("Q1.1 cites \"SOC 2 p. 300\": on file is soc2-type2.pdf, which has"))
        #expect(!with.contains("Q1.3 cites") && with.contains("policy.pdf"))
    }

    @Test("list names every questionnaire with its edition, questions and source")
    func list() throws {
        let office = try Office()
        let all = try #require(try office.json("questionnaire", "list")["questionnaires"] as? [[String: Any]])
        let ours = try #require(all.first { $0["id"] as? String == "four-questions" })
        #expect((ours["stating"] as? Int ?? 0) > 60 && ours["edition"] as? String == "2026-11")
        #expect(try office.done("questionnaire", "list").contains("four-questions"))
    }
}
