/// The standard that a certificate names, with its edition.
struct CertificateStandard: Hashable {
    /// As `ISO/IEC 27001:2022`, or `EN ISO/IEC 27001:2023` for the European edition.
    let name: String
    let year: Int?
    let span: Prose.Span

    /// Every mention of ISO/IEC 27001; its number alone, as in a certificate's number, is none.
    static func all(_ prose: Prose) -> [CertificateStandard] {
        prose.all("27001").compactMap { at in
            let reach = max(0, at.lowerBound - 14)..<at.lowerBound
            guard let iso = prose.all("iso", in: reach).last,
                ["", "iec", "cei"].contains(prose.folded(iso.upperBound..<at.lowerBound).filter(\.isLetter))
            else { return nil }
            let european = prose.folded(max(0, iso.lowerBound - 3)..<iso.lowerBound).hasSuffix("en ")
            let year = year(prose, at.upperBound)
            return CertificateStandard(
                name: (european ? "EN " : "") + "ISO/IEC 27001" + (year.map { ":\($0.year)" } ?? ""), year: year?.year,
                span: (european ? iso.lowerBound - 3 : iso.lowerBound)..<(year?.end ?? at.upperBound))
        }
    }

    /// `:2022`, ` : 2022`, `-2022`, ` (2022`; editions that exist only.
    private static func year(_ prose: Prose, _ from: Int) -> (year: Int, end: Int)? {
        var at = from
        while at < prose.folded.count, at - from < 5, " :-(/".utf8.contains(prose.folded[at]) { at += 1 }
        guard at > from, at + 4 <= prose.folded.count, let year = Int(prose.folded(at..<at + 4)),
            [2005, 2013, 2014, 2015, 2017, 2022, 2023, 2024].contains(year),
            at + 4 == prose.folded.count || !prose.folded[at + 4].isDigit
        else { return nil }
        return (year, at + 4)
    }

    /// The one that is certified: the only edition named, else the only one that a certifying phrase stands before.
    static func certified(_ prose: Prose) -> (standard: CertificateStandard?, others: [CertificateStandard]) {
        let found = all(prose)
        let editions = Set(found.compactMap(\.year))
        if editions.count <= 1 { return (found.first { $0.year != nil } ?? found.first, []) }
        let certifying = found.filter { standard in
            let before = prose.folded(max(0, standard.span.lowerBound - 50)..<standard.span.lowerBound)
            let own = before.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
            return standard.year != nil && !own.contains("27001") && phrases.contains { own.contains($0) }
        }
        guard Set(certifying.compactMap(\.year)).count == 1 else { return (nil, found) }
        return (certifying.first, [])
    }

    private static let phrases = [
        "requirements of", "accordance with", "conform", "complies with", "compliance with", "compliant with",
        "according to", "meets the", "gemass", "nach", "standardina", "sartlarina", "exigences de", "requisitos de",
        "fulfils",
        "fulfills", "satisf", "against",
    ]
}
