import Assessment

/// Which form a text has. What begins like JSON or XML is read as that, and its error is the answer; YAML and separated
/// values need most of their lines to agree, or a name that says so; what is left is plain text.
enum TextForm {
    static func form(of document: Document) throws(ReadingError) -> (form: Content.Form, problems: [Problem]) {
        let (name, bytes) = (document.name, document.bytes)
        let ending = FileEnding(name)
        if isPage(bytes, ending) {
            let page = try WebPage.read(bytes, name: name)
            return (.written(page.writing), page.problems)
        }
        guard let text = PlainText(bytes), !isBinary(text) else {
            // UTF-16 without a mark is what is left that XML may be.
            if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { return (.xml(try XMLTree.parse(bytes, name: name)), []) }
            if ending?.isTable == true { _ = try Table.csv(bytes, name: name) }
            if ending?.isXML == true { return (.xml(try XMLTree.parse(bytes, name: name)), []) }
            throw .unrecognised(file: name, looksLike: "binary data of a kind that tprm does not know")
        }
        guard let first = text.bytes.first(where: { $0 > 0x20 }) else { throw .empty(file: name) }
        // A page of notes may begin with a tag.
        if first == UInt8(ascii: "<"), ending?.isText != true || isDeclared(text.bytes) {
            return (.xml(try XMLTree.parse(bytes, name: name)), [])
        }
        if VSAQText.isQuestionnaire(text.bytes) {
            return (.json(try JSON.parse(VSAQText.strict(bytes), name: name)), [])
        }
        if looksLikeJSON(text.bytes) || (ending?.isJSON == true && !looksLikeYAML(text.bytes)) {
            return (.json(try JSON.parse(bytes, name: name)), [])
        }
        if SecurityTxt.isOne(text.bytes) { return (.text(String(decoding: text.bytes, as: UTF8.self)), []) }
        if looksLikeYAML(text.bytes) { return (.yaml(try JSON.yaml(bytes, name: name)), []) }
        if looksLikeTable(text.bytes) || ending?.isTable == true {
            let table = try Table.csv(text, name: name)
            return (.table(table), table.problems)
        }
        if ending?.isYAML == true {
            return (.yaml(try JSON.yaml(bytes, name: name)), [])
        }
        return (
            .text(String(decoding: text.bytes, as: UTF8.self)), text.assumption.map { [Problem(nil, $0)] } ?? []
        )
    }

    /// Text has no control characters beside those of lines and pages, and the escapes that terminals write.
    private static func isBinary(_ text: PlainText) -> Bool {
        let controls = text.bytes.count { $0 < 0x20 && ![9, 10, 12, 13, 27].contains($0) }
        return text.assumption == nil ? controls * 20 > text.bytes.count : controls > 0
    }

    private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let significant = bytes.lazy.filter { $0 > 0x20 }.prefix(2)
        let two = Array(significant)
        guard let first = two.first, let second = two.dropFirst().first else { return false }
        return switch first {
        case UInt8(ascii: "{"): [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(second)
        case UInt8(ascii: "["): "{[\"]-0123456789".utf8.contains(second)
        default: false
        }
    }

    private static func isDeclared(_ bytes: [UInt8]) -> Bool {
        bytes.drop { $0 <= 0x20 }.starts(with: "<?xml".utf8)
    }

    /// Whether it begins as a web page does, with or without a frame around its elements. A page of notes may begin with a
    /// tag.
    private static func isPage(_ bytes: [UInt8], _ ending: FileEnding?) -> Bool {
        let plain =
            bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            ? PlainText(bytes)?.bytes ?? bytes : bytes
        var head = String(decoding: plain.prefix(4096), as: UTF8.self).lowercased()[...]
        if head.first == "\u{FEFF}" { head.removeFirst() }
        if ending?.isPage == true, head.contains("</") || head.contains("/>") || head.contains("<p>") { return true }
        var isDeclared = false
        while true {
            head = head.drop(while: \.isWhitespace)
            if head.hasPrefix("<!--"), let end = head.firstRange(of: "-->") {
                head = head[end.upperBound...]
            } else if head.hasPrefix("<?xml "), let end = head.firstRange(of: "?>") {
                isDeclared = true
                head = head[end.upperBound...]
            } else {
                break
            }
        }
        if head.hasPrefix("<!doctype html") { return true }
        if head.hasPrefix("<!doctype"), let end = head.firstIndex(of: ">") {
            head = head[head.index(after: end)...].drop(while: \.isWhitespace)
        }
        guard head.first == "<" else { return false }
        let name = head.dropFirst().prefix { $0.isLetter || $0.isNumber }
        let rest = head.dropFirst(1 + name.count).first.map { $0 == ">" || $0.isWhitespace } ?? false
        if name == "html" { return rest }
        return !isDeclared && rest && ending?.isText != true && ending?.isXML != true && pieces.contains(String(name))
    }

    /// Elements with which a piece of a page begins.
    private static let pieces: Set<String> = [
        "head", "body", "div", "p", "h1", "h2", "h3", "table", "section", "article", "main", "ul", "ol", "span", "meta",
    ]

    /// The first lines as text, at most so many.
    private static func lines(_ bytes: [UInt8], _ count: Int) -> [Substring] {
        String(decoding: bytes.prefix(1 << 16), as: UTF8.self).split(whereSeparator: \.isNewline).prefix(count).map {
            $0
        }
    }

    /// A message starts with headers, one of which only a message has.
    static func isMessage(_ bytes: [UInt8], _ ending: FileEnding?) -> Bool {
        guard let start = bytes.first, (33...126).contains(start), start != UInt8(ascii: "<") else { return false }
        var head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
            .split(maxSplits: 400, omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        if head.first?.hasPrefix("From ") == true { head.removeFirst() }
        let names = head.prefix { !$0.isEmpty }.filter { $0.first != " " && $0.first != "\t" }.prefix {
            $0.contains(":")
        }
        .compactMap { line -> String? in line.firstIndex(of: ":").map { line[..<$0].lowercased() } }
        let only: Set<String> = ["message-id", "received", "return-path", "mime-version", "delivered-to"]
        guard let first = names.first, !first.contains(" ") else { return false }
        guard names.contains("from") else { return false }
        return names.contains { only.contains($0) }
            || ending?.isMessage == true && names.contains { ["subject", "date", "to"].contains($0) }
    }

    /// Most lines that are not indented are keys or items, the first one is a key or a document's start, and there are
    /// two keys or two items at least.
    private static func looksLikeYAML(_ bytes: [UInt8]) -> Bool {
        let lines = lines(bytes, 400).filter { line in
            !line.allSatisfy(\.isWhitespace) && line.first(where: { !$0.isWhitespace }) != "#"
        }
        guard let first = lines.first else { return false }
        let starts = first.hasPrefix("---") || first.hasPrefix("%YAML")
        let top = lines.filter { $0.first?.isWhitespace == false && !$0.hasPrefix("---") && !$0.hasPrefix("%") }
        let keys = top.count { isKey($0) }, items = top.count { $0.hasPrefix("- ") || $0 == "-" }
        if starts { return (keys + items) * 10 >= top.count * 6 && keys + items > 0 }
        guard isKey(first) || (first.hasPrefix("- ") && isKey(first.dropFirst(2))) else { return false }
        return (keys + items) * 10 >= top.count * 9 && lines.count > 1 && keys + items > 0 && !prose(top)
    }

    /// `key:` or `key: value`, where the key is one word.
    private static func isKey(_ line: some StringProtocol) -> Bool {
        guard let colon = line.firstIndex(of: ":") else { return false }
        let key = line[..<colon], rest = line[line.index(after: colon)...]
        return !key.isEmpty && key.utf8.count <= 64 && (rest.isEmpty || rest.first == " ")
            && key.utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x22, 0x27:
                    true
                default: false
                }
            }
    }

    /// Only one line of its own, such as "Note: this", is no mapping.
    private static func prose(_ top: [Substring]) -> Bool { top.count < 2 && !(top.first?.hasSuffix(":") ?? false) }

    /// At least two rows, nine in ten of one width of two or more, under headings that are short and not empty.
    private static func looksLikeTable(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            let evidence = Separation(of: buffer)
            guard evidence.cells >= 2, evidence.rows >= 2, evidence.agreement >= 90 else { return false }
            guard evidence.cells == 2, evidence.separator == UInt8(ascii: ",") else { return true }
            // Two cells by a comma is what prose has too: "Dear Sir," and "Yours,". Headings do not end in a comma.
            let first = lines(bytes, 1).first ?? ""
            return !first.hasSuffix(",") && !first.contains(", ") && !first.contains(". ")
        }
    }
}
