import Assessment
import Digest
import Memos
import Readers
import Storage

/// What a memo is made from: reviews, facts, exhibits, and the check of every quote.
struct MemoDraft {
    let reviews: [Review]
    let papers: [Paper]
    let check: CiteCheck
    private let facts: [Fact]
    private let exhibits: [Memo.Exhibit]
    private var leaves: [Memo.Leaf] = []

    init(_ name: String, _ desk: Desk, _ folder: DataFolder) async throws {
        reviews = try desk.reviews(named: name)
        papers = try desk.papers(of: reviews)
        facts = try Array(Set(reviews.flatMap { try desk.facts(for: $0.use) }))
        check = await CiteCheck(facts, papers, desk, folder)
        let pages = check.pages
        let restricted = Set(
            facts.filter { $0.key == FactKey<Bool>.socRestrictedUse.name && $0.value == .flag(true) }.map(
                \.source.document))
        exhibits =
            papers.map { Memo.Exhibit($0, pages: pages[$0.sha256], restricted: restricted.contains($0.sha256)) }
            + (try MemoDraft.proofs(reviews, papers, desk.store))
    }

    /// Most pages that are shown as pictures.
    private static let mostLeaves = 8

    /// Draws the pages on which the answers rest, each once: of what made the rule fire first. A page that cannot be drawn is
    /// left out.
    mutating func draw(_ desk: Desk) async {
        let resting = reviews.flatMap(\.byEffect).flatMap(\.answer.facts)
        var seen: Set<String> = []
        for fact in resting where leaves.count < MemoDraft.mostLeaves {
            guard case .page(let page, _) = fact.source.place, seen.insert("\(fact.source.document) \(page)").inserted,
                let bytes = try? desk.store.bytes(of: fact.source.document)
            else { continue }
            let document = Document(name: fact.source.document, bytes: bytes)
            guard
                let exhibit = try? await Exhibit(
                    of: document, page: page, quote: fact.source.quote, caption: [], size: .leaf)
            else { continue }
            leaves.append(
                Memo.Leaf(
                    source: fact.source, topic: Vocabulary.topic(fact.key) ?? fact.key, picture: exhibit.png,
                    framed: exhibit.framed > 0))
        }
    }

    func memo(_ heading: Memo.Heading) -> Memo {
        // A decision is on record in the store itself; its document is the reply, or what was agreed to.
        let check = check, decisions = Set(reviews.flatMap(\.decisions.approvals).map { $0.document ?? $0.standsOn })
        return Memo(
            of: reviews, facts: facts, exhibits: exhibits, leaves: leaves, heading: heading,
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
    fileprivate init(_ paper: Paper, pages: Int?, restricted: Bool) {
        let obtained =
            !paper.ours.isEmpty
            ? "made by us, \(paper.ours)" : paper.transcript ? "written down by us" : "from the vendor"
        let handling = restricted ? "; its use is restricted to those it names" : ""
        self.init(
            name: paper.name, sha256: paper.sha256,
            kind: Reader.all.first { $0.id == paper.kind }?.name ?? paper.kind, issuer: paper.issuer,
            day: paper.day ?? paper.dated, received: paper.received, pages: pages,
            obtained: obtained + handling)
    }
}
