import Assessment

extension Specimen {
    /// What a certificate of a management system says.
    struct Certificate {
        var organization: String, product: String
        var address = "4 Millrace Court, 2nd Floor, Port Ellery"
        var standard = "ISO/IEC 27001:2022"
        var number: String, scope: String
        var body: String
        var accreditor: (short: String, long: String, number: String)
        var initial: Day, issue: Day, expiry: Day
        var surveillance: Day?
        var soa: String?
        var form: DayForm

        init(_ dice: inout Dice, years: Int = 3) {
            let vendor = dice.pick(Cast.vendors)
            organization = vendor.legal
            product = vendor.product
            number = dice.pick([
                "IS-\(dice.digits(6))", "\(dice.digits(6))-ISMS", "ISMS/\(dice.digits(4))/\(dice.digits(3))",
                "CN\(dice.digits(8))", "\(dice.digits(2)).\(dice.digits(2)).\(dice.digits(5))",
            ])
            scope = dice.pick([
                "The design, development, operation and support of \(vendor.product), including its hosting and customer support",
                "Information security management system covering the provision of \(vendor.product) to business customers",
                "Software development, maintenance and customer support of cloud based applications for contract and ledger management",
            ])
            body = dice.pick([
                "Averon Certification Services Ltd.", "Lindqvist Register AB", "Tessaro Certification GmbH",
                "Norvale Assurance International Inc.",
            ])
            accreditor = dice.pick([
                ("UKAS", "United Kingdom Accreditation Service", "0\(dice.digits(3))"),
                ("ANAB", "ANSI National Accreditation Board", "MS-\(dice.digits(4))"),
                ("DAkkS", "Deutsche Akkreditierungsstelle", "D-ZM-\(dice.digits(5))-01-00"),
                ("NABCB", "National Accreditation Board for Certification Bodies", "IS \(dice.digits(3))"),
            ])
            issue = Day.of(dice.pick([2024, 2025]), dice.between(1, 12), dice.between(13, 27))
            initial = dice.toss() ? issue : issue.adding(months: -36)
            expiry = issue.adding(months: 12 * years).adding(days: -1)
            surveillance = nil
            form = dice.pick(DayForm.onCertificates)
        }

        func day(_ day: Day) -> String { form.text(day) }

        /// Certificates are of A4.
        func style(_ font: SheetFont = .sans) -> SheetStyle {
            var style = SheetStyle()
            style.font = font
            style.width = 595
            style.height = 842
            style.size = 11
            style.hasPageNumbers = false
            return style
        }

        func truth(_ reader: String = "iso-certificate") -> Truth {
            var fields: [String: Truth.Expected] = [
                "iso.standard": .value(standard), "iso.organization": .value(organization),
                "iso.certificate-number": .value(number), "iso.scope": .says(scope),
                "iso.certification-body": .value(body),
                "iso.accreditation-body": .oneOf([
                    accreditor.short, accreditor.long, "\(accreditor.long) (\(accreditor.short))",
                    "\(accreditor.short) (\(accreditor.long))",
                ]),
                "iso.initial-date": .value(initial.description), "iso.issue-date": .value(issue.description),
                "iso.expiry-date": .value(expiry.description),
            ]
            if let surveillance { fields["iso.surveillance-due"] = .value(surveillance.description) }
            if let soa { fields["iso.soa-version"] = .says(soa) }
            return Truth(reader, fields)
        }
    }
}

extension Truth {
    /// The same fields, right where stated and not missed where not.
    static func loose(_ fields: [String: Expected], but strict: Set<String>) -> [String: Expected] {
        fields.reduce(into: [:]) { loose, field in
            loose[field.key] = if strict.contains(field.key) { field.value } else { .open }
        }
    }
}
