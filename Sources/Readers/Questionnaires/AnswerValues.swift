import Assessment

/// Raw texts as the days and numbers that they certainly are. What is not certain is nil.
enum AnswerValues {
    /// A day: `2026-10-01`, the same with a time after it, `1 October 2026` or `October 1, 2026`. `03/04/2026` is two
    /// days at once, and so none.
    static func day(_ raw: String) -> Day? {
        let text = raw.trimmed
        if let day = Day(iso: text) { return day }
        let head = text.prefix(10), rest = text.dropFirst(10)
        if let mark = rest.first, mark == "T" || mark == " ", isTime(rest.dropFirst()), let day = Day(iso: head) {
            return day
        }
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
        guard words.count == 3 else { return nil }
        for (dayWord, monthWord) in [(words[0], words[1]), (words[1], words[0])] {
            guard let month = month(monthWord), let number = ordinal(dayWord), words[2].count == 4,
                let year = Int(words[2])
            else { continue }
            return Day(year: year, month: month, day: number)
        }
        return nil
    }

    private static func isTime(_ text: Substring) -> Bool {
        text.count >= 5 && text.allSatisfy { $0.isASCII && ($0.isNumber || ":.+-Z".contains($0)) }
    }
    private static func month(_ word: Substring) -> Int? {
        let lower = word.lowercased()
        let found = Day.months.firstIndex { name in
            let name = name.lowercased()
            return name == lower || String(name.prefix(3)) == lower || (lower == "sept" && name == "september")
        }
        return found.map { $0 + 1 }
    }
    private static func ordinal(_ word: Substring) -> Int? {
        let lower = word.lowercased()
        let bare =
            ["st", "nd", "rd", "th"].first(where: lower.hasSuffix).map { lower.dropLast($0.count) } ?? lower[...]
        return bare.count <= 2 && bare.allSatisfy { $0.isASCII && $0.isNumber } ? Int(bare) : nil
    }

    /// A whole number in a unit: `72`, `72 hours`, `3 days` where hours are asked. With a bound, also `within 72 hours`
    /// or `at least 180 days`, and spans that are not whole or not all alike (months), taken to the side on which the
    /// truth certainly lies: at least 6 months are at least 181 days.
    static func number(_ raw: String, _ unit: Questionnaire.Unit, _ bound: Questionnaire.Bound?) -> Int? {
        var text = raw.trimmed.lowercased()[...]
        if text.hasSuffix(".") { text = text.dropLast() }
        var said: Questionnaire.Bound?
        if let (word, side) = prefixes.first(where: { text.hasPrefix($0.0) }) {
            (said, text) = (side, text.dropFirst(word.count).drop { $0 == " " })
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 7, let count = Int(digits) else { return nil }
        text = text.dropFirst(digits.count)
        if text.hasPrefix(".") || text.hasPrefix(",") {
            let zeros = text.dropFirst().prefix { $0 == "0" }
            guard (1...2).contains(zeros.count) else { return nil }
            text = text.dropFirst(1 + zeros.count)
        }
        if text.hasPrefix("+") {
            guard said == nil else { return nil }
            (said, text) = (.least, text.dropFirst())
        }
        guard said == nil || said == bound else { return nil }
        let word = text.filter { $0 != " " && $0 != "-" }
        if word.isEmpty { return count }
        return converted(count, word, unit, bound)
    }

    private static let prefixes: [(String, Questionnaire.Bound)] = [
        ("within", .most), ("up to", .most), ("at most", .most), ("no later than", .most), ("not more than", .most),
        ("no more than", .most), ("maximum", .most), ("max", .most), ("<=", .most), ("≤", .most), ("<", .most),
        ("at least", .least), ("not less than", .least), ("no less than", .least), ("minimum", .least), ("min", .least),
        (">=", .least), ("≥", .least),
    ]
    // The fewest and the most days that so many months in a row can have.
    private static let fewest = [28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334, 365]
    private static let most = [31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337, 366]

    private static func converted(
        _ count: Int, _ word: String, _ unit: Questionnaire.Unit, _ bound: Questionnaire.Bound?
    ) -> Int? {
        let minutes: Int
        switch word {
        case "minute", "minutes", "mins", "min": minutes = count
        case "hour", "hours", "hrs", "hr", "h": minutes = count * 60
        case "day", "days", "d", "calendardays", "calendarday": minutes = count * 1440
        case "week", "weeks": minutes = count * 7 * 1440
        case "month", "months", "year", "years":
            let months = word.hasPrefix("y") ? count * 12 : count
            guard let bound, months > 0, months <= 1200 else { return nil }
            let year = bound == .least ? 365 : 366, table = bound == .least ? fewest : most
            let days = months / 12 * year + (months % 12 == 0 ? 0 : table[months % 12 - 1])
            minutes = days * 1440
        default: return nil
        }
        let size: Int
        switch unit {
        case .hours: size = 60
        case .days: size = 1440
        case .count: return nil
        }
        if minutes % size == 0 { return minutes / size }
        return bound.map { $0 == .most ? minutes / size + 1 : minutes / size }
    }

    /// A list of names: one a line or between semicolons, else between commas, with `Inc.`, `LLC` and their like kept
    /// with the name before them. The word "none" alone is the empty list.
    static func names(_ raw: String) -> [String] {
        let text = raw.trimmed
        if ["none", "none."].contains(text.lowercased()) { return [] }
        let lines = text.split { $0.isNewline || $0 == ";" }.map { String($0).bare }
        guard lines.count < 2 else { return lines.filter { !$0.isEmpty } }
        var names: [String] = []
        for part in text.split(separator: ",").map({ String($0).bare }) where !part.isEmpty {
            if let last = names.indices.last, forms.contains(part.lowercased().filter(\.isLetter)) {
                names[last] += ", " + part
            } else {
                names.append(part)
            }
        }
        return names
    }
    private static let forms: Set<String> = [
        "inc", "llc", "ltd", "limited", "corp", "corporation", "co", "gmbh", "ag", "sa", "sas", "bv", "nv", "plc", "lp",
        "llp", "ab", "oy", "pty", "srl", "spa", "pvt",
    ]
}

extension StringProtocol {
    /// Without white space (and a byte-order mark) at both ends.
    var trimmed: String {
        func blank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{feff}" }
        guard let first = firstIndex(where: { !blank($0) }), let last = lastIndex(where: { !blank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
    /// Without white space and a list's bullet at its start.
    fileprivate var bare: String {
        let text = trimmed
        return ["- ", "* ", "• "].first(where: text.hasPrefix).map { text.dropFirst($0.count).trimmed } ?? text
    }
}
