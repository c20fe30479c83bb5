import Assessment
import Foundation
import Testing

@testable import Readers

/// The folder with the maps that ship, found from this file.
let shippedQuestionnaires = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Questionnaires").standardizedFileURL.path

@Suite struct QuestionnaireMapTests {
    @Test func everyMapThatShipsLoads() throws {
        let maps = try Questionnaire.all(in: shippedQuestionnaires)
        let files = try FileManager.default.contentsOfDirectory(atPath: shippedQuestionnaires)
        #expect(maps.count == files.count { $0.hasSuffix(".yaml") })
        #expect(maps.map(\.id).sorted().contains("four-questions"))
        #expect(maps.map(\.id).contains("mvsp"))
    }

    /// In a questionnaire of others two questions may ask the same, and answers to them may contradict each other.
    @Test func noTwoQuestionsOfOursStateTheSameOfTheSame() throws {
        for map in try Questionnaire.all(in: shippedQuestionnaires) where map.id == "four-questions" {
            let stated = map.questions.flatMap { question in question.states.map { "\($0.word.name) of \($0.about)" } }
            #expect(Set(stated).count == stated.count, "\(map.id) could contradict itself")
        }
    }

    @Test func theFourQuestionsAreAskedOfBothSidesAndInOrder() throws {
        let map = try #require(Questionnaire.all(in: shippedQuestionnaires).first { $0.id == "four-questions" })
        #expect(map.sections.map(\.id) == ["Q1", "Q2", "Q3", "Q4"])
        #expect(map.questions.count >= 60)
        for section in map.sections {
            let questions = map.questions.filter { $0.section == section.id }
            #expect(questions.contains { $0.asked == .vendor } && questions.contains { $0.asked == .us })
            #expect(questions.contains { $0.required })
            #expect(questions.allSatisfy { $0.id.hasPrefix(section.id + ".") && !$0.states.isEmpty })
        }
        // Every sub-question of the protocol is there.
        for id in [(1, 5), (2, 5), (3, 5), (4, 5)].flatMap({ q, n in (1...n).map { "Q\(q).\($0)" } }) {
            #expect(map.question(id) != nil, "\(id)")
        }
    }

    @Test func mvspHasAll25ControlsByAnyOfTheirNames() throws {
        let map = try #require(Questionnaire.all(in: shippedQuestionnaires).first { $0.id == "mvsp" })
        #expect(map.questions.count == 25)
        #expect(map.question("ctl_2.1-mvsp") == map.question("MVSP 2.1") && map.question("2.1") != nil)
        #expect(map.question("2.9") == nil)
    }

    @Test func aMapSaysWhichAnswersAreGoodWhatOpensAQuestionAndWhenItsEditionCameOut() throws {
        let map = try Questionnaire(
            JSON.yaml(
                Array(
                    """
                    id: x
                    title: X
                    edition: "1"
                    published: 2026-01-10
                    source: s
                    licence: l
                    answers: {partly: ["no"]}
                    sheets: [Start, "Part*"]
                    rules: [owner-blank-when-not-applicable]
                    sections: [{id: A, title: a, asked-if: {question: A1, answer: ["yes", partly]}}]
                    questions:
                      - {id: A1, text: t, asked: vendor, kind: practice}
                      - {id: A2, text: t, asked: vendor, kind: flag, good: ["no"], section: A}
                      - {id: A3, text: t, asked: vendor, kind: choice, choices: {a: [], b: []}, asked-if: {question: A2, answer: "no"}}
                    """.utf8), name: "x.yaml"), file: "x.yaml")
        #expect(map.published == Day(iso: "2026-01-10"))
        #expect(map.sheets == ["Start", "Part*"] && map.rules == [.ownerBlankWhenNotApplicable])
        #expect(map.sections.first?.gate == Questionnaire.Gate(question: "A1", answers: ["yes", "partly"]))
        #expect(map.questions.map(\.good) == [["yes"], ["no"], []])
        #expect(map.question("A3")?.gate == Questionnaire.Gate(question: "A2", answers: ["no"]))
        // The map's own word wins over the usual one; the others stay as they are.
        #expect(map.answers.meaning("No") == .partly && map.answers.meaning("Yes") == .yes)
    }

    /// A map with one thing wrong, and what is said of it.
    static let wrong: [(String, place: String, says: String)] = [
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: practice, states: [{fact: mfa.administrator, of: service}]}]",
            "/questions/0/states/0/fact", "The vocabulary has no word mfa.administrator."
        ),
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: practice, states: [{fact: log.calls, of: tool}]}]",
            "/questions/0/states/0/of", "\"tool\" is not known here"
        ),
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: number, unit: hours, states: [{fact: log.calls, of: service}]}]",
            "/questions/0/states/0", "log.calls is a practice, the question a number"
        ),
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: practice, states: [{fact: key.shared, of: service}]}]",
            "/questions/0/states/0", "key.shared is a flag, the question a practice"
        ),
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: choice}]",
            "/questions/0/choices", "A choice needs its choices"
        ),
        ("questions: [{id: A1, text: t, asked: vendor, kind: number}]", "/questions/0/unit", "A number needs its unit"),
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: flag, section: Z}]",
            "/questions/0/section", "There is no section Z."
        ),
        (
            "questions: [{id: A1, text: t, asked: vendor, kind: flag}, {id: a 1, text: u, asked: us, kind: flag}]",
            "/questions/1", "The id a 1 is given twice."
        ),
        ("questions: [{id: A1, text: t, asked: them, kind: flag}]", "/questions/0/asked", "\"them\" is not known here"),
        (
            "questions: [{id: A1, text: t, asked: us, kind: flag, must: true}]", "/questions/0/must",
            "There is no key \"must\""
        ),
        (
            "questions: [{id: A1, text: t, asked: us, kind: flag, good: [partly]}]", "/questions/0/good",
            "The question has no answer \"partly\"."
        ),
        (
            "questions: [{id: A1, text: t, asked: us, kind: flag, asked-if: {question: B1, answer: \"yes\"}}]",
            "/questions/0/asked-if/question", "There is no question B1."
        ),
        (
            "questions: [{id: A1, text: t, asked: us, kind: flag}]\nrules: [be-nice]", "/rules/0",
            "\"be-nice\" is not known"
        ),
        (
            "questions: [{id: A1, text: t, asked: us, kind: flag}]\npublished: soon", "/published", "A day such as"
        ),
    ]

    @Test(arguments: wrong.indices) func whatIsWrongIsNamedWithItsPlace(_ index: Int) {
        let (body, place, says) = QuestionnaireMapTests.wrong[index]
        let yaml = """
            id: x
            title: X
            edition: "1"
            source: s
            licence: l
            answers: {"yes": ["yes"], "no": ["no"]}
            \(body)
            """
        do {
            _ = try Questionnaire(JSON.yaml(Array(yaml.utf8), name: "x.yaml"), file: "x.yaml")
            Issue.record("It was accepted: \(body)")
        } catch {
            let text = "\(error)"
            #expect(text.contains("x.yaml, \(place): ") && text.contains(says), "\(text)")
        }
    }

    @Test func allThatIsWrongIsSaidAtOnce() {
        let yaml =
            "id: x\nquestions: [{id: A1, kind: sort, asked: us, text: t}, {id: A2, asked: me, kind: day, text: t}]\nfoo: 1"
        do {
            _ = try Questionnaire(JSON.yaml(Array(yaml.utf8), name: "x"), file: "x")
            Issue.record("It was accepted.")
        } catch ReadingError.refused(_, let problems) {
            let places = Set(problems.compactMap(\.place).map(\.description))
            let wrong = ["/foo", "/title", "/edition", "/questions/0/kind", "/questions/1/asked"]
            #expect(places.isSuperset(of: wrong))
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func theGuideNamesEveryKeyAndItsExampleLoads() throws {
        let guide = try String(contentsOfFile: shippedQuestionnaires + "/README.md", encoding: .utf8)
        for key in Questionnaire.keys + Questionnaire.sectionKeys + Questionnaire.questionKeys
            + Questionnaire.statementKeys + Questionnaire.Rule.allCases.map(\.rawValue)
            + AnswerSheet.Column.allCases.map(\.rawValue) + AnswerVocabulary.Meaning.allCases.map(\.rawValue)
        {
            #expect(guide.contains("`\(key)`"), "\(key)")
        }
        let example = try #require(guide.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
        let map = try Questionnaire(JSON.yaml(Array(example.utf8), name: "README.md"), file: "README.md")
        #expect(map.questions.count == 4)
    }
}
