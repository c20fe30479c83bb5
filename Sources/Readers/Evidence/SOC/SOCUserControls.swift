/// What a report expects of the vendor's customers: complementary user entity controls.
struct SOCUserControls {
    /// One a control, as written; empty where the report says that there are none; nil where none could be read.
    let items: (texts: [String], span: Prose.Span)?
    /// The heading under which they stand, where there is one.
    let heading: Prose.Span?

    init(_ prose: Prose, outside auditor: Prose.Span?, contents: ContentsPages) {
        if let none = prose.first(of: SOCUserControls.none) {
            items = ([], none)
            heading = none
            return
        }
        let headings = prose.lines.indices.filter { index in
            let line = prose.lines[index]
            guard line.span.count < 110, !contents.holds(line.page),
                auditor.map({ !$0.contains(line.span.lowerBound) }) ?? true
            else { return false }
            let text = prose.folded(line.span)
            guard text.has("user") || text.has("customer") || text.has("u s e r") else { return false }
            let packed = SOCHeading.packed(SOCHeading.unnumbered(text).bare)
            return SOCUserControls.titles.contains { packed.hasPrefix($0) } && packed.count < 75
        }
        heading = headings.last.map { prose.lines[$0].span }
        // The last such heading is the one with the list; earlier ones announce it.
        for index in headings.reversed() {
            let texts = SOCUserControls.list(prose, below: index)
            if !texts.isEmpty {
                items = (texts.map(\.text), texts[0].span)
                return
            }
        }
        items = nil
    }

    private static let titles = [
        "complementaryuserentitycontrol", "complementarycustomercontrol", "userentitycontrol",
        "userentityresponsibilit",
        "complementarycontrolsatuserentit", "complimentaryuserentitycontrol", "usercontrolconsiderations",
        "complementaryusercontrol",
    ]
    private static let none = [
        "there are no complementary user entity controls", "no complementary user entity controls are",
        "no complementary user entity controls were", "does not require any complementary user entity controls",
    ]

    /// The bullets, numbers or sentences of duty below a heading, up to the next heading.
    private static func list(_ prose: Prose, below heading: Int) -> [(text: String, span: Prose.Span)] {
        var items: [Prose.Span] = []
        var isOpen = false
        for index in (heading + 1)..<min(heading + 160, prose.lines.count) {
            let line = prose.lines[index]
            let text = prose.folded(line.span)
            if let mark = bullet(text) {
                items.append(line.span.lowerBound + mark..<line.span.upperBound)
                isOpen = true
            } else if isOpen, let last = items.last,
                last.isEmpty || !line.opens
                    || !ended(prose, last) && line.span.count > 3 && line.page != prose.lines[index - 1].page
            {
                items[items.count - 1] = (last.isEmpty ? line.span.lowerBound : last.lowerBound)..<line.span.upperBound
            } else if !items.isEmpty, SOCHeading.unnumbered(text).numbered || isHeading(prose, index) {
                break
            } else {
                isOpen = false
            }
        }
        if items.isEmpty { items = sentences(prose, below: heading) }
        let texts = items.filter { $0.count > 8 }.map { (prose.words($0), $0) }
        return texts.count <= 60 && texts.allSatisfy { $0.0.count <= 600 } ? texts : []
    }

    private static func ended(_ prose: Prose, _ span: Prose.Span) -> Bool {
        span.last.map { ".;!?".utf8.contains(prose.folded[$0]) } ?? false
    }

    private static func isHeading(_ prose: Prose, _ index: Int) -> Bool {
        let line = prose.lines[index]
        guard line.opens, line.span.count < 90, let last = prose.folded[line.span].last else { return false }
        return !".;,:".utf8.contains(last) && (prose.words(line.span).first?.isUppercase ?? false)
    }

    /// How many bytes of a line are a bullet or a number; nil where it begins with none.
    private static func bullet(_ text: String) -> Int? {
        for mark in ["* ", "- ", "o ", "> "] where text.hasPrefix(mark) { return mark.utf8.count }
        if ["*", "o", "-"].contains(text) { return text.utf8.count }
        let number = text.prefix { $0.isNumber }
        guard !number.isEmpty, number.count <= 2 else { return nil }
        let rest = text.dropFirst(number.count)
        guard rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
        return number.utf8.count + 2
    }

    /// Sentences without a mark before them, where each begins and ends with its lines, as items of a list do and the
    /// sentences of a paragraph do not.
    private static func sentences(_ prose: Prose, below heading: Int) -> [Prose.Span] {
        var items: [Prose.Span] = [], isOpen = false
        for index in (heading + 1)..<min(heading + 80, prose.lines.count) {
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

    private static func isAnnouncement(_ prose: Prose, _ span: Prose.Span) -> Bool {
        ends(prose, span, with: ":")
            || ["assumption", "the following", "were designed", "are designed", "not include", "should consider"]
                .contains { prose.contains($0, in: span) }
    }

    private static func ends(_ prose: Prose, _ span: Prose.Span, with mark: String) -> Bool {
        prose.folded(span).hasSuffix(mark)
    }
}
