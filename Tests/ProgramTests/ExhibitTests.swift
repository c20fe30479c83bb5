import Foundation
import Testing

/// `tprm exhibit`: the page on which a fact was read.
struct ExhibitTests {
    @Test("The page of a fact is drawn with its words framed, and writes over nothing unasked")
    func page() throws {
        let office = try Office()
        try office.done("read", Office.example("quarterdeck/soc2-type2.pdf"), "--vendor", "quarterdeck")
        let fact = try #require(try office.facts("soc.opinion").first?["name"] as? String)
        let told = try office.json("exhibit", fact, "-o", "opinion.png")
        #expect(told["fact"] as? String == fact && told["file"] as? String == "opinion.png")
        #expect((told["document"] as? [String: Any])?["name"] as? String == "soc2-type2.pdf")
        #expect(try #require(told["framed"] as? Int) > 0)
        let bytes = try Data(contentsOf: office.scratch.url.appendingPathComponent("opinion.png"))
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))

        #expect(try office.refused("exhibit", fact, "-o", "opinion.png").contains("--force"))
        #expect(try office.done("exhibit", fact, "-o", "opinion.png", "--force").contains("framed"))
    }

    @Test("A fact that stands on no page is told with its place and words")
    func noPage() throws {
        let office = try Office()
        try office.done(
            "read", try office.answers("a.yaml", dated: "2026-10-01", ["Q1.3": "Yes"]), "--vendor", "quarterdeck")
        let fact = try #require(try office.facts("mfa.administrators").first?["name"] as? String)
        let says = try office.refused("exhibit", fact, "-o", "a.png")
        #expect(says.contains("no pages to show") && says.contains("a.yaml"))
        #expect(!FileManager.default.fileExists(atPath: office.scratch.path("a.png")))
    }
}
