import Assessment

/// Who the two sides of a contract are, and by which words it calls them.
struct Parties: Sendable {
    /// One name with its side.
    struct Side: Sendable {
        /// As written, such as `Fernhollow Desk Ltd`.
        let name: String
        let party: Party
        let span: Range<Int>
    }
    /// Where one of them is mentioned.
    struct Mention {
        let span: Range<Int>
        let party: Party
        /// Whether it may be the subject of a verb behind it.
        let isSubject: Bool
        /// Whether `by` stands before it.
        let isAgent: Bool
    }
    /// Words for each side, each a list of words in order.
    private var terms: [(words: [String], party: Party)]
    /// The two legal persons, as the opening names them; empty where that was not clear.
    private(set) var sides: [Side] = []
    /// The vendor's legal name, where it was read.
    private(set) var vendor: String?

    private static let vendorTerms = [
        "processor", "data processor", "data importer", "service provider", "provider", "supplier", "vendor",
        "contractor",
        "business associate", "licensor", "cloud provider",
    ]
    private static let customerTerms = [
        "controller", "data controller", "data exporter", "customer", "client", "covered entity", "subscriber",
        "licensee",
        "buyer", "purchaser",
    ]
    private static let bothTerms = ["party", "parties", "each party", "either party", "neither party"]
    private static let otherTerms = [
        "subprocessor", "subprocessors", "subcontractor", "subcontractors", "third party", "third parties", "authority",
        "authorities", "auditor", "auditors", "data subject", "data subjects", "individual", "individuals", "personnel",
        "employee", "employees", "affiliate", "affiliates", "secretary", "court", "user", "users",
    ]

    /// From the opening of a contract. `speaks` adds "we" for the vendor and "you" for the customer.
    init(_ prose: Prose, speaks: Bool) {
        var terms: [(words: [String], party: Party)] = []
        func add(_ names: [String], _ party: Party) {
            for name in names { terms.append((name.split(separator: " ").map(String.init), party)) }
        }
        add(Parties.vendorTerms, .vendor)
        add(Parties.customerTerms, .customer)
        add(Parties.bothTerms, .both)
        add(Parties.otherTerms, .other)
        if speaks {
            add(["we"], .vendor)
            add(["you"], .customer)
        }
        self.terms = terms
        let opening = Opening(prose)
        sides = opening.sides
        vendor = opening.vendor
        for (name, party) in opening.names { learn(name, party) }
        for (name, party) in PartyNames.learned(prose, knowing: self.terms) { learn(name, party) }
        sort()
    }

    private mutating func learn(_ name: String, _ party: Party) {
        let folded = Folding.folded(name)
        let words = Token.all(in: folded, 0..<folded.count).map(\.text)
        guard !words.isEmpty, !terms.contains(where: { $0.words == words }) else { return }
        terms.append((words, party))
    }
    private mutating func sort() {
        terms.sort { ($0.words.count, $1.words.first ?? "") > ($1.words.count, $0.words.first ?? "") }
    }

    /// Every mention, longest names first.
    func mentions(in tokens: ArraySlice<Token>) -> [Mention] {
        var mentions: [Mention] = []
        var at = tokens.startIndex
        next: while at < tokens.endIndex {
            for term in terms where at + term.words.count <= tokens.endIndex {
                guard zip(term.words, tokens[at..<at + term.words.count]).allSatisfy({ $0 == $1.text }) else {
                    continue
                }
                let end = at + term.words.count
                let before = Parties.before(at, in: tokens)
                // "Customer Data" are no customer.
                let isOwner =
                    tokens[end - 1].isPossessive
                    || end < tokens.endIndex && Parties.possessions.contains(tokens[end].text)
                mentions.append(
                    Mention(
                        span: at..<end, party: term.party,
                        isSubject: !isOwner && !Parties.prepositions.contains(before), isAgent: before == "by"))
                at = end
                continue next
            }
            at += 1
        }
        return mentions
    }

    private static let possessions: Set<String> = [
        "data", "personal", "content", "information", "materials", "systems", "group", "affiliate", "affiliates",
    ]
    private static let prepositions: Set<String> = [
        "as", "of", "to", "by", "from", "for", "with", "against", "on", "upon", "in", "under", "between", "through",
        "via",
        "notify",
        "inform", "assist", "allow", "permit", "enable", "provide", "give", "support", "help", "require", "notifies",
        "informs", "assists",
    ]
    /// The word before, articles passed over.
    private static func before(_ at: Int, in tokens: ArraySlice<Token>) -> String {
        var before = at - 1
        while before >= tokens.startIndex,
            ["the", "a", "an", "such", "each", "that", "any"].contains(tokens[before].text)
        { before -= 1 }
        return before >= tokens.startIndex ? tokens[before].text : ""
    }
}
