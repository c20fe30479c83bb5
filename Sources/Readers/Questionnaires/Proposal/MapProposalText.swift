/// The proposed map as a person edits it.
extension MapProposal {
    /// The file's text. It loads as it is; `day` is the one on which it was written.
    package func yaml(_ day: String) -> String {
        var lines = [
            "# A map of a questionnaire, proposed by tprm from the file \(comment(file)) on \(day).",
            "# Questionnaires/README.md tells what every key means. `tprm look FILE --map THIS` shows how a file is understood.",
            "# The questions' texts are those of that file and belong to whoever wrote it: keep this map on your own machine.",
            "id: \(Self.slug(title))", "title: \(quoted(title))",
        ]
        lines.append("edition: \(quoted(edition))\(edition == "1" ? "   # which edition is it?" : "")")
        lines += ["# published: \(day)   # the day on which this edition came out", "version: 1"]
        lines.append("source: \(quoted("the file \(file), \(day)"))")
        lines.append(
            "licence: \(quoted("the texts belong to the owner of the questionnaire; for use in our own organisation only"))"
        )
        if needsMark {
            lines.append(
                "# Its ids are bare numbers, which stand in many questionnaires: a word or title that stands in its files."
            )
            lines.append(mark.isEmpty ? "# marks: [\"\"]" : "marks: [\(quoted(mark))]")
        }
        lines += sheetLines + columnLines + answerLines
        if !sections.isEmpty {
            lines += [
                "", "# A section may be asked only after an answer: asked-if: {question: ID, answer: [\"yes\"]}",
                "sections:",
            ]
            lines += sections.map { "  - {id: \($0.id), title: \(quoted($0.title))}" }
        }
        lines += [
            "",
            "# What an answer states is your choice: take the # off a line with \"states\" where the question certainly asks for",
            "# that, or write another word of the vocabulary. Until then the questionnaire states no fact.",
            "questions:",
        ]
        lines += items.flatMap(written)
        return lines.joined(separator: "\n") + "\n"
    }

    private var sheetLines: [String] {
        var lines = left.map { "# \(comment($0))" }
        if !sheets.isEmpty {
            lines.append("# The sheets with answers, the one with authority first.")
            lines.append("sheets: [\(sheets.map(quoted).joined(separator: ", "))]")
        }
        return lines.isEmpty ? [] : [""] + lines
    }

    private var columnLines: [String] {
        var lines = [""]
        if answerColumns.count > 1 {
            let others = answerColumns.dropFirst().map { "\"\(comment($0))\"" }.joined(separator: ", ")
            lines.append(
                "# Which column holds the vendor's answers? \"\(comment(answerColumns[0]))\" was taken; it may also be \(others)."
            )
        }
        if !usual.isEmpty {
            let names = AnswerSheet.Column.allCases.compactMap { column in
                usual[column].map { "\(column.rawValue) \"\(comment($0))\"" }
            }
            lines.append("# Columns headed by usual words, which need no line here: \(names.joined(separator: ", "))")
        }
        if !columns.isEmpty { lines.append("columns:") }
        for column in AnswerSheet.Column.allCases {
            guard let names = columns[column] else { continue }
            lines.append("  \(column.rawValue): [\(names.map(quoted).joined(separator: ", "))]")
        }
        return lines.count == 1 ? [] : lines
    }

    private var answerLines: [String] {
        let known = answers.filter { $0.usual != nil }, strange = answers.filter { $0.usual == nil }
        var lines = ["", "# The answers of that file, and how often each stands there:"]
        for answer in known.prefix(40) {
            lines.append("#   \(comment(answer.text)) (\(answer.count)): \(answer.usual?.rawValue ?? "")")
        }
        if known.isEmpty { lines.append("#   none of the usual ones") }
        let open = strange.filter { meanings[$0.text] == nil }
        for answer in open.prefix(40) {
            lines.append("#   \(quoted(answer.text)) (\(answer.count)): # what does this mean?")
        }
        if open.count > 40 { lines.append("#   and \(open.count - 40) others") }
        if !open.isEmpty {
            lines.append("# Write such a text behind its meaning; a text without one is shown as not understood.")
        }
        lines.append("answers:")
        for meaning in AnswerVocabulary.Meaning.allCases {
            let texts = strange.filter { meanings[$0.text] == meaning }.map { quoted($0.text) }
            lines.append(
                texts.isEmpty
                    ? "#  \(quoted(meaning.rawValue)): []"
                    : "  \(quoted(meaning.rawValue)): [\(texts.joined(separator: ", "))]")
        }
        return lines
    }

    private func written(_ item: Item) -> [String] {
        var lines = ["  - id: \(quoted(item.id))"]
        if !item.also.isEmpty { lines.append("    also: [\(quoted(item.also))]") }
        if !item.section.isEmpty { lines.append("    section: \(item.section)") }
        lines += ["    asked: vendor", "    text: \(quoted(item.text.singleLine))", "    kind: \(item.kind)"]
        if !item.unit.isEmpty { lines.append("    unit: \(item.unit)") }
        if !item.choices.isEmpty {
            let choices = item.choices.map { "\(quoted($0.value)): [\(quoted($0.text))]" }
            lines.append("    choices: {\(choices.joined(separator: ", "))}")
        }
        if let good = item.good { lines.append("    good: [\(good.map(quoted).joined(separator: ", "))]") }
        lines += item.suggestions.map { "    # states: [\($0)]   # your choice" }
        return lines
    }

    /// An id of a map: lower-case letters, digits and hyphens.
    private static func slug(_ text: String) -> String {
        let letters = text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let slug = String(letters).split(separator: "-").joined(separator: "-").prefix(48)
        return slug.isEmpty ? "our-map" : String(slug)
    }

    /// A text as YAML quotes it; what could hide or break a line is written by its number.
    private func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default:
                if Self.isHarmless(scalar) {
                    out.unicodeScalars.append(scalar)
                } else {
                    let hex = String(scalar.value, radix: 16, uppercase: true)
                    out += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
                }
            }
        }
        return out + "\""
    }

    /// A text inside a comment.
    private func comment(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.singleLine.unicodeScalars { out.append(Self.isHarmless(scalar) ? scalar : "?") }
        return String(out)
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
        default: true
        }
    }
}
