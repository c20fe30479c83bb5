import Assessment

extension Reader {
    /// A vendor's list of subprocessors: a page, a table, a sheet.
    package static let subprocessorList = Reader(
        id: "subprocessor-list", name: "a list of subprocessors",
        recognises: { content in
            switch content.form {
            case .table, .workbook:
                guard let table = ListedTable.all(in: content, { Subprocessors.Columns($0) != nil }).first else {
                    return 0
                }
                let words = Folding.string(table.above + " " + table.header.joined(separator: " ")).filter { $0 != "-" }
                return words.contains("subprocessor") || words.contains("sub processor") ? 88 : 0
            default:
                guard let prose = Opened.prose(content), SubprocessorReading.isTitled(prose) else { return 0 }
                if ContractTitle(prose) != nil, prose.all("shall").count > 4 { return 0 }
                if !Subprocessors(content).entries.isEmpty { return 88 }
                return SubprocessorReading.isTitled(prose, depth: 6) && prose.all("shall").count <= 2 ? 55 : 0
            }
        },
        read: { content, setting in SubprocessorReading(content, setting).harvest })
}

/// One reading of one list.
struct SubprocessorReading {
    private(set) var harvest: Harvest

    init(_ content: Content, _ setting: Setting) {
        harvest = Harvest(kind: Reader.subprocessorList.id, of: content.document, setting)
        let prose = Prose(content)
        let edition = prose.flatMap(SubprocessorReading.edition)
        let day = edition?.day ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(day: edition?.day)
        let list = Subprocessors(content)
        for place in list.unread {
            harvest.note(place, "A row of the list of subprocessors has no name that was read. Read it by eye.")
        }
        if let edition, let prose {
            harvest.add(
                .subprocessorsAsOf, edition.day, of: setting.serviceSubject, .documented, speaksOf: day,
                rule: Fact.Rule("subprocessors.as-of"), at: prose.place(edition.span), quote: prose.quote(edition.span))
        } else if setting.dated == nil {
            harvest.note(
                nil,
                "undated: the list says no day of which it speaks, so it is taken to speak of the day it was received")
        }
        if list.entries.isEmpty, let prose, let none = SubprocessorReading.none(prose) {
            harvest.add(
                .subprocessors, [], of: setting.serviceSubject, .documented, speaksOf: day,
                rule: Fact.Rule("subprocessors.none"), at: prose.place(none), quote: prose.quote(none))
            return
        }
        if let place = list.unreadTables.first {
            harvest.note(
                place,
                "The rows of a table of subprocessors could not be told apart, so the list was not stated. Ask for it as a sheet or a web page."
            )
            return
        }
        guard !list.entries.isEmpty else {
            harvest.note(
                nil,
                "No subprocessor was read: no table, block or item with a name and its service or location was found. Ask for the list as a table."
            )
            return
        }
        harvest.add(list, of: setting.serviceSubject, .documented, speaksOf: day)
    }

    /// A title of its own near the start: `Subprocessors`, `List of Sub-processors`.
    static func isTitled(_ prose: Prose, depth: Int = 25) -> Bool {
        prose.lines.filter { !$0.span.isEmpty }.prefix(depth).contains { line in
            let text = prose.folded(line.span).filter { $0 != "-" }
            // "D. Sub-processors" is a section of another paper.
            let isSection = text.prefix(4).contains(".") || text.first?.isNumber == true
            return line.span.count <= 90 && !isSection && !text.hasSuffix(".") && !text.hasSuffix(",")
                && (text.contains("subprocessor") || text.contains("sub processors"))
                && ![" will ", " may ", " uses ", " are ", " is ", " your "].contains {
                    (" " + text + " ").contains($0)
                }
        }
    }

    /// `Last updated: 7 October 2026`, `As of October 7, 2026`, `Effective …`.
    static func edition(_ prose: Prose) -> (day: Day, span: Range<Int>)? {
        for phrase in [
            "last updated", "last modified", "last revised", "last reviewed", "updated on", "updated", "effective date",
            "effective as of", "effective", "current as of", "as of", "version date", "revised", "published", "date:",
            "valid from",
        ] {
            for at in prose.all(phrase) {
                guard let next = prose.days(in: at.upperBound..<min(at.upperBound + 40, prose.whole.upperBound)).first,
                    let day = next.day, next.span.lowerBound - at.upperBound <= 8
                else { continue }
                return (day, at.lowerBound..<next.span.upperBound)
            }
        }
        return nil
    }

    private static func none(_ prose: Prose) -> Range<Int>? {
        let phrases = [
            "does not use any subprocessors", "does not use any sub-processors", "does not engage any subprocessors",
            "does not engage any sub-processors", "we do not use any subprocessors", "we do not use any sub-processors",
            "no subprocessors are used", "no sub-processors are used", "does not use subprocessors",
            "does not currently use any subprocessors", "does not currently use any sub-processors",
        ]
        return prose.first(of: phrases).map { prose.passage(around: $0) }
    }
}

extension Harvest {
    /// The list, and each of its names with what it does and where.
    mutating func add(
        _ list: Subprocessors, of service: Subject, _ assurance: Assurance, speaksOf day: Day,
        rule: String = "subprocessors"
    ) {
        guard let first = list.entries.first else { return }
        add(
            .subprocessors, list.entries.map(\.name), of: service, assurance, speaksOf: day,
            rule: Fact.Rule(rule + ".list"), at: first.place, quote: first.quote)
        for entry in list.entries {
            let one = service.child(.subprocessor, entry.name)
            if let does = entry.service {
                add(
                    .subprocessorService, does, of: one, assurance, speaksOf: day, rule: Fact.Rule(rule + ".service"),
                    at: entry.place, quote: entry.quote)
            }
            if let place = entry.location {
                add(
                    .subprocessorLocation, place, of: one, assurance, speaksOf: day,
                    rule: Fact.Rule(rule + ".location"), at: entry.place, quote: entry.quote)
            }
        }
    }
}
