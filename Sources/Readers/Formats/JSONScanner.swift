import Assessment

extension JSON {
    /// Reads a JSON text strictly, as RFC 8259 has it: UTF-8 only (a byte order mark is dropped), no comments, no
    /// trailing commas, nothing after the value. Parsers differ on what follows, so it is refused too: a key that
    /// stands twice in one object, a number of over 64 characters or with an exponent of over three digits, half of a
    /// surrogate pair, more than 64 levels.
    package static func parse(_ bytes: [UInt8], name: String) throws(ReadingError) -> JSON {
        guard !bytes.isEmpty else { throw .empty(file: name) }
        guard bytes.count <= Limits.json else {
            throw .tooLarge(file: name, bytes: bytes.count, limit: Limits.json)
        }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(ReadingError) -> JSON in
            if let flaw = UTF8Text.flaw(in: buffer) {
                throw .malformed(
                    file: name, place: .line(UTF8Text.line(of: flaw, in: buffer)),
                    why: "the text is not UTF-8, as JSON must be; save it as UTF-8")
            }
            var scanner = JSONScanner(file: name, bytes: buffer)
            return try scanner.document()
        }
    }
}

/// One pass over the bytes of a JSON text that is known to be UTF-8.
private struct JSONScanner {
    private enum Step {
        case key(String)
        case index(Int)
    }
    let file: String
    let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var path: [Step] = []
    private var nodes = 0

    init(file: String, bytes: UnsafeBufferPointer<UInt8>) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: UTF8Text.mark) { at = 3 }
    }

    mutating func document() throws(ReadingError) -> JSON {
        skipSpace()
        guard at < bytes.count else { throw wrong("there is nothing but white space") }
        let value = try value()
        skipSpace()
        guard at == bytes.count else {
            throw wrong("something follows the end of the JSON value; give one value a file")
        }
        return value
    }

    // MARK: Values

    private mutating func value() throws(ReadingError) -> JSON {
        guard at < bytes.count else { throw cutShort() }
        nodes += 1
        guard nodes <= Limits.nodes else { throw over("more than \(Limits.nodes) values") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "/"): throw wrong("a comment stands here, which JSON does not have; take it out")
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
            throw wrong("a value is missing before \"\(Character(UnicodeScalar(bytes[at])))\"")
        default: throw wrong("a JSON value was expected here")
        }
    }

    private mutating func object() throws(ReadingError) -> JSON {
        try enter(.key(""))
        var members: [JSON.Member] = []
        var seen: Set<String> = []
        skipSpace()
        if peek(UInt8(ascii: "}")) { return leave(.object([])) }
        while true {
            guard at < bytes.count else { throw cutShort() }
            guard bytes[at] == UInt8(ascii: "\"") else { throw wrong("a key in double quotes was expected here") }
            let key = try string()
            path[path.count - 1] = .key(key)
            guard seen.insert(key).inserted else {
                throw .malformed(
                    file: file, place: .pointer(pointer),
                    why: "this key stands twice in one object, and which one counts is not defined; keep one")
            }
            skipSpace()
            guard peek(UInt8(ascii: ":")) else {
                throw at < bytes.count ? wrong("a colon was expected here") : cutShort()
            }
            skipSpace()
            members.append(JSON.Member(key, try value()))
            skipSpace()
            if peek(UInt8(ascii: "}")) { return leave(.object(members)) }
            try comma(before: UInt8(ascii: "}"))
        }
    }

    private mutating func array() throws(ReadingError) -> JSON {
        try enter(.index(0))
        var items: [JSON] = []
        skipSpace()
        if peek(UInt8(ascii: "]")) { return leave(.array([])) }
        while true {
            items.append(try value())
            skipSpace()
            if peek(UInt8(ascii: "]")) { return leave(.array(items)) }
            try comma(before: UInt8(ascii: "]"))
            path[path.count - 1] = .index(items.count)
        }
    }

    private mutating func comma(before end: UInt8) throws(ReadingError) {
        guard at < bytes.count else { throw cutShort() }
        guard peek(UInt8(ascii: ",")) else { throw wrong("a comma or the end was expected here") }
        skipSpace()
        guard at < bytes.count else { throw cutShort() }
        if bytes[at] == end { throw wrong("a comma stands before the end, which JSON does not allow; take it out") }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(ReadingError) -> JSON {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count, (0..<count).allSatisfy({ bytes[at + $0] == word.utf8Start[$0] }) else {
            throw wrong("a JSON value was expected here")
        }
        at += count
        return value
    }

    private mutating func number() throws(ReadingError) -> String {
        let start = at
        _ = peek(UInt8(ascii: "-"))
        if !peek(UInt8(ascii: "0")) {
            guard digits() > 0 else { throw wrong("a digit was expected here") }
        }
        if peek(UInt8(ascii: ".")) {
            guard digits() > 0 else { throw wrong("a digit was expected after the point") }
        }
        if peek(UInt8(ascii: "e")) || peek(UInt8(ascii: "E")) {
            if !peek(UInt8(ascii: "+")) { _ = peek(UInt8(ascii: "-")) }
            let count = digits()
            guard count > 0 else { throw wrong("a digit was expected in the exponent") }
            guard count <= 3 else { throw over("a number with an exponent of more than three digits") }
        }
        guard at - start <= Limits.numberLength else {
            throw over("a number of more than \(Limits.numberLength) characters")
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 { at += 1 }
        return at - start
    }

    // MARK: Strings

    private mutating func string() throws(ReadingError) -> String {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
            at += 1
        }
        var text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                return text
            case UInt8(ascii: "\\"):
                text.unicodeScalars.append(try escape())
            case 0..<0x20:
                throw wrong("a control character stands in a string; write it as \\u\(hex(bytes[at]))")
            default:
                let run = at
                while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
                    bytes[at] >= 0x20
                { at += 1 }
                text += String(decoding: UnsafeBufferPointer(rebasing: bytes[run..<at]), as: UTF8.self)
            }
        }
        throw cutShort()
    }

    private mutating func escape() throws(ReadingError) -> UnicodeScalar {
        guard at + 1 < bytes.count else { throw cutShort() }
        let letter = bytes[at + 1]
        at += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw wrong("\"\\\" is followed by something that JSON does not know")
        }
        let high = try unit()
        if let scalar = UnicodeScalar(high) { return scalar }
        guard high < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
        else { throw wrong("half of a surrogate pair stands alone, which is no character") }
        at += 2
        let low = try unit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw wrong("half of a surrogate pair stands alone, which is no character") }
        return scalar
    }

    private mutating func unit() throws(ReadingError) -> UInt32 {
        guard at + 4 <= bytes.count else { throw cutShort() }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[at])).hexDigitValue else {
                throw wrong("four hexadecimal digits were expected after \\u")
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }

    // MARK: Steps and places

    private mutating func enter(_ step: Step) throws(ReadingError) {
        guard path.count < Limits.depth else { throw over("more than \(Limits.depth) nested levels") }
        at += 1
        path.append(step)
    }

    private mutating func leave(_ value: JSON) -> JSON {
        path.removeLast()
        return value
    }

    /// Steps over a byte if it is the next one.
    private mutating func peek(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private var pointer: String {
        path.reduce("") { base, step in
            switch step {
            case .key(let key): Readers.pointer(base, key)
            case .index(let index): Readers.pointer(base, index)
            }
        }
    }
    private var place: Source.Place { .line(UTF8Text.line(of: at, in: bytes)) }
    private func wrong(_ why: String) -> ReadingError { .malformed(file: file, place: place, why: why) }
    private func over(_ what: String) -> ReadingError { .limit(file: file, place: place, what: what) }
    private func cutShort() -> ReadingError { wrong("the JSON text ends too early; the file may be cut short") }
    private func hex(_ byte: UInt8) -> String { (byte < 16 ? "000" : "00") + String(byte, radix: 16) }
}
