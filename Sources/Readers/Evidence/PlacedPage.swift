/// The words of a page, each with its place: what tables need, whose columns no running text keeps apart.
struct PlacedPage: Sendable {
    typealias Word = PDFText.Word
    /// The page's index in its document.
    let index: Int
    let words: [Word]

    /// The words of a page, or what its text as it lies tells of them where their places are not known.
    init(_ page: PDFText.Page, index: Int) {
        if page.words.isEmpty {
            self.init(layout: page.layout, index: index)
        } else {
            self.init(index: index, words: page.words)
        }
    }

    /// From the text of a page as it lies, where nothing better is at hand: a character is six points wide and a line ten
    /// points high, and a single space is narrower than a character.
    init(layout: String, index: Int) {
        var words: [Word] = []
        for (row, line) in layout.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var column = 0, start = 0, word = ""
            func close() {
                if !word.isEmpty {
                    words.append(
                        Word(
                            text: word, left: Double(start) * 6, right: Double(column) * 6 + 3, top: Double(row) * 10,
                            bottom: Double(row) * 10 + 9))
                }
                word = ""
            }
            for character in line {
                if character.isWhitespace {
                    close()
                } else {
                    if word.isEmpty { start = column }
                    word.append(character)
                }
                column += 1
            }
            close()
        }
        self.init(index: index, words: words)
    }

    init(index: Int, words: [Word]) {
        self.index = index
        self.words = words
    }
}

extension PlacedPage {
    /// Without running headers, footers and page numbers, which stand in the outer fifths of the page.
    func without(_ edges: RunningLines) -> PlacedPage {
        let bottom = words.map(\.bottom).max() ?? 0, top = words.map(\.top).min() ?? 0
        let outer = (bottom - top) / 5
        let kept = PlacedPage.lines(words).filter { line in
            (line.bottom > top + outer && line.bottom < bottom - outer) || !edges.holds(line.text)
        }
        return PlacedPage(index: index, words: kept.flatMap(\.words))
    }

    /// Words that stand on one line, from left to right.
    struct Line: Sendable {
        var words: [Word]
        var bottom: Double { words.map(\.bottom).max() ?? 0 }
        var height: Double { words.map(\.height).max() ?? 0 }
        var text: String { words.map(\.text).joined(separator: " ") }
    }

    /// Up to how far apart two words of a sentence stand on this page, in parts of their height: half as much again as
    /// they usually do.
    static func wordGap(_ lines: [Line]) -> Double {
        var gaps: [Double] = []
        for line in lines {
            for (left, right) in zip(line.words, line.words.dropFirst()) {
                let gap = (right.left - left.right) / max(left.height, 0.1)
                if gap > 0, gap < 1.2 { gaps.append(gap) }
            }
        }
        gaps.sort()
        guard !gaps.isEmpty else { return 0.4 }
        return min(max(gaps[gaps.count / 2] * 1.5, 0.35), 0.8)
    }

    /// Words grouped by the line on which they stand, from top to bottom.
    static func lines(_ words: some Sequence<Word>) -> [Line] {
        var lines: [Line] = []
        for word in words.sorted(by: { ($0.bottom, $0.left) < ($1.bottom, $1.left) }) {
            if let last = lines.last, let first = last.words.first,
                abs(first.bottom - word.bottom) < max(1.5, first.height * 0.25)
            {
                lines[lines.count - 1].words.append(word)
            } else {
                lines.append(Line(words: [word]))
            }
        }
        for index in lines.indices { lines[index].words.sort { ($0.left, $0.text) < ($1.left, $1.text) } }
        return lines
    }
}
