package import Assessment

/// One sheet of a workbook, or a CSV (whose name is empty).
package struct Table: Sendable {
    /// A row with any text.
    package struct Row: Hashable, Sendable {
        /// Counted from 1, as the file counts. For a CSV it is the row, not the line: a cell may span lines.
        package let number: Int
        /// From column A; empty cells at the end are dropped.
        package let cells: [String]
        /// Hidden or filtered away by whoever saved the file.
        package let hidden: Bool
        package init(number: Int, cells: [String], hidden: Bool = false) {
            self.number = number
            self.cells = cells
            self.hidden = hidden
        }
        /// The text of a column counted from 0; empty where the row ends before it.
        package subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }
    package let name: String
    package let hidden: Bool
    /// Only rows with any text, in their order.
    package let rows: [Row]
    /// What was doubtful about the table itself: ragged rows, formulas without a value, an assumed encoding.
    package let problems: [Problem]
    /// Cells that are shown as one, in a workbook. Only the first of them has a text.
    var merged: [MergedCells] = []
    /// Columns that whoever saved the file has hidden, counted from 0.
    var hiddenColumns: [ClosedRange<Int>] = []
    /// Where a row and a column of a table meet.
    struct Spot: Hashable, Sendable {
        /// Counted as `Row.number` is.
        let row: Int
        /// Counted from 0.
        let column: Int
    }
    /// Cells that show 0 because their formula fetches another cell, which may well be empty.
    var fetchedZeros: Set<Spot> = []

    package init(name: String = "", hidden: Bool = false, rows: [Row], problems: [Problem] = []) {
        self.name = name
        self.hidden = hidden
        self.rows = rows
        self.problems = problems
    }

    /// Where a cell stands; the column is counted from 0.
    package func place(_ row: Row, _ column: Int) -> Source.Place {
        .cell(sheet: name, Table.letters(column) + String(row.number))
    }

    /// The letters of some columns: `B`, `B to C`.
    static func letters(_ columns: ClosedRange<Int>) -> String {
        columns.count == 1
            ? letters(columns.lowerBound) : letters(columns.lowerBound) + " to " + letters(columns.upperBound)
    }

    /// A column's letters, counted from 0: A, B, … Z, AA.
    package static func letters(_ column: Int) -> String {
        var text = "", rest = column
        while rest >= 0 {
            text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
            rest = rest / 26 - 1
        }
        return text
    }
}

/// All sheets of a workbook, in their order, hidden ones too.
package struct Workbook: Sendable {
    package let sheets: [Table]
    /// What was doubtful about the workbook as a whole.
    package let problems: [Problem]
    package init(sheets: [Table], problems: [Problem] = []) {
        self.sheets = sheets
        self.problems = problems
    }
}
