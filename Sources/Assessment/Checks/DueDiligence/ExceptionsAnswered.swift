extension Check {
    static let exceptionsAnswered = Check(
        id: "DUE-05", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .medium,
        title: "Each exception that the auditor noted was answered.",
        rationale: "An exception is not a failure; an exception that nobody answers will be there next year.",
        closes: "Management's response to each exception, or a second test of the control.",
        hooks: [.soc2("CC4.2"), .iso("A.5.22"), .csf("GV.SC-07")],
        applies: { $0.unlessAudited },
        examples: [
            Example("none were noted", [.report(.socType, 2), .report(.socExceptions, [])], .met),
            Example(
                "two were noted, both answered",
                [
                    .report(.socType, 2), .report(.socExceptions, ["CC6.2-1", "CC7.1-4"]), exception("CC6.2-1", true),
                    exception("CC7.1-4", true),
                ], .met),
            Example(
                "one was not answered",
                [
                    .report(.socType, 2), .report(.socExceptions, ["CC6.2-1", "CC7.1-4"]), exception("CC6.2-1", true),
                    exception("CC7.1-4", false),
                ], .unmet),
            Example(
                "the answers were not read", [.report(.socType, 2), .report(.socExceptions, ["CC6.2-1"])], .unknown),
            Example("the tests were not read", [.report(.socType, 2)], .unknown),
            Example(
                "none, and the tests say nothing of samples",
                [.report(.socType, 2), .report(.socExceptions, []), .report(.socSampleSizes, false)], .conditional),
            Example(
                "none, and a control that nothing put to work",
                [.report(.socType, 2), .report(.socExceptions, []), .report(.socNonOccurring, ["CC7.4-1"])],
                .conditional
            ),
            Example(
                "last year's report answered, this year's does not",
                [
                    .report(.socPeriodEnd, .example(monthsAgo: 14), of: "a"), .report(.socExceptions, [], of: "a"),
                    .report(.socPeriodEnd, .example(monthsAgo: 2), of: "b"),
                    .report(.socExceptions, ["CC6.2-1"], of: "b"), exception("CC6.2-1", false, of: "b"),
                ], .unmet),
            Example(
                "what a type 1 report shows",
                [.report(.socType, 1, designOnly: true), .report(.socAsOf, .example(monthsAgo: 2), designOnly: true)],
                .unknown),
            Example(
                "the vendor says that there were none",
                [
                    .said(.socExceptions, [], .claimed, of: .report, "said"),
                    .said(.socKind, "SOC 2", .claimed, of: .report, "said"),
                ], .met),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("no report", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let report = try facts.report(), exceptions = try report.members(.socExceptions, .exception)
        let answered = Answer.all(exceptions, none: .met("The auditor noted no exception.", exceptions.support)) {
            exception throws(Unsettled) in
            let answered = try exception.settled(.exceptionAnswered)
            return answered.value ? answered.met() : answered.unmet("management did not answer it")
        }
        var gaps: [Answer] = []
        if let sizes = try report.said(.socSampleSizes), !sizes.value {
            gaps.append(sizes.conditional("The tests do not say how many items were looked at."))
        }
        if let idle = try report.said(.socNonOccurring), !idle.value.isEmpty {
            let says =
                "\(counted(idle.value.count, "control")) could not be tested, because nothing occurred in the period"
            gaps.append(idle.conditional(says + ": \(named(idle.value))."))
        }
        return answered.beside(gaps)
    }

    private static func exception(_ name: String, _ answered: Bool, of report: String = "SOC 2") -> Example.Saying {
        let fact = Example.Saying.report(.exceptionAnswered, answered, of: report).fact
        return Example.Saying { asked, day in
            let said = fact(asked, day)
            return Fact(
                .exceptionAnswered, answered, of: said.subject.child(.exception, name), said.assurance,
                speaksOf: said.speaksOf, rule: said.rule, source: said.source)
        }
    }
}
