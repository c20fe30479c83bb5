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
            Example("and a letter bridges the gap", bridge(dated: 1, covers: 1, changes: .no), .met),
            Example(
                "the letter is dated before the period ended", bridge(dated: 8, covers: 4, changes: .no), .conditional),
            Example(
                "the letter bridges another report", bridge(dated: 1, covers: 1, changes: .no, from: 19), .conditional),
            Example("the letter reports changes", bridge(dated: 1, covers: 1, changes: .yes), .conditional),
            Example("the period ended thirteen months ago", [.report(.socPeriodEnd, .example(monthsAgo: 13))], .unmet),
            Example(
                "a type 1 report as of two months ago",
                [.report(.socAsOf, .example(monthsAgo: 2), designOnly: true)], .met),
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
        if end.within(3, of: facts.day) { return end.met() }
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
        return Answer.either(letters.filter { $0.kind == .met }).map { .together(end.met(), $0.orElse(open)) } ?? open
    }

    private static func bridge(
        dated: Int, covers: Int, changes: Practice, from: Int = 7
    ) -> [Example.Saying] {
        func letter<V>(_ key: FactKey<V>, _ value: V) -> Example.Saying {
            .said(key, value, .documented, of: .report, "letter", speaksOf: .example(monthsAgo: max(dated, 1)))
        }
        return [
            .report(.socPeriodEnd, .example(monthsAgo: 7)), letter(.bridgePeriodEnd, .example(monthsAgo: from)),
            letter(.bridgeLetterDate, .example(monthsAgo: dated)),
            letter(.bridgeAsOf, .example(monthsAgo: covers)),
            letter(.bridgeChanges, changes),
        ]
    }
}

extension Facts {
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
            let changes = try letter.said(.bridgeChanges)
            let why: String? =
                if from.value != end {
                    "A letter bridges a report that ended on \(from.value.inWords), which is another one."
                } else if dated.value < end {
                    "A letter is dated \(dated.value.inWords), before the period ended, and cannot speak of what came after."
                } else if min(covers.value, dated.value) <= end {
                    "A letter covers no day after the period."
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
