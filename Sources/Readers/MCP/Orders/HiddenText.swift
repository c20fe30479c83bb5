/// Text that a person does not see, or does not read as text: invisible characters and encodings.
enum HiddenText {
    /// Characters that hide words from a person: tags, runs of zero-width characters, overrides of direction. What
    /// scripts and emoji need is not among them.
    static func signals(in passage: ServerListing.Passage) -> [OrderSignal] {
        let text = passage.text
        guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return [] }
        var tags = "", zeroWidth = 0, overrides = 0, offset = 0, first: Int?
        var inFlag = false, previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x1F3F4: inFlag = true
            case 0xE0020...0xE007E:
                if !inFlag {
                    tags.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xE0000)))
                    first = first ?? offset
                }
            case 0xE007F: inFlag = false
            case 0x200B, 0x2060, 0x2061...0x2064, 0xFEFF, 0x180E, 0x115F, 0x1160, 0x3164:
                zeroWidth += offset == 0 ? 0 : 1
                first = first ?? offset
            case 0x200C, 0x200D:
                // Joiners belong to some scripts and to emoji.
                if previous.isASCII { zeroWidth += 1; first = first ?? offset }
            case 0x202D, 0x202E:
                overrides += 1
                first = first ?? offset
            default: inFlag = false
            }
            previous = scalar
            offset += UTF8.width(scalar)
        }
        var found: [OrderSignal] = []
        func signal(_ rule: String, _ decoded: String?) {
            found.append(
                OrderSignal(
                    kind: .hiddenText, rule: rule, place: passage.place, offset: first ?? 0,
                    excerpt: text.clipped, decoded: decoded))
        }
        if tags.count > 2 { signal("hidden.tags", tags.clipped) }
        if zeroWidth >= 8 { signal("hidden.zero-width", "\(zeroWidth) characters without width") }
        if overrides > 0 { signal("hidden.direction", "\(overrides) overrides of direction") }
        return found
    }

    /// How many characters of a text are invisible; a few may be a slip, and are told as a problem.
    static func count(in text: String) -> Int {
        guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return 0 }
        return text.unicodeScalars.count { scalar in
            switch scalar.value {
            case 0x200B, 0x2060...0x2064, 0xFEFF, 0x180E, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
            default: false
            }
        }
    }

    /// Texts that stand encoded inside a text, with their offset: base64, hexadecimal, percent escapes, tag characters.
    static func decodings(of text: String) -> [(offset: Int, hidden: String, decoded: String)] {
        var found: [(Int, String, String)] = []
        let bytes = Array(text.utf8)
        var start = 0
        func consider(_ run: ArraySlice<UInt8>) {
            let readings = [base64(run), hexadecimal(run)].compactMap(\.self)
            guard let decoded = readings.first(where: isProse) else { return }
            found.append(
                (run.startIndex, String(decoding: run, as: UTF8.self), String(decoding: decoded, as: UTF8.self)))
        }
        for index in bytes.indices where !isCode(bytes[index]) {
            if index - start >= 20 { consider(bytes[start..<index]) }
            start = index + 1
        }
        if bytes.count - start >= 20 { consider(bytes[start...]) }
        if bytes.count(where: { $0 == UInt8(ascii: "%") }) >= 8, let plain = percent(bytes), isProse(plain) {
            found.append((0, text, String(decoding: plain, as: UTF8.self)))
        }
        let tags = text.unicodeScalars.filter { (0xE0020...0xE007E).contains($0.value) }
        if tags.count > 8 {
            found.append(
                (0, text, String(String.UnicodeScalarView(tags.map { Unicode.Scalar(UInt8($0.value - 0xE0000)) }))))
        }
        return found
    }

    private static func isCode(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 43, 47, 61, 45, 95: true
        default: false
        }
    }
    private static func isProse(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 12 && bytes.contains(32)
            && bytes.count(where: { (32...126).contains($0) || $0 == 10 || $0 >= 0xC2 }) * 20 >= bytes.count * 19
    }
    private static func base64(_ run: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = [], word = 0, bits = 0
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
            }
        }
        return bytes
    }
    private static func hexadecimal(_ run: ArraySlice<UInt8>) -> [UInt8]? {
        guard run.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        var index = run.startIndex
        while index < run.endIndex {
            guard let byte = UInt8(String(decoding: run[index...(index + 1)], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
            index += 2
        }
        return bytes
    }
    private static func percent(_ bytes: [UInt8]) -> [UInt8]? {
        var plain: [UInt8] = [], index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                plain.append(byte)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return plain
    }
}
