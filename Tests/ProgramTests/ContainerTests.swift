import Foundation
import Testing

/// `tprm look` and `tprm read` of archives and messages: each document inside is one of its own.
struct ContainerTests {
    private static func answers(_ office: Office, _ name: String, dated day: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: office.answers(name, dated: day, ["Q1.3": "Yes"]))))
    }

    @Test("Every document of an archive is kept with the archive it came in; one that cannot be read loses nothing")
    func archive() throws {
        let office = try Office()
        let zip = Parcel.zip([
            "papers/answers.yaml": try Self.answers(office, "a.yaml", dated: "2026-10-01"),
            "papers/logo.gif": Array("GIF89a".utf8), "__MACOSX/x": [1],
        ])
        let file = try office.scratch.file("inbox.zip", zip)
        let outcome = try office.run(["read", file, "--vendor", "quarterdeck", "--json"])
        let told = try #require(outcome.json as? [String: Any])
        let files = try #require(told["files"] as? [[String: Any]])
        #expect(outcome.code == 1 && outcome.complaint.contains("inbox.zip: papers/logo.gif: it looks like a picture"))
        #expect(files.map { $0["name"] as? String } == ["inbox.zip", "papers/answers.yaml"])
        #expect(files.map { $0["kind"] as? String } == ["archive", "questionnaire-answers"])
        #expect(files[1]["parent"] as? String == files[0]["sha256"] as? String && files[0]["parent"] is NSNull)
        #expect((told["refused"] as? [[String: Any]])?.count == 1)
        let kept = files[0]["problems"] as? [[String: Any]] ?? []
        #expect(kept.contains { ($0["says"] as? String)?.contains("logo.gif") == true })

        let fact = try #require(try office.facts("mfa.administrators").first?["document"] as? [String: Any])
        #expect((fact["parent"] as? [String: Any])?["name"] as? String == "inbox.zip")
        #expect(try office.done("verify").hasPrefix("Sound"))
        #expect(try office.done("reread", "quarterdeck").contains("read again: nothing changed"))
        try office.done("backup", office.scratch.path("copy.sqlite"))
    }

    @Test("What came with a message is kept with the message")
    func message() throws {
        let office = try Office(), answers = try Self.answers(office, "a.yaml", dated: "2026-10-01")
        let file = try office.scratch.file(
            "mail.eml",
            Parcel.message("Here they are.", attaching: "answers.yaml", String(decoding: answers, as: UTF8.self)))
        let said = try office.done("read", file, "--vendor", "quarterdeck")
        #expect(
            said.contains("mail.eml: an e-mail message") && said.contains("cannot") && said.contains("answers.yaml: "))
        #expect(try office.facts("mfa.administrators").count == 1)
    }

    @Test("An archive in which nothing can be read is refused with every reason, and nothing is kept")
    func nothing() throws {
        let office = try Office(), before = try office.standing()
        let file = try office.scratch.file("bad.zip", Parcel.zip(["a.gif": Array("GIF8".utf8), "../b.txt": [65]]))
        let says = try office.refused("read", file, "--vendor", "quarterdeck")
        #expect(says.contains("a.gif: it looks like a picture") && says.contains("../b.txt: its name points outside"))
        #expect(try office.standing() == before)
    }

    @Test("An archive's documents are matched to their vendors one by one")
    func matched() throws {
        let office = try Office()
        let file = try office.scratch.file(
            "all.zip",
            Parcel.zip([
                "a.yaml": try Self.answers(office, "a.yaml", dated: "2026-10-01"),
                "b.txt": Array("Dear all,\nhello".utf8),
            ]))
        let told = try office.json("read", file, "--match", "--yes")
        let files = told["files"] as? [[String: Any]] ?? []
        #expect(files.map { $0["name"] as? String } == ["all.zip", "a.yaml"])
        #expect(files.allSatisfy { $0["vendor"] as? String == "quarterdeck" })
        #expect((told["left"] as? [[String: Any]])?.first?["name"] as? String == "all.zip: b.txt")
    }

    @Test("look shows each document inside, and says of a well-formed one that no reader knows what it is")
    func looking() throws {
        let scratch = try Scratch()
        let tprm = Program(folder: scratch.url)
        let zip = Parcel.zip(["note.html": Array("<html><p>Hello</p></html>".utf8), "x.json": Array("{\"a\": 1}".utf8)])
        let outcome = try tprm("look", try scratch.file("a.zip", zip))
        #expect(
            outcome.code == 0
                && outcome.output.contains("a.zip: an archive (ZIP) (archive) · 0 facts · 2 documents inside"))
        #expect(outcome.output.contains("a.zip: note.html: a web page, of no kind that is known · 0 facts"))
        #expect(outcome.output.contains("a.zip: x.json: JSON, of no kind that is known"))
        let shown = try tprm("look", try scratch.file("x.json", "{\"a\": 1}"), "--json").json as? [String: Any]
        let file = (shown?["files"] as? [[String: Any]])?.first
        #expect(file?["kind"] is NSNull && (file?["problems"] as? [Any])?.isEmpty == false)
    }
}
