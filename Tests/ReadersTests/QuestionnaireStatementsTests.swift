import Assessment
import Foundation
import Testing

@testable import Readers

/// What the maps say that answers state.
@Suite struct QuestionnaireStatementsTests {
    /// A word that no check reads would be a statement to nobody.
    @Test func everyWordThatAMapStatesIsReadByACheck() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../Sources/Assessment")
        func swift(_ folder: String) throws -> String {
            let base = root.appendingPathComponent(folder)
            let paths = try #require(FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil))
            return try paths.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
                .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
        }
        // static var callsLogged: Self { Self("log.calls") }
        let keys = try swift("Vocabulary").matches(of: /static var (\w+): Self \{ Self\("([^"]+)"\) \}/)
        let checks = try swift("Checks").split(separator: "\n").filter { !$0.contains("Example(") }
        let used = Set(checks.flatMap { $0.matches(of: /\.(\w+)/).map { String($0.1) } })
        let read = Set(keys.filter { used.contains(String($0.1)) }.map { String($0.2) })
        #expect(read.count > 60)
        // Words that people read beside the answer, and no check.
        let shown: Set<String> = ["auth.mechanism", "pentest.tester", "use.operations"]
        for map in try Questionnaire.all(in: shippedQuestionnaires) {
            for word in Set(map.questions.flatMap(\.states).map(\.word.name)).subtracting(shown).sorted() {
                #expect(read.contains(word), "\(map.id) states \(word), which no check reads")
            }
        }
    }

    /// A question for a part needs one for the whole, of the same subject.
    @Test func everyPartHasItsWhole() throws {
        for map in try Questionnaire.all(in: shippedQuestionnaires) {
            let states = map.questions.flatMap(\.states)
            let wholes = Set(states.filter { !$0.part }.map { "\($0.word.name) of \($0.about)" })
            for part in states where part.part {
                #expect(wholes.contains("\(part.word.name) of \(part.about)"), "\(map.id): \(part.word.name)")
            }
        }
    }

    @Test func onlyAPracticeHasParts() throws {
        func load(_ statement: String, kind: String = "practice") throws {
            let yaml = """
                {id: x, title: X, edition: "1", source: s, licence: l, not-with: ["Z-*"],
                 questions: [{id: A1, text: t, asked: vendor, kind: \(kind), states: [\(statement)]}]}
                """
            let map = try Questionnaire(JSON.yaml(Array(yaml.utf8), name: "x.yaml"), file: "x.yaml")
            #expect(map.excludes("z-01") && !map.excludes("A1"))
        }
        try load("{fact: key.management, of: service, part: true}")
        try load("{fact: key.management, of: service, part: true, when: {\"yes\": yes, \"no\": no}}", kind: "flag")
        for wrong in [
            "{fact: key.management, of: service, part: 1}", "{fact: key.shared, of: service, part: true}",
        ] {
            #expect(throws: ReadingError.self, "\(wrong)") { try load(wrong) }
        }
        #expect(throws: ReadingError.self) { try load("{fact: key.management, of: service, part: true}", kind: "text") }
    }
}
