import Assessment

/// How many findings of each level there were, and how many are open: by tables, by sentences, by the findings themselves.
struct PenetrationTestCounts {
    struct Count {
        let count: Int
        let place: Source.Place
        let quote: String
    }
    private(set) var found: [String: Count] = [:]
    private(set) var open: [String: Count] = [:]
    private let prose: Prose

    static let levels = ["critical", "high", "medium", "low"]

    init(_ content: Content, _ prose: Prose) {
        self.prose = prose
        let table = PenetrationTestTable(content)
        let said = PenetrationTestSentences(prose)
        for level in PenetrationTestCounts.levels {
            found[level] = PenetrationTestCounts.agreed(table.found[level], said.found[level] ?? nil)
            let isContested = said.contested.contains(level)
            // A table that counts what is open is plainer than a sentence without a count.
            open[level] =
                isContested && table.open[level] == nil
                ? nil : PenetrationTestCounts.agreed(table.open[level], said.open[level] ?? nil)
        }
        if found.isEmpty { found = table.listed }
        if open.isEmpty, !table.listedOpen.isEmpty, said.contested.isEmpty { open = table.listedOpen }
        // All that were found are resolved, and how many there were is known.
        if let all = said.allResolved, open.isEmpty, !found.isEmpty, said.contested.isEmpty {
            for level in found.keys { open[level] = Count(count: 0, place: prose.place(all), quote: prose.quote(all)) }
        }
        for (level, count) in found where count.count == 0 && open[level] == nil && !said.contested.contains(level) {
            open[level] = count
        }
        // More open than found was not read well.
        for (level, count) in open where found[level].map({ $0.count < count.count }) ?? false { open[level] = nil }
    }

    /// Both where they are the same, or the one that there is; nothing where they differ.
    private static func agreed(_ one: Count?, _ other: Count?) -> Count? {
        guard let one, let other else { return one ?? other }
        return one.count == other.count ? one : nil
    }
}

/// Counts in tables: a row or a column for each level; else a row for each finding with its level and status.
struct PenetrationTestTable {
    typealias Count = PenetrationTestCounts.Count
    private(set) var found: [String: Count] = [:]
    private(set) var open: [String: Count] = [:]
    /// By the findings that are listed one by one, each with its level and status.
    private(set) var listed: [String: Count] = [:]
    private(set) var listedOpen: [String: Count] = [:]

    init(_ content: Content) {
        for table in ListedTable.all(in: content, PenetrationTestTable.isHeader) {
            let header = table.header.map { Folding.string($0).trimmed }
            if header.count(where: { PenetrationTestTable.level($0) != nil }) >= 3 {
                columns(table, header)
            } else if table.rows.count(where: {
                PenetrationTestTable.level(Folding.string($0.cells.first ?? "")) != nil
            }) >= 3 {
                rows(table, header)
            } else if let plain = PenetrationTestTable.unnumbered(table) {
                rows(plain, plain.header.map { Folding.string($0).trimmed })
            } else {
                list(table, header)
            }
        }
        if found.isEmpty, open.isEmpty { matrix(Signatures.lines(content)) }
    }

    /// Levels in one line, and below them lines of counts with a label at their left.
    private mutating func matrix(_ lines: [Signatures.Line]) {
        for (index, line) in lines.enumerated() {
            let levels = LabelledLines.columns(line.text).map { Folding.string($0) }
            guard levels.count(where: { PenetrationTestTable.level($0) != nil }) >= 3 else { continue }
            for row in lines[(index + 1)...].prefix(8) {
                let cells = LabelledLines.columns(row.text)
                guard cells.count == levels.count + 1, let label = cells.first,
                    cells.dropFirst().allSatisfy({ Int($0) != nil })
                else { continue }
                let kind = PenetrationTestTable.kind(Folding.string(label))
                for (name, cell) in zip(levels, cells.dropFirst()) {
                    if let level = PenetrationTestTable.level(name) {
                        keep(kind, level, cell, row.place, row.text.trimmed)
                    }
                }
            }
            return
        }
    }

    private static func isHeader(_ cells: [String]) -> Bool {
        let folded = cells.map { Folding.string($0).trimmed }
        if folded.count(where: { level($0) != nil }) >= 3 { return true }
        return folded.contains {
            [
                "severity", "risk", "rating", "level", "risk level", "risk rating", "severity level", "severity rating",
                "criticality",
            ].contains($0)
        }
    }

    /// `Critical`, `High risk`, `Medium (CVSS 4.0-6.9)`.
    static func level(_ text: String) -> String? {
        guard let first = text.split(whereSeparator: { !$0.isLetter }).first.map(String.init), text.count <= 40 else {
            return nil
        }
        if first == "moderate" { return "medium" }
        return PenetrationTestCounts.levels.contains(first) ? first : nil
    }

    /// What a column or row counts; nil for what it does not say.
    private enum Kind { case found, open, resolved }
    private static func kind(_ label: String) -> Kind? {
        let text = label.trimmed
        if [
            "open", "outstanding", "remaining", "unresolved", "still open", "residual", "not resolved", "not fixed",
            "unremediated", "current", "after retest", "after re-test", "post retest", "post-retest", "retest",
        ]
        .contains(where: { text == $0 || text.hasPrefix($0 + " ") }) || text.hasSuffix(" open")
            || text.has("open after") || text.has("after retest") || text.has("remaining") || text.has("outstanding")
            || text.has("unresolved")
        {
            return text.has("resolved at") || text.has("closed") ? .resolved : .open
        }
        if ["resolved", "fixed", "closed", "remediated", "mitigated", "patched", "addressed"].contains(where: {
            text.hasPrefix($0)
        }) {
            return .resolved
        }
        if [
            "found", "identified", "count", "total", "number", "initial", "findings", "issues", "vulnerabilities",
            "discovered", "reported", "original", "quantity", "no.", "#", "no. of", "instances", "detected",
        ]
        .contains(where: { text.hasPrefix($0) }) || text.hasSuffix(" found") || text.hasSuffix(" identified")
            || text.hasSuffix(" findings") || text.hasSuffix("initial test")
        {
            return .found
        }
        return nil
    }

    private mutating func keep(_ kind: Kind?, _ level: String, _ cell: String, _ place: Source.Place, _ quote: String) {
        let word = cell.trimmed.split(separator: " ").first.map(String.init) ?? ""
        guard let number = Int(word) ?? (["-", "\u{2013}", "none", "None", "nil", "Nil"].contains(word) ? 0 : nil),
            number < 10_000
        else { return }
        let count = Count(count: number, place: place, quote: quote)
        switch kind {
        case .found where found[level] == nil: found[level] = count
        case .open where open[level] == nil: open[level] = count
        default: break
        }
    }

    /// A table whose rows bear numbers before their levels, each level once, with a count: without those numbers.
    private static func unnumbered(_ table: ListedTable) -> ListedTable? {
        let levels = table.rows.compactMap { $0.cells.count > 2 ? level(Folding.string($0.cells[1])) : nil }
        guard table.header.count > 2, levels.count >= 3, Set(levels).count == levels.count,
            table.rows.allSatisfy({
                $0.cells.count > 2 && Int($0.cells[0].trimmed) != nil && Int($0.cells[2].trimmed) != nil
            })
        else { return nil }
        return ListedTable(
            header: Array(table.header.dropFirst()),
            rows: table.rows.map {
                ListedTable.Row(cells: Array($0.cells.dropFirst()), place: $0.place, quote: $0.quote)
            },
            above: table.above)
    }

    /// A row for each level.
    private mutating func rows(_ table: ListedTable, _ header: [String]) {
        let onlyCount = header.count == 2 ? PenetrationTestTable.kind(header[1]) ?? .found : nil
        let above = Folding.string(table.above)
        for row in table.rows {
            guard let level = PenetrationTestTable.level(Folding.string(row.cells.first ?? "")) else { continue }
            for (index, label) in header.enumerated().dropFirst() where row.cells.indices.contains(index) {
                var kind = onlyCount ?? PenetrationTestTable.kind(label)
                if onlyCount == .found,
                    ["remain open", "open findings", "still open", "after the retest"].contains(where: {
                        above.suffix(120).contains($0)
                    })
                {
                    kind = .open
                }
                keep(kind, level, row.cells[index], row.place, row.quote)
            }
            // A count and one status for all of its findings.
            guard let status = header.firstIndex(where: { $0 == "status" || $0 == "state" }),
                row.cells.indices.contains(status),
                let isOpen = PenetrationTestTable.isOpen(row.cells[status]), let all = found[level], open[level] == nil
            else { continue }
            open[level] = Count(count: isOpen ? all.count : 0, place: row.place, quote: row.quote)
        }
    }

    /// A column for each level.
    private mutating func columns(_ table: ListedTable, _ header: [String]) {
        for row in table.rows {
            let label = Folding.string(row.cells.first ?? "").trimmed
            let isBare = PenetrationTestTable.level(header[0]) != nil
            let kind = isBare ? table.rows.count == 1 ? Kind.found : nil : PenetrationTestTable.kind(label)
            for (index, name) in header.enumerated() where row.cells.indices.contains(index) {
                guard let level = PenetrationTestTable.level(name) else { continue }
                keep(kind, level, row.cells[index], row.place, isBare ? row.cells[index] : row.quote)
            }
        }
    }

    /// A row for each finding.
    private mutating func list(_ table: ListedTable, _ header: [String]) {
        guard
            let one = header.firstIndex(where: {
                [
                    "severity", "risk", "rating", "level", "risk level", "risk rating", "severity level",
                    "severity rating", "criticality",
                ].contains($0)
            })
        else { return }
        let two = header.firstIndex {
            $0.hasPrefix("status") || $0.has("retest") || $0.hasPrefix("remediation") || $0.hasPrefix("state")
        }
        var levels: [String: (count: Int, open: Int, row: ListedTable.Row)] = [:]
        var isWhole = true
        for row in table.rows {
            guard row.cells.indices.contains(one) else { continue }
            let text = Folding.string(row.cells[one]).trimmed
            guard let level = PenetrationTestTable.level(text) else {
                if !text.isEmpty, !text.hasPrefix("info") { isWhole = false }
                continue
            }
            var entry = levels[level] ?? (0, 0, row)
            entry.count += 1
            if let two, row.cells.indices.contains(two) {
                switch PenetrationTestTable.isOpen(row.cells[two]) {
                case true?: entry.open += 1
                case false?: break
                case nil: isWhole = false
                }
            }
            levels[level] = entry
        }
        guard isWhole, levels.values.reduce(0, { $0 + $1.count }) >= 2, listed.isEmpty else { return }
        for (level, entry) in levels {
            listed[level] = Count(count: entry.count, place: entry.row.place, quote: entry.row.quote)
            if two != nil {
                listedOpen[level] = Count(count: entry.open, place: entry.row.place, quote: entry.row.quote)
            }
        }
    }

    /// Whether a status says that a finding is open; nil where it says neither.
    static func isOpen(_ status: String) -> Bool? {
        let text = Folding.string(status).trimmed
        if [
            "not resolved", "unresolved", "open", "not fixed", "outstanding", "partially", "risk accepted", "accepted",
            "in progress", "pending", "not remediated", "unremediated", "still", "reopened", "new",
        ]
        .contains(where: { text.hasPrefix($0) }) {
            return true
        }
        if ["resolved", "fixed", "closed", "remediated", "mitigated", "patched", "addressed", "verified", "passed"]
            .contains(where: { text.hasPrefix($0) })
        {
            return false
        }
        return nil
    }
}
