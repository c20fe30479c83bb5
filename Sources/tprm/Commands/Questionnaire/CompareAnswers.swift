import ArgumentParser
import Assessment
import Readers

/// `tprm questionnaire compare`: what became of the answers since.
struct CompareAnswers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Which answers got worse, better, vanished or changed between two files.",
        discussion: """
            Both must answer the same edition of the same questionnaire. Worse is a good answer that is none any more, a \
            practice that fell, a limit that moved to the wrong side, and a yes that its explanation denies now.
            --fail-on worse exits 2 when an answer got worse. `tprm read` compares a newer file with the one it supersedes.
            """)

    /// What `--fail-on` takes.
    enum Threshold: String, ExpressibleByArgument, CaseIterable { case worse }

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var map: MapOptions
    @Argument(help: "The earlier answers.")
    var old: String
    @Argument(help: "The later answers.")
    var new: String
    @Option(name: .customLong("fail-on"), help: "Exit 2 when an answer got worse: worse.")
    var failOn: Threshold?

    func run() async throws {
        let before = try await AnsweredQuestionnaire.open(old, data, map, on: common.day)
        let after = try await AnsweredQuestionnaire.open(new, data, map, on: common.day)
        guard let comparison = AnswerComparison(before, after) else {
            throw CommandFailure.refused(
                "\(old.lastStep) answers \(before.questionnaire.title), edition \(before.questionnaire.edition), and "
                    + "\(new.lastStep) \(after.questionnaire.title), edition \(after.questionnaire.edition): the same ids need not "
                    + "ask the same there, so they cannot be compared.")
        }
        if common.json {
            Terminal.say(comparison.json.written)
        } else {
            tell(comparison)
        }
        if failOn == .worse, !comparison.regressions.isEmpty { throw ExitCode(2) }
    }

    private func tell(_ comparison: AnswerComparison) {
        Terminal.say(
            "",
            paragraph: Terminal.shown(
                "\(comparison.questionnaire.title), edition \(comparison.questionnaire.edition): \(old.lastStep) → "
                    + "\(new.lastStep), \(count(comparison.same, "answer")) alike"))
        if comparison.changes.isEmpty { return Terminal.say("Nothing changed.") }
        for kind in Set(comparison.changes.map(\.kind)).sorted() {
            let changes = comparison.changes.filter { $0.kind == kind }
            Terminal.say()
            Terminal.say("\(kind.title) (\(changes.count))")
            for change in changes {
                Terminal.say("  - ", paragraph: Terminal.shown(change.says))
                for (name, side) in [("before", change.before), ("after", change.after)] {
                    guard let side else { continue }
                    let quote = side.quote.split(whereSeparator: \.isNewline).joined(separator: " / ")
                    let text = quote.isEmpty ? "blank" : "\"\(Terminal.cut(quote, 240))\""
                    Terminal.say("      ", paragraph: Terminal.shown("\(name), \(side.place): \(text)"))
                }
            }
        }
    }
}

extension AnswerComparison {
    fileprivate var json: JSON {
        .of([
            "format": .string(questionnaire.id), "edition": .string(questionnaire.edition), "same": .int(same),
            "changes": .array(
                changes.map { change in
                    .of([
                        "kind": .string(change.kind.rawValue), "id": .string(change.id),
                        "before": change.before?.json ?? .null, "after": change.after?.json ?? .null,
                        "says": .string(change.says),
                    ])
                }),
        ])
    }
}

extension AnswerChange.Side {
    fileprivate var json: JSON { .of(["place": JSON(place), "quote": .string(quote)]) }
}
