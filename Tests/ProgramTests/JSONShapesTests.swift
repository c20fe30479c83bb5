import Foundation
import Testing

/// What `--json` prints has the shapes that `tprm help json` tells.
struct JSONShapesTests {
    /// A store in which every command has something to print.
    static func office() throws -> Office {
        let office = try Office()
        for (name, answer) in [("one.yaml", "Yes"), ("two.yaml", "No")] {
            let file = try office.answers(name, dated: "2026-10-01", ["Q1.3a": answer, "Q1.3": "Yes"])
            try office.done("read", file, "--vendor", "quarterdeck")
        }
        try office.done("read", Office.example("quarterdeck/our-answers.yaml"), "--use", Office.use, "--ours")
        try office.done(
            "condition", "add", Office.use, "--says", "S", "--proof", "P", "--owner", "O", "--before", "connecting")
        try office.done("approve", Office.use, "--role", "risk", "--by", "R. Osei")
        try office.ask("--question", "1", typing: ["yes", "Seen.", "someone D. Ito"])
        return office
    }

    @Test("Every command prints the shape that is told of it")
    func shapes() throws {
        let office = try JSONShapesTests.office()
        let shapes = Shape.all(in: try office.tprm("json").output)
        let answers = office.scratch.path("one.yaml"), transcript = Office.example("quarterdeck/http-transcript.txt")
        try FileManager.default.createDirectory(
            atPath: office.scratch.path("inbox"), withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: answers, toPath: office.scratch.path("inbox/one.yaml"))
        let fact = try #require(try office.facts("mfa.administrators").first?["name"] as? String)
        try office.done("read", Office.example("quarterdeck/soc2-type2.pdf"), "--vendor", "quarterdeck")
        let opinion = try #require(try office.facts("soc.opinion").first?["name"] as? String)
        let runs: [(shape: String, arguments: [String])] = [
            ("look", ["look", answers, Office.example("quarterdeck/tools.json")]),
            ("questionnaire map", ["questionnaire", "map", answers]),
            ("read", ["read", answers, transcript, "--vendor", "quarterdeck"]),
            ("read --match", ["read", "inbox", "--match", "--yes"]),
            ("ask", ["ask", Office.use, "--piped"]), ("ask --list", ["ask", "--list"]),
            ("questionnaire blank", ["questionnaire", "blank", "four-questions", "--html", "blank.html"]),
            ("questionnaire list", ["questionnaire", "list"]),
            ("questionnaire lint", ["questionnaire", "lint", answers]),
            ("questionnaire compare", ["questionnaire", "compare", answers, office.scratch.path("two.yaml")]),
            ("facts", ["facts", "quarterdeck"]), ("facts", ["facts", Office.use, "--history"]),
            ("confirm", ["confirm", fact]), ("correct", ["correct", fact, "no", "--because", "B"]),
            ("confirm --next", ["confirm", "quarterdeck", "--next", "--all"]),
            ("exhibit", ["exhibit", opinion, "-o", "opinion.png"]),
            ("settle", ["settle", "quarterdeck"]),
            ("settle", ["settle", "quarterdeck", "sso.supported", "yes", "--because", "B"]),
            ("reread", ["reread", "quarterdeck"]), ("assess", ["assess", Office.use]),
            ("assess --all", ["assess", "--all"]),
            ("explain", ["explain", Office.use]),
            (
                "ask --answers",
                ["ask", Office.use, "--answers", Office.example("quarterdeck/our-answers.yaml"), "--by", "A. Ito"]
            ),
            ("explain", ["explain", Office.use, "LPR-02", "--without", "get_invoice", "--data", "public"]),
            ("checks", ["checks"]), ("check", ["checks", "ACC-03"]), ("due", ["due"]),
            ("condition", ["condition", "list", "quarterdeck"]),
            ("accept", ["accept", Office.use, "CMP-04", "--owner", "O", "--because", "B", "--until", "2027-05-01"]),
            ("approve", ["approve", Office.use, "--role", "legal", "--by", "A. Ito"]),
            ("memo", ["memo", Office.use, "-o", "memo.html"]), ("vendor list", ["vendor", "list"]),
            ("service list", ["service", "list"]), ("agent list", ["agent", "list"]), ("use list", ["use", "list"]),
            ("log", ["log"]), ("verify", ["verify"]),
        ]
        for (name, arguments) in runs {
            let outcome = try office.run(arguments + ["--json"])
            #expect(outcome.code == 0, "tprm \(arguments.joined(separator: " ")): \(outcome.complaint)")
            let shape = try #require(shapes[name], "\(name) is not told")
            let complaints = shape.complaints(try #require(outcome.json), shapes, at: name)
            #expect(
                complaints.isEmpty, "tprm \(arguments.joined(separator: " ")): \(Set(complaints).sorted().prefix(5))")
        }
    }

    @Test("A key too many, a key missing and a word that is not told are seen")
    func seen() throws {
        let shapes = Shape.all(
            in: "deadline    {day, state (due, overdue), next? deadline}\ndue         {uses [deadline]}")
        let due = try #require(shapes["due"])
        func complaints(_ deadline: [String: Any]) -> [String] { due.complaints(["uses": [deadline]], shapes) }
        #expect(complaints(["day": "2026-11-02", "state": "due"]).isEmpty)
        #expect(complaints(["day": "2026-11-02", "state": "late"]) == [".uses[].state: late is not told"])
        #expect(complaints(["state": "due", "more": 1]) == [".uses[].more: not told", ".uses[].day: missing"])
        #expect(complaints(["day": [1], "state": "due", "next": ["state": "due"]]).count == 2)
    }
}
