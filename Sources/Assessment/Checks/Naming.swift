/// Whether the system that a paper describes is the service that we use, by words alone. Only a plain naming counts as
/// one; what merely could be it is for a person to confirm.
enum Naming: Hashable {
    /// The paper names the service.
    case named
    /// It could be meant: the paper names the vendor's system in general, or has the word among others.
    case plausible
    /// Nothing in it names the service.
    case unnamed

    /// `name` is what we or the server call the service, `vendor` the vendor's names, such as its slug and legal name.
    init(_ text: String, names name: String, of vendor: [String]) {
        let words = LegalName.words(text), sought = LegalName.words(name).filter { !Naming.generic.contains($0) }
        let issuers = vendor.map { LegalName.words(LegalName($0).core) }.filter { !$0.isEmpty }
        let owners = Set(issuers.flatMap(\.self))
        let rest = words.filter { !owners.contains($0) && !Naming.passes($0) }
        guard !words.isEmpty, !sought.isEmpty else {
            self = rest.isEmpty && !words.isEmpty ? .plausible : .unnamed
            return
        }
        let phrases = issuers.map { $0 + sought } + (sought.count > 1 ? [sought] : [])
        let plain =
            phrases.contains { Naming.stands($0, in: words) }
            || rest == sought || rest.isEmpty && sought.allSatisfy(words.contains)
        let excludes = words.contains {
            ["except", "excluding", "excludes", "excluded", "not", "without"].contains($0)
        }
        if plain && !excludes {
            self = .named
        } else {
            self = rest.isEmpty || plain || Naming.start(of: sought, in: words) != nil ? .plausible : .unnamed
        }
    }

    /// Whether a phrase stands in a text as a name of its own, not as the beginning of a longer one.
    private static func stands(_ phrase: [String], in words: [String]) -> Bool {
        var from = 0
        while let start = start(of: phrase, in: words, from: from) {
            let end = start + phrase.count
            if end == words.count || passes(words[end]) { return true }
            from = start + 1
        }
        return false
    }
    private static func start(of phrase: [String], in words: [String], from: Int = 0) -> Int? {
        guard !phrase.isEmpty, words.count >= from + phrase.count else { return nil }
        return (from...(words.count - phrase.count)).first { Array(words[$0..<($0 + phrase.count)]) == phrase }
    }

    private static func passes(_ word: String) -> Bool { generic.contains(word) || filling.contains(word) }

    /// Words that name a kind of thing, and so no one thing.
    private static let generic: Set<String> = [
        "api", "apis", "app", "application", "applications", "cloud", "environment", "hosted", "infrastructure", "mcp",
        "platform", "product", "products", "saas", "server", "servers", "service", "services", "software", "solution",
        "solutions", "suite", "system", "systems", "web",
    ]
    /// Words around a name in a statement of scope.
    private static let filling: Set<String> = [
        "a", "an", "and", "are", "as", "associated", "at", "by", "customer", "customers", "delivery", "design",
        "development", "for", "hosting", "implementation", "in", "including", "is", "it", "its", "maintenance",
        "management", "of", "on", "operation", "operations", "provided", "provision", "providing", "related", "sales",
        "support", "supporting", "the", "through", "to", "used", "which", "with",
    ]
}
