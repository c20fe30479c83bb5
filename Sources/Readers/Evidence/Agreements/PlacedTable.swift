import Assessment

/// Finds tables on a PDF's pages by where their words stand: columns that begin below their labels, rows apart by more
/// than their lines.
enum PlacedTable {
    /// Words of one line that belong together: a part of a cell.
    private struct Piece {
        var text: String
        var left: Double
        var right: Double
    }
    private struct Line {
        let pieces: [Piece]
        let top: Double
        let bottom: Double
        let page: PDFText.Page
    }
    private struct Column {
        var left: Double
        var right: Double
        func overlap(_ piece: Piece) -> Double { min(right, piece.right) - max(left, piece.left) }
    }

    static func all(in pdf: PDFText, _ isHeader: ([String]) -> Bool) -> [ListedTable] {
        let lines = pdf.pages.enumerated().flatMap { index, page -> [Line] in
            let words = page.words
            let placed =
                words.isEmpty ? PlacedPage(layout: page.layout, index: index) : PlacedPage(index: index, words: words)
            return PlacedTable.lines(placed, page)
        }
        var found: [ListedTable] = []
        var at = 0
        while at < lines.count {
            guard let (labels, columns, next) = header(lines, at, isHeader) else {
                at += 1
                continue
            }
            let above = lines[max(0, at - 8)..<at].map { $0.pieces.map(\.text).joined(separator: " ") }
                .joined(separator: " ")
            let (rows, end) = rows(lines, from: next, columns, labels)
            let place = Source.Place.page(lines[at].page.number, label: lines[at].page.label)
            found.append(
                ListedTable(header: labels, rows: rows, above: above, unread: rows.isEmpty ? place : nil))
            at = max(end, next)
        }
        return found
    }

    private static func lines(_ placed: PlacedPage, _ page: PDFText.Page) -> [Line] {
        let lines = PlacedPage.lines(placed.words)
        let gap = PlacedPage.wordGap(lines)
        return lines.compactMap { line in
            var pieces: [Piece] = []
            for word in line.words {
                if let last = pieces.last, word.left - last.right < gap * max(line.height, 1) * 1.6 {
                    pieces[pieces.count - 1].text += " " + word.text
                    pieces[pieces.count - 1].right = max(last.right, word.right)
                } else {
                    pieces.append(Piece(text: word.text, left: word.left, right: word.right))
                }
            }
            guard !pieces.isEmpty else { return nil }
            return Line(
                pieces: pieces, top: line.words.map(\.top).min() ?? 0, bottom: line.bottom, page: page)
        }
    }

    /// The labels of a table that begins at a line; they may stand in up to three lines.
    private static func header(
        _ lines: [Line], _ at: Int, _ isHeader: ([String]) -> Bool
    ) -> (labels: [String], columns: [Column], next: Int)? {
        // Labels of one line and of two stand beside each other, centred.
        let first = lines[at]
        let height = max(first.bottom - first.top, 6)
        var next = at, labels: [String] = [], columns: [Column] = []
        while next < lines.count, lines[next].page.number == first.page.number,
            lines[next].top - first.top < height * 0.8
        {
            for piece in lines[next].pieces {
                if let own = columns.indices.first(where: { columns[$0].overlap(piece) > 1 }) {
                    labels[own] += " " + piece.text
                    columns[own].left = min(columns[own].left, piece.left)
                    columns[own].right = max(columns[own].right, piece.right)
                } else {
                    let index = columns.firstIndex { $0.left > piece.left } ?? columns.count
                    columns.insert(Column(left: piece.left, right: piece.right), at: index)
                    labels.insert(piece.text, at: index)
                }
            }
            next += 1
        }
        guard columns.count >= 2, labels.allSatisfy({ $0.count <= 60 }) else { return nil }
        // The rest of a label of two lines.
        if isHeader(labels), next < lines.count, lines[next].page.number == first.page.number,
            lines[next].top - first.top < height * 1.6, lines[next].pieces.count < columns.count,
            let places = fitting(lines[next].pieces, columns), next - at > 1
        {
            for (piece, column) in zip(lines[next].pieces, places) { labels[column] += " " + piece.text }
            next += 1
        }
        if isHeader(labels) {
            // A label may go on in the next line.
            if next < lines.count, let more = fitting(lines[next].pieces, columns),
                lines[next].top - first.bottom < 4,
                lines[next].pieces.count < columns.count,
                lines[next].pieces.allSatisfy({ $0.text.first?.isLowercase == true })
            {
                for (piece, column) in zip(lines[next].pieces, more) { labels[column] += " " + piece.text }
                return (labels, columns, next + 1)
            }
            return (labels, columns, next)
        }
        while next < min(at + 4, lines.count), lines[next].page.number == first.page.number,
            let places = fitting(lines[next].pieces, columns), lines[next].top - lines[next - 1].bottom < 8
        {
            for (piece, column) in zip(lines[next].pieces, places) {
                labels[column] += " " + piece.text
                columns[column].left = min(columns[column].left, piece.left)
                columns[column].right = max(columns[column].right, piece.right)
            }
            next += 1
            if isHeader(labels) { return (labels, columns, next) }
        }
        return nil
    }

    /// To which column each piece belongs; nil where one stands below none or two share one.
    private static func fitting(_ pieces: [Piece], _ columns: [Column]) -> [Int]? {
        var found: [Int] = []
        for piece in pieces {
            let below = columns.indices.filter { columns[$0].overlap(piece) > 1 }
            guard below.count == 1, !found.contains(below[0]) else { return nil }
            found.append(below[0])
        }
        return found
    }

    /// The rows below a header, and the line behind the last of them.
    private static func rows(
        _ lines: [Line], from start: Int, _ labels: [Column], _ header: [String]
    ) -> ([ListedTable.Row], Int) {
        var columns = labels, body: [(line: Line, places: [Int])] = []
        var at = start, failures = 0
        while at < lines.count {
            let line = lines[at]
            if line.pieces.map(\.text) == Array(header.prefix(line.pieces.count)), line.pieces.count > 1 {
                at += 1
                continue
            }
            guard let places = place(line.pieces, &columns) else {
                // A footer or header between two pages of one table.
                if let last = body.last, last.line.page.number != line.page.number || isAtEdge(lines, at), failures < 4
                {
                    failures += 1
                    at += 1
                    continue
                }
                break
            }
            if let last = body.last, last.line.page.number == line.page.number {
                let room =
                    (line.top - last.line.bottom)
                    / max(min(line.bottom - line.top, last.line.bottom - last.line.top), 6)
                // A heading or a paragraph behind the table stands alone, further down.
                let isAlone = line.pieces.count == 1 && places == [0] && !hasMore(lines, at)
                if room > 3.2 || room > 1.05 && isAlone { break }
            }
            body.append((line, places))
            at += 1
        }
        return (joined(body, columns.count), at)
    }

    /// Whether other cells of the same row stand beside a line or right below its first.
    private static func hasMore(_ lines: [Line], _ at: Int) -> Bool {
        guard at + 1 < lines.count, lines[at + 1].page.number == lines[at].page.number else { return false }
        let height = max(lines[at].bottom - lines[at].top, 6)
        return lines[at + 1].top - lines[at].bottom < height * 0.5
            && lines[at + 1].pieces.contains { $0.left > lines[at].pieces[0].right }
    }

    /// Whether a line is among the last two of its page.
    private static func isAtEdge(_ lines: [Line], _ at: Int) -> Bool {
        let page = lines[at].page.number
        return at + 2 >= lines.count || lines[min(at + 2, lines.count - 1)].page.number != page
    }

    /// To which column each piece of a row belongs; columns grow with what stands below their labels.
    private static func place(_ pieces: [Piece], _ columns: inout [Column]) -> [Int]? {
        var places: [Int] = [], grown = columns
        for piece in pieces {
            let below = grown.indices.filter { grown[$0].overlap(piece) > 1 }
            let column: Int
            switch below.count {
            case 1: column = below[0]
            case 0:
                // Left of a centred label, and right of all that stands before it.
                guard
                    let near = grown.indices.min(by: { distance(grown[$0], piece) < distance(grown[$1], piece) }),
                    distance(grown[near], piece) < 160
                else { return nil }
                column = near
            default:
                // A long cell reaches below the next centred label: by where it begins.
                guard let own = grown.indices.last(where: { grown[$0].left <= piece.left + 2 }) ?? below.first,
                    piece.right - piece.left < 260, below.count == 2
                else { return nil }
                column = own
            }
            guard !places.contains(column) else { return nil }
            places.append(column)
            grown[column].left = min(grown[column].left, piece.left)
            grown[column].right = max(grown[column].right, piece.right)
        }
        guard places == places.sorted() else { return nil }
        for (one, next) in zip(grown, grown.dropFirst()) where one.right > next.right || one.left > next.left {
            return nil
        }
        columns = grown
        return places
    }
    private static func distance(_ column: Column, _ piece: Piece) -> Double {
        piece.left > column.right ? piece.left - column.right : max(0, column.left - piece.right)
    }

    /// Lines made into rows: a row begins where more room stands above a line than between the lines of a cell.
    private static func joined(_ body: [(line: Line, places: [Int])], _ count: Int) -> [ListedTable.Row] {
        var gaps: [Double] = []
        for (one, next) in zip(body, body.dropFirst()) where one.line.page.number == next.line.page.number {
            gaps.append(next.line.top - one.line.bottom)
        }
        let limit = PlacedTable.rowGap(gaps, height: body.map { $0.line.bottom - $0.line.top }.max() ?? 10)
        var rows: [(cells: [String], first: String, page: PDFText.Page)] = []
        for (index, (line, places)) in body.enumerated() {
            let isNew: Bool
            if index == 0 || body[index - 1].line.page.number != line.page.number {
                isNew = index == 0 || places.contains(0)
            } else if let limit {
                isNew = line.top - body[index - 1].line.bottom > limit
            } else {
                // Lines far apart are rows of one line each; lines of one cell stand close.
                let isFar = (gaps.min() ?? 0) > 0.45 * max(line.bottom - line.top, 6)
                let filled = rows.last?.cells.count { !$0.isEmpty } ?? 0
                isNew =
                    places.contains(0) && places.count > 1
                    && (isFar || places.count >= max(filled, 2) && !isRest(line, places)
                        || !goesOn(line, places, rows.last?.cells ?? []))
            }
            if isNew || rows.isEmpty {
                rows.append(([String](repeating: "", count: count), "", line.page))
            }
            for (piece, column) in zip(line.pieces, places) {
                let last = rows.count - 1
                rows[last].cells[column] += (rows[last].cells[column].isEmpty ? "" : " ") + piece.text
                if column == 0, rows[last].first.isEmpty { rows[last].first = piece.text }
            }
        }
        return rows.map { row in
            let whole = row.cells.first ?? ""
            let isWhole = row.page.text.spaced.contains(whole) || row.page.layout.spaced.contains(whole)
            return ListedTable.Row(
                cells: row.cells, place: .page(row.page.number, label: row.page.label),
                quote: isWhole ? whole : row.first)
        }
    }

    /// Whether a line's first piece is only the end of a firm's name.
    private static func isRest(_ line: Line, _ places: [Int]) -> Bool {
        zip(line.pieces, places).contains { piece, column in
            column == 0 && FirmEndings.words.contains(Folding.string(piece.text).filter { $0 != "." && $0 != "," })
        }
    }

    /// Whether a line goes on with the row before: a small letter begins it, a comma ends what stands above, or it is the
    /// rest of a firm's name.
    private static func goesOn(_ line: Line, _ places: [Int], _ above: [String]) -> Bool {
        zip(line.pieces, places).contains { piece, column in
            let before = above.indices.contains(column) ? above[column] : ""
            let bare = Folding.string(piece.text).filter { $0 != "." && $0 != "," }
            return piece.text.first?.isLowercase == true || before.hasSuffix(",")
                || [" and", " of", " for", " the", " &", " or"].contains { before.hasSuffix($0) }
                || column == 0 && FirmEndings.words.contains(bare)
        }
    }

    /// From which room between two lines on a new row begins: where the rooms fall into two kinds, between the two. Nil
    /// where all lines stand equally far apart; then a row is a line with a name and something beside it.
    private static func rowGap(_ gaps: [Double], height: Double) -> Double? {
        // Cells that stand centred overlap; what stands further down than two lines is another row in any case.
        let usual = gaps.map { min(max($0, 0), height * 2) }.sorted()
        for (one, next) in zip(usual, usual.dropFirst()) where next - one > max(1.2, height * 0.12) {
            return (one + next) / 2
        }
        return nil
    }
}
