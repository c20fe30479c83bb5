/// A part of a sentence that says one thing: up to a full stop, a semicolon, or a word such as "but".
struct Remark {
    struct Word {
        /// In lower case, with straight apostrophes.
        let text: String
        let range: Range<String.Index>
        /// Whether a comma, colon, bracket or dash stands before it.
        let afterPause: Bool
    }
    let source: String
    let words: [Word]

    static func all(of text: String) -> [Remark] {
        var clauses: [Remark] = [], words: [Word] = []
        var index = text.startIndex, paused = false
        func isLetter(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || character == "'" || character == "’"
        }
        func close() {
            if !words.isEmpty { clauses.append(Remark(source: text, words: words)) }
            words = []
            paused = false
        }
        while index < text.endIndex {
            let character = text[index]
            if isLetter(character) {
                let end = text[index...].firstIndex { !isLetter($0) } ?? text.endIndex
                let word = text[index..<end].lowercased().replacing("’", with: "'")
                if ["but", "however", "although", "though", "whereas"].contains(word),
                    !(word == "but" && words.last?.text == "all")
                {
                    close()
                } else {
                    words.append(Word(text: word, range: index..<end, afterPause: paused))
                    paused = false
                }
                index = end
                continue
            }
            index = text.index(after: index)
            switch character {
            case ";", "!", "?": close()
            case ".": if index == text.endIndex || text[index].isWhitespace || text[index] == ")" { close() }
            case _ where character.isNewline: close()
            case ",", ":", "(", ")", "–", "—", "\"", "“", "”", "/": paused = true
            case "-": if index < text.endIndex, text[index].isWhitespace { paused = true }
            default: break
            }
        }
        close()
        return clauses
    }

    /// The words of a range as they were written.
    func written(_ range: Range<Int>) -> String {
        String(source[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
    }

    /// The word before an index, and the words before it, the nearest last.
    func before(_ index: Int, _ count: Int = 1) -> [String] {
        words[max(0, index - count)..<index].map(\.text)
    }

    /// The next words from an index on, as far as no pause comes between.
    func after(_ index: Int, _ count: Int) -> [String] {
        var texts: [String] = []
        for word in words[min(index, words.count)...].prefix(count) {
            if word.afterPause { break }
            texts.append(word.text)
        }
        return texts
    }

    func has(_ some: Set<String>) -> Bool { words.contains { some.contains($0.text) } }
}

/// DenialWords in a row, written as `is|are currently? planned`: alternatives, and words that may be missing.
struct Wording: Sendable {
    private let steps: [(words: Set<String>, optional: Bool)]

    init(_ text: String) {
        steps = text.split(separator: " ").map { step in
            let optional = step.hasSuffix("?")
            return (Set((optional ? step.dropLast() : step).split(separator: "|").map(String.init)), optional)
        }
    }

    /// The words with which it can begin.
    var first: Set<String> { steps.first?.words ?? [] }

    /// Where it ends if it begins at an index; nil if it does not stand there. A pause breaks it.
    func end(in clause: Remark, from start: Int) -> Int? {
        var index = start
        for (words, optional) in steps {
            if index < clause.words.count, words.contains(clause.words[index].text),
                index == start || !clause.words[index].afterPause
            {
                index += 1
            } else if !optional {
                return nil
            }
        }
        return index > start ? index : nil
    }
}
