import Assessment

/// The tables of a contract's annexes, as they lie on the page: labels with their values, and the list of subprocessors.
struct Annexes {
    /// One label with its value and where it stands.
    struct Entry {
        let label: String
        let value: String
        let place: Source.Place
        /// The words as they stand on the page, for a quote.
        let quote: String
    }
    private let lines: [Signatures.Line]

    init(_ content: Content) { lines = Signatures.lines(content) }

    private struct Cell {
        let start: Int
        let text: String
    }
    /// A line cut where two spaces or more stand.
    private static func cells(_ line: String) -> [Cell] {
        var cells: [Cell] = [], current = "", start = 0, spaces = 0, column = 0
        for character in line {
            if character == " " || character == "\t" {
                let width = character == "\t" ? 4 : 1
                spaces += width
                column += width
                continue
            }
            if spaces >= 2, !current.isEmpty {
                cells.append(Cell(start: start, text: current))
                current = ""
            } else if spaces > 0, !current.isEmpty {
                current += " "
            }
            if current.isEmpty { start = column }
            current.append(character)
            spaces = 0
            column += 1
        }
        if !current.isEmpty { cells.append(Cell(start: start, text: current)) }
        return cells
    }

    /// The value behind one of these labels; nil where none or more than one stands.
    func entry(_ labels: Set<String>) -> Entry? {
        var found: [Entry] = []
        for (index, line) in lines.enumerated() {
            let cells = Annexes.cells(line.text)
            guard let first = cells.first else { continue }
            if cells.count == 2, labels.contains(Folding.string(first.text).trimmed.filter { $0 != ":" }) {
                var value = cells[1].text, quote = line.text.trimmed
                for next in lines[(index + 1)...].prefix(4) {
                    let more = Annexes.cells(next.text)
                    guard more.count == 1, abs(more[0].start - cells[1].start) <= 2, cells[1].start > 6 else { break }
                    value += " " + more[0].text
                    quote += " " + more[0].text
                }
                found.append(Entry(label: first.text, value: value, place: line.place, quote: quote))
            } else if let colon = line.text.firstIndex(of: ":"),
                labels.contains(
                    Folding.string(String(line.text[..<colon])).trimmed.filter { $0 != "*" && $0 != "-" }.trimmed)
            {
                let value = String(line.text[line.text.index(after: colon)...]).trimmed
                if !value.isEmpty {
                    found.append(
                        Entry(
                            label: String(line.text[..<colon]), value: value, place: line.place,
                            quote: line.text.trimmed))
                }
            }
        }
        return found.count == 1 ? found.first : nil
    }

    /// The names in the first column of the table of subprocessors. A doubt where a row could not be told from the rest
    /// of another; nil where there is no such table.
    func subprocessors() -> Result<Entry?, Doubt> {
        for (index, line) in lines.enumerated() {
            let header = Annexes.cells(line.text)
            guard header.count >= 2, let first = header.first, Annexes.isHeader(first.text, below: index, lines) else {
                continue
            }
            return rows(from: index + 1, header)
        }
        return .success(nil)
    }
    struct Doubt: Error {
        let place: Source.Place
    }

    private static func isHeader(_ text: String, below index: Int, _ lines: [Signatures.Line]) -> Bool {
        let folded = Folding.string(text).filter { $0 != "-" }
        if folded.hasPrefix("subprocessor") || folded.contains("name of subprocessor")
            || folded.hasPrefix("name of the subprocessor")
        {
            return folded.count <= 40
        }
        guard
            [
                "name", "entity", "entity name", "company", "company name", "legal name", "legal entity", "provider",
                "vendor",
            ].contains(folded)
        else { return false }
        return lines[max(0, index - 6)..<index].contains {
            Folding.string($0.text).filter { $0 != "-" }.contains("subprocessor")
        }
    }

    private func rows(from start: Int, _ header: [Cell]) -> Result<Entry?, Doubt> {
        let second = header[1].start
        var names: [String] = [], quote = "", place: Source.Place?
        for line in lines[start...] {
            let cells = Annexes.cells(line.text)
            guard let first = cells.first else { continue }
            if cells.map(\.text) == header.map(\.text) { continue }
            if first.start >= second - 2 { continue }
            if cells.count == 1 {
                if first.text.allSatisfy(\.isNumber) { continue }
                let width = first.start + first.text.count
                if width > second { break }
                if Annexes.suffixes.contains(Folding.string(first.text).filter { $0 != "." && $0 != "," }),
                    let last = names.indices.last
                {
                    names[last] += " " + first.text
                    continue
                }
                if names.isEmpty || Numbers.isAnnex(Folding.string(first.text)) { break }
                return .failure(Doubt(place: line.place))
            }
            guard cells[1].start >= second - 2, cells[1].start <= second + 2 else { break }
            if let page = place?.page, let now = line.place.page, page != now, cells.count < header.count { break }
            names.append(first.text)
            if place == nil { (place, quote) = (line.place, line.text.trimmed) }
        }
        guard let place, !names.isEmpty,
            !names.contains(where: { $0.contains("[") || $0.contains("__") || $0.count > 60 })
        else { return .success(nil) }
        return .success(Entry(label: names.joined(separator: "\n"), value: "", place: place, quote: quote))
    }
    private static let suffixes: Set<String> = [
        "inc", "llc", "ltd", "limited", "corp", "corporation", "gmbh", "plc", "bv", "ag", "sa", "sas", "pbc",
    ]
}
