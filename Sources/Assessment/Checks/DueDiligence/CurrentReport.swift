extension Check {
    static let currentReport = Check(
        id: "DUE-03", question: .dueDiligence, severity: .high, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .medium,
        title: "The report is current.",
        rationale:
            "A report speaks of its period and of nothing after it; a letter may bridge a gap, a year is too long.",
        closes: "The next report, or a letter dated after the period that says what changed since.",
        hooks: [.iso("A.5.22"), .csf("GV.SC-07"), .nydfs("500.11(a)(4)"), .dora("28(5)")],
        applies: { $0.unlessAudited },
        examples: [
            Example("the period ended two months ago", [.report(.socPeriodEnd, .example(monthsAgo: 2))], .met),
            Example(
                "the period ended seven months ago", [.report(.socPeriodEnd, .example(monthsAgo: 7))], .conditional),
            Example("a letter bridges the gap", bridge(dated: 2, covers: 2, changes: .no), .met),
            Example(
                "the letter is dated before the period ended", bridge(dated: 6, covers: 3, changes: .no), .conditional),
            Example(
                "the letter bridges another report", bridge(dated: 2, covers: 2, changes: .no, from: 17), .conditional),
            Example("the letter reports changes", bridge(dated: 2, covers: 2, changes: .yes), .conditional),
            Example("a letter bridges six months", bridge(ended: 7, dated: 1, covers: 1, changes: .no), .conditional),
            Example("a letter ends long ago", bridge(ended: 7, dated: 4, covers: 4, changes: .no), .conditional),
            Example("the period ended thirteen months ago", [.report(.socPeriodEnd, .example(monthsAgo: 13))], .unmet),
            Example(
                "a type 1 report as of two months ago",
                [.report(.socAsOf, .example(monthsAgo: 2), designOnly: true)], .met),
            Example(
                "a period of ten weeks",
                period(.example(monthsAgo: 2).adding(days: -70)), .conditional),
            Example("a period of six months", period(.example(monthsAgo: 8)), .met),
            Example("a period of fourteen months", period(.example(monthsAgo: 16)), .conditional),
            Example(
                "signed five months after the period",
                [
                    .report(.socPeriodEnd, .example(monthsAgo: 7)),
                    .report(.socReportDate, .example(monthsAgo: 2)),
                ], .conditional),
            Example(
                "signed before the period ended",
                [
                    .report(.socPeriodEnd, .example(monthsAgo: 2)),
                    .report(.socReportDate, .example(monthsAgo: 3)),
                ], .conditional),
            Example(
                "months between last year's report and this one",
                [
                    .report(.socKind, "SOC 2"), .report(.socKind, "SOC 2", of: "last year"),
                    .report(.socPeriodEnd, .example(monthsAgo: 13), of: "last year"),
                ] + period(.example(monthsAgo: 9)), .conditional),
            Example("a period that has not ended", [.report(.socPeriodEnd, .example(monthsAgo: -2))], .unknown),
            Example(
                "the newest of two reports counts",
                [
                    .report(.socPeriodEnd, .example(monthsAgo: 14), of: "SOC 2 of last year"),
                    .report(.socPeriodEnd, .example(monthsAgo: 2), of: "SOC 2 of this year"),
                ], .met),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .local }),
            Example("no report", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let report = try facts.report()
        let end = if let period = try report.said(.socPeriodEnd) { period } else { try report.settled(.socAsOf) }
        guard end.happened else {
            return .unknown(
                "The period is said to end on \(end.value.inWords), a day that had not come when that was said.")
        }
        let gaps = try facts.gaps(of: report, until: end)
        if end.within(3, of: facts.day) { return end.met().beside(gaps) }
        guard end.within(12, of: facts.day) else {
            return end.unmet("What the report speaks of ended on \(end.value.inWords), more than twelve months ago.")
        }
        let ended = "What the report speaks of ended on \(end.value.inWords), more than three months ago"
        let letters = try facts.bridges(from: end.value)
        let refused = letters.filter { $0.kind != .met }
        let open = Answer(
            kind: .conditional,
            says: [ended + (letters.isEmpty ? ", and no letter bridges the gap." : ".")] + refused.flatMap(\.says),
            needs: [end.support], against: end.against + refused.flatMap(\.against))
        let bridged = Answer.either(letters.filter { $0.kind == .met }).map {
            Answer.together(end.met(), $0.orElse(open))
        }
        return (bridged ?? open).beside(gaps)
    }

    private static func period(_ start: Day) -> [Example.Saying] {
        [
            .report(.socType, 2), .report(.socPeriodStart, start), .report(.socPeriodEnd, .example(monthsAgo: 2)),
        ]
    }

    private static func bridge(
        ended: Int = 5, dated: Int, covers: Int, changes: Practice, from: Int? = nil
    ) -> [Example.Saying] {
        func letter<V>(_ key: FactKey<V>, _ value: V) -> Example.Saying {
            .said(key, value, .documented, of: .report, "letter", speaksOf: .example(monthsAgo: max(dated, 1)))
        }
        return [
            .report(.socPeriodEnd, .example(monthsAgo: ended)),
            letter(.bridgePeriodEnd, .example(monthsAgo: from ?? ended)),
            letter(.bridgeLetterDate, .example(monthsAgo: dated)),
            letter(.bridgeAsOf, .example(monthsAgo: covers)),
            letter(.bridgeChanges, changes),
        ]
    }
}

extension Facts {
    /// What is odd about the days of a report, each a gap: a short or long period, a signature early or late, and days
    /// between the report before it and this one that neither speaks of.
    fileprivate func gaps(of report: Facts, until end: Settled<Day>) throws(Unsettled) -> [Answer] {
        var gaps: [Answer] = []
        if let start = try report.said(.socPeriodStart), start.value <= end.value {
            let days = end.value.days(since: start.value) + 1
            if start.value.adding(months: 6) > end.value.adding(days: 8) {
                gaps.append(start.conditional("The period is of \(days) days, less than six months."))
            } else if start.value.adding(months: 12).adding(days: 7) < end.value {
                gaps.append(start.conditional("The period is of \(days) days, more than twelve months."))
            }
            let before = reports.filter { $0.subject != report.subject }.compactMap { $0.lastDay(before: start.value) }
            if let last = before.max(), last.adding(days: 1) < start.value {
                gaps.append(
                    start.conditional(
                        "The report before it ended on \(last.inWords) and this one begins on "
                            + "\(start.value.inWords): no report speaks of the days between."))
            }
        }
        if let signed = try report.said(.socReportDate) {
            if signed.value < end.value {
                gaps.append(
                    signed.conditional("The report is signed \(signed.value.inWords), before what it speaks of ended."))
            } else if end.value.adding(days: 90) < signed.value {
                gaps.append(
                    signed.conditional(
                        "The report is signed \(signed.value.inWords), more than ninety days after its end."))
            }
        }
        return gaps
    }

    /// The last day of which a report says that it speaks, if that lies before another day.
    private func lastDay(before day: Day) -> Day? {
        let key = FactKey<Day>.socPeriodEnd
        return readings(key.name).compactMap { key.unwrap($0.value) }.filter { $0 < day }.max()
    }

    /// What each bridge letter does for a report whose period ended on a day: met where it bridges, conditional with the
    /// reason where it does not. A letter speaks of no day after its own.
    fileprivate func bridges(from end: Day) throws(Unsettled) -> [Answer] {
        var answers: [Answer] = []
        for letter in parts(.report) where !letter.readings(FactKey<Day>.bridgeAsOf.name).isEmpty {
            let covers = try letter.settled(.bridgeAsOf)
            guard let dated = try letter.said(.bridgeLetterDate), let from = try letter.said(.bridgePeriodEnd) else {
                let says = "A letter does not say its own day and which report it bridges."
                answers.append(Answer(kind: .conditional, says: [says], against: covers.support))
                continue
            }
            let changes = try letter.said(.bridgeChanges), report = try letter.said(.bridgeReportDate)
            let why: String? =
                if from.value != end {
                    "A letter bridges a report that ended on \(from.value.inWords), which is another one."
                } else if dated.value < end {
                    "A letter is dated \(dated.value.inWords), before the period ended, and cannot speak of what came after."
                } else if let report, dated.value < report.value {
                    "A letter is dated \(dated.value.inWords), before the report that it bridges from was signed."
                } else if min(covers.value, dated.value) <= end {
                    "A letter covers no day after the period."
                } else if end.adding(months: 3).adding(days: 7) < covers.value {
                    "A letter covers \(covers.value.days(since: end)) days, and such letters are good for three months."
                } else if !covers.within(3, of: day) {
                    "A letter covers the time up to \(covers.value.inWords), which is more than three months ago."
                } else if changes?.value != .no {
                    changes == nil ? "A letter does not say whether anything changed." : "A letter reports changes."
                } else { nil }
            answers.append(
                why.map { Answer(kind: .conditional, says: [$0], against: dated.support + (changes?.support ?? [])) }
                    ?? .met(dated.support, from.support, covers.support))
        }
        return answers
    }
}
