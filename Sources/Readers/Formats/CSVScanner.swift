import Assessment

/// One pass over separated values by RFC 4180, cell by cell.
struct CSVScanner {
    let file: String
    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    private var at: Int
    private var line = 1, number = 0
    private var cells = 0, cellBytes = 0
    /// The number of cells, the row and the line of each row with any text.
    private var widths: [(cells: Int, number: Int, line: Int)] = []

    init(file: String, bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, start: Int) {
        self.file = file
        self.bytes = bytes
        self.separator = separator
        at = start
        if start > 0 { (line, number) = (2, 1) }
    }

    /// Hands over each row that has any text.
    mutating func scan(_ take: (Table.Row) -> Void) throws(ReadingError) {
        var row: [String] = []
        while at < bytes.count {
            let firstLine = line
            number += 1
            guard number <= Limits.rows else { throw over("more than \(Limits.rows) rows") }
            row.removeAll(keepingCapacity: true)
            while true {
                row.append(try cell())
                guard row.count <= Limits.columns else { throw over("more than \(Limits.columns) cells in one row") }
                guard at < bytes.count, bytes[at] == separator else { break }
                at += 1
            }
            endLine()
            let width = row.count
            guard row.contains(where: { $0.utf8.contains { $0 != 0x20 && $0 != 0x09 } }) else { continue }
            widths.append((width, number, firstLine))
            // The slice is copied to its own length; the row's larger space is used again.
            let filled = row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)
            cells += filled.count
            guard cells <= Limits.cells else { throw over("more than \(Limits.cells) cells") }
            take(Table.Row(number: number, cells: Array(filled)))
        }
    }

    private mutating func cell() throws(ReadingError) -> String {
        guard at < bytes.count, bytes[at] == 0x22 else {
            let start = at
            while at < bytes.count, bytes[at] != separator, bytes[at] != 10, bytes[at] != 13 { at += 1 }
            return try text(start, at)
        }
        let opened = line
        at += 1
        var start = at, parts = ""
        while at < bytes.count {
            switch bytes[at] {
            case 0x22:
                if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
                    parts += try text(start, at + 1)
                    at += 2
                    start = at
                    continue
                }
                let last = try text(start, at)
                at += 1
                guard at == bytes.count || bytes[at] == separator || bytes[at] == 10 || bytes[at] == 13 else {
                    throw wrong(
                        line, "text follows a closing quote; a quote inside a quoted cell must be written twice")
                }
                return parts.isEmpty ? last : parts + last
            case 10: line += 1
            case 13 where at + 1 >= bytes.count || bytes[at + 1] != 10: line += 1
            default: break
            }
            at += 1
        }
        throw wrong(opened, "a quote opens here and is never closed; the file may be cut short")
    }

    private mutating func text(_ start: Int, _ end: Int) throws(ReadingError) -> String {
        cellBytes += end - start
        guard end - start <= Limits.cell else { throw over("a cell of more than \(Limits.cell) bytes") }
        guard cellBytes <= Limits.cellBytes else { throw over("more than \(Limits.cellBytes) bytes of cells") }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    private mutating func endLine() {
        guard at < bytes.count else { return }
        at += bytes[at] == 13 && at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
        line += 1
    }

    /// What to tell of rows that have another number of cells than most. A title above the first row of that length is
    /// none.
    func ragged() -> [Problem] {
        var counts: [Int: Int] = [:]
        for row in widths { counts[row.cells, default: 0] += 1 }
        // Of two widths as common, the one that came first: it has the headings.
        let most = widths.map(\.cells).reduce(0) { (counts[$1] ?? 0) > (counts[$0] ?? 0) ? $1 : $0 }
        guard counts.count > 1 else { return [] }
        let body = widths.drop { $0.cells != most }
        let odd = body.filter { $0.cells != most }
        var problems = odd.prefix(Limits.problems).map { row in
            Problem(
                .line(row.line),
                "Row \(row.number) has \(row.cells) cells where most have \(most): a separator or line break inside a "
                    + "cell needs quotes. The row was read as it stands.")
        }
        if odd.count > problems.count {
            problems.append(Problem(nil, "\(odd.count - problems.count) more rows have another number of cells."))
        }
        return problems
    }

    private func wrong(_ line: Int, _ why: String) -> ReadingError {
        .malformed(file: file, place: .line(line), why: why)
    }
    private func over(_ what: String) -> ReadingError { .limit(file: file, place: .line(line), what: what) }
}
