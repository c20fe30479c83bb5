import Foundation

/// What an explanation says of the time to come.
enum Plan {
    /// Whether a text names a day, month, quarter or year by which something is to be.
    static func hasDay(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "/" }
        return words.indices.contains { index in
            let word = words[index]
            if isYear(word) { return true }
            // 2027-03-31, 31/03/2027, Q3-2027, FY27, H1
            let parts = word.split { $0 == "-" || $0 == "/" }
            if parts.count > 1, parts.contains(where: isYear) { return true }
            if word.count == 2, let mark = word.first, "qh".contains(mark), "1234".contains(word.dropFirst()) {
                return true
            }
            if word.hasPrefix("fy"), word.count >= 4, word.dropFirst(2).allSatisfy(\.isNumber) { return true }
            return false
        }
    }

    private static func isYear(_ word: Substring) -> Bool {
        word.count == 4 && word.hasPrefix("20") && word.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Whether a text speaks of a plan at all.
    static func isIn(_ text: String) -> Bool {
        let words = Set(text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
        return !words.isDisjoint(with: [
            "plan", "plans", "planned", "planning", "roadmap", "road-map", "scheduled", "target", "targeted",
            "upcoming",
            "will", "intend", "intends", "progress", "development", "developing", "implementing", "working", "quarter",
            "milestone", "milestones", "remediation",
        ])
    }
}
