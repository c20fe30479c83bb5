extension PDFText.Page {
    /// A page as it was read from its picture.
    init(number: Int, label: String? = nil, read picture: PictureText) {
        let lines = UnsureWords.marked(picture.lines), placed = StraightWords(lines, of: picture).lines
        var text = ""
        for line in lines {
            if !text.isEmpty { text += line.opens ? "\n\n" : "\n" }
            text += line.words.map(\.text).joined(separator: " ")
        }
        let words = placed.flatMap(\.self)
        self.init(
            number: number, label: label, text: text, layout: PDFText.Page.layout(words), words: words,
            isPictured: true)
    }

    /// A page of a picture that could not be read.
    static func unread(number: Int, label: String? = nil) -> Self {
        Self(number: number, label: label, text: "", layout: "", isPictured: true)
    }

    /// The words as they lie on the page, in characters of one width.
    private static func layout(_ words: [PDFText.Word]) -> String {
        let widths = words.filter { $0.text.count > 2 }.map { ($0.right - $0.left) / Double($0.text.count) }.sorted()
        guard !widths.isEmpty else { return words.map(\.text).joined(separator: " ") }
        let width = max(widths[widths.count / 2], 1), margin = words.map(\.left).min() ?? 0
        var text = "", last: PlacedPage.Line?
        for line in PlacedPage.lines(words) {
            if let last {
                text += line.bottom - last.bottom > max(line.height, last.height) * 1.9 ? "\n\n" : "\n"
            }
            last = line
            var column = 0
            for word in line.words {
                let wanted = min(Int((word.left - margin) / width), 400)
                let gap = max(column == 0 ? 0 : 1, wanted - column)
                text += String(repeating: " ", count: gap) + word.text
                column += gap + word.text.count
            }
        }
        return text
    }
}
