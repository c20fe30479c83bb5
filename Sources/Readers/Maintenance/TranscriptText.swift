import Assessment

/// How bytes of a clone are written into a transcript: every line is valid UTF-8 and ends where we end it.
enum TranscriptText {
    /// Text of the clone as one line. Bytes that are not UTF-8, control characters but the tab, and characters that end
    /// a line stand as `\xNN`.
    static func append(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        if text.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 9 }) { return line.append(contentsOf: text) }
        var at = text.startIndex
        while at < text.endIndex {
            let length = scalarLength(text, at)
            let scalar = text[at..<at + max(length, 1)]
            if length == 0 || isUnfit(scalar) {
                for byte in scalar { line.append(contentsOf: [0x5C, 0x78, hex(byte >> 4), hex(byte & 15)]) }
            } else {
                line.append(contentsOf: scalar)
            }
            at += max(length, 1)
        }
    }

    /// The same as a text.
    static func line(_ text: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `2026-10-26T09:30:00Z`; `-` where the date is missing or no day of the calendar.
    static func append(seconds: Int?, to line: inout [UInt8]) {
        guard let seconds, let day = Day(unix: seconds) else { return line.append(UInt8(ascii: "-")) }
        let (year, month, date) = day.civil
        let clock = seconds - Int(day.number) * 86_400
        line.append(digits: year, 4)
        line.append(UInt8(ascii: "-"))
        line.append(digits: month, 2)
        line.append(UInt8(ascii: "-"))
        line.append(digits: date, 2)
        line.append(UInt8(ascii: "T"))
        line.append(digits: clock / 3600, 2)
        line.append(UInt8(ascii: ":"))
        line.append(digits: clock / 60 % 60, 2)
        line.append(UInt8(ascii: ":"))
        line.append(digits: clock % 60, 2)
        line.append(UInt8(ascii: "Z"))
    }

    /// The bytes of the UTF-8 scalar that begins there; 0 where none does.
    private static func scalarLength(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
        let length =
            switch text[at] {
            case 0..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard at + length <= text.endIndex else { return 0 }
        return UTF8Text.flaw(in: Array(text[at..<at + length])) == nil ? length : 0
    }

    private static func isUnfit(_ scalar: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(scalar)
        return switch bytes.count {
        case 1: bytes[0] != 9 && (bytes[0] < 0x20 || bytes[0] == 0x7F)
        case 2: bytes[0] == 0xC2 && bytes[1] < 0xA0
        default: bytes == [0xE2, 0x80, 0xA8] || bytes == [0xE2, 0x80, 0xA9]
        }
    }

    private static func hex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

extension Day {
    /// The day, in UTC, of so many seconds since 1970; nil outside the years 1 to 9999.
    init?(unix seconds: Int) {
        guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
        self.init(number: Int32(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    /// The day at the start of `2026-10-26T09:30:00Z`; nil for anything else.
    init?(stamp text: ArraySlice<UInt8>) {
        guard text.count > 10, text[text.startIndex + 4] == 0x2D, text[text.startIndex + 7] == 0x2D,
            let year = text.prefix(4).number, let month = text.dropFirst(5).prefix(2).number,
            let day = text.dropFirst(8).prefix(2).number
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension [UInt8] {
    fileprivate mutating func append(digits number: Int, _ width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}

extension ArraySlice<UInt8> {
    /// A whole number in decimal digits, with `-` before it or without; nil for anything else or one that does not fit.
    var number: Int? {
        let digits = first == UInt8(ascii: "-") ? dropFirst() : self
        guard (1...18).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return digits.count == count ? value : -value
    }

    /// The pieces between a byte, at most so many; the last holds the rest.
    func pieces(at separator: UInt8, most: Int = .max) -> [ArraySlice<UInt8>] {
        split(separator: separator, maxSplits: most - 1, omittingEmptySubsequences: false)
    }

    /// As text; bytes that are not UTF-8 become U+FFFD.
    var text: String { String(decoding: self, as: UTF8.self) }
}
