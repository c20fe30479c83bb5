import Assessment

extension Reader {
    /// The statement that says which controls of ISO/IEC 27001's annex A an organisation applies and which it leaves out.
    package static let statementOfApplicability = Reader(
        id: "statement-of-applicability", name: "a statement of applicability (ISO/IEC 27001)",
        recognises: { content in
            if let prose = Opened.prose(content) {
                let head = prose.lines.filter { !$0.span.isEmpty }.prefix(30)
                let isTitled = head.contains { line in
                    line.span.count <= 90 && StatementReading.titles.contains { prose.contains($0, in: line.span) }
                }
                guard isTitled else { return 0 }
                return StatementControls.codes(prose) >= 8 ? 95 : 0
            }
            switch content.form {
            case .table, .workbook:
                let tables = ListedTable.all(in: content, StatementControls.isHeader)
                let rows = tables.flatMap(\.rows).count { StatementControls.code($0.cells) != nil }
                let isTitled = tables.contains { table in
                    StatementReading.titles.contains { Folding.string(table.above).has($0) }
                }
                return rows >= 8 ? isTitled ? 95 : 70 : 0
            default: return 0
            }
        },
        read: { content, setting in StatementReading(content, setting).harvest })
}

/// One reading of one statement. The vendor wrote it, so it is documented.
struct StatementReading {
    private(set) var harvest: Harvest

    static let titles = [
        "statement of applicability", "statement of applicability (soa)", "erklarung zur anwendbarkeit",
        "anwendbarkeitserklarung", "declaration d'applicabilite", "declaracion de aplicabilidad",
        "dichiarazione di applicabilita", "declaracao de aplicabilidade", "uygulanabilirlik bildirgesi",
        "verklaring van toepasselijkheid", "deklaracja stosowania",
    ]

    init(_ content: Content, _ setting: Setting) {
        harvest = Harvest(kind: Reader.statementOfApplicability.id, of: content.document, setting)
        let labels = LabelledLines(content)
        let order = NumericOrder.shown(labels.lines.map(\.text))
        let version = StatementVersion.found(content, labels, order)
        let day = version?.day ?? StatementVersion.day(labels, order)
        let organization = labels.first([
            "organization", "organisation", "company", "organization name", "legal entity",
        ])?.text
        harvest.letterhead = Letterhead(about: organization, day: day?.day)
        let speaksOf = day?.day ?? setting.dated ?? setting.received
        func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String) {
            harvest.add(
                key, value, of: setting.vendorSubject, .documented, designOnly: true, speaksOf: speaksOf,
                rule: Fact.Rule("soa." + rule), at: place, quote: quote)
        }
        if let version {
            add(.soaVersion, version.text, "version", version.place, version.quote)
        } else {
            harvest.note(nil, "The version of the statement was not found; its first page searched. Read it by eye.")
        }
        if let day {
            add(.soaDate, day.day, "date", day.place, day.quote)
        } else {
            harvest.note(nil, "The day of the statement was not found; its first page searched. Read it by eye.")
        }
        let found = StatementControls.excluded(content)
        if found.rows == 0 {
            harvest.note(
                nil, "Which controls the statement leaves out was not read: no table of controls was found in it.")
        } else if let unclear = found.unclear {
            harvest.note(
                unclear.place,
                "Which controls the statement leaves out was not stated: whether \(unclear.code) applies was not understood from \"\(unclear.words.prefix(60))\". Read it by eye."
            )
        } else {
            let first = found.excluded.first
            add(
                .soaExcluded, found.excluded.map(\.code), "excluded",
                first?.place ?? found.place ?? .page(1, label: nil),
                first?.words ?? found.words)
        }
    }
}
