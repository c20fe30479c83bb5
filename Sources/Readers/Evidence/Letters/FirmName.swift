/// Names of firms in running text: words with capitals, and what stands between them.
enum FirmName {
    private static let joins: Set<String> = ["&", "and", "of", "the", "de"]

    /// The name with which a text begins.
    static func after(_ text: some StringProtocol) -> String? {
        var words: [String] = []
        let all = String(text).split(separator: " ").map { String($0) }
        for (index, word) in all.enumerated() {
            if isCapital(word) || (!words.isEmpty && joins.contains(word) && word != "and" && word != "the") {
                words.append(word)
            } else {
                break
            }
            // `Marlowe Signal, Inc.`: the legal form stands behind a comma.
            if word.hasSuffix(","), index + 1 < all.count, CompanyName.isEnding(all[index + 1]) { continue }
            if word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix(":") { break }
        }
        return tidy(words)
    }
    /// The name with which a text ends.
    static func before(_ text: some StringProtocol) -> String? {
        var words: [String] = []
        for word in String(text).split(separator: " ").map({ String($0) }).reversed() {
            if word.hasSuffix(","), !words.isEmpty, !CompanyName.isEnding(words.reversed().joined(separator: " ")) {
                break
            }
            if isCapital(word) || (!words.isEmpty && ["&", "of", "de"].contains(word)) {
                words.append(word)
            } else {
                break
            }
        }
        return tidy(words.reversed())
    }
    private static func isCapital(_ word: String) -> Bool {
        word.unicodeScalars.first.map { $0.properties.isUppercase || $0 == "&" || $0.properties.numericType != nil }
            ?? false
    }
    private static func tidy(_ words: [String]) -> String? {
        var words = words
        while let last = words.last, joins.contains(last) { words.removeLast() }
        if let first = words.first,
            ["In", "On", "During", "From", "The", "We", "This", "Between", "Our", "It", "They"].contains(first)
        {
            return nil
        }
        var name = words.joined(separator: " ")
        while let last = name.last, ",;:".contains(last) { name.removeLast() }
        if name.hasSuffix("."), !["Inc.", "Ltd.", "Co.", "Corp.", "L.P."].contains(where: name.hasSuffix) {
            name.removeLast()
        }
        guard name.count >= 3, words.count <= 8 else { return nil }
        return name
    }
}
