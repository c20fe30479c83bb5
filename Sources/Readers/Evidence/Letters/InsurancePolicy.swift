import Assessment

/// The policy of a certificate whose days count: the cyber cover, else the professional one that names technology.
struct InsurancePolicy {
    typealias Found = LabelledLines.Found
    struct DayFound {
        let day: Day
        let place: Source.Place
        let quote: String
    }
    struct Amount {
        let amount: Int
        let place: Source.Place
        let quote: String
    }
    var insurer: Found?
    var number: Found?
    var effective: DayFound?
    var expiry: DayFound?
    var limit: Amount?
    /// The kinds of cover, in their order.
    var lines: [Found] = []
    var isCyber = false
    /// Whether several days end it.
    var isContested = false

    static let cyber = [
        "cyber", "technology errors", "tech e&o", "technology e&o", "tech e & o", "technology e & o",
        "network security",
        "data breach", "privacy liability", "information security", "technology professional",
        "information & communication technology",
        "media, tech", "tech/cyber",
    ]
    static func isCyber(_ text: String) -> Bool {
        let folded = Folding.string(text)
        return cyber.contains { folded.has($0) }
    }

    /// By the table of covers where one of them is cyber; else by the labels of a paper about one policy.
    static func found(_ covers: [InsuranceCover], _ labels: LabelledLines, _ order: DayInProse.Order) -> InsurancePolicy
    {
        var policy = InsurancePolicy()
        let own = covers.filter { InsurancePolicy.isCyber($0.type.text) || InsurancePolicy.isCyber($0.whole) }
        policy.lines = covers.map(\.type)
        guard own.isEmpty else {
            policy.isCyber = true
            policy.insurer = own[0].insurer ?? labels.first(insurers)
            if Set(own.compactMap { $0.number?.text }).count <= 1 {
                policy.number = own.lazy.compactMap(\.number).first
            }
            let starts = own.compactMap(\.effective), ends = own.compactMap(\.expiry)
            if Set(starts.map(\.day)).count == 1 { policy.effective = starts.first }
            if Set(ends.map(\.day)).count == 1 { policy.expiry = ends.first }
            policy.isContested = ends.count > 1 && policy.expiry == nil
            policy.limit = own.compactMap(\.limit).min { $0.amount < $1.amount }
            if policy.number == nil { policy.number = policyNumber(labels, only: own.count == 1 && covers.count == 1) }
            if policy.expiry == nil, covers.count == 1 { policy.days(labels, order) }
            if policy.limit == nil, covers.count == 1 { policy.limit = limit(labels) }
            return policy
        }
        policy.isCyber = labels.lines.contains { isCyber($0.text) }
        if policy.lines.isEmpty {
            policy.lines = labels.all([
                "cover", "class", "class of business", "class of insurance", "type of insurance", "type",
                "type of cover",
                "coverage", "insurance", "line of business", "policy type", "type of policy", "coverage type",
            ]).filter { $0.text.count <= 80 }
        }
        guard policy.isCyber, covers.isEmpty || covers.count == 1 else { return policy }
        policy.insurer = labels.first(insurers)
        policy.number = policyNumber(labels, only: true)
        policy.days(labels, order)
        policy.limit = limit(labels)
        return policy
    }

    private static let insurers = [
        "insurer", "insurers", "insurance company", "underwriter", "underwriters", "insurer name", "name of insurer",
        "carrier",
        "insurance carrier", "underwritten by", "insured by", "security", "lead insurer", "insurer(s)", "versicherer",
        "assureur",
    ]

    private static func policyNumber(_ labels: LabelledLines, only: Bool) -> Found? {
        guard only else { return nil }
        let found = labels.all([
            "policy number", "policy no", "policy no.", "policy ref", "policy reference", "policy",
            "unique market reference",
            "umr", "certificate no", "certificate number", "policy #", "reference", "policy nr", "police nr",
            "contract number",
        ]).filter { $0.text.contains(where: \.isNumber) && $0.text.count <= 40 && DayInProse.day($0.text) == nil }
        let policies = found.filter {
            Folding.string($0.quote).contains("policy") || Folding.string($0.quote).contains("umr")
        }
        return policies.first ?? found.first
    }

    /// Behind their labels, or as a stretch `from D1 to D2`.
    private mutating func days(_ labels: LabelledLines, _ order: DayInProse.Order) {
        func days(_ found: Found) -> [Day?] {
            let text = Folding.folded(found.text)
            return DayInProse.all(in: text, 0..<text.count, order: order).map(\.day)
        }
        var ends: [DayFound] = [], starts: [DayFound] = []
        for found in labels.all([
            "period of insurance", "policy period", "period", "insurance period", "period of cover", "policy term",
            "term",
            "cover period", "coverage period", "from", "validity", "policy dates",
        ]) {
            let both = days(found)
            if both.count == 2, let one = both[0], let two = both[1], one < two {
                starts.append(DayFound(day: one, place: found.place, quote: found.quote))
                ends.append(DayFound(day: two, place: found.place, quote: found.quote))
            } else if both.count == 1, let one = both[0], Folding.string(found.quote).trimmed.hasPrefix("from") {
                starts.append(DayFound(day: one, place: found.place, quote: found.quote))
            }
        }
        for found in labels.all([
            "policy expires", "end of insurance", "end of cover", "policy exp", "policy exp date", "expiry date",
            "expiration date", "policy expiration",
            "policy expiration date", "expires", "expiry", "date of expiry", "valid until", "to", "end date",
            "policy end date",
            "period to", "cover ends", "policy expiry date", "policy expiry", "cover expires",
        ]) {
            if let day = days(found).last ?? nil {
                ends.append(DayFound(day: day, place: found.place, quote: found.quote))
            }
        }
        for found in labels.all([
            "policy effective", "start of insurance", "start of cover", "policy eff", "policy eff date", "effective",
            "inception", "start date", "period from",
            "effective date", "policy effective date", "inception date", "policy start date", "cover starts",
            "policy inception",
            "commencement date", "valid from",
        ]) {
            if let day = days(found).first ?? nil {
                starts.append(DayFound(day: day, place: found.place, quote: found.quote))
            }
        }
        if ends.isEmpty {
            // `from 1 February 2026 to 31 January 2027` in a sentence.
            for line in labels.lines {
                let text = Folding.folded(line.text)
                let found = DayInProse.all(in: text, 0..<text.count, order: order)
                guard found.count == 2, let one = found[0].day, let two = found[1].day, one < two else { continue }
                starts.append(DayFound(day: one, place: line.place, quote: line.text.trimmed))
                ends.append(DayFound(day: two, place: line.place, quote: line.text.trimmed))
            }
        }
        if Set(ends.map(\.day)).count == 1 { expiry = ends.first }
        isContested = ends.count > 1 && expiry == nil
        if Set(starts.map(\.day)).count == 1 { effective = starts.first }
    }

    private static func limit(_ labels: LabelledLines) -> Amount? {
        let found = labels.all([
            "limit of indemnity", "limit of liability", "limit", "limits", "limits of liability", "sum insured",
            "policy limit",
            "aggregate limit", "limit of insurance", "indemnity limit", "cover limit", "each claim", "coverage limit",
            "annual aggregate",
            "deckungssumme", "versicherungssumme", "aggregate", "per claim", "limit (any one claim)",
        ])
        let amounts = found.compactMap { found in
            Money.limits(found.text).min().map { Amount(amount: $0, place: found.place, quote: found.quote) }
        }
        return amounts.min { $0.amount < $1.amount }
    }
}

/// Amounts of money in whole units of their currency.
enum Money {
    /// `$5,000,000`, `£5m`, `EUR 2.500.000`, `5 million`; a figure without a currency counts only with its thousands.
    static func all(_ text: String) -> [Int] {
        let folded = text.lowercased()
        var found: [Int] = [], at = folded.startIndex
        while at < folded.endIndex {
            guard folded[at].isNumber, at == folded.startIndex || !folded[folded.index(before: at)].isLetter else {
                at = folded.index(after: at)
                continue
            }
            let start = at
            while at < folded.endIndex,
                folded[at].isNumber
                    || ",.' ".contains(folded[at]) && folded.index(after: at) < folded.endIndex
                        && folded[folded.index(after: at)].isNumber && folded[at] != " "
            { at = folded.index(after: at) }
            let digits = String(folded[start..<at])
            let before = folded[..<start].suffix(5).trimmed
            let isMoney = [
                "$", "\u{a3}", "\u{20ac}", "usd", "eur", "gbp", "chf", "us$", "aud", "cad", "inr", "\u{20b9}", "sgd",
            ]
            .contains { before.hasSuffix($0) }
            let rest = folded[at...].drop { $0 == " " }
            let word = String(rest.prefix { $0.isLetter })
            var scale = 1
            if ["m", "mio", "mn", "mm", "million", "millions", "millionen"].contains(word) { scale = 1_000_000 }
            if ["k", "thousand"].contains(word) { scale = 1000 }
            let after = ["usd", "eur", "gbp", "chf", "dollars", "euro", "euros", "pounds"].contains(word)
            guard let value = amount(digits, scale) else { continue }
            let grouped = digits.filter { ",.'".contains($0) }.count >= 1 && value >= 10_000
            if isMoney && value >= 1000 || scale > 1 || grouped || after && value >= 1000 { found.append(value) }
        }
        return found
    }

    private static let scales: Set<String> = ["m", "mio", "mn", "million", "millions", "millionen", "k", "thousand"]

    /// The amounts of a text that no word for the insured's own share stands before.
    static func limits(_ text: String) -> [Int] {
        var limits: [Int] = [], rest = text[...]
        while let at = rest.firstIndex(where: \.isNumber) {
            var end = at
            while end < rest.endIndex, !rest[end].isWhitespace { end = rest.index(after: end) }
            // A word such as `million` may follow the figure.
            let next = rest[end...].drop(while: \.isWhitespace).prefix { $0.isLetter }
            let stop = scales.contains(next.lowercased()) ? next.endIndex : end
            let words = rest[..<at].lowercased()
            let isOwnShare = [
                "retention", "deductible", "sir ", "self-insured", "excess", "med exp", "premises", "selbstbehalt",
            ].contains { words.contains($0) }
            if !isOwnShare { limits += all(String(rest[..<stop])) }
            rest = rest[stop...]
        }
        return limits
    }

    private static func amount(_ digits: String, _ scale: Int) -> Int? {
        let parts = digits.split { ",.'".contains($0) }
        if parts.count == 1 { return Int(parts[0]).flatMap { $0 <= 1_000_000_000_000 / scale ? $0 * scale : nil } }
        if parts.dropFirst().allSatisfy({ $0.count == 3 }), scale == 1 { return Int(parts.joined()) }
        if parts.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), let last = parts.last, last.count <= 2,
            scale == 1
        {
            return Int(parts.dropLast().joined())
        }
        // `2.5 million`
        guard parts.count == 2, scale > 1, let whole = Int(parts[0]), let tenths = Int(parts[1].prefix(1)),
            parts[1].count == 1
        else { return nil }
        return whole * scale + tenths * scale / 10
    }
}
