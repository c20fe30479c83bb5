/// A questionnaire of VSAQ as its authors write it: JSON with `//` comments, long texts in pieces joined by `+`, and the
/// escapes `\x41` of JavaScript. Only a text that is known to be one is read so; all other JSON is read strictly.
enum VSAQText {
    /// Whether a text is such a questionnaire, or an extension of one: behind comments an object, whose list of items has
    /// their types. Looks at the beginning alone.
    static func isQuestionnaire(_ bytes: [UInt8]) -> Bool {
        var head = strict(Array(bytes.prefix(1 << 14)))
        head.removeAll { $0 <= 0x20 }
        if head.starts(with: UTF8Text.mark) { head.removeFirst(3) }
        guard head.first == UInt8(ascii: "{") else { return false }
        let text = String(decoding: head, as: UTF8.self)
        return ["\"questionnaire\":[{\"", "\"extensions\":[{\""].contains { text.contains($0) }
            && VSAQDefinition.types.contains { text.contains("\"type\":\"\($0)\"") }
    }

    /// The same text as strict JSON, each value on the line where it stands. What else is wrong in it stays wrong.
    static func strict(_ bytes: [UInt8]) -> [UInt8] {
        var rewriting = Rewriting(bytes)
        rewriting.run()
        return rewriting.written
    }
}

/// One pass over the bytes.
private struct Rewriting {
    private let bytes: [UInt8]
    private var at = 0
    private(set) var written: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        written.reserveCapacity(bytes.count)
    }

    mutating func run() {
        while let byte = here {
            if byte == UInt8(ascii: "\"") {
                copyText()
            } else if byte == UInt8(ascii: "/"), byte == next {
                while let byte = here, !Rewriting.endsLine(byte) { at += 1 }
            } else {
                written.append(byte)
                at += 1
            }
        }
    }

    private var here: UInt8? { at < bytes.count ? bytes[at] : nil }
    private var next: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }
    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Copies one text, its pieces joined; the ends of lines between them follow it.
    private mutating func copyText() {
        var lines: [UInt8] = []
        written.append(UInt8(ascii: "\""))
        at += 1
        while let byte = here {
            if byte == UInt8(ascii: "\\"), let letter = next {
                written += letter == UInt8(ascii: "x") ? Array("\\u00".utf8) : [byte, letter]
                at += 2
            } else if byte != UInt8(ascii: "\"") {
                written.append(byte)
                at += 1
            } else if let more = joined(at + 1) {
                lines += bytes[at..<more].filter(Rewriting.endsLine)
                at = more
            } else {
                written.append(byte)
                at += 1
                break
            }
        }
        written += lines
    }

    /// Where the next piece of a text begins, if `+` joins one to the piece that ended before.
    private func joined(_ end: Int) -> Int? {
        guard let plus = significant(end), bytes[plus] == UInt8(ascii: "+"), let quote = significant(plus + 1),
            bytes[quote] == UInt8(ascii: "\"")
        else { return nil }
        return quote + 1
    }

    private func significant(_ start: Int) -> Int? { bytes[min(start, bytes.count)...].firstIndex { $0 > 0x20 } }
}
