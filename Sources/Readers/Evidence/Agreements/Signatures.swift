import Assessment

/// What the signature blocks of a contract show.
struct Signatures {
    enum State: Sendable {
        /// Both sides' lines are filled, or a signing service says that both signed.
        case both
        /// Some lines are filled and some are not.
        case some
        /// There are lines, and none is filled.
        case none
        /// No signature block was found.
        case absent
    }
    private(set) var state = State.absent
    /// Where the marks stand, and the words that stand there.
    private(set) var mark: (place: Source.Place, quote: String)?
    /// The days written on the signature lines.
    private(set) var days: [Day] = []

    /// A line as it lies on its page.
    struct Line {
        let place: Source.Place
        let text: String
    }

    private struct Mark: Hashable {
        let line: Int
        let name: String
    }

    init(_ content: Content) {
        let lines = Signatures.lines(content)
        var filled: Set<Mark> = [], blank = 0, dated = 0, undated = 0, services = 0
        var eSigned: Set<String> = []
        for (index, line) in lines.enumerated() {
            let folded = Folding.string(line.text)
            services += folded.ranges(of: "docusigned by").count + (folded.hasPrefix("signed by:") ? 1 : 0)
            if let range = folded.firstRange(of: "e-signed by ") {
                eSigned.insert(folded[range.upperBound...].split(separator: "(").first.map(String.init)?.trimmed ?? "")
            }
            for field in Signatures.fields(line.text) {
                switch field.label {
                case .signature:
                    if let name = Signatures.name(field.value) {
                        filled.insert(Mark(line: index, name: name))
                    } else {
                        blank += 1
                    }
                case .date:
                    if let day = DayInProse.day(field.value) { days.append(day) }
                    if field.value.count(where: \.isNumber) >= 4 { dated += 1 } else { undated += 1 }
                case .other: break
                }
            }
            for name in Signatures.conformed(line.text)
            where !filled.contains(where: { $0.line == index && $0.name == name }) {
                filled.insert(Mark(line: index, name: name))
            }
        }
        let names = Set(filled.map(\.name)), slashes = lines.contains { $0.text.contains("/s/") }
        let marked = lines.indices.filter {
            Folding.string(lines[$0].text).contains("docusigned by")
                || Folding.string(lines[$0].text).contains("e-signed by")
        }
        if services >= 2 && services >= blank || eSigned.count >= 2 {
            state = .both
        } else if names.count >= 2, blank == 0, slashes || dated >= 2, undated == 0 {
            state = .both
        } else if !names.isEmpty || services > 0 || !eSigned.isEmpty {
            state = .some
        } else if blank > 0 {
            state = .none
        }
        // A signing service prints the name below its mark.
        if let first = filled.map(\.line).min() ?? marked.first {
            mark = Signatures.quote(
                lines, first, filled.map(\.line).max() ?? min((marked.last ?? first) + 2, lines.count - 1))
        }
    }

    /// From the first mark to the last, where they stand together; else the first alone.
    private static func quote(_ lines: [Line], _ first: Int, _ last: Int) -> (Source.Place, String) {
        let all = lines[first...last]
        let joined = all.map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
        if all.allSatisfy({ $0.place.page == lines[first].place.page }), joined.count <= 300 {
            return (lines[first].place, joined)
        }
        return (lines[first].place, lines[first].text.trimmed)
    }

    static func lines(_ content: Content) -> [Line] {
        switch content.form {
        case .pdf(let pdf):
            pdf.pages.flatMap { page in
                page.layout.split(whereSeparator: \.isNewline).map {
                    Line(place: .page(page.number, label: page.label), text: String($0))
                }
            }
        case .text(let text):
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
                Line(place: .line($0.offset + 1), text: String($0.element))
            }
        case .written(let writing): written(writing)
        case .message(let message): written(message.body)
        default: []
        }
    }

    /// The lines of a written document, the cells of a row apart as they would lie on a page.
    private static func written(_ writing: Writing) -> [Line] {
        writing.paragraphs.enumerated().flatMap { index, paragraph in
            let text = paragraph.cells.isEmpty ? paragraph.text : paragraph.cells.joined(separator: "    ")
            return text.split(whereSeparator: \.isNewline).map { Line(place: writing.place(index), text: String($0)) }
        }
    }

    private enum Label { case signature, date, other }
    private static let labels: [String: Label] = [
        "by": .signature, "signature": .signature, "signed": .signature, "authorised signature": .signature,
        "authorized signature": .signature, "authorized signatory": .signature, "authorised signatory": .signature,
        "signed by": .other, "name": .other, "print name": .other, "printed name": .other, "title": .other,
        "position": .other,
        "company": .other, "its": .other, "date": .date, "date signed": .date, "dated": .date, "signature date": .date,
        "date of signature": .date, "place": .other, "email": .other, "role": .other,
    ]

    /// The labels of a line, each at its start or behind a gap, with what stands behind them.
    private static func fields(_ line: String) -> [(label: Label, value: String)] {
        var parts: [String] = [], current = ""
        var spaces = 0
        for character in line {
            if character == " " || character == "\t" {
                spaces += character == "\t" ? 4 : 1
                continue
            }
            if spaces >= 3, !current.isEmpty {
                parts.append(current)
                current = ""
            } else if spaces > 0, !current.isEmpty {
                current += " "
            }
            spaces = 0
            current.append(character)
        }
        if !current.isEmpty { parts.append(current) }
        var fields: [(label: Label, value: String)] = []
        for part in parts {
            if let colon = part.firstIndex(of: ":"), let label = labels[Folding.string(String(part[..<colon])).trimmed]
            {
                fields.append((label, String(part[part.index(after: colon)...]).trimmed))
            } else if let last = fields.indices.last, fields[last].value.isEmpty {
                fields[last].value = part
            }
        }
        return fields
    }

    /// A name on a line: letters, and no blank to be filled in.
    private static func name(_ value: String) -> String? {
        let bare = Folding.string(value.replacing("/s/", with: "")).trimmed
        guard bare.count(where: \.isLetter) >= 3, !value.contains(where: { "[]<>{}".contains($0) }),
            !value.contains("__"), !value.contains("..."),
            !bare.contains("signed by")
        else { return nil }
        return bare
    }

    /// The names behind `/s/`.
    private static func conformed(_ line: String) -> [String] {
        line.split(separator: "/s/", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            let text = part.drop { $0 == " " }
            guard let end = text.firstRange(of: "   ")?.lowerBound ?? Optional(text.endIndex) else { return nil }
            return name(String(text[..<end].split(separator: ",").first ?? ""))
        }
    }
}

extension Source.Place {
    /// The number of the page; nil for other places.
    var page: Int? { if case .page(let number, _) = self { number } else { nil } }
}
