import Assessment

/// What came as the body of an answer, line by line as the transcript has it.
struct HTTPBody: Sendable {
    /// One line, without what marks it in the transcript.
    struct Line: Sendable {
        let text: String
        let place: Source.Place
    }
    private(set) var lines: [Line] = []
    /// Lines stand in the document as they came, so that a quote may run over their ends.
    private(set) var isPlain = true
    /// It is longer than what we read of one.
    private(set) var isCut = false
    private var count = 0

    init() {}
    /// A body that stands in one value of a document.
    init(_ text: String, at place: Source.Place) { lines = [Line(text: text, place: place)] }

    mutating func add(_ text: String, at place: Source.Place, marked: Bool) {
        count += text.utf8.count + 1
        guard count <= Limits.json else { return isCut = true }
        if marked { isPlain = false }
        lines.append(Line(text: text, place: place))
    }

    var isEmpty: Bool { lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
    /// The first characters of it.
    func beginning(_ length: Int) -> String {
        var text = ""
        for line in lines {
            guard text.utf8.count < length else { break }
            text += line.text.prefix(length) + "\n"
        }
        return String(text.prefix(length))
    }

    /// The JSON values in it: one, or one an event where it is a stream of server-sent events.
    var messages: [HTTPMessage] {
        if let whole = HTTPMessage(lines, isPlain: isPlain) {
            guard case .array(let items) = whole.json, items.contains(where: { $0["jsonrpc"] != nil }) else {
                return [whole]
            }
            return items.indices.map { whole.part(at: "/\($0)", items[$0]) }
        }
        let stream = lines.count == 1 ? lines[0].apart : lines
        var messages: [HTTPMessage] = [], event: [Line] = []
        func flush() {
            if let message = HTTPMessage(event, isPlain: event.count == 1) {
                messages.append(message)
            } else {
                messages += event.compactMap { HTTPMessage([$0], isPlain: true) }
            }
            event = []
        }
        for line in stream {
            if line.text.hasPrefix("data:") {
                let data = line.text.dropFirst(5)
                event.append(Line(text: String(data.first == " " ? data.dropFirst() : data), place: line.place))
            } else if line.text.allSatisfy(\.isWhitespace) {
                flush()
            }
        }
        flush()
        return messages
    }
}

extension HTTPBody.Line {
    /// A value of several lines, as lines at one place.
    fileprivate var apart: [HTTPBody.Line] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { HTTPBody.Line(text: String($0), place: place) }
    }
}

/// One JSON value of a body, with the place in the document of each of its parts.
struct HTTPMessage: Sendable {
    let json: JSON
    private let bytes: [UInt8]
    /// Where each line begins among the bytes.
    private let starts: [(offset: Int, place: Source.Place)]
    private let isPlain: Bool
    /// The pointer of this value in the text.
    private let base: String

    /// nil where the lines are no JSON.
    init?(_ lines: [HTTPBody.Line], isPlain: Bool) {
        var bytes: [UInt8] = [], starts: [(offset: Int, place: Source.Place)] = []
        for line in lines {
            starts.append((bytes.count, line.place))
            bytes.append(contentsOf: line.text.utf8)
            bytes.append(0x0A)
        }
        guard bytes.contains(where: { $0 == 0x7B || $0 == 0x5B }), let json = try? JSON.parse(bytes, name: "body")
        else { return nil }
        self.json = json
        self.bytes = bytes
        self.starts = starts
        self.isPlain = isPlain
        base = ""
    }
    private init(_ json: JSON, at base: String, of whole: HTTPMessage) {
        self.json = json
        self.base = base
        (bytes, starts, isPlain) = (whole.bytes, whole.starts, whole.isPlain)
    }
    fileprivate func part(at pointer: String, _ json: JSON) -> HTTPMessage {
        HTTPMessage(json, at: pointer, of: self)
    }

    /// The place of the line on which a byte stands.
    private func place(of offset: Int) -> Source.Place {
        var low = 0, high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle].offset <= offset { low = middle } else { high = middle }
        }
        return starts.isEmpty ? .line(1) : starts[low].place
    }

    /// The message with the place and the written words of each of its values.
    var placed: Placed { Placed(message: self, spans: JSONSpans(bytes)) }

    struct Placed: Sendable {
        private let message: HTTPMessage
        private let spans: JSONSpans
        fileprivate init(message: HTTPMessage, spans: JSONSpans) {
            self.message = message
            self.spans = spans
        }

        /// Where the value at a pointer begins, and how it is written there, without the marks around a text. With its
        /// key where `withKey` asks for it.
        func words(at pointer: String, withKey: Bool = false, most: Int = 300) -> (place: Source.Place, quote: String) {
            let range = spans.range(at: message.base + pointer, withKey: withKey) ?? 0..<message.bytes.count
            let place = message.place(of: range.lowerBound)
            var words = message.bytes[range].prefix(most * 4)
            if words.first == UInt8(ascii: "\""), !withKey { words = words.dropFirst() }
            if words.count == range.count - 1, words.last == UInt8(ascii: "\"") { words = words.dropLast() }
            if !message.isPlain, let end = words.firstIndex(of: 0x0A) { words = words[..<end] }
            let text = String(decoding: words, as: UTF8.self).prefix(most)
            return (place, text.isEmpty ? key(of: pointer) : String(text))
        }

        /// An empty text is quoted by its key.
        private func key(of pointer: String) -> String {
            let key = pointer.split(separator: "/").last ?? ""
            return String(key.replacing("~1", with: "/").replacing("~0", with: "~"))
        }
    }
}
