extension Fact.Value {
    /// The type of the value, as the vocabulary names it.
    package var kind: Word.Kind {
        switch self {
        case .flag: .flag
        case .practice: .practice
        case .number: .number
        case .text: .text
        case .day: .day
        case .names: .names
        }
    }

    /// A value of a type from a person's text: `yes` or `true`, `partly`, `72`, `2026-09-30`, `a, b` (`none` for an
    /// empty list). Nil if the text is none of that type.
    package init?(_ text: String, as kind: Word.Kind) {
        let word = text.lowercased()
        switch kind {
        case .flag:
            guard let flag = ["true": true, "yes": true, "false": false, "no": false][word] else { return nil }
            self = .flag(flag)
        case .practice:
            guard let practice = Practice(rawValue: word) else { return nil }
            self = .practice(practice)
        case .number:
            guard let number = Int(text) else { return nil }
            self = .number(number)
        case .text: self = .text(text)
        case .day:
            guard let day = Day(iso: text) else { return nil }
            self = .day(day)
        case .names:
            let names = word == "none" ? [] : text.split(separator: ",").map { $0.trimmingSpaces }
            self = .names(Set(names).subtracting([""]).sorted())
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
