import Assessment

extension Table {
    /// Reads comma, semicolon, tab or pipe separated values by RFC 4180; the separator is the one that the rows agree on. A
    /// row is numbered as a spreadsheet would number it: empty lines count, lines inside quotes do not. Rows of another
    /// length than most are kept and told as problems with their line.
    /// - Throws: `malformed` with the line for an unterminated quote, text after a closing quote, or bytes that are no
    ///   text; `limit` for too many or too large cells.
    package static func csv(_ bytes: [UInt8], name file: String) throws(ReadingError) -> Table {
        guard !bytes.isEmpty else { throw .empty(file: file) }
        guard let text = PlainText(bytes) else {
            throw .malformed(
                file: file, place: nil, why: "its bytes are no text in UTF-8, UTF-16 or Windows-1252; save it as UTF-8")
        }
        return try csv(text, name: file)
    }

    static func csv(_ text: PlainText, name file: String) throws(ReadingError) -> Table {
        try text.bytes.withUnsafeBufferPointer { (buffer) throws(ReadingError) -> Table in
            let evidence = Separation(of: buffer)
            var scanner = CSVScanner(
                file: file, bytes: buffer, separator: evidence.separator, start: evidence.start)
            var table: [Row] = []
            try scanner.scan { table.append($0) }
            var problems = text.assumption.map { [Problem(nil, $0)] } ?? []
            problems += scanner.ragged()
            return Table(rows: table, problems: problems)
        }
    }
}

/// Which byte separates the cells of a text, by what its first rows agree on.
struct Separation {
    let separator: UInt8
    /// Where the first row starts: after a line `sep=;` if there is one.
    let start: Int
    /// The number of cells that most of the first rows have, and how many in a hundred of them have it.
    let cells: Int, agreement: Int
    /// How many rows were looked at.
    let rows: Int

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        let hint = Array("sep=".utf8)
        if bytes.count > 5, bytes.starts(with: hint), bytes[5] == 10 || bytes[5] == 13 {
            let start = bytes[5] == 13 && bytes.count > 6 && bytes[6] == 10 ? 7 : 6
            (separator, self.start, cells, agreement, rows) = (bytes[4], start, 2, 100, 2)
            return
        }
        var best = (separator: UInt8(ascii: ","), cells: 1, agreement: 0, rows: 0)
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")] {
            let found = Separation.survey(bytes, separator)
            guard found.cells > 1 else { continue }
            if (found.agreement, found.cells) > (best.agreement, best.cells) || best.cells == 1 {
                best = (separator, found.cells, found.agreement, found.rows)
            }
        }
        (separator, start, cells, agreement, rows) = (best.separator, 0, best.cells, best.agreement, best.rows)
    }

    /// The commonest number of cells of the first 200 rows that hold anything, and how many in a hundred have it.
    private static func survey(
        _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8
    ) -> (cells: Int, agreement: Int, rows: Int) {
        var counts: [Int: Int] = [:], rows = 0, cells = 1, any = false
        var quoted = false, fresh = true, closed = false
        func close() {
            if any {
                counts[cells, default: 0] += 1
                rows += 1
            }
            (cells, fresh, any) = (1, true, false)
        }
        for byte in bytes.prefix(1 << 20) {
            if quoted {
                if byte == 0x22 { (quoted, closed) = (false, true) }
                continue
            }
            switch byte {
            // At the start of a cell a quote opens it; right after one that closed, the two stand for one.
            case 0x22 where fresh || closed: (quoted, fresh, any) = (true, false, true)
            case separator: (cells, fresh, any) = (cells + 1, true, true)
            case 10, 13: close()
            default: (fresh, any) = (false, true)
            }
            closed = false
            if rows == 200 { break }
        }
        close()
        guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return (1, 0, 0) }
        return (most.key, most.value * 100 / rows, rows)
    }
}
