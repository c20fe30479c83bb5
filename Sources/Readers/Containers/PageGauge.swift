/// Looks at the tags of a web page before the parser does, whose work grows with the square of an element's attributes.
enum PageGauge {
    /// Attributes of one element: pages made by programs stay under 60.
    private static let attributes = 400

    /// Whether no element has more attributes than are allowed. What stands in scripts and styles is no tag.
    static func admits(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while let open = next(UInt8(ascii: "<"), in: bytes, from: at) {
                at = open + 1
                guard at < bytes.count, bytes[at] | 0x20 >= 97, bytes[at] | 0x20 <= 122 else { continue }
                let name = at
                var quote: UInt8?, gaps = 0
                while at < bytes.count {
                    let byte = bytes[at]
                    if let open = quote {
                        if byte == open { quote = nil }
                    } else if byte == UInt8(ascii: ">") {
                        break
                    } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"))
                        && bytes[at - 1] == UInt8(ascii: "=")
                    {
                        quote = byte
                    } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
                        gaps += 1
                        if gaps > attributes { return false }
                        while at + 1 < bytes.count, bytes[at + 1] <= 0x20 { at += 1 }
                    }
                    at += 1
                }
                for raw in ["script", "style"] where isNamed(raw, bytes, name) {
                    at = end(of: raw, in: bytes, from: at)
                }
            }
            return true
        }
    }

    private static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstIndex(of: byte)
    }

    private static func isNamed(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at + name.utf8.count < bytes.count else { return false }
        return zip(name.utf8, bytes[at...]).allSatisfy { $0 == $1 | 0x20 }
    }

    private static func end(of name: String, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while let open = next(UInt8(ascii: "<"), in: bytes, from: at) {
            if open + 2 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"), isNamed(name, bytes, open + 2) {
                return open
            }
            at = open + 1
        }
        return bytes.count
    }
}
