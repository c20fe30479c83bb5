import Assessment

extension Reader {
    /// A list of vendors with their services and contracts, in the sheets of CISO Assistant's import: a register, and nobody's
    /// answers.
    package static let vendorList = Reader(
        id: "vendor-list", name: "a list of vendors, services and contracts",
        recognises: { VendorListWorkbook($0) == nil ? 0 : 90 },
        read: { content, setting in
            guard let list = VendorListWorkbook(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "the sheets Entities, Solutions and Contracts, each with a header that has name, were expected"
                )
            }
            return list.harvest(content.document, setting)
        })
}

/// What such a workbook holds.
private struct VendorListWorkbook {
    let vendors: Int
    let place: Source.Place

    init?(_ content: Content) {
        guard case .workbook(let workbook) = content.form else { return nil }
        func sheet(_ name: String, _ columns: [String]) -> (table: Table, header: Table.Row)? {
            guard let table = workbook.sheets.first(where: { $0.name.trimmed.lowercased() == name }),
                let header = table.rows.first, Set(columns).isSubset(of: header.cells.map { $0.trimmed.lowercased() })
            else { return nil }
            return (table, header)
        }
        guard let entities = sheet("entities", ["name"]),
            sheet("solutions", ["name", "provider_entity_ref_id"])
                ?? sheet("contracts", ["name", "provider_entity_ref_id"])
                != nil
        else { return nil }
        vendors = entities.table.rows.count - 1
        place = entities.table.place(entities.header, 0)
    }

    func harvest(_ document: Document, _ setting: Setting) -> Harvest {
        var harvest = Harvest(kind: Reader.vendorList.id, of: document, setting)
        harvest.note(
            place,
            "It is a list of \(vendors) vendor\(vendors == 1 ? "" : "s") with their services and contracts, not a vendor's "
                + "answers: it states nothing. Take it into the register with "
                + "`tprm vendor import FILE --map COLUMNS --sheet Entities`.")
        return harvest
    }
}
