/// Whether bytes are UTF-8 as Unicode defines it, and where they stop to be.
enum UTF8Text {
    /// The offset of the first byte that is not UTF-8; nil when all are. Overlong forms, surrogates and values above
    /// U+10FFFF are not.
    static func flaw(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var i = 0
        let end = bytes.count
        while i < end {
            let first = bytes[i]
            if first < 0x80 {
                i += 1
                continue
            }
            let length: Int
            let second: ClosedRange<UInt8>
            switch first {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return i
            }
            guard i + length <= end, second.contains(bytes[i + 1]) else { return i }
            for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return i }
            i += length
        }
        return nil
    }

    /// The same for an array.
    static func flaw(in bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { flaw(in: $0) } }

    /// The line, counted from 1, on which a byte stands; CR, LF and CR LF end lines.
    static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var line = 1
        for i in 0..<min(offset, bytes.count) {
            if bytes[i] == 10 || (bytes[i] == 13 && (i + 1 >= bytes.count || bytes[i + 1] != 10)) { line += 1 }
        }
        return line
    }

    /// UTF-8's byte order mark.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
