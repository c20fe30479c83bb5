/// How the bytes of a part are written in a message (RFC 2045).
enum TransferCoding {
    /// The bytes, and whether some could not be made out. Nil where the coding is not known.
    static func decoded(_ bytes: ArraySlice<UInt8>, _ coding: String) -> (bytes: [UInt8], isDamaged: Bool)? {
        switch coding.trimmed.lowercased() {
        case "", "7bit", "8bit", "binary": (Array(bytes), false)
        case "base64": base64(Array(bytes))
        case "quoted-printable": (quotedPrintable(bytes), false)
        default: nil
        }
    }

    /// Spaces and line ends are passed over; it ends at the first `=`.
    static func base64(_ text: [UInt8]) -> (bytes: [UInt8], isDamaged: Bool) {
        var bytes: [UInt8] = [], bits: UInt32 = 0, count = 0, isDamaged = false
        bytes.reserveCapacity(text.count / 4 * 3 + 3)
        for byte in text {
            let six: UInt8
            switch byte {
            case 65...90: six = byte - 65
            case 97...122: six = byte - 71
            case 48...57: six = byte + 4
            case UInt8(ascii: "+"): six = 62
            case UInt8(ascii: "/"): six = 63
            case UInt8(ascii: "="), 9, 10, 13, 32: continue
            default:
                isDamaged = true
                continue
            }
            bits = bits << 6 | UInt32(six)
            count += 1
            if count == 4 {
                bytes += [
                    UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
                    UInt8(truncatingIfNeeded: bits),
                ]
                (bits, count) = (0, 0)
            }
        }
        switch count {
        case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3: bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
        case 1: isDamaged = true
        default: break
        }
        return (bytes, isDamaged)
    }

    private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for var line in text.split(separator: 10, omittingEmptySubsequences: false) {
            let isEnded = line.endIndex < text.endIndex
            while let last = line.last, last == 13 || last == 32 || last == 9 { line.removeLast() }
            let isSoft = line.last == UInt8(ascii: "=")
            bytes += unescaped(Array(isSoft ? line.dropLast() : line), by: UInt8(ascii: "="))
            if isEnded, !isSoft { bytes.append(10) }
        }
        return bytes
    }

    /// Bytes with `=E2` or `%E2` for one that is not ASCII. What is no such sign stays.
    static func unescaped(_ text: [UInt8], by sign: UInt8) -> [UInt8] {
        guard text.contains(sign) else { return text }
        var bytes: [UInt8] = [], at = 0
        while at < text.count {
            if text[at] == sign, at + 2 < text.count, let high = digit(text[at + 1]), let low = digit(text[at + 2]) {
                bytes.append(high << 4 | low)
                at += 3
            } else {
                bytes.append(text[at])
                at += 1
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
