import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm demo`: an invented portfolio.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a store with an invented portfolio, for trying out and measuring.",
        discussion: """
            Each vendor has a service, a use, and three files: its answers, ours, and the list of its server's tools; they
            are read as real files are, about 200 facts together. The same number gives the same portfolio everywhere.
            Three vendors told whole, from PDF reports to memos, are in the sources: `make demo`.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Option(help: "How many vendors.")
    var vendors = 25

    /// Vendors whose papers are kept in one transaction.
    private static let chunk = 100

    func validate() throws {
        guard (1...50_000).contains(vendors) else { throw ValidationError("--vendors takes a number from 1 to 50000.") }
    }

    func run() async throws {
        let path = options.storePath ?? ProcessInfo.processInfo.environment["TPRM_STORE"] ?? "demo.sqlite"
        let folder = try data.folder(), day = options.common.day
        let hand = Store.Hand(by: InventedVendor.person, at: Date().formatted(.iso8601))
        let catalogue = try Questionnaire.all(in: folder.questionnaires)
        guard let questionnaire = catalogue.first(where: { $0.id == "four-questions" }) else {
            throw CommandFailure.refused("\(folder.questionnaires): the questionnaire four-questions is not there.")
        }
        let store = try Store.create(at: path, hand)
        var facts = 0
        for start in stride(from: 0, to: vendors, by: Demo.chunk) {
            let invented = (start..<min(start + Demo.chunk, vendors)).map { InventedVendor($0, questionnaire, on: day) }
            facts += try await Demo.keep(invented, from: start, in: store, catalogue, day, hand)
        }
        if options.common.json {
            return Terminal.say(
                JSON.of([
                    "store": .string(store.path), "vendors": .int(vendors), "facts": .int(facts),
                    "anchor": .string(try store.anchor()),
                ]).written)
        }
        Terminal.say(
            "Made \(Terminal.shown(path)): \(count(vendors, "invented vendor")) with a use each, \(count(facts, "fact"))."
        )
        Terminal.say(
            "  `tprm assess --all --store \(Terminal.shown(path))`, `tprm due --store \(Terminal.shown(path))`")
        Terminal.say("  Three vendors told whole, from their files to memos: `make demo` in the sources.")
    }

    /// Enters vendors and keeps their papers; returns how many facts they state.
    private static func keep(
        _ invented: [InventedVendor], from start: Int, in store: Store, _ catalogue: [Questionnaire], _ day: Day,
        _ hand: Store.Hand
    ) async throws -> Int {
        try store.add(
            invented.map(\.vendor), services: invented.map(\.service), agents: agents(start, invented.count),
            uses: invented.map(\.use), declaring: { try Reading(declarationOf: $0, by: hand.by, on: day) }, hand)
        let readings = try await withThrowingTaskGroup(of: (Int, [Reading]).self) { group in
            for (index, one) in invented.enumerated() {
                group.addTask { (index, try await one.readings(catalogue, day)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        try store.keep(readings, hand)
        return readings.reduce(0) { $0 + $1.facts.count }
    }

    /// The agents that begin with these vendors.
    private static func agents(_ start: Int, _ count: Int) -> [AgentEntry] {
        (start..<start + count).filter { $0 % 2 == 0 }.map(InventedVendor.agent)
    }
}

extension InventedVendor {
    /// Its three files, read as real ones are.
    fileprivate func readings(_ catalogue: [Questionnaire], _ day: Day) async throws -> [Reading] {
        var readings: [Reading] = []
        for (document, isOurs) in [(answers, false), (tools, false), (ours, true)] {
            var setting = Setting(
                vendor: vendor.vendor.slug, service: service.service.slug, use: isOurs ? use.use.subject : nil,
                ours: isOurs ? InventedVendor.person : nil, received: day, questionnaires: "")
            setting.catalogue = catalogue
            let (reader, harvest) = try await Intake.reading(try await Content.open(document), as: nil, setting)
            readings.append(
                Reading(
                    party: isOurs
                        ? .use(agent: use.use.agent.slug, vendor: vendor.vendor.slug, service: service.service.slug)
                        : .vendor(vendor.vendor.slug, service: service.service.slug),
                    bytes: document.bytes, sha256: document.sha256, name: document.name, received: day,
                    ours: isOurs ? InventedVendor.person : "", kind: harvest.kind, version: reader.version,
                    about: harvest.letterhead.about ?? "", issuer: harvest.letterhead.issuer ?? "",
                    day: harvest.letterhead.day, facts: harvest.facts,
                    problems: harvest.problems.map { (place: $0.place.map(\.description) ?? "", says: $0.says) }))
        }
        return readings
    }
}
