import Foundation
import Testing

/// `tprm read`: what is kept, under whom, and what is refused.
struct ReadTests {
    @Test("A document is kept with its facts; the same bytes again are read again, and nothing is there twice")
    func again() throws {
        let office = try Office(), file = try office.answers("a.yaml", dated: "2026-10-01", ["Q1.3": "Yes"])
        func kept() throws -> [String: Any] {
            let files = try office.json("read", file, "--vendor", "quarterdeck")["files"] as? [[String: Any]]
            return try #require(files?.first)
        }
        let first = try kept()
        #expect(first["kept"] as? String == "new" && first["service"] as? String == "ledger")
        #expect(try kept()["kept"] as? String == "again")
        let facts = try office.facts("mfa.administrators")
        #expect(
            facts.count == 1 && facts[0]["value"] as? String == "yes" && facts[0]["assurance"] as? String == "claimed")
        #expect(facts[0]["speaks_of"] as? String == "2026-10-01")
    }

    @Test("A call keeps all its files or none; --partial keeps what can be read")
    func allOrNone() throws {
        let office = try Office(), before = try office.standing()
        let good = try office.answers("good.yaml", dated: "2026-10-01", ["Q1.3": "Yes"])
        let bad = try office.scratch.file("empty.pdf", "")
        let says = try office.refused("read", good, bad, "--vendor", "quarterdeck")
        #expect(says.contains("empty.pdf") && says.contains("Nothing was kept"))
        #expect(try office.standing() == before)

        let partial = try office.run(["read", good, bad, "--vendor", "quarterdeck", "--partial"])
        #expect(partial.code == 1 && partial.output.contains("good.yaml: ") && partial.complaint.contains("empty.pdf"))
        #expect(try office.facts("mfa.administrators").count == 1)
    }

    @Test("Facts of a service need one: the only one is taken, of several one must be named")
    func services() throws {
        let office = try Office(), file = try office.answers("a.yaml", dated: "2026-10-01", ["Q1.3": "Yes"])
        try office.done("vendor", "add", "bare", "--name", "Bare Ltd")
        #expect(try office.refused("read", file, "--vendor", "bare").contains("tprm service add bare/NAME"))
        try office.done("service", "add", "quarterdeck/archive", "--kind", "saas", "--hosting", "vendor")
        let says = try office.refused("read", file, "--vendor", "quarterdeck")
        #expect(says.contains("archive") && says.contains("ledger") && says.contains("--service"))
        #expect(try office.refused("read", file, "--vendor", "quarterdeck", "--service", "none").contains("archive"))
        try office.done("read", file, "--vendor", "quarterdeck", "--service", "archive")
        let subjects = try office.facts("mfa.administrators").compactMap { $0["subject"] as? String }
        #expect(subjects == ["vendor:quarterdeck/service:archive"])
        #expect(try office.refused("read", file, "--vendor", "nobody").contains("quarterdeck"))
        #expect(try office.refused("read", file).contains("--vendor"))
    }

    @Test("Our answers about a use speak of vendor, service, agent and use alike, and all are found again")
    func ours() throws {
        let office = try Office(), answers = Office.example("quarterdeck/our-answers.yaml")
        try office.done("read", answers, "--use", Office.use, "--ours")
        let all = try office.json("facts", Office.use)["facts"] as? [[String: Any]] ?? []
        let ours = all.filter { ($0["document"] as? [String: Any])?["name"] as? String == "our-answers.yaml" }
        let kinds = Set(
            ours.compactMap { ($0["subject"] as? String)?.split(separator: "/").last?.prefix { $0 != ":" } })
        #expect(kinds.isSuperset(of: ["service", "agent", "use"]))
        #expect(ours.allSatisfy { $0["assurance"] as? String == "observed" })
        #expect(ours.allSatisfy { ($0["quote"] as? String ?? "").contains("R. Osei") })
        // The same is seen from the vendor and from the agent.
        #expect(try office.facts("sso.enforced").count == 1)
        #expect(try office.facts("privacy.ropa", of: "accounts-payable").count == 1)
        let one = try office.json("assess", Office.use, "--all"), every = try office.json("assess", "--all")
        let review = (one["reviews"] as? [[String: Any]])?.first, line = (every["uses"] as? [[String: Any]])?.first
        #expect(
            review?["proven"] as? Int == line?["proven"] as? Int
                && review?["rule"] as? String == line?["rule"] as? String)
    }

    @Test("What we answer about one use is not said of the agent's other uses; what it says of the vendor is")
    func otherUses() throws {
        let office = try Office(), other = "accounts-payable/quarterdeck/archive"
        try office.done("service", "add", "quarterdeck/archive", "--kind", "saas", "--hosting", "vendor")
        try office.done(
            "use", "add", other, "--purpose", "P.", "--owner", "O", "--data", "invoices", "--operations", "read")
        try office.done("read", Office.example("quarterdeck/our-answers.yaml"), "--use", Office.use, "--ours")
        #expect(try office.facts("privacy.ropa", of: Office.use).count == 1)
        #expect(try office.facts("privacy.ropa", of: other).isEmpty)
        #expect(
            try office.facts("vendor.screened", of: other).count
                == office.facts("vendor.screened", of: Office.use).count)
        #expect(try office.facts("client.auto-approve", of: other).count == 1, "the agent is the same")
        // The same answers about the other use are another paper, and take nothing away from the first.
        try office.done("read", Office.example("quarterdeck/our-answers.yaml"), "--use", other, "--ours")
        #expect(try office.facts("privacy.ropa", of: Office.use).count == 1)
        #expect(try office.facts("privacy.ropa", of: other).count == 1)
    }

    @Test("Answers of ours need a person, and a use that fits the vendor")
    func oursNeedAPerson() throws {
        let office = try Office(), answers = Office.example("quarterdeck/our-answers.yaml")
        let nobody = Program(folder: office.scratch.url)
        let outcome = try nobody("read", answers, "--use", Office.use, "--ours")
        #expect(outcome.code == 1 && outcome.complaint.contains("--by"))
        try office.done("vendor", "add", "other", "--name", "Other Ltd")
        #expect(
            try office.refused("read", answers, "--use", Office.use, "--ours", "--vendor", "other").contains(Office.use)
        )
    }

    @Test("A document that names no day, and none is given, has the problem undated")
    func undated() throws {
        let office = try Office(), file = try office.answers("a.yaml", dated: nil, ["Q1.3": "Yes"])
        #expect(try office.done("read", file, "--vendor", "quarterdeck").localizedCaseInsensitiveContains("undated"))
        let dated = try office.done("read", file, "--vendor", "quarterdeck", "--dated", "2026-09-01")
        #expect(!dated.localizedCaseInsensitiveContains("undated"))
        #expect(try office.facts("mfa.administrators").first?["speaks_of"] as? String == "2026-09-01")
    }

    @Test("A later document of the same kind, issuer and subject supersedes an earlier one, which stays readable")
    func supersession() throws {
        let office = try Office()
        let new = try office.answers("new.yaml", dated: "2026-10-01", ["Q1.3": "Yes"])
        let old = try office.answers("old.yaml", dated: "2025-10-01", ["Q1.3": "No", "Q1.2": "Yes"])
        try office.done("read", new, "--vendor", "quarterdeck")
        #expect(try office.done("read", old, "--vendor", "quarterdeck").contains("superseded by new.yaml"))
        #expect(try office.facts("mfa.administrators").compactMap { $0["value"] as? String } == ["yes"])
        let history = try office.facts("mfa.administrators", "--history")
        #expect(Set(history.compactMap { $0["value"] as? String }) == ["yes", "no"])
        #expect(history.contains { $0["superseded_by"] as? String == "new.yaml" })
        let newest = try office.answers("newest.yaml", dated: "2026-10-30", ["Q1.3": "Partly"])
        #expect(try office.done("read", newest, "--vendor", "quarterdeck").contains("supersedes new.yaml"))
    }

    @Test("A folder whose files name their vendors: proposed as a table, kept when a person agrees")
    func match() throws {
        let office = try Office()
        try FileManager.default.createDirectory(
            atPath: office.scratch.path("inbox"), withIntermediateDirectories: false)
        _ = try office.answers("inbox/ours.yaml", dated: "2026-10-01", ["Q1.3": "Yes"])
        _ = try office.scratch.file(
            "inbox/other.yaml",
            "questionnaire: four-questions\nvendor: Nobody GmbH\nanswers:\n  - {id: Q1.3, answer: yes}\n")
        _ = try office.scratch.file("inbox/note.txt", "Dear all, see you on Monday.\n")
        let before = try office.standing()
        let asked = try office.run(["read", "inbox", "--match"])
        #expect(asked.code == 1 && asked.complaint.contains("--yes"))
        #expect(asked.output.contains("quarterdeck/ledger") && asked.output.contains("Nobody GmbH"))
        #expect(asked.output.contains("note.txt"))
        #expect(try office.standing() == before)

        let agreed = try office.json("read", "inbox", "--match", "--yes")
        #expect(agreed["kept"] as? Bool == true)
        #expect((agreed["files"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["ours.yaml"])
        #expect((agreed["left"] as? [Any])?.count == 2)
        #expect(try office.facts("mfa.administrators").count == 1)
        #expect(try office.tprm("read", "inbox", "--match", "--vendor", "quarterdeck").code == 64)
    }
}
