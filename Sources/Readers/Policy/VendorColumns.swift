/// Which column of somebody's vendor list holds what: the map of `vendor import`, a short YAML file.
///
/// ```yaml
/// columns:
///   legal-name: [Legal name, Company]
///   owner: Business owner
///   contract-end: Contract ends
/// values:                       # words of the list for words of ours, where they differ
///   kind: {Corporation: company, Freelancer: individual}
/// defaults:                     # where the list says nothing
///   kind: company
/// ```
package struct VendorColumns: Sendable {
    /// What a vendor's row can hold.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case slug
        case legalName = "legal-name"
        case kind, regimes, jurisdiction, owner, contact
        case contractEnd = "contract-end"
        case noticeDays = "notice-days"
        case lastReview = "last-review"
        case nextReview = "next-review"
        case service, hosting
    }
    /// The header texts by which a field's column is known, the first that is there counts.
    let headers: [Field: [String]]
    /// Words of the list for words of ours.
    let values: [Field: [String: String]]
    let defaults: [Field: String]

    /// The map of a YAML file. Throws what parsing throws, and `ReadingError.refused` with everything that is wrong.
    package init(yaml bytes: [UInt8], file: String) throws(ReadingError) {
        try self.init(JSON.yaml(bytes, name: file), file: file)
    }

    /// The same, parsed already.
    package init(_ json: JSON, file: String) throws(ReadingError) {
        var proof = Proofreader()
        let map = proof.object(json, "", keys: ["columns", "values", "defaults"], required: ["columns"])
        let fields = Field.allCases, names = fields.map(\.rawValue)
        let columns = map?["columns"].flatMap {
            proof.object($0, "/columns", keys: names, required: [Field.legalName.rawValue])
        }
        let values = map?["values"].flatMap { proof.object($0, "/values", keys: names) }
        let defaults = map?["defaults"].flatMap { proof.object($0, "/defaults", keys: names) }
        var headersRead: [Field: [String]] = [:], valuesRead: [Field: [String: String]] = [:]
        var defaultsRead: [Field: String] = [:]
        for field in fields {
            let name = field.rawValue
            if let json = columns?[name] { headersRead[field] = proof.texts(json, pointer("/columns", name)) }
            for member in values?[name]?.members ?? [] {
                valuesRead[field, default: [:]][member.key.trimmed.lowercased()] =
                    proof.text(member.value, pointer(pointer("/values", name), member.key))
            }
            defaultsRead[field] = proof.text(defaults?[name], pointer("/defaults", name))
        }
        guard proof.problems.isEmpty else { throw .refused(file: file, problems: proof.problems) }
        (headers, self.values, self.defaults) = (headersRead, valuesRead, defaultsRead)
    }
}
