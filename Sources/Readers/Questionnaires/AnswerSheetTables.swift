import Assessment

/// Answers out of tables: CSV and workbooks.
extension AnswerSheet {
    /// The answers of every visible sheet that has a header, and what stands in the heads of all of them; of each sheet the
    /// first `rows` below its header. Where `sheets` names some (a `*` at the end stands for anything), only those are read,
    /// in that order; a sheet of theirs whose header names no ids is read by a `layout`. Nil if no sheet has answers.
    init?(
        _ tables: [Table], _ words: HeaderWords, sheets: [String] = [], layout: [Column: Int] = [:], rows: Int = .max
    ) {
        var answered: [(table: MergedTable, header: AnswerHeader)] = []
        for table in tables {
            let merged = MergedTable(table), isNamed = sheets.contains { AnswerSheet.isCalled(table.name, $0) }
            let header =
                AnswerHeader(of: merged, words).flatMap { layout.isEmpty || $0.hasIDs(table) ? $0 : nil }
                ?? (isNamed ? AnswerHeader(layout, table) : nil)
            if table.hidden {
                if header != nil, isNamed || sheets.isEmpty {
                    let place = Source.Place.cell(sheet: table.name, "A1")
                    problems.append(Problem(place, "The sheet is hidden and looks like answers: they were not read."))
                }
                continue
            }
            for row in table.rows.prefix(header?.rows.lowerBound ?? 60) { readHead(row, of: table) }
            if let header { answered.append((merged, header)) }
        }
        if answered.isEmpty { return nil }
        let named = sheets.flatMap { name in
            answered.filter { AnswerSheet.isCalled($0.table.table.name, name) }
        }
        var seen: Set<String> = []
        let listed = named.filter { seen.insert($0.table.table.name).inserted }
        if listed.isEmpty, !sheets.isEmpty, tables.contains(where: { !$0.name.isEmpty }) {
            problems.append(
                Problem(
                    nil,
                    "None of the sheets \(sheets.joined(separator: ", ")) is here with answers; every sheet with a header was read."
                ))
        }
        for (table, header) in listed.isEmpty ? answered : listed {
            sure = sure || header.telling
            readRows(of: table, header, rows)
        }
    }

    /// Whether a sheet is the one that a map names, case and spaces at the ends aside.
    private static func isCalled(_ sheet: String, _ name: String) -> Bool {
        let sheet = sheet.trimmed.lowercased(), name = name.trimmed.lowercased()
        return name.hasSuffix("*") ? sheet.hasPrefix(name.dropLast()) : sheet == name
    }

    /// `Vendor | Acme Inc.` in two cells, or `Vendor: Acme Inc.` in one. A row of several labels beside each other names
    /// columns and says nothing of the vendor.
    private mutating func readHead(_ row: Table.Row, of table: Table) {
        let filled = row.cells.indices.filter { !row.cells[$0].trimmed.isEmpty }
        let labels = stride(from: 0, to: filled.count, by: 2).map { row.cells[filled[$0]].trimmed }
        let pairs =
            filled.count == 2
            || filled.count % 2 == 0 && labels.allSatisfy { $0.hasSuffix(":") || HeaderWords.heading($0) != nil }
        for (index, column) in filled.enumerated() {
            let text = row.cells[column].trimmed
            let label = text.hasSuffix(":") ? String(text.dropLast()) : text
            if let heading = HeaderWords.heading(label) {
                guard pairs, index % 2 == 0 else { continue }
                let value = row.cells[filled[index + 1]].trimmed
                guard HeaderWords.canBeValue(value) else { continue }
                head(heading, value, table.place(row, filled[index + 1]))
            } else if let colon = text.firstIndex(of: ":"), let heading = HeaderWords.heading(String(text[..<colon])) {
                head(heading, String(text[text.index(after: colon)...]), table.place(row, column))
            }
        }
    }

    private mutating func readRows(of table: MergedTable, _ header: AnswerHeader, _ most: Int) {
        var reading = AnswerRows(table, header)
        for row in table.table.rows.dropFirst(header.rows.upperBound + 1).prefix(most) where !header.isHeading(row) {
            reading.take(row)
        }
        rows += reading.rows
        problems += reading.problems
    }
}
