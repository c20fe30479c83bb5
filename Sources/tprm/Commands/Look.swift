import ArgumentParser
import Assessment
import Foundation
import Readers

/// `tprm look`: what is in a file, without a store.
struct Look: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What is in a file: its kind, its facts with their places, and what is doubtful.",
        discussion: "Files are recognised by content, not by name. Nothing is kept. A folder is read file by file.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var map: MapOptions
    @Argument(help: "Files, folders, or git clones.")
    var files: [String]
    @Option(name: .customLong("as"), help: "Read as this kind, whatever the content looks like.")
    var kind: String?
    @Option(help: "The day of which the document speaks, where it names none.")
    var dated: Day?
    @Flag(help: "The answers are ours, not a vendor's.")
    var ours = false

    func run() async throws {
        // Whose paper it is is not known here, so its facts stand on names that only hold the place.
        let folder = try data.folder()
        var setting = Setting(
            use: .agent("agent").child(.use, "vendor/service"), ours: ours ? "(ours)" : nil, dated: dated,
            received: common.day, questionnaires: folder.questionnaires)
        setting.ownQuestionnaires = folder.ownQuestionnaires
        setting.map = try map.questionnaire()
        let kind = kind ?? setting.map.map { _ in Reader.questionnaireAnswers.id }
        var read: [(document: Document, harvest: Harvest)] = [], refused: [Refusal] = []
        for path in try Intake.paths(files) {
            do {
                let content = try await Intake.open(path)
                let result = try await Intake.reading(content, as: kind, setting)
                read.append((content.document, result.harvest))
                if !common.json { Look.tell(content.document, result.reader, result.harvest) }
            } catch let error as ReadingError {
                refused.append(Refusal(name: path.lastStep, says: "\(error)"))
            }
        }
        if common.json {
            let files = read.map { JSON($0.document, $0.harvest) }
            Terminal.say(JSON.of(["files": .array(files), "refused": .array(refused.map(\.json))]).written)
        }
        for refusal in refused { Terminal.complain("error: " + Terminal.shown(refusal.says, keepingLines: true)) }
        if !refused.isEmpty { throw ExitCode(1) }
    }

    /// One file for a person.
    private static func tell(_ document: Document, _ reader: Reader, _ harvest: Harvest) {
        let name = Terminal.shown(document.name)
        Terminal.say(
            "\(name): \(reader.name) (\(harvest.kind)) · \(count(harvest.facts.count, "fact")) · "
                + "sha256 \(document.sha256.prefix(12))…")
        let head = harvest.letterhead
        let about = [
            head.about.map { "about \($0)" },
            head.issuer.map { (harvest.kind == Reader.questionnaireAnswers.id ? "to " : "by ") + $0 },
            head.day.map { "of \($0)" },
        ].compactMap(\.self)
        if !about.isEmpty { Terminal.say("  " + Terminal.shown(about.joined(separator: ", "))) }
        FactTable(harvest.facts).say()
        for problem in harvest.problems {
            let place = problem.place.map { "\($0): " } ?? ""
            Terminal.say("  ! ", paragraph: Terminal.shown(place + problem.says))
        }
        Terminal.say()
    }
}

extension JSON {
    /// One file of `look`, with what its reader adds of its own.
    fileprivate init(_ document: Document, _ harvest: Harvest) {
        var members: [Member] = [
            Member("name", .string(document.name)), Member("sha256", .string(document.sha256)),
            Member("kind", .string(harvest.kind)),
            Member(
                "letterhead",
                .of([
                    "about": harvest.letterhead.about.map { .string($0) } ?? .null,
                    "issuer": harvest.letterhead.issuer.map { .string($0) } ?? .null,
                    "day": harvest.letterhead.day.map { JSON($0) } ?? .null,
                ])),
            Member("facts", .facts(harvest.facts) { JSON($0, documentName: document.name) }),
            Member("problems", .array(harvest.problems.map { JSON($0) })),
        ]
        if let extra = harvest.extra { members.append(Member(extra.key, extra.value)) }
        self = .object(members)
    }
}

/// `1 fact`, `2 facts`; of two, the second is the plural.
func count(_ number: Int, _ noun: String, _ several: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : several ?? noun + "s")"
}
