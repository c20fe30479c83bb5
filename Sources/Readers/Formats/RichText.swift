/// The text of a string item: its runs joined, without the readings (`rPh`) that Japanese texts carry beside them, and
/// without what is struck out.
struct RichText {
    private let cursor: XMLCursor
    private let run: UnsafePointer<UInt8>?, reading: UnsafePointer<UInt8>?
    private let whole: UnsafePointer<UInt8>?, look: UnsafePointer<UInt8>?, strike: UnsafePointer<UInt8>?
    private var isRun = false, isReading = false, isStruck = false
    private var bytes: [UInt8] = [], out: [UInt8] = []
    /// Whether a run says itself how it is drawn.
    private(set) var isDrawn = false

    init(_ cursor: XMLCursor) {
        self.cursor = cursor
        run = cursor.word("t")
        reading = cursor.word("rPh")
        whole = cursor.word("r")
        look = cursor.word("rPr")
        strike = cursor.word("strike")
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        out.removeAll(keepingCapacity: true)
        (isRun, isReading, isStruck, isDrawn) = (false, false, false, false)
    }
    mutating func start() {
        let name = cursor.name
        if name == reading { isReading = !cursor.isEmptyElement }
        if name == whole { isStruck = false }
        if name == look { isDrawn = true }
        if name == strike {
            isStruck = true
            cursor.attributes { _, value in if ["0", "false"].contains(String(cString: value)) { isStruck = false } }
        }
        isRun = name == run && !cursor.isEmptyElement
    }
    mutating func end() {
        if cursor.name == reading { isReading = false }
        isRun = false
    }
    /// Takes the cursor's text if it stands in a run.
    mutating func add() throws(ReadingError) {
        guard isRun, !isReading, var pointer = cursor.value else { return }
        while pointer.pointee != 0 {
            if isStruck { out.append(pointer.pointee) } else { bytes.append(pointer.pointee) }
            pointer += 1
        }
        guard bytes.count + out.count <= Limits.cell else {
            throw cursor.limit("a text of more than \(Limits.cell) bytes")
        }
    }

    /// The text so far, with `_x000D_` and the like made the characters that they stand for.
    var text: String { RichText.decoded(bytes) }
    /// What is struck out of it; nil where nothing is.
    var struck: String? { out.isEmpty ? nil : RichText.decoded(out) }

    /// Office writes characters that XML cannot hold as `_xHHHH_`.
    static func decoded(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        var rest = Array(String(decoding: bytes, as: UTF8.self).utf16)[...]
        while let unit = rest.first {
            let escape = rest.prefix(7)
            if unit == 0x5F, escape.count == 7, escape.dropFirst().first == 0x78, escape.last == 0x5F,
                let value = UInt16(String(decoding: escape.dropFirst(2).dropLast(), as: UTF16.self), radix: 16),
                value > 0
            {
                units.append(value)
                rest = rest.dropFirst(7)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
