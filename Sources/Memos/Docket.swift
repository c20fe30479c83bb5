import Assessment

/// The exhibits of one memo with their letters, and the cites that lead to them.
struct Docket {
    let sources: [Memo.SourceLine]
    private let letters: [String: String]
    private let verified: (Source) -> Bool

    /// Letters follow the day of receipt, then the name, so that a document that comes later takes a later letter. A
    /// document that facts rest on and that is not among the exhibits is listed by its hash alone.
    init(_ exhibits: [Memo.Exhibit], facts: [Fact], verified: @escaping (Source) -> Bool) {
        var seen: Set<String> = []
        var all = exhibits.sorted(by: Docket.precedes).filter { seen.insert($0.sha256).inserted }
        let missing = Set(facts.map(\.source.document)).subtracting(seen).sorted()
        all += missing.map { Memo.Exhibit(name: "A document that is not on file", sha256: $0) }
        sources = all.enumerated().map { index, exhibit in
            Memo.SourceLine(
                letter: Docket.letter(index), name: exhibit.name, note: Docket.note(exhibit), sha256: exhibit.sha256)
        }
        letters = Dictionary(sources.map { ($0.sha256, $0.letter) }) { first, _ in first }
        self.verified = verified
    }

    /// Cites of facts, one an exhibit, strongest support first.
    func cites(_ facts: [Fact]) -> [Memo.Cite] {
        let groups = Dictionary(grouping: facts) { letters[$0.source.document] ?? "" }
        let order = groups.sorted { a, b in
            let (strongA, strongB) = (a.value.map(\.assurance).max(), b.value.map(\.assurance).max())
            if let strongA, let strongB, strongA != strongB { return strongA > strongB }
            return (a.key.count, a.key) < (b.key.count, b.key)
        }
        return order.filter { !$0.key.isEmpty }.map { letter, several in cite(letter, several) }
    }

    /// A cite of one place; nil if its document is no exhibit.
    func cite(_ source: Source) -> Memo.Cite? {
        letters[source.document].map { letter in
            let text = "Ex.\u{A0}\(letter)" + Docket.lead(source.place) + Docket.pinpoint(source.place)
            return Memo.Cite(letter: letter, text: text, grade: "", verified: verified(source))
        }
    }

    /// A cite of a whole document, by its hash; nil if it is no exhibit.
    func cite(document: String) -> Memo.Cite? {
        letters[document].map { Memo.Cite(letter: $0, text: "Ex.\u{A0}\($0)", grade: "", verified: true) }
    }

    /// `Ex. A to F`, all of them: where we looked.
    var everywhere: String {
        switch sources.count {
        case 0: "no document"
        case 1: "Ex.\u{A0}\(sources[0].letter)"
        default: "Ex.\u{A0}\(sources[0].letter) to \(sources[sources.count - 1].letter)"
        }
    }

    private func cite(_ letter: String, _ facts: [Fact]) -> Memo.Cite {
        let places = Set(facts.map(\.source.place)).sorted(by: Docket.precedes)
        let shown = places.prefix(places.first.map(Docket.mostShown) ?? 0)
        var text = "Ex.\u{A0}\(letter)"
        if let first = shown.first { text += Docket.lead(first) + shown.map(Docket.pinpoint).joined(separator: ", ") }
        if places.count > shown.count { text += " and \(places.count - shown.count) more" }
        let latest = Dictionary(facts.map { (Docket.grade($0), $0.speaksOf) }) { max($0, $1) }
        let grades = latest.sorted { $0.key < $1.key }.map { "\($0.key), \($0.value.inShort)" }
        return Memo.Cite(
            letter: letter, text: text, grade: grades.joined(separator: "; "),
            verified: facts.allSatisfy { verified($0.source) })
    }

    /// How a fact is supported, as it stands beside a finding. What only we can know of ourselves is declared.
    static func grade(_ fact: Fact) -> String {
        let ours = [.use, .agent, .grant].contains(fact.subject.kind)
        var grade = fact.assurance != .observed ? "\(fact.assurance)" : ours ? "declared by us" : "observed by us"
        if fact.designOnly { grade += ", design only" }
        if fact.status == .pictured { grade += ", read from a picture, confirmed by nobody" }
        return grade
    }

    /// More places than this in one exhibit are counted, not listed.
    private static func mostShown(_ place: Source.Place) -> Int {
        switch place {
        case .page, .line, .paragraph: 4
        case .cell, .pointer, .object: 2
        }
    }

    private static func lead(_ place: Source.Place) -> String {
        switch place {
        case .page: " at\u{A0}"
        case .paragraph: " "
        case .cell, .line, .pointer, .object: ", "
        }
    }

    private static func pinpoint(_ place: Source.Place) -> String {
        switch place {
        case .page(let number, let label): label ?? String(number)
        case .cell("", let cell): "cell \(cell)"
        case .cell(let sheet, let cell): "sheet \(VisibleText.short(sheet, 40)), cell \(cell)"
        case .line(let line): "line \(line)"
        case .pointer(""): "the whole"
        case .pointer(let pointer): VisibleText.short(pointer, 80)
        case .paragraph(let text): VisibleText.short(text, 60)
        case .object(let name): VisibleText.short(name, 60)
        }
    }

    /// Pages and lines by number, all else by its text.
    private static func precedes(_ a: Source.Place, _ b: Source.Place) -> Bool {
        switch (a, b) {
        case (.page(let a, _), .page(let b, _)) where a != b: a < b
        case (.line(let a), .line(let b)) where a != b: a < b
        default: a.description < b.description
        }
    }

    private static func precedes(_ a: Memo.Exhibit, _ b: Memo.Exhibit) -> Bool {
        let last = Day(number: .max)
        return (a.received ?? last, a.name, a.sha256) < (b.received ?? last, b.name, b.sha256)
    }

    /// A, B, C … without I and O, which look like figures; then AA.
    private static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        let last = String(letters[index % letters.count])
        return index < letters.count ? last : letter(index / letters.count - 1) + last
    }

    private static func note(_ exhibit: Memo.Exhibit) -> String {
        var parts: [String] = []
        if !exhibit.kind.isEmpty { parts.append(exhibit.kind.prefix(1).uppercased() + exhibit.kind.dropFirst() + ".") }
        if let pages = exhibit.pages { parts.append(pages == 1 ? "1 page." : "\(pages) pages.") }
        let issued = [exhibit.issuer, exhibit.day?.inShort ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        let came = [exhibit.received.map { "received \($0.inShort)" } ?? "", exhibit.obtained].filter { !$0.isEmpty }
        let history = ([issued].filter { !$0.isEmpty } + came).joined(separator: "; ")
        if !history.isEmpty { parts.append(history.prefix(1).uppercased() + history.dropFirst() + ".") }
        return parts.joined(separator: " ")
    }
}

extension Day {
    /// `2 Nov 2026`, as a table writes it.
    var inShort: String {
        let (year, month, day) = civil
        return "\(day) \(Day.months[month - 1].prefix(3)) \(year)"
    }
}
