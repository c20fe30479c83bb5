import ArgumentParser
import Assessment
import Foundation
import Readers

/// `tprm questionnaire map`: proposes a map for a file that no map fits.
struct ProposeMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Proposes a map for a questionnaire that tprm does not know, from an answered file.",
        discussion: """
            Finds the sheets, the columns, the vocabulary of the answers and the questions, and writes a map to edit. It
            states no fact by itself. On a terminal it asks where it is unsure; without one, the map holds the questions as
            comments. Keep the map in the folder Questionnaires beside the store, or name it with --map.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "A workbook, CSV, XML or JSON file with answers.")
    var file: String
    @Option(name: .shortAndLong, help: "Write the map to this file; without it, it is printed.")
    var output: String?
    @Option(help: "The header of the column that holds the vendor's answers.")
    var answers: String?
    @Flag(help: "Replace the file if it is there.")
    var force = false

    func run() async throws {
        if let output, !force, FileManager.default.fileExists(atPath: output) {
            throw CommandFailure.refused("\(output) is there already. Say --force to replace it.")
        }
        let folder = try data.folder()
        let content = try await Intake.open(file)
        let known = try Questionnaire.all(in: folder.questionnaires)
        var proposal = try MapProposal(content, answerColumn: answers, known: known)
        if Terminal.isInteractive {
            if proposal.answerColumns.count > 1 {
                let heads = proposal.answerColumns.map { Terminal.shown($0) }
                if let index = Terminal.choice("Which column holds the vendor's answers?", heads) {
                    proposal = try MapProposal(content, answerColumn: proposal.answerColumns[index], known: known)
                }
            }
            let meanings = AnswerVocabulary.Meaning.allCases
            for answer in proposal.answers.filter({ $0.usual == nil }).prefix(20) {
                let question = "What does \"\(Terminal.shown(answer.text))\" mean (\(count(answer.count, "answer")))?"
                guard let index = Terminal.choice(question, meanings.map(\.rawValue)) else { continue }
                proposal.meanings[answer.text] = meanings[index]
            }
        }
        let yaml = proposal.yaml("\(common.day)")
        guard let output else {
            // A YAML text has no characters that a terminal obeys: they stand there by their numbers.
            return Terminal.say(common.json ? JSON.of(["map": .string(yaml)]).written : String(yaml.dropLast()))
        }
        do {
            try Data(yaml.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw CommandFailure.refused("\(output) cannot be written: \(error.localizedDescription)")
        }
        if common.json { return Terminal.say(JSON.of(["map": .string(yaml), "file": .string(output)]).written) }
        Terminal.say("Wrote \(output): read it, edit it, then `tprm look FILE --map \(output)`.")
    }
}

extension Terminal {
    /// Asks the person before it for one of some choices; nil where they leave it open.
    static func choice(_ question: String, _ choices: [String]) -> Int? {
        complain(question)
        for (index, choice) in choices.enumerated() { complain("  \(index + 1)  \(choice)") }
        FileHandle.standardError.write(Data("A number, or Enter to leave it open: ".utf8))
        guard let number = Int((readLine() ?? "").trimmingCharacters(in: .whitespaces)),
            choices.indices.contains(number - 1)
        else { return nil }
        return number - 1
    }
}
