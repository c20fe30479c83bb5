import Assessment

extension Specimen {
    /// What a penetration test found, and what of it was open at the end.
    private struct Pentest {
        var vendor: (legal: String, short: String, product: String)
        var tester: String
        var start: Day, end: Day, report: Day, retest: Day
        var form: DayForm
        var found: [Int], open: [Int]
        var hand: Int

        init(_ dice: inout Dice) {
            vendor = dice.pick(Cast.vendors)
            tester = dice.pick([
                "Ironquay Security Ltd.", "Redloft Offensive Security, Inc.", "Tern & Vale Consulting GmbH",
                "Copperfield Security LLC",
            ])
            start = .of(2026, dice.between(1, 6), dice.between(1, 20))
            end = start.adding(days: dice.between(7, 18))
            report = end.adding(days: dice.between(5, 14))
            retest = report.adding(days: dice.between(30, 45))
            form = dice.pick(DayForm.inProse)
            found = [dice.below(2), dice.between(1, 3), dice.between(2, 6), dice.between(3, 8)]
            open = [0, dice.below(2), dice.between(0, 2), dice.between(1, 3)]
            hand = dice.below(2)
        }
        func day(_ day: Day) -> String { form.text(day) }
        var target: String { "\(vendor.product) web application and its programming interface" }

        /// Each finding with its severity and how it stands after the second test.
        var findings: [SheetBlock] {
            let names = ["Critical", "High", "Medium", "Low"]
            var number = 0
            return names.indices.flatMap { severity in
                (0..<found[severity]).flatMap { index -> [SheetBlock] in
                    number += 1
                    let status = index < open[severity] ? "unresolved" : "resolved"
                    return [
                        .heading("3.\(number) \(Pentest.titles[(number - 1) % Pentest.titles.count])"),
                        .paragraph(
                            "Severity: \(names[severity]). Status: \(status). The application did not do what it should."
                        ),
                    ]
                }
            }
        }
        private static let titles = [
            "Script reflected in a search field", "Session kept after sign-out", "Header absent from some pages",
            "Old cipher offered by one endpoint", "Message reveals a version", "Upload of any type of file",
        ]

        func truth() -> Truth {
            var fields: [String: Truth.Expected] = [
                "pentest.tester": .value(tester), "pentest.client": .value(vendor.legal),
                "pentest.target": .says(target),
                "pentest.window-start": .value(start.description), "pentest.window-end": .value(end.description),
                "pentest.report-date": .value(report.description), "pentest.retest-date": .value(retest.description),
            ]
            for (index, severity) in ["critical", "high", "medium", "low"].enumerated() {
                fields["pentest.found.\(severity)"] = .value(String(found[index]))
                fields["pentest.open.\(severity)"] = .value(String(open[index]))
            }
            return Truth("penetration-test", fields)
        }
    }

    static let tests: [Specimen] = [
        Specimen(name: "pentest-letter") { dice in
            var test = Pentest(&dice)
            test.report = test.retest.adding(days: 10)
            let severities = ["critical", "high", "medium", "low"]
            func list(_ counts: [Int]) -> String {
                let parts = zip(counts, severities).map { "\($0) \($1)" }
                return parts.dropLast().joined(separator: ", ") + " and \(parts[3])"
            }
            let body =
                test.hand == 0
                ? "Between \(test.day(test.start)) and \(test.day(test.end)), \(test.tester) performed a penetration test of the \(test.target) for \(test.vendor.legal)."
                : "\(test.vendor.legal) engaged \(test.tester) to perform a penetration test of the \(test.target). Testing took place from \(test.day(test.start)) to \(test.day(test.end))."
            let sheets = Sheets([
                .lines([test.tester, "22 Lantern Street"]), .space(8), .lines([test.day(test.report)]), .space(6),
                .title("Letter of Attestation"), .paragraph(body),
                .paragraph(
                    "The work followed the OWASP Web Security Testing Guide and was done as a grey box test with the credentials of two customers."
                ),
                .paragraph(
                    "We identified \(list(test.found)) severity findings. A retest was performed on \(test.day(test.retest)); after it \(list(test.open)) severity findings remain open."
                ),
                .paragraph("This letter is a summary and does not replace the full report."), .space(10),
                .lines(["Yours faithfully,", "Petra Lindgren", "Principal Consultant", test.tester]),
            ])
            return (sheets.bytes(), test.truth())
        },
        Specimen(name: "pentest-report") { dice in
            let test = Pentest(&dice)
            var style = SheetStyle()
            style.font = .sans
            style.size = 9.5
            style.header = "Penetration Test Report"
            let names = ["Critical", "High", "Medium", "Low"]
            let sheets = Sheets(
                [
                    .space(120), .title("Penetration Test Report"), .centred([test.vendor.product]),
                    .pairs([
                        ("Client", test.vendor.legal), ("Prepared by", test.tester),
                        ("Report date", test.day(test.report)), ("Version", "1.1 (with retest)"),
                    ]),
                    .section(number: "1", "Executive Summary"),
                    .paragraph(
                        "\(test.tester) tested the \(test.target) on behalf of \(test.vendor.legal). The test was performed between \(test.day(test.start)) and \(test.day(test.end)). Fixes were retested on \(test.day(test.retest))."
                    ),
                    .table(
                        [2, 1, 1, 1], head: ["Severity", "Found", "Fixed", "Open"],
                        names.indices.map {
                            [
                                names[$0], String(test.found[$0]), String(test.found[$0] - test.open[$0]),
                                String(test.open[$0]),
                            ]
                        }),
                    .section(number: "2", "Scope and Method"),
                    .pairs([
                        ("In scope", test.target), ("Test window", "\(test.day(test.start)) – \(test.day(test.end))"),
                        ("Method", "OWASP, PTES; grey box"),
                    ]),
                    .section(number: "3", "Findings"),
                ]
                    + test.findings + [
                        .section(number: "4", "Limitations"),
                        .paragraph(
                            "A test shows what was found in the time given. It does not show that nothing else is there."
                        ),
                    ], style)
            return (sheets.bytes(), test.truth())
        },
        Specimen(name: "casa-letter") { dice in
            let vendor = dice.pick(Cast.vendors), lab = dice.pick(["Ferrous Labs, Inc.", "Oakline Assurance LLC"])
            let day = Day.of(2026, dice.between(1, 9), dice.between(13, 27)), form = dice.pick(DayForm.inProse)
            let isLab = dice.toss(), expiry = day.adding(months: 12)
            return (
                Sheets([
                    .title("Letter of Validation"), .centred(["Cloud Application Security Assessment (CASA)"]),
                    .pairs([
                        ("Developer", vendor.legal), ("Application name", vendor.product),
                        (
                            "Assessment type",
                            isLab ? "Lab Tested - Lab Verified (Tier 3)" : "Developer Tested - Lab Verified (Tier 2)"
                        ), ("Assessor", lab), ("Issue date", form.text(day)), ("Expiration date", form.text(expiry)),
                    ]),
                    .paragraph(
                        "\(lab), an authorized lab of the App Defense Alliance, has verified that the application meets the requirements of the assessment."
                    ),
                ]).bytes(),
                Truth(
                    "casa-letter",
                    [
                        "casa.assurance": .value(isLab ? "lab-tested" : "developer-tested"),
                        "casa.application": .value(vendor.product), "casa.expiry": .value(expiry.description),
                    ])
            )
        },
        Specimen(name: "insurance-acord") { dice in
            let vendor = dice.pick(Cast.vendors),
                insurer = dice.pick([
                    "Gannet Specialty Insurance Company", "Old Harbour Mutual Insurance Co.",
                    "Tideway Casualty Company",
                ])
            let start = Day.of(2026, dice.between(1, 6), 1), expiry = start.adding(months: 12)
            let number = "CY\(dice.digits(7))", limit = dice.pick([2, 5, 10]), other = "GL\(dice.digits(6))"
            func us(_ day: Day) -> String { DayForm.slashedUS.text(day) }
            var style = SheetStyle()
            style.font = .sans
            style.size = 9
            style.margin = 40
            style.hasPageNumbers = false
            return (
                Sheets(
                    [
                        .title("CERTIFICATE OF LIABILITY INSURANCE"),
                        .lines(["DATE (MM/DD/YYYY): \(us(start.adding(days: 11)))"]),
                        .paragraph(
                            "THIS CERTIFICATE IS ISSUED AS A MATTER OF INFORMATION ONLY AND CONFERS NO RIGHTS UPON THE CERTIFICATE HOLDER."
                        ),
                        .sides(
                            ["PRODUCER", "Mallory Brokers LLC"],
                            [
                                "INSURER(S) AFFORDING COVERAGE          NAIC #",
                                "INSURER A: \(insurer)          2\(dice.digits(4))",
                            ]), .lines(["INSURED", vendor.legal, "4 Millrace Court"]), .heading("COVERAGES"),
                        .table(
                            [0.8, 3, 2, 1.8, 1.8, 3],
                            head: [
                                "INSR LTR", "TYPE OF INSURANCE", "POLICY NUMBER", "POLICY EFF", "POLICY EXP", "LIMITS",
                            ],
                            [
                                [
                                    "A", "COMMERCIAL GENERAL LIABILITY", other, us(start), us(expiry),
                                    "EACH OCCURRENCE $1,000,000",
                                ],
                                [
                                    "A", "CYBER LIABILITY / TECH E&O", number, us(start), us(expiry),
                                    "EACH CLAIM $\(limit),000,000",
                                ],
                            ]),
                        .heading("DESCRIPTION OF OPERATIONS"), .paragraph("Evidence of cover."),
                        .lines(["CERTIFICATE HOLDER", "For information only"]), .heading("CANCELLATION"),
                        .paragraph(
                            "Should any of the above described policies be cancelled before the expiration date thereof, notice will be delivered in accordance with the policy provisions."
                        ),
                    ], style
                ).bytes(),
                Truth(
                    "insurance-certificate",
                    [
                        "insurance.insurer": .value(insurer), "insurance.policy-number": .value(number),
                        "insurance.effective": .value(start.description),
                        "insurance.expiry": .value(expiry.description),
                        "insurance.limit": .value("\(limit)000000"),
                        "insurance.lines": .each([
                            ["commercial general liability", "general liability"],
                            ["cyber liability / tech e&o", "cyber", "cyber liability", "cyber-liability"],
                        ]),
                    ])
            )
        },
        Specimen(name: "security-policy") { dice in
            let vendor = dice.pick(Cast.vendors), day = Day.of(2026, dice.between(1, 9), dice.between(1, 27))
            var style = SheetStyle()
            style.opening = .inPlace
            return (
                Sheets(
                    [
                        .title("Information Security Policy"),
                        .lines([vendor.legal, "Version 3.2, approved on \(DayForm.monthDayYear.text(day))"]),
                        .section(number: "1", "Purpose"),
                        .paragraph(
                            "This policy protects the information of \(vendor.short) and its customers. It is aligned with ISO/IEC 27001:2022 and supports our SOC 2 report."
                        ),
                        .section(number: "2", "Access"),
                        .paragraph(
                            "Access is granted by role and reviewed each quarter. Administrators must use a second factor."
                        ), .section(number: "3", "Incidents"),
                        .paragraph("Every member of staff must report a suspected incident at once."),
                        .section(number: "4", "Suppliers"),
                        .paragraph(
                            "Suppliers are assessed before they receive data. A data processing agreement must be in place where personal data are processed."
                        ),
                    ], style
                ).bytes(), Truth(nil)
            )
        },
    ]
}
