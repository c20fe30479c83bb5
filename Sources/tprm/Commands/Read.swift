import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm read`: documents into the vault, facts into the store.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads files and keeps them: the document in the vault, its facts in the store.",
        discussion: """
            Files are recognised by content, not by name. A call keeps all its files or none: if one is refused, each \
            refusal is told and nothing is kept, unless --partial asks for the rest. Of an archive (ZIP) or a message \
            (EML) each document inside is kept by itself, with the whole as evidence of how it came; one that cannot be \
            read is told and loses nothing, since it stays in the whole.
            --ours says that the answers are yours: they count as observed and carry your name (--by).
            --match takes a folder whose files name their vendors: it proposes where each belongs, and asks once.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "Files, folders, or git clones.")
    var files: [String]
    @Option(help: "The vendor whose documents they are.")
    var vendor: String?
    @Option(help: "Its service; needed where it has several.")
    var service: String?
    @Option(help: "The use that our answers are about: AGENT/VENDOR/SERVICE.")
    var use: String?
    @Flag(help: "The answers are ours, not the vendor's.")
    var ours = false
    @Option(name: .customLong("as"), help: "Read as this kind, whatever the content looks like.")
    var kind: String?
    @Option(help: "The day of which the documents speak, where they name none.")
    var dated: Day?
    @Flag(help: "Keep what can be read even if another file is refused.")
    var partial = false
    @Flag(help: "Propose a vendor for each file of a folder.")
    var match = false
    @Flag(help: "Agree to what --match proposes, without being asked.")
    var yes = false

    func validate() throws {
        if match, vendor != nil || service != nil || use != nil || ours {
            throw ValidationError("--match finds the vendors itself: leave out --vendor, --service, --use and --ours.")
        }
        if yes && !match { throw ValidationError("--yes agrees to what --match proposes: it needs --match.") }
    }

    func run() async throws {
        let desk = try Desk(options), folder = try data.folder(beside: options), hand = try options.hand()
        let paths = try Intake.paths(files)
        guard !paths.isEmpty else {
            throw CommandFailure.refused("\(files.joined(separator: ", ")): no file is there to read.")
        }
        if match {
            return try await Inbox(paths, desk, folder, kind: kind, dated: dated).settle(
                agreed: yes, json: options.common.json, hand)
        }
        let filing = try Filing(
            vendor: vendor, service: service, use: use.map { try desk.use(named: $0) },
            ours: ours ? options.person() : nil, dated: dated, desk, folder)
        var filed: [Filed] = [], refused: [Refusal] = [], left: [Refusal] = [], ticker = Ticker(of: paths.count)
        for (index, path) in paths.enumerated() {
            ticker.begin(index + 1, path)
            var parcel = Parcel()
            try await Intake.openAll(path) { enclosed in
                try await parcel.take(enclosed) { content in
                    try await filing.read(
                        content, as: content.isArchive ? nil : kind,
                        transcript: Intake.isClone(path) || content.document.isTranscript,
                        parent: enclosed.parent?.sha256)
                }
            }
            parcel.finish()
            filed += parcel.filed
            refused += parcel.refused
            left += parcel.left
        }
        ticker.end()
        let kept = refused.isEmpty || partial ? filed : []
        let results = try await Receipt.keep(kept, desk, hand)
        if options.common.json {
            Terminal.say(
                JSON.of([
                    "files": .array(results.map(\.json)),
                    "refused": .array((refused + left).map(\.json)),
                ]).written)
        } else {
            results.forEach { $0.tell() }
        }
        guard !refused.isEmpty || !left.isEmpty else { return }
        for refusal in refused + left {
            Terminal.complain("error: " + Terminal.shown(refusal.says, keepingLines: true))
        }
        if kept.isEmpty, !filed.isEmpty {
            Terminal.complain(
                "Nothing was kept. \(count(filed.count, "other file")) can be read: --partial keeps \(filed.count == 1 ? "it" : "them")."
            )
        }
        throw ExitCode(1)
    }
}

/// A file that was not read, and why.
struct Refusal {
    let name: String
    let says: String

    var json: JSON { .of(["name": .string(name), "says": .string(says)]) }
}

/// What keeping one document did, for the person who handed it in.
struct Receipt {
    let filed: Filed
    let kept: Kept
    /// The name of a later document that supersedes it; nil when it is the latest.
    let supersededBy: String?

    /// Keeps all or none.
    static func keep(_ filed: [Filed], _ desk: Desk, _ hand: Store.Hand) async throws -> [Receipt] {
        guard !filed.isEmpty else { return [] }
        let filed = try await CitedDocuments.checked(filed, desk)
        let kept = try desk.store.keep(filed.map(\.reading), hand)
        let parties = Set(filed.map(\.reading.party.vendor))
        let papers = try parties.compactMap(\.self).sorted().flatMap { try desk.store.papers(vendor: $0) }
        return zip(filed, kept).map { filed, kept in
            let paper = papers.first { $0.sha256 == filed.reading.sha256 && $0.supersededBy != nil }
            return Receipt(filed: filed, kept: kept, supersededBy: paper?.supersededBy)
        }
    }

    func tell() {
        let reading = filed.reading, facts = reading.facts.count
        let states = facts == 0 ? "states no fact" : count(facts, "fact") + " on " + reading.party.name
        Terminal.say(
            Terminal.shown(
                "\(reading.name): \(filed.reader.name) · \(states) · \(kept.again ? "read again" : "new")"))
        for name in kept.supersedes { Terminal.say("  supersedes " + Terminal.shown(name)) }
        if let supersededBy { Terminal.say("  superseded by " + Terminal.shown(supersededBy) + ", which is later") }
        for problem in filed.harvest.problems {
            let place = problem.place.map { "\($0): " } ?? ""
            Terminal.say("  ! ", paragraph: Terminal.shown(place + problem.says))
        }
    }

    var json: JSON {
        let reading = filed.reading
        return .of([
            "name": .string(reading.name), "sha256": .string(reading.sha256), "kind": .string(reading.kind),
            "vendor": reading.party.vendor.map { .string($0) } ?? .null,
            "service": reading.party.service.map { .string($0) } ?? .null,
            "use": reading.party.use.map { .string($0) } ?? .null, "facts": .int(reading.facts.count),
            "problems": .array(filed.harvest.problems.map { JSON($0) }), "supersedes": .texts(kept.supersedes),
            "superseded_by": supersededBy.map { .string($0) } ?? .null,
            "parent": reading.parent.map { .string($0) } ?? .null, "kept": .string(kept.again ? "again" : "new"),
        ])
    }
}

extension Reading.Party {
    /// As a person names it: `quarterdeck`, `quarterdeck/ledger`, or a use.
    var name: String {
        switch self {
        case .vendor(let vendor, let service): vendor + (service.map { "/" + $0 } ?? "")
        case .agent(let agent): agent
        case .use(let agent, let vendor, let service): "\(agent)/\(vendor)/\(service)"
        }
    }
    var vendor: String? {
        switch self {
        case .vendor(let vendor, _), .use(_, let vendor, _): vendor
        case .agent: nil
        }
    }
    var service: String? {
        switch self {
        case .vendor(_, let service): service
        case .use(_, _, let service): service
        case .agent: nil
        }
    }
    var use: String? { if case .use = self { name } else { nil } }
}

extension String {
    /// The last step of a path.
    var lastStep: String { split(separator: "/").last.map(String.init) ?? self }
}
