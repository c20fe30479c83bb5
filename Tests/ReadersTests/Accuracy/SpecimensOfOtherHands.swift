import Assessment

extension Specimen {
    /// The same kinds by other hands.
    static let otherHands: [Specimen] = [
        Specimen(name: "master-agreement-silent") { dice in
            let story = AgreementStory(&dice), months = dice.pick([12, 24]), notice = dice.pick([30, 60])
            var style = story.style
            style.footer = "Software as a Service Agreement"
            let blocks: [SheetBlock] = [
                .title("Software as a Service Agreement"),
                .paragraph(
                    "This agreement is made on \(story.effectiveText) by and between \(story.vendor.legal) (“Supplier”) and \(story.customer) (“Client”)."
                ),
                .section(number: "1", "Services and fees"),
                .paragraph(
                    "Supplier provides \(story.vendor.product) to Client for the fees set out in the order form."),
                .section(number: "2", "Term and termination"),
                .paragraph(
                    "The initial term is \(months) months from the date of this agreement. It renews for terms of twelve months unless a party gives notice of not less than \(story.counted(notice)) days before it ends."
                ),
                .section(number: "3", "Confidentiality"),
                .paragraph(
                    "Each party keeps the other’s confidential information secret and uses it only for this agreement."),
                .section(number: "4", "Security"),
                .paragraph(
                    "Supplier will tell Client of a confirmed breach of Client’s data within \(story.counted(story.breachHours)) hours of confirmation."
                ),
                .section(number: "5", "Liability"),
                .paragraph(
                    "Supplier’s liability under this agreement is limited to one hundred thousand US dollars ($100,000) in total."
                ),
                .space(10), story.signature,
            ]
            let ends = story.effective.adding(months: months)
            return (
                Sheets(blocks, style).bytes(),
                Truth(
                    "agreement",
                    [
                        "contract.signed": .value("yes"), "contract.effective": .value(story.effective.description),
                        "contract.ends": .oneOf([ends.description, ends.adding(days: -1).description]),
                        "contract.notice-days": .value(String(notice)),
                        "contract.liability-cap": .says("one hundred thousand US dollars"),
                        "incident.notice-hours": .value(String(story.breachHours)),
                        "incident.notice-trigger": .value("confirmed"),
                    ])
            )
        },
        Specimen(name: "baa-weak-unsigned") { dice in
            var story = AgreementStory(&dice)
            story.customer = "Lakeshore Community Hospital, Inc."
            story.isSigned = false
            var style = story.style
            style.footer = nil
            let blocks: [SheetBlock] = [
                .title("HIPAA Business Associate Addendum"),
                .paragraph(
                    "This addendum between \(story.customer) (“Covered Entity”) and \(story.vendor.legal) (“Business Associate”) applies to Protected Health Information that Business Associate receives."
                ),
                .section(number: "1", "Use"),
                .paragraph("Business Associate will use Protected Health Information only to provide the services."),
                .section(number: "2", "Safeguards"),
                .paragraph("Business Associate will use reasonable safeguards to protect it."),
                .section(number: "3", "Breach"),
                .paragraph(
                    "Business Associate will report a breach of unsecured Protected Health Information to Covered Entity."
                ),
                .space(10), story.signature,
            ]
            var fields: [String: Truth.Expected] = [
                "baa.signed": .value("no"), "baa.clauses": .oneOf(["partly", "no"]),
                "baa.subcontractors": .optional("no"),
            ]
            for key in AgreementStory.neighbours { fields[key] = .open }
            return (Sheets(blocks, style).bytes(), Truth("agreement", fields))
        },
        Specimen(name: "pentest-letter-without-counts") { dice in
            let vendor = dice.pick(Cast.vendors),
                tester = dice.pick(["Ironquay Security Ltd.", "Redloft Offensive Security, Inc."])
            let form = dice.pick(DayForm.inProse)
            let start = Day.of(2026, dice.between(1, 6), dice.between(1, 20)), end = start.adding(days: 11)
            let day = end.adding(days: dice.between(20, 40))
            return (
                Sheets([
                    .lines([tester]), .lines(["Date: \(form.text(day))"]), .title("Penetration Test Summary Letter"),
                    .paragraph("To whom it may concern:"),
                    .paragraph(
                        "\(tester) was retained by \(vendor.legal) to conduct an external penetration test of the \(vendor.product) web application. The test ran from \(form.text(start)) through \(form.text(end))."
                    ),
                    .paragraph(
                        "The team followed the OWASP Testing Guide and PTES. All vulnerabilities that were identified have since been patched by \(vendor.short)."
                    ),
                    .lines(["Sincerely,", "Joel Abernathy", tester]),
                ]).bytes(),
                Truth(
                    "penetration-test",
                    [
                        "pentest.tester": .value(tester), "pentest.client": .value(vendor.legal),
                        "pentest.target": .says("\(vendor.product) web application"),
                        "pentest.window-start": .value(start.description),
                        "pentest.window-end": .value(end.description),
                        "pentest.report-date": .value(day.description), "pentest.open.critical": .optional("0"),
                        "pentest.open.high": .optional("0"), "pentest.open.medium": .optional("0"),
                        "pentest.open.low": .optional("0"),
                    ])
            )
        },
        Specimen(name: "insurance-letter") { dice in
            let vendor = dice.pick(Cast.vendors),
                insurer = dice.pick(["Gannet Specialty Insurance Company", "Old Harbour Mutual Insurance Co."])
            let start = Day.of(2026, dice.between(1, 6), dice.between(13, 27)),
                expiry = start.adding(months: 12).adding(days: -1)
            let number = "TPC/\(dice.digits(6))/26", limit = dice.pick([1, 3, 5])
            return (
                Sheets([
                    .title("Certificate of Insurance"),
                    .paragraph("We confirm that the following insurance is in force for our client."),
                    .pairs([
                        ("Insured", vendor.legal), ("Insurer", insurer),
                        ("Type of cover", "Cyber and Technology Liability"), ("Policy number", number),
                        (
                            "Period of insurance",
                            "From \(DayForm.dayMonthYear.text(start)) to \(DayForm.dayMonthYear.text(expiry)), both days inclusive"
                        ), ("Limit of indemnity", "EUR \(limit),000,000 any one claim and in the aggregate"),
                    ]), .lines(["Mallory Brokers LLC"]),
                ]).bytes(),
                Truth(
                    "insurance-certificate",
                    [
                        "insurance.insurer": .value(insurer), "insurance.policy-number": .value(number),
                        "insurance.effective": .value(start.description),
                        "insurance.expiry": .value(expiry.description),
                        "insurance.limit": .value("\(limit)000000"),
                        "insurance.lines": .each([["cyber and technology liability", "cyber", "cyber liability"]]),
                    ])
            )
        },
    ]
}
