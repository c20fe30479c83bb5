import Assessment

extension Reader {
    /// A penetration tester's letter or report.
    package static let penetrationTest = Reader(
        id: "penetration-test", version: 2, name: "a penetration test letter or report",
        recognises: { content in
            guard let prose = Opened.prose(content) else { return 0 }
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(20)
            let isNamed = head.contains { line in
                PenetrationTestReading.names.contains { prose.contains($0, in: line.span) } && line.span.count <= 120
            }
            // `Web application security assessment report`: only with findings by their severity.
            let isAssessment =
                head.contains { line in
                    [
                        "security assessment", "security testing", "security test report",
                        "offensive security assessment", "security test",
                    ]
                    .contains { prose.contains($0, in: line.span) } && line.span.count <= 100
                } && (prose.contains("severity") || prose.contains("level") || prose.contains("levels"))
                && (prose.contains("vulnerabilities") || prose.contains("findings"))
                && prose.contains("critical") && prose.contains("medium")
            guard isNamed || isAssessment, !prose.contains("in our opinion"),
                !prose.contains("trust services criteria"),
                !prose.contains("cloud application security assessment")
            else { return 0 }
            let counts = [
                "critical", "high", "medium", "low", "findings", "vulnerabilities", "owasp", "retest", "re-test",
                "re-tested", "remediated", "resolved", "severity", "penetration tester", "attestation",
            ].count { prose.contains($0) }
            guard isNamed else { return counts >= 5 ? 70 : 0 }
            return counts >= 3 ? 90 : counts >= 1 ? 55 : 0
        },
        read: { content, setting in
            guard let prose = Prose(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "a letter or report is a PDF or a text")
            }
            return PenetrationTestReading(content, prose, setting).harvest
        })

    /// The report of a program that looks for known weaknesses: no person tested.
    package static let vulnerabilityScan = Reader(
        id: "vulnerability-scan", name: "a vulnerability scan (no penetration test)",
        recognises: { content in
            guard let prose = Opened.prose(content) else { return 0 }
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(14)
            let isNamed = head.contains { line in
                [
                    "vulnerability scan", "vulnerability scanning", "vulnerability assessment report", "scan report",
                    "asv scan",
                ]
                .contains { prose.contains($0, in: line.span) } && line.span.count <= 100
            }
            let isTest = head.contains { line in
                PenetrationTestReading.names.contains { prose.contains($0, in: line.span) } && line.span.count <= 120
            }
            let signs = [
                "cvss", "cve", "nessus", "qualys", "openvas", "plugin", "host", "severity", "hosts", "scanner", "asv",
            ]
            .count { prose.contains($0) }
            return isNamed && !isTest && signs >= 2 ? 85 : 0
        },
        read: { content, setting in
            var harvest = Harvest(kind: "vulnerability-scan", of: content.document, setting)
            harvest.note(
                nil,
                "This is the report of a vulnerability scan. It is not a penetration test: a program looked for known weaknesses, and no tester tried to get in. Ask for the tester's letter or report of the last penetration test."
            )
            return harvest
        })
}

/// One reading of one letter or report. It is *attested* where the tester writes; where the vendor writes of its tester,
/// it is *documented*.
struct PenetrationTestReading {
    private(set) var harvest: Harvest
    private let prose: Prose

    static let names = [
        "penetration test", "penetration testing", "pentest", "pen test", "penetration-test", "vapt",
        "penetration tests",
        "pentesting", "pen-test", "penetration test report", "red team",
    ]

    init(_ content: Content, _ prose: Prose, _ setting: Setting) {
        self.prose = prose
        harvest = Harvest(kind: Reader.penetrationTest.id, of: content.document, setting)
        let labels = LabelledLines(content), order = NumericOrder.shown(labels.lines.map(\.text))
        let parties = PenetrationTestParties(prose, labels)
        let days = PenetrationTestDays(prose, labels, order)
        let counts = PenetrationTestCounts(content, prose)
        let isOwn =
            prose.first(of: [
                "we engaged", "we have engaged", "we commissioned", "we hired", "our penetration test",
                "our annual penetration test", "we contracted", "we retained", "our most recent penetration test",
            ]) != nil
        let assurance: Assurance = isOwn || parties.tester == nil ? .documented : .attested
        let written = days.report
        let day = written?.day ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(about: parties.client?.text, issuer: parties.tester?.text, day: written?.day)
        func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String) {
            harvest.add(
                key, value, of: setting.vendorSubject, assurance, speaksOf: day, rule: Fact.Rule("pentest." + rule),
                at: place, quote: quote)
        }
        func add(_ key: FactKey<Day>, _ found: PenetrationTestDays.Found?, _ rule: String, _ missing: String?) {
            if let found {
                add(key, found.day, rule, prose.place(found.span), prose.quote(found.span))
            } else if let missing {
                harvest.note(nil, missing)
            }
        }
        add(
            .pentestReportDate, written, "report-date",
            "The day of the report was not read: no line at its head holds one day. Read it by eye.")
        if let tester = parties.tester {
            add(.pentestTester, tester.text, "tester", tester.place, tester.quote)
        } else {
            harvest.note(
                nil, "Who tested was not read, so what stands here counts as the vendor's own word. Read it by eye.")
        }
        if isOwn {
            harvest.note(nil, "The vendor writes of its test, not the tester. Ask for the tester's own letter.")
        }
        if let client = parties.client { add(.pentestClient, client.text, "client", client.place, client.quote) }
        if let target = parties.target { add(.pentestTarget, target.text, "target", target.place, target.quote) }
        add(.pentestWindowStart, days.start, "window-start", "The days of testing were not read. Read them by eye.")
        add(.pentestWindowEnd, days.end, "window-end", nil)
        add(.pentestRetestDate, days.retest, "retest-date", nil)
        let found: [(FactKey<Int>, String)] = [
            (.pentestFoundCritical, "critical"), (.pentestFoundHigh, "high"), (.pentestFoundMedium, "medium"),
            (.pentestFoundLow, "low"),
        ]
        for (key, level) in found {
            if let count = counts.found[level] { add(key, count.count, "found-" + level, count.place, count.quote) }
        }
        let open: [(FactKey<Int>, String)] = [
            (.pentestOpenCritical, "critical"), (.pentestOpenHigh, "high"), (.pentestOpenMedium, "medium"),
            (.pentestOpenLow, "low"),
        ]
        for (key, level) in open {
            if let count = counts.open[level] {
                add(key, count.count, "open-" + level, count.place, count.quote)
            } else if level == "critical" || level == "high" {
                harvest.note(
                    nil,
                    "How many \(level) findings are open was not read. Ask for the tester's counts after the re-test.")
            }
        }
    }
}
