/// A standard that a certificate names, with its edition.
struct CertificateStandard: Hashable {
    /// As `ISO/IEC 27001:2022`, or `EN ISO/IEC 27001:2023` for the European edition.
    let name: String
    /// Its number, as `27001`.
    let number: String
    let year: Int?
    let span: Prose.Span

    var isSecurity: Bool { number == "27001" }

    /// The standards of the list, each with its usual name.
    private static let known: [(number: String, name: String)] = Array(Set(Lists.isoEditions["standard"])).sorted()
        .compactMap { name in name.split(separator: " ").last.map { (String($0), name) } }

    /// Every mention of ISO/IEC 27001; its number alone, as in a certificate's number, is none.
    static func all(_ prose: Prose) -> [CertificateStandard] { mentions(prose, of: "27001", "ISO/IEC 27001") }

    /// Every mention of a standard of the list, in the order of the text.
    static func every(_ prose: Prose) -> [CertificateStandard] {
        known.flatMap { mentions(prose, of: $0.number, $0.name) }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    private static func mentions(_ prose: Prose, of number: String, _ name: String) -> [CertificateStandard] {
        prose.all(number).compactMap { at in
            let reach = max(0, at.lowerBound - 14)..<at.lowerBound
            guard let iso = prose.all("iso", in: reach).last,
                ["", "iec", "cei"].contains(prose.folded(iso.upperBound..<at.lowerBound).filter(\.isLetter))
            else { return nil }
            let before = prose.folded(max(0, iso.lowerBound - 3)..<iso.lowerBound)
            let european = before.hasSuffix("en ") || before.hasSuffix("en-")
            let year = year(prose, at.upperBound, of: name)
            return CertificateStandard(
                name: (european ? "EN " : "") + name + (year.map { ":\($0.year)" } ?? ""), number: number,
                year: year?.year,
                span: (european ? iso.lowerBound - 3 : iso.lowerBound)..<(year?.end ?? at.upperBound))
        }
    }

    /// `:2022`, ` : 2022`, `-2022`, ` (2022`; editions that exist only.
    private static func year(_ prose: Prose, _ from: Int, of name: String) -> (year: Int, end: Int)? {
        var at = from
        while at < prose.folded.count, at - from < 5, " :-(/".utf8.contains(prose.folded[at]) { at += 1 }
        guard at > from, at + 4 <= prose.folded.count, let year = Int(prose.folded(at..<at + 4)),
            ISOEditionEntry.find(name, year) != nil,
            at + 4 == prose.folded.count || !prose.folded[at + 4].isDigit
        else { return nil }
        return (year, at + 4)
    }

    /// The edition of ISO/IEC 27001 that is certified: the only edition named, else the only one that a certifying phrase
    /// stands before.
    static func certified(_ prose: Prose) -> (standard: CertificateStandard?, others: [CertificateStandard]) {
        let found = all(prose).filter { !$0.isExtended(prose) }
        let editions = Set(found.compactMap(\.year))
        if editions.count <= 1 { return (found.first { $0.year != nil } ?? found.first, []) }
        let certifying = found.filter { $0.year != nil && $0.isCertified(prose) }
        guard Set(certifying.compactMap(\.year)).count == 1 else { return (nil, found) }
        return (certifying.first, [])
    }

    /// The other standards that are certified beside it: each with its edition, in a line of standards alone or behind a
    /// certifying phrase.
    static func others(_ prose: Prose) -> [CertificateStandard] {
        var seen: Set<String> = []
        return every(prose).filter { standard in
            !standard.isSecurity && standard.year != nil
                && (standard.isCertified(prose) || standard.standsAlone(prose)) && seen.insert(standard.name).inserted
        }
    }

    /// Whether the mention only says what another standard extends.
    private func isExtended(_ prose: Prose) -> Bool {
        let before = prose.folded(max(0, span.lowerBound - 40)..<span.lowerBound)
        return ["extension to", "extension of", "erweiterung zu", "erweiterung der", "extends", "based on"].contains {
            before.contains($0)
        }
    }

    private func isCertified(_ prose: Prose) -> Bool {
        let before = prose.folded(max(0, span.lowerBound - 60)..<span.lowerBound)
        let own = before.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        return !own.contains(number) && CertificateStandard.phrases.contains { own.contains($0) }
    }

    /// Whether its line holds little more than standards.
    private func standsAlone(_ prose: Prose) -> Bool {
        guard let line = prose.line(at: span.lowerBound).map({ prose.lines[$0].span }) else { return false }
        let text = prose.folded(line)
        let words = text.split { !$0.isLetter && !$0.isNumber }.filter { word in
            !["iso", "iec", "en", "bs", "din", "and", "und", "standard", "norm"].contains(word) && Int(word) == nil
        }
        return words.count <= 4 && text.count <= 160
    }

    private static let phrases = [
        "requirements of", "accordance with", "conform", "complies with", "compliance with", "compliant with",
        "according to", "meets the", "gemass", "nach", "standardina", "sartlarina", "exigences de", "requisitos de",
        "fulfils", "fulfills", "satisf", "against", "guidelines of", "controls of", "forderungen der", "norma", "norme",
        "wymagania", "eisen van", "following standard", "standards:", "standard:",
    ]
}

/// A row of the list of editions.
struct ISOEditionEntry {
    /// The last day on which a certificate to it counts; nil where it stands or the day is not known for certain.
    let ends: String?

    static func find(_ standard: String, _ year: Int) -> ISOEditionEntry? {
        let list = Lists.isoEditions
        let found = zip(zip(list["standard"], list["edition"]), list["ends"]).first {
            $0.0.0 == standard && $0.0.1 == String(year)
        }
        return found.map { ISOEditionEntry(ends: $0.1.isEmpty ? nil : $0.1) }
    }
}
