/// Reads a template as a browser would, and says what the library would let pass: a name that nothing fills prints
/// nothing, a raw tag prints a vendor's HTML, and escaping does not help inside a script, a style sheet, an attribute
/// without quotes, or an address.
struct TemplateScan {
    /// Names that a template may ask for, and files that it may include.
    let names: Set<String>
    let files: Set<String>
    /// Whether the page may have one script, which the loader puts in by its hash, and fields to write in.
    var isForm = false

    private enum State: Equatable {
        case text
        /// Between `<` and `>`, outside a quoted value.
        case tag
        /// In a quoted value: its quote, the attribute's name, and what stands in it so far.
        case value(quote: Character, attribute: String, soFar: String)
        case comment
        /// In the text of an element that is not HTML, to its end tag.
        case raw(String)
    }

    private struct Position {
        var state = State.text
        var line = 1
        /// The tag's name and the last attribute's name, while in a tag.
        var element = ""
        var word = ""
    }

    /// The names that a file asks for. Throws the first thing that is refused, with its line.
    func check(_ text: String, file: String) throws(MemoError) -> Set<String> {
        var at = Position(), open: [(name: String, state: State, line: Int)] = [], used: Set<String> = []
        var rest = text[...]
        func refuse(_ why: String) -> MemoError { .refused(file: file, line: at.line, why: why) }
        while let character = rest.first {
            if rest.hasPrefix("{{") {
                let start = at.line
                guard let end = rest.firstRange(of: "}}") else { throw refuse("a tag has no end; write }}.") }
                let inside = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
                let (sign, name) = TemplateScan.parts(inside)
                rest = rest[end.upperBound...]
                at.line += inside.count { $0.isNewline }
                if sign == "!" { continue }
                try permit(sign, name, at, file: file)
                if sign == ">" { continue }
                used.insert(name)
                switch sign {
                case "#", "^": open.append((name, at.state, start))
                case "/":
                    guard let last = open.popLast(), last.name == name else {
                        throw refuse("{{/\(name)}} closes a section that is not open here.")
                    }
                    guard TemplateScan.same(last.state, at.state) else {
                        throw refuse("the section \(name) opened at line \(last.line) in another part of an element.")
                    }
                default:
                    if case .value(let quote, let attribute, let soFar) = at.state {
                        at.state = .value(quote: quote, attribute: attribute, soFar: soFar + "x")
                    }
                }
                continue
            }
            if character.isNewline { at.line += 1 }
            try step(character, &rest, &at, file: file)
        }
        if let last = open.last {
            throw .refused(file: file, line: last.line, why: "the section \(last.name) is not closed.")
        }
        guard at.state == .text else { throw refuse("an element, attribute or comment is not closed.") }
        return used
    }

    /// A tag's first sign (empty for a variable) and its name.
    private static func parts(_ inside: Substring) -> (sign: String, name: String) {
        let trimmed = inside.drop { $0.isWhitespace }
        guard let first = trimmed.first, "#^/!>{&=%<$*".contains(first) else {
            return ("", String(trimmed).trimmed)
        }
        return (String(first), String(trimmed.dropFirst()).trimmed)
    }

    private static func same(_ a: State, _ b: State) -> Bool {
        switch (a, b) {
        case (.value(let quoteA, let nameA, _), .value(let quoteB, let nameB, _)): quoteA == quoteB && nameA == nameB
        default: a == b
        }
    }

    private func permit(_ sign: String, _ name: String, _ at: Position, file: String) throws(MemoError) {
        func refuse(_ why: String) -> MemoError { .refused(file: file, line: at.line, why: why) }
        switch sign {
        case "{", "&": throw refuse("raw tags print a vendor’s HTML; write {{\(name.filter { $0 != "}" })}}.")
        case "=": throw refuse("delimiters stay {{ and }}.")
        case "%": throw refuse("pragmas may turn escaping off; leave it out.")
        case "<", "$": throw refuse("inheritance is not used here; include a file with {{> name}}.")
        case ">":
            guard files.contains(name) else { throw refuse("there is no template called \(name).mustache.") }
            guard at.state == .text else { throw refuse("a file is included only between elements.") }
            return
        default: break
        }
        guard names.contains(name) else {
            throw refuse("nothing fills the name “\(name)”; see README.md beside the templates.")
        }
        switch at.state {
        case .text: return
        case .tag: throw refuse("{{\(name)}} stands in an element outside a quoted value; put quotes round it.")
        case .comment: throw refuse("{{\(name)}} stands in a comment.")
        case .raw(let element): throw refuse("{{\(name)}} stands in <\(element)>, where escaping does not help.")
        case .value(_, let attribute, let soFar):
            if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
                throw refuse("{{\(name)}} stands in the attribute \(attribute), where escaping does not help.")
            }
            let isPicture = at.element == "img" && attribute == "src" && soFar == TemplateScan.picture
            if TemplateScan.addresses.contains(attribute), !soFar.hasPrefix("#"), !isPicture {
                throw refuse(
                    "{{\(name)}} stands in the address \(attribute); only an address that begins with # may hold a tag, "
                        + "and that of a picture that begins with \(TemplateScan.picture)"
                )
            }
        }
    }

    /// How the address of a picture begins that stands in the page itself.
    private static let picture = "data:image/png;base64,"
    private static let addresses: Set<String> = [
        "href", "src", "xlink:href", "action", "formaction", "data", "srcset", "poster", "background", "cite", "ping",
        "manifest", "code", "longdesc", "usemap",
    ]
    /// Where the form's script goes: an element without attributes, with nothing in it.
    static let scriptPlace = "<script></script>"
    private static let rawElements: Set<String> = ["style", "script", "textarea"]
    private static let refusedElements: Set<String> = [
        "script", "iframe", "object", "embed", "base", "form", "link", "textarea", "noscript", "template", "math",
    ]

    /// One character of HTML.
    private func step(
        _ character: Character, _ rest: inout Substring, _ at: inout Position, file: String
    ) throws(MemoError) {
        func refuse(_ why: String) -> MemoError { .refused(file: file, line: at.line, why: why) }
        switch at.state {
        case .text:
            if rest.hasPrefix("<!--") {
                at.state = .comment
                rest = rest.dropFirst(4)
                return
            }
            if character == "<", let next = rest.dropFirst().first, next.isLetter || "/!?{".contains(next) {
                at.state = .tag
                at.element = String(rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
                    .lowercased()
                at.word = ""
                let permitted = isForm && (at.element == "textarea" || rest.hasPrefix(TemplateScan.scriptPlace))
                if TemplateScan.refusedElements.contains(at.element), !permitted {
                    throw refuse("<\(at.element)> has no place in a memo.")
                }
            }
        case .tag:
            if character == ">" {
                at.state = TemplateScan.rawElements.contains(at.element) ? .raw(at.element) : .text
            } else if character == "\"" || character == "'" {
                let attribute = at.word.hasSuffix("=") ? String(at.word.dropLast()).lowercased() : ""
                if attribute.hasPrefix("on") || attribute == "style" {
                    throw refuse("the attribute \(attribute) is not allowed: the page’s policy would block it.")
                }
                at.state = .value(quote: character, attribute: attribute, soFar: "")
                at.word = ""
            } else if character.isWhitespace || character == "/" {
                at.word = ""
            } else {
                at.word.append(character)
            }
        case .value(let quote, let attribute, let soFar):
            at.state =
                character == quote ? .tag : .value(quote: quote, attribute: attribute, soFar: soFar + String(character))
        case .comment:
            if rest.hasPrefix("-->") {
                at.state = .text
                rest = rest.dropFirst(3)
                return
            }
        case .raw(let element):
            if rest.lowercased().hasPrefix("</\(element)") {
                at.state = .tag
                at.element = "/" + element
            }
        }
        rest = rest.dropFirst()
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
