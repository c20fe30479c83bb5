/// One part of a message, taken apart as RFC 2045 and 2046 say, strictly and with limits. A library for mail (GMime) would
/// draw GLib and GObject into every start of the program for this one form, and leave the limits to us all the same.
struct MailPart {
    let headers: MailHeaders
    /// Such as `text/plain`, in small letters.
    let type: String
    /// Of its own, between its headers and the next boundary.
    let content: ArraySlice<UInt8>
    let parts: [MailPart]
    private let parameters: Parametered

    /// How many parts the whole message may have yet.
    struct Count {
        fileprivate var rest = Limits.messageParts
    }

    init(
        _ bytes: ArraySlice<UInt8>, file: String, level: Int = 0, within count: inout Count, digest: Bool = false
    ) throws(ReadingError) {
        guard level < Limits.messageLevels else {
            throw .limit(file: file, place: nil, what: "more than \(Limits.messageLevels) parts one in the other")
        }
        count.rest -= 1
        guard count.rest >= 0 else {
            throw .limit(file: file, place: nil, what: "more than \(Limits.messageParts) parts")
        }
        let end = MailPart.endOfHeaders(bytes)
        guard end.headers - bytes.startIndex <= Limits.headers else {
            throw .limit(file: file, place: nil, what: "headers of more than \(Limits.headers) bytes")
        }
        headers = MailHeaders(bytes[bytes.startIndex..<end.headers])
        let parameters = headers.parametered("content-type") ?? Parametered(digest ? "message/rfc822" : "text/plain")
        self.parameters = parameters
        type = parameters.value.contains("/") ? parameters.value : "text/plain"
        content = bytes[end.content...]
        var parts: [MailPart] = []
        if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty {
            for part in MailPart.split(content, by: Array(boundary.utf8)) {
                parts.append(
                    try MailPart(
                        part, file: file, level: level + 1, within: &count, digest: type == "multipart/digest"))
            }
        }
        self.parts = parts
    }

    var charset: String? { parameters["charset"] }
    var disposition: Parametered? { headers.parametered("content-disposition") }
    /// Whether it is to be shown where it stands, with what is around it.
    var isShown: Bool { disposition?.value != "attachment" && name == nil }
    /// The name that the sender gave it.
    var name: String? {
        let given = disposition?["filename"] ?? parameters["name"]
        // A name is a label: what would lead into another folder is not kept of it.
        let last = given?.split { $0 == "/" || $0 == "\\" }.last.map { String($0.filter { !$0.isNewline }) }
        return last.flatMap { $0.trimmed.isEmpty ? nil : String($0.prefix(255)) }
    }
    var decoded: (bytes: [UInt8], isDamaged: Bool)? {
        TransferCoding.decoded(content, headers.raw("content-transfer-encoding") ?? "")
    }

    /// Where the headers end, and where what follows the empty line begins.
    private static func endOfHeaders(_ bytes: ArraySlice<UInt8>) -> (headers: Int, content: Int) {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex
            let line = bytes[start..<end]
            if line.isEmpty || line.count == 1 && line.first == 13 { return (start, min(end + 1, bytes.endIndex)) }
            start = min(end + 1, bytes.endIndex)
        }
        return (bytes.endIndex, bytes.endIndex)
    }

    /// The parts between the lines that begin with the boundary; what stands before the first and after the last is none.
    private static func split(_ bytes: ArraySlice<UInt8>, by boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        let mark = [45, 45] + boundary
        var parts: [ArraySlice<UInt8>] = [], begun: Int?, start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex
            if bytes[start..<end].starts(with: mark) {
                let rest = bytes[(start + mark.count)..<end]
                let isLast = rest.starts(with: [45, 45])
                if isLast || rest.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
                    if let begun { parts.append(bytes[begun..<max(begun, lineEnd(before: start, in: bytes))]) }
                    begun = min(end + 1, bytes.endIndex)
                    if isLast { return parts }
                }
            }
            start = min(end + 1, bytes.endIndex)
        }
        // A message that is cut short ends its last part.
        if let begun, begun < bytes.endIndex { parts.append(bytes[begun...]) }
        return parts
    }

    /// The line end before a boundary belongs to the boundary.
    private static func lineEnd(before at: Int, in bytes: ArraySlice<UInt8>) -> Int {
        var end = at
        if end > bytes.startIndex, bytes[end - 1] == 10 { end -= 1 }
        if end > bytes.startIndex, bytes[end - 1] == 13 { end -= 1 }
        return end
    }
}
