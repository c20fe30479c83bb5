import Assessment

/// The days of a bridge letter: its own, the period and the day of the report that it bridges from, and the day up to
/// which it speaks.
struct BridgeDays {
    typealias Found = BridgeLetterReading.Found

    let letter: Found?
    let report: (start: Found?, end: Found)?
    let gap: Found?
    let issued: Found?

    init(_ prose: Prose) {
        let periods = SOCPeriod.all(prose, prose.whole)
        letter = BridgeDays.letter(prose)
        report = BridgeDays.report(prose, periods)
        issued = BridgeDays.issued(prose)
        gap = BridgeDays.gap(prose, periods, after: report?.end, letter)
    }

    // MARK: The letter's own

    /// A day that stands alone on its line near the head or the foot, or behind `Date:`.
    private static func letter(_ prose: Prose) -> Found? {
        let lines = prose.lines.filter { !$0.span.isEmpty }
        for line in lines.prefix(16) { if let found = alone(prose, line) { return found } }
        let last = lines.suffix(12).compactMap { alone(prose, $0) }
        return Set(last.map(\.day)).count == 1 ? last.first : nil
    }

    private static func alone(_ prose: Prose, _ line: Prose.Line) -> Found? {
        let days = prose.days(in: line.span)
        guard days.count == 1, let one = days.first, let day = one.day, line.span.count <= 60 else { return nil }
        let before = prose.folded(line.span.lowerBound..<one.span.lowerBound)
        let after = prose.folded(one.span.upperBound..<line.span.upperBound).filter { !" .,;|".contains($0) }
        guard after.isEmpty,
            !["period", "report", "through", " to ", "as of", "ended", "ending", "until"].contains(where: {
                before.has($0)
            })
        else { return nil }
        let label = before.filter { !":,.|-".contains($0) }.trimmed
        // "Leeds, 16 March 2026".
        let isPlace = label.split(separator: " ").count <= 3 && prose.words(line.span).first?.isUppercase ?? false
        return ["", "date", "dated", "date of letter", "letter date", "date of this letter"].contains(label) || isPlace
            ? Found(day: day, span: line.span) : nil
    }

    // MARK: The report

    private static func report(_ prose: Prose, _ periods: [SOCPeriod]) -> (start: Found?, end: Found)? {
        func of(_ period: SOCPeriod) -> (start: Found?, end: Found) {
            (Found(day: period.start, span: period.span), Found(day: period.end, span: period.span))
        }
        let cited = periods.filter { isOfReport(prose, $0.span) }
        if let first = cited.first { return Set(cited.map(\.end)).count == 1 ? of(first) : nil }
        for phrase in [
            "for the period ended", "for the period ending", "period ended", "period ending", "for the year ended",
            "year ended", "months ended",
        ] {
            if let at = prose.first(phrase),
                let found = prose.days(in: at.upperBound..<min(at.upperBound + 30, prose.whole.upperBound)).first,
                let day = found.day
            {
                let sentence = prose.folded(prose.sentence(around: at))
                guard !sentence.contains("next") else { continue }
                return (nil, Found(day: day, span: at.lowerBound..<found.span.upperBound))
            }
        }
        // What a letter without the word names first, where another period follows on it.
        if let first = periods.first, let second = periods.dropFirst().first, second.start > first.end {
            return of(first)
        }
        return nil
    }

    /// Whether what stands before a period in its sentence speaks of the report, and not of the letter or the next one.
    private static func isOfReport(_ prose: Prose, _ span: Prose.Span) -> Bool {
        let sentence = prose.sentence(around: span)
        let before = prose.folded(max(sentence.lowerBound, span.lowerBound - 260)..<span.lowerBound)
        let whole = prose.folded(sentence)
        guard !whole.has("next "), !whole.has("upcoming"), !whole.has("will cover"), !whole.has("will be issued") else {
            return false
        }
        func last(_ words: [String]) -> Int {
            words.flatMap { prose.all($0, in: max(sentence.lowerBound, span.lowerBound - 260)..<span.lowerBound) }
                .map(\.lowerBound).max() ?? -1
        }
        let report = last([
            "report", "examination", "audit", "attestation", "soc 2", "soc 1", "soc2", "reporting period",
        ])
        let other = last(["letter", "since", "gap", "subsequent", "bridge", "interim"])
        return report > other && !before.has("between the end")
    }

    /// The day of the report itself: `dated May 15, 2026`, `was issued on May 15, 2026`.
    private static func issued(_ prose: Prose) -> Found? {
        for phrase in [
            "dated", "issued on", "was issued", "report date of", "issued a report on", "report date:",
            "report date is",
            "report date was", "issued", "with a report date of", "delivered on", "released on", "published on",
        ] {
            for at in prose.all(phrase) {
                let next = at.upperBound..<min(at.upperBound + 40, prose.whole.upperBound)
                guard let found = prose.days(in: next).first, let day = found.day,
                    ["", "on", ":", "as of", "("].contains(prose.folded(at.upperBound..<found.span.lowerBound).trimmed)
                else { continue }
                let sentence = prose.folded(prose.sentence(around: at))
                if sentence.contains("report"), !sentence.contains("next report"), !sentence.contains("will be issued"),
                    !sentence.contains("letter dated"), !sentence.contains("letter, dated")
                {
                    return Found(day: day, span: at.lowerBound..<found.span.upperBound)
                }
            }
        }
        // `issued its report on the Ledger on May 26, 2026`.
        var found: [Found] = []
        for day in prose.days(in: prose.whole) {
            guard let value = day.day,
                prose.folded(max(0, day.span.lowerBound - 4)..<day.span.lowerBound).hasSuffix("on ")
            else { continue }
            let sentence = prose.folded(prose.sentence(around: day.span))
            let before = prose.folded(max(0, day.span.lowerBound - 200)..<day.span.lowerBound)
            if sentence.has("report"), before.has("issued") || before.has("released"), !sentence.has("will be"),
                !sentence.has("next "),
                !sentence.has("expected")
            {
                found.append(Found(day: value, span: day.span))
            }
        }
        return Set(found.map(\.day)).count == 1 ? found.first : nil
    }

    // MARK: The time bridged

    /// The last day of which it speaks: the end of the letter's own period, else the day of `as of` or `since … to`.
    private static func gap(_ prose: Prose, _ periods: [SOCPeriod], after report: Found?, _ letter: Found?) -> Found? {
        let own = periods.filter { period in
            guard report?.span != period.span, report.map({ period.start >= $0.day }) ?? true else { return false }
            return !isOfNext(prose, period.span) && !isOfReport(prose, period.span)
        }
        if let first = own.first {
            return Set(own.map(\.end)).count == 1 ? Found(day: first.end, span: first.span) : nil
        }
        var named: [Found] = []
        for phrase in [
            "as of", "as at", "through", "up to", "until", "and", "to and including", "up to and including", "to",
        ] {
            for at in prose.all(phrase) {
                let next = at.upperBound..<min(at.upperBound + 30, prose.whole.upperBound)
                guard let found = prose.days(in: next).first, let day = found.day,
                    found.span.lowerBound - at.upperBound < 4,
                    report.map({ day > $0.day }) ?? ["as of", "as at"].contains(phrase),
                    !isOfNext(prose, found.span)
                else { continue }
                named.append(Found(day: day, span: at.lowerBound..<found.span.upperBound))
            }
        }
        if let first = named.first { return Set(named.map(\.day)).count == 1 ? first : nil }
        for phrase in [
            "the date of this letter", "the date hereof", "the present date", "date of this correspondence", "to date",
            "to the present",
        ] {
            if let at = prose.first(phrase), let day = letter?.day { return Found(day: day, span: at) }
        }
        return nil
    }

    private static func isOfNext(_ prose: Prose, _ span: Prose.Span) -> Bool {
        let sentence = prose.folded(prose.sentence(around: span))
        return [
            "next report", "next soc", "next examination", "upcoming", "expected", "will cover", "anticipate",
            "will be issued", "scheduled",
        ]
        .contains { sentence.has($0) }
    }
}
