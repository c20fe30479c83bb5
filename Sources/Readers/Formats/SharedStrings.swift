/// The texts of a workbook's shared string table, in their order.
struct SharedStrings {
    private(set) var texts: [String] = []

    init() {}

    /// Reads the table piece by piece. The counts that it declares are not looked at.
    init(_ cursor: XMLCursor) throws(ReadingError) {
        let item = cursor.word("si")
        var rich = RichText(cursor), bytes = 0
        while let node = try cursor.next() {
            switch node {
            case .start:
                if cursor.name == item {
                    rich.clear()
                    if cursor.isEmptyElement { try keep("", &bytes, cursor) }
                } else {
                    rich.start()
                }
            case .text: try rich.add()
            case .end:
                if cursor.name == item {
                    try keep(rich.text, &bytes, cursor)
                    rich.clear()
                } else {
                    rich.end()
                }
            case .other: break
            }
        }
    }

    private mutating func keep(_ text: String, _ bytes: inout Int, _ cursor: XMLCursor) throws(ReadingError) {
        bytes += text.utf8.count
        guard texts.count < Limits.sharedStrings, bytes <= Limits.sharedStringBytes else {
            throw cursor.limit(
                "more than \(Limits.sharedStrings) shared texts or \(Limits.sharedStringBytes) bytes of them")
        }
        texts.append(text)
    }
}

/// The text of a string item: its runs joined, without the readings (`rPh`) that Japanese texts carry beside them.
struct RichText {
    private let cursor: XMLCursor
    private let run: UnsafePointer<UInt8>?, reading: UnsafePointer<UInt8>?
    private var isRun = false, isReading = false
    private var bytes: [UInt8] = []

    init(_ cursor: XMLCursor) {
        self.cursor = cursor
        run = cursor.word("t")
        reading = cursor.word("rPh")
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (isRun, isReading) = (false, false)
    }
    mutating func start() {
        let name = cursor.name
        if name == reading { isReading = !cursor.isEmptyElement }
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
            bytes.append(pointer.pointee)
            pointer += 1
        }
        guard bytes.count <= Limits.cell else { throw cursor.limit("a text of more than \(Limits.cell) bytes") }
    }

    /// The text so far, with `_x000D_` and the like made the characters that they stand for.
    var text: String { RichText.decoded(bytes) }

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
