/// What the cover of a SOC report says it is.
struct SOCTitle {
    /// 1, 2 or 3; nil where the cover says none or more than one.
    let kind: (value: Int, span: Prose.Span)?
    /// 1 or 2; nil where the cover says none or more than one.
    let type: (value: Int, span: Prose.Span)?

    init(_ prose: Prose, _ title: Prose.Span) {
        kind = SOCTitle.only(SOCTitle.kinds(prose, title))
        type = SOCTitle.only(SOCTitle.types(prose, title))
    }

    private static func only(_ all: [(value: Int, span: Prose.Span)]) -> (value: Int, span: Prose.Span)? {
        guard let first = all.first, all.allSatisfy({ $0.value == first.value }) else { return nil }
        return first
    }

    /// `SOC 2`, `SOC2`, `SOC® 2`, `(SOC) 2`, `SOC-2`.
    static func kinds(_ prose: Prose, _ span: Prose.Span) -> [(value: Int, span: Prose.Span)] {
        let text = prose.folded
        var found: [(value: Int, span: Prose.Span)] = []
        var at = span.lowerBound
        while at + 4 <= span.upperBound {
            defer { at += 1 }
            guard text[at] == UInt8(ascii: "s"), text[at + 1] == UInt8(ascii: "o"), text[at + 2] == UInt8(ascii: "c"),
                at == 0 || !text[at - 1].isWord
            else { continue }
            var end = at + 3
            while end < span.upperBound, " )-*".utf8.contains(text[end]), end - at < 8 { end += 1 }
            guard end < span.upperBound, (49...51).contains(text[end]), end + 1 >= text.count || !text[end + 1].isWord
            else { continue }
            found.append((Int(text[end]) - 48, at..<end + 1))
        }
        return found
    }

    /// `Type 2`, `Type II`, `Type-2`, `Type Two`.
    static func types(_ prose: Prose, _ span: Prose.Span) -> [(value: Int, span: Prose.Span)] {
        let numbers = [(1, ["1", "i", "one"]), (2, ["2", "ii", "two"])]
        var found: [(value: Int, span: Prose.Span)] = []
        for (value, words) in numbers {
            for word in words {
                for phrase in ["type \(word)", "type-\(word)", "type\(word)", "type - \(word)"] {
                    found += prose.all(phrase, in: span).map { (value, $0) }
                }
            }
        }
        return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
}
