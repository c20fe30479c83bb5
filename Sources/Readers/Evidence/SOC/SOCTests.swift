/// The tests of controls of a type 2 report: its rows, what was found, and what management answered.
struct SOCTests {
    /// One finding, however often it is printed.
    struct Exception {
        /// The control's number, or the beginning of its words; empty where no row was recognised.
        let control: String
        /// The control's own words, as far as they were read.
        var words = ""
        let text: String
        /// The criteria or objectives that the control serves, as far as the tables name them.
        var criteria: [String] = []
        let page: Int
        let quote: String
        /// Management's answer, where one stands beside it.
        var response: (text: String, page: Int, quote: String)?

        /// Stable: from the control and the words.
        var name: String {
            let short = SOCTests.cut(text, 120)
            return control.isEmpty ? short : "\(control): \(short)"
        }
    }

    let rows: [ControlRow]
    let exceptions: [Exception]
    /// Pages, by index, with words of an exception that no row accounts for.
    let stray: [Int]
    /// Rows whose result is not understood.
    let unclear: [ControlRow]
    /// How many rows say that nothing was found.
    let clean: Int
    /// Rows that say that there was nothing to test, each control once.
    let idle: [ControlRow]

    /// `placed` are the pages from the tests on, `pages` the indices of those with tests.
    init(_ pdf: PDFText, _ prose: Prose, _ placed: [PlacedPage], pages: Range<Int>, names: Set<String>) {
        let placed = placed.map { $0.without(prose.edges) }
        let tested = ControlTable(placed.filter { pages.contains($0.index) }, names: names) {
            $0.isSuperset(of: [.result, .test]) && ($0.contains(.control) || $0.contains(.id))
        }
        let table = tested.rows.filter { !$0.control.isEmpty && !$0.result.isEmpty }
        let labelled = table.count < 3 ? LabelledControls.rows(placed.filter { pages.contains($0.index) }) : []
        rows = labelled.count > table.count ? labelled : table
        var exceptions: [Exception] = []
        var unclear: [ControlRow] = []
        var idle: [ControlRow] = []
        var count = 0
        for row in rows {
            switch ControlResult(row.result) {
            case .clean: count += 1
            case .notTested:
                if !idle.contains(where: { SOCTests.control(of: $0) == SOCTests.control(of: row) }) { idle.append(row) }
            case .unclear: unclear.append(row)
            case .exception(let text):
                let (found, answer) = SOCTests.parted(text)
                let control = SOCTests.control(of: row)
                let criteria = CriteriaCodes.all(row.criteria.isEmpty ? row.id : row.criteria)
                if let known = exceptions.firstIndex(where: {
                    SOCTests.isSame($0.text, found) && SOCTests.isOneControl($0, row, control)
                }) {
                    exceptions[known].criteria += criteria.filter { !exceptions[known].criteria.contains($0) }
                    continue
                }
                let own = answer ?? (row.response.isEmpty ? nil : row.response)
                exceptions.append(
                    Exception(
                        control: control, words: row.control, text: found, criteria: criteria, page: row.page,
                        quote: SOCTests.quote(row, row.result, pdf),
                        response: own.map { ($0, row.page, SOCTests.quote(row, $0, pdf)) }))
            }
        }
        let strayed = SOCTests.stray(prose, pages, known: exceptions)
        for one in strayed where rows.isEmpty { exceptions.append(one) }
        // Where rows were found, they say it better: running text may mix the columns.
        let read = Set(rows.map(\.page))
        stray = rows.isEmpty ? [] : Set(strayed.map(\.page)).subtracting(read).sorted()
        SOCTests.answer(
            &exceptions,
            from: ControlTable(placed, names: names) { $0.contains(.response) && !$0.contains(.test) }.rows, pdf)
        for index in exceptions.indices where exceptions[index].response == nil {
            exceptions[index].response = WrittenResponse.find(
                prose, from: pages.lowerBound, control: exceptions[index].control, text: exceptions[index].text)
        }
        self.exceptions = exceptions
        self.unclear = unclear
        clean = count
        self.idle = idle
    }

    /// A control's number, else the beginning of its words.
    static func control(of row: ControlRow) -> String { row.id.isEmpty ? cut(row.control, 60) : row.id }

    /// The same number, or the same words under another number: a control is printed anew under each criterion.
    private static func isOneControl(_ known: Exception, _ row: ControlRow, _ control: String) -> Bool {
        known.control == control || !row.control.isEmpty && isSame(known.words, row.control)
    }

    /// The finding, and management's answer in the same cell.
    private static func parted(_ text: String) -> (found: String, response: String?) {
        let folded = Folding.string(text)
        for mark in [
            "management's response:", "management response:", "management's response -", "response from management:",
        ] {
            guard let at = folded.firstRange(of: mark),
                folded.utf8.count == text.utf8.count || folded.count == text.count
            else { continue }
            let offset = folded.distance(from: folded.startIndex, to: at.lowerBound)
            let length = folded.distance(from: at.lowerBound, to: at.upperBound)
            return (String(text.prefix(offset)).trimmed, String(text.dropFirst(offset + length)).trimmed)
        }
        return (text, nil)
    }

    /// Pairs each finding with the row that answers it: the same control, or the same words.
    private static func answer(_ exceptions: inout [Exception], from rows: [ControlRow], _ pdf: PDFText) {
        for index in exceptions.indices where exceptions[index].response == nil {
            let own = exceptions[index]
            let matching = rows.filter { row in
                guard ["", "none", "n/a", "na", "-", "none.", "tbd"].contains(row.response.lowercased()) == false else {
                    return false
                }
                return isSame(bareResult(row.result), own.text)
                    || isSame(row.id.isEmpty ? row.control : row.id, own.control)
            }
            let best =
                matching.first { isSame(bareResult($0.result), own.text) }
                ?? (matching.count == 1 ? matching.first : nil)
            if let best { exceptions[index].response = (best.response, best.page, quote(best, best.response, pdf)) }
        }
    }

    private static func bareResult(_ cell: String) -> String {
        if case .exception(let text) = ControlResult(cell) { return text }
        return cell
    }

    /// The words of exceptions in the running text that no row has.
    private static func stray(_ prose: Prose, _ pages: Range<Int>, known: [Exception]) -> [Exception] {
        var found: [Exception] = []
        guard let first = pages.first, let last = pages.last, prose.pages.indices.contains(last) else { return [] }
        let span = prose.pages[first].span.lowerBound..<prose.pages[last].span.upperBound
        for phrase in [
            "exception noted", "exceptions noted", "deviation noted", "deviations noted", "exceptions were noted",
            "deviations were noted",
        ] {
            for at in prose.all(phrase, in: span) {
                let before = prose.folded(max(span.lowerBound, at.lowerBound - 24)..<at.lowerBound)
                if ["no ", "no relevant ", "no testing ", "any ", "or ", "no test ", "no reportable "].contains(where: {
                    before.hasSuffix($0)
                }) {
                    continue
                }
                guard let index = prose.line(at: at.lowerBound) else { continue }
                var end = index + 1
                while end < prose.lines.count, !prose.lines[end].opens, end - index < 12 { end += 1 }
                let own = at.lowerBound..<prose.lines[end - 1].span.upperBound
                guard case .exception(let text) = ControlResult(prose.words(own)) else { continue }
                guard !(known + found).contains(where: { isSame($0.text, text) }) else { continue }
                found.append(
                    Exception(
                        control: "", text: text, page: prose.lines[index].page, quote: prose.quote(own), response: nil))
            }
        }
        return found
    }

    /// Whether two texts say the same, letter for letter, as far as the shorter one goes.
    static func isSame(_ a: String, _ b: String) -> Bool {
        let (a, b) = (letters(a), letters(b))
        guard !a.isEmpty, !b.isEmpty else { return false }
        return a == b || min(a.count, b.count) > 24 && (a.starts(with: b) || b.starts(with: a))
    }
    private static func letters(_ text: String) -> [UInt8] { Folding.folded(text).filter(\.isWord) }

    static func cut(_ text: String, _ most: Int) -> String {
        guard text.count > most else { return text }
        let head = text.prefix(most)
        return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " \u{2026}"
    }

    /// Words that stand on the row's page in one piece: the whole row if it does, else the lines on which it lies, else
    /// the words asked for.
    static func quote(_ row: ControlRow, _ words: String, _ pdf: PDFText) -> String {
        guard pdf.pages.indices.contains(row.page) else { return words }
        let page = pdf.pages[row.page]
        let text = squeezed(page.text)
        let whole = squeezed([row.id, row.control, row.test, row.result].filter { !$0.isEmpty }.joined(separator: " "))
        if whole.count <= 500, text.contains(whole) { return whole }
        if text.contains(squeezed(words)) { return squeezed(words) }
        return text.contains(squeezed(row.control)) ? squeezed(row.control) : longest(words, in: text)
    }

    /// The most words from the start of a text that stand together.
    private static func longest(_ words: String, in text: String) -> String {
        var kept = words.split(whereSeparator: \.isWhitespace)
        while kept.count > 1, !text.contains(kept.joined(separator: " ")) { kept.removeLast() }
        return kept.joined(separator: " ")
    }
    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
