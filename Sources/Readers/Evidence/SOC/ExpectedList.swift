/// A list of controls that others must have, below its heading: bullets, numbers, or sentences of duty, each a paragraph.
enum ExpectedList {
    typealias Item = SOCExpectedControls.Item
    typealias Party = SOCExpectedControls.Party

    private struct Open {
        var span: Prose.Span
        var provider: String?
    }

    /// Empty where the lines are not clearly such a list.
    static func items(_ prose: Prose, below heading: Int, _ party: Party, _ names: [String]) -> [Item] {
        var items: [Open] = [], isOpen = false, provider: String?
        for index in (heading + 1)..<min(heading + 200, prose.lines.count) {
            let line = prose.lines[index]
            let text = prose.folded(line.span)
            if let part = SOCHeading.part(at: index, in: prose) {
                // The running title of the part itself.
                if part == .description, prose.pages[line.page].lines.lowerBound == index { continue }
                break
            }
            if endsList(text) { break }
            if let mark = bullet(text) {
                items.append(Open(span: line.span.lowerBound + mark..<line.span.upperBound, provider: provider))
                isOpen = true
            } else if isOpen, let last = items.last?.span, goesOn(prose, index, last) {
                items[items.count - 1].span =
                    (last.isEmpty ? line.span.lowerBound : last.lowerBound)..<line.span.upperBound
            } else if SOCHeading.unnumbered(text).numbered || isHeading(prose, index) {
                if let name = names.first(where: { isNamed($0, in: text) }) { provider = name }
                if !items.isEmpty, !isGroup(prose, index) { break }
                isOpen = false
            } else {
                isOpen = false
            }
        }
        if items.isEmpty { items = sentences(prose, below: heading).map { Open(span: $0) } }
        if items.isEmpty { items = unmarked(prose, below: heading, names) }
        let kept = items.filter { $0.span.count > 8 }
        guard kept.count <= 80, kept.allSatisfy({ $0.span.count <= 900 }) else { return [] }
        return kept.compactMap { open in
            let words = prose.words(open.span), (text, codes) = CriteriaCodes.parted(words)
            guard !text.isEmpty, let line = prose.line(at: open.span.lowerBound) else { return nil }
            let own = party == .providers ? open.provider ?? self.provider(of: words, names) : nil
            return Item(
                text: text, criteria: codes, provider: own, page: prose.lines[line].page, quote: prose.quote(open.span))
        }
    }

    /// The one provider whom a control names, or the only one there is.
    static func provider(of text: String, _ names: [String]) -> String? {
        if names.count == 1 { return names[0] }
        let folded = Folding.string(text), named = names.filter { isNamed($0, in: folded) }
        return named.count == 1 ? named[0] : nil
    }

    /// Whether a folded text names somebody, by the whole name or its first word.
    static func isNamed(_ name: String, in text: String) -> Bool {
        let folded = Folding.string(name)
        if text.has(folded) { return true }
        guard let first = folded.split(whereSeparator: { " ,".contains($0) }).first, first.count >= 3,
            !["the", "data", "cloud", "google", "microsoft", "amazon"].contains(first)
        else { return false }
        return text.split { !$0.isLetter && !$0.isNumber }.contains(first)
    }

    // MARK: Lines

    /// Whether a line goes on with the item above: not a new paragraph, or the item's sentence is not at its end and the
    /// page is.
    private static func goesOn(_ prose: Prose, _ index: Int, _ last: Prose.Span) -> Bool {
        let line = prose.lines[index]
        if last.isEmpty || !line.opens { return !isLabel(prose, index, last) }
        return !ended(prose, last) && line.span.count > 3 && line.page != prose.lines[index - 1].page
    }

    /// A short line with capitals below a sentence that has ended: the title of what follows.
    private static func isLabel(_ prose: Prose, _ index: Int, _ last: Prose.Span) -> Bool {
        guard !last.isEmpty, ended(prose, last), isTitled(prose, index) else { return false }
        return true
    }
    private static func isTitled(_ prose: Prose, _ index: Int) -> Bool {
        let line = prose.lines[index]
        guard line.span.count < 90, let end = prose.folded[line.span].last, !".;,:".utf8.contains(end) else {
            return false
        }
        let words = prose.words(line.span).split(separator: " ").filter { $0.count > 3 }
        return !words.isEmpty && words.count * 2 <= words.count { $0.first?.isUppercase ?? false } * 3
    }

    private static func ended(_ prose: Prose, _ span: Prose.Span) -> Bool {
        span.last.map { ".;!?)".utf8.contains(prose.folded[$0]) } ?? false
    }

    static func isHeading(_ prose: Prose, _ index: Int) -> Bool {
        let line = prose.lines[index]
        guard line.opens, line.span.count < 90, let last = prose.folded[line.span].last else { return false }
        return !".;,:".utf8.contains(last) && (prose.words(line.span).first?.isUppercase ?? false)
    }

    /// A title within the list: bullets follow right below, and it does not name another part of the report.
    private static func isGroup(_ prose: Prose, _ index: Int) -> Bool {
        let next = prose.lines[min(index + 1, prose.lines.count - 1)]
        guard bullet(prose.folded(next.span)) != nil else { return false }
        let text = prose.folded(prose.lines[index].span)
        return ![
            "subservice", "significant", "criteria", "incident", "section", "boundar", "component", "infrastructure",
            "software", "people", "procedures", "commitments", "monitoring of", "disclosure", "relevant aspects",
        ].contains { text.has($0) }
    }
    private static func endsList(_ text: String) -> Bool {
        text.count < 90
            && ["complementary subservice", "trust services criteria not applicable", "complementary user entity"]
                .contains { text.hasPrefix($0) }
    }

    /// How many bytes of a line are a bullet or a number; nil where it begins with none.
    static func bullet(_ text: String) -> Int? {
        for mark in ["* ", "- ", "o ", "> ", "\u{2713} ", "\u{2714} "] where text.hasPrefix(mark) {
            return mark.utf8.count
        }
        if ["*", "o", "-"].contains(text) { return text.utf8.count }
        if text.count <= 4, let last = text.last, ".)".contains(last),
            text.dropLast().drop(while: { $0 == "(" }).allSatisfy(\.isNumber),
            text.contains(where: \.isNumber)
        {
            return text.utf8.count
        }
        if let label = label(text) { return label }
        let number = text.drop { $0 == "(" }.prefix { $0.isNumber }
        let open = text.hasPrefix("(") ? 1 : 0
        if !number.isEmpty, number.count <= 2 {
            let rest = text.dropFirst(open + number.count)
            return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? open + number.utf8.count + 2 : nil
        }
        // `a.`, `(b)`, `iv)`.
        let letters = text.dropFirst(open).prefix { $0.isLetter }
        guard letters.count == 1 || !letters.isEmpty && letters.count <= 4 && letters.allSatisfy({ "ivx".contains($0) })
        else { return nil }
        let rest = text.dropFirst(open + letters.count)
        guard rest.hasPrefix(") ") || open == 0 && rest.hasPrefix(". ") else { return nil }
        return open + letters.utf8.count + 2
    }

    /// `CUEC-01:`, `CUEC 3`, `CSOC.2 -`.
    private static func label(_ text: String) -> Int? {
        for stem in ["cuec", "csoc", "uec"] where text.hasPrefix(stem) {
            let rest = text.dropFirst(stem.count).drop { " -.#_".contains($0) }
            let digits = rest.prefix { $0.isNumber || $0 == "." }
            guard !digits.isEmpty else { return nil }
            let after = rest.dropFirst(digits.count).drop { " :-.)".contains($0) }
            return text.utf8.count - after.utf8.count
        }
        return nil
    }

    // MARK: Sentences

    /// Sentences without a mark before them, where each begins and ends with its lines, as items of a list do and the
    /// sentences of a paragraph do not.
    private static func sentences(_ prose: Prose, below heading: Int) -> [Prose.Span] {
        var items: [Prose.Span] = [], isOpen = false
        for index in (heading + 1)..<min(heading + 100, prose.lines.count) {
            let line = prose.lines[index]
            if !isOpen, SOCHeading.unnumbered(prose.folded(line.span)).numbered || isHeading(prose, index) { break }
            if isOpen, let last = items.last {
                items[items.count - 1] = last.lowerBound..<line.span.upperBound
            } else {
                items.append(line.span)
            }
            isOpen = !ended(prose, line.span) && !ends(prose, line.span, with: ":")
        }
        guard !isOpen else { return [] }
        let duties = items.filter { !isAnnouncement(prose, $0) }
        let single = duties.allSatisfy {
            prose.sentence(around: $0.lowerBound..<$0.lowerBound + 1, within: $0).upperBound == $0.upperBound
        }
        return duties.count >= 2 && single
            && items.prefix(items.count - duties.count).allSatisfy { isAnnouncement(prose, $0) } ? duties : []
    }

    /// Items whose marks are drawn and are no text: behind words that announce them, or each of them a duty. One begins
    /// with a capital where the one above has ended, by its point or by a line that is not full.
    private static func unmarked(_ prose: Prose, below heading: Int, _ names: [String]) -> [Open] {
        var items: [Open] = [], provider: String?, isAnnounced = false
        let end = min(heading + 120, prose.lines.count)
        let lengths = prose.lines.map(\.span.count).sorted()
        let full = lengths.isEmpty ? 90 : lengths[lengths.count * 9 / 10]
        for index in (heading + 1)..<end {
            let line = prose.lines[index], text = prose.folded(line.span)
            if SOCHeading.part(at: index, in: prose) != nil || endsList(text) { break }
            if let name = names.first(where: { SOCSignature.sameName($0, prose.words(line.span)) }) {
                provider = name
                isAnnounced = true
                continue
            }
            if text.last == ":" {
                isAnnounced = true
                continue
            }
            let isCapital = prose.words(line.span).first?.isUppercase ?? false
            if let last = items.last?.span, let above = prose.line(at: last.upperBound - 1) {
                let isFull = prose.lines[above].span.count * 10 > full * 8
                let hasEnded = ended(prose, last)
                if !isCapital || !hasEnded && isFull && !line.opens {
                    items[items.count - 1].span = last.lowerBound..<line.span.upperBound
                    continue
                }
                // A title ends the list.
                if line.opens, hasEnded != ended(prose, line.span) || isTitled(prose, index) { break }
                items.append(Open(span: line.span, provider: provider))
            } else if isAnnounced, isCapital {
                items.append(Open(span: line.span, provider: provider))
            } else if !isAnnounced, isHeading(prose, index) {
                break
            }
        }
        let isSame = Set(items.map { ended(prose, $0.span) }).count == 1
        return items.count >= 2 && isSame && items.allSatisfy { $0.span.count < 420 } ? items : []
    }

    private static func isAnnouncement(_ prose: Prose, _ span: Prose.Span) -> Bool {
        ends(prose, span, with: ":")
            || [
                "assumption", "the following", "were designed", "are designed", "not include", "should consider",
                "controls below", "following controls", "should be considered by",
            ]
            .contains { prose.contains($0, in: span) }
    }

    private static func ends(_ prose: Prose, _ span: Prose.Span, with mark: String) -> Bool {
        prose.folded(span).hasSuffix(mark)
    }
}
