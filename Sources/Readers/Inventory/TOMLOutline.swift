/// What is looked at before a text is given to the library that reads TOML: it takes for granted that a table's header
/// begins with a key, and each part of a dotted key makes one level.
enum TOMLOutline {
    /// The first line, from 1, that the library cannot be given; nil where it can take all of them. A line inside a list or
    /// a longer text that looks like a header is held to the same rule.
    static func broken(in bytes: [UInt8]) -> Int? {
        var number = 0
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            let rest = line.drop(while: isBlank)
            let dots = rest.prefix { $0 != UInt8(ascii: "=") }.count { $0 == UInt8(ascii: ".") }
            if dots > mostLevels || rest.first == UInt8(ascii: "[") && !beginsWithKey(rest.dropFirst()) {
                return number
            }
        }
        return nil
    }

    /// Behind the first bracket of a header: perhaps another, then a key. A bracket that closes is refused by the library.
    private static func beginsWithKey(_ header: ArraySlice<UInt8>) -> Bool {
        var rest = header
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
        guard let first = rest.first(where: { !isBlank($0) }) else { return false }
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "]"):
            return true
        default: return false
        }
    }
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static let mostLevels = 128
}
