import Assessment

/// One line of cover of a certificate.
struct InsuranceCover {
    let type: LabelledLines.Found
    let insurer: LabelledLines.Found?
    let number: LabelledLines.Found?
    let effective: InsurancePolicy.DayFound?
    let expiry: InsurancePolicy.DayFound?
    let limit: InsurancePolicy.Amount?
    /// All that stands in its row.
    let whole: String
}

/// The table of covers: that of the ACORD form, or that of an insurer's or broker's letter.
enum InsuranceTable {
    static func covers(_ content: Content, _ order: DayInProse.Order) -> [InsuranceCover] {
        let insurers = listed(content)
        let listed = ListedTable.all(in: content, isHeader).flatMap { table in
            let columns = Columns(table.header)
            return table.rows.compactMap { cover($0, columns, insurers, order) }
        }
        return listed.isEmpty ? lines(content, order) : listed
    }

    /// Lines of covers without a table that can be told: what is covered, then its first and last day.
    private static func lines(_ content: Content, _ order: DayInProse.Order) -> [InsuranceCover] {
        Signatures.lines(content).compactMap { line in
            let columns = LabelledLines.columns(line.text)
            guard columns.count >= 3, let type = columns.first(where: { $0.count > 2 }),
                type.contains(where: \.isLetter),
                !type.hasSuffix(":")
            else { return nil }
            let text = Folding.folded(line.text)
            let days = DayInProse.all(in: text, 0..<text.count, order: order)
            guard days.count == 2, let start = days[0].day, let end = days[1].day, start < end else { return nil }
            let quote = line.text.trimmed
            return InsuranceCover(
                type: LabelledLines.Found(text: type, place: line.place, quote: type), insurer: nil, number: nil,
                effective: InsurancePolicy.DayFound(day: start, place: line.place, quote: quote),
                expiry: InsurancePolicy.DayFound(day: end, place: line.place, quote: quote),
                limit: Money.limits(line.text).min().map {
                    InsurancePolicy.Amount(amount: $0, place: line.place, quote: quote)
                }, whole: quote)
        }
    }

    private struct Columns {
        var letter: Int?, type: Int?, insurer: Int?, number: Int?, period: Int?, start: Int?, end: Int?, limit: Int?

        init(_ header: [String]) {
            for (index, label) in header.enumerated() {
                let text = Folding.string(label)
                if letter == nil, text.hasPrefix("insr") || text == "ltr" || text == "co ltr" { letter = index }
                if type == nil,
                    ["type", "class", "cover", "line of", "insurance type", "policy type", "coverage", "insurance"]
                        .contains(where: { text.hasPrefix($0) }), !text.has("period"), !text.has("date"),
                    !text.has("limit"),
                    !text.has("insurance company")
                {
                    type = index
                }
                if insurer == nil,
                    text.hasPrefix("insurer") || text.hasPrefix("underwriter") || text.hasPrefix("carrier")
                        || text.hasPrefix("insurance company")
                {
                    insurer = index
                }
                if number == nil,
                    text.has("number") || text.has("policy no") || text.has("reference") || text.has("policy ref")
                {
                    number = index
                }
                if start == nil, text.has("eff") || text.has("from") || text.has("inception") || text.has("start") {
                    start = index
                }
                if end == nil, text.has("exp") || text.hasPrefix("to") || text.has("end date") || text.has("until") {
                    end = index
                }
                if period == nil, text.has("period") || text.hasPrefix("dates") || text.has("term") { period = index }
                if limit == nil,
                    text.has("limit") || text.has("sum insured") || text.has("indemnity") || text.has("amount")
                {
                    limit = index
                }
            }
        }
    }

    private static func isHeader(_ cells: [String]) -> Bool {
        let columns = Columns(cells)
        return columns.type != nil && columns.number != nil
            && (columns.end != nil || columns.period != nil || columns.limit != nil)
    }

    private static func cover(
        _ row: ListedTable.Row, _ columns: Columns, _ insurers: [String: LabelledLines.Found], _ order: DayInProse.Order
    ) -> InsuranceCover? {
        func cell(_ index: Int?) -> String {
            index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
        }
        func found(_ text: String) -> LabelledLines.Found {
            LabelledLines.Found(text: text, place: row.place, quote: text)
        }
        let type = cell(columns.type).prefix { !"[\u{2610}\u{2611}\u{2612}".contains($0) }.trimmed
        guard type.contains(where: \.isLetter) else { return nil }
        func days(_ text: String) -> [Day?] {
            let folded = Folding.folded(text)
            return DayInProse.all(in: folded, 0..<folded.count, order: order).map(\.day)
        }
        func day(_ text: String, last: Bool) -> InsurancePolicy.DayFound? {
            let found = days(text)
            guard let one = (last ? found.last : found.first) ?? nil else { return nil }
            return InsurancePolicy.DayFound(day: one, place: row.place, quote: text)
        }
        let period = cell(columns.period), both = days(period)
        let number = cell(columns.number).replacing("- ", with: "-").trimmed
        let letter = Folding.string(cell(columns.letter)).trimmed
        let limits = Money.limits(cell(columns.limit))
        let named = cell(columns.insurer).trimmed
        let isRange = both.count == 2
        return InsuranceCover(
            type: found(type),
            insurer: named.isEmpty
                ? insurers[letter] ?? (insurers.count == 1 ? insurers.first?.value : nil) : found(named),
            number: number.contains(where: \.isNumber) ? found(number) : nil,
            effective: day(cell(columns.start), last: false) ?? (isRange ? day(period, last: false) : nil),
            expiry: day(cell(columns.end), last: true) ?? (isRange ? day(period, last: true) : nil),
            limit: limits.min().map {
                InsurancePolicy.Amount(amount: $0, place: row.place, quote: cell(columns.limit))
            },
            whole: row.cells.joined(separator: " "))
    }

    /// `INSURER B : NAME`, by its letter.
    private static func listed(_ content: Content) -> [String: LabelledLines.Found] {
        var found: [String: LabelledLines.Found] = [:]
        for line in Signatures.lines(content) {
            let folded = Folding.string(line.text)
            guard let at = folded.firstRange(of: "insurer ") else { continue }
            let rest = folded[at.upperBound...]
            guard let letter = rest.first, ("a"..."h").contains(letter),
                let colon = rest.dropFirst().first(where: { $0 != " " }), colon == ":"
            else { continue }
            let offset = folded.utf8.distance(from: folded.startIndex, to: at.upperBound)
            let text = Folding.rest(of: line.text, after: offset).dropFirst().drop { " :".contains($0) }
            // The column of the NAIC number follows.
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            var name = words.prefix { !$0.isEmpty && !($0.count == 5 && $0.allSatisfy(\.isNumber)) }.joined(
                separator: " "
            ).trimmed
            while let last = name.last, last == "," { name.removeLast() }
            guard name.count >= 3 else { continue }
            found[String(letter)] = LabelledLines.Found(text: name, place: line.place, quote: line.text.trimmed)
        }
        return found
    }
}
