import Cage

/// The words of a page, each with its place: what tables need, whose columns no running text keeps apart.
struct PlacedPage: Sendable {
    typealias Word = PDFText.Word
    /// The page's index in its document.
    let index: Int
    let words: [Word]

    /// The words of some pages of a PDF, by poppler's `pdftotext` in the cage; `pages` are indices. Many pages are read by
    /// two children side by side.
    static func read(_ document: Document, _ pages: Range<Int>) async throws(CageError) -> [PlacedPage] {
        guard pages.count > 8 else { return try await part(document, pages) }
        let middle = pages.lowerBound + pages.count / 2
        async let first = result(document, pages.lowerBound..<middle)
        async let second = result(document, middle..<pages.upperBound)
        return try await first.get() + second.get()
    }

    private static func result(_ document: Document, _ pages: Range<Int>) async -> Result<[PlacedPage], CageError> {
        do throws(CageError) { return .success(try await part(document, pages)) } catch { return .failure(error) }
    }

    private static func part(_ document: Document, _ pages: Range<Int>) async throws(CageError) -> [PlacedPage] {
        guard !pages.isEmpty else { return [] }
        let arguments = [
            "-q", "-enc", "UTF-8", "-bbox", "-f", "\(pages.lowerBound + 1)", "-l", "\(pages.upperBound)", "-", "-",
        ]
        let output = try await Cage.run("pdftotext", arguments, input: document.bytes)
        return output.status == 0 ? placed(output.bytes, from: pages.lowerBound) : []
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

    /// What `pdftotext -bbox` writes: a line for each page and each word.
    static func placed(_ bytes: [UInt8], from first: Int) -> [PlacedPage] {
        var pages: [PlacedPage] = [], words: [Word] = [], isOpen = false
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == 32 }
            if line.starts(with: "<word ".utf8) {
                if let word = word(line) { words.append(word) }
            } else if line.starts(with: "<page ".utf8) {
                (words, isOpen) = ([], true)
            } else if line.starts(with: "</page>".utf8), isOpen {
                pages.append(PlacedPage(index: first + pages.count, words: words))
                isOpen = false
            }
        }
        return pages
    }

    /// `<word xMin="62.5" yMin="72.2" xMax="138.1" yMax="95.6">Section</word>`
    private static func word(_ line: ArraySlice<UInt8>) -> Word? {
        let parts = line.split(separator: UInt8(ascii: "\""), maxSplits: 8, omittingEmptySubsequences: false)
        guard parts.count == 9, let left = number(parts[1]), let top = number(parts[3]), let right = number(parts[5]),
            let bottom = number(parts[7]), let start = parts[8].firstIndex(of: UInt8(ascii: ">")),
            let end = parts[8].lastIndex(of: UInt8(ascii: "<")), start < end
        else { return nil }
        let text = String(decoding: parts[8][(start + 1)..<end], as: UTF8.self)
        return Word(
            text: text.contains("&") ? unescaped(text) : text, left: left, right: right, top: top, bottom: bottom)
    }

    private static func number(_ text: ArraySlice<UInt8>) -> Double? {
        var value = 0.0, scale = 0.0
        for byte in text {
            if byte == UInt8(ascii: ".") {
                guard scale == 0 else { return nil }
                scale = 1
            } else {
                guard byte.isDigit, value < 1e9 else { return nil }
                value = value * 10 + Double(byte - 48)
                scale *= 10
            }
        }
        return scale > 0 ? value / scale : value
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
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
