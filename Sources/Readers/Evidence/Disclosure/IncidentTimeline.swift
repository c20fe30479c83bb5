import Assessment

/// A timeline in running text or in rows: a day, a mark, and what happened on it.
enum IncidentTimeline {
    /// What an entry tells.
    enum Step: Sendable { case occurred, detected, notified }

    /// Every entry whose words tell one of the steps. One that tells two is none.
    static func all(_ prose: Prose) -> [(step: Step, day: Day, span: Range<Int>)] {
        let days = prose.days(in: prose.whole)
        return days.enumerated().compactMap { index, entry in
            guard let day = entry.day, opens(prose, entry.span) else { return nil }
            let limit = index + 1 < days.count ? days[index + 1].span.lowerBound : prose.whole.upperBound
            let start = entry.span.upperBound
            guard start < limit, let mark = mark(prose, start..<min(start + 24, limit)) else { return nil }
            let sentence = prose.sentence(around: mark..<min(mark + 1, limit), within: mark..<limit)
            let words = prose.folded(mark..<max(mark, sentence.upperBound))
            guard let step = step(words) else { return nil }
            return (step, day, entry.span.lowerBound..<max(start, sentence.upperBound))
        }
    }

    /// Whether the day begins its line or its sentence.
    private static func opens(_ prose: Prose, _ span: Range<Int>) -> Bool {
        if let line = prose.line(at: span.lowerBound), prose.lines[line].span.lowerBound + 2 >= span.lowerBound {
            return true
        }
        let before = prose.folded(max(0, span.lowerBound - 3)..<span.lowerBound).trimmed
        return before.hasSuffix(".") || before.hasSuffix(":") || before.hasSuffix(";")
    }

    /// Behind the day, an hour where one stands, and the colon, bar or dash that sets the entry off.
    private static func mark(_ prose: Prose, _ span: Range<Int>) -> Int? {
        for at in span {
            let byte = prose.folded[at]
            if byte == UInt8(ascii: ":"), at + 1 < prose.whole.upperBound, prose.folded[at + 1].isDigit { continue }
            if ":|-".utf8.contains(byte) { return at + 1 }
            let isHour = byte.isDigit || byte == 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
            if !isHour, !"utcgmes".utf8.contains(byte) { return nil }
        }
        return nil
    }

    private static func step(_ words: String) -> Step? {
        let told =
            [
                "we informed", "were informed", "we notified", "were notified", "notified the", "informed the",
                "notified all", "informed all", "notified affected", "notification to", "notices were sent", "wrote to",
                "told the", "e-mailed", "emailed",
            ]
            .contains(where: words.contains)
            && ["customer", "client", "controller", "subscriber", "you"].contains(where: words.contains)
        let found = [
            "detect", "discover", "identified", "became aware", "alert", "noticed", "reported to us", "was found",
        ]
        .contains(where: words.contains)
        let began = [
            "made public", "misconfigur", "exploited", "gained access", "accessed", "was compromised",
            "were compromised", "was exposed", "became reachable", "deployed", "phish", "was stolen", "mistaken change",
            "intru", "attacker",
        ]
        .contains(where: words.contains)
        if told { return .notified }
        if found { return .detected }
        return began ? .occurred : nil
    }
}
