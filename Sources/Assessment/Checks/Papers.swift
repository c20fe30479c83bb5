/// The papers of assurance of a vendor: auditors' reports and certificates, each a part of it. One of them is judged and
/// read alone, for a key is never settled across two papers.
extension Facts {
    /// The vendor's own SOC 2 and SOC 3 reports. A SOC 1 report speaks of financial reporting and is passed over, and so
    /// is the report of a provider that another report here names as carved out.
    var reports: [Facts] {
        let read = parts(.report).filter { part in
            let kinds = part.texts(.socKind)
            return kinds.isEmpty
                ? Facts.reportKeys.contains { !part.readings($0).isEmpty } : kinds.contains { SOCKind($0) != .one }
        }
        return read.filter { part in
            let providers = read.filter { $0.subject != part.subject }.flatMap(\.providers)
            return !part.texts(.socOrganization).contains { name in
                providers.contains { LegalName($0).likeness(to: LegalName(name)) != .different }
            }
        }
    }

    /// The report that is judged: the newest by the end of its period or its own day; of those that end together a
    /// SOC 2 before a SOC 3, and a type 2 before a type 1. Throws when none is on file.
    func report() throws(Unsettled) -> Facts {
        func rank(_ part: Facts) -> (Day, Int, Int) {
            let days = part.days(.socPeriodEnd) + part.days(.socAsOf)
            let type = part.readings(FactKey<Int>.socType.name).compactMap { FactKey<Int>.socType.unwrap($0.value) }
                .max()
            let second = part.texts(.socKind).contains { SOCKind($0) == .two }
            return (days.max() ?? Day(number: .min), second ? 1 : 0, type ?? 0)
        }
        guard let best = reports.max(by: { rank($0) < rank($1) }) else {
            throw .silent(Spot(subject: subject, key: FactKey<Day>.socPeriodEnd.name))
        }
        return best
    }

    /// The certificate of ISO/IEC 27001 that is judged: one of the current edition before an older one, then the one that
    /// runs longest. Nil when none is on file; a certificate of another standard is none.
    var certificate: Facts? {
        func rank(_ part: Facts) -> (Int, Day) {
            let current = part.texts(.isoStandard).contains { ISOEdition($0)?.isCurrent ?? false }
            return (current ? 1 : 0, (part.days(.isoExpiryDate) + part.days(.isoIssueDate)).max() ?? Day(number: .min))
        }
        return parts(.certificate).filter { $0.texts(.isoStandard).contains { ISOEdition($0) != nil } }
            .max { rank($0) < rank($1) }
    }

    /// What only a report states; a bridge letter is a part of its own and states none of it.
    private static let reportKeys = Vocabulary.evidence.map(\.name).filter { $0.hasPrefix("soc.") }
    private var providers: [String] {
        let key = FactKey<[String]>.socSubservices
        return readings(key.name).flatMap { key.unwrap($0.value) ?? [] }
    }
    private func texts(_ key: FactKey<String>) -> [String] { readings(key.name).compactMap { key.unwrap($0.value) } }
    private func days(_ key: FactKey<Day>) -> [Day] { readings(key.name).compactMap { key.unwrap($0.value) } }
}

/// What an auditor's report is, from `soc.kind`.
enum SOCKind: Hashable {
    case one, two, three
    /// Nil for what is none of them.
    init?(_ text: String) {
        switch text.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "soc1": self = .one
        case "soc2": self = .two
        case "soc3": self = .three
        default: return nil
        }
    }
}

/// The edition of ISO/IEC 27001 that a certificate names, from `iso.standard`.
struct ISOEdition: Hashable {
    /// Nil when the paper names no year.
    let year: Int?
    /// The edition of 2022, which the European standard repeats as of 2023. That of 2013 ended on 31 October 2025.
    var isCurrent: Bool { year.map { $0 >= 2022 } ?? false }

    /// Nil for any other standard, such as ISO 9001 or ISO/IEC 27017.
    init?(_ text: String) {
        let numbers = text.split { !$0.isNumber }.map(String.init)
        guard text.lowercased().contains("iso"), let at = numbers.firstIndex(of: "27001") else { return nil }
        let next = numbers.index(after: at) < numbers.endIndex ? Int(numbers[numbers.index(after: at)]) : nil
        year = next.flatMap { (2000...2099).contains($0) ? $0 : nil }
    }
}

extension Example.Saying {
    /// What an auditor's report says.
    static func report<V>(_ key: FactKey<V>, _ value: V, designOnly: Bool = false, of name: String = "SOC 2") -> Self {
        said(key, value, .attested, of: .report, name, designOnly: designOnly)
    }
    /// What a certificate says: design only.
    static func certificate<V>(_ key: FactKey<V>, _ value: V, of name: String = "ISO 27001") -> Self {
        said(key, value, .attested, of: .certificate, name, designOnly: true)
    }
}

extension Day {
    /// A day of an example: so many months before the day of its review; a negative number is after it.
    static func example(monthsAgo months: Int) -> Day { Example.day.adding(months: -months) }
}
