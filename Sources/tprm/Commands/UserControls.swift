import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm cuecs`: what the auditor expects of us, and who here owns it.
struct UserControls: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cuecs",
        abstract: "The controls that a vendor's report expects of us, each with its owner here.",
        discussion: """
            An auditor's opinion assumes these complementary user entity controls on our side. A control without an owner \
            is a finding (DUE-07). --assign takes numbers of the list: 1,3-5 or all.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A vendor.")
    var vendor: String
    @Option(help: "The controls that --owner owns from now on.")
    var assign: String?
    @Option(help: "Who here owns them.")
    var owner: String?
    @Option(help: "By what we show that they are done.")
    var evidence: String?
    @Flag(help: "Owners and evidence of the report before, for controls with the same words.")
    var carry = false

    func validate() throws {
        if assign != nil, owner == nil, evidence == nil {
            throw ValidationError("--assign needs --owner or --evidence.")
        }
        if assign == nil, owner != nil || evidence != nil { throw ValidationError("Say with --assign which controls.") }
    }

    func run() throws {
        let desk = try Desk(options)
        let known = try desk.store.vendors().map(\.vendor.slug)
        guard known.contains(vendor) else { throw CommandFailure.unknown(what: "vendor", name: vendor, known: known) }
        var found = try list(desk)
        if assign != nil || carry {
            try keep(rows(found, desk), of: found.report, desk)
            found = try list(desk)
        }
        options.common.json ? Terminal.say(json(found, desk).written) : tell(found, desk)
    }

    private typealias Found = (report: Subject, controls: [UserControl])

    private func list(_ desk: Desk) throws -> Found {
        guard let found = UserControl.all(of: .vendor(vendor), try desk.store.facts(of: vendor), on: desk.day) else {
            throw CommandFailure.refused(
                "No report of \(vendor) is on file that was read for what it expects of us. "
                    + "`tprm read` keeps one; `tprm facts \(vendor) --key soc` shows what was read.")
        }
        return found
    }

    /// The register as it is to be: what it holds, with what is assigned now.
    private func rows(_ found: Found, _ desk: Desk) throws -> [ControlRegister.Row] {
        ControlRegister.rows(
            found.controls, numbers: try assign.map { try UserControls.numbers($0, of: found.controls.count) } ?? [],
            owner: owner, evidence: evidence, before: try carry ? earlier(than: found.report, desk) : [])
    }

    /// What registers of other reports of the vendor say, latest last.
    private func earlier(than report: Subject, _ desk: Desk) throws -> [ControlRegister.Row] {
        try desk.store.papers(vendor: vendor)
            .filter { $0.kind == Reader.controlRegister.id && $0.about != report.path && $0.supersededBy == nil }
            .sorted { ($0.day ?? $0.received, $0.reading) < ($1.day ?? $1.received, $1.reading) }
            .flatMap { try ControlRegister(bytes: desk.store.bytes(of: $0.sha256), name: $0.name).rows }
    }

    private func keep(_ rows: [ControlRegister.Row], of report: Subject, _ desk: Desk) throws {
        let person = try options.person()
        let register = ControlRegister(report: report, by: person, day: desk.day, rows: rows)
        try desk.store.declare(try Reading(register, of: vendor), as: "assign", options.hand(as: person))
    }

    /// `1,3-5` or `all`. Throws a sentence where a number is not of the list.
    static func numbers(_ text: String, of count: Int) throws(CommandFailure) -> Set<Int> {
        if text == "all" { return Set(1...max(1, count)) }
        var numbers: Set<Int> = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
                first >= 1, last <= count
            else {
                throw .refused("\(part) is not of the list: say numbers from 1 to \(count), such as 1,3-5, or all.")
            }
            numbers.formUnion(first...last)
        }
        return numbers
    }

    private func tell(_ found: Found, _ desk: Desk) {
        Terminal.say(Terminal.shown("\(found.report.name) expects of us:"))
        guard !found.controls.isEmpty else { return Terminal.say("  nothing.") }
        for (index, control) in found.controls.enumerated() {
            let criteria = control.criteria.isEmpty ? "" : "  [\(control.criteria.joined(separator: ", "))]"
            let place = control.source.map { ", \($0.source.place)" } ?? ""
            Terminal.say(
                (index + 1 < 10 ? " " : "") + "\(index + 1)  ",
                paragraph: Terminal.shown(control.text + criteria + place))
            let owned = control.owner.map { owner in
                "owner \(owner); " + (control.evidence.map { "evidence: \($0)" } ?? "no evidence yet")
            }
            Terminal.say("    ", paragraph: Terminal.shown(owned ?? "no owner here"))
        }
        let open = found.controls.filter { $0.owner == nil }.count
        Terminal.say(
            open == 0
                ? "Each has an owner."
                : "\(open) of \(found.controls.count) have no owner: "
                    + "tprm cuecs \(vendor) --assign N --owner NAME --evidence \"…\"; --carry takes those of the report before"
        )
    }

    private func json(_ found: Found, _ desk: Desk) -> JSON {
        .of([
            "vendor": .string(vendor), "report": .string(found.report.path),
            "controls": .array(
                found.controls.enumerated().map { index, control in
                    .of([
                        "number": .int(index + 1), "text": .string(control.text), "criteria": .texts(control.criteria),
                        "owner": control.owner.map { .string($0) } ?? .null,
                        "evidence": control.evidence.map { .string($0) } ?? .null,
                        "place": control.source.map { JSON($0.source.place) } ?? .null,
                    ])
                }),
            "unowned": .int(found.controls.filter { $0.owner == nil }.count),
        ])
    }
}

extension Reading {
    /// Our register of a vendor's user entity controls, as it is kept.
    fileprivate init(_ register: ControlRegister, of vendor: String) throws {
        let document = register.document
        let content = Content(
            document: document, form: .json(try JSON.parse(document.bytes, name: document.name)))
        let harvest = try ControlRegister.read(
            content, Setting(vendor: vendor, received: register.day, questionnaires: ""))
        self.init(
            party: .vendor(vendor, service: nil), bytes: document.bytes, sha256: document.sha256, name: document.name,
            transcript: true, received: register.day, ours: register.by, kind: harvest.kind,
            version: Reader.controlRegister.version, about: register.report.path, day: register.day,
            facts: harvest.facts)
    }
}
