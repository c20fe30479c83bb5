extension PlacedPage {
    /// The text as it lies: a line for each line of words, from top to bottom, each word as far to the right as it stands
    /// on the page. Columns that stand apart have at least two spaces between them, words of a sentence one.
    var layout: String {
        let letter = letterWidth
        let left = words.map(\.left).min() ?? 0
        var text = ""
        for line in PlacedPage.lines(words) {
            var column = 0, before: Word?
            for word in line.words {
                let place = Int((word.left - left) / letter)
                var spaces = max(place - column, 0)
                if let before {
                    let gap = word.left - before.right
                    if gap < before.height * 0.6 {
                        spaces = 1
                    } else {
                        spaces = max(spaces, 2)
                    }
                }
                text += String(repeating: " ", count: min(spaces, 400)) + word.text
                column += spaces + word.text.count
                before = word
            }
            text += "\n"
        }
        return text.nfc
    }

    /// How wide a letter usually is on this page.
    private var letterWidth: Double {
        let widths = words.map { ($0.right - $0.left) / Double(max($0.text.unicodeScalars.count, 1)) }.sorted()
        return widths.isEmpty ? 6 : max(widths[widths.count / 2], 1)
    }
}
