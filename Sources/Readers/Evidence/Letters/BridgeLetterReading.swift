import Assessment

/// One reading of one letter. It is *documented*: no auditor has examined it.
struct BridgeLetterReading {
    private(set) var harvest: Harvest
    private let prose: Prose

    struct Found {
        let day: Day
        let span: Range<Int>
    }

    init(_ prose: Prose, of document: Document, _ setting: Setting) {
        self.prose = prose
        harvest = Harvest(kind: Reader.bridgeLetter.id, of: document, setting)
        let days = BridgeDays(prose)
        let written = days.letter, report = days.report, gap = days.gap, issued = days.issued
        harvest.letterhead = Letterhead(about: organization, day: written?.day)
        let day = written?.day ?? gap?.day ?? setting.dated ?? setting.received
        let subject = setting.vendorSubject.child(
            .report, written.map { "bridge letter of \($0.day)" } ?? "bridge letter")
        func keep(_ key: FactKey<Day>, _ found: Found?, _ rule: String, _ missing: String) {
            guard let found else { return harvest.note(nil, missing + " was not read. Read it by eye.") }
            add(key, found.day, found.span, rule, subject, day)
        }
        keep(.bridgeLetterDate, written, "letter-date", "The day of the letter")
        keep(.bridgePeriodEnd, report?.end, "report-end", "The period of the report that the letter bridges from")
        if let start = report?.start { add(.bridgePeriodStart, start.day, start.span, "report-start", subject, day) }
        keep(.bridgeAsOf, gap, "period-end", "The day up to which the letter speaks")
        if let issued { add(.bridgeReportDate, issued.day, issued.span, "report-date", subject, day) }
        readChanges(subject, day)
        let people = BridgePeople(prose, organization: organization)
        if let auditor = people.auditor { add(.bridgeAuditor, auditor.name, auditor.span, "auditor", subject, day) }
        if let signer = people.signer {
            add(.bridgeSigner, signer.name, signer.span, "signer", subject, day)
        } else {
            harvest.note(nil, "Who signed the letter was not read; the signature may be a picture. Look at it.")
        }
        compare(written, report?.end, gap, issued)
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ value: V, _ span: Range<Int>, _ rule: String, _ subject: Subject, _ day: Day
    ) {
        let whole = prose.lines.contains { $0.span == span } ? span : prose.passage(around: span)
        harvest.add(
            key, value, of: subject, .documented, speaksOf: day, rule: Fact.Rule("bridge." + rule),
            at: prose.place(whole), quote: prose.quote(whole))
    }

    private mutating func readChanges(_ subject: Subject, _ day: Day) {
        let told = BridgeChanges(prose)
        switch (told.none, told.some) {
        case (let span?, nil): add(.bridgeChanges, .no, span, "changes", subject, day)
        case (_, let span?): add(.bridgeChanges, .yes, span, "changes", subject, day)
        case (nil, nil): harvest.note(nil, "Whether the letter reports changes was not read. Read it by eye.")
        }
        if let none = told.none, told.some != nil {
            harvest.note(
                prose.place(none),
                "The letter speaks of no changes and of changes; the changes were taken. Read it by eye.")
        }
    }

    /// What its days do not allow.
    private mutating func compare(_ written: Found?, _ report: Found?, _ gap: Found?, _ issued: Found?) {
        if let written, let gap, written.day < gap.day {
            harvest.note(
                prose.place(gap.span),
                "The letter is dated \(written.day.inWords) and speaks of the time up to \(gap.day.inWords), which lies after it. Ask for a letter written after that day."
            )
        }
        if let written, let issued, written.day < issued.day {
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
