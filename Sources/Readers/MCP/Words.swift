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
        /// The first character of ASCII after it that is no space and no letter; 0 where there is none.
        var after: UInt8 = 0
    }
    let all: [Word]

    /// `splitsNames` cuts `readFile` and `read_file` into two words, as the names of tools need. Only the first `most`
    /// bytes are read, to the end of the word that stands there.
    init(_ text: String, splitsNames: Bool = false, most: Int = .max) {
        var words: [Word] = []
        // The word so far, in UTF-8, and how many capitals it began with.
        var current: [UInt8] = []
        var start = 0, offset = 0, sentence = 0, capitals = 0
        var previous: Unicode.Scalar = " ", stopped = false
        current.reserveCapacity(32)
        words.reserveCapacity(min(text.utf8.count, most) / 6)
        func flush(_ end: Int) {
            guard !current.isEmpty else { return }
            words.append(
                Word(text: String(decoding: current, as: UTF8.self), sentence: sentence, start: start, end: end))
            current.removeAll(keepingCapacity: true)
            capitals = 0
        }
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            if Words.isLetter(scalar) {
                if splitsNames {
                    if Words.isLower(previous), Words.isUpper(scalar) {
                        flush(offset)
                    } else if capitals > 1, capitals == current.count, Words.isLower(scalar), scalar != "s",
                        let last = current.popLast()
                    {
                        // `APIKey`: the last capital begins the next word.
                        flush(offset - 1)
                        start = offset - 1
                        current.append(last)
                    }
                    if Words.isUpper(scalar), capitals == current.count { capitals += 1 }
                }
                if current.isEmpty { start = offset }
                stopped = false
                if scalar.value < 128 {
                    let byte = UInt8(scalar.value)
                    current.append((65...90).contains(byte) ? byte + 32 : byte)
                } else {
                    current += Lookalikes.plain(scalar).utf8
                }
            } else if scalar.value < 128 || !scalar.properties.isDefaultIgnorableCodePoint {
                if scalar == "'" || scalar == "’", !current.isEmpty {
                    // do not, don't: one word without its apostrophe.
                } else {
                    if offset >= most { break }
                    flush(offset)
                    let isSpace = scalar.value < 128 ? Words.isSpace(scalar) : scalar.properties.isWhitespace
                    if !isSpace, scalar.value < 128, let last = words.indices.last, words[last].after == 0 {
                        words[last].after = UInt8(scalar.value)
                    }
                    if Words.ends(scalar, previous: previous) { sentence += 1 }
                    // A full stop ends a sentence where space follows: `~/.ssh` and `a@b.example` go on.
                    if stopped, isSpace { sentence += 1 }
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
    private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128 ? (97...122).contains(scalar.value) : scalar.properties.isLowercase
    }
    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128 ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
    }
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (9...13).contains(scalar.value)
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
