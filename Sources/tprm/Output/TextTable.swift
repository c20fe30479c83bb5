/// Rows with aligned columns for a terminal. Every cell is made harmless; the last column takes what is left of the
/// width and wraps.
struct TextTable {
    private let heads: [String]
    private var rows: [[String]] = []

    /// A table with these column heads.
    init(_ heads: String...) { self.heads = heads }

    mutating func add(_ cells: String...) { rows.append(cells.map { Terminal.shown($0) }) }

    /// The lines; none where there is no row.
    func lines(width: Int = Terminal.width) -> [String] {
        guard !rows.isEmpty else { return [] }
        let all = [heads] + rows
        let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let indent = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        let room = max(30, width - indent)
        return all.flatMap { row -> [String] in
            let fixed = zip(row, widths).dropLast().map { cell, width in
                cell + String(repeating: " ", count: width - cell.count + 2)
            }
            let wrapped = TextTable.wrapped(row.last ?? "", room)
            return wrapped.enumerated().map { index, piece in
                let line = (index == 0 ? fixed.joined() : String(repeating: " ", count: indent)) + piece
                return String(line.reversed().drop { $0 == " " }.reversed())
            }
        }
    }

    /// Prints the lines, or a sentence where there is no row.
    func say(empty: String) {
        let lines = lines()
        if lines.isEmpty { Terminal.say(empty) }
        lines.forEach { Terminal.say($0) }
    }

    /// A text in lines of at most so many characters, broken at spaces.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = [], line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty && line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }
}
