/// Vendor text as a person may safely see it. Characters that cannot be seen, or that reorder what stands around them,
/// are printed as their codes; a mark of HTML never hides inside a cluster with another character.
///
/// The template library escapes whole grapheme clusters: `<` is escaped, and `<` beside a combining or prepending mark
/// is one cluster and is not. So such clusters are taken apart here, before the library sees them.
enum VisibleText {
    /// One stretch of a text: what can be read as it stands, or characters shown by their codes.
    enum Stretch: Hashable, Sendable {
        case plain(String)
        case codes(String)
    }

    /// The whole as one text, codes in square brackets: `pay[U+202E]now`.
    static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return text }
        return stretches(text).map { stretch in
            switch stretch {
            case .plain(let plain): plain
            case .codes(let codes): "[\(codes)]"
            }
        }.joined()
    }

    /// The text cut at its characters that must be shown by code; long runs of them are shown by first and last.
    static func stretches(_ text: String) -> [Stretch] {
        var list: [Stretch] = []
        var plain = "", hidden: [Unicode.Scalar] = []
        func flush() {
            if !plain.isEmpty { list.append(.plain(plain)) }
            if !hidden.isEmpty { list.append(.codes(codes(hidden))) }
            (plain, hidden) = ("", [])
        }
        for character in text {
            let scalars = character.unicodeScalars
            let joined = scalars.count > 1 && scalars.contains(where: marks.contains)
            for scalar in scalars {
                let hides = isHidden(scalar) || joined && !scalar.isASCII
                if hides {
                    if !plain.isEmpty { flush() }
                    hidden.append(scalar)
                } else {
                    if !hidden.isEmpty { flush() }
                    plain.unicodeScalars.append(scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : scalar)
                }
            }
        }
        flush()
        return list
    }

    /// At most so many characters, with an ellipsis where it was cut.
    static func short(_ text: String, _ most: Int) -> String {
        guard text.unicodeScalars.count > most else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
    }

    /// At most so many words, with an ellipsis where it was cut.
    static func words(_ text: String, _ most: Int) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        let cut = words.prefix(most).joined(separator: " ") + (words.count > most ? " …" : "")
        return short(cut, most * 9)
    }

    private static let marks: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: false
        case 0..<32, 0x7F..<0xA0, 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFEFF: true
        case 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFFF0...0xFFFB: true
        case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: true
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true  // private use
        default: scalar.properties.generalCategory == .unassigned
        }
    }

    private static func codes(_ scalars: [Unicode.Scalar]) -> String {
        guard scalars.count > 3, let first = scalars.first, let last = scalars.last else {
            return scalars.map(code).joined(separator: " ")
        }
        let spelled = scalars.allSatisfy { (0xE0020...0xE007E).contains($0.value) }
        guard spelled else { return "\(scalars.count) hidden characters, \(code(first)) … \(code(last))" }
        var letters = ""
        for scalar in scalars {
            if let letter = Unicode.Scalar(scalar.value - 0xE0000) { letters.unicodeScalars.append(letter) }
        }
        return
            "\(scalars.count) hidden characters, \(code(first)) … \(code(last)), which spell “\(short(letters, 300))”"
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
