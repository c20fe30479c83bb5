/// The text of a security policy, sentence by sentence, as a transcript holds it.
struct SecurityPolicyText {
    /// One sentence, heading, item or row.
    struct Sentence {
        /// In small letters, marks of emphasis taken away, one space between words.
        let text: String
        /// Whether it is a heading.
        let isHeading: Bool
        /// Where it stands in the transcript.
        let range: Range<Int>
    }
    let sentences: [Sentence]

    /// What is kept of a policy: more is cut, and lines beyond stay unread.
    static let mostLines = 1000, longestLine = 4000

    /// Whether a file of this name is a policy by its path alone. In the folder of the documentation it may be a chapter
    /// on other things.
    static func isPolicy(byPath path: String) -> Bool {
        !path.lowercased().hasPrefix("docs/") && !path.lowercased().hasPrefix("doc/")
    }

    /// Whether the text of such a file is a policy: it has any text, and in the documentation it tells how to report.
    static func isPolicy(_ text: [UInt8], at path: String) -> Bool {
        guard text.contains(where: { $0 > 0x20 }) else { return false }
        if isPolicy(byPath: path) { return true }
        let words = String(decoding: text, as: UTF8.self).lowercased()
        return words.contains("report") && (words.contains("vulnerab") || words.contains("disclos"))
    }

    /// - Parameter lines: the policy's lines, without their ends.
    init(_ bytes: [UInt8], lines: [Range<Int>]) {
        var found: [Sentence] = [], open: [Letter] = []
        func close() {
            found += SecurityPolicyText.split(open)
            open = []
        }
        for line in lines {
            let letters = line.map { Letter(byte: bytes[$0], at: $0) }
            let start = letters.drop { $0.byte == 0x20 || $0.byte == 9 }
            guard let first = start.first else {
                close()
                continue
            }
            switch first.byte {
            case UInt8(ascii: "#"):
                close()
                found += SecurityPolicyText.split(Array(start), isHeading: true)
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ">"):
                if !SecurityPolicyText.isEmphasis(start) { close() }
                open += letters
            default:
                if SecurityPolicyText.isNumbered(start) { close() }
                if !open.isEmpty { open.append(Letter(byte: 0x20, at: line.lowerBound)) }
                open += letters
            }
        }
        close()
        sentences = found
    }

    private struct Letter {
        let byte: UInt8
        let at: Int
    }

    /// `**Bold** text` begins no item.
    private static func isEmphasis(_ line: ArraySlice<Letter>) -> Bool {
        line.first?.byte == UInt8(ascii: "*") && line.dropFirst().first?.byte != 0x20
    }
    private static func isNumbered(_ line: ArraySlice<Letter>) -> Bool {
        let rest = line.drop { (0x30...0x39).contains($0.byte) }
        return rest.count < line.count
            && (rest.first?.byte == UInt8(ascii: ".") || rest.first?.byte == UInt8(ascii: ")"))
            && rest.dropFirst().first?.byte == 0x20
    }

    /// Cuts behind `.`, `!` and `?` before a space, but not behind `e.g.` and the like.
    private static func split(_ letters: [Letter], isHeading: Bool = false) -> [Sentence] {
        var found: [Sentence] = [], start = letters.startIndex
        func cut(_ end: Int) {
            let part = letters[start..<end]
            start = end
            let body = part.drop { $0.byte <= 0x20 }
            guard let first = body.first, let last = body.last(where: { $0.byte > 0x20 }) else { return }
            let text = plain(String(decoding: body.map(\.byte), as: UTF8.self))
            guard text.contains(where: \.isLetter) else { return }
            found.append(Sentence(text: text, isHeading: isHeading, range: first.at..<last.at + 1))
        }
        for index in letters.indices where ".!?".utf8.contains(letters[index].byte) {
            let next = letters.indices.contains(index + 1) ? letters[index + 1].byte : 0x20
            guard next <= 0x20 else { continue }
            let word = String(decoding: letters[start..<index].map(\.byte).suffix(8), as: UTF8.self).lowercased()
            let last = word.split(whereSeparator: { $0 == " " || $0 == "(" }).last ?? ""
            if ["e.g", "i.e", "etc", "approx", "incl", "vs"].contains(last) || last.allSatisfy(\.isNumber) { continue }
            cut(index + 1)
        }
        cut(letters.endIndex)
        return found
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().filter { $0 != "*" && $0 != "`" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("’", with: "'")
    }
}
