/// Bytes as UTF-8 text, whatever they were written in, and what had to be assumed for that.
struct PlainText {
    /// UTF-8 without a byte order mark.
    let bytes: [UInt8]
    /// A sentence when the encoding was assumed and not known.
    let assumption: String?

    /// UTF-8 with or without a mark, UTF-16 with one, else UTF-16 without one or Windows-1252, which is said. Nil where
    /// none of them fits or a NUL shows that this is no text.
    init?(_ raw: [UInt8]) {
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
            guard let text = PlainText.utf16(raw) else { return nil }
            (bytes, assumption) = (text, nil)
        } else if let order = PlainText.order(raw) {
            guard let text = PlainText.utf16(order + raw) else { return nil }
            (bytes, assumption) = (
                text,
                "The file does not say how it is encoded. It was read as UTF-16; check its letters, or save it as UTF-8."
            )
        } else {
            let body = raw.starts(with: UTF8Text.mark) ? Array(raw.dropFirst(3)) : raw
            if UTF8Text.flaw(in: body) == nil {
                (bytes, assumption) = (body, nil)
            } else {
                guard let text = [UInt8](windows1252: body) else { return nil }
                bytes = text
                assumption =
                    "The file is not UTF-8. It was read as Windows-1252; check letters with accents, or save it as UTF-8."
            }
        }
        if bytes.contains(0) { return nil }
    }

    /// The byte order mark that UTF-16 should have had: in a text of mostly Latin letters every second byte is 0. Nil where
    /// the bytes do not look like that.
    private static func order(_ raw: [UInt8]) -> [UInt8]? {
        let head = raw.prefix(4096)
        guard raw.count >= 8, raw.count.isMultiple(of: 2) else { return nil }
        var zeros = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        let most = head.count / 2 * 8 / 10
        if zeros[0] == 0, zeros[1] >= most { return [0xFF, 0xFE] }
        return zeros[1] == 0 && zeros[0] >= most ? [0xFE, 0xFF] : nil
    }

    private static func utf16(_ raw: [UInt8]) -> [UInt8]? {
        guard raw.count.isMultiple(of: 2) else { return nil }
        let little = raw[0] == 0xFF
        var units: [UInt16] = []
        units.reserveCapacity(raw.count / 2)
        for i in stride(from: 2, to: raw.count, by: 2) {
            units.append(
                little ? UInt16(raw[i]) | UInt16(raw[i + 1]) << 8 : UInt16(raw[i]) << 8 | UInt16(raw[i + 1]))
        }
        var text: [UInt8] = []
        text.reserveCapacity(units.count)
        let failed = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { text.append($0) })
        return failed ? nil : text
    }
}

extension [UInt8] {
    /// Windows-1252 as UTF-8; nil where a byte stands for nothing in it.
    init?(windows1252 raw: [UInt8]) {
        self = []
        reserveCapacity(raw.count + raw.count / 8)
        for byte in raw {
            switch byte {
            case 0..<0x80: append(byte)
            case 0x80..<0xA0:
                let scalar = [UInt8].upper[Int(byte) - 0x80]
                guard scalar != 0, let encoded = UnicodeScalar(scalar).flatMap({ UTF8.encode($0) }) else { return nil }
                append(contentsOf: encoded)
            default: append(contentsOf: [0xC0 | byte >> 6, 0x80 | byte & 0x3F])
            }
        }
    }

    /// What Windows-1252 has between 80 and 9F; 0 where it has nothing.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
