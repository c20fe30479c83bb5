import ArgumentParser
import Assessment
import Foundation
import Readers

/// `tprm look`: what is in a file, without a store.
struct Look: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What is in a file: its kind, its facts with their places, and what is doubtful.",
        discussion: """
            Files are recognised by content, not by name. Nothing is kept. A folder is read file by file, and so are an \
            archive (ZIP) and what came with a message (EML).
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var map: MapOptions
    @Argument(help: "Files, folders, or git clones.")
    var files: [String]
    @Option(name: .customLong("as"), help: "Read as this kind, whatever the content looks like.")
    var kind: String?
    @Option(help: "The day of which the document speaks, where it names none.")
    var dated: Day?
    @Option(help: "What an MCP server is to be used for, as one sentence: says of each tool whether that needs it.")
    var purpose: String?
    @Flag(help: "The answers are ours, not a vendor's.")
    var ours = false

    func run() async throws {
        // Whose paper it is is not known here, so its facts stand on names that only hold the place.
        let folder = try data.folder()
        var setting = Setting(
            use: ServerView.use.subject, ours: ours ? "(ours)" : nil, dated: dated,
            received: common.day, questionnaires: folder.questionnaires)
        setting.ownQuestionnaires = folder.ownQuestionnaires
        setting.map = try map.questionnaire()
        let kind = kind ?? setting.map.map { _ in Reader.questionnaireAnswers.id }
        var read: [JSON] = [], refused: [Refusal] = []
        for path in try Intake.paths(files) {
            try await Intake.openAll(path) { enclosed in
                let within = enclosed.parent.map { $0.name + ": " } ?? ""
                do {
                    let content = try enclosed.content.get()
                    let seen = try await Look.seen(content, as: content.isArchive ? nil : kind, setting)
                    let server =
                        seen.harvest.extra?.key == "mcp"
                        ? ServerView(seen.harvest.facts, purpose: purpose, on: common.day) : nil
                    if let refusal = seen.harvest.refusal {
                        refused.append(Refusal(name: within + enclosed.name, says: within + "\(refusal)"))
                    }
                    if common.json {
                        read.append(
                            JSON(content.document, seen.harvest, isKnown: seen.reader != nil, enclosed.parent, server))
                    } else {
                        Look.tell(content, seen.reader, seen.harvest, within, server)
                    }
                } catch let error as ReadingError {
                    refused.append(Refusal(name: within + enclosed.name, says: within + "\(error)"))
                }
            }
        }
        if common.json {
            Terminal.say(JSON.of(["files": .array(read), "refused": .array(refused.map(\.json))]).written)
        }
        for refusal in refused { Terminal.complain("error: " + Terminal.shown(refusal.says, keepingLines: true)) }
        if !refused.isEmpty { throw ExitCode(1) }
    }

    /// What is in a file, by the reader that knows it. One that is well formed and of no kind that is known is looked at
    /// all the same: no reader, no facts, and what it is.
    private static func seen(
        _ content: Content, as kind: String?, _ setting: Setting
    ) async throws -> (reader: Reader?, harvest: Harvest) {
        do {
            return try await Intake.reading(content, as: kind, setting)
        } catch ReadingError.noReader(let file, let form) {
            var harvest = Harvest(kind: "", of: content.document, setting)
            for problem in content.problems { harvest.note(problem.place, problem.says) }
            let says = "\(ReadingError.noReader(file: file, form: form))".dropFirst(file.count + 2)
            harvest.note(nil, says.prefix(1).uppercased() + says.dropFirst())
            return (nil, harvest)
        }
    }

    /// One file for a person.
    private static func tell(
        _ content: Content, _ reader: Reader?, _ harvest: Harvest, _ within: String, _ server: ServerView?
    ) {
        let document = content.document, name = Terminal.shown(within + document.name)
        let inside = content.members.isEmpty ? "" : " · \(count(content.members.count, "document")) inside"
        let what = reader.map { "\($0.name) (\(harvest.kind))" } ?? "\(content.described), of no kind that is known"
        Terminal.say(
            "\(name): \(what) · \(count(harvest.facts.count, "fact"))\(inside) · "
                + "sha256 \(document.sha256.prefix(12))…")
        let head = harvest.letterhead
        let about = [
            head.about.map { "about \($0)" },
            head.issuer.map { (harvest.kind == Reader.questionnaireAnswers.id ? "to " : "by ") + $0 },
            head.day.map { "of \($0)" },
        ].compactMap(\.self)
        if !about.isEmpty { Terminal.say("  " + Terminal.shown(about.joined(separator: ", "))) }
        FactTable(harvest.facts).say()
        for line in server?.lines ?? [] { Terminal.say("  · ", paragraph: Terminal.shown(line)) }
        for problem in harvest.problems {
            let place = problem.place.map { "\($0): " } ?? ""
            Terminal.say("  ! ", paragraph: Terminal.shown(place + problem.says))
        }
        Terminal.say()
    }
}

extension JSON {
    /// One file of `look`, with what its reader adds of its own.
    fileprivate init(
        _ document: Document, _ harvest: Harvest, isKnown: Bool, _ parent: Enclosed.Parent?, _ server: ServerView?
    ) {
        var members: [Member] = [
            Member("name", .string(document.name)), Member("sha256", .string(document.sha256)),
            Member("kind", isKnown ? .string(harvest.kind) : .null),
            Member(
                "parent",
                parent.map { .of(["name": .string($0.name), "sha256": .string($0.sha256)]) } ?? .null),
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
        if let extra = harvest.extra {
            members.append(Member(extra.key, server?.completing(extra.value) ?? extra.value))
        }
        self = .object(members)
    }
}

/// `1 fact`, `2 facts`; of two, the second is the plural.
func count(_ number: Int, _ noun: String, _ several: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : several ?? noun + "s")"
}
