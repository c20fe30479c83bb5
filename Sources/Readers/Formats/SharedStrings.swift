/// The texts of a workbook's shared string table, in their order.
struct SharedStrings {
    private(set) var texts: [String] = []
    /// What is struck out of a text, by its index.
    private(set) var struck: [Int: String] = [:]
    /// Indices of the texts whose runs say themselves how they are drawn.
    private(set) var drawn: Set<Int> = []

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
                    if cursor.isEmptyElement { try keep(rich, &bytes, cursor) }
                } else {
                    rich.start()
                }
            case .text: try rich.add()
            case .end:
                if cursor.name == item {
                    try keep(rich, &bytes, cursor)
                    rich.clear()
                } else {
                    rich.end()
                }
            case .other: break
            }
        }
    }

    private mutating func keep(_ rich: RichText, _ bytes: inout Int, _ cursor: XMLCursor) throws(ReadingError) {
        let text = rich.text
        if let out = rich.struck {
            struck[texts.count] = out
            bytes += out.utf8.count
        }
        if rich.isDrawn { drawn.insert(texts.count) }
        bytes += text.utf8.count
        guard texts.count < Limits.sharedStrings, bytes <= Limits.sharedStringBytes else {
            throw cursor.limit(
                "more than \(Limits.sharedStrings) shared texts or \(Limits.sharedStringBytes) bytes of them")
        }
        texts.append(text)
    }
}
