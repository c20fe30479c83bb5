extension PDFText.Page {
    /// A page as it was read from its picture.
    init(number: Int, label: String? = nil, read picture: PictureText) {
        let lines = UnsureWords.marked(picture.lines), placed = StraightWords(lines, of: picture)
        var text = ""
        for line in lines {
            if !text.isEmpty { text += line.opens ? "\n\n" : "\n" }
            text += line.words.map(\.text).joined(separator: " ")
        }
        self.init(
            number: number, label: label, text: text, words: placed.words, size: placed.size, isPictured: true)
    }

    /// A page of a picture that could not be read.
    static func unread(number: Int, label: String? = nil) -> Self {
        Self(number: number, label: label, text: "", isPictured: true)
    }
}
