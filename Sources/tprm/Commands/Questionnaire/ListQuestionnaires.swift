import ArgumentParser
import Readers

/// `tprm questionnaire list`: what can be read.
struct ListQuestionnaires: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The questionnaires that can be read, and where each comes from.",
        discussion: "Those of the program, then those in the folder Questionnaires beside the store.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let folder = try data.folder()
        let all = try Questionnaire.all(in: folder.questionnaires, own: folder.ownQuestionnaires)
        if common.json {
            return Terminal.say(JSON.of(["questionnaires": .array(all.map(\.json))]).written)
        }
        var table = TextTable("id", "edition", "asks", "state facts", "title and source")
        for each in all {
            table.add(
                each.id, Terminal.cut(each.edition, 20), "\(each.questions.count)", "\(each.stating)",
                "\(each.title). \(each.source)")
        }
        table.say(empty: "There is none.")
    }
}

extension Questionnaire {
    /// How many of its questions state a fact that checks can read.
    fileprivate var stating: Int { questions.count { !$0.states.isEmpty } }

    fileprivate var json: JSON {
        .of([
            "id": .string(id), "title": .string(title), "edition": .string(edition),
            "published": published.map { JSON($0) } ?? .null, "version": .int(version),
            "questions": .int(questions.count), "stating": .int(stating), "source": .string(source),
            "licence": .string(licence),
        ])
    }
}
