/// A text cut into lower-case words, with the sentences that they stand in. Letters with marks lose them, so that
/// `Ígnore` reads `ignore`; words joined by `_`, `-` or a change of case fall apart.
struct Words: Sendable {
    struct Word: Sendable {
        let text: String
        /// Which sentence, counted from 0.
        let sentence: Int
        /// Where it starts and ends, in UTF-8 bytes of the text.
        let start: Int
        let end: Int
    }
    let all: [Word]

    /// `splitsNames` cuts `readFile` and `read_file` into two words, as the names of tools need.
    init(_ text: String, splitsNames: Bool = false) {
        var words: [Word] = []
        var current = "", start = 0, offset = 0, sentence = 0
        var previous: Unicode.Scalar = " ", stopped = false
        func flush(_ end: Int) {
            guard !current.isEmpty else { return }
            words.append(Word(text: current, sentence: sentence, start: start, end: end))
            current = ""
        }
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            if Words.isLetter(scalar) {
                let turns = splitsNames && previous.properties.isLowercase && scalar.properties.isUppercase
                if turns { flush(offset) }
                if current.isEmpty { start = offset }
                stopped = false
                current.unicodeScalars.append(contentsOf: Words.folded(scalar))
            } else if !scalar.properties.isDefaultIgnorableCodePoint {
                if scalar == "'" || scalar == "’", !current.isEmpty {
                    // do not, don't: one word without its apostrophe.
                } else {
                    flush(offset)
                    if Words.ends(scalar, previous: previous) { sentence += 1 }
                    // A full stop ends a sentence where space follows: `~/.ssh` and `a@b.example` go on.
                    if stopped, scalar.properties.isWhitespace { sentence += 1 }
                    stopped = Words.stops.contains(scalar) || (stopped && Words.closes.contains(scalar))
                }
            }
            previous = scalar
            offset += length
        }
        flush(offset)
        all = words
    }

    /// The words alone, in order.
    var texts: [String] { all.map(\.text) }
    /// The words of one sentence.
    func sentence(_ number: Int) -> ArraySlice<Word> {
        guard let first = all.firstIndex(where: { $0.sentence == number }) else { return [] }
        return all[first...].prefix { $0.sentence == number }
    }
    /// The words of the first sentence that has any.
    var lead: ArraySlice<Word> { all.first.map { sentence($0.sentence) } ?? [] }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 128 {
            return (97...122).contains(scalar.value) || (65...90).contains(scalar.value)
                || (48...57).contains(scalar.value)
        }
        return scalar.properties.isAlphabetic
    }
    private static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        if scalar.value < 128 {
            return String.UnicodeScalarView([
                (65...90).contains(scalar.value)
                    ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
            ])
        }
        return Lookalikes.plain(scalar).unicodeScalars
    }
    private static let stops: Set<Unicode.Scalar> = [".", "!", "?"]
    private static let closes: Set<Unicode.Scalar> = ["\"", ")", "'", "”", "*", "`"]
    /// What ends a sentence by itself: a semicolon, a tag, a heading, a blank line or a list item.
    private static func ends(_ scalar: Unicode.Scalar, previous: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "。", "！", "？", "•", "<", ">", "#": true
        case "\n": previous == "\n" || previous == "-" || previous == ":"
        default: false
        }
    }
}
