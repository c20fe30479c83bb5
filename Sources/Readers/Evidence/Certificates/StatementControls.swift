import Assessment

/// The controls of a statement of applicability, each with whether it applies.
enum StatementControls {
    /// How many controls of annex A a text names: `A.5.1`, `A.8.34`.
    static func codes(_ prose: Prose) -> Int {
        let text = prose.folded
        var found: Set<String> = []
        for at in prose.all("a.") + [] {
            let code = text[at.upperBound...].prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
            if code.contains(UInt8(ascii: ".")), code.first?.isDigit ?? false {
                found.insert(String(decoding: code, as: UTF8.self))
            }
        }
        if found.count < 8 {
            for line in prose.lines {
                let first = prose.folded(line.span).split(separator: " ").first.map(String.init) ?? ""
                if let code = number(first) { found.insert(code) }
            }
        }
        return found.count
    }

    /// `A.5.1`, `5.1`, `A 5.1`, `A.9.2.1` as `A.5.1`; nil for anything else.
    private static func number(_ word: String) -> String? {
        var text = Folding.string(word).trimmed
        for mark in ["annex ", "a.", "a "] where text.hasPrefix(mark) { text = String(text.dropFirst(mark.count)) }
        if text.hasPrefix("a"), text.dropFirst().first?.isNumber ?? false { text = String(text.dropFirst()) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let chapter = Int(parts[0]), (5...18).contains(chapter),
            parts.dropFirst().allSatisfy({ part in part.count <= 2 && Int(part).map { (1...40).contains($0) } ?? false }
            )
        else { return nil }
        return "A." + parts.compactMap { Int($0) }.map(String.init).joined(separator: ".")
    }

    static func code(_ cells: [String]) -> String? {
        for cell in cells.prefix(3) {
            if let whole = number(cell) { return whole }
            let words = cell.split(separator: " ")
            if let first = words.first, let code = number(String(first)) { return code }
            if words.count > 1, let code = number(words.prefix(2).joined(separator: " ")) { return code }
        }
        return nil
    }

    static func isHeader(_ cells: [String]) -> Bool {
        let folded = cells.map { Folding.string($0) }
        let isControl = folded.contains { cell in
            [
                "control", "clause", "ref", "reference", "annex a", "id", "no", "#", "massnahme", "kontrol", "controle",
                "controllo", "section", "iso",
            ]
            .contains { cell.hasPrefix($0) } || cell.has("control")
        }
        return isControl && column(folded) != nil
    }

    /// Which column says whether a control applies, and whether a mark in it means that it does not.
    private static func column(_ header: [String]) -> (index: Int, excludes: Bool)? {
        let applies = [
            "applicable", "applicability", "applied", "included", "in scope", "selected", "applies", "anwendbar",
            "aplicable",
            "applicabile", "uygulanabilir", "van toepassing", "aplicavel", "implement or exclude", "include",
            "inclusion",
        ]
        let excludes = ["excluded", "not applicable", "exclusion", "exclude", "n/a"]
        if let index = header.firstIndex(where: { cell in
            applies.contains { cell.hasPrefix($0) } && !cell.has("reason") && !cell.has("justif") && cell.count <= 40
        }) {
            return (index, false)
        }
        if let index = header.firstIndex(where: { cell in
            excludes.contains { cell.hasPrefix($0) } && !cell.has("reason") && !cell.has("justif") && cell.count <= 30
        }) {
            return (index, true)
        }
        if let index = header.firstIndex(where: { $0 == "status" || $0 == "decision" || $0 == "control status" }) {
            return (index, false)
        }
        return nil
    }

    struct Control {
        let code: String
        let words: String
        let place: Source.Place
    }

    static func excluded(
        _ content: Content
    ) -> (rows: Int, excluded: [Control], unclear: Control?, place: Source.Place?, words: String) {
        var rows = 0, excluded: [Control] = [], unclear: Control?, place: Source.Place?, words = ""
        for table in ListedTable.all(in: content, isHeader) {
            let header = table.header.map { Folding.string($0) }
            guard let column = column(header) else { continue }
            let excludes =
                column.excludes ? nil : header.firstIndex { $0.hasPrefix("excluded") || $0.hasPrefix("not applicable") }
            for row in table.rows {
                guard let code = code(row.cells) else { continue }
                let cell = row.cells.indices.contains(column.index) ? row.cells[column.index] : ""
                let control = Control(code: code, words: cell.isEmpty ? row.quote : row.quote, place: row.place)
                if place == nil { (place, words) = (row.place, row.quote) }
                rows += 1
                let other = excludes.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
                // A mark in the one of two columns leaves the other empty.
                let isLeftOut = cell.trimmed.isEmpty && !other.trimmed.isEmpty
                switch isLeftOut ? verdict(other, true) : verdict(cell, column.excludes) {
                case true?: break
                case false?: if !excluded.contains(where: { $0.code == code }) { excluded.append(control) }
                case nil: if unclear == nil { unclear = Control(code: code, words: cell, place: row.place) }
                }
            }
        }
        return (rows, excluded, unclear, place, words)
    }

    /// Whether a control applies, by its cell; nil where the cell says neither.
    private static func verdict(_ cell: String, _ excludes: Bool) -> Bool? {
        let text = Folding.string(cell).trimmed.drop { "*- ".contains($0) }
        let first = text.split { !$0.isLetter && !$0.isNumber && $0 != "/" }.first.map(String.init) ?? ""
        if excludes {
            if cell.trimmed.isEmpty
                || ["no", "n", "-", "included", "\u{2013}"].contains(first.isEmpty ? cell.trimmed : first)
            {
                return true
            }
            return ["x", "yes", "y", "excluded", "exclude", "n/a", "na", "not"].contains(first)
                || ["\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}", "\u{2611}"].contains(where: cell.contains)
                ? false : nil
        }
        if text.hasPrefix("not applicable") || text.hasPrefix("not included") || text.hasPrefix("not selected")
            || text.hasPrefix("not in scope") || text.hasPrefix("not applied") || text.hasPrefix("nicht anwendbar")
            || text.hasPrefix("out of scope") || text.hasPrefix("no aplica") || text.hasPrefix("non applicab")
        {
            return false
        }
        if ["no", "n", "n/a", "na", "excluded", "exclude", "nein", "non", "hayir", "false", "nao", "nie", "nee"]
            .contains(first)
        {
            return false
        }
        if [
            "yes", "y", "applicable", "included", "include", "applied", "applies", "ja", "oui", "si", "evet", "true",
            "x",
            "sim", "tak", "implemented", "selected", "in", "partially", "partly", "planned", "fully",
        ].contains(first) {
            return true
        }
        if ["\u{2713}", "\u{2714}", "\u{2611}", "\u{25A0}"].contains(where: cell.contains) { return true }
        if ["\u{2717}", "\u{2718}"].contains(where: cell.contains) { return false }
        return nil
    }
}
