/// What tesseract was not sure of, and what it is known to take for something else.
enum UnsureWords {
    /// Stands in the text for a word that could not be read with certainty. No rule matches it, so nothing is read over
    /// it: were the word left out, a lost "not" would turn a sentence round.
    package static let mark = "\u{2592}"

    /// The lines without specks, lines of tables and the texture of logos, with a mark for each word that is unsure.
    static func marked(_ lines: [PictureText.Line]) -> [PictureText.Line] {
        lines.compactMap { line in
            let words = line.words.filter { !isRule($0.text) }
            // What no letter was sure in is a picture, a stamp or a signature, if it is short.
            let letters = words.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } }
            guard words.contains(where: \.isSure) || letters >= 12 else { return nil }
            let kept = words.filter { word in word.isSure || word.text.contains { $0.isLetter || $0.isNumber } }
            return kept.isEmpty ? nil : PictureText.Line(words: corrected(kept), opens: line.opens)
        }
    }

    /// A line of a table or a field to fill in.
    private static func isRule(_ text: String) -> Bool { text.allSatisfy { "|_\u{2014}=~[]{}\\".contains($0) } }

    private static func corrected(_ words: [PictureText.Word]) -> [PictureText.Word] {
        var words = words
        for (index, word) in words.enumerated() {
            if index == 0, words.count > 1, words[1].isSure, words[1].text.first?.isUppercase ?? false,
                bullets.contains(word.text) || !word.isSure && word.text.count == 1
            {
                words[index].text = "\u{2022}"
            } else if !word.isSure {
                words[index].text = mark
            } else if index > 0, colons.contains(word.text), beginsDay(words[(index + 1)...]) {
                words[index].text = ":"
            } else {
                words[index].text = name(word.text)
            }
        }
        return words
    }

    /// What a bullet is read as.
    private static let bullets: Set<String> = [
        "e", "o", "\u{a9}", "\u{a2}", "\u{ab}", "\u{bb}", "\u{ae}", "\u{b0}", "*",
    ]
    /// What a colon that stands alone is read as.
    private static let colons: Set<String> = ["1", "2", "i", "l", "I", "|", "!", ";", "\u{a2}"]

    /// Whether a whole day follows, so that a figure before it belongs to no day.
    private static func beginsDay(_ words: ArraySlice<PictureText.Word>) -> Bool {
        let text = Folding.folded(words.prefix(4).map(\.text).joined(separator: " "))
        return text.first?.isDigit ?? false && DayInProse.starting(at: 0, in: text, before: text.count) != nil
    }

    /// Ends of company names in which letters and figures look alike.
    private static func name(_ text: String) -> String {
        let bare = text.prefix { $0 != "," }
        switch bare.lowercased() {
        case "d.0.0.", "d.o.0.", "d.0.o.": return "d.o.o." + text.dropFirst(bare.count)
        case "lnc.", "|nc.": return "Inc." + text.dropFirst(bare.count)
        case "lnc", "|nc": return "Inc" + text.dropFirst(bare.count)
        default: return text
        }
    }
}
