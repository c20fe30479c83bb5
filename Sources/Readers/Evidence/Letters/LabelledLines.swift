import Assessment

/// The lines of a short paper as labels and values: `Label: value`, a label and a value in two columns, or a label above
/// its value.
struct LabelledLines {
    /// A value with its place and the words that stand there.
    struct Found {
        let text: String
        let place: Source.Place
        let quote: String
    }
    /// As they lie on the page.
    let lines: [Signatures.Line]
    private let parts: [[String]]

    init(_ content: Content) {
        lines = Signatures.lines(content)
        parts = lines.map { LabelledLines.columns($0.text) }
    }

    /// The texts of a line between which two spaces or more stand.
    static func columns(_ line: String) -> [String] {
        var columns: [String] = [], current = "", spaces = 0
        for character in line {
            if character.isWhitespace {
                spaces += character == "\t" ? 2 : 1
            } else {
                if spaces > 1, !current.isEmpty {
                    columns.append(current)
                    current = ""
                } else if spaces == 1, !current.isEmpty {
                    current.append(" ")
                }
                spaces = 0
                current.append(character)
            }
        }
        if !current.isEmpty { columns.append(current) }
        return columns
    }

    /// Every value that one of some labels names, folded, in the order of the lines.
    func all(_ labels: [String]) -> [Found] {
        var found: [Found] = []
        for (index, columns) in parts.enumerated() {
            for (column, text) in columns.enumerated() {
                let folded = Folding.string(text)
                let bare = folded.drop { " *-|".contains($0) }
                guard
                    let label = labels.filter({ label in
                        bare.hasPrefix(label)
                            && !(bare.dropFirst(label.count).first.map { $0.isLetter || $0.isNumber } ?? false)
                    }).max(by: { $0.count < $1.count })
                else { continue }
                let rest = Folding.rest(of: text, after: folded.utf8.count - bare.utf8.count + label.utf8.count)
                let isMarked = rest.trimmed.isEmpty || ":#=|-\u{2013}(".contains(rest.trimmed.first ?? " ")
                guard isMarked else { continue }
                var value = LabelledLines.unmarked(rest)
                if value.hasPrefix("("), let close = value.firstIndex(of: ")") {
                    value = LabelledLines.unmarked(String(value[value.index(after: close)...]))
                }
                if value.isEmpty, column + 1 < columns.count { value = LabelledLines.unmarked(columns[column + 1]) }
                if value.isEmpty, columns.count == 1, index + 1 < parts.count, parts[index + 1].count == 1 {
                    value = parts[index + 1][0]
                    found.append(Found(text: value, place: lines[index + 1].place, quote: value))
                    continue
                }
                guard !value.isEmpty else { continue }
                found.append(Found(text: value, place: lines[index].place, quote: lines[index].text.trimmed))
            }
        }
        return found
    }

    func first(_ labels: [String]) -> Found? { all(labels).first }

    private static func unmarked(_ text: String) -> String {
        String(text.drop { " :#=|-\u{2013}.".contains($0) }).trimmed
    }
}
