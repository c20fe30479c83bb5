import Assessment

extension Reader {
    /// A certificate of insurance, such as ACORD 25.
    package static let insuranceCertificate = Reader(
        id: "insurance-certificate", name: "a certificate of insurance",
        recognises: { content in
            guard let prose = Opened.prose(content), Opened.pageCount(content) <= 8 else { return 0 }
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(20).contains { line in
                [
                    "certificate of liability insurance", "certificate of insurance", "evidence of insurance",
                    "insurance certificate", "certificate of cyber insurance",
                ].contains { prose.contains($0, in: line.span) } && line.span.count <= 90
            }
            guard head else { return 0 }
            return ["insurer", "insured", "policy number", "policy", "limits"].count { prose.contains($0) } >= 2
                ? 95 : 50
        },
        read: { content, setting in InsuranceReading(content, setting).harvest })
}

/// One reading of one certificate: the last day of the cyber cover, where the certificate holds one such day.
struct InsuranceReading {
    private(set) var harvest: Harvest
    private let lines: [Signatures.Line]

    private static let expiry = [
        "policy expires", "policy exp", "expiry date", "expiration date", "policy expiration", "expires", "expiry",
        "date of expiry", "valid until", "period of insurance", "policy period", "to",
    ]
    private static let cyber = [
        "cyber", "technology errors", "tech e&o", "technology e&o", "network security", "data breach",
        "privacy liability", "information security",
    ]

    init(_ content: Content, _ setting: Setting) {
        lines = Signatures.lines(content)
        harvest = Harvest(kind: Reader.insuranceCertificate.id, of: content.document, setting)
        let all = lines.map { Folding.string($0.text) }.joined(separator: "\n")
        let order: DayInProse.Order =
            all.contains("mm/dd/yyyy") ? .monthFirst : all.contains("dd/mm/yyyy") ? .dayFirst : .unstated
        harvest.letterhead = Letterhead(about: insured)
        guard InsuranceReading.cyber.contains(where: { all.contains($0) }) else {
            harvest.note(
                nil,
                "The certificate names no cyber cover, so no last day was stated. Ask for the certificate of the cyber policy."
            )
            return
        }
        let found = expiries(order)
        guard let one = found.first, Set(found.map(\.day)).count == 1 else {
            harvest.note(
                nil,
                found.isEmpty
                    ? "The last day of the cyber cover was not read. Read it by eye."
                    : "Several policies stand in it, and which day ends the cyber cover was not clear. Read it by eye.")
            return
        }
        if one.day < setting.received {
            harvest.note(
                one.line.place,
                "The cover ended on \(one.day.inWords). Ask for the certificate of the policy that followed.")
        }
        harvest.add(
            .insuranceExpiry, one.day, of: setting.vendorSubject, .documented,
            speaksOf: one.start ?? setting.dated ?? setting.received, until: one.day,
            rule: Fact.Rule("insurance.expiry"), at: one.line.place, quote: one.line.text.trimmed)
    }

    private struct Found {
        let day: Day
        let start: Day?
        let line: Signatures.Line
    }

    /// Days behind a label of expiry, or the second of two days in the row of the cyber cover.
    private func expiries(_ order: DayInProse.Order) -> [Found] {
        var rows: [Found] = [], labelled: [Found] = [], start: Day?
        for (index, line) in lines.enumerated() {
            let folded = Folding.folded(line.text)
            let text = String(decoding: folded, as: UTF8.self)
            let days = DayInProse.all(in: folded, 0..<folded.count, order: order)
            guard !days.isEmpty else { continue }
            let near = lines[max(0, index - 1)...min(lines.count - 1, index + 1)].map { Folding.string($0.text) }
            if days.count == 2, let first = days[0].day, let last = days[1].day, first < last {
                if InsuranceReading.cyber.contains(where: text.contains) {
                    rows.append(Found(day: last, start: first, line: line))
                } else if near.contains(where: { line in InsuranceReading.cyber.contains { line.contains($0) } }) {
                    labelled.append(Found(day: last, start: first, line: line))
                } else if InsuranceReading.expiry.dropLast().contains(where: text.trimmed.hasPrefix) {
                    labelled.append(Found(day: last, start: first, line: line))
                }
                continue
            }
            guard days.count == 1, let day = days[0].day else { continue }
            if [
                "policy effective", "policy eff", "effective", "inception", "from", "start date", "period from",
                "effective date",
            ].contains(where: text.trimmed.hasPrefix) {
                start = day
            }
            if InsuranceReading.expiry.contains(where: {
                text.trimmed.hasPrefix($0 + " ") || text.trimmed.hasPrefix($0 + ":")
            }) {
                labelled.append(Found(day: day, start: start, line: line))
            }
        }
        return rows.isEmpty ? labelled : rows
    }

    private var insured: String? {
        let line = lines.first {
            Folding.string($0.text).trimmed.hasPrefix("insured ")
                || Folding.string($0.text).trimmed.hasPrefix("insured:")
        }
        guard let line else { return nil }
        let rest = line.text.trimmed.dropFirst("insured".count).drop { ": ".contains($0) }
        let name = String(rest).trimmed
        return name.isEmpty || name.count > 80 || name.contains("   ") ? nil : name
    }
}
