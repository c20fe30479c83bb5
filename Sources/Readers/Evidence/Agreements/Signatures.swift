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
        // The forms of the standard clauses have lines of their own, which stay empty where the agreement is signed.
        let main = lines.firstIndex(where: { Signatures.opensAnnex($0.text) }).flatMap { first in
            let before = Block(Array(lines[..<first]))
            return before.state == .both ? before : nil
        }
        let block = main ?? Block(lines)
        state = block.state
        days = block.days
        if let first = block.first {
            mark = Signatures.quote(lines, first, block.last)
        }
    }

    private static func opensAnnex(_ line: String) -> Bool {
        let folded = Folding.string(line).trimmed
        return Numbers.isAnnex(folded) && folded.count <= 80
    }

    /// What the lines of one stretch show.
    private struct Block {
        var state = State.absent
        var days: [Day] = []
        /// The lines from which to which the marks stand.
        var first: Int?
        var last = 0

        init(_ lines: [Line]) {
            var filled: Set<Mark> = [], blanks: [Int] = [], dated = 0, undated = 0, services = 0, empty = 0, named = 0
            var eSigned: Set<String> = [], serviceLines: [Int] = []
            for (index, line) in lines.enumerated() {
                let folded = Folding.string(line.text)
                let stamps = folded.ranges(of: "docusigned by").count + (folded.trimmed.hasPrefix("signed by:") ? 1 : 0)
                services += stamps
                if stamps > 0 { serviceLines.append(index) }
                for name in Signatures.stamped(folded, behind: lines.dropFirst(index + 1).first?.text) {
                    eSigned.insert(name)
                    serviceLines.append(index)
                }
                for field in Signatures.fields(line.text) {
                    switch field.label {
                    case .signature:
                        if let name = Signatures.name(field.value) {
                            if Signatures.isStamped(field.value) { eSigned.insert(name) }
                            filled.insert(Mark(line: index, name: name))
                        } else if Signatures.isBlank(field.value) {
                            blanks.append(index)
                        } else if Folding.string(line.text).trimmed != "signed:" {
                            empty += 1
                        }
                    case .date:
                        if let day = DayInProse.day(field.value) { days.append(day) }
                        if field.value.count(where: \.isNumber) >= 4 { dated += 1 } else { undated += 1 }
                    case .name: if Signatures.name(field.value) != nil { named += 1 }
                    case .other: break
                    }
                }
                if let name = Signatures.attested(lines, index) {
                    filled.insert(Mark(line: index, name: name.name))
                    days.append(name.day)
                    dated += 1
                }
                for _
                    in 0..<Signatures.rules(
                        line.text, above: lines.dropFirst(index + 1).first { !$0.text.trimmed.isEmpty }?.text)
                {
                    blanks.append(index)
                }
                for name in Signatures.conformed(line.text)
                where !filled.contains(where: { $0.line == index && $0.name == name }) {
                    filled.insert(Mark(line: index, name: name))
                }
            }
            let names = Set(filled.map(\.name)), slashes = lines.contains { $0.text.contains("/s/") }
            let blank = blanks.count + empty
            if services >= 2 && services >= blank || eSigned.count >= 2 {
                state = .both
            } else if names.count >= 2, blank == 0, slashes || dated >= 2, undated == 0 {
                state = .both
            } else if names.count >= 2, blank == 0 {
                // Two names without days: whether they are signatures is for a person.
                state = .absent
            } else if !names.isEmpty || services > 0 || !eSigned.isEmpty {
                state = .some
            } else if dated >= 1, dated + undated >= 2 {
                // Days stand there, and the names may be drawn by hand: a person must look.
                state = .absent
            } else if !blanks.isEmpty || empty >= 2 && named == 0 && undated >= 1 {
                state = .none
            }
            // A signing service prints the name below its mark.
            if let one = filled.map(\.line).min() ?? serviceLines.min() {
                first = one
                last = filled.map(\.line).max() ?? min((serviceLines.max() ?? one) + 2, lines.count - 1)
            } else if state == .none {
                first =
                    blanks.first ?? lines.firstIndex { Signatures.fields($0.text).contains { $0.label == .signature } }
                last = first ?? 0
            }
        }
    }

    /// A line to be filled in by hand: underscores, points, brackets.
    static func isBlank(_ value: String) -> Bool {
        value.contains("___") || value.contains("....") || value.contains("…") || value.contains("[")
            || value.contains("<")
    }

    /// How many lines to sign on a text is, where it is nothing else and what stands below says for whom.
    private static func rules(_ line: String, above next: String?) -> Int {
        let bare = line.trimmed
        guard bare.count >= 10, bare.allSatisfy({ "_ .…\t".contains($0) }),
            bare.contains("____") || bare.contains("....."),
            let next = next.map(Folding.string)
        else { return 0 }
        let roles = [
            "controller", "processor", "customer", "provider", "supplier", "vendor", "signature", "client", "company",
            "authorised", "authorized", "signatory", "name", "for and on behalf", "covered entity",
            "business associate",
        ]
        return roles.contains(where: next.contains) ? bare.split(separator: " ").count : 0
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

    private enum Label { case signature, date, name, other }
    private static let labels: [String: Label] = [
        "by": .signature, "signature": .signature, "signed": .signature, "authorised signature": .signature,
        "authorized signature": .signature, "authorized signatory": .signature, "authorised signatory": .signature,
        "signed by": .other, "name": .name, "print name": .name, "printed name": .name, "title": .other,
        "position": .other,
        "company": .other, "its": .other, "date": .date, "date signed": .date, "dated": .date, "signature date": .date,
        "date of signature": .date, "place": .other, "email": .other, "role": .other,
    ]

    /// `Signed for the Data Controller` is a label, too.
    private static func label(_ text: String) -> Label? {
        let folded = Folding.string(text).trimmed
        if let known = labels[folded] { return known }
        let isSigning = ["signed for", "signed on behalf", "signature of", "signature for"].contains {
            folded.hasPrefix($0)
        }
        if isRole(text) { return .other }
        return isSigning && folded.count <= 70 ? .signature : nil
    }
    /// `For the Client`.
    private static func isRole(_ text: String) -> Bool {
        let words = Folding.string(text).trimmed.split(separator: " ")
        return words.first == "for" && words.count <= 4
            && words.last.map { roles.contains(String($0)) } == true
    }
    private static let roles: Set<String> = [
        "client", "customer", "controller", "processor", "contractor", "supplier", "provider", "vendor", "company",
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
            if let colon = part.firstIndex(of: ":"), let label = label(String(part[..<colon])) {
                let value = String(part[part.index(after: colon)...]).trimmed
                // "Signed for the Controller: H. Marchetti Date: 3 November 2025"
                if label == .signature, let date = value.firstRange(of: " Date:") {
                    fields.append((label, String(value[..<date.lowerBound]).trimmed))
                    fields.append((.date, String(value[date.upperBound...]).trimmed))
                } else if label == .other, isRole(String(part[..<colon])) {
                    // "For the Client: ______" is a line to sign on; with a name behind it, it may be a contact.
                    if isBlank(value) { fields.append((.signature, value)) }
                } else {
                    fields.append((label, value))
                }
            } else if let last = fields.indices.last, fields[last].value.isEmpty {
                fields[last].value = part
            }
        }
        return fields
    }

    /// A name on a line: letters, and no blank to be filled in.
    static func name(_ value: String) -> String? {
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
