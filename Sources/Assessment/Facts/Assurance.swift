/// How a fact is supported, weakest first.
package enum Assurance: Int, Comparable, Sendable, CaseIterable, CustomStringConvertible {
    /// A vendor's answer.
    case claimed
    /// The vendor wrote it in a document.
    case documented
    /// A signed term.
    case contracted
    /// A public register that the vendor does not write.
    case recorded
    /// An independent auditor.
    case attested
    /// We tested it, or it is ours to know.
    case observed

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    /// The word in lower case, as it stands in memos and JSON.
    package var description: String {
        switch self {
        case .claimed: "claimed"
        case .documented: "documented"
        case .contracted: "contracted"
        case .recorded: "recorded"
        case .attested: "attested"
        case .observed: "observed"
        }
    }
    /// From that word; nil for any other.
    package init?(_ word: String) {
        guard let found = Assurance.allCases.first(where: { $0.description == word }) else { return nil }
        self = found
    }
}

/// How much of a practice there is: the values that real answers take. A plan is not a practice.
package enum Practice: String, Hashable, Sendable, CaseIterable { case yes, partly, planned, no }
