import Assessment

/// Who else processes our data, as a list names them.
struct Subprocessors: Sendable {
    struct Entry: Sendable {
        let name: String
        /// What it does, as written; nil where the list does not say it.
        var service: String?
        /// Where, as written.
        var location: String?
        let place: Source.Place
        let quote: String
    }
    private(set) var entries: [Entry] = []
    /// Rows of which no name was read.
    private(set) var unread: [Source.Place] = []
    /// Tables of which no row was read; what the others hold is not the whole list.
    private(set) var unreadTables: [Source.Place] = []

    /// From tables, else from blocks of labels, else from items that have a name before a dash.
    /// - Parameter named: only tables that call their rows subprocessors, as those of an agreement must.
    init(_ content: Content, named: Bool = false) {
        for table in ListedTable.all(in: content, { Columns($0) != nil }) {
            guard let columns = Columns(table.header) else { continue }
            let folded = Folding.string(table.above + " " + table.header.joined(separator: " ")).filter { $0 != "-" }
            guard !named || folded.contains("subprocessor") else { continue }
            if let place = table.unread { unreadTables.append(place) }
            let (before, passed) = (entries.count, unread.count)
            for row in table.rows { take(row, columns) }
            // Where no name was read of half of the rows, it is no such table: prose in columns, most likely.
            if entries.count > before, unread.count - passed >= entries.count - before {
                if let first = table.rows.first { unreadTables.append(first.place) }
                entries.removeSubrange(before...)
                unread.removeSubrange(passed...)
            }
        }
        if entries.isEmpty, !named, let prose = Prose(content) {
            entries = SubprocessorBlocks.labelled(prose)
            if entries.isEmpty { entries = SubprocessorBlocks.items(prose) }
        }
    }

    private mutating func take(_ row: ListedTable.Row, _ columns: Columns) {
        func cell(_ index: Int?) -> String? {
            guard let index, row.cells.indices.contains(index) else { return nil }
            let text = row.cells[index].spaced
            return text.isEmpty || ["-", "–", "—"].contains(text) ? nil : text
        }
        guard let raw = cell(columns.name) else {
            if row.cells.contains(where: { !$0.isEmpty }) { unread.append(row.place) }
            return
        }
        guard let name = Subprocessors.name(raw) else {
            // A row across the table that heads a group has nothing beside it.
            if row.cells.filter({ !$0.isEmpty }).count > 1 { unread.append(row.place) }
            return
        }
        let service = cell(columns.service), location = cell(columns.location)
        guard service != nil || location != nil || columns.service == nil && columns.location == nil else { return }
        guard !entries.contains(where: { $0.name == name }) else { return }
        entries.append(
            Entry(
                name: name, service: service, location: location, place: row.place,
                quote: row.quote.isEmpty ? raw : row.quote))
    }

    /// A name as lists write them; nil for a sentence, a label or a blank.
    static func name(_ text: String) -> String? {
        var name = text.spaced
        while let last = name.last, "*†‡¹²³:;,".contains(last) { name = String(name.dropLast()).trimmed }
        let folded = Folding.string(name)
        guard (2...90).contains(name.count), name.split(separator: " ").count <= 12, name.contains(where: \.isLetter),
            !name.contains("[") && !name.contains("__") && !name.contains("?"),
            !name.hasSuffix(".") || FirmEndings.isEnding(folded), !isProse(name),
            ![
                " we ", " our ", " you ", " your ", " will ", " is ", " are ", "cookie", "privacy", "copyright", "©",
                "subscribe", "last updated",
            ]
            .contains(where: { (" " + folded + " ").contains($0) }),
            !["name", "n/a", "none", "tbd", "total", "entity", "location", "purpose", "affiliates", "infrastructure"]
                .contains(folded)
        else { return nil }
        return name
    }

    /// Whether a text runs on as prose does: two words or more, outside brackets, begin small.
    private static func isProse(_ name: String) -> Bool {
        let bare = name.prefix { $0 != "(" }.split(separator: " ")
        let joints: Set<Substring> = [
            "of", "and", "the", "de", "du", "la", "für", "for", "van", "von", "der", "und", "y", "e", "et", "in", "dba",
            "d.b.a.", "d/b/a", "a/k/a", "via", "by",
        ]
        let small = bare.filter { ($0.first?.isLowercase ?? false) && !joints.contains($0) && !$0.contains(".") }
        return small.count > 1
    }

    /// Which column holds what.
    struct Columns {
        let name: Int
        let service: Int?
        let location: Int?

        /// Nil where labels are not those of a list of subprocessors.
        init?(_ labels: [String]) {
            let folded = labels.map { Folding.string($0).filter { $0 != "-" && $0 != ":" && $0 != "*" }.trimmed }
            guard (2...12).contains(folded.filter { !$0.isEmpty }.count), folded.allSatisfy({ $0.count <= 90 }),
                // A label says what stands below it and commands nobody.
                !folded.contains(where: { label in
                    [" shall ", " hereby ", " will ", " must ", " may ", " agrees "].contains {
                        (" \(label) ").contains($0)
                    }
                })
            else { return nil }
            let location = folded.firstIndex { label in
                [
                    "location", "country", "countries", "region", "jurisdiction", "where", "place of", "territory",
                    "data residency", "hosted in", "hosting",
                ]
                .contains { label.contains($0) } && label.count <= 60
            }
            let names = folded.indices.filter { $0 != location && Columns.isName(folded[$0]) }
            guard let name = names.first else { return nil }
            let service = folded.indices.first { index in
                index != name && index != location
                    && [
                        "purpose", "service", "function", "description", "activit", "role", "nature", "use of",
                        "product", "subject matter", "processing", "what they do", "reason", "use case", "tasks",
                    ]
                    .contains { folded[index].contains($0) } && !folded[index].contains("date")
            }
            guard service != nil || location != nil else { return nil }
            self.name = name
            self.service = service
            self.location = location
        }

        private static func isName(_ label: String) -> Bool {
            [
                "name", "entity", "entity name", "company", "company name", "legal name", "legal entity", "provider",
                "vendor",
                "vendor name", "third party", "third party name", "organization", "organisation", "supplier", "partner",
                "contractor", "legal entity name", "full legal name", "service provider", "third party provider",
                "processor",
                "name of entity", "name of company", "name and address", "company/entity", "third party vendor",
                "affiliate",
                "affiliate name", "entity type and name", "name of provider", "corporate name", "thirdparty vendor",
                "thirdparty",
            ].contains(label) || label.contains("subprocessor") && label.count <= 45 || label.contains("sub processor")
        }
    }
}

/// What ends the names of firms, with its full stop.
enum FirmEndings {
    private static let all: Set<String> = [
        "inc.", "ltd.", "corp.", "co.", "llc.", "pte.", "pty.", "int.", "intl.", "bros.",
    ]
    /// `Acme Inc.`, `Acme, L.L.C.`, `Acme s.r.o.`
    static func isEnding(_ folded: String) -> Bool {
        guard let last = folded.split(separator: " ").last else { return false }
        return all.contains(String(last)) || last.dropLast().contains(".") && last.count <= 8
    }
    /// Words that end a name and may stand alone on a line below it.
    static let words: Set<String> = [
        "inc", "llc", "ltd", "limited", "corp", "corporation", "gmbh", "plc", "bv", "ag", "sa", "sas", "pbc", "company",
        "lp", "llp", "nv", "pty", "pte", "srl", "spa",
    ]
}
