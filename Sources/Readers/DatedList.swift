/// A list that ages: rows of a data file that is compiled in, with the month of which it speaks.
struct DatedList: Sendable {
    /// `2026-11`, as the file's first line says.
    let asOf: String
    /// The names of its columns.
    let columns: [String]
    /// Rows under the columns; as many cells each, empty where nothing stands. The last one may hold commas.
    let rows: [[String]]

    /// From lines of cells between commas, without quotes. Lines that begin with `#` are remarks, the first one the
    /// list's month and source.
    init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        let remark = "# as of "
        asOf = lines.first { $0.hasPrefix(remark) }.map { String($0.dropFirst(remark.count).prefix(7)) } ?? ""
        let table = lines.filter { !$0.hasPrefix("#") }
        let columns = table.first?.split(separator: ",").map { String($0) } ?? []
        rows = table.dropFirst().map { line in
            line.split(separator: ",", maxSplits: columns.count - 1, omittingEmptySubsequences: false).map {
                String($0).nfc
            }
        }
        self.columns = columns
    }

    /// The cells of a column in the order of the rows; empty where there is no such column.
    subscript(column: String) -> [String] {
        guard let index = columns.firstIndex(of: column) else { return [] }
        return rows.map { $0.indices.contains(index) ? $0[index] : "" }
    }
}

/// The lists that age, each a file beside this one.
enum Lists {
    /// `language, month, names`.
    static let months = DatedList(PackageResources.months_csv)
    /// `standard, edition, same-as, ends`.
    static let isoEditions = DatedList(PackageResources.iso_editions_csv)
    /// `short, name, country, signatory, alone`.
    static let accreditationBodies = DatedList(PackageResources.accreditation_bodies_csv)
    /// `name`, folded: what certification bodies call themselves.
    static let certificationBodies = DatedList(PackageResources.certification_bodies_csv)
    /// `label, words`: what certificates call their fields, folded.
    static let certificateLabels = DatedList(PackageResources.certificate_labels_csv)
    /// `code, category`: the codes of the trust services criteria.
    static let criteria = DatedList(PackageResources.criteria_csv)
}
