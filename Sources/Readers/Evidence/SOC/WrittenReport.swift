import Assessment

/// A written document, such as a Word file, as pages: readers of reports know parts and tables by pages and places. Each
/// place is led back to its paragraph.
struct WrittenReport: Sendable {
    let pdf: PDFText
    private let writing: Writing
    /// For each page the index of its first paragraph.
    private let starts: [Int]

    /// As many paragraphs make a page where no title begins one.
    private static let most = 45

    init(_ writing: Writing) {
        self.writing = writing
        var starts: [Int] = []
        for (index, paragraph) in writing.paragraphs.enumerated() {
            let begins =
                switch paragraph.role {
                case .heading(let level): level == 1
                default: ContentsPages.isTitle(paragraph.text)
                }
            let isFull = index - (starts.last ?? 0) >= WrittenReport.most && paragraph.role != .row
            if index == 0 || begins && index > (starts.last ?? 0) || isFull { starts.append(index) }
        }
        self.starts = starts
        let paragraphs = writing.paragraphs
        pdf = PDFText(
            pages: starts.enumerated().map { number, start in
                let end = number + 1 < starts.count ? starts[number + 1] : paragraphs.count
                return WrittenReport.page(number + 1, paragraphs[start..<end])
            })
    }

    /// Cells stand in columns that are wide enough for any of them; what is no row is one wide word across all columns.
    private static func page(_ number: Int, _ paragraphs: ArraySlice<Writing.Paragraph>) -> PDFText.Page {
        var words: [PDFText.Word] = [], texts: [String] = [], top = 0.0
        for paragraph in paragraphs {
            if paragraph.cells.isEmpty {
                for line in paragraph.text.split(whereSeparator: \.isNewline) {
                    words.append(
                        PDFText.Word(text: String(line), left: 0, right: 100_000, top: top, bottom: top + 9))
                    top += 10
                }
                texts.append(paragraph.text)
            } else {
                var deepest = top
                for (column, cell) in paragraph.cells.enumerated() {
                    var line = top
                    for part in cell.split(whereSeparator: \.isNewline) {
                        var left = Double(column) * 20_000
                        for word in part.split(whereSeparator: \.isWhitespace) {
                            let right = left + Double(word.count) * 6
                            words.append(
                                PDFText.Word(text: String(word), left: left, right: right, top: line, bottom: line + 9))
                            left = right + 3
                        }
                        line += 10
                    }
                    deepest = max(deepest, line)
                }
                texts.append(paragraph.cells.filter { !$0.isEmpty }.joined(separator: "\n"))
                top = deepest
            }
            top += 14
        }
        return PDFText.Page(number: number, text: texts.joined(separator: "\n\n"), words: words)
    }

    /// The paragraph in which the words of a quote begin, on or behind a page.
    func place(_ place: Source.Place, _ quote: String) -> Source.Place {
        guard case .page(let number, _) = place, starts.indices.contains(number - 1) else { return place }
        let start = starts[number - 1], words = WrittenReport.squeezed(quote)
        let own = writing.paragraphs.indices.dropFirst(start)
        for length in [words.count, 40, 16] where length <= words.count && length > 0 {
            let head = words.prefix(length)
            for index in own {
                let paragraph = writing.paragraphs[index]
                let texts = [paragraph.text, paragraph.cells.joined(separator: " ")]
                if texts.contains(where: { WrittenReport.squeezed($0).contains(head) }) { return writing.place(index) }
            }
        }
        // Words that run over paragraphs begin in the one that ends with some of them.
        for index in own {
            let text = WrittenReport.squeezed(writing.paragraphs[index].text)
            if text.count >= 3, words.hasPrefix(text) { return writing.place(index) }
        }
        return writing.place(start)
    }

    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
