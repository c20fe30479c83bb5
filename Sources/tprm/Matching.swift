import Assessment

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
    static func plain(_ name: String) -> String { LegalName(name).core }
}
