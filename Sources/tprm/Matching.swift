/// Which vendor a paper is about, by the organisation that it names.
enum Matching {
    /// The slug of the vendor whose legal name or slug is the same but for case, punctuation and legal form; nil when
    /// none or several are.
    static func vendor(about organization: String?, among vendors: [(slug: String, legalName: String)]) -> String? {
        guard let organization, case let wanted = plain(organization), !wanted.isEmpty else { return nil }
        let fitting = vendors.filter { plain($0.legalName) == wanted || plain($0.slug) == wanted }
        return fitting.count == 1 ? fitting[0].slug : nil
    }

    /// A name without case, punctuation and legal form: `Quarterdeck Ledger, Inc.` is `quarterdeck ledger`.
    static func plain(_ name: String) -> String {
        let spaced = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
        var words = String(spaced).split(separator: " ").map(String.init)
        while words.count > 1, let last = words.last, forms.contains(last) { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static let forms: Set<String> = [
        "inc", "incorporated", "llc", "ltd", "limited", "gmbh", "ag", "sa", "sas", "sarl", "bv", "nv", "plc", "corp",
        "corporation", "co", "company", "pvt", "private", "pty", "oy", "ab", "as", "aps", "srl", "spa", "kk", "se",
        "lp", "llp", "pbc",
    ]
}
