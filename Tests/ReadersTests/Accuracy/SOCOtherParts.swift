import Assessment

// The parts of a report that the service organisation wrote, the tests, and what stands around them.
extension SOCStory {
    private var both: String { type == 2 ? "design and operating effectiveness" : "design" }

    /// The signer of the assertion, by the vendor's name, so that one story has one.
    private var signer: (name: String, role: String) { Cast.people[vendor.short.count % Cast.people.count] }

    var assertionPart: [SheetBlock] {
        [
            .paragraph(
                "We have prepared the accompanying description of \(vendor.legal)’s \(system) \(span) (“description”) based on the criteria for a description of a service organization’s system in DC section 200. The description is intended to provide report users with information about the system that may be useful when assessing the risks arising from interactions with it."
            ),
            .paragraph("We confirm, to the best of our knowledge and belief, that:"),
            .marked(
                [
                    (
                        "a.",
                        "the description presents \(vendor.short)’s \(system) that was designed and implemented \(span) in accordance with the description criteria."
                    ),
                    (
                        "b.",
                        "the controls stated in the description were suitably designed \(span) to provide reasonable assurance that \(vendor.short)’s service commitments and system requirements would be achieved."
                    ),
                ]
                    + (type == 2
                        ? [
                            (
                                "c.",
                                "the controls stated in the description operated effectively \(span)\(opinion == .unqualified ? "" : ", except for the matter that our auditor describes")."
                            )
                        ] : [])),
            .space(8), .lines([signer.name, signer.role, vendor.legal, day(signed)]),
        ]
    }

    var descriptionPart: [SheetBlock] {
        var blocks: [SheetBlock] = [
            .heading("Overview of Operations", listed: true),
            .paragraph(
                "\(vendor.legal) was founded to bring order to the daily work of its customers. Its product, \(vendor.product), is offered as a service over the internet to organizations of every size. The company employs engineering, support and security staff in three offices and remotely."
            ),
            .heading("Principal Service Commitments and System Requirements", listed: true),
            .paragraph(
                "Commitments to user entities are documented in the terms of service and in customer agreements. They include the use of encryption to protect customer data in transit and at rest, restriction of access to those who need it, and an availability target of 99.9 percent each month."
            ),
            .heading("Components of the System", listed: true),
            .table(
                [1, 3], head: ["Component", "Description"],
                [
                    ["Infrastructure", "Virtual servers, managed databases and object storage in two regions."],
                    [
                        "Software",
                        "The application, its interfaces for programs, and the tools by which it is deployed and watched.",
                    ],
                    ["People", "Engineering, operations, support, security, and executive management."],
                    ["Data", "Customer records, attachments, and logs of use."],
                    ["Procedures", "Documented policies for access, change, incidents, backup and vendors."],
                ]),
        ]
        if let incidents {
            blocks += [
                .heading(house == .northern ? "Identified System Incidents" : "Disclosure of Incidents"),
                .paragraph(incidents),
            ]
        }
        if let subsequent { blocks += [.heading("Subsequent Events"), .paragraph(subsequent)] }
        return blocks + providersInDescription + duties
    }

    private var providersInDescription: [SheetBlock] {
        guard method != .none else { return [] }
        let title = house == .northern ? "Subservice Organizations" : "Use of Subservice Organizations"
        return [
            .heading(title, listed: true),
            .table(
                [2, 3], head: ["Subservice Organization", "Services Provided"],
                providers.map { [$0.name, $0.service.prefix(1).uppercased() + $0.service.dropFirst()] }),
        ]
            + (method == .carveOut
                ? providerDutyBlocks
                : [
                    .paragraph(
                        "The controls of \(providers[0].name) are part of this description, and its own assertion is presented in this report."
                    )
                ])
    }

    private var providerDutyBlocks: [SheetBlock] {
        let title = SheetBlock.heading("Complementary Subservice Organization Controls", listed: true)
        let text = SheetBlock.paragraph(
            "The following controls are expected to be in place at the subservice organizations:")
        switch house {
        case .chartered, .northern:
            return [
                title, text,
                .table(
                    [2, 5, 1.3], head: ["Subservice Organization", "Expected Control", "Criteria"],
                    csocs.map { [$0.provider ?? "", $0.text, $0.criteria.joined(separator: ", ")] }),
            ]
        case .plain, .overseas:
            return [title, text, .bullets(csocs.map { "\($0.text) (\($0.criteria.joined(separator: ", ")))" })]
        }
    }

    private var duties: [SheetBlock] {
        let intro = SheetBlock.paragraph(
            "\(vendor.short)’s controls were designed with the assumption that certain controls would be implemented by user entities. The controls below should be considered by each user entity."
        )
        switch house {
        case .chartered:
            let title = [
                "Complementary User Entity Controls", "Complementary User Entity Controls (CUECs)",
                "User Entity Controls",
            ][taste]
            let head = [
                "Complementary User Entity Control", "User Entity Control", "Control Expected of User Entities",
            ][taste]
            return [
                .heading(title, listed: true), intro,
                .table(
                    [5, 1.3], head: [head, "Related Criteria"],
                    cuecs.map { [$0.text, $0.criteria.joined(separator: ", ")] }),
            ]
        case .northern:
            let marks = taste == 1 ? cuecs.indices.map { "\($0 + 1)." } : cuecs.map { _ in "•" }
            return [
                .heading("Complementary User Entity Controls (CUECs)", listed: true), intro,
                .marked(zip(marks, cuecs).map { ($0, $1.text) }),
            ]
        case .plain:
            return [.heading("Complementary User Entity Considerations", listed: true), intro]
                + cuecs.map { .paragraph($0.text) }
        case .overseas:
            return [
                .heading("Complementary user entity controls", listed: true), intro,
                .marked(cuecs.enumerated().map { ("CUEC-\($0 + 1)", $1.text) }),
            ]
        }
    }

    /// The tests by criterion: a control that serves two stands twice, and with it its result.
    var testsPart: [SheetBlock] {
        let criteria = Array(Set(controls.flatMap(\.criteria))).sorted()
        var blocks: [SheetBlock] = [
            .paragraph(
                "This section presents the controls specified by \(vendor.short), the tests that the service auditor performed of their operating effectiveness, and the results. Tests included inquiry of personnel, inspection of records, observation and re-performance."
            )
        ]
        let announce =
            house == .plain ? "Deviation noted." : house == .northern ? "Exception noted:" : "Exception noted."
        let clean = house == .plain ? "No deviations noted." : "No exceptions noted."
        for criterion in criteria {
            blocks.append(
                .heading(
                    "\(criterion): \(SOCStory.criteriaText[criterion] ?? "The entity implements activities to meet its objectives.")"
                ))
            let rows = controls.filter { $0.criteria.contains(criterion) }.map { control -> [String] in
                let result =
                    if let exception = exceptions.first(where: { $0.control == control.number }) {
                        "\(announce) \(exception.text)."
                    } else if nonOccurring.contains(control.number) {
                        "The circumstances that warrant the operation of the control did not occur during the period; therefore, operating effectiveness could not be tested."
                    } else { clean }
                return house == .plain
                    ? [control.number + "\n" + control.text, control.test, result]
                    : [control.number, control.text, control.test, result]
            }
            blocks.append(
                house == .plain
                    ? .table([3, 3, 2.4], head: ["Control", "Tests performed", "Results of tests"], rows)
                    : .table(
                        [1, 3, 3.4, 2.6],
                        head: ["Control #", "Control Activity", "Test of Controls", "Results of Tests"], rows))
        }
        return blocks
    }

    /// What management answers; nil where there is nothing to answer.
    var responsePart: [SheetBlock]? {
        let answered = exceptions.filter { $0.response != nil }
        guard !answered.isEmpty else { return nil }
        let intro = SheetBlock.paragraph(
            "The information in this section was provided by \(vendor.short) and was not subjected to the procedures of the service auditor, who expresses no opinion on it."
        )
        if house == .northern {
            return [intro]
                + answered.flatMap { exception -> [SheetBlock] in
                    [
                        .heading("\(exception.control) (\(exception.criteria.joined(separator: ", ")))"),
                        .paragraph("Exception: \(exception.text)."),
                        .paragraph("Management’s Response: \(exception.response ?? "")"),
                    ]
                }
        }
        return [
            intro,
            .table(
                [1.4, 1, 3, 3.4], head: ["Criteria", "Control", "Exception Noted", "Management’s Response"],
                answered.map {
                    [$0.criteria.joined(separator: ", "), $0.control, $0.text + ".", $0.response ?? ""]
                }),
        ]
    }

    static let criteriaText = [
        "CC1.1": "The entity demonstrates a commitment to integrity and ethical values.",
        "CC1.4": "The entity attracts, develops, and retains competent individuals.",
        "CC2.2": "The entity communicates information internally.",
        "CC3.1": "The entity specifies objectives with sufficient clarity.",
        "CC6.2": "The entity registers and authorizes new users before issuing credentials.",
        "CC6.3": "The entity authorizes, modifies, or removes access.",
        "CC7.1": "The entity uses detection and monitoring procedures.",
        "CC8.1": "The entity authorizes, tests, and approves changes.",
        "A1.2": "The entity maintains environmental protections and data backup.",
    ]
}
