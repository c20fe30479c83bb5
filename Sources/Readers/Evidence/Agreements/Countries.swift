/// Names of countries and regions as contracts write them, for telling a list of places from other words.
enum Countries {
    /// The places that a text begins with: `the United States and Canada`, `the European Union (Frankfurt)`. Empty where
    /// it begins with anything else.
    static func named(atStartOf text: String) -> [String] {
        var rest = Substring(text), found: [String] = []
        while true {
            rest = rest.drop { " ,;/&(".contains($0) }
            for lead in ["and/or ", "and ", "or ", "the ", "The ", "Member States of the ", "territory of the "]
            where rest.hasPrefix(lead) {
                rest = rest.dropFirst(lead.count)
            }
            rest = rest.drop { $0 == " " }
            for lead in ["the ", "Republic of "] where rest.hasPrefix(lead) { rest = rest.dropFirst(lead.count) }
            guard
                let name = names.first(where: { name in
                    rest.hasPrefix(name)
                        && !(rest.dropFirst(name.count).first.map { $0.isLetter || $0.isNumber } ?? false)
                })
            else { return found }
            found.append(name)
            rest = rest.dropFirst(name.count)
            // What stands in brackets explains.
            let gap = rest.drop { $0 == " " }
            if gap.first == "(", let close = gap.prefix(80).firstIndex(of: ")") {
                rest = gap[gap.index(after: close)...]
            }
            rest = rest.drop { $0 == " " }
            guard let next = rest.first, ",;/&".contains(next) || rest.hasPrefix("and") || rest.hasPrefix("or") else {
                return found
            }
        }
    }

    /// Whether a text is nothing but places and marks between them.
    static func isPlain(_ text: String) -> Bool { names.contains { text.hasPrefix($0) } }

    /// Longest first, so that `United States of America` comes before `United States`.
    private static let names: [String] = [
        "European Economic Area", "European Union", "United States of America", "United States", "United Kingdom",
        "Great Britain", "EU/EEA", "EEA", "EU", "U.S.A.", "U.S.", "USA", "US", "U.K.", "UK", "Australia", "Austria",
        "Belgium", "Brazil", "Bulgaria", "Canada", "Chile", "Colombia", "Costa Rica", "Croatia", "Cyprus",
        "Czech Republic", "Czechia", "Denmark", "Estonia", "Finland", "France", "Federal Republic of Germany",
        "Germany",
        "Greece", "Hong Kong", "Hungary", "Iceland", "India", "Indonesia", "Ireland", "Israel", "Italy", "Japan",
        "Latvia", "Liechtenstein", "Lithuania", "Luxembourg", "Malaysia", "Malta", "Mexico", "Netherlands",
        "New Zealand", "Norway", "Philippines", "Poland", "Portugal", "Romania", "Saudi Arabia", "Serbia", "Singapore",
        "Slovakia", "Slovenia", "South Africa", "South Korea", "Spain", "Sweden", "Switzerland", "Taiwan", "Thailand",
        "Turkey", "Ukraine", "United Arab Emirates", "Vietnam",
    ].sorted { ($1.count, $0) < ($0.count, $1) }
}
