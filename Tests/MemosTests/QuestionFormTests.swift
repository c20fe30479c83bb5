import Assessment
import Digest
import Foundation
import Testing

@testable import Memos

/// A questionnaire as it is sent: the page, its script, and the workbook.
@Suite struct QuestionFormTests {
    private static let yesNo = [
        QuestionSheet.Option(name: "yes", says: "Yes"), QuestionSheet.Option(name: "no", says: "No"),
    ]
    private static let instead = [QuestionSheet.Option(name: "not-applicable", says: "Not applicable")]

    static func sheet(vendor: String = "Fjord Mail ApS", topicsOnly: Bool = false) -> QuestionSheet {
        func question(
            _ id: String, _ answering: QuestionSheet.Answering, required: Bool = false,
            gates: [QuestionSheet.Gate] = [], last: QuestionSheet.Last? = nil
        ) -> QuestionSheet.Question {
            .init(
                id: id, text: "What of \(id)?", answering: answering, instead: instead, required: required,
                evidence: "A dated export.", gates: gates, last: last)
        }
        return QuestionSheet(
            id: "short", title: "A short one", edition: "2026", source: "Ours.", vendor: vendor, service: "mail",
            asker: "Northwall Bank", due: Day(iso: "2026-12-15"), day: Day(number: 20_781), outOf: nil,
            topicsOnly: topicsOnly,
            sections: [
                .init(
                    title: "Access",
                    questions: [
                        question(
                            "A-1", .options(yesNo), required: true,
                            last: .init(answer: "No", comment: "Soon", day: Day(iso: "2025-11-03"))),
                        question(
                            "A-2", .number(unit: "days"), required: true,
                            gates: [.init(question: "A-1", answers: ["yes"])]),
                    ]),
                .init(
                    title: "Rest", questions: [question("R-1", .text), question("R-2", .day), question("R-3", .names)]),
            ])
    }

    private func page(_ sheet: QuestionSheet = QuestionFormTests.sheet()) throws -> String {
        String(decoding: try QuestionPage.render(sheet, templates: templates), as: UTF8.self)
    }

    @Test("The policy allows the one script and the one style sheet by their hashes, and no network")
    func policy() throws {
        let html = try page()
        for element in ["script", "style"] {
            let parts = html.components(separatedBy: "<\(element)>")
            #expect(parts.count == 2 && html.components(separatedBy: "<\(element)").count == 2)
            let text = parts[1].components(separatedBy: "</\(element)>")[0]
            #expect(html.contains("\(element)-src 'sha256-\(Digest(of: text).base64)'"))
        }
        #expect(html.contains("default-src 'none'") && html.contains("connect-src 'none'"))
        #expect(html.contains("form-action 'none'") && html.contains("base-uri 'none'"))
        for outside in [
            "http:", "https:", "<form", "<link", "<iframe", "import(", "fetch(", "XMLHttpRequest", "innerHTML",
        ] {
            #expect(!html.contains(outside), "\(outside)")
        }
    }

    @Test("Every id stands once, and every control has a label")
    func labels() throws {
        let html = try page()
        let ids = html.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let labelled = Set(html.matches(of: /<label for="([^"]+)"/).map { String($0.1) })
        let controls = html.matches(of: /<(?:input|textarea|select)\ ([^>]*)>/).map { String($0.1) }
        #expect(controls.count > 15)
        for control in controls where !control.contains("type=\"radio\"") {
            let id = try #require(control.firstMatch(of: /id="([^"]+)"/)).1
            #expect(labelled.contains(String(id)), "\(control)")
        }
        #expect(html.matches(of: /<label\ class="option"><input\ type="radio"/).count == 3)
    }

    @Test("What is asked, what opens it, and what was said last time stand in the page; nothing is answered")
    func content() throws {
        let html = try page()
        #expect(html.contains("Northwall Bank asks Fjord Mail ApS") && html.contains("15 December 2026"))
        #expect(html.contains("data-question=\"A-1\" data-answers=\"yes\""))
        #expect(html.contains("data-answer=\"No\" data-comment=\"Soon\"") && html.contains("Last answered 2025-11-03"))
        #expect(!html.contains(" checked") && !html.contains(" selected"))
    }

    @Test("Where only topics stand, the page leads to the words of their owner")
    func topics() throws {
        let says = "The questions in their own words stand under the same ids in A short one, edition 2026"
        #expect(try page(QuestionFormTests.sheet(topicsOnly: true)).contains(says))
        #expect(try !page().contains(says))
    }

    @Test("A vendor's name is text, whatever it says")
    func hostile() throws {
        let html = try page(QuestionFormTests.sheet(vendor: "<script>alert(1)</script>\" onload=\"x\u{202E}"))
        #expect(html.components(separatedBy: "<script").count == 2)
        #expect(html.contains("&lt;script&gt;") && !html.contains("\" onload=\"") && !html.contains("\u{202E}"))
    }

    @Test(
        "Only a form may have a script, and only an empty place for it; no tag goes into a field",
        arguments: [
            ("<script></script>", false, false), ("<script></script>", true, true), ("<script>x</script>", true, false),
            ("<script src=\"x.js\"></script>", true, false), ("<script>{{a}}</script>", true, false),
            ("<textarea id=\"a{{a}}\"></textarea>", true, true), ("<textarea>{{a}}</textarea>", true, false),
            ("<textarea></textarea>", false, false), ("<form></form>", true, false),
            ("<p onclick=\"{{a}}\">", true, false),
        ]) func loader(_ text: String, _ isForm: Bool, _ taken: Bool)
    {
        let scan = TemplateScan(names: ["a"], files: [], isForm: isForm)
        let found = (try? scan.check(text, file: "q.mustache")) != nil
        #expect(found == taken, "\(text)")
    }

    @Test("A script that could end its element is refused with its line", arguments: ["</SCRIPT>", "<!--", "{{a}}"])
    func script(_ text: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tprm-\(UUID().uuidString)")
        let own = folder.appending(path: "Questionnaire"), shipped = templates + "/Questionnaire/"
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["questionnaire.mustache", "question.mustache", "questionnaire.css"] {
            try String(contentsOfFile: shipped + name, encoding: .utf8)
                .write(to: own.appending(path: name), atomically: false, encoding: .utf8)
        }
        let file = own.appending(path: "questionnaire.js")
        try Data("// one\n// \(text)\n".utf8).write(to: file)
        #expect { try QuestionPage.render(QuestionFormTests.sheet(), templates: folder.path) } throws: {
            "\($0)".hasPrefix("questionnaire.js, line 2:")
        }
    }

    @Test("The templates of the form ask for every name that is theirs")
    func names() throws {
        let loaded = try Templates(
            folder: templates + "/Questionnaire", names: Name.ofQuestionnaires, style: "questionnaire.css",
            script: "questionnaire.js")
        #expect(loaded.used == Name.ofQuestionnaires)
    }

    @Test("The same sheet gives the same bytes, as page and as workbook; a workbook holds no formula in a cell")
    func bytes() throws {
        let hostile = QuestionFormTests.sheet(vendor: "=cmd|'/c calc'!A1")
        #expect(try page(hostile) == page(hostile))
        let book = try QuestionWorkbook.render(hostile)
        #expect(try book == QuestionWorkbook.render(hostile))
        #expect(book.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(try book != QuestionWorkbook.render(hostile, letter: true))
    }

    @Test("Names of sheets, footers and formulas are made harmless")
    func harmless() {
        #expect(WorkbookText.sheetName("a[b]:c/d") == "abcd" && WorkbookText.sheetName("**") == "Questions")
        #expect(WorkbookText.footer("A&B") == "A&&B")
        #expect(WorkbookText.quoted("say \"x\"") == "\"say \"\"x\"\"\"")
    }

    /// The script's functions, which touch no page, run in Node where it is installed.
    @Test(
        "The script opens gates, counts, saves and opens what it saved",
        .enabled(if: QuestionFormTests.node != nil, "Node is not installed"))
    func functions() throws {
        let test = """
            const f = require(process.argv[1]), assert = require("assert");
            const questions = new Map([["A", {required: true, gates: []}], ["B", {required: true, gates: [{question: "A", answers: ["yes"]}]}],
              ["C", {required: false, gates: [{question: "B", answers: ["yes"]}]}]]);
            const say = (answer, name, more) => ({answer, name, comment: "", evidence: "", on: "2026-11-24", ...more});
            const no = new Map([["A", say("No", "no")], ["B", say("Yes", "yes")], ["C", say("Yes", "yes")]]);
            assert.equal(f.isOpen("B", questions, no), false);
            assert.equal(f.isOpen("C", questions, no), false);
            assert.deepEqual(f.progressOf(questions, no), {asked: 1, answered: 1, missing: []});
            const yes = new Map([["A", say("Yes", "yes", {comment: "c", evidence: "soc2.pdf, p. 3"})]]);
            assert.deepEqual(f.progressOf(questions, yes), {asked: 2, answered: 1, missing: ["B"]});
            const head = {questionnaire: "short", edition: "1", vendor: "V", respondent: "R", date: "2026-11-24"};
            assert.deepEqual(f.fileOf(head, questions, no).answers.map((row) => row.id), ["A"]);
            const file = f.fileOf(head, questions, yes), back = f.answersOf(JSON.stringify(file), "short", "1", questions);
            assert.equal(file.answers[0].comment, "c\\nEvidence: soc2.pdf, p. 3");
            assert.equal(file.answers[1].answer, "");
            assert.equal(file.answers[1]["answered-on"], "");
            assert.deepEqual(back.answers.get("A"), {answer: "Yes", comment: "c", evidence: "soc2.pdf, p. 3", on: "2026-11-24"});
            assert.throws(() => f.answersOf("{}", "short", "1", questions), /not a file/);
            assert.throws(() => f.answersOf(JSON.stringify(file), "other", "1", questions), /another questionnaire/);
            assert.throws(() => f.answersOf(JSON.stringify(file), "short", "2", questions), /another edition/);
            assert.equal(f.nameOf({questionnaire: "a/b", vendor: "../Ø x", date: "2026-11-24"}), "a-b_x_2026-11-24.json");
            """
        let process = Process(), errors = Pipe()
        process.executableURL = QuestionFormTests.node
        process.arguments = ["-e", test, templates + "/Questionnaire/questionnaire.js"]
        process.standardError = errors
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    }

    private static var node: URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: "\($0)/node") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
