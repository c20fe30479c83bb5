/// An explanation that takes back the answer that it explains.
enum Denial {
    /// The words of an explanation that deny a "yes", as written; nil if there are none. `question` is what was asked, where
    /// its words are known: what is done by hand denies only that it is automated.
    ///
    /// Negation is understood as far as it is certain: `No exceptions were found` denies nothing, nor does what stands behind
    /// `if`, speaks of the past, or of something more than was asked. Where it is not certain, nothing is denied.
    static func words(in explanation: String, question: String = "") -> String? {
        if let bare = Denial.plainNo(explanation) ?? Denial.bareWord(explanation) { return bare }
        for clause in Remark.all(of: explanation) {
            for start in clause.words.indices {
                for evasion in Evasion.beginning(clause.words[start].text) {
                    guard let end = evasion.phrase.end(in: clause, from: start),
                        evasion.denies(clause, start..<end, question)
                    else { continue }
                    return clause.written(start..<end)
                }
            }
        }
        return nil
    }

    /// An explanation that begins with a plain "No".
    private static func plainNo(_ explanation: String) -> String? {
        let text = explanation.trimmed
        guard text.prefix(2).lowercased() == "no" else { return nil }
        let rest = text.dropFirst(2)
        guard let next = rest.first else { return String(text) }
        if next == "," || next == "." && rest.dropFirst().allSatisfy({ !$0.isNumber }) { return String(text.prefix(2)) }
        return [" - ", " – ", " — "].contains(where: rest.hasPrefix) ? String(text.prefix(2)) : nil
    }

    /// An explanation that begins with another answer than "yes", and then pauses or ends: `N/A - we are serverless`.
    private static func bareWord(_ explanation: String) -> String? {
        let text = explanation.trimmed, lower = text.lowercased()
        // "N/A" alone in the column of explanations says that there is none.
        if ["n/a", "n/a."].contains(lower) { return nil }
        for word in others where lower.hasPrefix(word) {
            let rest = lower.dropFirst(word.count).drop { $0 == " " }
            guard let next = rest.first else { return String(text.prefix(word.count)) }
            if ",.;:(-–—\n".contains(next) || word == "n/a" { return String(text.prefix(word.count)) }
        }
        return nil
    }
    private static let others = [
        "n/a", "not applicable", "tbd", "tbc", "to be confirmed", "to be determined", "partially", "partial", "partly",
        "in part", "planned", "not yet",
    ]
}
