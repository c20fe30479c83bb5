/// A small reader of our own pages: enough of HTML to see their elements, attributes and text.
struct Markup {
    struct Element: Hashable {
        let name: String
        let attributes: [String: String]
    }
    /// Start tags in order.
    private(set) var elements: [Element] = []
    /// What stands between tags, styles aside.
    private(set) var text = ""

    init(_ page: String) {
        var rest = page.unicodeScalars[...]
        func name(_ scalar: Unicode.Scalar) -> Bool { !" \n\t/>=\"'".unicodeScalars.contains(scalar) }
        while let scalar = rest.first {
            guard scalar == "<", let next = rest.dropFirst().first,
                next.properties.isAlphabetic || next == "/" || next == "!"
            else {
                text.unicodeScalars.append(scalar)
                rest.removeFirst()
                continue
            }
            rest.removeFirst()
            let word = String(String.UnicodeScalarView(rest.prefix { name($0) || $0 == "/" && rest.first == "/" }))
            rest.removeFirst(word.unicodeScalars.count)
            var attributes: [String: String] = [:]
            while let here = rest.first, here != ">" {
                guard name(here) else {
                    rest.removeFirst()
                    continue
                }
                let key = String(String.UnicodeScalarView(rest.prefix(while: name)))
                rest.removeFirst(key.unicodeScalars.count)
                var value = ""
                if rest.first == "=", let quote = rest.dropFirst().first, quote == "\"" || quote == "'" {
                    rest.removeFirst(2)
                    value = String(String.UnicodeScalarView(rest.prefix { $0 != quote }))
                    rest.removeFirst(min(rest.count, value.unicodeScalars.count + 1))
                }
                attributes[key.lowercased()] = value
            }
            if !rest.isEmpty { rest.removeFirst() }
            if !word.hasPrefix("/") { elements.append(Element(name: word.lowercased(), attributes: attributes)) }
            if word == "style", let end = String(String.UnicodeScalarView(rest)).firstRange(of: "</style>") {
                let tail = String(String.UnicodeScalarView(rest))
                rest = String(tail[end.lowerBound...]).unicodeScalars[...]
            }
            text += " "
        }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    var ids: Set<String> { Set(elements.compactMap { $0.attributes["id"] }) }
}
