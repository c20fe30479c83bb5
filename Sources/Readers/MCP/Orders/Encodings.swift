/// Texts that stand encoded inside a text: base64, hexadecimal, escapes, codes, turned or reversed letters, invisible
/// characters that carry letters.
enum Encodings {
    struct Finding: Sendable {
        let offset: Int
        let hidden: String
        let decoded: String
    }

    static func find(in text: String, bytes: [UInt8], disguised: Int) -> [Finding] {
        var found = runs(bytes)
        if let plain = Escapes.decoded(bytes) { found.append(whole(text, plain)) }
        if let plain = Codes.decoded(bytes) { found.append(whole(text, plain)) }
        if disguised >= 4 {
            found.append(Finding(offset: 0, hidden: text, decoded: OrderLexicon.turned(text)))
            found.append(Finding(offset: 0, hidden: text, decoded: String(text.reversed())))
        }
        guard bytes.contains(where: { $0 >= 0xE0 }) else { return found }
        let seen = Invisible(text)
        if seen.tags.count > 8 { found.append(Finding(offset: seen.tagsAt, hidden: text, decoded: seen.tags)) }
        if seen.selectors.count > 8 {
            found.append(
                Finding(
                    offset: seen.selectorsAt, hidden: text, decoded: String(decoding: seen.selectors, as: UTF8.self)))
        }
        if seen.overrides > 0 {
            found.append(Finding(offset: seen.overridesAt, hidden: text, decoded: String(text.reversed())))
        }
        return found
    }
    private static func whole(_ text: String, _ bytes: [UInt8]) -> Finding {
        Finding(offset: 0, hidden: text, decoded: String(decoding: bytes, as: UTF8.self))
    }

    /// Runs of letters and figures that read as base64 or hexadecimal, also twice over.
    private static func runs(_ bytes: [UInt8]) -> [Finding] {
        var found: [Finding] = [], start = 0
        func consider(_ run: ArraySlice<UInt8>) {
            guard let decoded = prose(run, depth: 0) else { return }
            found.append(
                Finding(
                    offset: run.startIndex, hidden: String(decoding: run.prefix(600), as: UTF8.self),
                    decoded: String(decoding: decoded, as: UTF8.self)))
        }
        for index in bytes.indices where !isCode(bytes[index]) {
            if index - start >= 20 { consider(bytes[start..<index]) }
            start = index + 1
        }
        if bytes.count - start >= 20 { consider(bytes[start...]) }
        return found
    }
    private static func prose(_ run: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
        guard depth < 3 else { return nil }
        for reading in [hexadecimal(run), base64(run)] {
            guard let reading else { continue }
            // Letters of two bytes each.
            let bytes = reading.count(where: { $0 == 0 }) * 3 > reading.count ? reading.filter { $0 != 0 } : reading
            if isProse(bytes) { return bytes }
            if let plain = Escapes.decoded(bytes) { return plain }
            if bytes.count >= 20, bytes.allSatisfy(isCode), let inner = prose(bytes[...], depth: depth + 1) {
                return inner
            }
        }
        return nil
    }

    private static func isCode(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 43, 47, 61, 45, 95: true
        default: false
        }
    }
    static func isProse(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 12 && bytes.contains(32)
            && bytes.count(where: { (32...126).contains($0) || $0 == 10 || $0 >= 0xC2 }) * 20 >= bytes.count * 19
    }
    private static func base64(_ run: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = [], word = 0, bits = 0
        bytes.reserveCapacity(run.count)
        for byte in run {
            let value: Int
            switch byte {
            case 65...90: value = Int(byte) - 65
            case 97...122: value = Int(byte) - 71
            case 48...57: value = Int(byte) + 4
            case 43, 45: value = 62
            case 47, 95: value = 63
            case 61: continue
            default: return nil
            }
            word = (word << 6 | value) & 0xFFFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(word >> bits & 255))
                // What is no text in its first bytes is no text.
                if bytes.count == 16, bytes.count(where: { $0 < 9 && $0 != 0 || $0 > 126 && $0 < 0xC2 }) > 3 {
                    return nil
                }
            }
        }
        return bytes
    }
    static func hexadecimal(_ run: ArraySlice<UInt8>) -> [UInt8]? {
        guard run.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        var index = run.startIndex
        while index < run.endIndex {
            guard let high = Escapes.digit(run[index]), let low = Escapes.digit(run[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
            index += 2
        }
        return bytes
    }
}

/// `%69`, `\u0069`, `\x69`, `&#105;`, `&#x69;`.
enum Escapes {
    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 97...102: byte - 87
        case 65...70: byte - 55
        default: nil
        }
    }

    /// The text with its escapes resolved; nil where there are fewer than eight, or where it gives no prose.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(where: { $0 == 37 || $0 == 92 || $0 == 38 }) else { return nil }
        var plain: [UInt8] = [], index = 0, count = 0
        while index < bytes.count {
            if let (scalar, length) = escape(bytes, index) {
                count += 1
                if scalar < 256, bytes[index] == 37 {
                    plain.append(UInt8(scalar))
                } else if let known = Unicode.Scalar(scalar) {
                    plain += Array(String(known).utf8)
                }
                index += length
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return count >= 8 && Encodings.isProse(plain) ? plain : nil
    }
    private static func escape(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int)? {
        func value(_ from: Int, _ count: Int) -> UInt32? {
            guard from + count <= bytes.count else { return nil }
            var value: UInt32 = 0
            for byte in bytes[from..<(from + count)] {
                guard let digit = digit(byte) else { return nil }
                value = value << 4 | UInt32(digit)
            }
            return value
        }
        switch bytes[index] {
        case 37: return value(index + 1, 2).map { ($0, 3) }
        case 92 where index + 1 < bytes.count && bytes[index + 1] == 117: return value(index + 2, 4).map { ($0, 6) }
        case 92 where index + 1 < bytes.count && bytes[index + 1] == 120: return value(index + 2, 2).map { ($0, 4) }
        case 38 where index + 2 < bytes.count && bytes[index + 1] == 35:
            let isHex = bytes[index + 2] == 120 || bytes[index + 2] == 88
            var at = index + (isHex ? 3 : 2), value: UInt32 = 0
            let first = at
            while at < bytes.count, at - first < 7, let digit = digit(bytes[at]), isHex || digit < 10 {
                value = value * (isHex ? 16 : 10) + UInt32(digit)
                at += 1
            }
            guard at > first, at < bytes.count, bytes[at] == 59 else { return nil }
            return (value, at - index + 1)
        default: return nil
        }
    }
}

/// Letters as numbers in a row: `69 67 6e 6f`, `105 103 110 111`.
enum Codes {
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        var best: [UInt8] = [], decimal: [UInt8] = [], hex: [UInt8] = []
        func keep() {
            for run in [decimal, hex] where run.count > best.count && run.count >= 16 && Encodings.isProse(run) {
                best = run
            }
            decimal.removeAll(keepingCapacity: true)
            hex.removeAll(keepingCapacity: true)
        }
        guard bytes.count >= 40 else { return nil }
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, Escapes.digit(bytes[index]) != nil, index - start < 4 { index += 1 }
            let length = index - start
            let ends = index == bytes.count || [32, 44, 10, 45, 59].contains(bytes[index])
            if length >= 2, length <= 3, ends {
                let digits = bytes[start..<index]
                if let value = UInt8(String(decoding: digits, as: UTF8.self)), value >= 9 {
                    decimal.append(value)
                } else {
                    decimal.removeAll(keepingCapacity: true)
                }
                if length == 2, let pair = Encodings.hexadecimal(digits) {
                    hex += pair
                } else {
                    hex.removeAll(keepingCapacity: true)
                }
                while index < bytes.count, [32, 44, 10, 45, 59].contains(bytes[index]) { index += 1 }
            } else {
                keep()
                index = max(index, start + 1)
            }
        }
        keep()
        return best.isEmpty ? nil : best
    }
}
