import ArgumentParser
import Assessment
import Foundation
import Readers

/// `tprm drift`: what changed between two readings of a server, and whether that opens the review again.
struct DriftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "What changed between two listings of a server, and whether that reopens the review.",
        discussion: """
            OLD and NEW are lists of tools in any form that is read, transcripts of inspections, or a registry's \
            descriptions of the server. The order of keys and the layout of JSON do not matter. Each change has a kind, and \
            each kind says whether it opens the review again: the same day where a definition became more dangerous, within \
            5 working days where it reaches further, within 30 days where somebody else stands behind it. What could not be \
            compared is said; it is not taken for unchanged.
            --fail-on reopens exits 2 when a change opens the review again. `tprm read` and `tprm inspect` compare each new \
            reading of a service with the one before it.
            """)

    /// What `--fail-on` takes.
    enum Threshold: String, ExpressibleByArgument, CaseIterable { case reopens }

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "The earlier listing.")
    var old: String
    @Argument(help: "The later listing.")
    var new: String
    @Option(name: .customLong("fail-on"), help: "Exit 2 when a change opens the review again: reopens.")
    var failOn: Threshold?

    func run() async throws {
        let before = try await open(old), after = try await open(new)
        let drift = Drift(from: before.server, to: after.server)
        if drift.changes.isEmpty, !drift.notCompared.isEmpty, before.server.isBare || after.server.isBare {
            throw CommandFailure.refused(
                "\(old.lastStep) and \(new.lastStep) cannot be compared. \(drift.notCompared.joined(separator: " "))")
        }
        if common.json {
            let files = JSON.of(["old": before.json, "new": after.json])
            Terminal.say(JSON.object((files.members ?? []) + (drift.json.members ?? [])).written)
        } else {
            tell(drift)
        }
        if failOn == .reopens, drift.reopens { throw ExitCode(2) }
    }

    private func open(_ path: String) async throws -> (server: ListedServer, json: JSON) {
        let content = try await Intake.open(path)
        let setting = Setting(received: common.day, questionnaires: try data.folder().questionnaires)
        guard let server = try await ListedServer(content, setting) else {
            throw CommandFailure.refused(
                "\(path.lastStep): no list of tools, transcript or registry's description of an MCP server stands here."
            )
        }
        let document = content.document
        return (server, .of(["name": .string(document.name), "sha256": .string(document.sha256)]))
    }

    private func tell(_ drift: Drift) {
        for change in drift.changes {
            let reaction = change.kind.reaction.map { "reopens, \($0)" } ?? "told"
            let kind = change.kind.id.padding(toLength: 23, withPad: " ", startingAt: 0)
            Terminal.say("\(kind)  ", paragraph: Terminal.shown("\(change.says) → \(reaction)"))
            for (name, side) in [("before", change.before), ("after", change.after)] {
                guard case .vendor? = side, let side else { continue }
                let text = side.text.split(whereSeparator: \.isNewline).joined(separator: " / ")
                Terminal.say(
                    "      ", paragraph: Terminal.shown("\(name), the vendor's words: \"\(Terminal.cut(text, 240))\""))
            }
        }
        for sentence in drift.notCompared { Terminal.say("  ! ", paragraph: Terminal.shown(sentence)) }
        Terminal.say(DriftCommand.verdict(drift))
    }

    /// The last line for a person.
    static func verdict(_ drift: Drift) -> String {
        if drift.changes.isEmpty {
            return drift.notCompared.isEmpty ? "Nothing changed." : "Nothing changed in what could be compared."
        }
        guard let first = drift.changes.first(where: { $0.kind.within == drift.within }), let time = first.kind.reaction
        else { return "\(count(drift.changes.count, "change")); none reopens the review." }
        let reopening = drift.changes.count { $0.kind.reopens }
        return
            "\(count(drift.changes.count, "change")), \(reopening) of them reopen the review, \(time): \(first.kind.why)"
    }
}
