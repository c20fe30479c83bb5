/// Text inside markup that a page does not show: comments, elements that are not displayed, white on white.
enum HiddenMarkup {
    struct Region: Sendable {
        let offset: Int
        let text: String
    }

    static func regions(in bytes: [UInt8]) -> [Region] {
        var found: [Region] = []
        for index in bytes.indices where bytes[index] == 60 || bytes[index] == 92 || bytes[index] == 91 {
            guard found.count < 64 else { break }
            if bytes[index] == 91 {
                if let region = reference(bytes, index) { found.append(region) }
            } else if bytes[index] == 92 {
                if let region = white(bytes, index) { found.append(region) }
            } else if let region = comment(bytes, index) ?? element(bytes, index) {
                found.append(region)
            }
        }
        return found
    }

    private static func comment(_ bytes: [UInt8], _ index: Int) -> Region? {
        guard starts("<!--", bytes, index) else { return nil }
        let from = index + 4
        var end = from
        while end < bytes.count, !starts("-->", bytes, end) { end += 1 }
        return Region(offset: from, text: String(decoding: bytes[from..<end], as: UTF8.self))
    }
    /// `[//]: # (…)`: what Markdown takes for a reference and does not show.
    private static func reference(_ bytes: [UInt8], _ index: Int) -> Region? {
        guard starts("[//]:", bytes, index) || starts("[comment]:", bytes, index) else { return nil }
        let end = bytes[index...].firstIndex(of: 10) ?? bytes.endIndex
        return Region(offset: index, text: String(decoding: bytes[index..<end], as: UTF8.self))
    }
    private static let unseen = [
        "display:none", "visibility:hidden", "color:white", "color:#fff", "color:transparent", "font-size:0",
        "font-size:1px", "opacity:0", "aria-hidden=\"true\"", "hidden>", "left:-9999", "color:#ffffff", " hidden ",
    ]
    private static func element(_ bytes: [UInt8], _ index: Int) -> Region? {
        var close = index + 1
        while close < bytes.count, close - index < 300, bytes[close] != 62 { close += 1 }
        guard close < bytes.count, bytes[close] == 62, close - index > 8 else { return nil }
        let tag = String(decoding: bytes[index...close], as: UTF8.self).lowercased().replacing(": ", with: ":")
        guard unseen.contains(where: tag.contains) else { return nil }
        var end = close + 1
        while end < bytes.count, bytes[end] != 60 { end += 1 }
        return Region(offset: close + 1, text: String(decoding: bytes[(close + 1)..<end], as: UTF8.self))
    }
    /// `\color{white}` in a formula.
    private static func white(_ bytes: [UInt8], _ index: Int) -> Region? {
        guard
            starts("\\color{white}", bytes, index) || starts("\\color{transparent}", bytes, index)
                || starts("\\phantom{", bytes, index)
        else { return nil }
        return Region(offset: index, text: String(decoding: bytes[index...].prefix(400), as: UTF8.self))
    }
    private static func starts(_ mark: String, _ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.count - index >= mark.utf8.count && bytes[index..<(index + mark.utf8.count)].elementsEqual(mark.utf8)
    }
}
