/// The tables of controls on some pages, row by row. A table is known by its header; a page without one goes on with the
/// columns of the page before.
struct ControlTable {
    private(set) var rows: [ControlRow] = []
    /// The last table of a page goes on at the top of the next one.
    private var carried: (header: ControlHeader, words: [PlacedPage.Word])?
    private var wordGap = 0.4

    /// A column between two gutters.
    struct Column {
        let role: ControlRow.Role
        let left: Double
        let right: Double
    }

    private let sought: ControlHeader.Sought
    /// The criterion that the last title across the columns named.
    private var criterion = ""

    /// `needs` says whether a header's columns make it one of the tables sought.
    /// `names` are words of the parties, which a header may hold too.
    init(
        _ pages: [PlacedPage], _ sought: ControlHeader.Sought = .tests, names: Set<String> = [],
        needs: (Set<ControlRow.Role>) -> Bool
    ) {
        self.sought = sought
        for page in pages {
            let lines = PlacedPage.lines(page.words)
            wordGap = PlacedPage.wordGap(lines)
            // A header of another table ends the one before it.
            let headers = ControlHeader.all(lines, names, sought)
            // What stands above the first header goes on with the table of the page before.
            let first = headers.first?.top ?? .infinity
            if carried == nil, let header = headers.first {
                for line in lines where line.bottom < first && isCriterion(line, header) { name(line.text) }
            }
            if let carried {
                let words = page.words.filter { $0.bottom < first }
                take(words, columns(carried.header, carried.words + words), carried.header, page.index, goesOn: true)
            }
            for (index, header) in headers.enumerated() {
                guard needs(Set(header.cells.map(\.role))) else {
                    carried = nil
                    continue
                }
                let next = index + 1 < headers.count ? headers[index + 1].top : .infinity
                let words = page.words.filter { $0.bottom > header.bottom + 0.5 && $0.bottom < next }
                take(words, columns(header, words), header, page.index, goesOn: index == 0)
                carried = (header, words)
            }
        }
    }

    // MARK: Columns

    private func columns(_ header: ControlHeader, _ words: [PlacedPage.Word]) -> [Column] {
        // Running text between two tables would cross every gutter.
        let own = PlacedPage.lines(words).filter { !isRunning($0, header) }.flatMap(\.words)
        var edges = [-Double.infinity]
        for (left, right) in zip(header.cells, header.cells.dropFirst()) {
            // A title lies within its column, so the gutter lies between two titles.
            edges.append(ControlTable.gutter(own, from: left.right, to: right.left))
        }
        edges.append(.infinity)
        return header.cells.indices.map {
            Column(role: header.cells[$0].role, left: edges[$0], right: edges[$0 + 1])
        }
    }

    /// Whether a line is wide, begins at the left, and has no gap but those between words.
    private func isRunning(_ line: PlacedPage.Line, _ header: ControlHeader) -> Bool {
        guard let first = line.words.first, let last = line.words.last, let left = header.cells.first?.left,
            let right = header.cells.last?.right, first.left < header.cells[0].right,
            last.right - first.left > (right - left) * 0.5
        else { return false }
        return zip(line.words, line.words.dropFirst()).allSatisfy { $1.left - $0.right < $0.height * wordGap }
    }

    /// The middle of the widest stretch that fewest words cross.
    private static func gutter(_ words: [PlacedPage.Word], from: Double, to: Double) -> Double {
        let near = words.filter { $0.right > from && $0.left < to }
        let edges = ([from, to] + near.flatMap { [$0.left, $0.right] }).filter { $0 >= from && $0 <= to }.sorted()
        var best = (crossed: Int.max, width: 0.0, middle: (from + to) / 2)
        for (a, b) in zip(edges, edges.dropFirst()) where b - a > 0.6 {
            let middle = (a + b) / 2
            let crossed = near.count { $0.left < middle && $0.right > middle }
            if crossed < best.crossed || crossed == best.crossed && b - a > best.width {
                best = (crossed, b - a, middle)
            }
        }
        return best.middle
    }

    // MARK: Rows

    private mutating func take(
        _ words: [PlacedPage.Word], _ columns: [Column], _ header: ControlHeader, _ page: Int, goesOn: Bool
    ) {
        let (inside, titles) = withoutSpanning(words, columns, header)
        let breaks = titles.map(\.bottom)
        var ahead = titles[...]
        let blocks = ControlTable.blocks(inside, columns, breaks, sought)
        var isFirst = goesOn
        let before = rows.count
        for group in ControlTable.grouped(blocks) {
            for cells in ControlTable.parted(group, columns, sought) {
                var row = ControlRow(page: page)
                for block in cells.sorted(by: { ($0.column, $0.top) < ($1.column, $1.top) }) {
                    row.add(columns[block.column].role, ControlTable.joined(block.lines))
                }
                if row.isEmpty { continue }
                let top = cells.map(\.core.lowerBound).min() ?? 0
                while let title = ahead.first, title.bottom < top + 3 {
                    name(title.text)
                    row.isParted = true
                    ahead = ahead.dropFirst()
                }
                if row.criteria.isEmpty { row.criteria = criterion }
                let numbered = columns.contains { $0.role == .id }
                let continues =
                    sought == .tests
                    ? row.id.isEmpty && (numbered || row.control.isEmpty) || row.id.isEmpty && row.result.isEmpty
                    : isRest(row, numbered)
                if continues, let last = rows.indices.last, last >= before || isFirst && rows[last].page == page - 1 {
                    for role in ControlTable.running { rows[last].add(role, row[role]) }
                    if sought != .tests { rows[last].add(.criteria, row.criteria) }
                } else {
                    rows.append(row)
                }
                isFirst = false
            }
        }
        for title in ahead { name(title.text) }
    }

    private static let running = [ControlRow.Role.control, .test, .result, .response, .service]

    /// Whether a row of a table of others' controls is the end of the one above: it has no words of its own control, or
    /// they begin in the middle of a sentence.
    private func isRest(_ row: ControlRow, _ numbered: Bool) -> Bool {
        let own = sought == .providers ? row.provider : row.control
        guard let initial = own.first else { return true }
        guard row.id.isEmpty else { return false }
        return initial.isLowercase && (numbered || row.provider.isEmpty)
    }

    /// Takes the criterion that a title names.
    private mutating func name(_ title: String) {
        let folded = Folding.string(title)
        guard
            !CriteriaCodes.parted(title).codes.isEmpty
                || ["criteri", "trust services", "control objective", "tsc", "common criteri"].contains(
                    where: folded.hasPrefix)
        else { return }
        let codes = CriteriaCodes.all(title)
        if !codes.isEmpty { criterion = codes.joined(separator: ", ") }
    }

    /// Whether a line is the title of a criterion: it begins with its number, and its words follow without a gap.
    private func isCriterion(_ line: PlacedPage.Line, _ header: ControlHeader) -> Bool {
        guard line.words.count >= 3, !header.cells.contains(where: { $0.role == .criteria }) else { return false }
        let start = line.words.prefix(3).map(\.text).joined(separator: " ")
        guard
            CriteriaCodes.all(line.words[0].text).count == 1
                || !CriteriaCodes.all(start).isEmpty
                    && line.words[0].text
                        .lowercased().hasPrefix("c")
        else { return false }
        return zip(line.words, line.words.dropFirst()).allSatisfy { $1.left - $0.right < $0.height * max(wordGap, 0.6) }
    }

    /// Lines as one text; a word broken at its hyphen is one word.
    private static func joined(_ lines: [PlacedPage.Line]) -> String {
        lines.reduce(into: "") { text, line in
            // A number broken at its hyphen goes on as well.
            let breaks = text.hasSuffix("-") && (line.text.first?.isLowercase ?? false || !text.contains(" "))
            text += text.isEmpty || breaks ? line.text : " " + line.text
        }
    }

    /// Without the lines that run across the columns, such as the title of a criterion; they end a row.
    private func withoutSpanning(
        _ words: [PlacedPage.Word], _ columns: [Column], _ header: ControlHeader
    ) -> (words: [PlacedPage.Word], titles: [(bottom: Double, text: String)]) {
        var kept: [PlacedPage.Word] = [], titles: [(bottom: Double, text: String)] = []
        let edges = columns.dropFirst().map(\.left)
        var isOpen = false
        for line in PlacedPage.lines(words) {
            let crosses = edges.contains { edge in line.words.contains { $0.left < edge - 0.5 && $0.right > edge + 0.5 }
            }
            // The short last line of such a title stands at the left, alone, right below.
            let ends = isOpen && line.bottom - (titles.last?.bottom ?? 0) < line.height * 1.6 && goesOn(line, header)
            let spans = edges.contains { edge in
                (line.words.first?.left ?? 0) < edge - 0.5 && (line.words.last?.right ?? 0) > edge + 0.5
            }
            isOpen = crosses || spans && isRunning(line, header) || ends || isCriterion(line, header)
            if isOpen { titles.append((line.bottom, line.text)) } else { kept += line.words }
        }
        return (kept, titles)
    }

    private func goesOn(_ line: PlacedPage.Line, _ header: ControlHeader) -> Bool {
        guard let first = line.words.first, first.left < header.cells[0].right else { return false }
        return zip(line.words, line.words.dropFirst()).allSatisfy { $1.left - $0.right < $0.height * wordGap }
            && first.text.first?.isLowercase ?? false
    }
}
