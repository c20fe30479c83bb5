import Assessment

extension Specimen {
    /// Terms and policies beside the signed agreements.
    static let terms: [Specimen] = [
        Specimen(name: "dpa-signed-by-one") { dice in
            let story = AgreementStory(&dice)
            var blocks = story.complete
            if let signature = blocks.firstIndex(where: { if case .sides = $0 { true } else { false } }) {
                blocks[signature] = .sides(
                    [
                        story.vendor.legal, "By: /s/ \(story.signers[0].name)", "Name: \(story.signers[0].name)",
                        "Title: \(story.signers[0].role)", "Date: \(story.effectiveText)",
                    ],
                    [
                        story.customer, "By: ______________________", "Name: ____________________",
                        "Title: ____________________", "Date: ____________________",
                    ])
            }
            var fields = story.completeFields
            fields["dpa.signed"] = .oneOf(["partly", "no"])
            return (Sheets(blocks, story.style).bytes(), Truth("agreement", fields))
        },
        Specimen(name: "terms-of-service") { dice in
            let story = AgreementStory(&dice), changeDays = dice.pick([14, 30])
            var style = story.style
            style.footer = "\(story.vendor.short) Terms of Service"
            let blocks: [SheetBlock] = [
                .title("Terms of Service"), .lines(["Last updated: \(story.effectiveText)"]),
                .paragraph(
                    "These Terms of Service are a contract between you and \(story.vendor.legal). By creating an account or using \(story.vendor.product) you accept them."
                ),
                .section(number: "1", "Changes to these terms"),
                .paragraph(
                    "We may change these terms. We will tell you at least \(story.counted(changeDays)) days before a material change takes effect."
                ),
                .section(number: "2", "Your content"),
                .paragraph(
                    "We may use your content to improve our services and to train our models, unless you turn this off in the settings of your account."
                ),
                .section(number: "3", "Disclaimer and liability"),
                .paragraph(
                    "The service is provided as is. Our total liability to you shall not exceed the amount you paid us in the six months before the claim."
                ),
                .section(number: "4", "Ending your account"),
                .paragraph(
                    "You may export your data for 30 days after your account is closed. After that we may delete them."),
            ]
            return (
                Sheets(blocks, style).bytes(),
                Truth(
                    "agreement",
                    [
                        "change.notice-days": .value(String(changeDays)), "data.training-use": .value("opt-out"),
                        "contract.liability-cap": .says("the amount you paid us in the six months"),
                        "exit.days": .value("30"),
                        "contract.signed": .open, "contract.effective": .optional(story.effective.description),
                    ])
            )
        },
        Specimen(name: "trust-page") { dice in
            let vendor = dice.pick(Cast.vendors)
            return (
                Sheets([
                    .title("Trust Center"),
                    .paragraph(
                        "At \(vendor.short), security comes first. \(vendor.product) is trusted by teams around the world."
                    ),
                    .heading("Compliance"),
                    .bullets([
                        "SOC 2 Type 2: our report is available under a confidentiality agreement.",
                        "ISO/IEC 27001: we are working towards certification.",
                        "GDPR: we sign a data processing agreement with customers on request.",
                        "HIPAA: business associate agreements are available on the enterprise plan.",
                    ]), .heading("Penetration tests"),
                    .paragraph("An independent firm tests our application every year. Ask us for the letter."),
                ]).bytes(), Truth(nil)
            )
        },
        Specimen(name: "disclosure-policy") { dice in
            let vendor = dice.pick(Cast.vendors), days = dice.pick([2, 3, 5])
            let address = "security@\(vendor.short.lowercased().filter(\.isLetter)).example"
            var style = SheetStyle()
            style.opening = .inPlace
            style.numbering = ""
            return (
                Sheets(
                    [
                        .title("Vulnerability Disclosure Policy"),
                        .paragraph(
                            "\(vendor.legal) welcomes reports of vulnerabilities in \(vendor.product) from security researchers."
                        ),
                        .section(number: "1", "How to report"),
                        .paragraph("Write to \(address). Tell us what you found and how it can be seen again."),
                        .section(number: "2", "What we promise"),
                        .paragraph(
                            "We will acknowledge your report within \(days) business days and keep you informed until it is fixed."
                        ),
                        .section(number: "3", "Safe harbor"),
                        .paragraph(
                            "We will not take legal action against you, nor ask law enforcement to do so, for research done in good faith and in line with this policy."
                        ),
                        .section(number: "4", "Out of scope"),
                        .bullets(["Denial of service", "Social engineering of our staff"]),
                    ], style
                ).bytes(),
                Truth(
                    "disclosure-policy",
                    [
                        "disclosure.contact": .value("yes"),
                        "disclosure.response-days": .oneOf([String(days), String(days + 2)]),
                        "disclosure.safe-harbour": .value("true"),
                    ])
            )
        },
        Specimen(name: "incident-report") { dice in
            let vendor = dice.pick(Cast.vendors), assessor = "Sablewood Response LLC"
            let form = dice.pick(DayForm.inProse)
            let began = Day.of(2026, dice.between(1, 5), dice.between(1, 27))
            let found = began.adding(days: dice.between(2, 20)), told = found.adding(days: dice.between(1, 4))
            var style = SheetStyle()
            style.opening = .inPlace
            style.numbering = ""
            return (
                Sheets(
                    [
                        .title("Security Incident Report"),
                        .lines([vendor.legal, "Report date: \(form.text(told.adding(days: 30)))"]),
                        .section(number: "1", "Summary"),
                        .paragraph(
                            "On \(form.text(found)) \(vendor.short) detected unauthorized access to a support tool of \(vendor.product). The access began on \(form.text(began)). Affected customers were notified on \(form.text(told))."
                        ),
                        .section(number: "2", "Scope"),
                        .paragraph(
                            "The names and email addresses of 214 users of 12 customers were viewed. No passwords or payment data were reached."
                        ),
                        .section(number: "3", "Investigation"),
                        .paragraph(
                            "\(vendor.short) engaged \(assessor) to investigate. Its work confirmed the scope and found no further access."
                        ),
                        .section(number: "4", "Root cause"),
                        .paragraph("A session token of a contractor was stolen by malware on a personal device."),
                        .section(number: "5", "Corrective actions"),
                        .bullets(["Support tools now need a managed device.", "Tokens end after eight hours."]),
                    ], style
                ).bytes(),
                Truth(
                    "incident-report", [:],
                    parts: [
                        Truth.Part(
                            kind: .incident, about: [],
                            fields: [
                                "incident.occurred": .value(began.description),
                                "incident.detected": .value(found.description),
                                "incident.notified": .value(told.description),
                                "incident.assessor": .says(assessor),
                                "incident.scope": .says("214 users of 12 customers"),
                            ])
                    ])
            )
        },
    ]
}
