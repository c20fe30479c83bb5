import ArgumentParser
import Assessment
import Readers

/// `tprm questionnaire lint`: what is wrong in the answers to a questionnaire.
struct LintAnswers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "What is wrong in the answers to a questionnaire, each with its place.",
        discussion: """
            A yes that its explanation denies, answers that contradict each other, what is required and blank, not \
            applicable without a reason, and the like. Nothing is kept; `tprm read` tells the same.
            --fail-on any exits 2 when anything is wrong; --fail-on contradiction, when answers contradict each other or \
            their own explanations.
            """)

    /// What `--fail-on` takes.
    enum Threshold: String, ExpressibleByArgument, CaseIterable { case any, contradiction }

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var map: MapOptions
    @Argument(help: "A workbook, CSV, JSON, YAML or XML file with answers.")
    var file: String
    @Flag(help: "The answers are ours, not a vendor's.")
    var ours = false
    @Option(name: .customLong("fail-on"), help: "Exit 2 when this was found: any, contradiction.")
    var failOn: Threshold?

    func run() async throws {
        let answered = try await AnsweredQuestionnaire.open(file, data, map, ours: ours, on: common.day)
        let defects = answered.defects
        if common.json {
            Terminal.say(answered.linted(defects).written)
        } else {
            LintAnswers.tell(file.lastStep, answered, defects)
        }
        switch failOn {
        case .any? where !defects.isEmpty: throw ExitCode(2)
        case .contradiction? where defects.contains(where: \.kind.isContradiction): throw ExitCode(2)
        case .any?, .contradiction?, nil: break
        }
    }

    private static func tell(_ name: String, _ answered: AnsweredQuestionnaire, _ defects: [Defect]) {
        let counts = answered.counts, questionnaire = answered.questionnaire
        Terminal.say(
            "",
            paragraph: Terminal.shown(
                "\(name): \(questionnaire.title), edition \(questionnaire.edition), \(count(counts.questions, "question"))"
            ))
        let answers = counts.named.filter { $0.count > 0 }.map { "\($0.count) \($0.name.replacing("_", with: " "))" }
        Terminal.say("  ", paragraph: answers.joined(separator: ", "))
        if let score = answered.nativeScore { Terminal.say("  ", paragraph: Terminal.shown(score.sentence)) }
        if defects.isEmpty { return Terminal.say("Nothing was found wrong.") }
        for kind in Set(defects.map(\.kind)).sorted() {
            let found = defects.filter { $0.kind == kind }
            Terminal.say()
            Terminal.say("\(kind.title) (\(found.count))")
            for defect in found {
                let place = defect.place.map { "\($0): " } ?? ""
                Terminal.say("  - ", paragraph: Terminal.shown(place + defect.says))
                let quote = defect.quote.split(whereSeparator: \.isNewline).joined(separator: " / ")
                if kind.isContradiction || kind == .pasted {
                    Terminal.say("      ", paragraph: Terminal.shown("\"\(Terminal.cut(quote, 240))\""))
                }
            }
        }
        Terminal.say()
        Terminal.say("\(count(defects.count, "defect")) in \(count(Set(defects.map(\.id)).count, "question")).")
    }
}

extension AnsweredQuestionnaire {
    /// The answers of a file, by the maps of the program, an organisation's own, or one that is named.
    static func open(
        _ path: String, _ data: DataOptions, _ map: MapOptions, ours: Bool = false, on day: Day
    ) async throws -> AnsweredQuestionnaire {
        let folder = try data.folder()
        var setting = Setting(ours: ours ? "(ours)" : nil, received: day, questionnaires: folder.questionnaires)
        setting.ownQuestionnaires = folder.ownQuestionnaires
        setting.map = try map.questionnaire()
        return try AnsweredQuestionnaire(try await Intake.open(path), setting)
    }

    fileprivate func linted(_ defects: [Defect]) -> JSON {
        let counts = counts
        return .of([
            "format": .string(questionnaire.id), "edition": .string(questionnaire.edition),
            "questions": .int(counts.questions),
            "answers": .object(counts.named.map { JSON.Member($0.name, .int($0.count)) }),
            "native_score": NativeScore.shown(nativeScore),
            "defects": .array(defects.map(\.json)),
        ])
    }
}

extension Defect {
    /// A place outside a table stands as a text under `place`.
    fileprivate var json: JSON {
        var sheet: String?, cell: String?, other: String?
        switch place {
        case .cell(let name, let reference)?: (sheet, cell) = (name.isEmpty ? nil : name, reference)
        case let place?: other = "\(place)"
        case nil: break
        }
        return .of([
            "kind": .string(kind.rawValue), "sheet": sheet.map { .string($0) } ?? .null,
            "cell": cell.map { .string($0) } ?? .null, "place": other.map { .string($0) } ?? .null,
            "id": id.isEmpty ? .null : .string(id), "quote": .string(quote), "says": .string(says),
        ])
    }
}
