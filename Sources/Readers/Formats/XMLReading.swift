extension XMLTree {
    /// Reads a whole XML document. A DOCTYPE is refused, other files and the network are never touched, and a document
    /// that is cut short is refused whole.
    package static func parse(_ bytes: [UInt8], name file: String) throws(ReadingError) -> XMLTree {
        try parse(bytes, file: file, part: nil)
    }

    /// The same for a part of an archive.
    static func parse(_ bytes: [UInt8], file: String, part: String?) throws(ReadingError) -> XMLTree {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw part.map { .malformed(file: file, place: nil, why: "its part \"\($0)\" is empty") }
                ?? .empty(file: file)
        }
        var at = 0
        let cursor = try XMLCursor(file: file, part: part) { buffer in
            let count = min(buffer.count, bytes.count - at)
            buffer.copyBytes(from: bytes[at..<at + count])
            at += count
            return count
        }
        return try tree(cursor)
    }

    /// An element whose end has not come yet.
    private struct Open {
        let name: String
        let attributes: [String: String]
        let line: Int
        var children: [XMLTree] = []
        /// Its own text, and all text below it in order.
        var own = "", whole = ""
    }

    private static func tree(_ cursor: XMLCursor) throws(ReadingError) -> XMLTree {
        var open: [Open] = [], root: XMLTree?, nodes = 0
        func close() {
            guard let last = open.popLast() else { return }
            let isMixed = last.own.contains { !$0.isWhitespace }
            let element = XMLTree(
                name: last.name, attributes: last.attributes, text: isMixed ? last.whole.trimmed : "",
                children: last.children, line: last.line)
            if open.isEmpty {
                root = element
            } else {
                open[open.count - 1].children.append(element)
                open[open.count - 1].whole += last.whole
            }
        }
        while let node = try cursor.next() {
            switch node {
            case .start:
                nodes += 1
                guard nodes <= Limits.nodes else { throw cursor.limit("more than \(Limits.nodes) elements") }
                var attributes: [String: String] = [:]
                cursor.attributes { name, value in
                    let key = String(cString: name)
                    if attributes[key] == nil { attributes[key] = String(cString: value) }
                }
                open.append(Open(name: cursor.nameText, attributes: attributes, line: cursor.line))
                if cursor.isEmptyElement { close() }
            case .text:
                guard !open.isEmpty else { continue }
                let text = cursor.valueText
                open[open.count - 1].own += text
                open[open.count - 1].whole += text
            case .end: close()
            case .other: break
            }
        }
        guard let root else { throw cursor.malformed("there is no element in it") }
        return root
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
