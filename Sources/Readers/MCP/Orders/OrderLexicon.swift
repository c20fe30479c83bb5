/// Words and phrases with their senses, found by a hash of their folded letters: one look a word.
struct OrderLexicon: Sendable {
    private(set) var words: [UInt64: Senses] = [:]
    /// Phrases by the hash of their first word: the hashes of the others, longest first.
    private(set) var phrases: [UInt64: [(rest: [UInt64], senses: Senses)]] = [:]
    /// Words of scripts that are written without spaces, or with endings and articles joined on: found inside a run.
    private(set) var inside: [UInt64: Senses] = [:]
    private(set) var longest = 0
    /// Words as they read backwards or turned by thirteen letters.
    private(set) var disguised: Set<UInt64> = []

    static let all = OrderLexicon(acts + things + topics + foreign)

    private init(_ entries: [(sense: Sense, words: String)]) {
        for entry in entries {
            for word in entry.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                add(word.split(separator: "_").map(String.init), entry.sense)
            }
        }
        for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
    }

    private mutating func add(_ parts: [String], _ sense: Sense) {
        guard let first = parts.first else { return }
        let key = OrderLexicon.hash(first)
        if parts.count > 1 {
            let rest = parts.dropFirst().map(OrderLexicon.hash)
            if let at = phrases[key]?.firstIndex(where: { $0.rest == rest }) {
                phrases[key]?[at].senses.insert(sense)
            } else {
                phrases[key, default: []].append((rest, Senses(sense)))
            }
            return
        }
        words[key, default: Senses()].insert(sense)
        let scalars = Array(first.unicodeScalars)
        if scalars.contains(where: { !$0.isASCII }) {
            inside[key, default: Senses()].insert(sense)
            longest = max(longest, scalars.count)
        } else if scalars.count >= 4 {
            disguised.insert(OrderLexicon.hash(String(first.reversed())))
            disguised.insert(OrderLexicon.hash(OrderLexicon.turned(first)))
        }
    }

    /// FNV-1a over scalars.
    static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { (hash ^ UInt64(scalar)) &* 0x100_0000_01b3 }
    static func hash(_ word: some StringProtocol) -> UInt64 {
        word.unicodeScalars.reduce(basis) { mix($0, $1.value) }
    }

    /// Letters turned by thirteen places.
    static func turned(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 97...122: Unicode.Scalar(UInt8((scalar.value - 97 + 13) % 26 + 97))
                    case 65...90: Unicode.Scalar(UInt8((scalar.value - 65 + 13) % 26 + 65))
                    default: scalar
                    }
                }))
    }
}
