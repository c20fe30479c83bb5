import Assessment

/// Which facts a question may be about, by the words that it shares with questions of ours. Only a person knows whether it
/// states them.
struct FactSuggestion {
    private let known: [(words: Set<String>, statement: Questionnaire.Statement, text: String)]

    init(_ maps: [Questionnaire]) {
        var seen: Set<String> = []
        known = maps.flatMap(\.questions).filter { $0.asked == .vendor }.flatMap { question in
            question.states.map { (FactSuggestion.words(question.text), $0, question.text) }
        }.filter { $0.0.count > 1 && seen.insert($0.1.word.name).inserted }
    }

    /// At most two, the likeliest first; none where too little is shared.
    func facts(_ text: String) -> [Questionnaire.Statement] {
        let words = FactSuggestion.words(text)
        let shared = known.map {
            (statement: $0.statement, count: $0.words.intersection(words).count, of: $0.words.count)
        }
        return shared.filter { $0.count >= 2 && $0.count * 2 >= $0.of }
            .sorted { ($0.count * 100 / $0.of, $0.count) > ($1.count * 100 / $1.of, $1.count) }
            .prefix(2).map(\.statement)
    }

    private static func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter }.map { word in
                word.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
            }.filter { $0.count > 3 && !common.contains($0) })
    }
    private static let common: Set<String> = [
        "your", "that", "this", "with", "from", "have", "which", "what", "when", "where", "does", "each", "every",
        "there",
        "their", "they", "them", "been", "will", "would", "than", "then", "also", "only", "such", "into", "about",
        "service",
        "vendor", "used", "data", "customer", "organization", "please", "describe", "provide", "must", "should",
        "company",
        "policy", "process", "procedure", "long", "many", "other", "least", "most", "more", "after", "before", "system",
    ]
}
