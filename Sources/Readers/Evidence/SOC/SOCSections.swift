/// Where the parts of a SOC report stand. They come in any order and under any number, so they are found by their titles
/// and by the sentence with which an auditor's report begins, never by a number. A table of contents is no part.
struct SOCSections {
    /// One part of a report, as its title names it.
    enum Part {
        case auditor, assertion, description, tests, other
        /// A numbered part whose title says nothing known.
        case unnamed
    }

    /// The cover and what follows it, up to the first part.
    let title: Prose.Span
    /// The auditor's report; nil where no text of one was found.
    let auditor: Prose.Span?
    /// Where it says what was examined, within the auditor's report.
    let examined: Prose.Span?
    private let headings: [(part: Part, span: Prose.Span)]
    private let end: Int

    init(_ prose: Prose) {
        let contents = ContentsPages(prose)
        var headings: [(part: Part, span: Prose.Span)] = []
        for index in prose.lines.indices where !contents.holds(prose.lines[index].page) {
            if let found = SOCHeading.part(at: index, in: prose) { headings.append((found, prose.lines[index].span)) }
        }
        end = prose.whole.upperBound
        let examined = SOCSections.examined(prose, contents)
        self.examined = examined
        if let examined {
            // Its title stands above, on the same page or on one before it.
            let page = prose.page(at: examined.lowerBound)?.number ?? 1
            let own = headings.last {
                $0.part == .auditor && $0.span.lowerBound <= examined.lowerBound
                    && (prose.page(at: $0.span.lowerBound)?.number ?? 0) >= page - 2
            }
            let start = own?.span.lowerBound ?? prose.page(at: examined.lowerBound)?.span.lowerBound ?? 0
            let next = SOCSections.next(after: examined, headings, prose)
            let most = prose.pages.first { $0.number == page + SOCSections.mostPages }?.span.lowerBound
            auditor = start..<min(next, most ?? end)
            headings.removeAll { $0.part == .auditor && $0.span.lowerBound != own?.span.lowerBound }
            headings.removeAll { $0.part != .auditor && start < $0.span.lowerBound && $0.span.lowerBound < next }
        } else {
            auditor = nil
        }
        self.headings = headings
        let starts = headings.map(\.span.lowerBound) + [auditor?.lowerBound ?? end]
        let contentsStart = prose.pages.indices.first(where: contents.holds).map { prose.pages[$0].span.lowerBound }
        let coverEnd = prose.pages.prefix(SOCSections.coverPages).last?.span.upperBound ?? end
        title = 0..<((starts + [contentsStart ?? end, coverEnd]).filter { $0 > 0 }.min() ?? 0)
    }

    /// A cover and what stands before the first part take no more pages than this.
    private static let coverPages = 3

    /// An auditor's report is longer than this only where its end was missed.
    private static let mostPages = 12

    /// A part's own stretch: from its heading to the next one of another part. Of several the longest: a list of
    /// contents that was not recognised names every part too.
    func span(of part: Part) -> Prose.Span? {
        headings.indices.filter { headings[$0].part == part }.map { index in
            let start = headings[index].span.lowerBound
            var stop = headings[index...].first { $0.part != part }?.span.lowerBound ?? end
            if let auditor, auditor.lowerBound > start { stop = min(stop, auditor.lowerBound) }
            return start..<stop
        }.max { $0.count < $1.count }
    }

    /// The pages of a heading, for saying where one looked.
    func heading(of part: Part) -> Prose.Span? { headings.first { $0.part == part }?.span }

    private static let openings = [
        "we have examined", "we were engaged to examine", "we have been engaged to examine",
        "we have been engaged to report on", "we were engaged to report on", "we have performed an examination of",
        "we examined", "we have completed an examination of", "we have undertaken", "i have examined",
        "i was engaged to examine", "i have been engaged to", "i examined",
    ]
    private static let matters = ["description", "assertion", "controls", "system"]

    /// The sentence with which an auditor says what was examined.
    private static func examined(_ prose: Prose, _ contents: ContentsPages) -> Prose.Span? {
        let found = openings.flatMap { prose.all($0) }.sorted { $0.lowerBound < $1.lowerBound }
        return found.first { span in
            let after = span.upperBound..<min(span.upperBound + 400, prose.whole.upperBound)
            guard let line = prose.line(at: span.lowerBound), !contents.holds(prose.lines[line].page) else {
                return false
            }
            return matters.contains { prose.contains($0, in: after) }
        }
    }

    /// Words with which management's part begins, for reports whose parts bear no titles.
    static let managements = [
        "we have prepared the accompanying description", "we have prepared the description",
        "we have prepared the attached description", "we confirm, to the best of our knowledge and belief",
        "we are responsible for designing, implementing, operating, and maintaining",
        "we are responsible for designing, implementing, operating and maintaining",
    ]

    private static func next(
        after examined: Prose.Span, _ headings: [(part: Part, span: Prose.Span)], _ prose: Prose
    ) -> Int {
        let rest = examined.upperBound..<prose.whole.upperBound
        let title = headings.first { $0.part != .auditor && $0.span.lowerBound > examined.upperBound }
        let words = prose.first(of: managements, in: rest)
        return min(title?.span.lowerBound ?? rest.upperBound, words?.lowerBound ?? rest.upperBound)
    }
}

/// The pages of a table of contents: their lines repeat every heading.
struct ContentsPages {
    private let pages: Set<Int>

    /// None of a document.
    static let none = ContentsPages(pages: [])
    private init(pages: Set<Int>) { self.pages = pages }

    init(_ prose: Prose) {
        var pages: Set<Int> = []
        for (index, page) in prose.pages.enumerated().prefix(12) {
            let lines = page.lines.map { prose.folded(prose.lines[$0].span) }
            let led = lines.count {
                $0.has("....") || $0.has(". . . .") || $0.has("____") && $0.last?.isNumber ?? false
            }
            let titled = lines.contains { ContentsPages.titles.contains(String($0.filter(\.isLetter))) }
            if led >= 3 || titled && lines.count < 80 && !lines.contains(where: { $0.hasPrefix("we have examined") }) {
                pages.insert(index)
            }
        }
        self.pages = pages
    }

    private static let titles: Set<String> = [
        "tableofcontents", "contents", "tableofcontent", "index", "inhaltsverzeichnis", "inhalt",
    ]

    /// Whether a line is the title of a table of contents.
    static func isTitle(_ line: String) -> Bool { titles.contains(Folding.string(line).filter(\.isLetter)) }

    /// `page` is an index.
    func holds(_ page: Int) -> Bool { pages.contains(page) }
}
