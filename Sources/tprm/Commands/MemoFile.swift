import ArgumentParser
import Assessment
import Digest
import Foundation
import Memos
import Readers
import Storage

/// `tprm memo`: the memo for counsel, as one HTML file.
struct MemoFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memo", abstract: "The memo for counsel: one HTML file, every sentence with its source.",
        discussion: """
            Every quote is looked for again in its document before it is printed. A draft is not kept; --final gives the \
            memo its number and freezes it in the store, with the hashes of what it rests on. Under its number it is \
            written again as it was issued.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "A use, a vendor with all its uses, or the number of a memo that was issued.")
    var name: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Flag(help: "Issue it: it gets its number, and is kept as it is.")
    var final = false
    @Flag(help: "Write over a file that is no memo of tprm.")
    var force = false
    @Flag(help: "With pages of the exhibits as pictures: the words on which the answer rests, framed.")
    var pages = false
    @Option(help: "Who decides, such as \"A. Ito, Legal\".")
    var to = ""
    @Option(help: "Who asks (the name of --by or TPRM_USER).")
    var from: String?
    @Option(name: .customLong("decide-by"), help: "The day by which a decision is needed.")
    var decideBy: Day?
    @Option(help: "A legend such as \"Confidential\"; counsel chooses it, the program never does.")
    var legend = ""
    @Option(help: "What can be agreed to today, in your words.")
    var today: String?
    @Option(help: "What was not tested, in your words.")
    var untested: String?

    func run() async throws {
        let desk = try Desk(options), folder = try data.folder(beside: options)
        try OutputFile.check(output, force: force, kind: "memo of tprm") {
            $0.range(of: Data("<body class=\"memo\">".utf8)) != nil
        }
        if let issued = try desk.store.memos().first(where: { $0.label == name }) {
            try OutputFile.write(try desk.store.bytes(of: issued.sha256), to: output)
            return Terminal.say(Terminal.shown("\(output): \(issued.label) as it was issued on \(issued.asOf)."))
        }
        let hand = final ? try options.hand(as: options.person()) : nil
        var draft = try await MemoDraft(name, desk, folder)
        if pages { await draft.draw(desk) }
        let number = try final ? desk.store.nextMemoLabel(year: desk.day.civil.year) : ""
        let heading = Memo.Heading(
            number: number, issued: final, legend: legend, to: to, from: from ?? (try? options.hand().by) ?? "",
            decideBy: decideBy, today: today, untested: untested, policyHash: desk.policyHash)
        let memo = draft.memo(heading)
        let html = try MemoPage.render(memo, templates: folder.templates)
        if let hand {
            try desk.store.issue(
                html: html, label: number, uses: draft.reviews.map(\.use.slug), asOf: desk.day, policy: desk.policyLine,
                readings: draft.papers.map(\.factsHash), hand)
        }
        try OutputFile.write(html, to: output)
        for line in draft.unfoundLines.prefix(10) { Terminal.complain("note: " + Terminal.shown(line)) }
        for failure in draft.check.failures { Terminal.complain("note: " + Terminal.shown(failure)) }
        if options.common.json { Terminal.say(json(memo, html, draft).written) } else { tell(memo, html, draft) }
    }

    /// What the memo recommends and why, then what it rests on.
    private func tell(_ memo: Memo, _ html: [UInt8], _ draft: MemoDraft) {
        let until = memo.until.map { " until \($0)" } ?? ""
        Terminal.say(
            Terminal.shown("\(output): ") + "\(memo.rating.description.uppercased())\(until)   rule \(memo.ruleID)")
        Terminal.say("  " + Terminal.shown(memo.title) + (memo.lead.isEmpty ? "" : ": \(Terminal.shown(memo.lead))"))
        for (number, reason) in memo.reasons.prefix(3).enumerated() {
            let cites = reason.cites.map(\.text).joined(separator: "; ").replacing("\u{A0}", with: " ")
            let line = reason.text + (cites.isEmpty ? "" : " (\(cites))")
            Terminal.say("  \(number + 1) ", paragraph: Terminal.shown(line))
        }
        let what = final ? "\(memo.heading.number), issued and kept" : "a draft, not kept"
        let quotes =
            count(draft.quotes, "quote") + " looked for again, "
            + (draft.unfound == 0 ? "all found" : "\(draft.unfound) not found: the memo says so beside each")
        Terminal.say("  \(what) · \(count(memo.sources.count, "exhibit")) · \(quotes) · bound to \(memo.bound)")
    }

    private func json(_ memo: Memo, _ html: [UInt8], _ draft: MemoDraft) -> JSON {
        .of([
            "file": .string(output), "sha256": .string(Digest(of: html).hex), "issued": .bool(final),
            "number": final ? .string(memo.heading.number) : .null, "rating": .string(memo.rating.description),
            "rule": .string(memo.ruleID), "until": memo.until.map { JSON($0) } ?? .null,
            "bound_to": .string(memo.bound), "unfound": .int(draft.unfound),
            "exhibits": .array(
                memo.sources.map {
                    .of(["letter": .string($0.letter), "name": .string($0.name), "sha256": .string($0.sha256)])
                }),
        ])
    }
}
