/// Settings in JSON as clients take it: comments, trailing commas, and of JSON5 keys without quotes, texts in single
/// quotes and other numbers. A large file's members that no client's servers stand in are stepped over, however deep.
struct LooseJSON {
    /// Above this size members that hold no servers are stepped over.
    static let small = 1 << 20
    /// Nested levels of what is kept, and of what is stepped over.
    static let depth = 64, skippedDepth = 100_000

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var line = 1
    private var nodes = 0
    private let isLarge: Bool

    /// Reads one value. Throws what is wrong and where, without quoting it.
    static func parse(_ bytes: [UInt8]) throws(Unread) -> Placed {
        try bytes.withUnsafeBufferPointer { (buffer) throws(Unread) -> Placed in
            var scanner = LooseJSON(buffer)
            return try scanner.document()
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        isLarge = bytes.count > LooseJSON.small
        if bytes.starts(with: UTF8Text.mark) { at = 3 }
    }

    private mutating func document() throws(Unread) -> Placed {
        try space()
        guard at < bytes.count else { throw wrong("there is nothing in it but white space and comments") }
        let value = try value(depth: 0, in: nil)
        try space()
        guard at == bytes.count else { throw wrong("something follows the end of the JSON value") }
        return value
    }

    // MARK: Values

    private mutating func value(depth: Int, in key: String?) throws(Unread) -> Placed {
        guard at < bytes.count else { throw cutShort }
        nodes += 1
        guard nodes <= Limits.nodes else { throw wrong("it has more than \(Limits.nodes) values") }
        let start = line
        switch bytes[at] {
        case UInt8(ascii: "{"): return Placed(.table(try table(depth: depth, in: key)), line: start)
        case UInt8(ascii: "["): return Placed(.list(try list(depth: depth)), line: start)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return Placed(.text(try text()), line: start)
        default: return Placed(try word(), line: start)
        }
    }

    private mutating func table(depth: Int, in outer: String?) throws(Unread) -> [Placed.Member] {
        guard depth < LooseJSON.depth else { throw wrong("it has more than \(LooseJSON.depth) nested levels") }
        at += 1
        var members: [Placed.Member] = []
        while true {
            try space()
            guard at < bytes.count else { throw cutShort }
            if step(UInt8(ascii: "}")) { return members }
            let keyLine = line, key = try key()
            try space()
            guard step(UInt8(ascii: ":")) else {
                throw at < bytes.count ? wrong("a colon was expected behind a key") : cutShort
            }
            try space()
            if isLarge, depth < 3, !WantedKeys.keeps(key, depth: depth, in: outer) {
                try skip()
            } else {
                members.append(Placed.Member(key: key, line: keyLine, value: try value(depth: depth + 1, in: key)))
            }
            try space()
            guard at < bytes.count else { throw cutShort }
            if step(UInt8(ascii: ",")) || bytes[at] == UInt8(ascii: "}") { continue }
            throw wrong("a comma or the end of the object was expected")
        }
    }

    private mutating func list(depth: Int) throws(Unread) -> [Placed] {
        guard depth < LooseJSON.depth else { throw wrong("it has more than \(LooseJSON.depth) nested levels") }
        at += 1
        var items: [Placed] = []
        while true {
            try space()
            guard at < bytes.count else { throw cutShort }
            if step(UInt8(ascii: "]")) { return items }
            items.append(try value(depth: depth + 1, in: nil))
            try space()
            guard at < bytes.count else { throw cutShort }
            if step(UInt8(ascii: ",")) || bytes[at] == UInt8(ascii: "]") { continue }
            throw wrong("a comma or the end of the list was expected")
        }
    }

    private mutating func key() throws(Unread) -> String {
        if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") { return try text() }
        let start = at
        while at < bytes.count, LooseJSON.isName(bytes[at]) { at += 1 }
        guard at > start else { throw wrong("a key was expected") }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
    }

    /// `true`, `null`, a number.
    private mutating func word() throws(Unread) -> Placed.Value {
        let start = at
        while at < bytes.count, LooseJSON.isName(bytes[at]) || [43, 45, 46].contains(bytes[at]) { at += 1 }
        guard at - start <= Limits.numberLength else { throw wrong("a value in quotes was expected") }
        let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
        switch word {
        case "": throw at < bytes.count ? wrong("a value was expected") : cutShort
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "undefined": return .null
        default: break
        }
        let digits = word.drop { $0 == "+" || $0 == "-" }
        guard digits.first?.isNumber == true || digits.first == "." || digits == "Infinity" || digits == "NaN" else {
            throw wrong("a value was expected; a text stands in quotes")
        }
        return .number(word)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
        default: false
        }
    }

    // MARK: Texts

    private mutating func text() throws(Unread) -> String {
        let quote = bytes[at]
        at += 1
        var run = at, text = ""
        while at < bytes.count {
            switch bytes[at] {
            case quote:
                text += String(decoding: UnsafeBufferPointer(rebasing: bytes[run..<at]), as: UTF8.self)
                at += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: UnsafeBufferPointer(rebasing: bytes[run..<at]), as: UTF8.self)
                try escape(&text)
                run = at
            case 10, 13: throw wrong("a text in quotes does not end on its line")
            default: at += 1
            }
        }
        throw cutShort
    }

    private mutating func escape(_ text: inout String) throws(Unread) {
        guard at + 1 < bytes.count else { throw cutShort }
        let letter = bytes[at + 1]
        at += 2
        switch letter {
        case UInt8(ascii: "b"): text += "\u{8}"
        case UInt8(ascii: "f"): text += "\u{c}"
        case UInt8(ascii: "n"): text += "\n"
        case UInt8(ascii: "r"): text += "\r"
        case UInt8(ascii: "t"): text += "\t"
        case UInt8(ascii: "v"): text += "\u{b}"
        case UInt8(ascii: "0"): text += "\u{FFFD}"
        case UInt8(ascii: "x"): text.unicodeScalars.append(UnicodeScalar(try code(2)) ?? "\u{FFFD}")
        case UInt8(ascii: "u"): text.unicodeScalars.append(try unit())
        case 10: line += 1
        case 13:
            line += 1
            if at < bytes.count, bytes[at] == 10 { at += 1 }
        case 0x80...: at -= 1
        default: text.unicodeScalars.append(UnicodeScalar(letter))
        }
    }

    private mutating func unit() throws(Unread) -> UnicodeScalar {
        let high = try code(4)
        if let scalar = UnicodeScalar(high) { return scalar }
        guard high < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        at += 2
        let low = try code(4)
        guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
        return UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func code(_ digits: Int) throws(Unread) -> UInt32 {
        guard at + digits <= bytes.count else { throw cutShort }
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = Character(UnicodeScalar(bytes[at])).hexDigitValue else {
                throw wrong("hexadecimal digits were expected behind a backslash")
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }

    // MARK: What is stepped over

    /// Steps over one value without keeping it.
    private mutating func skip() throws(Unread) {
        var open: [UInt8] = []
        repeat {
            try space()
            guard at < bytes.count else { throw cutShort }
            switch bytes[at] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < LooseJSON.skippedDepth else {
                    throw wrong("it has more than \(LooseJSON.skippedDepth) nested levels")
                }
                open.append(bytes[at] + 2)
                at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open.popLast() == bytes[at] else { throw wrong("a bracket of another kind was expected") }
                at += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"): try skipText()
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard !open.isEmpty else { throw wrong("a value was expected") }
                at += 1
            default: _ = try word()
            }
        } while !open.isEmpty
    }

    private mutating func skipText() throws(Unread) {
        let quote = bytes[at]
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case quote:
                at += 1
                return
            case UInt8(ascii: "\\"):
                if at + 1 < bytes.count, bytes[at + 1] == 10 { line += 1 }
                at += 2
            case 10, 13: throw wrong("a text in quotes does not end on its line")
            default: at += 1
            }
        }
        throw cutShort
    }

    /// White space and comments.
    private mutating func space() throws(Unread) {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0B, 0x0C: at += 1
            case 10: newline(1)
            case 13: newline(at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1)
            case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: at += 2
            case 0xEF where at + 2 < bytes.count && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF: at += 3
            case UInt8(ascii: "/"): try comment()
            default: return
            }
        }
    }

    private mutating func comment() throws(Unread) {
        guard at + 1 < bytes.count else { throw cutShort }
        switch bytes[at + 1] {
        case UInt8(ascii: "/"): while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
        case UInt8(ascii: "*"):
            at += 2
            while at + 1 < bytes.count, bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/") {
                if bytes[at] == 10 || (bytes[at] == 13 && bytes[at + 1] != 10) { line += 1 }
                at += 1
            }
            guard at + 1 < bytes.count else { throw cutShort }
            at += 2
        default: throw wrong("a slash stands where a value was expected")
        }
    }

    private mutating func newline(_ width: Int) {
        line += 1
        at += width
    }

    private mutating func step(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private func wrong(_ why: String) -> Unread { Unread(line, why) }
    private var cutShort: Unread { Unread(line, "the JSON text ends too early; the file may be cut short") }
}
