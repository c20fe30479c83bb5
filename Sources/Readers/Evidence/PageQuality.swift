/// What can be said of a page's text without understanding it. The text that a PDF carries can be empty, or another than
/// the one that people see: words without spaces between them, letters that stand for other letters, letters doubled or
/// torn apart, marks that turn the direction of reading.
package struct PageQuality: Sendable, Hashable {
    /// Letters and figures.
    package let characters: Int
    /// How much of the text is damaged, from 0 to 100.
    package let damage: Int
    /// What damages it most; nil where nothing does.
    package let flaw: Flaw?

    package enum Flaw: String, Sendable, CaseIterable, CustomStringConvertible {
        case glued, strange, encoded, doubled, torn, turned
        package var description: String {
            switch self {
            case .glued: "its words stand without spaces between them"
            case .strange: "many of its characters are no letters of any script"
            case .encoded: "its letters stand for other letters"
            case .doubled: "its letters stand there twice"
            case .torn: "its words are torn into single letters"
            case .turned: "marks turn the direction of reading"
            }
        }
    }

    /// Whether there is nothing to read.
    package var isEmpty: Bool { characters == 0 }
    /// Whether rules would read something else than people do, or nothing.
    package var isPoor: Bool { isEmpty || damage >= PageQuality.poor }

    /// From how much damage on a text is not to be trusted.
    static let poor = 25

    package init(_ text: String) {
        var text = text
        let count = text.withUTF8 { PageQuality.count($0) }
        characters = count.characters
        let measures: [(Flaw, Int)] = [
            (.glued, count.glued >= 100 ? count.glued * 100 / max(count.letters, 1) : 0),
            (.strange, count.strange >= 8 ? count.strange * 200 / max(count.seen, 1) : 0),
            (.encoded, PageQuality.encoded(count)),
            (.doubled, count.doubled >= 4 ? count.doubled * 100 / max(count.words, 1) : 0),
            // A table of Y and N has many single letters, and few different ones.
            (
                .torn,
                count.single >= 20 && count.singles.nonzeroBitCount >= 10 ? count.single * 100 / max(count.words, 1) : 0
            ),
            // They are passed over by what compares words, so they do no harm alone.
            (.turned, count.turned >= 8 ? min(count.turned * 100 / max(count.letters, 1), PageQuality.poor - 1) : 0),
        ]
        let worst = measures.max { $0.1 < $1.1 }
        damage = min(worst?.1 ?? 0, 100)
        flaw = damage > 0 ? worst?.0 : nil
    }

    /// Every language written in Latin letters has a third or more of vowels; a text whose letters are shifted has not.
    private static func encoded(_ count: Count) -> Int {
        let plain = count.latin - count.digits
        if plain >= 200 {
            let share = count.vowels * 100 / plain
            if share < 16 || share > 75 { return 100 }
        }
        // Signs in the place of letters: a table of figures has figures, and a table of contents its leaders.
        return count.seen >= 200 && count.characters * 100 / count.seen < 40 ? 100 : 0
    }

    private struct Count {
        /// Characters that are seen; the points and lines of leaders are not counted.
        var seen = 0
        var characters = 0, letters = 0, latin = 0, digits = 0, vowels = 0
        /// Letters in words of more than 25.
        var glued = 0
        var strange = 0, turned = 0
        var words = 0, doubled = 0, single = 0
        /// Which letters of the alphabet stand alone, one bit for each.
        var singles: UInt32 = 0
    }

    private static func count(_ text: UnsafeBufferPointer<UInt8>) -> Count {
        var count = Count(), word = Word()
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                at += 1
                let small = byte | 32
                if (97...122).contains(small) {
                    count.latin += 1
                    if [97, 101, 105, 111, 117, 121].contains(small) { count.vowels += 1 }
                    word.add(UInt32(small))
                } else if byte.isDigit {
                    count.latin += 1
                    count.digits += 1
                    word.addFigure()
                } else if byte <= 32 || byte == 127 {
                    word.end(&count)
                    if byte != 32, !(9...13).contains(byte) { count.strange += 1 }
                } else {
                    if ![0x2E, 0x5F, 0x2D, 0x2A].contains(byte) { count.seen += 1 }
                    word.addMark(byte)
                }
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            var value = UInt32(byte) & (length == 4 ? 7 : length == 3 ? 15 : 31)
            for offset in 1..<length where at + offset < text.count {
                value = value << 6 | UInt32(text[at + offset] & 63)
            }
            at += length
            guard let scalar = Unicode.Scalar(value) else { continue }
            other(scalar, &count, &word)
        }
        word.end(&count)
        count.characters = count.letters + count.digits
        count.seen += count.characters
        return count
    }

    /// A character beyond ASCII.
    private static func other(_ scalar: Unicode.Scalar, _ count: inout Count, _ word: inout Word) {
        switch scalar.value {
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: count.turned += 1
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
        case 0x80...0x9F, 0xFFF0...0xFFFF: count.strange += 1
        // What fonts of signs use for bullets, ticks and boxes is no damage.
        case 0xF020...0xF0FF: count.seen += 1
        case 0xE000...0xF8FF, 0xF0000...: count.strange += 1
        // Scripts that part no words by spaces.
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF:
            word.end(&count)
            count.letters += 1
        default:
            let properties = scalar.properties
            if properties.isAlphabetic {
                if Folding.plain(scalar) != nil { count.latin += 1 }
                if let plain = Folding.plain(scalar)?.utf8Start.pointee, [97, 101, 105, 111, 117, 121].contains(plain) {
                    count.vowels += 1
                }
                word.add(scalar.value)
            } else if properties.isWhitespace {
                word.end(&count)
            } else {
                count.seen += 1
                word.addMark(0)
            }
        }
    }

    /// One word as it goes by.
    private struct Word {
        private var letters = 0, figures = 0, marks = 0
        /// How many letters so far equal the one before them, at every second place.
        private var pairs = 0
        private var last: UInt32 = 0

        mutating func add(_ letter: UInt32) {
            letters += 1
            if letters % 2 == 0, letter == last { pairs += 1 }
            last = letter
        }
        mutating func addFigure() { figures += 1 }
        /// Addresses and names of files are long and no damage.
        mutating func addMark(_ byte: UInt8) {
            if [0x2E, 0x2F, 0x40, 0x5F, 0x3A, 0x2D, 0x23, 0x3D].contains(byte) { marks += 1 }
        }
        mutating func end(_ count: inout Count) {
            defer { self = Word() }
            guard letters > 0 else { return }
            count.words += 1
            count.letters += letters
            if letters > 25, marks * 20 < letters { count.glued += letters }
            if letters >= 4, letters % 2 == 0, pairs * 2 == letters { count.doubled += 1 }
            // a, I and x are words, and so are the letters of a list.
            if letters == 1, figures == 0, marks == 0, ![97, 105, 120].contains(last) {
                count.single += 1
                count.singles |= 1 << (last & 31)
            }
        }
    }
}
