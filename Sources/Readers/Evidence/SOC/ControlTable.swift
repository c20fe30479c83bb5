/// The tables of controls on some pages, row by row. A table is known by its header; a page without one goes on with the
/// columns of the page before.
struct ControlTable {
    private(set) var rows: [ControlRow] = []
    /// The last table of a page goes on at the top of the next one.
    private var carried: (header: ControlHeader, words: [PlacedPage.Word])?
    private var wordGap = 0.4

    /// A column between two gutters.
    private struct Column {
        let role: ControlRow.Role
        let left: Double
        let right: Double
    }

    /// `needs` says whether a header's columns make it one of the tables sought.
    /// `names` are words of the parties, which a header may hold too.
    init(_ pages: [PlacedPage], names: Set<String> = [], needs: (Set<ControlRow.Role>) -> Bool) {
        for page in pages {
            let lines = PlacedPage.lines(page.words)
            wordGap = PlacedPage.wordGap(lines)
            let headers = ControlHeader.all(lines, names).filter { needs(Set($0.cells.map(\.role))) }
            // What stands above the first header goes on with the table of the page before.
            let first = headers.first?.top ?? .infinity
            if let carried {
                let words = page.words.filter { $0.bottom < first }
                take(words, columns(carried.header, carried.words + words), carried.header, page.index, goesOn: true)
            }
            for (index, header) in headers.enumerated() {
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

    /// Lines of one cell that follow each other without a gap.
    private struct Block {
        let column: Int
        var lines: [PlacedPage.Line]
        var top: Double { (lines.first.map { $0.bottom - $0.height }) ?? 0 }
        var bottom: Double { lines.last?.bottom ?? 0 }
        /// The stretch that it surely takes: boxes of words reach into the lines beside them.
        var core: ClosedRange<Double> {
            let first = lines.first.map { $0.bottom - $0.height * 0.7 } ?? 0
            return min(first, bottom - 0.1)...(bottom - 0.1)
        }
    }

    private mutating func take(
        _ words: [PlacedPage.Word], _ columns: [Column], _ header: ControlHeader, _ page: Int, goesOn: Bool
    ) {
        let (inside, breaks) = withoutSpanning(words, columns, header)
        let blocks = ControlTable.blocks(inside, columns, breaks)
        var isFirst = goesOn
        let before = rows.count
        for group in ControlTable.grouped(blocks) {
            for cells in ControlTable.parted(group, columns) {
                var row = ControlRow(page: page)
                for block in cells.sorted(by: { ($0.column, $0.top) < ($1.column, $1.top) }) {
                    row.add(columns[block.column].role, ControlTable.joined(block.lines))
                }
                if row.isEmpty { continue }
                let numbered = columns.contains { $0.role == .id }
                let continues =
                    row.id.isEmpty && (numbered || row.control.isEmpty) || row.id.isEmpty && row.result.isEmpty
                if continues, let last = rows.indices.last, last >= before || isFirst && rows[last].page == page - 1 {
                    for role in [ControlRow.Role.control, .test, .result, .response] { rows[last].add(role, row[role]) }
                } else {
                    rows.append(row)
                }
                isFirst = false
            }
        }
    }

    /// Lines as one text; a word broken at its hyphen is one word.
    private static func joined(_ lines: [PlacedPage.Line]) -> String {
        lines.reduce(into: "") { text, line in
            let breaks = text.hasSuffix("-") && line.text.first?.isLowercase ?? false
            text += text.isEmpty || breaks ? line.text : " " + line.text
        }
    }

    /// Without the lines that run across the columns, such as the title of a criterion; they end a row.
    private func withoutSpanning(
        _ words: [PlacedPage.Word], _ columns: [Column], _ header: ControlHeader
    ) -> (words: [PlacedPage.Word], breaks: [Double]) {
        var kept: [PlacedPage.Word] = [], breaks: [Double] = []
        let edges = columns.dropFirst().map(\.left)
        var isOpen = false
        for line in PlacedPage.lines(words) {
            let crosses = edges.contains { edge in line.words.contains { $0.left < edge - 0.5 && $0.right > edge + 0.5 }
            }
            // The short last line of such a title stands at the left, alone, right below.
            let ends = isOpen && line.bottom - (breaks.last ?? 0) < line.height * 1.6 && goesOn(line, header)
            isOpen = crosses || isRunning(line, header) || ends
            if isOpen { breaks.append(line.bottom) } else { kept += line.words }
        }
        return (kept, breaks)
    }

    private func goesOn(_ line: PlacedPage.Line, _ header: ControlHeader) -> Bool {
        guard let first = line.words.first, first.left < header.cells[0].right else { return false }
        return zip(line.words, line.words.dropFirst()).allSatisfy { $1.left - $0.right < $0.height * wordGap }
            && first.text.first?.isLowercase ?? false
    }

    private static func blocks(_ words: [PlacedPage.Word], _ columns: [Column], _ breaks: [Double]) -> [Block] {
        var blocks: [Block] = []
        let own = columns.map { column in
            PlacedPage.lines(
                words.filter { ($0.left + $0.right) / 2 >= column.left && ($0.left + $0.right) / 2 < column.right })
        }
        let pitch = pitch(own)
        for (index, lines) in own.enumerated() {
            var last: PlacedPage.Line?
            for line in lines {
                if let above = last, line.bottom - above.bottom <= pitch * 1.12,
                    !breaks.contains(where: { $0 > above.bottom && $0 < line.bottom })
                {
                    blocks[blocks.count - 1].lines.append(line)
                } else {
                    blocks.append(Block(column: index, lines: [line]))
                }
                last = line
            }
        }
        return blocks.sorted { ($0.top, $0.column) < ($1.top, $1.column) }
    }

    /// The usual distance from one line of a cell to the next: the commonest one, to half a point.
    private static func pitch(_ columns: [[PlacedPage.Line]]) -> Double {
        var counts: [Int: Int] = [:]
        for lines in columns {
            for (a, b) in zip(lines, lines.dropFirst()) where b.bottom - a.bottom < a.height * 2 {
                counts[Int(((b.bottom - a.bottom) * 2).rounded()), default: 0] += 1
            }
        }
        let most = counts.values.max() ?? 0
        // Of distances about as common the smaller one: rows stand further apart than lines.
        let usual = counts.filter { $0.value * 2 >= most }.keys.min()
        return usual.map { Double($0) / 2 + 0.25 } ?? columns.joined().map(\.height).max() ?? 12
    }

    /// Blocks that stand beside each other are one row.
    private static func grouped(_ blocks: [Block]) -> [[Block]] {
        var groups: [(blocks: [Block], reach: ClosedRange<Double>)] = []
        for block in blocks {
            if let last = groups.last, last.reach.overlaps(block.core) {
                let reach =
                    min(
                        last.reach.lowerBound, block.core.lowerBound)...max(
                        last.reach.upperBound, block.core.upperBound)
                groups[groups.count - 1] = (last.blocks + [block], reach)
            } else {
                groups.append(([block], block.core))
            }
        }
        return groups.map(\.blocks)
    }

    /// Rows that nothing keeps apart: where each number stands at the top of its row, with its control and its result
    /// beside it, the group is cut there.
    private static func parted(_ group: [Block], _ columns: [Column]) -> [[Block]] {
        guard let ids = columns.firstIndex(where: { $0.role == .id }) else { return [group] }
        let starts = group.filter { $0.column == ids }.flatMap(\.lines).filter { $0.text.contains(where: \.isNumber) }
        guard starts.count > 1 else { return [group] }
        let others = group.filter { $0.column != ids }.flatMap { block in block.lines.map { (block.column, $0) } }
        let aligned = starts.allSatisfy { start in
            Set(others.filter { abs($0.1.bottom - start.bottom) < 2 }.map(\.0)).count >= 2
        }
        guard aligned else { return [group] }
        let lines = group.flatMap { block in block.lines.map { (block.column, $0) } }.sorted {
            $0.1.bottom < $1.1.bottom
        }
        return starts.indices.map { index in
            let from = starts[index].bottom - 2,
                to = index + 1 < starts.count ? starts[index + 1].bottom - 2 : .infinity
            return lines.filter { index == 0 && $0.1.bottom < to || $0.1.bottom >= from && $0.1.bottom < to }
                .map { Block(column: $0.0, lines: [$0.1]) }
        }
    }
}
