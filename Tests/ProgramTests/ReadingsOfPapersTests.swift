import Foundation
import Testing

/// What a person does with the readings of a vendor's papers: looks at those that decide, and says who here owns what
/// the auditor expects of us.
struct ReadingsOfPapersTests {
    /// A store that holds Quarterdeck's report.
    private func office() throws -> Office {
        let office = try Office()
        try office.done("read", Office.example("quarterdeck/soc2-type2.pdf"), "--vendor", "quarterdeck")
        return office
    }

    @Test("The readings that decide the rating come first, and fewer are left once a person looked")
    func next() throws {
        let office = try office()
        let told = try office.json("confirm", "quarterdeck", "--next", "--all")
        let readings = try #require(told["readings"] as? [[String: Any]])
        let (decide, move) = (try #require(told["decide"] as? Int), try #require(told["move"] as? Int))
        #expect(readings.count == decide + move && readings.count > 3)
        #expect(readings.prefix(decide).allSatisfy { $0["decides"] as? Bool == true })
        #expect((told["unseen"] as? Int ?? 0) > readings.count)

        let fact = try #require(readings.first?["fact"] as? [String: Any])
        try office.done("confirm", try #require(fact["name"] as? String))
        let left = try #require(
            try office.json("confirm", "quarterdeck", "--next", "--all")["readings"] as? [[String: Any]])
        #expect(left.count == readings.count - 1)
        #expect(try office.run(["confirm", "a", "b", "--next"]).code == 64)
    }

    @Test("Each control that the report expects of us gets an owner and evidence")
    func userControls() throws {
        let office = try office()
        let before = try #require(try office.json("cuecs", "quarterdeck")["controls"] as? [[String: Any]])
        #expect(before.count == 4 && before.allSatisfy { $0["owner"] is NSNull })

        try office.done("cuecs", "quarterdeck", "--assign", "1,3-4", "--owner", "M. Reyes")
        try office.done("cuecs", "quarterdeck", "--assign", "1", "--evidence", "The list of leavers.")
        let after = try office.json("cuecs", "quarterdeck")
        let controls = try #require(after["controls"] as? [[String: Any]])
        #expect(controls.map { $0["owner"] as? String } == ["M. Reyes", nil, "M. Reyes", "M. Reyes"])
        #expect(controls.map { $0["evidence"] as? String } == ["The list of leavers.", nil, nil, nil])
        #expect(after["unowned"] as? Int == 1)
        #expect(try office.refused("cuecs", "quarterdeck", "--assign", "5", "--owner", "A").contains("from 1 to 4"))
        #expect(try office.run(["cuecs", "quarterdeck", "--owner", "A"]).code == 64)
        #expect(try office.done("explain", Office.use, "DUE-07").contains("1 of 4 controls"))
        #expect(try office.done("verify").contains("Sound"))
        #expect(try office.done("reread", "quarterdeck").contains("nothing changed"))
    }

    @Test("A vendor cannot send us a register of ours")
    func imitation() throws {
        let office = try office()
        let sent = try office.scratch.file(
            "register.json",
            """
            {"document": "owners of user entity controls", "version": 1, "report": "vendor:quarterdeck/report:SOC 2",
             "by": "R. Osei", "on": "2026-10-01", "controls": [{"control": "C", "owner": "M. Reyes", "evidence": "E"}]}
            """)
        #expect(try office.refused("read", sent, "--vendor", "quarterdeck").contains("was sent to us"))
        #expect(try office.facts("cuec").isEmpty)
    }

    @Test("A list of parts is printed as objects, each with what was read of it and where")
    func parts() throws {
        let office = try Office()
        try office.done("read", Office.example("fernhollow/soc2-type2.pdf"), "--vendor", "quarterdeck")
        let list = try #require(try office.facts("soc.exceptions").first)
        #expect((list["value"] as? [String])?.isEmpty == false)
        let whole = try #require(try office.json("facts", "quarterdeck")["facts"] as? [[String: Any]])
        let parts = try #require(whole.first { $0["key"] as? String == "soc.exceptions" }?["parts"] as? [[String: Any]])
        #expect(parts.count == (list["value"] as? [String])?.count)
        let first = try #require(parts.first?["facts"] as? [[String: Any]])
        #expect(first.contains { $0["key"] as? String == "soc.exception.text" && $0["place"] is [String: Any] })
    }
}
