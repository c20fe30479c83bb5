import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm facts`: what is known of a vendor, an agent or a use, and where it stands.
struct FactList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "What is known of a vendor, a use or an agent, and where it stands.",
        discussion: """
            Each fact has a name of 16 digits, by which `tprm confirm` and `tprm correct` know it.
            --history also shows documents that a later one supersedes, and what earlier readings said.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A vendor, a use (AGENT/VENDOR/SERVICE), or an agent.")
    var name: String
    @Flag(help: "Superseded documents and earlier readings too.")
    var history = false
    @Flag(help: "Only what no person has confirmed or corrected yet.")
    var unconfirmed = false
    @Option(help: "Only this key, such as mfa.administrators, or an area, such as mfa.")
    var key: String?

    func run() throws {
        let desk = try Desk(options)
        let known = try Known(name, desk, history: history)
        let facts = known.facts.filter { fact in
            (key.map { fact.key == $0 || fact.key.hasPrefix($0 + ".") } ?? true)
                && (!unconfirmed || fact.status == .read || fact.status == .pictured)
        }
        if options.common.json {
            return Terminal.say(
                JSON.of([known.what: .string(known.name), "facts": .facts(facts) { known.json($0) }]).written)
        }
        guard !facts.isEmpty else { return Terminal.say(nothing(of: known)) }
        FactTable(facts, names: known.names, showsNames: true, note: known.note).say()
        Terminal.say(count(facts.count, "fact") + (known.hidden == 0 ? "" : hint(known.hidden)))
    }

    private func hint(_ hidden: Int) -> String {
        "; \(hidden) more of superseded documents, which count where nothing later says otherwise (--history)"
    }
    private func nothing(of known: Known) -> String {
        if let key, !Vocabulary.all.contains(where: { $0.name == key || $0.name.hasPrefix(key + ".") }) {
            return
                "\(Terminal.shown(key)) is not a word of the vocabulary; `tprm facts \(known.name)` shows those on file."
        }
        return "Nothing is on file\(key.map { " that says \($0)" } ?? ""): `tprm read` keeps documents."
    }
}

/// The facts on one vendor, agent or use, with the names of their documents.
private struct Known {
    /// `vendor`, `use` or `agent`, and its name.
    let what: String
    let name: String
    private(set) var facts: [Fact]
    let names: [String: String]
    /// How many facts of superseded documents are left out.
    private(set) var hidden = 0
    private let current: Set<Fact>
    private let later: [String: String]
    /// The documents in which others came.
    private let parents: [String: Paper.Enclosing]

    init(_ name: String, _ desk: Desk, history: Bool) throws {
        let store = desk.store, papers: [Paper], all: [Fact]
        if try store.vendors(retired: true).contains(where: { $0.vendor.slug == name }) {
            what = "vendor"
            self.name = name
            papers = try store.papers(vendor: name)
            current = Set(try store.facts(of: name))
            all = history ? try store.history(of: name) : Array(current)
        } else if try store.agents(retired: true).contains(where: { $0.agent.slug == name }) {
            what = "agent"
            self.name = name
            papers = try store.papers(agent: name)
            current = Set(try store.facts(ofAgent: name))
            all = Array(current)
        } else {
            let use = try desk.use(named: name)
            what = "use"
            self.name = use.slug
            papers = try desk.papers(of: [desk.review(of: use)])
            current = Set(try desk.facts(for: use))
            all = Array(current.union(history ? try store.history(of: use.vendor.slug) : []))
        }
        parents = Dictionary(papers.compactMap { paper in paper.parent.map { (paper.sha256, $0) } }) { first, _ in first
        }
        names = Dictionary(papers.map { ($0.sha256, $0.name) }) { first, _ in first }
        let live = Set(papers.filter { $0.supersededBy == nil }.map(\.sha256))
        later = Dictionary(
            papers.filter { !live.contains($0.sha256) }.map { ($0.sha256, $0.supersededBy ?? "") }
        ) { first, _ in first }
        facts = Array(Set(all))
        guard !history else { return }
        facts.removeAll { later[$0.source.document] != nil }
        hidden = all.count - facts.count
    }

    /// What a person must know of a fact beside itself.
    func note(_ fact: Fact) -> String? {
        if !current.contains(fact) { return "of an earlier reading" }
        return later[fact.source.document].map { "superseded by \($0)" }
    }

    func json(_ fact: Fact) -> JSON {
        var members = JSON(fact, documentName: names[fact.source.document] ?? "").members ?? []
        if let parent = parents[fact.source.document],
            let at = members.firstIndex(where: { $0.key == "document" }), var document = members[at].value.members
        {
            document.append(
                JSON.Member("parent", .of(["name": .string(parent.name), "sha256": .string(parent.sha256)])))
            members[at] = JSON.Member("document", .object(document))
        }
        members.append(JSON.Member("current", .bool(current.contains(fact))))
        members.append(JSON.Member("superseded_by", later[fact.source.document].map { .string($0) } ?? .null))
        return .object(members)
    }
}
