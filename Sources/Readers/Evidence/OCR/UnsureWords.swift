/// What tesseract was not sure of, and what it is known to take for something else.
enum UnsureWords {
    /// Stands in the text for a word that could not be read with certainty. No rule matches it, so nothing is read over
    /// it: were the word left out, a lost "not" would turn a sentence round.
    package static let mark = "\u{2592}"

    /// The lines without specks, lines of tables and the texture of logos, with a mark for each word that is unsure.
    static func marked(_ lines: [PictureText.Line]) -> [PictureText.Line] {
        lines.compactMap { line in
            let seen = line.words.filter { !isRule($0.text) }
            // What no letter was sure in is a picture, a stamp or a signature, if it is short.
            let letters = seen.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } }
            guard seen.contains(where: \.isSure) || letters >= 12 else { return nil }
            let words = corrected(
                seen.enumerated().filter { isBullet($0.offset, seen) || $0.element.isWord }.map(\.element))
            return words.isEmpty ? nil : PictureText.Line(words: words, opens: line.opens)
        }
    }

    /// A line of a table or a field to fill in.
    private static func isRule(_ text: String) -> Bool { text.allSatisfy { "|_\u{2014}=~[]{}\\".contains($0) } }

    private static func corrected(_ words: [PictureText.Word]) -> [PictureText.Word] {
        var words = words
        for (index, word) in words.enumerated() {
            if isBullet(index, words) {
                words[index].text = "\u{2022}"
            } else if !word.isSure {
                words[index].text = mark
            } else if index > 0, colons.contains(word.text), beginsDay(words[(index + 1)...]) {
                words[index].text = ":"
            } else if isTwofold(word.text) {
                words[index].text = mark
            } else if words[(index + 1)...].first?.text.first?.isNumber ?? false, isStandard(word.text) {
                words[index].text = "ISO/IEC"
            } else {
                words[index].text = name(word.text)
            }
        }
        return joined(words)
    }

    /// A colon that stands alone belongs to the word before it, so that a label is one and its value begins with itself.
    private static func joined(_ words: [PictureText.Word]) -> [PictureText.Word] {
        var result: [PictureText.Word] = []
        for word in words {
            if word.text != ":" {
                result.append(word)
            } else if let last = result.last, last.text != mark {
                result[result.count - 1].text += ":"
            }
        }
        return result
    }

    /// Whether what begins a line is the mark of an item: it is read as one letter or sign or another.
    private static func isBullet(_ index: Int, _ words: [PictureText.Word]) -> Bool {
        index == 0 && words.count > 1 && words[1].isSure && words[1].text.first?.isUppercase ?? false
            && (bullets.contains(words[0].text) || !words[0].isSure && words[0].text.count == 1)
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

    /// A number such as a certificate's, of capitals and figures, in which a small l stands for a capital I or a 1.
    private static func isTwofold(_ text: String) -> Bool {
        text.count >= 5 && text.contains(where: \.isNumber) && text.contains { "l|!".contains($0) }
            && !text.contains { $0.isLowercase && $0 != "l" } && text.contains { $0.isUppercase }
    }

    /// `ISO/IEC`, whose middle is read as one letter or another.
    private static func isStandard(_ text: String) -> Bool {
        text.hasPrefix("ISO") && text.hasSuffix("EC") && (6...8).contains(text.count)
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

extension PictureText.Word {
    /// Whether it was read, or has letters that were not read with certainty; the rest is dirt.
    fileprivate var isWord: Bool { isSure || text.contains { $0.isLetter || $0.isNumber } }
}
