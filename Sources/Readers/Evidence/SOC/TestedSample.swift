/// How many of how many, as results and tests of controls write it.
enum TestedSample {
    /// `1 of 25` from `For one (1) of the 25 sampled changes`, `2 out of 40`; nil where the text names none, or two.
    static func stated(_ text: String) -> String? {
        let found = all(text)
        guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
        return "\(first.part) of \(first.whole)"
    }

    /// Whether a test says how many items it looked at.
    static func isSized(_ test: String) -> Bool {
        if !all(test).isEmpty { return true }
        let words = words(test)
        for (index, word) in words.enumerated() {
            guard ["sample", "samples", "sampled", "selected", "selection", "haphazardly", "randomly"].contains(word)
            else { continue }
            let near = words[max(0, index - 3)..<min(words.count, index + 5)]
            if near.contains(where: { number($0) != nil && $0 != "one" && $0 != "a" }) { return true }
        }
        return false
    }

    private struct Share: Equatable {
        let part: Int
        let whole: Int
    }

    private static func all(_ text: String) -> [Share] {
        let words = words(text)
        var found: [Share] = []
        for index in words.indices where words[index] == "of" || words[index] == "/" {
            var before = index - 1, after = index + 1
            if before >= 0, words[before] == "out" { before -= 1 }
            while after < words.count, ["the", "a", "total", "of"].contains(words[after]), after < index + 5 {
                after += 1
            }
            guard before >= 0, after < words.count, let part = number(words[before]), let whole = number(words[after]),
                part <= whole, whole >= 1, whole < 100_000, part < 10_000
            else { continue }
            let share = Share(part: part, whole: whole)
            if !found.contains(share) { found.append(share) }
        }
        return found
    }

    /// Words without brackets; of `one (1)` and `twenty-five (25)` the figure is the nearer one.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for piece in Folding.string(text).split(whereSeparator: { " ()[],;:".contains($0) }) {
            if let stroke = piece.firstIndex(of: "/"), piece[..<stroke].allSatisfy(\.isNumber),
                piece[piece.index(after: stroke)...].allSatisfy(\.isNumber), piece.count(where: { $0 == "/" }) == 1
            {
                words += [String(piece[..<stroke]), "/", String(piece[piece.index(after: stroke)...])]
            } else {
                var word = piece
                while word.last == "." { word = word.dropLast() }
                words.append(String(word))
            }
        }
        return words
    }

    private static func number(_ word: String) -> Int? {
        if !word.isEmpty, word.allSatisfy(\.isNumber) { return word.count <= 5 ? Int(word) : nil }
        guard word != "a", word != "an" else { return nil }
        return NumberWords.value(of: word.split(separator: "-").map(String.init))
    }
}
