import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm inspect`: asks a running MCP server what it offers.
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks a running MCP server what it offers: over stdio in a cage, or at its endpoint over HTTP.",
        discussion: """
            --run starts the command after -- in a cage, and only after a person has seen and agreed to all of it: on a \
            terminal by typing yes, elsewhere with --i-reviewed and the SHA-256 that --print-review prints. Only listing \
            calls are made, never a tool. The transcript is kept as a document of the service; its facts are observed.
            Without SERVICE and with -o the transcript is written to a file, and nothing is kept.
            Exit 1 where the server was not inspected or refused; the transcript is kept all the same.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "The service: VENDOR/SERVICE, or a vendor that has one.")
    var service: String?
    @OptionGroup var endpoint: EndpointOptions
    @OptionGroup var program: ProgramOptions
    @OptionGroup var agreement: Agreement
    @Option(name: .shortAndLong, help: "Write the transcript to this file.")
    var output: String?
    @Flag(help: "Write over a file that is there.")
    var force = false

    func validate() throws {
        guard program.run != (endpoint.url != nil) else {
            throw ValidationError("Say what is to be asked: --run -- COMMAND …, or --url URL.")
        }
        if program.run, program.command.isEmpty {
            throw ValidationError("--run starts the command that follows --: tprm inspect … --run -- COMMAND …")
        }
        if service == nil, output == nil, !agreement.printReview {
            throw ValidationError("Name the SERVICE whose server it is, or a file for the transcript with -o.")
        }
    }

    func run() async throws {
        let place = agreement.printReview ? nil : try place()
        if let output { try OutputFile.check(output, force: force) }
        let asked = Asked(
            service: place.map { "\($0.filing.vendor)/\($0.filing.service ?? "")" } ?? service,
            person: place?.filing.ours ?? options.by, day: .today, agreement: agreement)
        let inspected =
            program.run
            ? try await program.inspection(asked, json: options.common.json)
            : try await endpoint.inspection(asked, json: options.common.json)
        if let output { try OutputFile.write(inspected.transcript.bytes, to: output) }
        let content = try await Content.open(inspected.transcript)
        if let place {
            var filed = try await place.filing.read(content, as: nil, transcript: true)
            filed.reading.authority = inspected.authority
            let receipts = try await Receipt.keep([filed], place.desk, place.hand)
            tell(inspected, filed.harvest, receipts)
        } else {
            let folder = try? data.folder()
            let setting = Setting(
                ours: asked.person ?? "(ours)", received: options.common.day,
                questionnaires: folder?.questionnaires ?? "")
            tell(inspected, try await Intake.reading(content, as: nil, setting).harvest, [])
        }
        if inspected.outcome != .listed { throw ExitCode(1) }
    }

    // MARK: Where it is kept

    private struct Place {
        let filing: Filing
        let desk: Desk
        let hand: Store.Hand
    }

    /// Under which service the transcript is kept; nil where none was named. The person signs what is observed.
    private func place() throws -> Place? {
        guard let service else { return nil }
        let parts = service.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
            throw CommandFailure.refused("\(service): a service is named VENDOR/SERVICE.")
        }
        let desk = try Desk(options), folder = try data.folder(beside: options)
        let filing = try Filing(
            vendor: parts[0], service: parts.count == 2 ? parts[1] : nil, ours: try options.person(), desk, folder)
        guard filing.service != nil else {
            throw CommandFailure.refused(
                "\(service): which service of it is meant? Name it as VENDOR/SERVICE; `tprm service list \(service)` "
                    + "shows them.")
        }
        return Place(filing: filing, desk: desk, hand: try options.hand())
    }

    // MARK: What is told

    private func tell(_ inspected: Inspected, _ harvest: Harvest, _ receipts: [Receipt]) {
        if options.common.json { return Terminal.say(json(inspected, harvest, receipts).written) }
        let tools = ListedTools(harvest)
        switch inspected.outcome {
        case .listed:
            Terminal.say(
                tools.names.isEmpty
                    ? "Listed nothing: what the server offers stays unknown."
                    : "Listed: \(count(tools.names.count, "tool")).")
        case .notInspected:
            Terminal.say("Not inspected. ", paragraph: Terminal.shown(inspected.why))
        case .refused:
            Terminal.say("Refused. ", paragraph: Terminal.shown(inspected.why))
        }
        tools.say()
        if receipts.isEmpty {
            // Why it was not inspected stands above.
            for problem in harvest.problems where problem.place != .pointer("/why") {
                let place = problem.place.map { "\($0): " } ?? ""
                Terminal.say("  ! ", paragraph: Terminal.shown(place + problem.says))
            }
        }
        receipts.forEach { $0.tell() }
        if let output { Terminal.complain("The transcript is in \(Terminal.shown(output)).") }
    }

    private func json(_ inspected: Inspected, _ harvest: Harvest, _ receipts: [Receipt]) -> JSON {
        var members = [
            JSON.Member("outcome", .string(inspected.outcome.rawValue)),
            JSON.Member("why", inspected.why.isEmpty ? .null : .string(inspected.why)),
            JSON.Member("transcript", .string(inspected.transcript.sha256)),
            JSON.Member("tools", .texts(ListedTools(harvest).names)),
            JSON.Member("files", .array(receipts.map(\.json))),
            JSON.Member("problems", .array(harvest.problems.map { JSON($0) })),
        ]
        if let extra = harvest.extra { members.append(JSON.Member(extra.key, extra.value)) }
        return .object(members)
    }
}
