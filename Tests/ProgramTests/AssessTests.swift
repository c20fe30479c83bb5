import Foundation
import Testing

/// What follows from what was read: findings, reasons, what if, and by when.
struct AssessTests {
    /// The office with what its vendor answered, and its list of tools.
    static func office() throws -> Office {
        let office = try Office()
        try office.done(
            "read", Office.example("quarterdeck/tools.json"), Office.example("quarterdeck/four-questions.xlsx"),
            "--vendor", "quarterdeck")
        return office
    }

    @Test("assess prints the rating with its rule first, then findings by their effect on it")
    func byEffect() throws {
        let office = try AssessTests.office(), text = try office.done("assess", Office.use)
        let review = try #require((try office.json("assess", Office.use)["reviews"] as? [[String: Any]])?.first)
        let because = try #require(review["because"] as? [String])
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix(Office.use) && lines[0].contains("2026-11-02 · method 1 · policy "))
        #expect(lines[1].hasPrefix("NOT YET   rule R3"))
        let ids = lines.filter { $0.hasPrefix("  ") && $0.dropFirst(5).first == "-" }.map {
            String($0.dropFirst(2).prefix(6))
        }
        #expect(ids.count > 3 && Set(ids.prefix(because.count)).isSubset(of: because))
        #expect(lines.contains { $0.contains(" more: ") && $0.contains("met") })
        #expect(!text.localizedCaseInsensitiveContains("approve"))
    }

    @Test("--fail-on stops a pipeline at a rating or below")
    func failOn() throws {
        let office = try AssessTests.office()
        #expect(try office.run(["assess", Office.use, "--fail-on", "not-yet"]).code == 2)
        #expect(try office.run(["assess", "--all", "--fail-on", "conditional"]).code == 2)
        #expect(try office.run(["assess", Office.use, "--fail-on", "hold"]).code == 0)
        #expect(try office.run(["assess", Office.use, "--fail-on", "ready"]).code == 64)
    }

    @Test("A vendor of which no use is declared is not assessed, by rule R0")
    func noUse() throws {
        let office = try Office()
        try office.done("vendor", "add", "bare", "--name", "Bare Ltd")
        #expect(try office.done("assess", "bare").contains("NOT ASSESSED   rule R0"))
        #expect((try office.json("assess", "bare")["reviews"] as? [Any])?.isEmpty == true)
        #expect(try office.refused("assess", "nobody").contains(Office.use))
        #expect(try office.refused("explain", "bare", "ACC-03").contains("tprm use add"))
    }

    @Test("explain shows facts, places, quotes, points and what would close it")
    func explain() throws {
        let office = try AssessTests.office(), text = try office.done("explain", Office.use, "acc-03")
        for word in ["ACC-03 ● gate", "points", "four-questions.xlsx, Four questions!C", "“Yes", "closes"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(try office.refused("explain", Office.use, "ACC-99").contains("ACC-01"))
    }

    @Test("explain asks what if, and saves nothing of it")
    func whatIf() throws {
        let office = try AssessTests.office()
        try office.done("use", "edit", Office.use, "--tools", "find_supplier,get_invoice,list_invoices")
        let before = try office.standing()
        let json = try office.json("explain", Office.use, "LPR-02", "--without", "list_invoices", "--data", "public")
        let whatIf = try #require(json["what_if"] as? [String: Any])
        #expect(whatIf["saved"] as? Bool == false)
        #expect((whatIf["review"] as? [String: Any])?["tier"] as? String == "low")
        #expect((json["finding"] as? [String: Any])?["answer"] as? String != "met")
        let text = try office.done("explain", Office.use, "LPR-02", "--without", "list_invoices")
        #expect(text.contains("What if (not saved)") && text.contains("LPR-02   conditional → met"))
        #expect(try office.standing() == before)
        #expect(try office.refused("explain", Office.use, "--without", "wipe").contains("find_supplier"))
        #expect(try office.run(["explain", Office.use, "--data", "secret"]).code == 64)
    }

    @Test("due says which day won, shows every candidate, and stops a pipeline")
    func due() throws {
        let office = try AssessTests.office()
        let use = try #require((try office.json("due")["uses"] as? [[String: Any]])?.first)
        let next = try #require(use["next"] as? [String: Any]),
            all = try #require(use["candidates"] as? [[String: Any]])
        #expect(next["kind"] as? String == "review" && next["day"] as? String == Office.day && all.count > 1)
        #expect(all.compactMap { $0["day"] as? String } == all.compactMap { $0["day"] as? String }.sorted())
        #expect(try office.run(["due", "--fail-on", "overdue"]).code == 0)
        #expect(try office.run(["due", "--fail-on", "due"]).code == 2)
        try office.done(
            "condition", "add", Office.use, "--says", "S.", "--proof", "P", "--owner", "O", "--before", "connecting",
            "--due", "2026-10-30")
        #expect(try office.run(["due", "--fail-on", "overdue"]).code == 2)
        #expect(try office.done("due").contains("2026-10-30"))
    }
}
