/// The words that readers write and checks read. A test fails when a key is missing from these lists.
package enum Vocabulary {
    /// Every word, by area.
    package static let all: [Word] =
        access + leastPrivilege + compromise + dueDiligence + agreements + programme + evidence + reports + attestations
        + maintenance + scans

    private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    /// The word of a name; nil for one that this version does not know.
    package static func word(_ name: String) -> Word? { byName[name] }
}
