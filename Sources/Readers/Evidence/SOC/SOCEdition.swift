/// The edition of the criteria that an auditor's report names: `2017 (revised points of focus 2022)`.
struct SOCEdition {
    let name: String
    let span: Prose.Span

    init?(_ prose: Prose, _ auditor: Prose.Span) {
        for phrase in SOCEdition.titles {
            for at in prose.all(phrase, in: auditor) {
                let near = max(auditor.lowerBound, at.lowerBound - 12)..<min(auditor.upperBound, at.upperBound + 150)
                guard let year = SOCEdition.year(prose, near) else { continue }
                let after = at.lowerBound..<min(auditor.upperBound, at.upperBound + 260)
                guard let focus = prose.first(of: ["revised points of focus"], in: after),
                    let revised = SOCEdition.year(
                        prose, focus.upperBound..<min(focus.upperBound + 16, auditor.upperBound))
                else {
                    (name, span) = (String(year), at)
                    return
                }
                (name, span) = ("\(year) (revised points of focus \(revised))", at)
                return
            }
        }
        return nil
    }

    private static let titles = [
        "tsp section 100", "tsp 100", "tsp section 100a", "tsp sec. 100", "trust services criteria for security",
        "trust services principles", "trust services principles and criteria", "trust services criteria",
    ]

    /// The first year that criteria may be of.
    private static func year(_ prose: Prose, _ span: Prose.Span) -> Int? {
        for word in prose.folded(span).split(whereSeparator: { !$0.isNumber && !$0.isLetter }) {
            if word.count == 4, let year = Int(word), (2009...2035).contains(year) { return year }
        }
        return nil
    }
}

/// Other criteria by which a report examines beside its own: SOC 2+ and reports of other countries' standards.
enum SOCAdditions {
    static func all(_ prose: Prose, _ auditor: Prose.Span, _ title: Prose.Span) -> [(what: String, span: Prose.Span)] {
        let named: [(String, [String])] = [
            ("the HITRUST CSF", ["hitrust csf", "hitrust"]),
            ("the HIPAA Security Rule", ["hipaa security rule", "hipaa security", "hipaa"]),
            ("the CSA Cloud Controls Matrix", ["cloud controls matrix", "csa star", "csa ccm"]),
            (
                "C5 of the German BSI",
                ["c5:2020", "bsi c5", "cloud computing compliance criteria catalogue", "c5 criteria"]
            ),
            ("ISAE 3000", ["isae 3000"]), ("ISAE 3402", ["isae 3402"]),
            ("NIST SP 800-53", ["nist 800-53", "nist sp 800-53", "nist special publication 800-53"]),
        ]
        return named.compactMap { what, words in
            (prose.first(of: words, in: title) ?? prose.first(of: words, in: auditor)).map { (what, $0) }
        }
    }
}
