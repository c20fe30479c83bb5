/// An explanation that takes back the answer that it explains.
enum Denial {
    /// The words of an explanation that deny a "yes", as written; nil if there are none. Negation is understood as far as
    /// it is certain: `No exceptions were found` denies nothing, nor does a phrase behind `if`, `not` or `no longer`.
    static func words(in explanation: String) -> String? {
        for sentence in explanation.split(whereSeparator: { ".;!?\n".contains($0) }) {
            let words = sentence.split { !$0.isLetter && $0 != "'" && $0 != "’" }
            let lower = words.map { $0.lowercased().replacing("’", with: "'") }
            for start in lower.indices {
                for phrase in phrases where lower[start...].starts(with: phrase) {
                    if start > 0, ["if", "whether", "not", "no", "longer", "never"].contains(lower[start - 1]) {
                        continue
                    }
                    let end = start + phrase.count - 1
                    return String(sentence[words[start].startIndex..<words[end].endIndex])
                }
            }
        }
        return nil
    }

    private static let phrases: [[String]] = [
        "no formal", "no formally", "not formally", "no documented", "no written", "no dedicated", "no process",
        "no policy",
        "not yet", "not currently", "not implemented", "not in place", "not enforced", "not documented",
        "not available",
        "does not exist", "do not have", "don't have", "does not have", "we have no", "there is no", "is planned",
        "are planned", "planned for", "in progress", "under development", "being implemented", "being developed",
        "to be implemented", "will be implemented", "will be introduced", "on our roadmap", "on the roadmap", "plan to",
        "working on", "intend to",
    ].map { $0.split(separator: " ").map(String.init) }
}
