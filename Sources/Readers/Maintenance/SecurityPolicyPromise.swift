/// What a security policy promises in plain words: within how many days a report is answered, and a critical hole is
/// fixed.
struct SecurityPolicyPromise: Equatable {
    enum About: Equatable { case answer, fix }
    let about: About
    /// Calendar days, rounded up. Working days are counted with the weekends that they may span.
    let days: Int
    /// Whether critical holes are named, rather than all.
    let namesCritical: Bool

    /// The promises of one sentence. A sentence that denies, that puts a duty on the reporter, or that only hopes to fix,
    /// promises nothing.
    static func all(in sentence: String) -> [SecurityPolicyPromise] {
        let words = TermWords(sentence)
        if deniers.contains(where: sentence.contains) { return [] }
        let spans = words.spans()
        return spans.enumerated().compactMap { index, span in
            let start = index == 0 ? 0 : spans[index - 1].range.upperBound
            let end = index + 1 < spans.count ? spans[index + 1].range.lowerBound : words.list.count
            let before = words.list[start..<span.range.lowerBound], after = words.list[span.range.upperBound..<end]
            guard !isReporters(words.list[..<span.range.lowerBound]) else { return nil }
            // "Within 48 hours we will acknowledge it": what stands before the first term says nothing.
            let clause = index == 0 && !isOfAnswers(before) && !isOfFixes(before) ? after : before
            return promise(clause, span.days, hedged: hedges.contains(where: sentence.contains))
        }
    }

    private static func promise(_ clause: ArraySlice<String>, _ days: Int, hedged: Bool) -> SecurityPolicyPromise? {
        let critical = clause.contains("critical")
        switch (isOfAnswers(clause), isOfFixes(clause)) {
        case (true, false): return SecurityPolicyPromise(about: .answer, days: days, namesCritical: critical)
        case (false, true):
            let others = clause.contains { ["high", "medium", "moderate", "low"].contains($0) }
            let isPublic = clause.contains { word in ["disclos", "publi", "embargo"].contains(where: word.hasPrefix) }
            guard !hedged, !isPublic, critical || !others else { return nil }
            return SecurityPolicyPromise(about: .fix, days: days, namesCritical: critical)
        default: return nil
        }
    }

    private static func isOfAnswers(_ clause: ArraySlice<String>) -> Bool {
        clause.contains { word in ["acknowledg", "respon", "reply", "replie", "answer"].contains(where: word.hasPrefix)
        }
            || [("get", "back"), ("hear", "back"), ("hear", "from"), ("confirm", "receipt")].contains { first, second in
                guard let at = clause.firstIndex(of: first) else { return false }
                return clause[at...].dropFirst().prefix(2).contains(second)
            }
    }
    private static func isOfFixes(_ clause: ArraySlice<String>) -> Bool {
        clause.contains { word in
            ["fix", "patch", "remediat", "resolv", "resolution", "mitigat"].contains(where: word.hasPrefix)
        }
    }

    /// "You must respond within 14 days" is what the vendor asks of others.
    private static func isReporters(_ words: ArraySlice<String>) -> Bool {
        guard
            let you = words.lastIndex(where: {
                ["you", "reporter", "reporters", "researcher", "researchers"].contains($0)
            })
        else { return false }
        return words[you...].dropFirst().prefix(3).contains {
            ["respond", "reply", "answer", "acknowledge"].contains($0)
        }
    }

    private static let deniers = [
        "cannot", "can't", "do not", "don't", "does not", "doesn't", "did not", "didn't", "not guarantee",
        "no guarantee",
        "haven't", "have not", "hasn't", "not received", "without a response", "won't", "will not", "unable",
        "no commitment",
        "no sla",
    ]
    private static let hedges = [
        " aim", " try", " tries", "strive", "target", "endeavo", "goal", "typical", "usual", "generally", "best effort",
        "best-effort", "hope", "intend", "may ", "might", "attempt", "depending", "possible", "ideal", "approximat",
        "expect",
        "objective", "should",
    ]
}

/// The words of a sentence, and the spans of time in it.
private struct TermWords {
    private(set) var list: [String] = []
    /// Whether a colon or dash stands before the word.
    private var isSetOff: [Bool] = []

    init(_ sentence: String) {
        var word = "", mark = false
        func isBreak(_ last: Character, _ next: Character) -> Bool { last.isNumber != next.isNumber }
        func close(_ words: inout TermWords) {
            guard !word.isEmpty else { return }
            words.list.append(word)
            words.isSetOff.append(mark)
            (word, mark) = ("", false)
        }
        for character in sentence {
            if character.isLetter || character.isNumber {
                if let last = word.last, isBreak(last, character) { close(&self) }
                word.append(character)
            } else {
                close(&self)
                if character == ":" || character == "—" || character == "–" { mark = true }
            }
        }
        close(&self)
    }

    /// `within 3 days`, `in 24-48 hours`, `up to five (5) business days`, `response: 1 week`, the longer of two.
    func spans() -> [(range: Range<Int>, days: Int)] {
        var found: [(range: Range<Int>, days: Int)] = [], at = 0
        while at < list.count {
            guard let first = TermWords.number(list[at]), isLed(at) else {
                at += 1
                continue
            }
            var next = at + 1, count = first
            if next < list.count, ["to", "or", "and"].contains(list[next]) { next += 1 }
            if next < list.count, let second = TermWords.number(list[next]) {
                count = max(first, second)
                next += 1
            } else if next > at + 1 {
                next = at + 1
            }
            let working = next < list.count && ["business", "working", "work"].contains(list[next])
            if next < list.count, working || list[next] == "calendar" { next += 1 }
            guard next < list.count, let days = TermWords.days(count, list[next], working: working) else {
                at += 1
                continue
            }
            found.append((at..<next + 1, days))
            at = next + 1
        }
        return found
    }

    /// Whether what stands before the number makes it a term.
    private func isLed(_ at: Int) -> Bool {
        if isSetOff[at] { return true }
        guard at > 0 else { return false }
        let before = at > 1 ? list[at - 2] : ""
        return switch list[at - 1] {
        case "within", "in", "under": true
        case "to": before == "up"
        case "than": ["less", "later", "more"].contains(before)
        case "most": before == "at"
        case "of": before == "maximum"
        default: false
        }
    }

    private static func number(_ word: String) -> Int? {
        if let number = Int(word) { return (1...1000).contains(number) ? number : nil }
        return spelled[word]
    }
    private static let spelled = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9,
        "ten": 10, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
    ]

    private static func days(_ count: Int, _ unit: String, working: Bool) -> Int? {
        switch unit {
        case "h", "hr", "hrs", "hour", "hours": (count + 23) / 24
        case "day", "days": working ? count + 2 * ((count + 4) / 5) : count
        case "week", "weeks": count * 7
        case "month", "months": count * 31
        default: nil
        }
    }
}
