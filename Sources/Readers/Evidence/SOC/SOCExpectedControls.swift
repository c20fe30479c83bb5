/// What a report expects of others: of the vendor's customers, complementary user entity controls; of its providers,
/// complementary subservice organization controls.
struct SOCExpectedControls {
    /// Of whom.
    enum Party {
        case customers, providers
    }
    /// One of them.
    struct Item {
        let text: String
        /// The criteria that it serves.
        var criteria: [String] = []
        /// Whose it is, where the report names the provider.
        var provider: String?
        /// The index of its page.
        let page: Int
        let quote: String
    }

    /// Empty where the report says that there are none; nil where none could be read.
    let items: [Item]?
    /// The words that say that there are none.
    let none: Prose.Span?
    /// The heading under which they stand, where there is one.
    let heading: Prose.Span?

    /// `placed` are the pages that `pages` names; `names` the providers that the report names.
    init(
        _ party: Party, _ prose: Prose, _ pdf: PDFText, _ placed: [PlacedPage], headings: [Int], names: [String]
    ) {
        heading = headings.last.map { prose.lines[$0].span }
        none = prose.first(of: party.none)
        if none != nil {
            items = []
            return
        }
        // The last such heading is the one with the list; earlier ones announce it.
        for index in headings.reversed() {
            var found = SOCExpectedControls.table(prose, pdf, placed, below: index, party, names)
            if found.isEmpty { found = ExpectedList.items(prose, below: index, party, names) }
            if !found.isEmpty {
                items = SOCExpectedControls.unique(found)
                return
            }
        }
        items = nil
    }

    /// The lines that are headings of such a list, outside the auditor's report and the contents.
    static func headings(
        _ party: Party, _ prose: Prose, outside auditor: Prose.Span?, _ contents: ContentsPages
    ) -> [Int] {
        prose.lines.indices.filter { index in
            let line = prose.lines[index]
            guard line.span.count < 110, !contents.holds(line.page),
                auditor.map({ !$0.contains(line.span.lowerBound) }) ?? true
            else { return false }
            let text = prose.folded(line.span)
            guard party.stems.contains(where: text.has) else { return false }
            let packed = SOCHeading.packed(SOCHeading.unnumbered(text).bare)
            return packed.count < 85 && text.last.map { !".,;".contains($0) } ?? false
                && party.titles.contains { packed.hasPrefix($0) }
        }
    }

    /// The indices of the pages on which the lists below some headings may stand.
    static func pages(_ headings: [Int], _ prose: Prose) -> Range<Int> {
        guard let last = headings.last else { return 0..<0 }
        let first = prose.lines[headings.suffix(2)[headings.suffix(2).startIndex]].page,
            end = prose.lines[last].page + 4
        return max(first, end - 8)..<min(end, prose.pages.count)
    }

    /// The rows of a table whose header stands below a heading.
    private static func table(
        _ prose: Prose, _ pdf: PDFText, _ placed: [PlacedPage], below heading: Int, _ party: Party, _ names: [String]
    ) -> [Item] {
        let own = prose.lines[heading], title = prose.folded(own.span)
        var pages = placed.filter { $0.index >= own.page && $0.index < own.page + 4 }.map { $0.without(prose.edges) }
        guard let first = pages.first, first.index == own.page else { return [] }
        let lines = PlacedPage.lines(first.words)
        let named = lines.filter { Folding.string($0.text).hasPrefix(title.prefix(40)) }
        let under = (named.last { Folding.string($0.text) == title } ?? named.first)?.bottom ?? 0
        pages[0] = PlacedPage(index: first.index, words: first.words.filter { $0.bottom > under + 0.5 })
        // What stands below the next title belongs to another list.
        if let next = SOCExpectedControls.next(party, prose, after: heading) {
            let page = prose.lines[next].page, title = prose.folded(prose.lines[next].span)
            pages.removeAll { $0.index > page }
            if let last = pages.indices.last, pages[last].index == page,
                let line = PlacedPage.lines(pages[last].words).first(where: {
                    Folding.string($0.text).hasPrefix(title.prefix(30))
                })
            {
                pages[last] = PlacedPage(
                    index: page, words: pages[last].words.filter { $0.bottom < line.bottom - line.height * 0.5 })
            }
        }
        let words = Set(names.flatMap { Folding.string($0).split(separator: " ").map(String.init) })
        let table = ControlTable(pages, .expected, names: words) { $0.contains(.control) }
        guard let start = table.rows.first, start.page <= own.page + 1 else { return [] }
        let stop = table.rows.dropFirst().firstIndex { $0.isParted } ?? table.rows.endIndex
        var rows = Array(table.rows[..<stop])
        // What stands below the table has no number and no criterion.
        let hasCodes = rows.contains { !CriteriaCodes.all($0.criteria).isEmpty },
            hasIDs = rows.contains { !$0.id.isEmpty }
        while let last = rows.last,
            hasCodes && CriteriaCodes.all(last.criteria).isEmpty || !hasCodes && hasIDs && last.id.isEmpty
                || last.control.isEmpty
        { rows.removeLast() }
        var provider: String?
        return rows.filter { $0.control.count > 8 }.map { row in
            if !row.provider.isEmpty { provider = row.provider }
            let named = provider ?? ExpectedList.provider(of: row.control, names)
            let (text, codes) = CriteriaCodes.parted(row.control)
            return Item(
                text: text.isEmpty ? row.control : text, criteria: CriteriaCodes.all(row.criteria) + codes,
                provider: party == .providers ? named : nil, page: row.page,
                quote: SOCTests.quote(row, row.control, pdf))
        }
    }

    /// The next title that begins another list or another part.
    private static func next(_ party: Party, _ prose: Prose, after index: Int) -> Int? {
        let other = headings(.init(other: party), prose, outside: nil, ContentsPages.none).first { $0 > index }
        let end = min(index + 240, prose.lines.count)
        let part = (index + 1..<end).first { SOCHeading.part(at: $0, in: prose) != nil }
        return [other, part].compactMap(\.self).min()
    }

    /// Each text once: the same control may stand under several criteria.
    private static func unique(_ items: [Item]) -> [Item] {
        var kept: [Item] = [], at: [String: Int] = [:]
        for item in items {
            let key = Folding.string(item.text) + "|" + (item.provider ?? "")
            if let index = at[key] {
                kept[index].criteria += item.criteria.filter { !kept[index].criteria.contains($0) }
            } else {
                at[key] = kept.count
                kept.append(item)
            }
        }
        return kept
    }
}

extension SOCExpectedControls.Party {
    init(other party: Self) { self = party == .customers ? .providers : .customers }

    /// Words of which each of its headings has one.
    var stems: [String] {
        switch self {
        case .customers: ["user", "customer", "client", "u s e r"]
        case .providers: ["subservice", "sub-service", "vendor", "s u b s e r v i c e", "carved"]
        }
    }
    /// How its headings begin, letters only.
    var titles: [String] {
        switch self {
        case .customers:
            [
                "complementaryuserentit", "complementarycustomercontrol", "complementaryclientcontrol",
                "userentitycontrol", "userentityresponsibilit", "complementarycontrolsatuserentit",
                "complimentaryuserentit", "usercontrolconsiderations", "complementaryusercontrol",
                "customerresponsibilit", "clientcontrolconsiderations", "userorganizationcontrol",
                "complementaryuserorganizationcontrol", "controlsexpectedtobeimplementedatuserentit",
                "controlsexpectedtobeimplementedbyuserentit", "userentitiesresponsibilit", "clientconsiderations",
            ]
        case .providers:
            [
                "complementarysubserviceorganization", "complementarysubservice", "subserviceorganizationcontrol",
                "complementarycontrolsatsubservice", "controlsexpectedtobeimplementedatsubservice",
                "complimentarysubservice", "complementaryvendorcontrol", "subserviceorganizationscontrol",
                "carvedoutcontrols", "controlsatsubservice", "complementarysubserviceprovider",
            ]
        }
    }
    var none: [String] {
        switch self {
        case .customers:
            [
                "there are no complementary user entity controls", "no complementary user entity controls are",
                "no complementary user entity controls were", "does not require any complementary user entity controls",
                "no complementary user entity controls have been",
                "has not identified complementary user entity controls", "not identified any complementary user entity",
                "did not identify any complementary user entity", "complementary user entity controls are not required",
                "without complementary user entity controls",
            ]
        case .providers:
            [
                "there are no complementary subservice organization controls",
                "no complementary subservice organization controls are",
                "no complementary subservice organization controls were",
                "has not identified complementary subservice organization controls",
            ]
        }
    }
}
