import CLibXML2

/// A pass over a web page by libxml2's HTML parser: elements and words as they come, no tree.
final class WebPass {
    var builder = WritingBuilder()
    private(set) var title = "", address: String?
    /// Words that the page hides, strikes through, or repeats from earlier messages.
    private(set) var hidden: [String] = [], struck: [String] = [], quoted: [String] = []
    /// Parts of the page that stand elsewhere.
    private(set) var frames = 0
    private let ofMessage: Bool

    /// Why words are not taken.
    private enum Reason { case dropped, hidden, struck, quoted }
    private struct Element {
        let name: String
        let reason: Reason?
        var role: Writing.Paragraph.Role?
    }
    private var open: [Element] = []
    /// Where the open elements of each name stand among the open ones.
    private var depths: [String: [Int]] = [:]
    /// The open lists: how far a numbered one counted, nil for others.
    private var lists: [Int?] = []
    private var text = "", linked = "", left = "", links: [Writing.Link] = [], target: String?
    /// What a list writes before its next item.
    private var marker: String?
    private var isTooDeep = false, preformatted = 0
    private weak var parser: Parser?
    private final class Parser {
        let context: htmlParserCtxtPtr
        init(_ context: htmlParserCtxtPtr) { self.context = context }
    }

    init(ofMessage: Bool) { self.ofMessage = ofMessage }

    /// Reads a page's text in UTF-8. Throws where it nests too deep or has too many paragraphs.
    func read(_ bytes: [UInt8], _ file: String) throws(ReadingError) {
        guard PageGauge.admits(bytes) else {
            throw .limit(file: file, place: nil, what: "an element with too many attributes")
        }
        tprm_xml_be_quiet()
        // The mark tells the parser that it is UTF-8, whatever the page says of itself.
        let made = (UTF8Text.mark + bytes).withUnsafeBytes { buffer in
            htmlCreateMemoryParserCtxt(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
        }
        guard let context = made, let handler = context.pointee.sax else {
            throw .malformed(file: file, place: nil, why: "the page cannot be opened")
        }
        defer { htmlFreeParserCtxt(context) }
        // Only what follows is asked of the parser: it makes no tree, opens nothing and says nothing.
        handler.pointee = WebPass.handler
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        let options = [HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_IGNORE_ENC]
        htmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
        let parser = Parser(context)
        self.parser = parser
        htmlParseDocument(context)
        if isTooDeep { throw .limit(file: file, place: nil, what: "more than \(Limits.pageDepth) nested elements") }
        if builder.count >= Limits.paragraphs {
            throw .limit(file: file, place: nil, what: "more than \(Limits.paragraphs) paragraphs")
        }
        close()
    }

    private static var handler: htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.startElement = { user, name, attributes in
            guard let user, let name else { return }
            Unmanaged<WebPass>.fromOpaque(user).takeUnretainedValue().start(
                String(cString: name), WebPass.attributes(attributes))
        }
        handler.endElement = { user, name in
            guard let user, let name else { return }
            Unmanaged<WebPass>.fromOpaque(user).takeUnretainedValue().end(String(cString: name))
        }
        handler.characters = { user, text, count in
            guard let user, let text, count > 0 else { return }
            let words = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
            Unmanaged<WebPass>.fromOpaque(user).takeUnretainedValue().add(words)
        }
        handler.ignorableWhitespace = handler.characters
        return handler
    }

    private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
        var attributes: [String: String] = [:], at = 0
        while let list, let name = list[at], at < 2 * Limits.attributes {
            let key = String(cString: name).lowercased()
            if attributes[key] == nil { attributes[key] = list[at + 1].map { String(cString: $0) } ?? "" }
            at += 2
        }
        return attributes
    }

    private static let dropped: Set<String> = [
        "script", "style", "template", "noscript", "svg", "math", "nav", "select", "textarea", "datalist", "canvas",
        "audio", "video", "object", "applet", "head",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "aside", "header", "footer", "address", "blockquote", "figure",
        "figcaption", "li", "dt", "dd", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "td", "th",
        "caption", "form", "fieldset", "legend", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "details", "summary",
        "body", "html", "center", "dialog", "button", "label", "title",
    ]
    private static let void: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "base", "area", "col", "embed", "source", "track", "wbr", "param",
        "frame",
    ]

    private func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "meta":
            let property = attributes["property"] ?? attributes["name"] ?? ""
            if property.lowercased() == "og:url", address == nil { address = attributes["content"].map(WebPass.cut) }
        case "link":
            if attributes["rel"]?.lowercased() == "canonical" {
                address = attributes["href"].map(WebPass.cut) ?? address
            }
        case "br": add("\u{2028}")
        case "iframe", "frame": frames += 1
        default: break
        }
        if WebPass.blocks.contains(name) { close() }
        if WebPass.void.contains(name) { return }
        if open.count >= Limits.pageDepth {
            isTooDeep = true
            if let parser { xmlStopParser(parser.context) }
            return
        }
        let reason = open.last?.reason ?? reason(name, attributes)
        var role = open.last?.role
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": role = .heading(name.last?.wholeNumberValue ?? 6)
        case "li", "dd": role = .item
        case "ul", "ol": lists.append(name == "ol" ? (attributes["start"].flatMap { Int($0) } ?? 1) : nil)
        case "pre": preformatted += 1
        case "tr": if reason == nil { builder.openRow() }
        case "td", "th": if reason == nil { builder.openCell() }
        case "a": target = attributes["href"].map(WebPass.cut)
        default: break
        }
        depths[name, default: []].append(open.count)
        open.append(Element(name: name, reason: reason, role: role))
        if name == "li", reason == nil, let last = lists.indices.last {
            marker = lists[last].map { "\($0). " } ?? "• "
            lists[last] = lists[last].map { $0 + 1 }
        }
    }

    private static func cut(_ address: String) -> String { String(address.trimmed.prefix(2000)) }

    private func reason(_ name: String, _ attributes: [String: String]) -> Reason? {
        if WebPass.dropped.contains(name) || attributes["role"]?.lowercased() == "navigation" { return .dropped }
        if attributes["hidden"] != nil { return .hidden }
        if let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) {
            let hides = [
                "display:none", "visibility:hidden", "visibility:collapse", "font-size:0", "opacity:0", "mso-hide:all",
            ]
            if hides.contains(where: { WebPass.states($0, style) }) { return .hidden }
            if style.contains("line-through") { return .struck }
        }
        if ["del", "s", "strike"].contains(name) { return .struck }
        if ofMessage {
            let kind = (attributes["class"] ?? "") + " " + (attributes["type"] ?? "") + " " + (attributes["id"] ?? "")
            if ["gmail_quote", "yahoo_quoted", "moz-cite", "divRplyFwdMsg", "appendonsend"].contains(
                where: kind.contains)
                || name == "blockquote" && kind.contains("cite")
            {
                return .quoted
            }
        }
        return nil
    }

    /// Whether a style states one of these, and not a number that only begins so, such as `font-size:0.9em`.
    private static func states(_ property: String, _ style: String) -> Bool {
        style.ranges(of: property).contains { range in
            let isOwn = range.lowerBound == style.startIndex || style[style.index(before: range.lowerBound)] == ";"
            let rest = style[range.upperBound...].prefix { $0 != ";" && $0 != "!" }
            return isOwn && (rest.isEmpty || ["px", "pt", "em", "rem", "%", ".0"].contains(String(rest)))
        }
    }

    private func add(_ words: String) {
        if open.last?.name == "title" {
            if depths["svg"]?.isEmpty != false, title.utf8.count < 500 {
                title = (title + words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            return
        }
        switch open.last?.reason {
        case .dropped: return
        case .hidden, .struck, .quoted:
            if left.utf8.count < 1 << 16 { left += words }
            return
        case nil: break
        }
        text += preformatted > 0 ? words.replacing("\n", with: "\u{2028}") : words
        if target != nil || depths["button"]?.isEmpty == false { linked += words }
    }

    private func end(_ name: String) {
        guard let at = depths[name]?.last else { return }
        let reason = open.last?.reason
        if reason != nil, reason != open.dropLast().last?.reason || WebPass.blocks.contains(name) { closeLeft(reason) }
        if name == "a", let target, !linked.squeezedWords.isEmpty, links.count < 64 {
            links.append(Writing.Link(text: linked.squeezedWords, target: target))
        }
        if name == "a" { target = nil }
        if WebPass.blocks.contains(name) { close() }
        let element = open[at]
        switch name {
        case "li": marker = nil
        case "ul", "ol": _ = lists.popLast()
        case "pre": preformatted = max(0, preformatted - 1)
        case "td", "th": if element.reason == nil { builder.closeCell() }
        case "tr": if element.reason == nil { builder.closeRow() }
        default: break
        }
        for element in open[at...] { _ = depths[element.name]?.popLast() }
        open.removeSubrange(at...)
    }

    private func closeLeft(_ reason: Reason?) {
        let words = left.squeezedWords
        left = ""
        guard words.contains(where: \.isLetter) else { return }
        switch reason {
        case .hidden: hidden.append(words)
        case .struck: struck.append(words)
        case .quoted: quoted.append(words)
        case .dropped, nil: break
        }
    }

    /// Ends the paragraph that is open.
    private func close() {
        defer { (text, linked, links) = ("", "", []) }
        let lines = text.split(separator: "\u{2028}").map { String($0).squeezedWords }.filter { !$0.isEmpty }
        guard !lines.isEmpty else { return }
        if builder.count >= Limits.paragraphs, let parser { xmlStopParser(parser.context) }
        let own = lines.joined(separator: "\n"), whole = (marker ?? "") + own
        marker = nil
        let isLink = !linked.isEmpty && linked.count(where: \.isLetter) == own.count(where: \.isLetter)
        builder.add(
            WritingBuilder.Draft(text: whole, role: open.last?.role ?? .plain, links: links, isLink: isLink))
    }
}

extension String {
    /// The words with one space between them.
    var squeezedWords: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
