import Foundation
import Testing

/// What people say of facts, and what a second reading says.
struct FactsTests {
    @Test("A confirmed or corrected fact keeps what the person said when the document is read again")
    func eyes() throws {
        let office = try Office()
        let file = try office.answers("a.yaml", dated: "2026-10-01", ["Q1.3": "Yes", "Q1.2b": "8"])
        try office.done("read", file, "--vendor", "quarterdeck")
        let mfa = try #require(try office.facts("mfa.administrators").first?["name"] as? String)
        let hours = try #require(try office.facts("token.lifetime-hours").first?["name"] as? String)
        #expect(try office.facts("mfa", "--unconfirmed").count == 1)

        try office.done("confirm", String(mfa.prefix(8)))
        #expect(try office.refused("correct", hours, "soon", "--because", "B").contains("a whole number"))
        try office.done("correct", hours, "80", "--because", "A nought was cut off.")
        try office.done("read", file, "--vendor", "quarterdeck")

        #expect(try office.facts("mfa", "--unconfirmed").isEmpty)
        #expect(try office.facts("mfa.administrators").first?["status"] as? String == "confirmed")
        let corrected = try #require(try office.facts("token.lifetime-hours").first)
        #expect(corrected["value"] as? Int == 80 && corrected["status"] as? String == "corrected")
        #expect(try office.refused("confirm", "0123456789abcdef").contains("tprm facts"))
        #expect(try office.actions().contains("confirm") && office.actions().contains("correct"))
    }

    @Test("Where sources disagree a person takes a side; where they do not, there is nothing to settle")
    func settle() throws {
        let office = try Office()
        for (name, answer) in [("one.yaml", "Yes"), ("two.yaml", "No")] {
            let file = try office.answers(name, dated: "2026-10-01", ["Q1.3a": answer, "Q1.3": "Yes"])
            try office.done("read", file, "--vendor", "quarterdeck")
        }
        #expect(try office.done("settle", Office.use).contains("sso.supported"))
        #expect(
            try office.refused("settle", Office.use, "sso.supported", "planned", "--because", "B").contains(
                "no and yes"))
        let agreed = try office.refused("settle", Office.use, "mfa.administrators", "yes", "--because", "B")
        #expect(agreed.contains("No sources disagree") && agreed.contains("one.yaml"))
        #expect(
            try office.refused("settle", Office.use, "log.export", "yes", "--because", "B").contains("Nothing on file"))

        try office.done("settle", Office.use, "sso.supported", "yes", "--because", "The plan has it.")
        let disputes = try #require(try office.json("settle", "quarterdeck")["disputes"] as? [[String: Any]])
        let ruling = disputes.first?["ruling"] as? [String: Any]
        #expect(ruling?["takes"] as? String == "yes" && ruling?["by"] as? String == "R. Osei")
        #expect((disputes.first?["sides"] as? [Any])?.count == 2)
    }

    @Test("Reading again with other rules shows the difference and names the memos that rest on it")
    func reread() throws {
        let office = try Office()
        let file = try office.answers("a.yaml", dated: "2026-10-01", ["Q1.3": "Yes", "Q1.2": "Yes"])
        try office.done("read", file, "--vendor", "quarterdeck")
        #expect(try office.done("reread", "quarterdeck").contains("nothing changed"))
        try office.done("memo", Office.use, "-o", "memo.html", "--final")

        // The rules of tomorrow: a question that states another fact.
        let rules = office.scratch.url.appendingPathComponent("rules")
        for folder in ["Questionnaires", "Templates"] {
            try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Program.repository.appendingPathComponent(folder), to: rules.appendingPathComponent(folder))
        }
        let map = rules.appendingPathComponent("Questionnaires/four-questions.yaml")
        let text = try String(contentsOf: map, encoding: .utf8)
        let changed = text.replacingOccurrences(
            of: "{fact: mfa.administrators, of: service}", with: "{fact: log.export, of: service}")
        #expect(changed != text)
        try changed.write(to: map, atomically: true, encoding: .utf8)

        let dry = try office.json("reread", "quarterdeck", "--data", rules.path, "--dry-run")
        #expect(dry["kept"] as? Bool == false && (dry["added"] as? [Any])?.count == 1)
        #expect(try office.facts("mfa.administrators").count == 1)

        let shown = try office.done("reread", "--all", "--data", rules.path)
        #expect(shown.contains("+ log.export = yes") && shown.contains("– mfa.administrators = yes"))
        #expect(shown.contains("M-2026-001"))
        #expect(try office.facts("mfa.administrators").isEmpty)
        #expect(try office.facts("mfa.administrators", "--history").first?["current"] as? Bool == false)
        #expect(try office.run(["reread"]).code == 64)
    }
}
