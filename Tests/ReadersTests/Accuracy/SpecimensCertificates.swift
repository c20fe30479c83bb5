import Assessment

extension Specimen {
    private static func certificate(
        _ name: String, isPictured: Bool = false, years: Int = 3,
        _ change: @escaping @Sendable (inout Certificate, inout Dice) -> Void = { _, _ in },
        _ sheets: @escaping @Sendable (Certificate) -> Sheets
    ) -> Specimen {
        Specimen(name: name, isPictured: isPictured) { dice in
            var certificate = Certificate(&dice, years: years)
            change(&certificate, &dice)
            let sheets = sheets(certificate)
            return (isPictured ? try SheetPrograms.scanned(sheets) : sheets.bytes(), certificate.truth())
        }
    }

    static let certificates: [Specimen] = [
        certificate(
            "iso27001-two-columns",
            { one, _ in
                one.soa = "2.1"; one.surveillance = one.issue.adding(months: 12)
            }
        ) { one in
            Sheets(
                [
                    .lines([one.body]), .space(20), .title("Certificate of Registration"),
                    .centred(["Information Security Management System"]), .space(10),
                    .pairs([
                        ("This is to certify that the management system of", "\(one.organization)\n\(one.address)"),
                        ("has been assessed and found to conform with", one.standard),
                        ("Certificate Number", one.number), ("Scope of Certification", one.scope),
                        ("Statement of Applicability", "Version 2.1"),
                        ("Date of initial registration", one.day(one.initial)),
                        ("Date of this certificate", one.day(one.issue)),
                        ("Valid until", one.day(one.expiry)),
                        ("1st surveillance audit due", one.surveillance.map(one.day) ?? ""),
                    ]), .space(30), .lines(["Signed for and on behalf of \(one.body)", "", "Head of Certification"]),
                    .paragraph(
                        "\(one.body) is accredited by \(one.accreditor.short) under number \(one.accreditor.number)."),
                ], one.style())
        },
        certificate("iso27001-label-above-value") { one in
            Sheets(
                [
                    .title("CERTIFICATE"), .space(10),
                    .stacked([
                        [("Certified organization", "\(one.organization)")],
                        [("Standard", one.standard), ("Certificate No.", one.number)],
                    ]),
                    .stacked([[("Scope", one.scope)]]),
                    .stacked([
                        [
                            ("Original certification date", one.day(one.initial)), ("Issue date", one.day(one.issue)),
                            ("Expiry date", one.day(one.expiry)),
                        ]
                    ]),
                    .stacked([
                        [
                            ("Certification body", one.body),
                            ("Accreditation", "\(one.accreditor.long) (\(one.accreditor.short))"),
                        ]
                    ]),
                    .space(20),
                    .paragraph("The validity of this certificate depends on successful surveillance audits."),
                ], one.style(.serif))
        },
        certificate("iso27001-prose") { one in
            Sheets(
                [
                    .centred([one.body]), .title("Certificate of Approval"), .centred(["This is to certify that"]),
                    .title(one.organization), .centred([one.address]),
                    .centred([
                        "operates an Information Security Management System that complies with the requirements of",
                        one.standard, "for the following scope:",
                    ]), .centred([one.scope + "."]), .space(14),
                    .centred([
                        "Certificate No: \(one.number)", "Originally registered: \(one.day(one.initial))",
                        "Latest issue: \(one.day(one.issue))", "Expires on: \(one.day(one.expiry))",
                    ]), .space(20),
                    .centred([
                        "Accredited by \(one.accreditor.long) (\(one.accreditor.short)), No. \(one.accreditor.number)"
                    ]),
                ], one.style(.serif))
        },
        certificate("iso27001-many-sites") { one in
            Sheets(
                [
                    .title("Certificate"),
                    .pairs([
                        ("Certificate number:", one.number), ("Organisation:", one.organization),
                        ("Standard:", one.standard), ("Scope of certification:", one.scope),
                        ("Initial certification date:", one.day(one.initial)),
                        ("Certificate issue date:", one.day(one.issue)),
                        ("Certificate expiry date:", one.day(one.expiry)), ("Issued by:", one.body),
                        ("Accreditation body:", one.accreditor.short),
                    ]),
                    .paragraph("This certificate is valid for the sites in the annex."), .page,
                    .heading("Annex to certificate \(one.number)"),
                    .table(
                        [1, 3, 4], head: ["Site", "Address", "Activities"],
                        [
                            ["1", one.address, "Head office, development"],
                            ["2", "9 Quay Street, Lower Marden", "Customer support"],
                            ["3", "Rue des Tisserands 22, Vaubois", "Operations"],
                        ]),
                ], one.style())
        },
        certificate(
            "iso27001-bilingual",
            { one, _ in
                one.form = .german; one.accreditor = ("DAkkS", "Deutsche Akkreditierungsstelle", "D-ZM-14111-01-00")
            }
        ) { one in
            Sheets(
                [
                    .title("ZERTIFIKAT / CERTIFICATE"),
                    .paragraph(
                        "Die Zertifizierungsstelle der \(one.body) bescheinigt, dass das Unternehmen / The certification body of \(one.body) certifies that the company"
                    ), .centred([one.organization, one.address]),
                    .paragraph(
                        "ein Informationssicherheits-Managementsystem eingeführt hat und anwendet / has introduced and applies an information security management system according to"
                    ), .centred([one.standard]),
                    .pairs([
                        ("Geltungsbereich / Scope:", one.scope),
                        ("Zertifikat-Registrier-Nr. / Certificate registration no.:", one.number),
                        ("Erstzertifizierung / Initial certification:", one.day(one.initial)),
                        ("Ausstellungsdatum / Date of issue:", one.day(one.issue)),
                        ("Gültig bis / Valid until:", one.day(one.expiry)),
                    ]),
                    .paragraph(
                        "Akkreditiert durch die Deutsche Akkreditierungsstelle (DAkkS), \(one.accreditor.number)"),
                ], one.style())
        },
        certificate(
            "iso27001-2013",
            { one, _ in
                one.standard = "ISO/IEC 27001:2013"; one.issue = .of(2023, 5, 16); one.initial = one.issue;
                one.expiry = .of(2026, 5, 15)
            }
        ) { one in
            Sheets(
                [
                    .title("Certificate of Registration"),
                    .pairs([
                        ("Registered company", one.organization), ("Management system standard", one.standard),
                        ("Registration number", one.number), ("Scope of activities", one.scope),
                        ("First registered on", one.day(one.initial)), ("Date of issue", one.day(one.issue)),
                        ("Date of expiry", one.day(one.expiry)), ("Issued by", one.body),
                        ("Accredited by", one.accreditor.short),
                    ]),
                ], one.style(.serif))
        },
        certificate(
            "iso27001-one-year", years: 1,
            { one, _ in
                one.standard = "ISO/IEC 27001:2022"; one.initial = one.issue
            }
        ) { one in
            Sheets(
                [
                    .lines([one.body]), .title("Certificate of Compliance"),
                    .paragraph(
                        "\(one.organization), \(one.address), has been audited and found to be in accordance with the requirements of ISO 27001 : 2022 for the following activities: \(one.scope)."
                    ),
                    .stacked([
                        [("Certificate No.", one.number), ("Date of initial registration", one.day(one.initial))],
                        [("Date of certificate", one.day(one.issue)), ("Certificate expiry", one.day(one.expiry))],
                    ]),
                    .paragraph(
                        "This certificate remains valid for three years subject to annual surveillance. Accreditation: \(one.accreditor.short) \(one.accreditor.number)."
                    ),
                ], one.style())
        },
        certificate(
            "iso27001-surveillance-table",
            { one, _ in
                one.surveillance = one.issue.adding(months: 12)
                one.accreditor = ("UKAF", "United Kingdom Akkreditering Forum", "0771")
            }
        ) { one in
            Sheets(
                [
                    .title("Certificate of Registration"), .paragraph("This certifies that"),
                    .lines([one.organization, one.address]),
                    .paragraph(
                        "operates an information security management system that was assessed against \(one.standard)."),
                    .pairs([
                        ("Scope of activities", one.scope), ("Certificate No.", one.number),
                        ("Date of Certification", one.day(one.initial)), ("Issue Date", one.day(one.issue)),
                        ("Certificate Expiry", one.day(one.expiry)),
                    ]),
                    .table(
                        [2, 2, 2], head: ["Audit", "Due on or before", "Done on"],
                        [
                            ["1st surveillance", one.surveillance.map(one.day) ?? "", ""],
                            ["Re-certification", one.day(one.expiry.adding(days: -30)), ""],
                        ]),
                    .lines(["Issued by: \(one.body)", "Accredited by: \(one.accreditor.long)"]),
                ], one.style())
        },
        certificate(
            "iso27001-scan", isPictured: true,
            { one, _ in
                one.form = .dayMonthYear; one.number = "IS 482716"
            }
        ) { one in
            Sheets(
                [
                    .title("Certificate of Registration"),
                    .pairs([
                        ("Organization", one.organization), ("Standard", one.standard),
                        ("Certificate number", one.number), ("Scope", one.scope),
                        ("Initial registration", one.day(one.initial)), ("Issue date", one.day(one.issue)),
                        ("Expiry date", one.day(one.expiry)), ("Issued by", one.body),
                        ("Accredited by", one.accreditor.short),
                    ]),
                ], one.style())
        },
        Specimen(name: "iso9001") { dice in
            var one = Certificate(&dice)
            one.standard = "ISO 9001:2015"
            let sheets = Sheets(
                [
                    .title("Certificate"),
                    .pairs([
                        ("Organization", one.organization), ("Standard", one.standard),
                        ("Certificate number", one.number), ("Scope", "Development and sale of software"),
                        ("Issue date", one.day(one.issue)), ("Expiry date", one.day(one.expiry)),
                        ("Issued by", one.body),
                    ]),
                    .paragraph(
                        "The organization operates a quality management system. Information security is addressed in its procedures."
                    ),
                ], one.style())
            return (sheets.bytes(), Truth("other-certificate", Truth.loose(one.truth().fields, but: ["iso.standard"])))
        },
        Specimen(name: "iso27701") { dice in
            var one = Certificate(&dice)
            one.standard = "ISO/IEC 27701:2019"
            let sheets = Sheets(
                [
                    .title("Certificate of Registration"),
                    .paragraph("This is to certify that the Privacy Information Management System of"),
                    .centred([one.organization]),
                    .paragraph(
                        "acting as a PII processor, as an extension to its certified ISO/IEC 27001 system, complies with"
                    ), .centred([one.standard]),
                    .pairs([
                        ("Certificate No.", one.number), ("Scope", one.scope), ("Issue date", one.day(one.issue)),
                        ("Valid until", one.day(one.expiry)), ("Certification body", one.body),
                    ]),
                ], one.style())
            return (sheets.bytes(), Truth("other-certificate", Truth.loose(one.truth().fields, but: ["iso.standard"])))
        },
        Specimen(name: "statement-of-applicability") { dice in
            let vendor = dice.pick(Cast.vendors), day = Day.of(2026, dice.between(1, 9), dice.between(13, 27)),
                form = dice.pick(DayForm.inProse)
            let version = "\(dice.between(2, 6)).\(dice.below(4))"
            let left = dice.some(2, of: ["A.7.4", "A.8.30", "A.7.11", "A.5.23"])
            let names = [
                "A.5.1": "Policies for information security", "A.5.15": "Access control",
                "A.5.23": "Use of cloud services", "A.6.3": "Awareness and training", "A.7.4": "Physical monitoring",
                "A.7.11": "Supporting utilities", "A.8.5": "Secure sign-in", "A.8.13": "Backup",
                "A.8.30": "Outsourced development",
            ]
            let rows = names.keys.sorted {
                $0.split(separator: ".").compactMap { Int($0) }.lexicographicallyPrecedes(
                    $1.split(separator: ".").compactMap { Int($0) })
            }
            .map { number in
                left.contains(number)
                    ? [number, names[number] ?? "", "No", "Not applicable: the company has no such activity."]
                    : [number, names[number] ?? "", "Yes", "Risk treatment; implemented."]
            }
            return (
                Sheets([
                    .title("Statement of Applicability"), .centred([vendor.legal, "ISO/IEC 27001:2022"]),
                    .pairs([("Version", version), ("Date", form.text(day)), ("Owner", "Information Security Manager")]),
                    .paragraph("This statement lists the controls of Annex A, whether each applies, and why."),
                    .table([1, 3, 1.2, 4], head: ["Control", "Title", "Applicable", "Justification"], rows),
                ]).bytes(),
                Truth(
                    "statement-of-applicability",
                    [
                        "soa.version": .value(version), "soa.date": .value(day.description),
                        "soa.excluded": .each(left.map { [$0, String($0.dropFirst(2))] }),
                        "iso.standard": .optional("ISO/IEC 27001:2022"), "iso.organization": .optional(vendor.legal),
                        "iso.soa-version": .optional(version),
                    ])
            )
        },
    ]
}
