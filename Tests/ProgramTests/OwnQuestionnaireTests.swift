import Foundation
import Testing

/// A questionnaire that nobody knows: a map is proposed, edited, kept beside the store, and read by.
struct OwnQuestionnaireTests {
    static let answers = """
        Vendor:,Quarterdeck Ledger Inc.,,
        Date:,2026-10-01,,
        Kennung,Worum es geht,Stand,Anmerkung
        AC-01,Do all administrators sign in with a second factor?,Yes,"Everywhere, since spring"
        AC-02,Is each key changed at least once in a year?,No,"In the autumn, we think, or later"
        AC-03,Are the logs kept for at least half a year?,Teils,"Three months in the main region"
        AC-04,Is customer content deleted when the contract ends?,Teils,"Backups stay for another month"
        """

    @Test("A file that no map fits is read by its own map, once with --map, then from the folder beside the store")
    func fromFileToFacts() throws {
        let office = try Office(), file = try office.scratch.file("harbour.csv", OwnQuestionnaireTests.answers)
        #expect(try office.done("look", file).contains("no reader knows"))
        #expect(try office.refused("read", file, "--vendor", "quarterdeck").contains("no reader knows its content"))

        let proposed = try office.done("questionnaire", "map", file)
        #expect(proposed.contains("\"Teils\" (2): # what does this mean?"))
        let line = "    # states: [{fact: mfa.administrators, of: service}]   # your choice"
        try #require(proposed.contains(line))
        let edited = proposed.replacingOccurrences(
            of: line, with: line.replacingOccurrences(of: "# states", with: "states")
        )
        .replacingOccurrences(of: "#  \"partly\": []", with: "  \"partly\": [Teils]")
        let map = try office.scratch.file("map.yaml", edited)
        let looked = try office.done("look", file, "--map", map)
        #expect(looked.contains("mfa.administrators = yes"))
        #expect(!looked.contains("was not understood"))

        try FileManager.default.createDirectory(
            atPath: office.scratch.path("Questionnaires"), withIntermediateDirectories: false)
        try FileManager.default.moveItem(atPath: map, toPath: office.scratch.path("Questionnaires/harbour.yaml"))
        #expect(try office.done("look", file).contains("mfa.administrators = yes"))
        try office.done("read", file, "--vendor", "quarterdeck", "--service", "ledger")
        #expect(try office.facts("mfa.administrators").count == 1)
        #expect((try office.json("reread", "quarterdeck")["removed"] as? [Any])?.isEmpty == true)
    }

    @Test("A map of ours with an id that is taken is refused, with both named")
    func takenID() throws {
        let office = try Office(), answers = try office.answers("a.yaml", dated: nil, ["Q1.3": "Yes"])
        let shipped = try Program.text("Questionnaires/mvsp.yaml")
        try FileManager.default.createDirectory(
            atPath: office.scratch.path("Questionnaires"), withIntermediateDirectories: false)
        // The same file in both folders is one questionnaire.
        _ = try office.scratch.file("Questionnaires/copy.yaml", shipped)
        try office.done("look", answers)
        _ = try office.scratch.file("Questionnaires/copy.yaml", shipped + "\n# ours\n")
        let says = try office.refused("look", answers)
        #expect(says.contains("copy.yaml"))
        #expect(says.contains("another questionnaire has the id mvsp already"))
    }

    @Test("A map is written to a file, and never over one without --force")
    func output() throws {
        let office = try Office(), file = try office.scratch.file("harbour.csv", OwnQuestionnaireTests.answers)
        let map = office.scratch.path("m.yaml")
        try office.done("questionnaire", "map", file, "-o", map)
        #expect(try office.refused("questionnaire", "map", file, "-o", map).contains("is there already"))
        try office.done("questionnaire", "map", file, "-o", map, "--force", "--answers", "Stand")
        #expect(
            try office.refused("questionnaire", "map", file, "--answers", "None").contains(
                "with \"None\" for the answers"))
        #expect(try office.refused("look", file, "--map", file).contains("harbour.csv"))
    }
}
