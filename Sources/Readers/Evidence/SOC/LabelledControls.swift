/// Tests of controls that stand one below the other, each part under or behind its own label: `Control`, `Test
/// performed`, `Result`; no table has them side by side.
enum LabelledControls {
    /// The rows, in their order; empty where the pages have no such labels.
    static func rows(_ pages: [PlacedPage]) -> [ControlRow] {
        var rows: [ControlRow] = [], row: ControlRow?, open: ControlRow.Role?, criterion = ""
        func isWhole(_ row: ControlRow) -> Bool { !row.control.isEmpty && !row.result.isEmpty }
        func close() {
            if let row, isWhole(row) { rows.append(row) }
            row = nil
            open = nil
        }
        for page in pages {
            let lines = PlacedPage.lines(page.words), gap = PlacedPage.wordGap(lines)
            var last: PlacedPage.Line?
            for line in lines {
                defer { last = line }
                if let codes = named(line, gap) {
                    close()
                    criterion = codes
                    continue
                }
                if let (role, rest) = labelled(line, gap) {
                    // A new control begins with its label, or with its number.
                    let begins =
                        role == .id && row.map { !$0.isEmpty } ?? true
                        || role == .control && row?.control.isEmpty == false
                    if begins || row == nil {
                        close()
                        row = ControlRow(page: page.index)
                        row?.criteria = criterion
                    }
                    switch role {
                    case .criteria: row?.criteria = rest
                    case .id:
                        let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
                        row?.add(.id, words.first ?? "")
                        row?.add(.control, words.dropFirst().first ?? "")
                    default: row?.add(role, rest)
                    }
                    open = role
                } else if let role = open == .id ? .control : open, row != nil {
                    // A title below a result belongs to what follows.
                    let isApart = last.map { line.bottom - $0.bottom > line.height * 2.6 } ?? false
                    if role == .result || role == .response, isApart, row.map({ !$0[role].isEmpty }) ?? false {
                        close()
                    } else if role == .criteria {
                        row?.criteria += " " + line.text
                    } else {
                        row?.add(role, line.text)
                    }
                }
            }
        }
        close()
        return rows
    }

    /// The codes of a line that names the criterion of what follows.
    private static func named(_ line: PlacedPage.Line, _ gap: Double) -> String? {
        let folded = Folding.string(line.text)
        let start = ["criteria ", "criterion ", "tsc ", "trust services criteria ", "control objective "].first {
            folded.hasPrefix($0)
        }
        let words = folded.split(separator: " ")
        let codes = CriteriaCodes.all(words.prefix(5).joined(separator: " "))
        guard !codes.isEmpty, start != nil || !CriteriaCodes.all(words.first.map(String.init) ?? "").isEmpty,
            labelled(line, gap) == nil
        else { return nil }
        return codes.joined(separator: ", ")
    }

    /// What a line's label says it holds, and the words behind the label: the label stands alone on its line, before a
    /// wide gap, or before a colon.
    private static func labelled(_ line: PlacedPage.Line, _ gap: Double) -> (ControlRow.Role, String)? {
        var count = 0
        for (index, word) in line.words.enumerated().prefix(6) {
            count = index + 1
            if word.text.hasSuffix(":") { break }
            if index + 1 < line.words.count, line.words[index + 1].left - word.right > word.height * max(gap, 0.5) * 1.6
            {
                break
            }
        }
        guard count > 0 else { return nil }
        let head = line.words.prefix(count), colon = head.last?.text.hasSuffix(":") ?? false
        let isApart =
            count == line.words.count || colon
            || line.words[count].left - line.words[count - 1].right > line.height * max(gap, 0.5) * 1.6
        guard isApart else { return nil }
        let text = head.map { Folding.string($0.text) }.joined(separator: " ").filter {
            $0.isLetter || $0 == " " || $0 == "#"
        }
        // `Control AC-07`, alone or before the control's words.
        if count == 2, ["control", "control:", "ref"].contains(Folding.string(line.words[0].text)),
            line.words[1].text.contains(where: \.isNumber), line.words[1].text.count <= 14
        {
            let own = line.words[1].text.filter { $0 != ":" }
            return (.id, ([own] + line.words.dropFirst(2).map(\.text)).joined(separator: " "))
        }
        guard let role = labels[text.trimmed] else { return nil }
        return (role, line.words.dropFirst(count).map(\.text).joined(separator: " "))
    }

    private static let labels: [String: ControlRow.Role] = {
        var labels: [String: ControlRow.Role] = [:]
        for (role, words) in [
            (
                ControlRow.Role.id,
                ["control #", "control id", "control no", "control number", "control ref", "control reference", "ref"]
            ),
            (
                .control,
                [
                    "control", "control activity", "control description", "description of control", "controls",
                    "control specified by the service organization", "description of controls", "control statement",
                ]
            ),
            (
                .test,
                [
                    "test performed", "tests performed", "test", "tests", "test of controls", "tests of controls",
                    "test of control", "test procedure", "test procedures", "testing performed", "procedures performed",
                    "test applied", "tests of operating effectiveness", "auditor test", "auditors test",
                    "test performed by the service auditor", "tests performed by the service auditor",
                ]
            ),
            (
                .result,
                [
                    "result", "results", "test result", "test results", "result of test", "results of tests",
                    "results of test", "result of testing", "results of testing", "conclusion", "testing results",
                ]
            ),
            (
                .response,
                [
                    "managements response", "management response", "response", "managements responses",
                    "response of management",
                ]
            ),
            (.criteria, ["criteria", "criterion", "tsc", "related criteria", "criteria reference"]),
        ] {
            for word in words { labels[word] = role }
        }
        return labels
    }()
}
