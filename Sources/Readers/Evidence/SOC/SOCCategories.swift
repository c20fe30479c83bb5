/// The categories that a SOC 2 or SOC 3 report covers. The title of the standard names all five in every report, so a list
/// counts only where the words say that the criteria are relevant to it.
struct SOCCategories: Hashable {
    /// As the vocabulary writes them: security, availability, processing-integrity, confidentiality, privacy.
    let names: Set<String>
    let span: Prose.Span

    private static let words = [
        ("security", "security"), ("availability", "availability"), ("processing integrity", "processing-integrity"),
        ("confidentiality", "confidentiality"), ("privacy", "privacy"),
    ]

    /// The first list of which a stretch says that it is relevant, or that the criteria are for it.
    static func relevant(_ prose: Prose, _ span: Prose.Span) -> SOCCategories? { all(prose, span).first }

    /// Every such list.
    static func all(_ prose: Prose, _ span: Prose.Span) -> [SOCCategories] {
        var found: [SOCCategories] = []
        for phrase in ["relevant to", "relevant to the", "relevant for"] {
            for opening in prose.all(phrase, in: span) {
                if let list = list(prose, opening.upperBound, span.upperBound) { found.append(list) }
            }
        }
        for phrase in ["criteria:", "categories:", "category:", "principles:"] {
            for opening in prose.all(phrase, in: span) {
                if let list = list(prose, opening.upperBound, span.upperBound) { found.append(list) }
            }
        }
        for phrase in [
            "criteria for", "criteria for the", "principles of", "categories of", "category of", "criteria of",
        ] {
            for opening in prose.all(phrase, in: span) where !isStandardsTitle(prose, opening) {
                guard let list = list(prose, opening.upperBound, span.upperBound),
                    isFollowed(prose, list.span.upperBound)
                else { continue }
                found.append(list)
            }
        }
        return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// What a cover names, on a line of its own too: `Security, Availability & Confidentiality`.
    static func onCover(_ prose: Prose, _ title: Prose.Span) -> [SOCCategories] {
        let lines = prose.lines.filter { $0.span.upperBound <= title.upperBound }
        var found = all(prose, title)
        for (index, line) in lines.enumerated() {
            guard let list = list(prose, line.span.lowerBound, line.span.upperBound),
                !prose.folded[list.span.upperBound..<line.span.upperBound].contains(where: \.isLetter)
            else { continue }
            // A list that began on the line before is not whole here.
            if index > 0, let last = prose.folded(lines[index - 1].span).split(separator: " ").last,
                last.hasSuffix(",") || ["for", "and", "&", "the", "of", "to"].contains(last)
            {
                continue
            }
            if index + 1 < lines.count,
                Self.list(prose, lines[index + 1].span.lowerBound, lines[index + 1].span.upperBound) != nil
            {
                continue
            }
            found.append(list)
        }
        return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// `2017 Trust Services Criteria for Security, …` is the name of the standard, whatever a report covers.
    private static func isStandardsTitle(_ prose: Prose, _ opening: Prose.Span) -> Bool {
        let before = prose.folded(max(0, opening.lowerBound - 60)..<opening.lowerBound)
        return before.contains("tsp") || before.contains("20") && before.contains("trust services")
            || before.contains("principles") || before.contains("illustrations")
    }

    /// Whether a list of criteria is said to be the applicable one.
    private static func isFollowed(_ prose: Prose, _ end: Int) -> Bool {
        let after = prose.folded(end..<min(end + 30, prose.whole.upperBound)).drop { " ,".contains($0) }
        return ["(applicable", "(\"applicable", "set forth", "principle", "categor", "(the \"applicable"].contains {
            after.hasPrefix($0)
        }
    }

    /// The names that stand in a row from there on.
    private static func list(_ prose: Prose, _ start: Int, _ end: Int) -> SOCCategories? {
        var names: Set<String> = [], at = start, last = start
        let text = prose.folded
        next: while at < end {
            while at < end, " ,;:/&".utf8.contains(text[at]) { at += 1 }
            for word in ["and", "the", "or"] where prose.starts(word, at: at) {
                at += word.utf8.count
                continue next
            }
            guard let word = words.first(where: { prose.starts($0.0, at: at) }) else { break }
            names.insert(word.1)
            at += word.0.utf8.count
            last = at
        }
        guard !names.isEmpty else { return nil }
        return SOCCategories(names: names, span: start..<last)
    }
}

extension Prose {
    /// Whether a phrase stands exactly there, as whole words.
    func starts(_ phrase: String, at start: Int) -> Bool {
        let bytes = phrase.utf8, end = start + bytes.count
        guard start >= 0, end <= folded.count, folded[start..<end].elementsEqual(bytes) else { return false }
        return end == folded.count || !folded[end].isWord
    }
}
