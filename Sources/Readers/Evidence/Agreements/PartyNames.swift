/// Names that a contract gives its vendor without an opening that defines them: by who is said to be the processor, or by
/// who owes things throughout.
enum PartyNames {
    /// Words for the vendor and for the customer, folded, beside those that are always theirs.
    static func learned(_ prose: Prose, knowing known: [(words: [String], party: Party)]) -> [(String, Party)] {
        var found: [(String, Party)] = []
        let words = Words(prose)
        for (roles, party) in [(processors, Party.vendor), (controllers, .customer)] {
            for role in roles {
                for link in [
                    "is the \(role)", "is a \(role)", "acts as the \(role)", "acts as a \(role)", "act as a \(role)",
                    "acts as \(role)", "act as \(role)", "shall be the \(role)", "will be the \(role)",
                    "are the \(role)",
                    "is acting as a \(role)", "as the \(role)", "being the \(role)",
                ] {
                    for at in prose.all(link) {
                        guard let name = words.name(endingAt: at.lowerBound), !isKnown(name, known) else { continue }
                        found.append((name, party))
                    }
                }
            }
        }
        // Who is called both plays both roles somewhere, which says nothing.
        let vendors = Set(found.filter { $0.1 == .vendor }.map(\.0))
        let customers = Set(found.filter { $0.1 == .customer }.map(\.0))
        var names =
            vendors.subtracting(customers).map { ($0, Party.vendor) }
            + customers.subtracting(vendors).map { ($0, Party.customer) }
        if names.allSatisfy({ $0.1 != .vendor }), let most = words.mostObliged(known) { names.append((most, .vendor)) }
        return names.sorted { $0.0 < $1.0 }
    }

    private static let processors = ["processor", "data processor", "service provider", "business associate"]
    private static let controllers = ["controller", "data controller"]

    private static func isKnown(_ name: String, _ known: [(words: [String], party: Party)]) -> Bool {
        known.contains { $0.words.joined(separator: " ") == name }
    }

    /// A contract's words as written, for telling names by their capitals.
    private struct Words {
        let prose: Prose
        init(_ prose: Prose) { self.prose = prose }

        /// The capitalised word before a place, folded; nil for words that are nobody.
        func name(endingAt end: Int) -> String? {
            let span = max(0, end - 40)..<end
            var parts = prose.words(span).split(separator: " ").map(String.init)
            while let last = parts.last, last.hasSuffix(",") || last.hasPrefix("(") || last == "hereby" {
                parts.removeLast()
            }
            guard let last = parts.last, let first = last.first, first.isUppercase, last.count > 2,
                last.allSatisfy({ $0.isLetter || $0.isNumber || ".&-".contains($0) })
            else { return nil }
            let name = Folding.string(last).filter { $0 != "." }
            return PartyNames.nobody.contains(name) ? nil : name
        }

        /// The one capitalised word that stands before "shall" and "will" most often, where the contract's own words for
        /// a vendor never do.
        func mostObliged(_ known: [(words: [String], party: Party)]) -> String? {
            var counts: [String: Int] = [:], vendors = 0
            for modal in ["shall", "will", "agrees to", "may"] {
                for at in prose.all(modal) {
                    guard at.lowerBound > 0, let name = name(endingAt: at.lowerBound - 1) else { continue }
                    if let party = known.first(where: { $0.words == [name] })?.party {
                        if party == .vendor { vendors += 1 }
                    } else {
                        counts[name, default: 0] += 1
                    }
                }
            }
            guard vendors == 0, let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value >= 4,
                counts.allSatisfy({ $0.key == most.key || $0.value * 2 <= most.value })
            else { return nil }
            return most.key
        }
    }

    /// Capitalised words before verbs that are no party.
    private static let nobody: Set<String> = [
        "agreement", "dpa", "addendum", "terms", "clauses", "clause", "sccs", "section", "services", "service", "data",
        "party", "parties", "such", "each", "this", "that", "which", "they", "it", "neither", "either", "both", "annex",
        "schedule", "exhibit", "appendix", "law", "laws", "regulation", "regulations", "gdpr", "eu", "uk", "term",
        "period", "date", "option", "module", "two", "three", "one", "four", "processing", "subprocessor",
        "sub-processor", "subprocessors", "sub-processors", "personnel", "affiliate", "affiliates", "user", "users",
        "incident", "breach", "subject", "subjects", "authority", "commission", "state", "states", "documentation",
        "information", "content", "fees", "order", "form", "forms", "notice", "request", "requests", "audit", "hipaa",
        "ccpa", "baa", "phi", "the", "and", "or", "if", "there", "nothing", "court", "courts", "inc", "llc", "ltd",
        "software", "policy", "policies", "measures", "safeguards", "claims", "liability", "tia", "dpf", "addenda",
        "contract", "instructions", "subcontractor", "subcontractors", "secretary", "individual", "individuals",
    ]
}
