package import Assessment

/// A day as letters, reports and certificates write it. What may be two days at once, such as 03/04/2025, is found and
/// has no day: it is never guessed.
package struct DayInProse: Hashable, Sendable {
    /// How a document orders a date in figures, where it says so itself, such as `(MM/DD/YYYY)`.
    package enum Order: Sendable { case unstated, dayFirst, monthFirst }

    /// Nil where the words may mean two days, or a day that does not exist.
    package let day: Day?
    /// Where it stands, in bytes of the folded text.
    package let span: Range<Int>

    /// Every day in a stretch of folded text (small letters, no accents, plain dashes: see `Prose.folded`).
    package static func all(in text: [UInt8], _ span: Range<Int>, order: Order = .unstated) -> [DayInProse] {
        var found: [DayInProse] = []
        var at = span.lowerBound
        while at < span.upperBound {
            if text[at].isWord, at == 0 || !text[at - 1].isWord || text[at].isDigit != text[at - 1].isDigit {
                if let next = starting(at: at, in: text, before: span.upperBound, order: order) {
                    found.append(next)
                    at = next.span.upperBound
                    continue
                }
            }
            at += 1
        }
        return found
    }

    /// The day that begins exactly there.
    package static func starting(
        at start: Int, in text: [UInt8], before end: Int, order: Order = .unstated
    ) -> DayInProse? {
        var scan = Scan(text: text, at: start, end: end)
        guard let first = text[start].isDigit ? scan.number() : scan.month() else { return nil }
        let day: Day??
        if first.isMonth {
            day = scan.afterMonth(first.value)
        } else if first.digits == 4 {
            day = scan.afterYear(first.value)
        } else if first.digits <= 2 {
            day = scan.inFigures(first.value, order) ?? scan.beforeMonth(first.value)
        } else {
            day = nil
        }
        guard let day, scan.at == end || !text[scan.at].isWord else { return nil }
        return DayInProse(day: day, span: start..<scan.at)
    }

    /// The one day that a text is, whole, apart from marks around it; nil for anything more or less.
    package static func day(_ text: some StringProtocol, order: Order = .unstated) -> Day? {
        let folded = Folding.folded(String(text))
        guard let start = folded.firstIndex(where: \.isWord), let last = folded.lastIndex(where: \.isWord),
            let found = starting(at: start, in: folded, before: last + 1, order: order),
            found.span.upperBound == last + 1
        else { return nil }
        return found.day
    }

    /// A day without its year, as the first half of `1 January to 31 December 2025` or `April 1 - September 30, 2025`.
    package static func withoutYear(
        at start: Int, in text: [UInt8], before end: Int
    ) -> (month: Int, day: Int, span: Range<Int>)? {
        var scan = Scan(text: text, at: start, end: end)
        guard start < end, let first = text[start].isDigit ? scan.number() : scan.month() else { return nil }
        if first.isMonth {
            scan.skip(" .,-")
            guard let day = scan.number(), day.digits <= 2 else { return nil }
            scan.skipOrdinal()
            return (first.value, day.value, start..<scan.at)
        }
        guard first.digits <= 2 else { return nil }
        scan.skipOrdinal()
        scan.skip(" .,-")
        guard let month = scan.month() else { return nil }
        return (month.value, first.value, start..<scan.at)
    }
}

/// A place in folded text that moves forward over the parts of a date.
private struct Scan {
    let text: [UInt8]
    var at: Int
    let end: Int

    struct Part {
        let value: Int
        let digits: Int
        var isMonth: Bool { digits == 0 }
    }

    mutating func skip(_ marks: String) {
        while at < end, marks.utf8.contains(text[at]) { at += 1 }
    }
    mutating func take(_ word: String) -> Bool {
        let bytes = word.utf8
        guard at + bytes.count <= end, text[at..<at + bytes.count].elementsEqual(bytes),
            at + bytes.count == end || !text[at + bytes.count].isWord
        else { return false }
        at += bytes.count
        return true
    }
    mutating func skipOrdinal() {
        let before = at
        skip(" ")
        for suffix in ["st", "nd", "rd", "th", "er"] where take(suffix) { return }
        at = before
    }

    /// At most four figures in a row.
    mutating func number() -> Part? {
        let start = at
        var value = 0
        while at < end, text[at].isDigit, at - start < 5 {
            value = value * 10 + Int(text[at] - 48)
            at += 1
        }
        guard (1...4).contains(at - start) else { return nil }
        return Part(value: value, digits: at - start)
    }

    /// The name of a month, whole or cut, in one of the languages of certificates.
    mutating func month() -> Part? {
        var stop = at
        while stop < end, text[stop].isLetter { stop += 1 }
        guard stop - at >= 3, stop - at <= 13, stop == end || !text[stop].isDigit || stop - at >= 3,
            let month = Months.number[String(decoding: text[at..<stop], as: UTF8.self)]
        else { return nil }
        at = stop
        return Part(value: month, digits: 0)
    }

    private mutating func year() -> Int? {
        guard let part = number(), part.digits == 4, (1950...2199).contains(part.value) else { return nil }
        return part.value
    }

    /// `March 31, 2026`, `Mar. 31st 2026`.
    mutating func afterMonth(_ month: Int) -> Day?? {
        skip(" .,-/")
        guard let day = number(), day.digits <= 2 else { return nil }
        skipOrdinal()
        let gap = at
        skip(" .,-/")
        guard at > gap, let year = year() else { return nil }
        return .some(Day(year: year, month: month, day: day.value))
    }

    /// `31 March 2026`, `26th of January, 2024`, `21st - December -2024`, `1. April 2025`, `3 de enero de 2025`.
    mutating func beforeMonth(_ day: Int) -> Day?? {
        skipOrdinal()
        skip(" .,-/")
        if take("day") { skip(" ") }
        if take("of") || take("de") { skip(" ") }
        guard let month = month() else { return nil }
        skip(" .,-/")
        if take("of") || take("de") || take("del") { skip(" ") }
        guard let year = year() else { return nil }
        return .some(Day(year: year, month: month.value, day: day))
    }

    /// `2026-03-31`, `2026/03/31`, `2026.03.31`.
    mutating func afterYear(_ year: Int) -> Day?? {
        guard (1950...2199).contains(year), let mark = mark(), let month = number(), month.digits <= 2,
            self.mark() == mark, let day = number(), day.digits <= 2
        else { return nil }
        return .some(Day(year: year, month: month.value, day: day.value))
    }

    /// `31.03.2026`; with strokes or dashes only where it can be one day alone, or the order is stated.
    mutating func inFigures(_ first: Int, _ order: DayInProse.Order) -> Day?? {
        let start = at
        guard let mark = mark(), let second = number(), second.digits <= 2, self.mark() == mark, let year = year()
        else {
            at = start
            return nil
        }
        let dayFirst = Day(year: year, month: second.value, day: first)
        let monthFirst = Day(year: year, month: first, day: second.value)
        switch order {
        case .dayFirst: return .some(dayFirst)
        case .monthFirst: return .some(monthFirst)
        case .unstated:
            if mark == UInt8(ascii: "."), let dayFirst { return .some(dayFirst) }
            guard let dayFirst else { return .some(monthFirst) }
            guard let monthFirst else { return .some(dayFirst) }
            return .some(dayFirst == monthFirst ? dayFirst : nil)
        }
    }

    /// A point, stroke or dash between figures, with spaces around it.
    private mutating func mark() -> UInt8? {
        skip(" ")
        guard at < end, "./-".utf8.contains(text[at]) else { return nil }
        defer {
            at += 1
            skip(" ")
        }
        return text[at]
    }
}

extension UInt8 {
    var isDigit: Bool { (48...57).contains(self) }
    /// A letter of folded text: a to z, or part of a letter beyond ASCII.
    var isLetter: Bool { (97...122).contains(self) || self >= 0x80 }
    var isWord: Bool { isDigit || isLetter }
}
