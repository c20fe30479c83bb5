extension Substring {
    /// Whether its last word goes on in the next line, which is then joined to it: behind a hyphen that parts a word, which
    /// falls away; behind the hyphen of a compound such as `carve-out`, which stays; behind a soft hyphen, which nobody
    /// sees elsewhere.
    func goesOn(in next: Substring, _ fold: inout Fold) -> Bool {
        guard let last = unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return false }
        let start = next.drop(while: \.isWhitespace)
        if last.value == 0xAD, start.first?.isLetter ?? false {
            fold.join()
            return true
        }
        // `a.` begins a list.
        guard last == "-" || last.value == 0x2010, start.prefix(2).count == 2, start.prefix(2).allSatisfy(\.isLowercase)
        else { return false }
        if Substring.isCompound(fold.folded, start) {
            fold.join()
            return true
        }
        return fold.joinHyphen()
    }

    /// Whether the hyphen at the end of folded text would stand there in the middle of a line, too.
    private static func isCompound(_ folded: [UInt8], _ next: Substring) -> Bool {
        guard folded.last == 45 else { return false }
        let word = folded.dropLast().suffix(12)
        let last = word[((word.lastIndex { !$0.isLetter }).map { $0 + 1 } ?? word.startIndex)...]
        return compounds[String(decoding: last, as: UTF8.self)].map { !$0.contains { next.hasPrefix($0) } } ?? false
    }

    /// First parts of compounds, with how a word goes on that only begins like one.
    private static let compounds: [String: [String]] = [
        "carve": [], "third": ["ly"], "two": ["some"], "three": ["some"], "multi": ["ple", "pli", "tud"],
        "self": ["ish", "less"], "non": ["sense"], "single": ["ton"], "role": [], "click": ["ed", "ing"],
        "world": ["ly"], "industry": [], "enterprise": [], "cloud": ["ed", "y"],
    ]
}
