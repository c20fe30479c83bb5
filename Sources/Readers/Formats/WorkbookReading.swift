extension Workbook {
    /// Reads an Excel workbook (XLSX, XLSM): every sheet, hidden ones too, each cell as a person sees it. Macros and
    /// formulas are never run.
    /// - Throws: `malformed` for a damaged archive or part, `limit` for a hostile one, `encrypted`.
    package static func xlsx(_ bytes: [UInt8], name file: String) throws(ReadingError) -> Workbook {
        try Archive.opened(bytes, name: file) { (archive) throws(ReadingError) -> Workbook in
            try xlsx(archive)
        }
    }

    /// The same of an archive that is open.
    static func xlsx(_ archive: borrowing Archive) throws(ReadingError) -> Workbook {
        let file = archive.file
        guard archive["[Content_Types].xml"] != nil else {
            throw .malformed(file: file, place: nil, why: "the list of its parts is missing")
        }
        let root = try Relationships(archive, of: "")
        guard let main = try root.target(ofType: "officeDocument") else {
            throw .malformed(file: file, place: nil, why: "it names no workbook among its parts")
        }
        let tree = try XMLTree.parse(try archive.bytes(of: main), file: file, part: main)
        let parts = try Relationships(archive, of: main)
        var shared = SharedStrings(), styles = CellStyles()
        if let part = try parts.target(ofType: "sharedStrings") {
            shared = try SharedStrings(try cursor(archive, part))
        }
        if let part = try parts.target(ofType: "styles") {
            styles = CellStyles(try XMLTree.parse(try archive.bytes(of: part), file: file, part: part))
        }
        let from1904 = ["1", "true"].contains(tree["workbookPr"]?.attributes["date1904"] ?? "")
        let listed = tree["sheets"]?.all("sheet") ?? []
        guard listed.count <= Limits.sheets else {
            throw .limit(file: file, place: nil, what: "more than \(Limits.sheets) sheets")
        }
        var sheets: [Table] = [], slots = Limits.cells * 2, problems: [Problem] = [], seen: Set<String> = []
        for sheet in listed {
            let name = sheet.attributes["name"] ?? ""
            guard seen.insert(name.lowercased()).inserted else {
                throw .malformed(file: file, place: nil, why: "two sheets are called \"\(name)\"")
            }
            guard let part = try parts.sheet(sheet.attributes["id"] ?? "") else {
                problems.append(Problem(nil, "\"\(name)\" is no sheet of cells. It was not read."))
                continue
            }
            let hidden = !["visible", ""].contains(sheet.attributes["state"] ?? "")
            var scanner = SheetScanner(
                try cursor(archive, part), name: name, shared: shared, styles: styles, from1904: from1904)
            sheets.append(try scanner.table(hidden: hidden, slotsLeft: &slots))
        }
        guard !sheets.isEmpty else { throw .malformed(file: file, place: nil, why: "it has no sheet of cells") }
        if archive.names.contains(where: { $0.hasSuffix("vbaProject.bin") }) {
            problems.append(Problem(nil, "The workbook carries macros. They were not run."))
        }
        return Workbook(sheets: sheets, problems: problems)
    }

    /// A cursor over a part that is unpacked as it is read.
    private static func cursor(_ archive: borrowing Archive, _ name: String) throws(ReadingError) -> XMLCursor {
        try XMLCursor(file: archive.file, part: name, try archive.stream(name))
    }
}

/// What a part of a workbook refers to.
struct Relationships {
    private struct Relationship {
        let type: String, target: String, isExternal: Bool
    }
    private let file: String
    /// The folder of the part that refers.
    private let folder: [Substring]
    private let byID: [String: Relationship]

    /// Those of a part, or of the package for "".
    init(_ archive: borrowing Archive, of part: String) throws(ReadingError) {
        var steps = part.split(separator: "/")
        let last = steps.popLast() ?? ""
        let name = (steps + ["_rels", "\(last).rels"]).joined(separator: "/")
        file = archive.file
        folder = steps
        let tree = try XMLTree.parse(try archive.bytes(of: name), file: archive.file, part: name)
        var byID: [String: Relationship] = [:]
        for item in tree.all("Relationship") {
            guard let id = item.attributes["Id"], let type = item.attributes["Type"],
                let target = item.attributes["Target"]
            else { continue }
            guard byID[id] == nil else {
                throw .malformed(file: archive.file, place: nil, why: "two of its parts go by the id \"\(id)\"")
            }
            byID[id] = Relationship(type: type, target: target, isExternal: item.attributes["TargetMode"] == "External")
        }
        self.byID = byID
    }

    /// The one part of a type, such as `styles`; nil when there is none.
    func target(ofType type: String) throws(ReadingError) -> String? {
        let found = byID.values.filter { $0.type.hasSuffix("/" + type) }
        guard found.count <= 1 else {
            throw .malformed(file: file, place: nil, why: "it has two parts of the type \(type)")
        }
        return try found.first.map { (one) throws(ReadingError) in try resolved(one) }
    }

    /// The worksheet of an id; nil for a chart, a dialog, or none.
    func sheet(_ id: String) throws(ReadingError) -> String? {
        guard let found = byID[id], found.type.hasSuffix("/worksheet") else { return nil }
        return try resolved(found)
    }

    private func resolved(_ one: Relationship) throws(ReadingError) -> String {
        var steps = one.target.hasPrefix("/") ? [] : folder
        for step in one.target.split(separator: "/") where step != "." {
            if step != ".." {
                steps.append(step)
            } else if steps.popLast() == nil {
                throw outside(one)
            }
        }
        if one.isExternal { throw outside(one) }
        return steps.joined(separator: "/")
    }

    private func outside(_ one: Relationship) -> ReadingError {
        .malformed(file: file, place: nil, why: "it refers to \"\(one.target)\", which is outside of it")
    }
}
