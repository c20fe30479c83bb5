import Assessment

/// A numbered or headed part of a contract, as its lines show it.
struct Clause: Sendable {
    /// As printed: `9.1`, `(a)`; empty for a part without one.
    let number: String
    /// Of the section that it stands in, folded; empty where none is printed.
    let heading: String
    /// Its text with its number, in bytes of the folded text.
    let span: Range<Int>
    /// Where its text begins, behind the number.
    let body: Int
    /// How deep it stands: 0 for a section, 1 for `9.1`, more for items of a list.
    let depth: Int
    /// Whether its heading takes whole lines, so that its text begins on the next.
    var isHeaded = false
}

extension Clause {
    /// Cuts a contract into its parts by the numbers and headings at the start of its lines. A line that starts with a
    /// figure by chance, such as `30 days before`, starts no part: numbers must follow each other.
    static func all(in prose: Prose) -> [Clause] {
        var heads: [Head] = []
        var numbers = Numbers()
        var heading = ""
        for (index, line) in prose.lines.enumerated() where !line.span.isEmpty {
            let written = prose.words(line.span)
            if let mark = numbers.mark(written, isFresh: line.opens || endsSentence(prose, before: index)) {
                var body = line.span.lowerBound + mark.length, isHeaded = false
                let rest = prose.folded(min(body, line.span.upperBound)..<line.span.upperBound)
                if mark.depth == 0 { heading = title(rest) }
                // "8.5 Erasure or return of data" on a line of its own is a heading too.
                if mark.depth <= 2, title(rest) == rest, let last = rest.last, !",;:".contains(last),
                    index + 1 < prose.lines.count,
                    prose.lines[index + 1].opens && last != "."
                        || isTitled(written.dropFirst(mark.length)) && startsSentence(prose, index + 1)
                {
                    heading = rest
                    body = line.span.upperBound
                    isHeaded = true
                }
                heads.append(
                    Head(
                        number: mark.text, heading: heading, start: line.span.lowerBound, body: body, depth: mark.depth,
                        isHeaded: isHeaded))
            } else if isHeading(written, prose, index) {
                heading = prose.folded(line.span)
                if Numbers.isAnnex(heading) { numbers = Numbers() }
                heads.append(
                    Head(
                        number: "", heading: heading, start: line.span.lowerBound, body: line.span.upperBound, depth: 0,
                        isHeaded: true))
            }
        }
        var clauses: [Clause] = []
        if let first = heads.first, first.start > 0 {
            clauses.append(Clause(number: "", heading: "", span: 0..<first.start, body: 0, depth: 0))
        }
        for (index, head) in heads.enumerated() {
            let end = index + 1 < heads.count ? heads[index + 1].start : prose.whole.upperBound
            clauses.append(
                Clause(
                    number: head.number, heading: head.heading, span: head.start..<end, body: min(head.body, end),
                    depth: head.depth, isHeaded: head.isHeaded))
        }
        return clauses.isEmpty ? [Clause(number: "", heading: "", span: prose.whole, body: 0, depth: 0)] : clauses
    }

    /// Whether a line's words are a title's: each with a capital but for small words, and no verb that binds.
    private static func isTitled(_ text: some StringProtocol) -> Bool {
        let words = text.split(separator: " ")
        guard (1...9).contains(words.count) else { return false }
        let small: Set<String> = [
            "of", "and", "or", "the", "for", "to", "in", "by", "on", "with", "a", "an", "&", "from", "at",
        ]
        let verbs: Set<String> = ["shall", "will", "may", "must", "is", "are", "agrees", "has", "have", "means"]
        return words.allSatisfy { word in
            let bare = word.lowercased()
            return !verbs.contains(bare)
                && (small.contains(bare) || word.first.map { $0.isUppercase || "(&/–-".contains($0) } == true)
        }
    }
    private static func startsSentence(_ prose: Prose, _ index: Int) -> Bool {
        prose.words(prose.lines[index].span).first.map { $0.isUppercase || $0.isNumber || "(\"“".contains($0) } == true
    }

    /// Whether the line before ends a sentence or a list's lead, so that a new clause may begin.
    private static func endsSentence(_ prose: Prose, before index: Int) -> Bool {
        guard index > 0, let last = prose.words(prose.lines[index - 1].span).last else { return true }
        return ".:;".contains(last)
    }

    private struct Head {
        let number: String
        let heading: String
        let start: Int
        let body: Int
        let depth: Int
        let isHeaded: Bool
    }

    /// The heading that stands behind a section's number: at most eight words, without a sentence.
    private static func title(_ text: String) -> String {
        let words = text.split(separator: ".").first.map(String.init) ?? ""
        return words.split(separator: " ").count <= 8 ? words.trimmed : ""
    }

    /// A short line behind a blank one that begins with a capital, ends without a stop, and has such a line behind it.
    private static func isHeading(_ written: String, _ prose: Prose, _ index: Int) -> Bool {
        let words = written.split(separator: " ")
        guard prose.lines[index].opens, let first = written.unicodeScalars.first, first.properties.isUppercase,
            words.count <= 10, let last = written.last, !".,;".contains(last), written.count <= 80,
            !written.dropLast().contains(":")
        else { return false }
        guard index + 1 < prose.lines.count else { return false }
        let next = prose.words(prose.lines[index + 1].span)
        guard let start = next.unicodeScalars.first else { return true }
        return start.properties.isUppercase || start.properties.numericType != nil
            || "(\"“•§".unicodeScalars.contains(start)
    }
}

/// Follows the numbers of clauses, so that only what comes next is one.
struct Numbers {
    private var levels: [Int] = []
    /// The section in which a list began anew with 1, until the next section.
    private var outer: Int?
    private var item = 0
    private var itemKind = Kind.letter

    struct Mark {
        let text: String
        /// How many bytes of the folded line it and the space behind it take.
        let length: Int
        let depth: Int
    }
    private enum Kind { case letter, roman, figure, capital }

    /// The number at the start of a line, if it is one that may come now.
    mutating func mark(_ line: String, isFresh: Bool = false) -> Mark? {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard var first = words.first else { return nil }
        var length = first.utf8.count + 1, named = ""
        if words.count > 1, ["section", "article", "clause", "§", "sec."].contains(first.lowercased()) {
            named = String(first) + " "
            first = words[1]
            length += first.utf8.count + 1
        } else if first.hasPrefix("§"), first.count > 1 {
            first = first.dropFirst()
            named = "§"
        }
        let rest = line.dropFirst(named.count + first.count).drop(while: { $0 == " " })
        let isLettered = first.utf8.count == 2 && first.hasSuffix(".") && first.first?.isLetter == true
        if first.first == "(" || first.hasSuffix(")") || isLettered {
            guard named.isEmpty, !rest.isEmpty, let mark = item(String(first)) else { return nil }
            return Mark(text: String(first), length: min(length, line.utf8.count), depth: mark)
        }
        if ["•", "-", "–", "*", "▪", "●", "○", "◦", "o"].contains(String(first)), !rest.isEmpty, named.isEmpty {
            // A folded bullet or dash is one byte.
            return Mark(text: "", length: 2, depth: 9)
        }
        let bare = first.hasSuffix(".") || first.hasSuffix(":") ? first.dropLast() : first
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard !parts.isEmpty, parts.count <= 5,
            !parts.contains(where: { $0 == nil || $0 == 0 || $0.map { $0 > 99 } == true })
        else { return nil }
        let figures = parts.compactMap { $0 }
        let isOpen =
            rest.isEmpty
            || rest.unicodeScalars.first.map { $0.properties.isUppercase || "\"“'[(".unicodeScalars.contains($0) }
                == true
        // Columns may be read in another order than they are numbered: a fresh line with `9.1` is a clause wherever it stands.
        let isPlain = isFresh && (figures.count == 2 || !named.isEmpty)
        // Behind a list of its own numbers, the next section: "9. …" then "3. Permitted uses".
        let goesBack = outer.map { figures[0] == $0 + 1 && (figures.count > 1 || isTitle(rest)) } ?? false
        guard isOpen, isPlain || goesBack || follows(figures),
            figures.count > 1 || first != bare || !named.isEmpty || isTitle(rest)
        else { return nil }
        if goesBack {
            outer = nil
        } else if figures == [1], named.isEmpty, let section = levels.first, !isTitle(rest) {
            outer = outer ?? section
        }
        levels = figures
        item = 0
        if outer != nil, figures.count == 1 {
            return Mark(text: String(bare), length: min(length, line.utf8.count), depth: 6)
        }
        return Mark(text: named + String(bare), length: min(length, line.utf8.count), depth: figures.count - 1)
    }

    /// A number without a point, such as `9 Return and deletion`, is one only before a heading.
    private func isTitle(_ rest: some StringProtocol) -> Bool {
        !rest.isEmpty && rest.split(separator: " ").count <= 9 && !rest.hasSuffix(".") && !rest.hasSuffix(",")
    }

    /// Whether a number comes next: it counts on at some level, or begins anew with 1.
    private func follows(_ new: [Int]) -> Bool {
        guard !levels.isEmpty else { return new.allSatisfy { $0 <= 9 } }
        if new.allSatisfy({ $0 == 1 }) { return true }
        let shared = zip(levels, new).prefix { $0 == $1 }.count
        guard shared < new.count else { return false }
        let before = shared < levels.count ? levels[shared] : 0
        // A whole section may be lost in a page's text: 9.1 may follow 5.2.
        if shared == 0, new.count == 2, new[1] == 1, new[0] > before, new[0] <= before + 12 { return true }
        return new[shared] > before && new[shared] <= before + 3 && new[(shared + 1)...].allSatisfy { $0 <= 2 }
    }

    /// `(a)`, `b)`, `(iv)`, `(1)`: a first one, or the next.
    private mutating func item(_ text: String) -> Int? {
        let bare = text.filter { $0 != "(" && $0 != ")" && $0 != "." }.lowercased()
        guard (1...4).contains(bare.count) else { return nil }
        let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        if let roman = romans.firstIndex(of: bare),
            roman == 0 || itemKind == .roman && roman == item || itemKind == .roman && roman == item + 1
        {
            if !(itemKind == .letter && bare == "i" && item == 8) {
                (itemKind, item) = (.roman, roman + 1)
                return 7
            }
        }
        if bare.utf8.count == 1, let byte = bare.utf8.first, (97...122).contains(byte) {
            let number = Int(byte) - 96
            guard number == 1 || number <= 26 && (itemKind != .letter || (number > item && number <= item + 2)) else {
                return nil
            }
            (itemKind, item) = (.letter, number)
            return 6
        }
        if let figure = Int(bare), figure == 1 || itemKind == .figure && figure == item + 1 {
            (itemKind, item) = (.figure, figure)
            return 8
        }
        return nil
    }

    /// Whether a heading begins an annex, in which numbers begin anew.
    static func isAnnex(_ heading: String) -> Bool {
        ["annex", "appendix", "exhibit", "schedule", "attachment"].contains { heading.hasPrefix($0) }
    }
}
