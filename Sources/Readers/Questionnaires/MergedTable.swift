import Assessment

/// A table as a person sees it: a cell that is merged over several rows stands in each of them.
struct MergedTable {
    let table: Table
    /// The ranges over several rows, by their first column, in the order of their rows.
    private let tall: [Int: [MergedCells]]
    /// The ranges over several columns.
    private let wide: [MergedCells]

    init(_ table: Table) {
        self.table = table
        tall = Dictionary(grouping: table.merged.filter { $0.last.row > $0.first.row }, by: \.first.column)
            .mapValues { $0.sorted { $0.first.row < $1.first.row } }
        wide = table.merged.filter { $0.last.column > $0.first.column && $0.first.row == $0.last.row }
    }

    /// The range over several rows that a cell is part of; nil for a cell of its own, and for one whose range begins in
    /// another column, such as a section's title across the sheet.
    func range(_ row: Table.Row, _ column: Int) -> MergedCells? {
        guard let ranges = tall[column] else { return nil }
        var low = 0, high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last.row < row.number { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].first.row <= row.number else { return nil }
        return ranges[low]
    }

    /// What is seen in a cell, and where it stands.
    func text(_ row: Table.Row, _ column: Int) -> (text: String, place: Source.Place) {
        guard row[column].isEmpty, let range = range(row, column), range.first.row < row.number,
            let first = self.row(range.first.row)
        else { return (row[column].trimmed, table.place(row, column)) }
        return (first[column].trimmed, table.place(first, column))
    }

    /// The text of the cell that is merged over a cell from its left, in one row: a heading over several columns.
    func group(_ row: Table.Row, _ column: Int) -> String {
        let over = wide.first { $0.first.row == row.number && $0.first.column < column && column <= $0.last.column }
        return over.map { row[$0.first.column].trimmed } ?? ""
    }

    /// The last row of the heading that begins in a row: below it go the cells that are merged downwards.
    func foot(_ row: Table.Row) -> Int {
        let below = row.cells.indices.compactMap { column -> Int? in
            row[column].isEmpty ? nil : range(row, column).map(\.last.row)
        }
        return below.filter { $0 - row.number < 3 }.max() ?? row.number
    }

    private func row(_ number: Int) -> Table.Row? {
        var low = 0, high = table.rows.count
        while low < high {
            let middle = (low + high) / 2
            if table.rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < table.rows.count && table.rows[low].number == number ? table.rows[low] : nil
    }
}
