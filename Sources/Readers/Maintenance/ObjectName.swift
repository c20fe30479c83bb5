/// The name of a git object, SHA-1 or SHA-256, as numbers: quick to compare and to look up.
struct ObjectName: Hashable, Sendable {
    private let a, b, c, d: UInt64

    /// From 40 or 64 hexadecimal digits in small letters; nil for anything else.
    init?(_ digits: ArraySlice<UInt8>) {
        guard digits.count == 40 || digits.count == 64, let a = ObjectName.word(digits.prefix(16)),
            let b = ObjectName.word(digits.dropFirst(16).prefix(16)),
            let c = ObjectName.word(digits.dropFirst(32).prefix(16)), let d = ObjectName.word(digits.dropFirst(48))
        else { return nil }
        (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    private static func word(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var word: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return word
    }
}
