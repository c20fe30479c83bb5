import Assessment

/// One pass over the cells of a worksheet.
struct SheetScanner {
    let cursor: XMLCursor
    let name: String
    let shared: SharedStrings
    let styles: CellStyles
    let from1904: Bool

    private var rows: [Table.Row] = []
    private var row = 0, rowHidden = false, cells: [String] = []
    private var taken: Set<Int> = []
    private var slots = 0, cellBytes = 0
    private var problems = ProblemList()
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var merged: [MergedCells] = []
    private var fetchedZeros: Set<Table.Spot> = []
    private var at = Cell()

    /// The cell that is being read.
    private struct Cell {
        var column = -1
        var type: [UInt8] = []
        var style = 0
        var hasFormula = false
        var formula: [UInt8] = []
        var value: [UInt8] = []
        var isInValue = false, isInText = false, isInFormula = false
    }
    private typealias Word = UnsafePointer<UInt8>
    private let words: [Word?]
    private enum Name: Int, CaseIterable {
        case row, c, v, `is`, f, col, mergeCell, r, s, t, hidden, min, max, ref
    }

    init(_ cursor: XMLCursor, name: String, shared: SharedStrings, styles: CellStyles, from1904: Bool) {
        self.cursor = cursor
        self.name = name
        self.shared = shared
        self.styles = styles
        self.from1904 = from1904
        words = Name.allCases.map { cursor.word("\($0)") }
    }

    private func word(_ name: Name) -> Word? { words[name.rawValue] }

    /// Reads the sheet. `slotsLeft` counts down the cells that the workbook may still have.
    mutating func table(hidden: Bool, slotsLeft: inout Int) throws(ReadingError) -> Table {
        var rich = RichText(cursor)
        let rowWord = word(.row), cell = word(.c), value = word(.v), text = word(.is), formula = word(.f)
        while let node = try cursor.next() {
            switch node {
            case .start:
                let name = cursor.name
                if name == cell {
                    try startCell()
                    rich.clear()
                    if cursor.isEmptyElement { try endCell(rich) }
                } else if name == value {
                    at.isInValue = !cursor.isEmptyElement
                } else if name == text {
                    at.isInText = !cursor.isEmptyElement
                } else if name == formula {
                    at.hasFormula = true
                    at.isInFormula = !cursor.isEmptyElement
                } else if name == rowWord {
                    try startRow()
                    if cursor.isEmptyElement { endRow() }
                } else if at.isInText {
                    rich.start()
                } else {
                    try other(name)
                }
            case .text:
                if at.isInValue {
                    try addValue()
                } else if at.isInText {
                    try rich.add()
                } else if at.isInFormula, at.formula.count < 256, let pointer = cursor.value {
                    at.formula.append(contentsOf: Bytes(pointer).prefix(256))
                }
            case .end:
                let name = cursor.name
                if name == value {
                    at.isInValue = false
                } else if name == cell {
                    try endCell(rich)
                } else if name == rowWord {
                    endRow()
                } else if name == formula {
                    at.isInFormula = false
                } else if name == text {
                    at.isInText = false
                } else if at.isInText {
                    rich.end()
                }
            case .other: break
            }
            guard slots <= slotsLeft else {
                throw cursor.limit("more than \(Limits.cells) cells in its width and height")
            }
        }
        slotsLeft -= slots
        try clearCovered()
        if !hiddenColumns.isEmpty {
            let names = hiddenColumns.map(Table.letters).joined(separator: ", ")
            problems.add(nil, "Columns hidden on sheet \(self.name): \(names).")
        }
        var table = Table(name: self.name, hidden: hidden, rows: rows, problems: problems.all)
        table.merged = merged
        table.hiddenColumns = hiddenColumns
        table.fetchedZeros = fetchedZeros
        return table
    }

    // MARK: Rows and cells

    private mutating func startRow() throws(ReadingError) {
        var number: Int? = row + 1
        rowHidden = false
        let (r, hidden) = (word(.r), word(.hidden))
        cursor.attributes { name, value in
            if name == r { number = Int(String(cString: value)) }
            if name == hidden { rowHidden = isTrue(value) }
        }
        guard let number, number > 0, number <= Limits.rows else {
            throw cursor.limit("a row past the last one that a sheet can have (\(Limits.rows))")
        }
        guard number > row else {
            throw cursor.malformed("row \(number) comes after row \(row), so it is not clear which counts")
        }
        row = number
        cells.removeAll(keepingCapacity: true)
        taken.removeAll(keepingCapacity: true)
        at.column = -1
    }

    private mutating func endRow() {
        // The slice is copied to its own length; the row's larger space is used again.
        guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { return }
        slots += last + 1
        rows.append(Table.Row(number: row, cells: Array(cells[...last]), hidden: rowHidden))
    }

    private mutating func startCell() throws(ReadingError) {
        let before = at.column
        at = Cell()
        at.column = before + 1
        let (r, s, t) = (word(.r), word(.s), word(.t))
        var reference: CellReference?, hasReference = false
        cursor.attributes { name, value in
            if name == r {
                hasReference = true
                reference = CellReference(Bytes(value))
            } else if name == s {
                at.style = Int(String(cString: value)) ?? -1
            } else if name == t {
                at.type = Array(Bytes(value))
            }
        }
        if hasReference {
            guard let reference, reference.row == row else {
                throw cursor.limit("a cell in row \(row) whose reference is none, or past the last column or row")
            }
            at.column = reference.column
        }
        guard at.column < Limits.columns else { throw cursor.limit("more than \(Limits.columns) columns") }
        if at.column < cells.count {
            guard cells[at.column].isEmpty, taken.insert(at.column).inserted else {
                throw cursor.malformed("cell \(place) stands there twice, so it is not clear which counts")
            }
        } else {
            while cells.count <= at.column { cells.append("") }
        }
    }

    private mutating func addValue() throws(ReadingError) {
        guard let pointer = cursor.value else { return }
        at.value.append(contentsOf: Bytes(pointer))
        guard at.value.count <= Limits.cell else { throw cursor.limit("a text of more than \(Limits.cell) bytes") }
    }

    private mutating func endCell(_ rich: RichText) throws(ReadingError) {
        defer { (at.isInValue, at.isInText, at.isInFormula) = (false, false, false) }
        guard at.column >= 0, at.column < cells.count else { return }
        if at.hasFormula && at.value.isEmpty && at.type != Array("str".utf8) {
            problems.add(
                cellPlace,
                "A formula stands here without its value. Open the file in a spreadsheet program, save it, and give that."
            )
            return
        }
        if at.hasFormula, at.value == [0x30], CellReference.looksUp(at.formula) {
            fetchedZeros.insert(Table.Spot(row: row, column: at.column))
        }
        let text = try unstruck(rich)
        cellBytes += text.utf8.count
        guard cellBytes <= Limits.cellBytes else { throw cursor.limit("more than \(Limits.cellBytes) bytes of text") }
        cells[at.column] = text
    }

    /// What the cell says, without what is struck out of it, which is told.
    private mutating func unstruck(_ rich: RichText) throws(ReadingError) -> String {
        var text = try shown(rich), out: String?, isDrawn = false
        switch at.type {
        case [UInt8(ascii: "s")]:
            if let index = Int(String(decoding: at.value, as: UTF8.self).trimmed) {
                out = shared.struck[index]
                isDrawn = shared.drawn.contains(index)
            }
        case Array("inlineStr".utf8): (out, isDrawn) = (rich.struck, rich.isDrawn)
        default: break
        }
        if styles.strikes(at.style), !isDrawn, !text.isEmpty { (text, out) = ("", text) }
        if let out, !out.trimmed.isEmpty {
            problems.add(cellPlace, "\"\(out.trimmed.prefix(80))\" is struck out here. It was not read.")
        }
        return text
    }

    private mutating func shown(_ rich: RichText) throws(ReadingError) -> String {
        let raw = String(decoding: at.value, as: UTF8.self)
        switch String(decoding: at.type, as: UTF8.self) {
        case "s":
            if raw.isEmpty { return "" }
            guard let index = Int(raw.trimmed), shared.texts.indices.contains(index) else {
                throw cursor.malformed("cell \(place) refers to a shared text that is not there")
            }
            return shared.texts[index]
        case "inlineStr": return rich.text
        case "str", "d": return RichText.decoded(at.value)
        case "b": return raw.trimmed == "1" || raw.lowercased() == "true" ? "TRUE" : raw.isEmpty ? "" : "FALSE"
        case "e":
            problems.add(cellPlace, "The cell shows the error \(raw).")
            return raw
        case "", "n": return raw.isEmpty ? "" : styles.format(at.style).shown(raw.trimmed, from1904: from1904)
        default: throw cursor.malformed("cell \(place) is of a type that workbooks do not have")
        }
    }

    // MARK: Columns and merged cells

    private mutating func other(_ name: Word?) throws(ReadingError) {
        if name == word(.col) {
            var first = 0, last = 0, hidden = false
            let (minimum, maximum, hiddenWord) = (word(.min), word(.max), word(.hidden))
            cursor.attributes { name, value in
                if name == minimum { first = Int(String(cString: value)) ?? 0 }
                if name == maximum { last = Int(String(cString: value)) ?? 0 }
                if name == hiddenWord { hidden = isTrue(value) }
            }
            guard hidden, first > 0, first <= last, last <= Limits.columns, hiddenColumns.count < Limits.problems else {
                return
            }
            hiddenColumns.append(first - 1...last - 1)
        } else if name == word(.mergeCell) {
            var text: String?
            let ref = word(.ref)
            cursor.attributes { name, value in if name == ref { text = String(cString: value) } }
            guard let cells = text.flatMap({ MergedCells($0) }) else {
                throw cursor.malformed("merged cells are given as \"\(text ?? "")\", which is no range")
            }
            guard merged.count < Limits.entries * 50 else {
                throw cursor.limit("more than \(merged.count) merged ranges")
            }
            merged.append(cells)
        }
    }

    /// Of merged cells a person sees only the first; what stands under it is taken away and told.
    private mutating func clearCovered() throws(ReadingError) {
        var steps = 0
        for range in merged {
            var low = 0, high = rows.count
            while low < high {
                let middle = (low + high) / 2
                if rows[middle].number < range.first.row { low = middle + 1 } else { high = middle }
            }
            while low < rows.count, rows[low].number <= range.last.row {
                let row = rows[low]
                let covered = range.first.column..<max(range.first.column, min(range.last.column + 1, row.cells.count))
                var left = row.cells
                for column in covered where !row[column].isEmpty {
                    if row.number == range.first.row && column == range.first.column { continue }
                    problems.add(
                        .cell(sheet: name, Table.letters(column) + String(row.number)),
                        "Text stands here under a merged cell, where nobody sees it. It was not read.")
                    left[column] = ""
                }
                if left != row.cells {
                    while left.last?.isEmpty == true { left.removeLast() }
                    rows[low] = Table.Row(number: row.number, cells: left, hidden: row.hidden)
                }
                steps += 1 + covered.count
                guard steps < 4 * Limits.cells else { throw cursor.limit("merged cells that overlap") }
                low += 1
            }
        }
        rows.removeAll { $0.cells.isEmpty }
    }

    private var place: String { Table.letters(at.column) + String(row) }
    private var cellPlace: Source.Place { .cell(sheet: name, place) }
    private func isTrue(_ value: Word) -> Bool { ["1", "true"].contains(String(cString: value)) }
}
