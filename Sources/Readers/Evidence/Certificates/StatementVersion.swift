import Assessment

/// The version of a statement of applicability, with its day.
struct StatementVersion {
    let text: String
    let place: Source.Place
    let quote: String
    /// The day that stands beside it.
    let day: DayFound?

    struct DayFound {
        let day: Day
        let place: Source.Place
        let quote: String
    }

    /// `Version: 6.2`, `Version 6.2`, `v6.2` near the head; else the newest row of a table of versions.
    static func found(_ content: Content, _ labels: LabelledLines, _ order: DayInProse.Order) -> StatementVersion? {
        for line in labels.lines.prefix(40) {
            guard let text = figure(line.text) else { continue }
            let folded = Folding.folded(line.text)
            let days = DayInProse.all(in: folded, 0..<folded.count, order: order)
            let day =
                days.count == 1
                ? days[0].day.map { DayFound(day: $0, place: line.place, quote: line.text.trimmed) } : nil
            return StatementVersion(text: text, place: line.place, quote: line.text.trimmed, day: day)
        }
        if let found = labels.first([
            "version", "version no", "version number", "document version", "revision", "rev", "issue",
            "current version",
            "soa version",
        ]), let text = bare(found.text) {
            return StatementVersion(text: text, place: found.place, quote: found.quote, day: nil)
        }
        return newest(content, order) ?? newest(labels.lines, order)
    }

    /// Lines that begin with a version and hold a day, below a line that names both.
    private static func newest(_ lines: [Signatures.Line], _ order: DayInProse.Order) -> StatementVersion? {
        guard
            let header = lines.firstIndex(where: { line in
                let labels = LabelledLines.columns(line.text).map { Folding.string($0) }
                return labels.first.map { $0.hasPrefix("version") || $0.hasPrefix("rev") || $0.hasPrefix("issue") }
                    ?? false
                    && labels.contains { $0.hasPrefix("date") || $0.hasSuffix("date") }
            })
        else { return nil }
        var best: (day: Day, version: StatementVersion)?
        for line in lines[(header + 1)...].prefix(12) {
            let columns = LabelledLines.columns(line.text)
            guard let first = columns.first, let text = bare(first),
                let day = columns.dropFirst().lazy.compactMap({ DayInProse.day($0, order: order) }).first
            else { continue }
            if best.map({ day >= $0.day }) ?? true {
                let found = DayFound(day: day, place: line.place, quote: line.text.trimmed)
                best = (day, StatementVersion(text: text, place: line.place, quote: line.text.trimmed, day: found))
            }
        }
        return best?.version
    }

    private static func newest(_ content: Content, _ order: DayInProse.Order) -> StatementVersion? {
        let tables = ListedTable.all(in: content) { cells in
            let folded = cells.map { Folding.string($0) }
            return folded.contains { $0.hasPrefix("version") || $0.hasPrefix("rev") || $0.hasPrefix("issue") }
                && folded.contains { $0.hasPrefix("date") || $0.hasSuffix("date") }
        }
        var best: (day: Day, version: StatementVersion)?
        for table in tables {
            let header = table.header.map { Folding.string($0) }
            guard
                let one = header.firstIndex(where: {
                    $0.hasPrefix("version") || $0.hasPrefix("rev") || $0.hasPrefix("issue")
                }),
                let two = header.firstIndex(where: { $0.hasPrefix("date") || $0.hasSuffix("date") })
            else { continue }
            for row in table.rows where row.cells.indices.contains(max(one, two)) {
                guard let text = bare(row.cells[one]), let day = DayInProse.day(row.cells[two], order: order) else {
                    continue
                }
                if best.map({ day >= $0.day }) ?? true {
                    let found = DayFound(day: day, place: row.place, quote: row.cells[two])
                    best = (day, StatementVersion(text: text, place: row.place, quote: row.quote, day: found))
                }
            }
        }
        return best?.version
    }

    /// The figure behind the word for version in a line.
    private static func figure(_ line: String) -> String? {
        let words = line.split { " \t|,;()".contains($0) }.map { String($0) }
        for (index, word) in words.enumerated() where index + 1 < words.count {
            let folded = Folding.string(word).filter { $0 != ":" && $0 != "." }
            guard
                ["version", "ver", "revision", "rev", "versie", "wersja", "versione", "versao", "surum"].contains(
                    folded)
            else { continue }
            let next =
                ["no", "no:", "number", "number:", "nr", "nr:"].contains(words[index + 1].lowercased())
                    && index + 2 < words.count
                ? words[index + 2] : words[index + 1]
            if let text = bare(next) { return text }
        }
        for word in words {
            let folded = Folding.string(word)
            if folded.hasPrefix("v"), let text = bare(String(folded.dropFirst())), text.contains(".") { return text }
        }
        return nil
    }

    private static func bare(_ text: String) -> String? {
        var word = text.trimmed.split(separator: " ").first.map(String.init) ?? ""
        if word.lowercased().hasPrefix("v") { word = String(word.dropFirst()) }
        word = word.trimmingMarks
        guard let first = word.first, first.isNumber, word.count <= 8, word.allSatisfy({ $0.isNumber || $0 == "." }),
            !(word.count == 4 && word.hasPrefix("20"))
        else { return nil }
        return word
    }

    static func day(_ labels: LabelledLines, _ order: DayInProse.Order) -> DayFound? {
        let names = [
            "date", "effective date", "issue date", "date of issue", "approved on", "approval date", "last updated",
            "last review", "last reviewed", "date approved", "version date", "document date", "release date",
            "published",
            "issued", "dated", "revision date", "datum", "stand", "fecha", "data", "tarih",
        ]
        for found in labels.all(names) {
            let text = Folding.folded(found.text)
            guard let first = DayInProse.all(in: text, 0..<text.count, order: order).first, first.span.lowerBound < 4,
                let day = first.day
            else { continue }
            return DayFound(day: day, place: found.place, quote: found.quote)
        }
        for line in labels.lines.prefix(40) {
            let folded = Folding.string(line.text), bytes = Array(folded.utf8)
            let days = DayInProse.all(in: bytes, 0..<bytes.count, order: order)
            guard days.count == 1, let only = days.first, let day = only.day else { continue }
            let before = String(decoding: bytes[..<only.span.lowerBound], as: UTF8.self).trimmed
            let isAlone = before.isEmpty && only.span.upperBound == bytes.count
            if isAlone || names.contains(where: { before.hasSuffix($0) || before.hasSuffix($0 + ":") }) {
                return DayFound(day: day, place: line.place, quote: line.text.trimmed)
            }
        }
        return nil
    }
}

extension String {
    /// Without marks at its ends.
    fileprivate var trimmingMarks: String {
        var text = self
        while let last = text.last, ".,;:)".contains(last) { text.removeLast() }
        while let first = text.first, "(:.".contains(first) { text.removeFirst() }
        return text
    }
}
