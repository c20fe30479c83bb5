import Assessment

/// The days of a penetration test: of its report, of testing and of testing again.
struct PenetrationTestDays {
    struct Found {
        let day: Day
        let span: Prose.Span
    }
    private(set) var report: Found?
    private(set) var start: Found?
    private(set) var end: Found?
    private(set) var retest: Found?
    private let prose: Prose
    private let order: DayInProse.Order

    init(_ prose: Prose, _ labels: LabelledLines, _ order: DayInProse.Order) {
        self.prose = prose
        self.order = order
        report = reportDay()
        let stretches = PenetrationTestDays.stretches(prose, order)
        let own = stretches.filter { stretch in
            let before = clause(before: stretch.span)
            return PenetrationTestDays.tests.contains { before.has($0) }
                && !PenetrationTestDays.again.contains { before.has($0) }
        }
        if let first = own.first, Set(own.map { "\($0.start)\($0.end)" }).count == 1 || first.isNamed(prose) {
            start = Found(day: first.start, span: first.span)
            end = Found(day: first.end, span: first.span)
        }
        if start == nil { labelledWindow(labels) }
        retest = retestDay(stretches)
    }

    private static let tests = [
        "test", "assess", "engagement", "perform", "conduct", "carried out", "window", "took place", "period",
        "duration",
        "executed", "fieldwork",
    ]
    private static let again = ["retest", "re-test", "re test", "verif", "validat", "remediation"]

    private func clause(before span: Prose.Span) -> String {
        let text = prose.folded(max(0, span.lowerBound - 160)..<span.lowerBound)
        return text.split(separator: ". ", omittingEmptySubsequences: false).last.map { String($0) } ?? text
    }

    /// A day alone on its line near the head, or behind `Date`; never the days of the test itself.
    private func reportDay() -> Found? {
        let names: Set<String> = [
            "", "date", "report date", "date of report", "issued", "issue date", "date of issue", "letter date",
            "published",
            "dated", "final report", "date of this letter", "report issued", "report issue date", "release date",
            "issued on",
            "delivered", "date issued", "report delivered", "date of letter", "publication date",
            "report delivery date", "report generated", "last updated",
        ]
        for line in prose.lines.filter({ !$0.span.isEmpty }).prefix(40) {
            let days = prose.days(in: line.span, order: order)
            guard days.count == 1, let one = days.first, let day = one.day, !belongsElsewhere(line.span) else {
                continue
            }
            func plain(_ span: Prose.Span) -> String { prose.folded(span).filter { !":,.()-|*".contains($0) }.trimmed }
            // `NAME, Inc. · Issued: D`: the last part of a line of the head.
            let parts = prose.folded(line.span.lowerBound..<one.span.lowerBound).split { "\u{b7}|".contains($0) }
            let before = plain(line.span.lowerBound..<one.span.lowerBound),
                after = plain(one.span.upperBound..<line.span.upperBound)
            let isPlace =
                before.split(separator: " ").count <= 2 && after.isEmpty && line.span.count <= 40
                && prose.folded(line.span.lowerBound..<one.span.lowerBound).trimmed.hasSuffix(",")
            let last = parts.count > 1 ? (parts.last ?? "").filter { !":,.()-|*".contains($0) }.trimmed : ""
            let isMarked =
                !before.isEmpty && names.contains(before)
                || !last.isEmpty && names.contains(last) && after.isEmpty
            guard
                isMarked || before.isEmpty && (after.isEmpty || names.contains(after) || after.hasPrefix("version"))
                    || isPlace
            else { continue }
            return Found(day: day, span: line.span)
        }
        return nil
    }

    /// A day in a row of a table whose label names another one, or the end of a sentence that began in the line above.
    private func belongsElsewhere(_ line: Prose.Span) -> Bool {
        guard let above = prose.lines.last(where: { !$0.span.isEmpty && $0.span.upperBound <= line.lowerBound }) else {
            return false
        }
        let words = prose.folded(above.span)
        if [" on", " to", " from", " and", " between", " until", " through", " by", " of", " in"]
            .contains(where: { words.hasSuffix($0) })
        {
            return true
        }
        return words.count <= 40
            && ["audit", "retest", "re-test", "start", "end date", "expir", "valid", "kick", "draft", "test date"]
                .contains { words.contains($0) }
    }

    // MARK: The window

    struct Stretch {
        let start: Day
        let end: Day
        let span: Prose.Span
        /// Whether the words before it say that it is the window of testing.
        func isNamed(_ prose: Prose) -> Bool {
            let before = prose.folded(max(0, span.lowerBound - 60)..<span.lowerBound)
            return [
                "testing period", "test window", "testing window", "testing was performed", "tested",
                "testing took place", "assessment period", "testing dates", "was performed", "was conducted",
            ].contains { before.has($0) }
        }
    }

    /// Every stretch of days: `D1 to D2`, `8 - 19 December 2025`, `December 8-19, 2025`.
    static func stretches(_ prose: Prose, _ order: DayInProse.Order) -> [Stretch] {
        let days = prose.days(in: prose.whole, order: order)
        var found: [Stretch] = zip(days, days.dropFirst()).compactMap { first, second in
            let between = prose.folded(first.span.upperBound..<second.span.lowerBound).filter { !",()".contains($0) }
                .trimmed
            guard
                ["to", "through", "until", "-", "and", "to and including", "through and including", "till", "up to"]
                    .contains(between),
                let start = first.day, let end = second.day, start <= end
            else { return nil }
            return Stretch(start: start, end: end, span: first.span.lowerBound..<second.span.upperBound)
        }
        for one in days {
            guard let end = one.day, !found.contains(where: { $0.span.overlaps(one.span) }),
                let start = opening(prose, before: one.span, end: end)
            else { continue }
            found.append(start)
        }
        for (at, _) in prose.folded.enumerated()
        where prose.folded[at].isLetter && (at == 0 || !prose.folded[at - 1].isWord) {
            if let stretch = monthFirst(prose, at), !found.contains(where: { $0.span.overlaps(stretch.span) }) {
                found.append(stretch)
            }
        }
        return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// The first half of a stretch whose month or year only the second half bears.
    private static func opening(_ prose: Prose, before span: Prose.Span, end: Day) -> Stretch? {
        let text = prose.folded
        let from = max(0, span.lowerBound - 32)
        for at in stride(from: span.lowerBound - 1, through: from, by: -1)
        where text[at].isWord && (at == 0 || !text[at - 1].isWord) {
            if let first = DayInProse.withoutYear(at: at, in: text, before: span.lowerBound),
                joins(prose, first.span.upperBound..<span.lowerBound)
            {
                let year = end.civil.year
                guard let day = Day(year: year, month: first.month, day: first.day), day <= end else { return nil }
                return Stretch(start: day, end: end, span: at..<span.upperBound)
            }
            var stop = at
            while stop < span.lowerBound, text[stop].isDigit { stop += 1 }
            guard stop > at, stop - at <= 2, text[span.lowerBound].isDigit, let number = Int(prose.folded(at..<stop))
            else { continue }
            for suffix in ["st", "nd", "rd", "th"] where prose.folded(stop..<min(stop + 2, span.lowerBound)) == suffix {
                stop += 2
            }
            guard joins(prose, stop..<span.lowerBound),
                let day = Day(year: end.civil.year, month: end.civil.month, day: number),
                day <= end
            else { continue }
            return Stretch(start: day, end: end, span: at..<span.upperBound)
        }
        return nil
    }

    /// `December 8-19, 2025`
    private static func monthFirst(_ prose: Prose, _ at: Int) -> Stretch? {
        let text = prose.folded
        let limit = min(at + 44, text.count)
        guard let first = DayInProse.withoutYear(at: at, in: text, before: limit) else { return nil }
        var next = first.span.upperBound
        while next < limit, " -".utf8.contains(text[next]) { next += 1 }
        guard next > first.span.upperBound else { return nil }
        var stop = next
        while stop < limit, text[stop].isDigit { stop += 1 }
        guard stop > next, stop - next <= 2, let last = Int(prose.folded(next..<stop)) else { return nil }
        for suffix in ["st", "nd", "rd", "th"] where stop + 2 <= limit && prose.folded(stop..<stop + 2) == suffix {
            stop += 2
        }
        while stop < limit, " ,".utf8.contains(text[stop]) { stop += 1 }
        guard stop + 4 <= text.count, let year = Int(prose.folded(stop..<stop + 4)), (2000...2199).contains(year),
            let start = Day(year: year, month: first.month, day: first.day),
            let end = Day(year: year, month: first.month, day: last), start <= end
        else { return nil }
        return Stretch(start: start, end: end, span: at..<stop + 4)
    }

    private static func joins(_ prose: Prose, _ gap: Prose.Span) -> Bool {
        guard !gap.isEmpty, gap.count < 12 else { return false }
        return ["to", "-", "and", "through", "until", "till"].contains(prose.folded(gap).trimmed)
    }

    private mutating func labelledWindow(_ labels: LabelledLines) {
        func day(_ names: [String], last: Bool) -> Found? {
            for found in labels.all(names) {
                let text = Folding.folded(found.text)
                let days = DayInProse.all(in: text, 0..<text.count, order: order)
                guard let day = (last ? days.last : days.first)?.day else { continue }
                let words = Folding.string(found.quote)
                if let line = prose.lines.first(where: {
                    prose.folded($0.span).has(words) || words.has(prose.folded($0.span)) && $0.span.count > 8
                }) {
                    return Found(day: day, span: line.span)
                }
            }
            return nil
        }
        start = day(
            [
                "start date", "test start", "testing start date", "testing started", "start of test", "start",
                "assessment start date", "test start date",
            ], last: false)
        end = day(
            [
                "end date", "test end", "testing end date", "testing ended", "end of test", "end",
                "assessment end date", "test end date", "completion date",
            ], last: true)
    }

    // MARK: The retest

    private func retestDay(_ stretches: [Stretch]) -> Found? {
        var found: [Found] = []
        for at in [
            "retest", "retested", "re-test", "re-tested", "retesting", "re-testing", "remediation verification",
            "remediation was verified on", "fixes were verified on", "which was verified on",
            "verified fixes on", "were verified on", "re-audit",
            "verification test", "remediation testing", "retests", "remediation retest", "fix verification",
        ]
        .flatMap({ prose.all($0) }) {
            var sentence = prose.sentence(around: at, reach: 240)
            if let line = prose.line(at: at.lowerBound).map({ prose.lines[$0].span }), sentence.count > 300 {
                sentence = line
            }
            let own = prose.days(in: sentence, order: order)
            guard !own.isEmpty else { continue }
            if let stretch = stretches.first(where: {
                sentence.contains($0.span.lowerBound) && $0.span.lowerBound > at.lowerBound
            }) {
                found.append(Found(day: stretch.end, span: stretch.span))
            } else if own.count == 1, let day = own[0].day {
                if let window = start, window.span.overlaps(own[0].span) { continue }
                found.append(Found(day: day, span: sentence.count <= 300 ? sentence : own[0].span))
            } else if let next = own.first(where: {
                $0.span.lowerBound >= at.upperBound && $0.span.lowerBound - at.upperBound < 30
            }), let day = next.day {
                found.append(Found(day: day, span: at.lowerBound..<next.span.upperBound))
            }
        }
        // A day before the end of testing belongs to the test.
        let later = found.filter { one in end.map { one.day > $0.day } ?? true }
        guard let first = later.first, Set(later.map(\.day)).count == 1 || later.count > 1 else { return nil }
        let days = Set(later.map(\.day))
        return days.count == 1
            ? first
            : later.max { $0.day < $1.day }.flatMap { latest in
                days.subtracting([latest.day]).allSatisfy { $0 == report?.day } ? latest : nil
            }
    }
}
