import Assessment

extension Specimen {
    /// Reports that are not SOC 2: to be named as what they are.
    static let otherReports: [Specimen] = [
        Specimen(name: "soc3") { dice in
            let story = SOCStory(&dice, house: .chartered)
            let vendor = story.vendor, span = story.span
            var style = SheetStyle()
            style.font = .sans
            style.opening = .newPage
            style.size = 10
            let named = dice.toss() ? "SOC 3® Report" : "System and Organization Controls (SOC) 3 Report"
            let sheets = Sheets(
                [
                    .space(140), .title(vendor.legal), .title(named),
                    .centred([story.system, "For the period \(story.day(story.start)) to \(story.day(story.end))"]),
                    .section(number: nil, "Report of Independent Accountants"),
                    .paragraph("To the Management of \(vendor.legal):"),
                    .heading("Scope"),
                    .paragraph(
                        "We have examined \(vendor.legal)’s accompanying assertion titled “Assertion of \(vendor.short) Management” (“assertion”) that the controls within \(vendor.short)’s \(story.system) (“system”) were effective \(span), to provide reasonable assurance that \(vendor.short)’s service commitments and system requirements were achieved based on the trust services criteria relevant to \(story.listed(story.categories)) (“applicable trust services criteria”) set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy (AICPA, Trust Services Criteria)."
                    ),
                    .heading("Service Organization’s Responsibilities"),
                    .paragraph(
                        "\(vendor.short) is responsible for its service commitments and system requirements and for designing, implementing, and operating effective controls within the system. \(vendor.short) has also provided the accompanying assertion about the effectiveness of controls within the system."
                    ),
                    .heading("Service Auditor’s Responsibilities"),
                    .paragraph(
                        "Our responsibility is to express an opinion, based on our examination, on whether management’s assertion that controls within the system were effective is fairly stated, in all material respects. We are required to be independent and to meet our other ethical responsibilities."
                    ),
                    .heading("Inherent Limitations"),
                    .paragraph(
                        "There are inherent limitations in the effectiveness of any system of internal control, including the possibility of human error and the circumvention of controls."
                    ),
                    .heading("Opinion"),
                    .paragraph(
                        "In our opinion, management’s assertion that the controls within \(vendor.short)’s \(story.system) were effective \(span), to provide reasonable assurance that \(vendor.short)’s service commitments and system requirements were achieved based on the applicable trust services criteria is fairly stated, in all material respects."
                    ),
                    .space(10), .lines([story.auditor.firm, story.auditor.city, story.day(story.signed)]),
                    .section(number: nil, "Assertion of \(vendor.short) Management"),
                    .paragraph(
                        "We are responsible for designing, implementing, operating, and maintaining effective controls within the \(story.system) \(span). We assert that the controls within the system were effective \(span), to provide reasonable assurance that our service commitments and system requirements were achieved based on the trust services criteria relevant to \(story.listed(story.categories))."
                    ),
                    .lines([vendor.legal]),
                    .section(number: nil, "Attachment A: Boundaries of the \(story.system)"),
                    .paragraph(
                        "\(vendor.product) is offered as a service over the internet. The boundaries of the system include its software, people, procedures and data."
                    ),
                    .section(number: nil, "Attachment B: Principal Service Commitments and System Requirements"),
                    .bullets([
                        "Encryption of customer data in transit and at rest.",
                        "Restriction of access to those who need it.",
                    ]),
                ], style)
            return (
                sheets.bytes(),
                Truth(
                    "soc-report",
                    [
                        "soc.kind": .value("SOC 3"), "soc.type": .open, "soc.organization": .value(vendor.legal),
                        "soc.system": .oneOf([story.system, "\(vendor.short)’s \(story.system)"]),
                        "soc.period-start": .value(story.start.description),
                        "soc.period-end": .value(story.end.description),
                        "soc.report-date": .value(story.signed.description), "soc.auditor": .value(story.auditor.firm),
                        "soc.auditor-city": .value(story.auditor.city), "soc.opinion": .value("unqualified"),
                        "soc.categories": .value(story.categories.sorted().joined(separator: ", ")),
                        "soc.criteria-edition": .optional("2017"), "soc.independence": .value("true"),
                        "soc.paragraphs": .open,
                        "soc.restricted-use": .optional("false"),
                    ])
            )
        },
        Specimen(name: "soc1-type2") { dice in
            let story = SOCStory(&dice, house: .northern)
            let vendor = story.vendor, span = story.span
            var style = SheetStyle()
            style.opening = .newPage
            style.font = .serif
            let sheets = Sheets(
                [
                    .space(140), .title(vendor.legal), .title("SOC 1® Type 2 Report"),
                    .centred([
                        "Report on the Description of the \(story.system) and the Suitability of the Design and Operating Effectiveness of Controls",
                        "\(story.day(story.start)) through \(story.day(story.end))",
                    ]),
                    .section(number: "1", "Independent Service Auditor’s Report"), .lines(["To: \(vendor.legal)"]),
                    .heading("Scope"),
                    .paragraph(
                        "We have examined \(vendor.legal)’s (“\(vendor.short)”) description of its \(story.system) for processing user entities’ transactions \(span) (the “description”) and the suitability of the design and operating effectiveness of the controls included in the description to achieve the related control objectives stated in the description, based on the criteria identified in management’s assertion. The controls and control objectives included in the description are those that management believes are likely to be relevant to user entities’ internal control over financial reporting."
                    ),
                    .heading("Service Organization’s Responsibilities"),
                    .paragraph(
                        "\(vendor.short) is responsible for preparing the description and its assertion, and for specifying the control objectives."
                    ),
                    .heading("Service Auditor’s Responsibilities"),
                    .paragraph(
                        "Our responsibility is to express an opinion on the fairness of the presentation of the description and on the suitability of the design and operating effectiveness of the controls to achieve the related control objectives. We are required to be independent and to meet our other ethical responsibilities."
                    ),
                    .heading("Inherent Limitations"),
                    .paragraph(
                        "The description is prepared to meet the common needs of a broad range of user entities and their auditors who audit and report on user entities’ financial statements."
                    ),
                    .heading("Description of Tests of Controls"),
                    .paragraph(
                        "The specific controls tested and the nature, timing, and results of those tests are listed in Section 4."
                    ),
                    .heading("Opinion"),
                    .paragraph(
                        "In our opinion, in all material respects, based on the criteria described in \(vendor.short)’s assertion:"
                    ),
                    .marked([
                        (
                            "a.",
                            "the description fairly presents the \(story.system) that was designed and implemented \(span)."
                        ),
                        (
                            "b.",
                            "the controls related to the control objectives stated in the description were suitably designed to provide reasonable assurance that the control objectives would be achieved if the controls operated effectively \(span)."
                        ),
                        (
                            "c.",
                            "the controls operated effectively to provide reasonable assurance that the control objectives were achieved \(span)."
                        ),
                    ]),
                    .heading("Restricted Use"),
                    .paragraph(
                        "This report is intended solely for the information and use of management of \(vendor.short), user entities of the system during some or all of the period, and their auditors, and is not intended to be, and should not be, used by anyone other than these specified parties."
                    ),
                    .space(8), .lines([story.auditor.firm, story.auditor.city, story.day(story.signed)]),
                    .section(number: "2", "Management’s Assertion"),
                    .paragraph(
                        "We have prepared the description of the \(story.system) for user entities of the system \(span) and their user auditors. We confirm, to the best of our knowledge and belief, that the description fairly presents the system."
                    ), .lines([vendor.legal]),
                    .section(number: "3", "Description of the \(story.system)"),
                    .paragraph("\(vendor.product) calculates, posts and reports the transactions of its customers."),
                    .section(number: "4", "Control Objectives, Controls and Tests"),
                    .heading(
                        "Control Objective 1: Controls provide reasonable assurance that transactions are recorded completely and accurately."
                    ),
                    .table(
                        [1, 3, 3, 2], head: ["No.", "Control", "Test", "Result"],
                        [
                            [
                                "1.1", "Totals are reconciled each day.",
                                "Inspected the reconciliations for a sample of days.", "No exceptions noted.",
                            ],
                            [
                                "1.2", "Rejected records are corrected and entered again.",
                                "Inspected the list of rejected records for a sample of days.", "No exceptions noted.",
                            ],
                        ]),
                ], style)
            return (
                sheets.bytes(),
                Truth(
                    "soc-report",
                    [
                        "soc.kind": .value("SOC 1"), "soc.type": .value("2"), "soc.organization": .value(vendor.legal),
                        "soc.system": .oneOf([
                            story.system, "\(story.system) for processing user entities’ transactions",
                        ]),
                        "soc.period-start": .value(story.start.description),
                        "soc.period-end": .value(story.end.description),
                        "soc.report-date": .value(story.signed.description), "soc.auditor": .value(story.auditor.firm),
                        "soc.auditor-city": .value(story.auditor.city), "soc.opinion": .value("unqualified"),
                        "soc.restricted-use": .value("true"), "soc.independence": .value("true"),
                        "soc.paragraphs": .open,
                        "soc.exceptions": .each([]), "soc.non-occurring": .optional("none"),
                    ])
            )
        },
        Specimen(name: "readiness-report") { dice in
            let vendor = dice.pick(Cast.vendors), firm = dice.pick(Cast.auditors).firm
            let day = Day.of(2026, dice.between(1, 6), dice.between(2, 27))
            return (
                Sheets([
                    .space(100), .title(vendor.legal), .title("SOC 2 Readiness Assessment"),
                    .centred([DayForm.monthDayYear.text(day), "Prepared by \(firm)"]),
                    .section(number: nil, "Executive Summary"),
                    .paragraph(
                        "\(firm) performed a readiness assessment of \(vendor.short) against the trust services criteria relevant to security and availability. The purpose was to identify gaps before a SOC 2 Type 2 examination. This assessment is not an attestation engagement, and we express no opinion on the design or operating effectiveness of controls."
                    ),
                    .section(number: nil, "Gaps and Recommendations"),
                    .table(
                        [1, 3, 3, 1], head: ["Criteria", "Current State", "Recommendation", "Priority"],
                        [
                            [
                                "CC6.2", "Access is removed on request, without a record.",
                                "Track each removal in a ticket.", "High",
                            ], ["CC7.1", "Scans are run from time to time.", "Schedule a scan each month.", "Medium"],
                            ["CC8.1", "Changes are reviewed by peers.", "Keep the record of approval.", "Low"],
                        ]),
                    .paragraph(
                        "On completion of the remediation plan, \(vendor.short) expects to begin its observation period."
                    ),
                ]).bytes(), Truth(nil)
            )
        },
    ]
}
