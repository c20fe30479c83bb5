import Assessment

extension Specimen {
    static let agreements: [Specimen] = [
        Specimen(name: "dpa-complete") { dice in
            let story = AgreementStory(&dice)
            return (Sheets(story.complete, story.style).bytes(), Truth("agreement", story.completeFields))
        },
        Specimen(name: "dpa-two-columns") { dice in
            let story = AgreementStory(&dice)
            var blocks = story.complete, style = story.style
            style.size = 8.5
            style.isJustified = true
            // The terms stand in two columns, the signatures below them do not.
            blocks.insert(.columns(2), at: 2)
            if let end = blocks.firstIndex(where: { if case .sides = $0 { true } else { false } }) {
                blocks.insert(.columns(1), at: end)
            }
            return (Sheets(blocks, style).bytes(), Truth("agreement", story.completeFields))
        },
        Specimen(name: "dpa-weak") { dice in
            let story = AgreementStory(&dice)
            return (Sheets(story.weak, story.style).bytes(), Truth("agreement", story.weakFields))
        },
        Specimen(name: "dpa-unsigned") { dice in
            var story = AgreementStory(&dice)
            story.isSigned = false
            return (Sheets(story.complete, story.style).bytes(), Truth("agreement", story.completeFields))
        },
        Specimen(name: "dpa-notice-only") { dice in
            let story = AgreementStory(&dice)
            return (
                Sheets(
                    [
                        .title("Data Protection at \(story.vendor.short)"),
                        .paragraph(
                            "\(story.vendor.short) takes privacy seriously. Where we process personal data on behalf of our customers, we offer a Data Processing Agreement that meets Article 28 of the GDPR and includes the Standard Contractual Clauses."
                        ),
                        .paragraph(
                            "To obtain a copy of the agreement for signature, write to privacy@\(story.vendor.short.lowercased().filter(\.isLetter)).example or ask your account manager."
                        ),
                        .heading("Questions"),
                        .paragraph(
                            "Does the agreement cover subprocessors and audits? Yes. Ask us for the current list."),
                    ], story.style
                ).bytes(), Truth(nil)
            )
        },
        Specimen(name: "baa") { dice in
            let story = AgreementStory(&dice)
            let (vendor, customer) = (story.vendor.legal, "Lakeshore Community Hospital, Inc.")
            var signed = story
            signed.customer = customer
            var style = story.style
            style.footer = "Business Associate Agreement"
            let blocks: [SheetBlock] = [
                .title("Business Associate Agreement"),
                .paragraph(
                    "This Business Associate Agreement (“Agreement”) is made effective \(story.effectiveText) between \(customer) (“Covered Entity”) and \(vendor) (“Business Associate”)."
                ),
                .section(number: "1", "Permitted uses and disclosures"),
                .paragraph(
                    "Business Associate may use or disclose Protected Health Information (“PHI”) only as permitted or required by this Agreement or as required by law, and may not use or disclose PHI in a manner that would violate Subpart E of 45 CFR Part 164 if done by Covered Entity."
                ),
                .section(number: "2", "Safeguards"),
                .paragraph(
                    "Business Associate shall use appropriate safeguards, and comply with Subpart C of 45 CFR Part 164 with respect to electronic PHI, to prevent use or disclosure other than as provided for by this Agreement."
                ),
                .section(number: "3", "Reporting"),
                .paragraph(
                    "Business Associate shall report to Covered Entity any use or disclosure not provided for by this Agreement, any security incident, and any breach of unsecured PHI as required by 45 CFR 164.410, within \(story.counted(story.breachHours)) hours of discovery."
                ),
                .section(number: "4", "Subcontractors"),
                .paragraph(
                    "In accordance with 45 CFR 164.502(e)(1)(ii) and 164.308(b)(2), Business Associate shall ensure that any subcontractors that create, receive, maintain, or transmit PHI on its behalf agree to the same restrictions, conditions, and requirements that apply to Business Associate."
                ),
                .section(number: "5", "Access, amendment and accounting"),
                .paragraph(
                    "Business Associate shall make PHI in a designated record set available under 45 CFR 164.524, make amendments under 45 CFR 164.526, and maintain the information required for an accounting of disclosures under 45 CFR 164.528."
                ),
                .section(number: "6", "Books and records"),
                .paragraph(
                    "Business Associate shall make its internal practices, books, and records available to the Secretary of Health and Human Services for determining compliance."
                ),
                .section(number: "7", "Term and termination"),
                .paragraph(
                    "Covered Entity may terminate this Agreement if Business Associate has violated a material term. Upon termination, Business Associate shall return or destroy all PHI, if feasible, and retain no copies."
                ),
                .space(10), signed.signature,
            ]
            var fields: [String: Truth.Expected] = [
                "baa.signed": .value("yes"), "baa.clauses": .value("yes"), "baa.subcontractors": .value("yes"),
                "baa.effective": .value(story.effective.description),
            ]
            for key in AgreementStory.neighbours { fields[key] = .open }
            return (Sheets(blocks, style).bytes(), Truth("agreement", fields))
        },
        Specimen(name: "master-agreement") { dice in
            let story = AgreementStory(&dice)
            let years = dice.pick([1, 2, 3])
            let ends = story.effective.adding(months: 12 * years).adding(days: -1)
            let changeDays = dice.pick([30, 45, 60]), exitDays = dice.pick([30, 60, 90]),
                notice = dice.pick([30, 60, 90])
            var style = story.style
            style.footer = "Master Services Agreement"
            let blocks: [SheetBlock] = [
                .title("Master Services Agreement"),
                .paragraph(
                    "This Master Services Agreement is entered into on \(story.effectiveText) (“Effective Date”) between \(story.vendor.legal) (“Provider”) and \(story.customer) (“Customer”)."
                ),
                .section(number: "1", "Term"),
                .paragraph(
                    "This Agreement begins on the Effective Date and continues until \(story.day(ends)). It renews for successive periods of one year unless either party gives written notice of non-renewal at least \(story.counted(notice)) days before the end of the then-current term."
                ),
                .section(number: "2", "Changes to the service"),
                .paragraph(
                    "Provider shall give Customer at least \(story.counted(changeDays)) days’ prior written notice of any material change to the service, to the models it uses or to these terms."
                ),
                .section(number: "3", "Customer data"),
                .paragraph(
                    "Provider shall not use Customer Data to train, retrain or improve any machine learning or artificial intelligence model. Customer Data are stored in the European Union."
                ),
                .section(number: "4", "Security incidents"),
                .paragraph(
                    "Provider shall notify Customer of any actual or reasonably suspected security incident within \(story.counted(story.breachHours)) hours after becoming aware of it."
                ),
                .section(number: "5", "Audit"),
                .paragraph(
                    "Customer may audit Provider’s compliance with this Agreement once in each calendar year, on site where reasonably necessary. Provider shall give any regulator with authority over Customer the same access to its premises, personnel and records."
                ),
                .section(number: "6", "Automated actions"),
                .paragraph(
                    "Provider bears all loss that results from an action taken by an automated agent of the Service that Customer did not authorise."
                ),
                .section(number: "7", "Limitation of liability"),
                .paragraph(
                    "Except for breach of confidentiality, each party’s aggregate liability shall not exceed the fees paid or payable in the twelve (12) months preceding the claim."
                ),
                .section(number: "8", "Exit"),
                .paragraph(
                    "For \(story.counted(exitDays)) days after termination or expiry, Provider shall make Customer Data available for export in CSV or JSON format, and shall thereafter delete them."
                ),
                .space(10), story.signature,
            ]
            return (
                Sheets(blocks, style).bytes(),
                Truth(
                    "agreement",
                    [
                        "contract.signed": .value("yes"), "contract.effective": .value(story.effective.description),
                        "contract.ends": .value(ends.description),
                        "contract.notice-days": .value(String(notice)),
                        "contract.liability-cap": .says("fees paid or payable in the twelve (12) months"),
                        "contract.audit-right": .value("yes"),
                        "contract.regulator-access": .value("yes"), "contract.agent-acts": .value("yes"),
                        "change.notice-days": .value(String(changeDays)), "exit.days": .value(String(exitDays)),
                        "exit.format": .says("CSV or JSON"), "incident.notice-hours": .value(String(story.breachHours)),
                        "incident.notice-trigger": .value("suspected"),
                        "data.training-use": .value("forbidden"), "data.regions": .open, "data.retention-days": .open,
                    ])
            )
        },
        Specimen(name: "subprocessor-list") { dice in
            let vendor = dice.pick(Cast.vendors), day = Day.of(2026, dice.between(2, 9), dice.between(13, 27)),
                form = dice.pick(DayForm.inProse)
            let places = ["United States", "Ireland", "Germany", "Singapore", "Canada"]
            let rows = Cast.providers.enumerated().map {
                ($1.name, $1.service.prefix(1).uppercased() + $1.service.dropFirst(), places[$0])
            }
            return (
                Sheets([
                    .title("\(vendor.short) Subprocessors"), .lines(["Last updated: \(form.text(day))"]),
                    .paragraph(
                        "\(vendor.legal) uses the following subprocessors to process customer personal data in connection with \(vendor.product)."
                    ),
                    .table(
                        [3, 4, 2],
                        head: dice.toss()
                            ? ["Subprocessor", "Purpose", "Location"]
                            : ["Name", "Service provided", "Country of processing"], rows.map { [$0.0, $0.1, $0.2] }),
                ]).bytes(),
                Truth(
                    "subprocessor-list",
                    [
                        "subprocessors.list": .each(rows.map { [$0.0] }),
                        "subprocessors.as-of": .value(day.description), "data.regions": .open,
                    ],
                    parts: rows.map {
                        Truth.Part(
                            kind: .subprocessor, about: [$0.0],
                            fields: ["subprocessor.service": .says($0.1), "subprocessor.location": .value($0.2)])
                    })
            )
        },
    ]
}
