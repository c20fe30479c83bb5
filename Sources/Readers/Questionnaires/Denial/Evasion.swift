/// A way to take back a "yes": words, and when they do so.
struct Evasion: Sendable {
    let phrase: Wording
    /// Whether the words deny the answer where they stand; the clause, where in it, and the question.
    let denies: @Sendable (Remark, Range<Int>, String) -> Bool

    init(_ phrase: String, _ denies: @escaping @Sendable (Remark, Range<Int>, String) -> Bool) {
        self.phrase = Wording(phrase)
        self.denies = denies
    }

    /// Those that may begin with a word.
    static func beginning(_ word: String) -> [Evasion] { byFirst[word] ?? [] }

    private static let byFirst: [String: [Evasion]] = {
        var byFirst: [String: [Evasion]] = [:]
        for evasion in absences + plans + manners {
            for word in evasion.phrase.first { byFirst[word, default: []].append(evasion) }
        }
        return byFirst
    }()
}
