/// What the bytes of a PDF show before anything in it is taken apart: hints, by which time is saved and nothing decided.
struct PDFMarks {
    /// The largest number that a tree of pages or an outline names; nil where all of them are packed.
    private(set) var pages: Int?
    /// Whether the word for encryption stands in it: a trailer has it in clear letters.
    private(set) var isEncrypted = false

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            for at in bytes.indices where bytes[at] == UInt8(ascii: "/") {
                switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
                case UInt8(ascii: "C"): count(bytes, at)
                case UInt8(ascii: "E"): if starts(bytes, at, with: "/Encrypt") { isEncrypted = true }
                default: break
                }
            }
        }
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
        guard starts(bytes, start, with: "/Count") else { return }
        var at = start + 6, number: Int?
        while at < bytes.count, bytes[at] == 32 || bytes[at] == 10 || bytes[at] == 13 { at += 1 }
        while at < bytes.count, bytes[at].isDigit, number ?? 0 < 1_000_000 {
            number = (number ?? 0) * 10 + Int(bytes[at] - 48)
            at += 1
        }
        if let number, number > pages ?? 0 { pages = number }
    }

    private func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, with word: StaticString) -> Bool {
        guard bytes.count - at >= word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in word.indices.allSatisfy { bytes[at + $0] == word[$0] } }
    }
}
