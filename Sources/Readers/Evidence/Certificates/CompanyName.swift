/// Names of companies as certificates print them.
enum CompanyName {
    /// Words that end the name of a legal person, folded and without points.
    static let forms: Set<String> = [
        "limited", "ltd", "pvt", "private", "inc", "llc", "llp", "lllp", "plc", "gmbh", "mbh", "corporation", "corp",
        "ag",
        "se", "kg", "kgaa", "ohg", "ug", "ek", "sa", "sas", "sasu", "sarl", "sau", "sl", "slu", "spa", "srl", "srls",
        "bv", "nv", "oy", "oyj", "ab", "as", "asa", "aps", "sp", "spzoo", "zoo", "sro", "kft", "zrt", "doo", "lda",
        "ltda",
        "pty", "pte", "sdn", "bhd", "kk", "co", "company", "sti", "lp", "pc", "eirl", "ood", "eood", "sia", "uab", "ou",
        "cpas", "fze", "fzco", "fzc", "fzllc", "wll", "dmcc", "sanayi", "sirketi", "incorporated", "eg", "ev",
        "stiftung",
        "cv", "sac", "sapi", "dac", "kgaa", "holdings", "group", "ltee",
    ]

    /// The words of a text as forms are compared: folded, without points and commas.
    private static func bare(_ word: Substring) -> String {
        Folding.string(String(word)).filter { $0.isLetter || $0.isNumber || $0 == "&" }
    }

    /// Whether a text ends with, or holds, a legal form behind a name.
    static func hasForm(_ text: String) -> Bool {
        text.split(separator: " ").dropFirst().contains { forms.contains(bare($0)) && $0.first?.isLetter ?? false }
    }

    /// Whether a line is only the legal form that ends a name.
    static func isEnding(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(bare).filter { !$0.isEmpty && $0 != "&" }
        let more: Set<String> = ["anonim", "ve", "ticaret", "ic", "dis", "and", "de", "cv", "z", "o", "oo"]
        return !words.isEmpty && words.count <= 6 && words.allSatisfy { forms.contains($0) || more.contains($0) }
    }

    /// A text up to the end of the name that it begins with: behind its legal form, or before an address.
    static func leading(_ text: String) -> String {
        let words = text.split(separator: " ")
        var last: Int?
        for (index, word) in words.enumerated() {
            let isForm =
                index > 0 && forms.contains(bare(word)) && (word.first?.isUppercase ?? false || word.contains("."))
            if isForm {
                last = index
            } else if let last, index == last + 1, ["&", "z", "o.o.", "o.o", "de", "KG", "Co."].contains(String(word)),
                words.dropFirst(index + 1).first.map({ forms.contains(bare($0)) || $0.hasPrefix("o.o") })
                    ?? (word.hasPrefix("o.o"))
            {
                continue
            } else if last != nil, word.hasPrefix("o.o") || word == "C.V." || word == "C.V" {
                last = index
            } else if last != nil, word.hasPrefix("("), word.hasSuffix(")"), index == (last ?? 0) + 1 {
                continue
            } else if last != nil {
                break
            }
        }
        // `Group` and `Holdings` alone do not end a name; a real form behind them does.
        if let last, last + 1 < words.count {
            let form = bare(words[last])
            if !["group", "holdings", "company", "co", "private", "as", "ab", "se", "sa", "stiftung", "sanayi"]
                .contains(form)
                || words[last].hasSuffix(",")
            {
                return trimmed(words[...last].joined(separator: " "))
            }
        }
        // An address behind a comma begins with a figure.
        if last == nil, let comma = text.firstRange(of: ", "), text[comma.upperBound...].first?.isNumber ?? false {
            return trimmed(String(text[..<comma.lowerBound]))
        }
        return trimmed(text)
    }

    static func trimmed(_ text: String) -> String {
        var name = text
        while let last = name.last, ",;: -\u{2013}*\u{b7}|".contains(last) { name.removeLast() }
        if name.hasSuffix("."), !endsInShortForm(name) { name.removeLast() }
        return name.trimmed
    }

    private static func endsInShortForm(_ name: String) -> Bool {
        guard let last = name.split(separator: " ").last else { return false }
        return forms.contains(bare(last)) || last.filter { $0 == "." }.count > 1
    }

    /// Whether two names are of one company, or one holds the other.
    static func overlap(_ one: String, _ other: String) -> Bool {
        let one = Folding.string(one).filter { $0.isLetter || $0.isNumber },
            other = Folding.string(other).filter { $0.isLetter || $0.isNumber }
        guard !one.isEmpty, !other.isEmpty else { return false }
        return one.contains(other) || other.contains(one)
    }
}
