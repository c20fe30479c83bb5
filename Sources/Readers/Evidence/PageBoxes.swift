/// What `pdftotext -bbox-layout` writes, read byte by byte: pages of flows of blocks of lines of words, each with its box.
/// From it come both views of a page: the text in reading order, and the words with their places.
///
///     <page width="612.000000" height="792.000000">
///       <flow> <block xMin=…> <line xMin=…>
///         <word xMin="62.5" yMin="72.2" xMax="138.1" yMax="95.6">Section</word>
struct PageBoxes {
    private(set) var pages: [PDFText.Page] = []
    private(set) var title: String?
    private(set) var producer: String?

    private var words: [PDFText.Word] = []
    /// The text of the page in reading order: a line for each line, and an empty line after each flow.
    private var text: [UInt8] = []
    private var size = PDFText.Page.Size(width: 0, height: 0)
    private var isOpen = false
    /// Where the line began among the words of the page.
    private var lineStart = 0

    /// `first` is the number of the first page.
    init(_ bytes: [UInt8], from first: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            var at = 0
            while at < buffer.count {
                var end = at
                while end < buffer.count, buffer[end] != 10 { end += 1 }
                while at < end, buffer[at] == 32 { at += 1 }
                if at < end, buffer[at] == UInt8(ascii: "<") {
                    take(UnsafeBufferPointer(rebasing: buffer[at..<end]), first)
                }
                at = end + 1
            }
        }
    }

    private mutating func take(_ line: UnsafeBufferPointer<UInt8>, _ first: Int) {
        guard line.count > 5 else { return }
        // The third letter tells the elements apart.
        switch (line[1], line[2]) {
        case (UInt8(ascii: "w"), UInt8(ascii: "o")): word(line)
        case (UInt8(ascii: "l"), UInt8(ascii: "i")): lineStart = words.count
        case (UInt8(ascii: "/"), UInt8(ascii: "l")): if isOpen { text.append(10) }
        case (UInt8(ascii: "/"), UInt8(ascii: "f")): if isOpen { text.append(10) }
        case (UInt8(ascii: "p"), UInt8(ascii: "a")): open(line)
        case (UInt8(ascii: "/"), UInt8(ascii: "p")): close(first)
        case (UInt8(ascii: "t"), _): title = PageBoxes.between(line, "<title>", "</title>") ?? title
        case (UInt8(ascii: "m"), _):
            producer = PageBoxes.between(line, "<meta name=\"Producer\" content=\"", "\"/>") ?? producer
        default: break
        }
    }

    private mutating func open(_ line: UnsafeBufferPointer<UInt8>) {
        var at = 0
        size = .init(width: PageBoxes.number(line, &at) ?? 0, height: PageBoxes.number(line, &at) ?? 0)
        words = []
        text.removeAll(keepingCapacity: true)
        isOpen = true
        lineStart = 0
    }

    private mutating func close(_ first: Int) {
        guard isOpen else { return }
        isOpen = false
        pages.append(
            PDFText.Page(
                number: first + pages.count, text: String(decoding: text, as: UTF8.self).nfc, words: words, size: size))
    }

    private mutating func word(_ line: UnsafeBufferPointer<UInt8>) {
        var at = 0
        guard isOpen, let left = PageBoxes.number(line, &at), let top = PageBoxes.number(line, &at),
            let right = PageBoxes.number(line, &at), let bottom = PageBoxes.number(line, &at)
        else { return }
        while at < line.count, line[at] != UInt8(ascii: ">") { at += 1 }
        var end = line.count - 1
        while end > at, line[end] != UInt8(ascii: "<") { end -= 1 }
        guard at + 1 <= end else { return }
        let written = UnsafeBufferPointer(rebasing: line[(at + 1)..<end])
        let word = PDFText.Word(
            text: written.contains(UInt8(ascii: "&"))
                ? PageBoxes.unescaped(written) : String(decoding: written, as: UTF8.self),
            left: left, right: right, top: top, bottom: bottom)
        if words.count > lineStart, let before = words.last, before.isApart(from: word) { text.append(32) }
        text.append(contentsOf: word.text.utf8)
        words.append(word)
    }

    /// The next number that stands in quotation marks.
    private static func number(_ line: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Double? {
        while at < line.count, line[at] != UInt8(ascii: "\"") { at += 1 }
        at += 1
        var value = 0, scale = 1, isFraction = false, isNegative = false
        while at < line.count, line[at] != UInt8(ascii: "\"") {
            let byte = line[at]
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if byte == UInt8(ascii: "-"), value == 0 {
                isNegative = true
            } else {
                guard byte.isDigit, value < 1_000_000_000_000 else { return nil }
                value = value * 10 + Int(byte - 48)
                if isFraction { scale *= 10 }
            }
            at += 1
        }
        guard at < line.count else { return nil }
        at += 1
        return Double(isNegative ? -value : value) / Double(scale)
    }

    private static func between(_ line: UnsafeBufferPointer<UInt8>, _ start: String, _ end: String) -> String? {
        guard line.starts(with: start.utf8), line.count >= start.utf8.count + end.utf8.count else { return nil }
        let text = unescaped(UnsafeBufferPointer(rebasing: line[start.utf8.count..<(line.count - end.utf8.count)]))
        return text.isEmpty ? nil : text.nfc
    }

    /// The five entities that stand for the signs of markup; anything else stays as it is.
    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text: [UInt8] = [], at = 0
        text.reserveCapacity(bytes.count)
        next: while at < bytes.count {
            if bytes[at] == UInt8(ascii: "&") {
                for (entity, sign) in entities where bytes[at...].starts(with: entity.utf8) {
                    text.append(sign)
                    at += entity.utf8.count
                    continue next
                }
            }
            text.append(bytes[at])
            at += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let entities: [(String, UInt8)] = [
        ("&apos;", 0x27), ("&amp;", 0x26), ("&quot;", 0x22), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&#39;", 0x27),
    ]
}

extension PDFText.Word {
    /// Whether a space stands between this word and the next one of its line. A word whose font changes is cut in two
    /// without a gap; a large first letter stands nearer to its word than words stand to each other.
    fileprivate func isApart(from next: PDFText.Word) -> Bool {
        let gap = next.left - right, high = max(height, next.height)
        // The next one may begin a line that goes another way.
        guard gap > -high else { return true }
        if gap < 0.05 * min(height, next.height) { return false }
        let isInitial = text.utf8.count < 4 && text.unicodeScalars.count == 1 && text.first?.isUppercase ?? false
        guard isInitial, next.text.first?.isLetter ?? false else { return true }
        // Its word goes on in smaller capitals, or as large as it.
        return gap >= (next.height < height * 0.9 ? 0.2 : 0.12) * high
    }
}
