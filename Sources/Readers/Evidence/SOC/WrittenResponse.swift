/// Management's answer to a finding where it stands in running text: `Management's Response: …` below the finding.
enum WrittenResponse {
    private static let labels = [
        "management's response:", "management response:", "management's responses:", "response from management:",
        "management's comment:", "management comment:", "management's response -", "response of management:",
    ]

    /// The answer below the words of a finding, or below its control's number.
    static func find(
        _ prose: Prose, from page: Int, control: String, text: String
    ) -> (text: String, page: Int, quote: String)? {
        guard prose.pages.indices.contains(page) else { return nil }
        let rest = prose.pages[page].span.lowerBound..<prose.whole.upperBound
        let found = labels.flatMap { prose.all($0, in: rest) }.sorted { $0.lowerBound < $1.lowerBound }
        let words = Folding.folded(text).filter(\.isWord).prefix(48)
        guard !words.isEmpty else { return nil }
        var above = rest.lowerBound
        for label in found {
            let block = max(above, label.lowerBound - 1200)..<label.lowerBound
            above = label.upperBound
            let letters = prose.folded[block].filter(\.isWord)
            let isOf =
                holds(letters, Array(words))
                || control.count >= 3 && prose.first(Folding.string(control), in: block) != nil
            guard isOf, let line = prose.line(at: label.lowerBound) else { continue }
            let end = end(prose, line)
            let own = label.upperBound..<max(label.upperBound, prose.lines[end].span.upperBound)
            let answer = prose.words(own)
            let quote = label.lowerBound..<own.upperBound
            return answer.count >= 4 ? (answer, prose.lines[line].page, prose.quote(quote)) : nil
        }
        return nil
    }

    /// The last line of the answer: before a blank line, another label, or a title.
    private static func end(_ prose: Prose, _ first: Int) -> Int {
        var last = first
        for index in (first + 1)..<max(first + 1, min(first + 12, prose.lines.count)) {
            let line = prose.lines[index], text = prose.folded(line.span)
            let isNew = line.opens && !(prose.words(line.span).first?.isLowercase ?? false)
            if isNew || text.hasPrefix("exception") || text.hasPrefix("deviation")
                || labels.contains(where: text.hasPrefix)
            {
                break
            }
            last = index
        }
        return last
    }

    private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        guard text.count >= words.count, let first = words.first else { return false }
        for start in 0...(text.count - words.count) where text[start] == first {
            if text[start..<start + words.count].elementsEqual(words) { return true }
        }
        return false
    }
}
