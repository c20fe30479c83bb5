import Assessment
import Readers
import Storage

/// Cite-checking: every quote is looked for again in its document, as the vault has it now.
struct CiteCheck {
    private var standing: Set<Source> = []
    /// How many pages the documents have that have pages, by SHA-256.
    private(set) var pages: [String: Int] = [:]
    /// What could not be opened again, as sentences.
    private(set) var failures: [String] = []

    /// Opens each document once, and looks for the quotes of these facts.
    init(_ facts: [Fact], _ papers: [Paper], _ desk: Desk, _ data: DataFolder) async {
        let byDocument = Dictionary(grouping: facts, by: \.source.document).mapValues { Set($0.map(\.source)) }
        let papersOf = Dictionary(grouping: papers, by: \.sha256)
        var ticker = Ticker(of: byDocument.count)
        for (index, (document, sources)) in byDocument.sorted(by: { $0.key < $1.key }).enumerated() {
            guard let readings = papersOf[document], let first = readings.first else { continue }
            ticker.begin(index + 1, first.name)
            do {
                let content = try await Rereading.open(first, desk.store)
                if case .pdf(let pdf) = content.form { pages[document] = pdf.pages.count }
                var missing = sources.filter { !CiteCheck.stands($0, in: content, readings) }
                standing.formUnion(sources.subtracting(missing))
                // What stands in a logo or picture beside the text is found by looking there again.
                let seen = Set(facts.filter { $0.rule.id.hasSuffix("-pictured") }.map(\.source))
                func needsReader(_ source: Source) -> Bool { CiteCheck.isWordless(source) || seen.contains(source) }
                for paper in readings where missing.contains(where: needsReader) {
                    let anew = Set(try await Rereading(paper, desk, data).filed.reading.facts.map(\.source))
                    let again = missing.filter { needsReader($0) && anew.contains($0) }
                    standing.formUnion(again)
                    missing.subtract(again)
                }
            } catch {
                failures.append("\(first.name): its quotes were not verified: \(error)")
            }
        }
        ticker.end()
    }

    /// Whether the quote was found again at its place.
    func holds(_ source: Source) -> Bool { standing.contains(source) }

    /// Word for word, but for the name of the person who answered for us, which is ours to add.
    private static func stands(_ source: Source, in content: Content, _ papers: [Paper]) -> Bool {
        if content.holds(source.quote, at: source.place) { return true }
        let lines = source.quote.split(separator: "\n")
        guard let last = lines.last, papers.contains(where: { !$0.ours.isEmpty && $0.ours.hasPrefix(last) }) else {
            return false
        }
        return content.holds(lines.dropLast().joined(separator: "\n"), at: source.place)
    }

    /// What has no words to look for: a count, or a fact that says what is not there. It holds when the same reader finds
    /// the same again at the same place.
    private static func isWordless(_ source: Source) -> Bool { source.quote.allSatisfy(\.isWhitespace) }
}
