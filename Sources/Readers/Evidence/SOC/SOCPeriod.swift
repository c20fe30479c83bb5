import Assessment

/// A period with the words that state it.
struct SOCPeriod: Hashable {
    let start: Day
    let end: Day
    let span: Prose.Span

    /// Every `D1 to D2` in a stretch of text. The first day may leave its year to the second one.
    static func all(_ prose: Prose, _ span: Prose.Span) -> [SOCPeriod] {
        let days = prose.days(in: span)
        return days.enumerated().compactMap { index, last in
            guard let end = last.day else { return nil }
            if index > 0, let start = days[index - 1].day, start <= end,
                joins(prose, days[index - 1].span.upperBound..<last.span.lowerBound)
            {
                return SOCPeriod(start: start, end: end, span: days[index - 1].span.lowerBound..<last.span.upperBound)
            }
            return yearless(prose, span, before: last.span, end)
        }
    }

    /// `January 1 to December 31, 2025`: the same year, and so an earlier day of it.
    private static func yearless(_ prose: Prose, _ span: Prose.Span, before last: Prose.Span, _ end: Day) -> SOCPeriod?
    {
        for start in stride(from: last.lowerBound - 1, through: max(span.lowerBound, last.lowerBound - 40), by: -1) {
            let text = prose.folded
            guard text[start].isWord, start == 0 || !text[start - 1].isWord,
                let first = DayInProse.withoutYear(at: start, in: text, before: last.lowerBound),
                joins(prose, first.span.upperBound..<last.lowerBound),
                let day = Day(year: end.civil.year, month: first.month, day: first.day), day < end
            else { continue }
            return SOCPeriod(start: day, end: end, span: start..<last.upperBound)
        }
        return nil
    }

    private static func joins(_ prose: Prose, _ gap: Prose.Span) -> Bool {
        guard gap.lowerBound < gap.upperBound, gap.count < 40 else { return false }
        let words = prose.folded(gap).filter { !",()".contains($0) }.split(separator: " ").joined(separator: " ")
        return joiners.contains(words)
    }

    private static let joiners: Set<String> = [
        "to", "through", "thru", "-", "until", "till", "up to", "to and including", "through and including",
        "up to and including", "--", "and ending", "and ended", "bis", "bis zum", "and",
    ]
}
