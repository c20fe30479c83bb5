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
        let draft = try await Draft(name, desk, folder)
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
    private func tell(_ memo: Memo, _ html: [UInt8], _ draft: Draft) {
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

    private func json(_ memo: Memo, _ html: [UInt8], _ draft: Draft) -> JSON {
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

/// What a memo is made from: reviews, facts, exhibits, and the check of every quote.
private struct Draft {
    let reviews: [Review]
    let papers: [Paper]
    let check: CiteCheck
    private let facts: [Fact]
    private let exhibits: [Memo.Exhibit]

    init(_ name: String, _ desk: Desk, _ folder: DataFolder) async throws {
        reviews = try desk.reviews(named: name)
        papers = try desk.papers(of: reviews)
        facts = try Array(Set(reviews.flatMap { try desk.facts(for: $0.use) }))
        check = await CiteCheck(facts, papers, desk, folder)
        let pages = check.pages
        exhibits =
            papers.map { Memo.Exhibit($0, pages: pages[$0.sha256]) } + (try Draft.proofs(reviews, papers, desk.store))
    }

    func memo(_ heading: Memo.Heading) -> Memo {
        // A decision is on record in the store itself; its document is the reply, or what was agreed to.
        let check = check, decisions = Set(reviews.flatMap(\.decisions.approvals).map { $0.document ?? $0.standsOn })
        return Memo(
            of: reviews, facts: facts, exhibits: exhibits, heading: heading,
            verified: { check.holds($0) || decisions.contains($0.document) })
    }

    private var sources: Set<Source> { Set(facts.map(\.source)) }
    var quotes: Int { sources.count }
    var unfound: Int { sources.count { !check.holds($0) } }
    /// The quotes that do not stand where their facts say, for the person who can look.
    var unfoundLines: [String] {
        let names = Dictionary(papers.map { ($0.sha256, $0.name) }) { first, _ in first }
        return Set(
            facts.filter { !check.holds($0.source) }.map { fact in
                "\(names[fact.source.document] ?? "a document"), \(fact.source.place): the quote of \(fact.key) was not found there again."
            }
        ).sorted()
    }

    /// Documents that closed a condition or carry a decision, and that no reader read.
    private static func proofs(_ reviews: [Review], _ papers: [Paper], _ store: Store) throws -> [Memo.Exhibit] {
        let read = Set(papers.map(\.sha256))
        let closed = reviews.flatMap { review in
            review.decisions.conditions.filter { ($0.closed ?? review.day) <= review.day }
                .compactMap { condition in
                    condition.closedWith.map { ($0, "proof of \(condition.id)", condition.closed) }
                }
        }
        let decided = reviews.flatMap(\.decisions.approvals).map { approval in
            (approval.document ?? approval.standsOn, "the decision of \(approval.by)", Optional(approval.day))
        }
        return try (closed + decided).filter { !read.contains($0.0) }.map { sha256, kind, day in
            Memo.Exhibit(
                name: try store.documentName(sha256) ?? "A document", sha256: sha256, kind: kind, received: day)
        }
    }
}

extension Memo.Exhibit {
    /// A document of the store, in words.
    fileprivate init(_ paper: Paper, pages: Int?) {
        let obtained =
            !paper.ours.isEmpty
            ? "made by us, \(paper.ours)" : paper.transcript ? "written down by us" : "from the vendor"
        self.init(
            name: paper.name, sha256: paper.sha256,
            kind: Reader.all.first { $0.id == paper.kind }?.name ?? paper.kind, issuer: paper.issuer,
            day: paper.day ?? paper.dated, received: paper.received, pages: pages, obtained: obtained)
    }
}
