import ArgumentParser
import Assessment
import Foundation
import Memos
import Readers
import Storage

/// `tprm questionnaire blank`: a questionnaire to send, as a workbook or as a page.
struct Blank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blank",
        abstract: "A questionnaire to send: a workbook, or a page that is filled offline and saves a file.",
        discussion: """
            Ids are kept, so `tprm read` takes the return without a map. --vendor names it, from the register where there \
            is a store. --only open asks just what is unknown or out of date for that vendor. --from shows the answers of \
            an earlier file, or of a document of the store by name or hash, beside the questions: none of them is an \
            answer of today until it is given again.
            """)

    enum Only: String, ExpressibleByArgument, CaseIterable { case open }
    enum Paper: String, ExpressibleByArgument, CaseIterable { case a4, letter }

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var map: MapOptions
    @Argument(help: "The questionnaire's id: `tprm questionnaire list` names them.")
    var id: String
    @Option(help: "Write a workbook to this file.")
    var xlsx: String?
    @Option(help: "Write a page to this file.")
    var html: String?
    @Option(help: "The vendor that is asked: its slug, or without a store its legal name.")
    var vendor: String?
    @Option(help: "The service that is asked about.")
    var service: String?
    @Option(help: "Who asks, such as \"Northwall Bank, vendor risk\" (the name of --by or TPRM_USER).")
    var asker: String?
    @Option(help: "The day by which the answers are wanted.")
    var due: Day?
    @Option(help: "Only these questions: open, what is unknown or out of date for the vendor.")
    var only: Only?
    @Option(name: .customLong("from"), help: "A file with earlier answers, or a document of the store by name or hash.")
    var last: String?
    @Option(help: "The paper of the workbook: a4, letter.")
    var paper: Paper = .a4
    @Flag(help: "The questions that are asked of us, instead of the vendor's.")
    var ours = false
    @Flag(help: "Replace a file that is there.")
    var force = false

    func validate() throws {
        if xlsx == nil, html == nil {
            throw ValidationError("Say where to write it: --xlsx FILE, --html FILE, or both.")
        }
        if only != nil, vendor == nil { throw ValidationError("--only open needs --vendor.") }
        if service != nil, vendor == nil { throw ValidationError("--service needs --vendor.") }
    }

    func run() async throws {
        let folder = try data.folder(beside: options)
        for path in [xlsx, html].compactMap(\.self) where !force && FileManager.default.fileExists(atPath: path) {
            throw CommandFailure.refused("\(path) is there already. Say --force to replace it.")
        }
        let questionnaire = try questionnaire(folder)
        let isStored = vendor != nil && StoreOptions.path(named: options.storePath) != nil
        let isKept = last.map { !FileManager.default.fileExists(atPath: $0) } ?? false
        let desk = isStored || isKept ? try Desk(options) : nil
        var sending = Sending(questionnaire: questionnaire, party: ours ? .us : .vendor)
        if only != nil {
            let desk = try desk ?? Desk(options)
            sending.only = try OpenQuestions(desk, try reviews(desk)).ids(of: questionnaire)
        }
        if let last { sending.last = try await earlier(last, questionnaire, desk, folder) }
        guard !sending.sent.isEmpty else {
            throw CommandFailure.refused(
                only == nil
                    ? "\(questionnaire.id) has no question to \(ours ? "us" : "the vendor")."
                    : "No question of \(questionnaire.id) is open for \(vendor ?? "the vendor"): nothing was written.")
        }
        let sheet = sending.sheet(
            vendor: try legalName(desk), service: service ?? "", asker: asker ?? (try? options.hand().by) ?? "",
            due: due,
            day: options.common.day)
        if let xlsx { try Blank.write(try QuestionWorkbook.render(sheet, letter: paper == .letter), to: xlsx) }
        if let html { try Blank.write(try QuestionPage.render(sheet, templates: folder.templates), to: html) }
        tell(sending)
    }

    private func questionnaire(_ folder: DataFolder) throws -> Questionnaire {
        if let own = try map.questionnaire() { return own }
        let known = try Questionnaire.all(in: folder.questionnaires, own: folder.ownQuestionnaires)
        guard let found = known.first(where: { $0.id == id }) else {
            throw CommandFailure.unknown(what: "questionnaire", name: id, known: known.map(\.id))
        }
        return found
    }

    /// The vendor's legal name by the register; where there is no store, the name that was given.
    private func legalName(_ desk: Desk?) throws -> String {
        guard let vendor, let desk else { return vendor ?? "" }
        let vendors = try desk.store.vendors(retired: true).map(\.vendor)
        guard let entry = vendors.first(where: { $0.slug == vendor }) else {
            throw CommandFailure.unknown(what: "vendor", name: vendor, known: vendors.map(\.slug))
        }
        if let service {
            let services = try desk.store.services(retired: true).filter { $0.vendor == vendor }.map(\.service.slug)
            guard services.contains(service) else {
                throw CommandFailure.unknown(what: "service", name: service, known: services)
            }
        }
        return entry.legalName.isEmpty ? vendor : entry.legalName
    }

    /// The reviews of the vendor's uses, of one service where it is named.
    private func reviews(_ desk: Desk) throws -> [Review] {
        let name = vendor ?? ""
        guard try desk.store.vendors().contains(where: { $0.vendor.slug == name }) else {
            throw CommandFailure.unknown(
                what: "vendor", name: name, known: try desk.store.vendors().map(\.vendor.slug))
        }
        let uses = try desk.uses(named: name).filter { service == nil || $0.service.slug == service }
        guard !uses.isEmpty else {
            throw CommandFailure.refused(
                "No use of \(name)\(service.map { "/\($0)" } ?? "") is declared, so nothing tells what is open. Send all of "
                    + "it, or declare one with `tprm use add AGENT/\(name)/SERVICE`.")
        }
        return try uses.map { try desk.review(of: $0) }
    }

    /// The answers of a file, or of a document of the store.
    private func earlier(
        _ name: String, _ questionnaire: Questionnaire, _ desk: Desk?, _ folder: DataFolder
    ) async throws -> [String: AnsweredQuestionnaire.Given] {
        let content: Content
        if FileManager.default.fileExists(atPath: name) {
            content = try await Intake.open(name)
        } else {
            content = try await Content.open(try Blank.document(name, desk))
        }
        var setting = Setting(
            ours: ours ? "(ours)" : nil, received: options.common.day, questionnaires: folder.questionnaires)
        setting.map = try map.questionnaire()
        setting.ownQuestionnaires = folder.ownQuestionnaires
        let answered = try AnsweredQuestionnaire(content, setting)
        guard answered.questionnaire.id == questionnaire.id else {
            throw CommandFailure.refused(
                "\(name) answers \(answered.questionnaire.title), edition \(answered.questionnaire.edition), not "
                    + "\(questionnaire.title), edition \(questionnaire.edition): the same ids need not ask the same there."
            )
        }
        let given = answered.given
        return Dictionary(given.map { ($0.id, $0) }) { first, _ in first }
    }

    private static func document(_ name: String, _ desk: Desk?) throws -> Document {
        guard let desk else { throw CommandFailure.refused("\(name): there is no such file, and no store is near.") }
        let papers = try desk.store.papers()
        let named = papers.filter { $0.name == name }
        // Of several of one name, the latest.
        let latest = named.last { $0.supersededBy == nil } ?? named.last
        let hashed = name.count >= 4 ? papers.filter { $0.sha256.hasPrefix(name.lowercased()) } : []
        let hashes = Set(hashed.map(\.sha256))
        if latest == nil, hashes.count > 1 {
            throw CommandFailure.ambiguous(name: name, choices: hashes.sorted().map { String($0.prefix(12)) })
        }
        guard let paper = latest ?? hashed.last else {
            throw CommandFailure.refused("\(name): there is no such file, and no such document in the store.")
        }
        return Document(name: paper.name, bytes: try desk.store.bytes(of: paper.sha256))
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .refused("\(path) cannot be written: \(error.localizedDescription)")
        }
    }

    private func tell(_ sending: Sending) {
        let sent = sending.sent, shown = sent.count { sending.last[$0.id] != nil }
        if options.common.json {
            return Terminal.say(
                JSON.of([
                    "questionnaire": .string(sending.questionnaire.id),
                    "edition": .string(sending.questionnaire.edition),
                    "files": .texts([xlsx, html].compactMap(\.self)), "questions": .int(sent.count),
                    "out_of": .int(sending.asked.count), "required": .int(sent.count(where: \.required)),
                    "last_shown": .int(shown), "ids": .texts(sent.map(\.id)),
                ]).written)
        }
        for path in [xlsx, html].compactMap(\.self) { Terminal.say("Wrote \(Terminal.shown(path)).") }
        let open = only == nil ? "" : " are open"
        Terminal.say(
            "\(sent.count) of \(count(sending.asked.count, "question"))\(open), \(sent.count(where: \.required)) of them required"
                + (last == nil ? "." : "; \(count(shown, "earlier answer")) shown, to be confirmed or changed."))
    }
}
