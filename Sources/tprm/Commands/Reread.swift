import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm reread`: derives the facts anew from the vault, and shows what changed.
struct Reread: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the kept documents again with today's rules, and shows what changed.",
        discussion: """
            What people confirmed or corrected stays. Earlier readings stay readable (`tprm facts --history`), and the \
            memos that rest on a reading since changed are named.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "A vendor.")
    var vendor: String?
    @Flag(help: "Every vendor and agent.")
    var all = false
    @Flag(name: .customLong("dry-run"), help: "Only show what would change.")
    var dryRun = false

    func validate() throws {
        if (vendor == nil) == !all { throw ValidationError("Name a vendor, or say --all.") }
    }

    func run() async throws {
        let desk = try Desk(options), folder = try data.folder(beside: options), hand = try options.hand()
        if let vendor, case let known = try desk.store.vendors(retired: true).map(\.vendor.slug),
            !known.contains(vendor)
        {
            throw CommandFailure.unknown(what: "vendor", name: vendor, known: known)
        }
        let papers = try desk.store.papers(vendor: vendor)
        var changed: [Rereading] = [], failures: [String] = [], ticker = Ticker(of: papers.count)
        for (index, paper) in papers.enumerated() {
            ticker.begin(index + 1, paper.name)
            do {
                let anew = try await Rereading(paper, desk, folder)
                if anew.isOther { changed.append(anew) }
            } catch {
                failures.append("\(paper.name): it stays as it was read: \(error)")
            }
        }
        ticker.end()
        if !dryRun, !changed.isEmpty {
            let filed = try await CitedDocuments.checked(changed.map(\.filed), desk)
            try desk.store.keep(filed.map(\.reading), hand)
        }
        let hashes = Set(changed.map(\.paper.factsHash))
        let memos = try desk.store.memos().filter { !hashes.isDisjoint(with: $0.readings) }.map(\.label)
        if options.common.json { json(changed, memos, papers) } else { tell(changed, memos, papers, desk) }
        for failure in failures { Terminal.complain("error: " + Terminal.shown(failure)) }
        if !failures.isEmpty { throw ExitCode(1) }
    }

    private func tell(_ changed: [Rereading], _ memos: [String], _ papers: [Paper], _ desk: Desk) {
        for anew in changed {
            let difference = anew.difference
            let kind = anew.paper.kind == anew.filed.reading.kind ? "" : ", now read as \(anew.filed.reader.name)"
            Terminal.say(Terminal.shown("\(anew.paper.name) (\(anew.filed.reading.party.name))\(kind)"))
            for (fact, old) in difference.changed.map({ ($0.after, Optional($0.before)) })
                + difference.added.map({ ($0, nil) })
            {
                Reread.tell(fact, was: old)
            }
            for fact in difference.removed {
                Terminal.say(
                    Terminal.shown(
                        "  – \(fact.key) = \(Terminal.cut(fact.value.description, 60))  (\(fact.source.place))"))
            }
        }
        let all = count(papers.count, "document")
        if changed.isEmpty { return Terminal.say("\(all) read again: nothing changed.") }
        Terminal.say(
            "\(all) read again, \(changed.count) with changes\(dryRun ? "; nothing was kept (--dry-run)" : "").")
        if !memos.isEmpty {
            Terminal.say("Memos that rest on a reading since changed: \(memos.joined(separator: ", ")).")
        }
    }

    private static func tell(_ fact: Fact, was old: Fact?) {
        let value = Terminal.cut(fact.value.description, 60)
        guard let old else {
            return Terminal.say(Terminal.shown("  + \(fact.key) = \(value)  (\(fact.source.place))"))
        }
        let before = old.value == fact.value ? "the same, read otherwise" : Terminal.cut(old.value.description, 60)
        Terminal.say(Terminal.shown("  ~ \(fact.key) = \(value), was \(before)  (\(fact.source.place))"))
    }

    private func json(_ changed: [Rereading], _ memos: [String], _ papers: [Paper]) {
        let differences = changed.map { ($0.paper.name, $0.difference) }
        func facts(_ part: KeyPath<Rereading.Difference, [Fact]>) -> JSON {
            .array(differences.flatMap { name, all in all[keyPath: part].map { JSON($0, documentName: name) } })
        }
        let pairs = differences.flatMap { name, all in
            all.changed.map { pair in
                JSON.of([
                    "before": JSON(pair.before, documentName: name), "after": JSON(pair.after, documentName: name),
                ])
            }
        }
        Terminal.say(
            JSON.of([
                "vendor": vendor.map { .string($0) } ?? .null, "documents": .int(papers.count),
                "added": facts(\.added), "removed": facts(\.removed), "changed": .array(pairs), "memos": .texts(memos),
                "kept": .bool(!dryRun),
            ]).written)
    }
}
