/// A text cut into words with their senses, in one pass over its bytes.
struct OrderWords: Sendable {
    struct Word: Sendable {
        var senses: Senses
        /// Where it stands, in UTF-8 bytes of the text.
        var start: Int
        var end: Int
        /// Which sentence, counted from 0.
        let sentence: Int
        /// A comma, colon, dash or bracket stands before it.
        let afterComma: Bool
        /// It stands between quotation marks.
        let quoted: Bool
        let hash: UInt64
        /// The letter of a word of one letter; 0 for all others.
        let letter: UInt8
    }
    private(set) var all: [Word] = []
    /// Words that read as words of the lexicon backwards, or turned by thirteen letters.
    private(set) var disguised = 0

    /// `names` are the hashes of the names of the server's own tools. `splitsNames` cuts `read_file` and `readFile` in two.
    init(_ bytes: [UInt8], names: Set<UInt64> = [], splitsNames: Bool = false) {
        var pass = OrderWordPass(bytes, names: names, splitsNames: splitsNames)
        pass.run()
        all = pass.words
        disguised = pass.disguised
        joinLetters()
        findPhrases()
    }

    /// `i g n o r e`: letters in a row, one by one, are read as the words that they spell.
    private mutating func joinLetters() {
        guard all.contains(where: { $0.letter != 0 }) else { return }
        var index = 0, joined: [Word] = []
        while index < all.count {
            var end = index
            while end < all.count, all[end].letter != 0, end == index || all[end].start - all[end - 1].end <= 3 {
                end += 1
            }
            end = max(end, index + 1)
            joined += end - index >= 7 ? spelled(index..<end) : Array(all[index..<end])
            index = end
        }
        all = joined
    }
    private func spelled(_ range: Range<Int>) -> [Word] {
        var at = range.lowerBound, words: [Word] = []
        while at < range.upperBound {
            var hash = OrderLexicon.basis, best: (end: Int, hash: UInt64)?
            for next in at..<min(range.upperBound, at + 14) {
                hash = OrderLexicon.mix(hash, UInt32(all[next].letter))
                if next - at >= 2, OrderLexicon.all.words[hash] != nil { best = (next, hash) }
            }
            if let best, let senses = OrderLexicon.all.words[best.hash] {
                var word = all[at]
                word.senses = senses
                word.end = all[best.end].end
                words.append(word)
                at = best.end + 1
            } else {
                at += 1
            }
        }
        return words
    }

    private static let model = OrderLexicon.hash("model")
    private static let classes = Set(
        ["this", "response", "data", "base", "pydantic", "output", "input"].map { OrderLexicon.hash($0) })
    private mutating func findPhrases() {
        let lexicon = OrderLexicon.all.phrases
        for index in all.indices {
            // `this model`, `response model`: a class, no agent.
            if all[index].hash == OrderWords.model, index > 0, OrderWords.classes.contains(all[index - 1].hash) {
                all[index].senses.remove(.agent)
            }
            guard let phrases = lexicon[all[index].hash] else { continue }
            for phrase in phrases {
                let end = index + phrase.rest.count
                guard end < all.count, all[end].sentence == all[index].sentence,
                    zip(phrase.rest, all[(index + 1)...]).allSatisfy({ $0 == $1.hash })
                else { continue }
                all[index].senses.formUnion(phrase.senses)
            }
        }
    }
}
