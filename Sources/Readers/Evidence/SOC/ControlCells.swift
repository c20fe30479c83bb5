/// The cells of a table of controls, and which of them stand in one row.
extension ControlTable {
    /// Lines of one cell that follow each other without a gap.
    struct Block {
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

    static func blocks(
        _ words: [PlacedPage.Word], _ columns: [Column], _ breaks: [Double], _ sought: ControlHeader.Sought
    ) -> [Block] {
        var blocks: [Block] = []
        let own = columns.map { column in
            PlacedPage.lines(
                words.filter { ($0.left + $0.right) / 2 >= column.left && ($0.left + $0.right) / 2 < column.right })
        }
        let pitch = pitch(own, mayStand: sought == .tests)
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
    private static func pitch(_ columns: [[PlacedPage.Line]], mayStand: Bool) -> Double {
        var counts: [Int: Int] = [:]
        for lines in columns {
            for (a, b) in zip(lines, lines.dropFirst()) where b.bottom - a.bottom < a.height * 2 {
                counts[Int(((b.bottom - a.bottom) * 2).rounded()), default: 0] += 1
            }
        }
        let most = counts.values.max() ?? 0
        // Of distances about as common the smaller one: rows stand further apart than lines.
        let usual = counts.filter { $0.value * 2 >= most }.keys.min()
        let height = columns.joined().map(\.height).max() ?? 12
        // Where every cell is one line, the commonest distance is that of rows.
        let pitch = usual.map { Double($0) / 2 + 0.25 } ?? height
        return mayStand || pitch < height * 1.5 ? pitch : height * 1.3
    }

    /// Blocks that stand beside each other are one row.
    static func grouped(_ blocks: [Block]) -> [[Block]] {
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
    static func parted(_ group: [Block], _ columns: [Column], _ sought: ControlHeader.Sought) -> [[Block]] {
        guard let ids = columns.firstIndex(where: { $0.role == .id }) else {
            return sought == .tests ? partedByGaps(group, columns) : partedByCells(group, columns)
        }
        let starts = group.filter { $0.column == ids }.flatMap(\.lines).filter { $0.text.contains(where: \.isNumber) }
        guard starts.count > 1 else { return [group] }
        let others = group.filter { $0.column != ids }.flatMap { block in block.lines.map { (block.column, $0) } }
        let least = sought == .tests ? 2 : 1
        let aligned = starts.allSatisfy { start in
            Set(others.filter { abs($0.1.bottom - start.bottom) < 2 }.map(\.0)).count >= least
        }
        return aligned ? cut(group, at: starts.map(\.bottom)) : [group]
    }

    /// The same without numbers: a row begins where a control begins and a line of another column stands beside it.
    private static func partedByCells(_ group: [Block], _ columns: [Column]) -> [[Block]] {
        guard let own = columns.firstIndex(where: { $0.role == .control }) else { return [group] }
        let lines = group.filter { $0.column == own }.flatMap(\.lines)
        let others = group.filter { $0.column != own }.flatMap(\.lines)
        let starts = lines.indices.filter { index in
            guard lines[index].text.first?.isUppercase ?? false,
                let beside = others.lastIndex(where: { abs($0.bottom - lines[index].bottom) < 2 })
            else { return false }
            let ends = index == 0 || lines[index - 1].text.last.map { ".;".contains($0) } ?? false
            let isNew = beside == 0 || others[beside - 1].text.last.map { !",&".contains($0) } ?? true
            return ends || isNew && others[beside].text.contains(where: \.isNumber)
        }
        return starts.count > 1 ? cut(group, at: starts.map { lines[$0].bottom }) : [group]
    }

    /// The same of rows that stand close: one begins where every cell has a line, and most of them had ended well above.
    private static func partedByGaps(_ group: [Block], _ columns: [Column]) -> [[Block]] {
        let own = Dictionary(grouping: group, by: \.column).mapValues {
            $0.flatMap(\.lines).sorted { $0.bottom < $1.bottom }
        }
        guard own.count >= 3, let longest = own.values.max(by: { $0.count < $1.count }) else { return [group] }
        let starts = longest.filter { start in
            var ended = 0
            for lines in own.values {
                guard let at = lines.firstIndex(where: { abs($0.bottom - start.bottom) < 2 }) else { return false }
                if at == 0 || start.bottom - lines[at - 1].bottom > start.height * 1.7 { ended += 1 }
            }
            return ended * 2 >= own.count
        }
        return starts.count > 1 ? cut(group, at: starts.map(\.bottom)) : [group]
    }

    private static func cut(_ group: [Block], at starts: [Double]) -> [[Block]] {
        let lines = group.flatMap { block in block.lines.map { (block.column, $0) } }.sorted {
            $0.1.bottom < $1.1.bottom
        }
        return starts.indices.map { index in
            let from = starts[index] - 2, to = index + 1 < starts.count ? starts[index + 1] - 2 : .infinity
            return lines.filter { index == 0 && $0.1.bottom < to || $0.1.bottom >= from && $0.1.bottom < to }
                .map { Block(column: $0.0, lines: [$0.1]) }
        }
    }
}
