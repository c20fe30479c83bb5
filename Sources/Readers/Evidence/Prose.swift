package import Assessment

/// A document's text as rules read it: one run of folded text, in which a phrase is found wherever its lines or pages
/// break, and from which the words as written, their place and their sentence can be had again. Running headers, footers
/// and page numbers are left out.
package struct Prose: Sendable {
    /// A stretch of the text, in bytes of `folded`.
    package typealias Span = Range<Int>

    /// One line as it stands on its page.
    package struct Line: Sendable {
        package let span: Span
        /// An index into `pages`.
        package let page: Int
        /// Whether it begins a page, or a blank line stands before it.
        package let opens: Bool
    }
    /// One page, or the whole of a plain text.
    package struct Page: Sendable {
        /// Counted from 1.
        package let number: Int
        /// The number printed on it, where a run of pages bears such numbers.
        package let label: String?
        package let span: Span
        /// Indices into `lines`.
        package let lines: Range<Int>
    }

    /// Small letters, no accents, plain quotes and dashes, single spaces: see `Folding`.
    package let folded: [UInt8]
    package let lines: [Line]
    package let pages: [Page]
    /// What was left out at the edges of pages.
    let edges: RunningLines
    private let written: [UInt8]
    private let origin: [Int32]
    private let isPaged: Bool
    /// Where each line of a written document stands; empty for all else.
    private let places: [Source.Place]

    /// Made once for each PDF, however many readers ask.
    package init(_ pdf: PDFText) { self = pdf.shelf.prose { Prose(making: pdf) } }

    private init(making pdf: PDFText) {
        let texts = pdf.pages.map { Prose.lines(of: $0.text) }
        let edges = RunningLines(texts.map { $0.map(\.text) })
        self.init(
            zip(pdf.pages, texts).enumerated().map { index, page in
                let lines = page.1.enumerated().filter { !edges.isRunning(page: index, line: $0.offset) }.map(\.element)
                return (page.0.number, page.0.label ?? edges.label(of: index), lines)
            }, edges, isPaged: true)
    }

    /// The lines that are not blank, each with whether it begins the page or follows a blank one.
    private static func lines(of text: String) -> [(text: Substring, opens: Bool)] {
        var lines: [(text: Substring, opens: Bool)] = [], opens = true
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.isBlank {
                opens = true
            } else {
                lines.append((line, opens))
                opens = false
            }
        }
        return lines
    }

    /// A plain text; places are lines.
    package init(text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var opens = true
        let marked = lines.map { line in
            defer { opens = line.isBlank }
            return (text: line, opens: opens)
        }
        self.init([(1, nil, marked)], RunningLines([]), isPaged: false)
    }

    /// A written document; places are paragraphs. A row's cells stand one below the other, as those of a PDF do.
    package init(_ writing: Writing) {
        var lines: [(text: Substring, opens: Bool)] = [], places: [Source.Place] = []
        for (index, paragraph) in writing.paragraphs.enumerated() {
            let parts = paragraph.cells.isEmpty ? [paragraph.text] : paragraph.cells
            let own = parts.flatMap { $0.split(whereSeparator: \.isNewline) }.filter { !$0.isBlank }
            lines += own.enumerated().map { ($0.element, $0.offset == 0) }
            places += own.map { _ in writing.place(index) }
        }
        self.init([(1, nil, lines)], RunningLines([]), isPaged: false, places: places)
    }

    /// A PDF, a plain text, a written document or a message's own words; nil for all other forms.
    package init?(_ content: Content) {
        switch content.form {
        case .pdf(let pdf): self.init(pdf)
        case .text(let text): self.init(text: text)
        case .written(let writing): self.init(writing)
        case .message(let message): self.init(message.body)
        default: return nil
        }
    }

    private init(
        _ texts: [(number: Int, label: String?, lines: [(text: Substring, opens: Bool)])], _ edges: RunningLines,
        isPaged: Bool, places: [Source.Place] = []
    ) {
        var fold = Fold()
        fold.reserve(texts.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.text.utf8.count + 1 } })
        var lines: [Line] = [], pages: [Page] = []
        for (index, page) in texts.enumerated() {
            let start = fold.folded.count, first = lines.count
            for (number, line) in page.lines.enumerated() {
                let start = fold.folded.count
                for scalar in line.text.unicodeScalars { fold.append(scalar) }
                var end = fold.folded.count
                let next = page.lines.dropFirst(number + 1).first?.text
                if let next, line.text.goesOn(in: next, &fold) {
                    end = fold.folded.count
                } else {
                    fold.space()
                }
                while end > start, fold.folded[end - 1] == 32 { end -= 1 }
                lines.append(Line(span: start..<end, page: index, opens: line.opens))
            }
            pages.append(
                Page(
                    number: page.number, label: page.label, span: start..<fold.folded.count, lines: first..<lines.count)
            )
        }
        folded = fold.folded
        written = fold.written
        origin = fold.origin
        self.lines = lines
        self.pages = pages
        self.isPaged = isPaged
        self.places = places
        self.edges = edges
    }

    /// The whole text.
    package var whole: Span { 0..<folded.count }

    /// Where a phrase first stands: folded words with single spaces, such as `in our opinion`. Whole words only.
    package func first(_ phrase: String, in span: Span? = nil) -> Span? {
        let span = span ?? whole, phrase = Array(phrase.utf8)
        return folded.withUnsafeBufferPointer { Prose.search(phrase, $0, from: span.lowerBound, to: span.upperBound) }
    }

    /// The first place where one of several phrases stands.
    package func first(of phrases: [String], in span: Span? = nil) -> Span? {
        phrases.reduce(nil as Span?) { best, phrase in
            let limit = best.map {
                (span ?? whole).lowerBound..<min($0.lowerBound + phrase.utf8.count, (span ?? whole).upperBound)
            }
            guard let found = first(phrase, in: limit ?? span) else { return best }
            return best.map { $0.lowerBound <= found.lowerBound ? $0 : found } ?? found
        }
    }

    /// Every place where a phrase stands.
    package func all(_ phrase: String, in span: Span? = nil) -> [Span] {
        var found: [Span] = [], rest = span ?? whole
        let end = rest.upperBound
        while let next = first(phrase, in: rest) {
            found.append(next)
            rest = next.upperBound..<end
        }
        return found
    }

    package func contains(_ phrase: String, in span: Span? = nil) -> Bool { first(phrase, in: span) != nil }

    /// Folded words of a span.
    package func folded(_ span: Span) -> String { String(decoding: folded[span], as: UTF8.self) }

    /// The words as written, with single spaces and without marks that cannot be seen: for a value.
    package func words(_ span: Span) -> String {
        var seen = String.UnicodeScalarView()
        for scalar in exact(span).unicodeScalars where Folding.plain(scalar)?.utf8CodeUnitCount != 0 {
            seen.append(scalar)
        }
        return String(seen).trimmed
    }

    /// The words exactly as they stand on the page on which the span begins, with single spaces: for a quote, so that it
    /// is found there again. What runs over the page is cut.
    package func quote(_ span: Span) -> String {
        guard let end = page(at: span.lowerBound)?.span.upperBound, end > span.lowerBound else { return exact(span) }
        return exact(span.lowerBound..<min(span.upperBound, end))
    }

    private func exact(_ span: Span) -> String {
        guard !span.isEmpty else { return "" }
        let start = Int(origin[span.lowerBound])
        let end = span.upperBound < origin.count ? Int(origin[span.upperBound]) : written.count
        return String(decoding: written[start..<max(start, end)], as: UTF8.self).trimmed
    }

    /// Where a span begins.
    package func place(_ span: Span) -> Source.Place {
        guard isPaged else {
            let line = line(at: span.lowerBound) ?? 0
            return places.indices.contains(line) ? places[line] : .line(line + 1)
        }
        guard let page = page(at: span.lowerBound) else { return .page(1, label: nil) }
        return .page(page.number, label: page.label)
    }

    /// The page on which a byte stands.
    package func page(at offset: Int) -> Page? {
        let index = pages.partitioned { $0.span.upperBound > offset }
        return index < pages.count ? pages[index] : pages.last
    }

    /// The index of the line in which a byte stands.
    package func line(at offset: Int) -> Int? {
        let index = lines.partitioned { $0.span.upperBound > offset }
        return index < lines.count ? index : lines.indices.last
    }

    /// Every day written in a span.
    package func days(in span: Span, order: DayInProse.Order = .unstated) -> [DayInProse] {
        DayInProse.all(in: folded, span, order: order)
    }

    /// The sentence around a span: from the last full stop before it to the next one after it, at most so many bytes to
    /// each side. A stop counts when a space and then no small letter or figure follows it as written, and no short form
    /// such as `Inc.` stands before it.
    package func sentence(around span: Span, within limit: Span? = nil, reach: Int = 600) -> Span {
        let limit = limit ?? whole
        var start = span.lowerBound, end = span.upperBound
        while start > limit.lowerBound, span.lowerBound - start < reach, !endsSentence(start - 1) { start -= 1 }
        while end < limit.upperBound, end - span.upperBound < reach, !(end > span.upperBound && endsSentence(end - 1)) {
            end += 1
        }
        while start < end, folded[start] == 32 { start += 1 }
        while end > start, folded[end - 1] == 32 { end -= 1 }
        return start..<end
    }

    private func endsSentence(_ at: Int) -> Bool {
        guard ".?!".utf8.contains(folded[at]) else { return false }
        guard at + 2 < folded.count else { return true }
        guard folded[at + 1] == 32 else { return false }
        let next = written[Int(origin[at + 2])]
        if (97...122).contains(next) { return false }
        let word = folded[..<at].suffix(12)
        let last = word[((word.lastIndex { !$0.isLetter }).map { $0 + 1 } ?? word.startIndex)...]
        return last.count > 1 ? !Prose.shortForms.contains(String(decoding: last, as: UTF8.self)) : last.isEmpty
    }

    private static let shortForms: Set<String> = [
        "inc", "ltd", "corp", "co", "no", "nr", "pvt", "llc", "mr", "ms", "mrs", "dr", "vs", "art", "sec", "approx",
        "st",
    ]

    private static func search(_ phrase: [UInt8], _ text: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Span? {
        guard let first = phrase.first, let last = phrase.last, end - from >= phrase.count else { return nil }
        var at = from
        let stop = end - phrase.count
        next: while at <= stop {
            if text[at] != first {
                at += 1
                continue
            }
            for i in 1..<phrase.count where text[at + i] != phrase[i] {
                at += 1
                continue next
            }
            let after = at + phrase.count
            if first.isWord && at > 0 && text[at - 1].isWord || last.isWord && after < text.count && text[after].isWord
            {
                at += 1
                continue
            }
            return at..<after
        }
        return nil
    }
}

extension Array {
    /// The first index from which on a condition holds, in an array that it splits in two.
    fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Substring {
    /// Whether it holds nothing that can be seen.
    var isBlank: Bool {
        !unicodeScalars.contains { !$0.properties.isWhitespace && Folding.plain($0)?.utf8CodeUnitCount != 0 }
    }
}
