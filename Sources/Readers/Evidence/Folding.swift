/// Text as rules compare it: small letters without accents, plain quotes and dashes, ligatures taken apart, single
/// spaces, and none of the marks that cannot be seen.
package enum Folding {
    /// The folded text as UTF-8.
    package static func folded(_ text: String) -> [UInt8] {
        var fold = Fold()
        for scalar in text.unicodeScalars { fold.append(scalar) }
        return fold.folded
    }
    /// The folded text as a string, for keys.
    package static func string(_ text: String) -> String { String(decoding: folded(text), as: UTF8.self) }

    /// The words as written that follow so many bytes of the folded text.
    static func rest(of text: String, after count: Int) -> String {
        var fold = Fold()
        for scalar in text.unicodeScalars { fold.append(scalar) }
        guard count < fold.origin.count else { return "" }
        return String(decoding: fold.written[Int(fold.origin[count])...], as: UTF8.self)
    }

    /// ®, ℠ and ™ part words and are none.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool { [0xAE, 0x2120, 0x2122].contains(scalar.value) }

    /// What a letter beyond ASCII becomes; nil for one that stays as it is.
    static func plain(_ scalar: Unicode.Scalar) -> StaticString? {
        switch scalar.value {
        case 0xAE, 0x2120, 0x2122, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029, 0x85: " "
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300...0x36F: ""
        case 0x2018...0x201B, 0x2032, 0xB4, 0x2B9...0x2BC: "'"
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
        case 0x2022, 0x25AA, 0x25CF, 0x25E6, 0x2023, 0x25A0, 0xF0B7, 0xF0A7, 0xB7, 0x2219, 0x27A2, 0xF0D8: "*"
        case 0x2026: "..."
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
        case 0xC6, 0xE6: "ae"
        case 0xC7, 0xE7, 0x106...0x10D: "c"
        case 0xD0, 0xF0, 0x10E...0x111: "d"
        case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
        case 0x11C...0x123: "g"
        case 0x124...0x127: "h"
        case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
        case 0x139...0x142: "l"
        case 0xD1, 0xF1, 0x143...0x148: "n"
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
        case 0x152, 0x153: "oe"
        case 0x154...0x159: "r"
        case 0x15A...0x161, 0x218, 0x219: "s"
        case 0xDF, 0x1E9E: "ss"
        case 0x162...0x167, 0x21A, 0x21B: "t"
        case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
        case 0x174, 0x175: "w"
        case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
        case 0x179...0x17E: "z"
        default: nil
        }
    }
}

/// Folded text as it grows, with the words as written beside it and, for each folded byte, where in them it began.
struct Fold {
    private(set) var folded: [UInt8] = []
    private(set) var written: [UInt8] = []
    private(set) var origin: [Int32] = []

    mutating func reserve(_ count: Int) {
        folded.reserveCapacity(count)
        written.reserveCapacity(count)
        origin.reserveCapacity(count)
    }

    /// A line's end and any run of spaces become one space; none stands at the start.
    mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: value)
            if byte <= 32 || byte == 127 { return space() }
            origin.append(Int32(truncatingIfNeeded: written.count))
            folded.append((65...90).contains(byte) ? byte | 32 : byte)
            written.append(byte)
            return
        }
        guard let plain = Folding.plain(scalar) else {
            let small = scalar.properties.lowercaseMapping
            return keep(scalar, as: small.utf8)
        }
        plain.withUTF8Buffer { bytes in
            if bytes.count == 1, bytes[0] == 32 {
                // A mark such as ® stays in the written words.
                if Folding.isMark(scalar), let code = UTF8.encode(scalar) { written.append(contentsOf: code) }
                return space()
            }
            keep(scalar, as: bytes)
        }
    }

    mutating func space() {
        guard let last = folded.last else { return }
        guard last != 32 else {
            if written.last != 32 { written.append(32) }
            return
        }
        origin.append(Int32(truncatingIfNeeded: written.count))
        folded.append(32)
        written.append(32)
    }

    /// Goes on with the next line without a space; the words as written have one.
    mutating func join() { written.append(32) }

    /// Takes back a hyphen at the end of a line whose last word goes on in the next one; false where none stands there. The
    /// words as written keep it.
    mutating func joinHyphen() -> Bool {
        guard folded.count > 1, folded[folded.count - 1] == 45, folded[folded.count - 2].isLetter else { return false }
        folded.removeLast()
        origin.removeLast()
        join()
        return true
    }

    private mutating func keep(_ scalar: Unicode.Scalar, as plain: some Sequence<UInt8>) {
        let start = Int32(truncatingIfNeeded: written.count)
        for byte in plain {
            origin.append(start)
            folded.append(byte)
        }
        written.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

extension StringProtocol {
    /// Whether words stand in it, byte for byte. The library's own search builds a table each time, which short searches
    /// in thousands of lines cannot afford.
    func has(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { words in
            utf8.withContiguousStorageIfAvailable { Folding.hold($0, words) }
                ?? Array(utf8).withUnsafeBufferPointer { Folding.hold($0, words) }
        }
    }
}

extension Folding {
    fileprivate static func hold(_ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = words.first else { return true }
        guard text.count >= words.count else { return false }
        next: for start in 0...(text.count - words.count) where text[start] == first {
            for offset in 1..<words.count where text[start + offset] != words[offset] { continue next }
            return true
        }
        return false
    }
}
