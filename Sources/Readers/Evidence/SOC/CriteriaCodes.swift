/// The numbers of criteria and objectives as reports print them: `CC6.1`, `A1.2`, `PI1.3`, `P4.2`, `Control Objective 3`.
enum CriteriaCodes {
    /// Every code in a text, in order and once.
    static func all(_ text: String) -> [String] {
        let bytes = Folding.folded(text)
        var found: [String] = [], at = 0
        while at < bytes.count {
            if let end = code(bytes, at) {
                let code = String(decoding: bytes[at..<end], as: UTF8.self).uppercased().filter { $0 != " " }
                if !found.contains(code) { found.append(code) }
                at = end
            } else {
                at += 1
            }
        }
        return found.isEmpty ? objectives(text) : found
    }

    private static let series = ["cc", "pi", "a", "c", "p"]

    /// The end of a code that begins there as a word of its own.
    private static func code(_ text: [UInt8], _ start: Int) -> Int? {
        guard start == 0 || !isWord(text[start - 1]) && text[start - 1] != 45 && text[start - 1] != 46 else {
            return nil
        }
        for prefix in series {
            var at = start
            for byte in prefix.utf8 where at < text.count && text[at] | 32 == byte { at += 1 }
            guard at == start + prefix.utf8.count, let after = numbers(text, at) else { continue }
            return after
        }
        return nil
    }

    /// `6.1` or `6.10`, and no more of a number.
    private static func numbers(_ text: [UInt8], _ start: Int) -> Int? {
        var at = start
        if at < text.count, text[at] == 32 { at += 1 }
        let whole = at
        while at < text.count, text[at].isDigit { at += 1 }
        guard (1...2).contains(at - whole), at + 1 < text.count, text[at] == 46, text[at + 1].isDigit else {
            return nil
        }
        at += 1
        let part = at
        while at < text.count, text[at].isDigit { at += 1 }
        guard at - part <= 2, at == text.count || !isWord(text[at]) else { return nil }
        return at
    }

    /// `Control Objective 3`, `CO 3`, `CO-3`.
    private static func objectives(_ text: String) -> [String] {
        let words = Folding.string(text).split { !$0.isLetter && !$0.isNumber }
        var found: [String] = []
        for (index, word) in words.enumerated() {
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            let number: Substring
            if word == "objective" || word == "co" {
                number = next
            } else if word.hasPrefix("co"), word.dropFirst(2).allSatisfy(\.isNumber) {
                number = word.dropFirst(2)
            } else {
                continue
            }
            guard (1...2).contains(number.count), number.allSatisfy(\.isNumber) else { continue }
            let name = "Control Objective \(number)"
            if !found.contains(name) { found.append(name) }
        }
        return found
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isDigit || byte >= 0x80 || (97...122).contains(byte | 32) }

    /// A text without the codes at its start and, in brackets, at its end; and those codes.
    static func parted(_ text: String) -> (text: String, codes: [String]) {
        var rest = text.trimmed, codes: [String] = []
        if rest.hasSuffix(")") || rest.hasSuffix(")."), let open = rest.lastIndex(where: { "([".contains($0) }) {
            let inner = String(rest[open...]), found = all(inner)
            if !found.isEmpty, isOnlyCodes(inner) {
                codes += found
                rest = String(rest[..<open]).trimmed
            }
        }
        // Behind the last sentence: `… to authorized staff. CC6.1, CC6.2`.
        while let space = rest.lastIndex(where: \.isWhitespace) {
            let word = String(rest[rest.index(after: space)...])
            guard isOnlyCodes(word), !all(word).isEmpty else { break }
            codes += all(word).filter { !codes.contains($0) }
            rest = String(rest[..<space]).trimmed
            while let last = rest.last, ",-:|(".contains(last) { rest = String(rest.dropLast()).trimmed }
        }
        var head = rest.startIndex
        while let end = rest[head...].firstIndex(where: \.isWhitespace) {
            let word = String(rest[head..<end])
            guard isOnlyCodes(word), !all(word).isEmpty || !codes.isEmpty && ["-", ":", "and", "&"].contains(word)
            else {
                break
            }
            codes += all(word).filter { !codes.contains($0) }
            head = rest.index(after: end)
        }
        let body = rest[head...].drop { "-:\u{2013}\u{2014}|. ".contains($0) }
        return (String(body).trimmed, codes)
    }

    /// Whether a text holds nothing but codes and what joins them.
    static func isOnlyCodes(_ text: String) -> Bool {
        let words = text.split { " ,;()[]/&:\u{2013}\u{2014}".contains($0) || $0.isNewline }
        return words.allSatisfy { word in
            ["and", "-", "criteria", "tsc", "ref", "reference"].contains(word.lowercased())
                || !all(String(word)).isEmpty && word.count <= 8
        }
    }
}
