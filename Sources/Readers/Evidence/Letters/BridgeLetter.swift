import Assessment

extension Reader {
    /// A bridge or gap letter: management's word for the time since its auditor's last report.
    package static let bridgeLetter = Reader(
        id: "bridge-letter", name: "a bridge letter (gap letter)",
        recognises: { content in
            guard let prose = Opened.prose(content), Opened.pageCount(content) <= 4 else { return 0 }
            let titles = ["bridge letter", "gap letter", "bridging letter", "soc 2 bridge", "comfort letter"]
            let isNamed = titles.contains { prose.contains($0) }
            let speaks =
                BridgeLetterReading.silence.contains { prose.contains($0) } || prose.contains("material changes")
            let cites =
                prose.contains("report")
                && (prose.contains("soc 2") || prose.contains("soc 1") || prose.contains("soc2")
                    || prose.contains("soc 3"))
            guard cites, !prose.contains("in our opinion") else { return 0 }
            return isNamed && speaks ? 95 : isNamed ? 60 : speaks && prose.whole.count < 5000 ? 55 : 0
        },
        read: { content, setting in
            guard let prose = Prose(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "a letter is a PDF or a text")
            }
            return BridgeLetterReading(prose, of: content.document, setting).harvest
        })
}

/// One reading of one letter. It is *documented*: no auditor has examined it.
struct BridgeLetterReading {
    private(set) var harvest: Harvest
    private let prose: Prose

    /// How letters say that nothing changed.
    static let silence = [
        "not aware of any material change", "not aware of any material changes", "no material changes",
        "not aware of any significant changes",
        "no significant changes", "unaware of any material changes", "have been no material changes",
        "no material change",
    ]
    /// How they say that something did.
    private static let changes = [
        "the following changes", "following material changes", "following significant changes",
        "changes described below", "except for the following",
    ]

    init(_ prose: Prose, of document: Document, _ setting: Setting) {
        self.prose = prose
        harvest = Harvest(kind: Reader.bridgeLetter.id, of: document, setting)
        let report = reportPeriod, gap = gapEnd(after: report), written = letterDay, issued = reportIssued
        harvest.letterhead = Letterhead(about: organization, day: written?.day)
        guard let written else {
            harvest.note(
                nil,
                "The day of the letter was not read: no line of its own at its head holds one. Read it by eye; nothing was stated."
            )
            return
        }
        let subject = setting.vendorSubject.child(.report, "bridge letter of \(written.day)")
        func keep(_ key: FactKey<Day>, _ found: Found?, _ rule: String, _ missing: String) {
            guard let found else { return harvest.note(nil, missing + " was not read. Read it by eye.") }
            let cite = cite(found.span)
            harvest.add(
                key, found.day, of: subject, .documented, speaksOf: written.day, rule: Fact.Rule("bridge." + rule),
                at: cite.place, quote: cite.quote)
        }
        keep(.bridgeLetterDate, written, "letter-date", "The day of the letter")
        keep(.bridgePeriodEnd, report, "report-end", "The period of the report that the letter bridges from")
        keep(.bridgeAsOf, gap, "period-end", "The day up to which the letter speaks")
        readChanges(subject, written.day)
        if let gap, written.day < gap.day {
            harvest.note(
                prose.place(gap.span),
                "The letter is dated \(written.day.inWords) and speaks of the time up to \(gap.day.inWords), which lies after it. Ask for a letter written after that day."
            )
        }
        if let issued, written.day < issued.day {
            harvest.note(
                prose.place(issued.span),
                "The letter is dated \(written.day.inWords), before the report that it cites, which is dated \(issued.day.inWords). Ask which of the two days is wrong."
            )
        }
        if let report, let gap, gap.day > report.day.adding(months: 3) {
            harvest.note(
                prose.place(gap.span),
                "The letter bridges \(gap.day.days(since: report.day)) days, more than the three months that such letters cover. Ask for a newer report."
            )
        }
        if let report, let gap, gap.day <= report.day {
            harvest.note(
                prose.place(gap.span),
                "The letter speaks up to \(gap.day.inWords), which is not after the end of the report's period, \(report.day.inWords)."
            )
        }
    }

    struct Found {
        let day: Day
        let span: Range<Int>
    }
    private func cite(_ span: Range<Int>) -> (place: Source.Place, quote: String) {
        let whole = prose.lines.contains { $0.span == span } ? span : prose.passage(around: span)
        return (prose.place(whole), prose.quote(whole))
    }

    /// A day that stands alone on its line near the head, or behind `Date:`.
    private var letterDay: Found? {
        for line in prose.lines.filter({ !$0.span.isEmpty }).prefix(14) {
            let words = prose.words(line.span)
            if let day = DayInProse.day(words.replacing("Date:", with: "").replacing("Dated", with: "")) {
                return Found(day: day, span: line.span)
            }
            // "Leeds, 16 March 2026"
            let days = prose.days(in: line.span)
            if days.count == 1, let one = days.first, let day = one.day,
                one.span.upperBound >= line.span.upperBound - 1, line.span.count <= 45,
                !prose.contains("period", in: line.span), !prose.contains("report", in: line.span),
                !prose.contains("through", in: line.span)
            {
                return Found(day: day, span: line.span)
            }
        }
        return nil
    }

    /// Two days with `to` or `through` between them.
    private func periods() -> [(start: Day, end: Found)] {
        let days = prose.days(in: prose.whole)
        return zip(days, days.dropFirst()).compactMap { first, second in
            let between = prose.folded(first.span.upperBound..<second.span.lowerBound).filter { !",()".contains($0) }
                .trimmed
            guard
                ["to", "through", "until", "-", "and", "to and including", "through and including"].contains(between),
                let start = first.day, let end = second.day, start < end
            else { return nil }
            return (start, Found(day: end, span: first.span.lowerBound..<second.span.upperBound))
        }
    }

    /// The end of the report's period: in a sentence that speaks of the report.
    private var reportPeriod: Found? {
        let cited = periods().filter { period in
            let before = prose.folded(max(0, period.end.span.lowerBound - 160)..<period.end.span.lowerBound)
            let near = before.split(separator: ".").last.map(String.init) ?? before
            return near.contains("report") && !near.contains("letter") && !near.contains("since")
                && !near.contains("next")
        }
        if let first = cited.first { return Set(cited.map(\.end.day)).count == 1 ? first.end : nil }
        for phrase in [
            "for the period ended", "for the period ending", "period ended", "for the year ended",
            "as of and for the period ended",
        ] {
            if let at = prose.first(phrase),
                let found = prose.days(in: at.upperBound..<min(at.upperBound + 30, prose.whole.upperBound)).first,
                let day = found.day
            {
                let sentence = prose.folded(prose.sentence(around: at))
                guard !sentence.contains("next") else { continue }
                return Found(day: day, span: at.lowerBound..<found.span.upperBound)
            }
        }
        return nil
    }

    /// The last day of which it speaks: the end of the letter's own period, else the day of `as of` or `since … to`.
    private func gapEnd(after report: Found?) -> Found? {
        let own = periods().filter { period in
            guard report?.span != period.end.span, report.map({ period.start >= $0.day }) ?? true else { return false }
            let sentence = prose.folded(prose.sentence(around: period.end.span))
            return !sentence.contains("next report")
        }
        if let first = own.first { return Set(own.map(\.end.day)).count == 1 ? first.end : nil }
        for phrase in [
            "as of the date of this letter", "through the date of this letter", "to the date of this letter",
            "up to the date of this letter",
        ] {
            if let at = prose.first(phrase), let day = letterDay?.day { return Found(day: day, span: at) }
        }
        let named = prose.all("as of").compactMap { at -> Found? in
            guard let found = prose.days(in: at.upperBound..<min(at.upperBound + 30, prose.whole.upperBound)).first,
                let day = found.day, found.span.lowerBound - at.upperBound < 4, report.map({ day > $0.day }) ?? true
            else { return nil }
            return Found(day: day, span: at.lowerBound..<found.span.upperBound)
        }
        return Set(named.map(\.day)).count == 1 ? named.first : nil
    }

    /// The day of the report itself: `dated May 15, 2026`.
    private var reportIssued: Found? {
        for phrase in ["dated", "issued on", "report date of", "issued a report on"] {
            for at in prose.all(phrase) {
                guard let found = prose.days(in: at.upperBound..<min(at.upperBound + 30, prose.whole.upperBound)).first,
                    let day = found.day, found.span.lowerBound - at.upperBound < 4
                else { continue }
                if prose.folded(prose.sentence(around: at)).contains("report") {
                    return Found(day: day, span: at.lowerBound..<found.span.upperBound)
                }
            }
        }
        return nil
    }

    private mutating func readChanges(_ subject: Subject, _ day: Day) {
        let silent = prose.first(of: BridgeLetterReading.silence), told = prose.first(of: BridgeLetterReading.changes)
        switch (silent, told) {
        case (let span?, nil):
            let sentence = prose.folded(prose.sentence(around: span))
            guard !sentence.contains("except") && !sentence.contains("other than") else {
                return harvest.note(
                    prose.place(span),
                    "Whether changes are reported was not stated: the sentence has an exception. Read it by eye.")
            }
            let cite = cite(span)
            harvest.add(
                .bridgeChanges, .no, of: subject, .documented, speaksOf: day, rule: Fact.Rule("bridge.changes"),
                at: cite.place, quote: cite.quote)
        case (nil, let span?):
            let cite = cite(span)
            harvest.add(
                .bridgeChanges, .yes, of: subject, .documented, speaksOf: day, rule: Fact.Rule("bridge.changes"),
                at: cite.place, quote: cite.quote)
        case (nil, nil): harvest.note(nil, "Whether the letter reports changes was not read. Read it by eye.")
        case (let span?, _):
            harvest.note(prose.place(span), "The letter speaks of no changes and of changes. Read it by eye.")
        }
    }

    /// The first line of the letterhead, where it is a name.
    private var organization: String? {
        guard let line = prose.lines.first(where: { !$0.span.isEmpty }), prose.days(in: line.span).isEmpty else {
            return nil
        }
        let words = prose.words(line.span)
        return words.count <= 70 && words.first?.isUppercase == true && !prose.contains("letter", in: line.span)
            ? words : nil
    }
}
