import Assessment

extension Reader {
    /// A certificate of insurance, such as ACORD 25, or an insurer's or broker's letter.
    package static let insuranceCertificate = Reader(
        id: "insurance-certificate", version: 2, name: "a certificate of insurance",
        recognises: { content in
            guard let prose = Opened.prose(content), Opened.pageCount(content) <= 8 else { return 0 }
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(25).contains { line in
                InsuranceReading.titles.contains { prose.contains($0, in: line.span) } && line.span.count <= 140
            }
            guard head else { return 0 }
            return [
                "insurer", "insured", "policy number", "policy no", "policy", "limits", "limit", "indemnity", "broker",
                "insurers",
            ]
            .count { prose.contains($0) } >= 2 ? 95 : 50
        },
        read: { content, setting in InsuranceReading(content, setting).harvest })
}

/// One reading of one certificate: the cyber or professional policy, which is the one whose days count.
struct InsuranceReading {
    private(set) var harvest: Harvest

    static let titles = [
        "certificate of liability insurance", "certificate of insurance", "evidence of insurance",
        "insurance certificate",
        "certificate of cyber insurance", "verification of insurance", "confirmation of insurance", "evidence of cover",
        "confirmation of cover", "to whom it may concern - insurance", "insurance confirmation", "evidence of coverage",
        "proof of insurance", "certificate of cover", "insurance verification", "cyber insurance certificate",
        "letter of insurance", "insurance letter", "versicherungsbestatigung", "attestation d'assurance",
        "summary of insurance", "confirmation of insurance cover",
    ]

    init(_ content: Content, _ setting: Setting) {
        harvest = Harvest(kind: Reader.insuranceCertificate.id, of: content.document, setting)
        let labels = LabelledLines(content)
        let isForm = labels.lines.contains { Folding.string($0.text).has("acord") }
        let shown = NumericOrder.shown(labels.lines.map(\.text))
        let order: DayInProse.Order = shown == .unstated && isForm ? .monthFirst : shown
        let covers = InsuranceTable.covers(content, order)
        let policy = InsurancePolicy.found(covers, labels, order)
        harvest.letterhead = Letterhead(about: InsuranceReading.insured(labels), issuer: policy.insurer?.text)
        let start = policy.effective?.day, end = policy.expiry?.day
        func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String) {
            harvest.add(
                key, value, of: setting.vendorSubject, .documented,
                speaksOf: start ?? setting.dated ?? setting.received,
                until: end, rule: Fact.Rule("insurance." + rule), at: place, quote: quote)
        }
        let lines = policy.lines
        if let first = lines.first {
            add(.insuranceLines, lines.map(\.text), "lines", first.place, first.quote)
        }
        guard policy.isCyber else {
            harvest.note(
                nil,
                "The certificate names no cyber cover, so no limit and no last day was stated. Ask for the certificate of the cyber policy."
            )
            return
        }
        func keep(_ what: String) {
            harvest.note(nil, "\(what) was not read from the lines of the cyber cover. Read it by eye.")
        }
        if let insurer = policy.insurer {
            add(.insuranceInsurer, insurer.text, "insurer", insurer.place, insurer.quote)
        } else {
            keep("The insurer")
        }
        if let number = policy.number {
            add(.insurancePolicyNumber, number.text, "policy-number", number.place, number.quote)
        } else {
            keep("The policy's number")
        }
        if let effective = policy.effective {
            add(.insuranceEffective, effective.day, "effective", effective.place, effective.quote)
        } else {
            keep("The first day")
        }
        if let limit = policy.limit {
            add(.insuranceLimit, limit.amount, "limit", limit.place, limit.quote)
        } else {
            keep("The limit")
        }
        guard let expiry = policy.expiry else {
            harvest.note(
                nil,
                policy.isContested
                    ? "Several policies stand in it, and which day ends the cyber cover was not clear. Read it by eye."
                    : "The last day of the cyber cover was not read. Read it by eye.")
            return
        }
        add(.insuranceExpiry, expiry.day, "expiry", expiry.place, expiry.quote)
        if expiry.day < setting.received {
            harvest.note(
                expiry.place,
                "The cover ended on \(expiry.day.inWords). Ask for the certificate of the policy that followed.")
        }
    }

    private static func insured(_ labels: LabelledLines) -> String? {
        let found = labels.first([
            "insured", "named insured", "the insured", "policyholder", "name of insured", "insured name", "assured",
        ])
        guard let name = found?.text, name.count <= 80, !name.contains("   ") else { return nil }
        return name
    }
}
