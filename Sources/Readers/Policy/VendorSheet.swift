package import Assessment
import Foundation

/// One vendor of somebody's list, as it will stand in the register. What the list does not say is nil or empty.
package struct VendorRow: Hashable, Sendable {
    package var vendor: Use.Vendor
    package var jurisdiction = ""
    /// Who answers for the vendor on our side.
    package var owner = ""
    package var contact = ""
    package var contractEnd: Day?
    /// Days before the contract's end by which notice must be given.
    package var noticeDays: Int?
    /// Carried over, not verified.
    package var lastReview: Day?
    package var nextReview: Day?
    /// A service of the vendor, by its slug and name; nil if the list names none.
    package var service: Use.Service?
    package var serviceName = ""
    /// Where the row starts.
    package let place: Source.Place
}

/// A vendor list in a CSV or a sheet of a workbook.
package enum VendorSheet {
    /// The rows that are right, and everything that is wrong with the others, each with its cell. An import takes all
    /// rows or none, so a caller refuses the list if there are errors.
    package static func read(_ table: Table, _ map: VendorColumns) -> (rows: [VendorRow], errors: [Problem]) {
        guard let (header, columns) = header(of: table, map) else {
            let wanted = (map.headers[.legalName] ?? []).joined(separator: "\" or \"")
            let place = Source.Place.cell(sheet: table.name, "A1")
            return ([], [Problem(place, "No header row with the column \"\(wanted)\" was found.")])
        }
        var errors: [Problem] = []
        for field in VendorColumns.Field.allCases {
            guard columns[field] == nil, let texts = map.headers[field] else { continue }
            errors.append(
                Problem(
                    table.place(table.rows[header], 0),
                    "The header has no column \"\(texts.joined(separator: "\" or \""))\" for \(field.rawValue)."))
        }
        var rows: [VendorRow] = [], seen: [String: Source.Place] = [:]
        rows.reserveCapacity(table.rows.count)
        for row in table.rows.dropFirst(header + 1) {
            var reading = RowReading(row: row, table: table, map: map, columns: columns)
            let vendor = reading.vendor()
            if let vendor, let other = seen.updateValue(vendor.place, forKey: vendor.vendor.slug) {
                reading.note(
                    columns[.slug] == nil ? .legalName : .slug,
                    "The vendor \(vendor.vendor.slug) stands at \(other) already. Give each its own slug, or remove one."
                )
            }
            if reading.errors.isEmpty, let vendor { rows.append(vendor) }
            errors += reading.errors
        }
        return (rows, errors)
    }

    /// Whether a table has a header row with the column of the legal name: so the right sheet of a workbook is found.
    package static func hasHeader(_ table: Table, _ map: VendorColumns) -> Bool { header(of: table, map) != nil }

    /// The first of the first 60 rows that has the column of the legal name.
    private static func header(of table: Table, _ map: VendorColumns) -> (Int, [VendorColumns.Field: Int])? {
        func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
        for (index, row) in table.rows.prefix(60).enumerated() {
            let cells = row.cells.map(folded)
            let columns = map.headers.compactMapValues { texts in
                texts.lazy.compactMap { cells.firstIndex(of: folded($0)) }.first
            }
            if columns[.legalName] != nil { return (index, columns) }
        }
        return nil
    }

    /// A slug out of a name: its letters and digits without their accents, in lower case, with a hyphen between words; at
    /// most 60. Empty for a name that has none of them.
    package static func slug(of name: String) -> String {
        let ascii = name.utf8.allSatisfy { $0 < 128 } ? name : name.decomposedStringWithCompatibilityMapping
        var slug = "", gap = false
        for scalar in ascii.unicodeScalars {
            switch scalar.value {
            case 48...57, 65...90, 97...122:
                if gap, !slug.isEmpty { slug.append("-") }
                gap = false
                slug.unicodeScalars.append(scalar)
            case 0xC0...0x17F:
                guard let letters = plain[scalar] else { gap = true; continue }
                if gap, !slug.isEmpty { slug.append("-") }
                gap = false
                slug += letters
            case 0x300...0x36F, 39, 46, 0x2019: continue  // accents, apostrophes and full stops join
            default: gap = true
            }
            if slug.utf8.count >= 60 { break }
        }
        return slug.lowercased()
    }

    /// Latin letters that are not a letter with an accent.
    private static let plain: [UnicodeScalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
    ]

    /// Whether a text can be a slug: a-z, 0-9 and hyphens inside, at most 64.
    package static func isSlug(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && text.first != "-" && text.last != "-"
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

/// One row being read; its errors are kept, each with its cell.
private struct RowReading {
    let row: Table.Row
    let table: Table
    let map: VendorColumns
    let columns: [VendorColumns.Field: Int]
    var errors: [Problem] = []

    init(row: Table.Row, table: Table, map: VendorColumns, columns: [VendorColumns.Field: Int]) {
        self.row = row
        self.table = table
        self.map = map
        self.columns = columns
    }

    mutating func note(_ field: VendorColumns.Field, _ says: String) {
        errors.append(Problem(table.place(row, columns[field] ?? 0), says))
    }

    private func text(_ field: VendorColumns.Field) -> String {
        let raw = columns[field].map { row[$0].trimmed } ?? ""
        if raw.isEmpty { return map.defaults[field] ?? "" }
        return map.values[field]?[raw.lowercased()] ?? raw
    }

    private mutating func day(_ field: VendorColumns.Field) -> Day? {
        let text = text(field)
        if text.isEmpty { return nil }
        let day = AnswerValues.day(text)
        if day == nil { note(field, "\"\(text.prefix(40))\" is not a day such as 2026-10-01.") }
        return day
    }

    private mutating func word<W: RawRepresentable & CaseIterable>(_ field: VendorColumns.Field, _ type: W.Type) -> W?
    where W.RawValue == String {
        let text = text(field)
        if text.isEmpty { return nil }
        let word = W.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
        if word == nil {
            let known = W.allCases.map(\.rawValue).joined(separator: ", ")
            note(
                field,
                "\"\(text.prefix(40))\" is not a \(field.rawValue); known are \(known). The map's \"values\" can say what it means."
            )
        }
        return word
    }

    mutating func vendor() -> VendorRow? {
        let name = text(.legalName)
        if name.isEmpty { note(.legalName, "The legal name is missing.") }
        var slug = text(.slug)
        if slug.isEmpty {
            slug = VendorSheet.slug(of: name)
            if slug.isEmpty, !name.isEmpty {
                note(.legalName, "No slug can be made of this name; give one in a column of its own.")
            }
        } else if !VendorSheet.isSlug(slug) {
            note(.slug, "\"\(slug.prefix(40))\" is not a slug: a-z, 0-9 and hyphens inside, at most 64.")
        }
        var regimes: Set<Regime> = []
        let laws = Regime.allCases.filter(\.isLaw)
        for part in text(.regimes).split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let part = map.values[.regimes]?[part.trimmed.lowercased()] ?? part.trimmed
            func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
            if let regime = laws.first(where: { folded($0.rawValue) == folded(part) }) {
                regimes.insert(regime)
            } else if !part.isEmpty {
                note(
                    .regimes,
                    "\"\(part.prefix(40))\" is not a regime; known are \(laws.map(\.rawValue).joined(separator: ", "))."
                )
            }
        }
        let kind = word(.kind, Use.Vendor.Kind.self) ?? .company
        var vendor = VendorRow(
            vendor: Use.Vendor(slug: slug, legalName: name.nfc, kind: kind, regimes: regimes),
            place: table.place(row, columns[.legalName] ?? 0))
        vendor.jurisdiction = text(.jurisdiction)
        vendor.owner = text(.owner)
        vendor.contact = text(.contact)
        vendor.contractEnd = day(.contractEnd)
        vendor.lastReview = day(.lastReview)
        vendor.nextReview = day(.nextReview)
        let notice = text(.noticeDays)
        if !notice.isEmpty {
            vendor.noticeDays = AnswerValues.number(notice, .days, nil)
            if vendor.noticeDays == nil { note(.noticeDays, "\"\(notice.prefix(40))\" is not a number of days.") }
        }
        let hosting = word(.hosting, Hosting.self)
        vendor.serviceName = text(.service)
        if !vendor.serviceName.isEmpty {
            let service = VendorSheet.slug(of: vendor.serviceName)
            if service.isEmpty { note(.service, "No slug can be made of this service's name.") }
            vendor.service = Use.Service(slug: service, kind: .saas, hosting: hosting ?? .vendor)
        }
        return vendor
    }
}
