/// Makes the archives and workbooks that tests read, byte by byte, so that a test can also make them wrong.
struct Forge {
    /// One part, stored and not packed.
    struct Part {
        var name: String, bytes: [UInt8]
        /// What the archive says of it; nil for the truth.
        var crc: UInt32?, size: UInt32?, flags: UInt16 = 0
        init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    }
    var parts: [Part] = []

    /// The archive: local entries, central directory, end.
    var zip: [UInt8] {
        var file: [UInt8] = [], directory: [UInt8] = []
        for part in parts {
            let offset = file.count, name = Array(part.name.utf8)
            let crc = part.crc ?? Forge.crc(part.bytes), size = part.size ?? UInt32(part.bytes.count)
            var common = short(20) + short(Int(part.flags)) + short(0) + short(0) + short(33)
            common += long(Int(crc)) + long(Int(size)) + long(Int(size)) + short(name.count) + short(0)
            file += Array("PK\u{3}\u{4}".utf8) + common + name + part.bytes
            directory += Array("PK\u{1}\u{2}".utf8) + short(20) + common + short(0) + short(0) + short(0)
            directory += long(0) + long(offset) + name
        }
        let count = short(parts.count)
        var end = Array("PK\u{5}\u{6}".utf8) + short(0) + short(0) + count + count
        end += long(directory.count) + long(file.count) + short(0)
        return file + directory + end
    }

    private func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    private func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }

    /// The CRC-32 of ZIP.
    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

    /// A workbook of sheets given as the XML inside `sheetData`, or from `<worksheet` on where it is more.
    static func workbook(
        _ sheets: [(name: String, state: String, xml: String)], shared: [String]? = nil, styles: String? = nil,
        from1904: Bool = false
    ) -> Forge {
        var forge = Forge()
        func refer(_ from: String, _ list: [(id: String, type: String, target: String)]) {
            let items = list.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
            }
            forge.parts.append(
                Part(from, "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>"))
        }
        forge.parts.append(Part("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"))
        refer("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")])
        var parts = sheets.indices.map {
            (id: "rId\($0 + 1)", type: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
        }
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
        }
        forge.parts.append(
            Part(
                "xl/workbook.xml",
                "<workbook \(main) xmlns:r=\"\(office)\"><workbookPr date1904=\"\(from1904 ? 1 : 0)\"/><sheets>"
                    + listed.joined() + "</sheets></workbook>"))
        for (index, sheet) in sheets.enumerated() {
            let inner =
                sheet.xml.hasPrefix("<row") || sheet.xml.isEmpty ? "<sheetData>\(sheet.xml)</sheetData>" : sheet.xml
            forge.parts.append(
                Part("xl/worksheets/sheet\(index + 1).xml", "<worksheet \(main)>\(inner)</worksheet>"))
        }
        if let shared {
            parts.append(("rIdS", "sharedStrings", "/xl/sharedStrings.xml"))
            forge.parts.append(
                Part(
                    "xl/sharedStrings.xml",
                    "<sst \(main) count=\"4294967295\" uniqueCount=\"1\">\(shared.map { "<si>\($0)</si>" }.joined())</sst>"
                ))
        }
        if let styles {
            parts.append(("rIdT", "styles", "styles.xml"))
            forge.parts.append(Part("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"))
        }
        refer("xl/_rels/workbook.xml.rels", parts)
        return forge
    }

    /// A workbook of one sheet.
    static func sheet(_ xml: String, shared: [String]? = nil, styles: String? = nil) -> Forge {
        workbook([("S", "visible", xml)], shared: shared, styles: styles)
    }

    /// Changes one part.
    func changing(_ name: String, _ change: (inout Part) -> Void) -> Forge {
        var copy = self
        for index in copy.parts.indices where copy.parts[index].name == name { change(&copy.parts[index]) }
        return copy
    }
}
