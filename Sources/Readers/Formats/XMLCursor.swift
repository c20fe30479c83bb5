import Assessment
import CLibXML2

/// A pass over an XML document, node by node, by libxml2's reader. It never touches another file or the network, and
/// refuses a DOCTYPE, unknown encodings, deep nesting and elements with many attributes.
final class XMLCursor {
    /// The kinds of nodes that matter here.
    enum Node {
        case start, end, text, other
    }

    private let file: String
    /// The part of an archive that is read, for messages.
    private let part: String?
    private let reader: xmlTextReaderPtr
    private let input: Input
    /// What libxml2 was not happy with first.
    private final class Complaint {
        var text: String?
        var line = 0
    }
    private let complaint: Complaint
    /// Why the bytes stopped to come.
    private var failure: () -> ReadingError? = { nil }
    private var started = false
    /// An element `<a/>` ends where it starts.
    private(set) var isEmptyElement = false
    /// Nested levels above the current node.
    private(set) var depth = 0

    /// Where the bytes come from, and what libxml2 is told of them.
    fileprivate final class Input {
        var take: (UnsafeMutableRawBufferPointer) -> Int
        var tags = TagGauge()
        init(_ take: @escaping (UnsafeMutableRawBufferPointer) -> Int) { self.take = take }
    }

    /// A cursor over a document that is taken piece by piece: `take` fills a buffer and says with how many bytes, 0 at
    /// the end, -1 to stop.
    init(
        file: String, part: String? = nil, _ take: @escaping (UnsafeMutableRawBufferPointer) -> Int
    ) throws(ReadingError) {
        tprm_xml_be_quiet()
        let input = Input(take)
        let read: xmlInputReadCallback = { context, buffer, length in
            guard let context, let buffer, length > 0 else { return -1 }
            let input = Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
            let space = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
            let count = input.take(space)
            guard count > 0 else { return Int32(count) }
            return input.tags.admits(UnsafeRawBufferPointer(rebasing: space[..<count])) ? Int32(count) : -1
        }
        guard
            let reader = xmlReaderForIO(
                read, { _ in 0 }, Unmanaged.passUnretained(input).toOpaque(), nil, nil,
                Int32(XML_PARSE_NONET.rawValue))
        else { throw .malformed(file: file, place: nil, why: "the XML cannot be opened") }
        let complaint = Complaint()
        xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let context, let error, let message = error.pointee.message else { return }
                let complaint = Unmanaged<Complaint>.fromOpaque(context).takeUnretainedValue()
                guard complaint.text == nil, error.pointee.level != XML_ERR_WARNING else { return }
                complaint.text = String(cString: message)
                complaint.line = Int(error.pointee.line)
            }, Unmanaged.passUnretained(complaint).toOpaque())
        self.file = file
        self.part = part
        self.input = input
        self.reader = reader
        self.complaint = complaint
    }

    /// A cursor over a part of an archive, unpacked as it is read.
    convenience init(file: String, part: String, _ stream: ArchivePart) throws(ReadingError) {
        try self.init(file: file, part: part) { stream.read(into: $0) }
        failure = { stream.failure }
    }

    deinit { xmlFreeTextReader(reader) }

    /// The line of the current node, counted from 1.
    var line: Int {
        // The parser itself has read ahead; the node knows where it stands.
        let line = xmlTextReaderCurrentNode(reader).map { xmlGetLineNo($0) } ?? 0
        return line > 0 ? line : Int(xmlTextReaderGetParserLineNumber(reader))
    }

    /// A name to compare `name` with: one pointer for one word.
    func word(_ text: String) -> UnsafePointer<xmlChar>? { xmlTextReaderConstString(reader, text) }
    /// The current element's name without its prefix; equal words are equal pointers.
    var name: UnsafePointer<xmlChar>? { xmlTextReaderConstLocalName(reader) }
    /// The current element's name without its prefix.
    var nameText: String { name.map { String(cString: $0) } ?? "" }
    /// The current text's UTF-8, ended by a NUL; valid until the cursor moves.
    var value: UnsafePointer<xmlChar>? { xmlTextReaderConstValue(reader) }
    var valueText: String { value.map { String(cString: $0) } ?? "" }

    /// Visits the current element's attributes: name (as with `name`) and value, valid during the visit. Declarations
    /// of namespaces are left out.
    func attributes(_ visit: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>) -> Void) {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return }
        repeat {
            if xmlTextReaderIsNamespaceDecl(reader) != 1, let name, let value { visit(name, value) }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        xmlTextReaderMoveToElement(reader)
    }

    /// Moves to the next node; nil at the document's end. Its end is reached only by a whole document.
    func next() throws(ReadingError) -> Node? {
        switch xmlTextReaderRead(reader) {
        case 1: break
        case 0:
            if let failure = failure() { throw failure }
            if let text = complaint.text { throw malformed(text, complaint.line) }
            return nil
        default:
            if let failure = failure() { throw failure }
            if input.tags.isExceeded {
                throw limit("an element with more than \(Limits.attributes) attributes")
            }
            if input.tags.hasDoctype { throw doctype }
            try checkEncoding()
            throw malformed(complaint.text ?? "the document ends too early", max(complaint.line, 1))
        }
        if !started {
            started = true
            try checkEncoding()
        }
        depth = Int(xmlTextReaderDepth(reader))
        guard depth < Limits.depth else { throw limit("more than \(Limits.depth) nested levels") }
        let type = xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader)))
        switch type {
        case XML_READER_TYPE_ELEMENT:
            isEmptyElement = xmlTextReaderIsEmptyElement(reader) == 1
            return .start
        case XML_READER_TYPE_END_ELEMENT: return .end
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return .text
        case XML_READER_TYPE_DOCUMENT_TYPE:
            throw doctype
        case XML_READER_TYPE_ENTITY_REFERENCE:
            throw malformed("a reference to an entity stands here, which tprm does not follow")
        default: return .other
        }
    }

    private var doctype: ReadingError {
        malformed("a DOCTYPE stands here; tprm refuses them, because they can pull in other files. Take it out")
    }

    private func checkEncoding() throws(ReadingError) {
        guard let pointer = xmlTextReaderConstEncoding(reader) else { return }
        let encoding = String(cString: pointer)
        let known = [
            "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "ISO-8859-1", "WINDOWS-1252",
        ]
        guard known.contains(encoding.uppercased()) else {
            throw malformed("it is encoded as \(encoding); save it as UTF-8")
        }
    }

    func malformed(_ why: String, _ line: Int? = nil) -> ReadingError {
        var why = why
        while let last = why.last, last.isWhitespace || last == "." { why.removeLast() }
        return .malformed(
            file: file, place: .line(line ?? self.line), why: part.map { "in its part \($0): " + why } ?? why)
    }
    func limit(_ what: String) -> ReadingError {
        .limit(file: file, place: .line(line), what: part.map { "in its part \($0) \(what)" } ?? what)
    }
}

/// Looks at the tags as the bytes go by, before the parser: at a DOCTYPE, and at the attributes of each element, because
/// the parser's work grows with the square of their number.
struct TagGauge {
    private enum State {
        case text, opened, bang, tag, quoted(UInt8)
        /// Inside a comment, CDATA or processing instruction, until `>` after so many of the byte.
        case skipped(UInt8, needed: Int, seen: Int)
    }
    private var state = State.text
    private var count = 0
    private(set) var isExceeded = false, hasDoctype = false

    /// Looks at the next bytes; false once there is a DOCTYPE or an element has too many attributes.
    mutating func admits(_ bytes: UnsafeRawBufferPointer) -> Bool {
        for byte in bytes {
            switch state {
            case .text:
                if byte == UInt8(ascii: "<") { state = .opened }
            case .opened:
                count = 0
                switch byte {
                case UInt8(ascii: "?"): state = .skipped(UInt8(ascii: "?"), needed: 1, seen: 0)
                case UInt8(ascii: "!"): state = .bang
                case UInt8(ascii: ">"): state = .text
                default: state = .tag
                }
            case .bang:
                switch byte {
                case UInt8(ascii: "-"): state = .skipped(UInt8(ascii: "-"), needed: 2, seen: 0)
                case UInt8(ascii: "["): state = .skipped(UInt8(ascii: "]"), needed: 2, seen: 0)
                default:
                    hasDoctype = true
                    return false
                }
            case .tag:
                switch byte {
                case UInt8(ascii: ">"): state = .text
                case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
                case UInt8(ascii: "="):
                    count += 1
                    if count > Limits.attributes {
                        isExceeded = true
                        return false
                    }
                default: break
                }
            case .quoted(let quote):
                if byte == quote { state = .tag }
            case .skipped(let end, let needed, let seen):
                if byte == end {
                    state = .skipped(end, needed: needed, seen: seen + 1)
                } else if byte == UInt8(ascii: ">"), seen >= needed {
                    state = .text
                } else {
                    state = .skipped(end, needed: needed, seen: 0)
                }
            }
        }
        return true
    }
}

/// The bytes of a C string.
struct Bytes: Sequence, IteratorProtocol {
    private var pointer: UnsafePointer<UInt8>
    init(_ pointer: UnsafePointer<UInt8>) { self.pointer = pointer }
    mutating func next() -> UInt8? {
        guard pointer.pointee != 0 else { return nil }
        defer { pointer += 1 }
        return pointer.pointee
    }
}
