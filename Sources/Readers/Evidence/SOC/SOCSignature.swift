import Assessment

/// The end of an auditor's report: who signed it, where, and when. A signature that is a picture leaves no name.
struct SOCSignature {
    let auditor: (name: String, span: Prose.Span)?
    let date: (day: Day, span: Prose.Span)?
    /// The city with its state or country, as written.
    let city: (name: String, span: Prose.Span)?
    /// The lines of the block, for saying what was seen there.
    let lines: [Prose.Line]

    /// `title` is the cover, which may confirm a firm whose name has no form of a company.
    init(_ prose: Prose, _ auditor: Prose.Span, organization: String?, title: Prose.Span) {
        let runs = SOCSignature.runs(prose, auditor)
        let found = runs.map {
            ($0, SOCSignature.firm(prose, $0, organization: organization), SOCSignature.date(prose, $0))
        }
        let block = found.first { $0.1 != nil } ?? found.first { $0.2 != nil }
        lines = block?.0 ?? runs.last ?? []
        self.auditor = block?.1 ?? block.flatMap { SOCSignature.confirmed(prose, $0.0, organization, title) }
        date = block?.2 ?? found.lazy.compactMap(\.2).first
        let firm = self.auditor
        city = SOCAuditorCity.find(prose, lines.filter { line in firm.map { $0.span != line.span } ?? true })
    }

    /// The one line of the block that is neither a day nor a place, where it stands on the cover too.
    private static func confirmed(
        _ prose: Prose, _ lines: [Prose.Line], _ organization: String?, _ title: Prose.Span
    ) -> (name: String, span: Prose.Span)? {
        let names = lines.filter { line in
            let words = prose.words(line.span), folded = prose.folded(line.span)
            return OrganizationName.isName(words) && words.count >= 4 && !words.contains(",")
                && !words.contains(where: \.isNumber) && organization.map { !sameName($0, words) } ?? true
                && (prose.first(folded, in: title) != nil || prose.edges.keys.contains { $0.has(folded) })
        }
        return names.count == 1 ? (prose.words(names[0].span), names[0].span) : nil
    }

    /// The runs of short lines that follow the paragraph on the use of the report, or the opinion.
    private static func runs(_ prose: Prose, _ auditor: Prose.Span) -> [[Prose.Line]] {
        let own = prose.lines.filter {
            $0.span.lowerBound >= auditor.lowerBound && $0.span.upperBound <= auditor.upperBound && !$0.span.isEmpty
        }
        let lengths = own.map(\.span.count).sorted()
        guard let middle = lengths.dropFirst(lengths.count / 2).first else { return [] }
        let long = max(40, middle * 3 / 4)
        func isProse(_ index: Int) -> Bool {
            if own[index].span.count >= long {
                // A firm's own line may be as long as one of a paragraph.
                let text = prose.folded(own[index].span)
                return
                    !(own[index].span.count < 75 && !text.hasSuffix(".") && firmForms(text) == .sure
                    || own[index].span.count < 75 && firmForms(text) == .firm && text.has(" & "))
            }
            guard index > 0, own[index - 1].span.count >= long, !own[index].opens else { return false }
            // The last line of a paragraph, unless the line above ended one.
            if prose.folded[own[index - 1].span].last.map({ ".?!".utf8.contains($0) }) ?? false { return false }
            return prose.folded[own[index].span].last.map { ".;:".utf8.contains($0) } ?? false
        }
        let closing =
            prose.all("intended solely", in: auditor).last ?? prose.all("in our opinion", in: auditor).last
            ?? prose.all("in my opinion", in: auditor).last
        let from = closing.flatMap { span in own.firstIndex { $0.span.upperBound > span.lowerBound } } ?? 0
        var runs: [[Prose.Line]] = [[]]
        for index in own.indices.dropFirst(from + 1) {
            if isProse(index) { runs.append([]) } else { runs[runs.count - 1].append(own[index]) }
        }
        return runs.filter { !$0.isEmpty }.map { Array($0.prefix(24)) }
    }

    /// A line that is a day, alone or with a place or the word `Date` beside it.
    private static func date(_ prose: Prose, _ lines: [Prose.Line]) -> (day: Day, span: Prose.Span)? {
        var found: [(day: Day, span: Prose.Span)] = []
        for line in lines {
            let days = prose.days(in: line.span)
            guard days.count == 1, let only = days.first, let day = only.day else { continue }
            let before = prose.folded(line.span.lowerBound..<only.span.lowerBound)
            let after = prose.folded(only.span.upperBound..<line.span.upperBound)
            guard after.allSatisfy({ !$0.isLetter && !$0.isNumber }), before.split(separator: " ").count <= 5,
                !before.contains("next"), !before.contains("expir")
            else { continue }
            found.append((day, only.span))
        }
        guard let first = found.first, found.allSatisfy({ $0.day == first.day }) else { return nil }
        return first
    }

    /// A line that names a firm of accountants.
    private static func firm(
        _ prose: Prose, _ lines: [Prose.Line], organization: String?
    ) -> (name: String, span: Prose.Span)? {
        var found: [(name: String, span: Prose.Span)] = []
        for (index, line) in lines.enumerated() {
            if titles.contains(SOCHeading.packed(prose.folded(line.span))) {
                // A sole accountant's name stands above the title.
                guard index > 0, prose.days(in: lines[index - 1].span).isEmpty else { continue }
                let name = prose.words(lines[index - 1].span)
                if OrganizationName.isName(name), !name.contains(where: \.isNumber),
                    organization.map({ !sameName($0, name) }) ?? true,
                    !found.contains(where: { sameName($0.name, name) })
                {
                    found.append((name, lines[index - 1].span.lowerBound..<line.span.upperBound))
                }
                continue
            }
            var start = line.span.lowerBound
            for mark in ["/s/", "by:", "signed:", "signature:", "for and on behalf of ", "on behalf of ", "for "]
            where prose.folded(line.span).hasPrefix(mark) {
                start += mark.utf8.count
            }
            let span = start..<line.span.upperBound
            guard !prose.folded(span).hasPrefix("to "), !SOCHeading.unnumbered(prose.folded(line.span)).numbered,
                let end = firmEnd(prose, span)
            else { continue }
            let own = start..<end
            let name = prose.words(own)
            guard name.count >= 4, OrganizationName.isName(name) else { continue }
            if let organization, sameName(name, organization) { continue }
            if !found.contains(where: { sameName($0.name, name) }) { found.append((name, own)) }
        }
        // Of a firm and the person who signs for it, the firm.
        let forms = found.map { firmForms(prose.folded($0.span)) }
        return found.count == 1
            ? found[0]
            : zip(found, forms).first { $1 == .firm }?.0 ?? only(zip(found, forms).filter { $1 == .likely }.map(\.0))
                ?? zip(found, forms).first { $1 == .sure }?.0
    }

    private static func only<T>(_ all: [T]) -> T? { all.count == 1 ? all[0] : nil }

    private static let titles: Set<String> = [
        "certifiedpublicaccountant", "certifiedpublicaccountants", "cpa", "charteredaccountants", "charteredaccountant",
    ]

    private enum Form { case firm, sure, likely }
    private static let firms = [
        "llp", "pllc", "p.c.", "pc", "p.a.", "p.l.l.c.", "l.l.p.", "p.s.", "cpas", "cpa's", "s.c.", "lllp",
    ]
    private static let sure = ["cpa", "c.p.a."]
    private static let likely = [
        "llc", "l.l.c.", "ltd", "ltd.", "limited", "inc", "inc.", "gmbh", "ag", "s.a.", "b.v.", "n.v.", "nv", "mbh",
        "accountants", "company", "co.",
        "associates",
        "wirtschaftsprufungsgesellschaft", "assurance", "advisory", "pa", "ps", "apac", "group",
        "professionals", "sc", "s.l.p.", "s.r.l.", "srl", "kg", "oy", "ab", "aps", "a/s", "sas", "s.a.s.", "bv", "pty",
        "plc", "partners", "auditors", "consulting", "compliance", "wirtschaftsprufer",
    ]

    /// Whether a name has the form of a firm of accountants.
    static func isFirm(_ name: String) -> Bool {
        [.firm, .sure].contains(firmForms(Folding.string(name))) && OrganizationName.isName(name)
    }

    private static func firmForms(_ text: String) -> Form? {
        let words = text.split { " ,".contains($0) }.map(String.init)
        guard words.count >= 2 else { return nil }
        if words.contains(where: firms.contains)
            || words.contains(where: sure.contains) && words.contains(where: likely.contains)
        {
            return .firm
        }
        if words.contains(where: sure.contains) || text.has("certified public accountant")
            || text.has("chartered accountant")
        {
            return .sure
        }
        return words.dropFirst().contains(where: likely.contains) ? .likely : nil
    }

    /// Where the firm's name ends: at the line's end, or before a licence number or a date on the same line.
    private static func firmEnd(_ prose: Prose, _ span: Prose.Span) -> Int? {
        let cuts = ["license", "licence", "lic.", "firm registration", "registration no", "|"]
        let stop =
            prose.first(of: cuts, in: span)?.lowerBound ?? prose.days(in: span).first?.span.lowerBound
            ?? span.upperBound
        var end = stop
        while end > span.lowerBound, " ,-|(".utf8.contains(prose.folded[end - 1]) { end -= 1 }
        return firmForms(prose.folded(span.lowerBound..<end)) == nil ? nil : end
    }

    /// Whether two names are one, apart from the form of the company.
    static func sameName(_ a: String, _ b: String) -> Bool {
        let (a, b) = (bare(a), bare(b))
        return a == b || !a.isEmpty && !b.isEmpty && (a.hasPrefix(b) || b.hasPrefix(a))
    }
    private static func bare(_ name: String) -> String {
        let forms: Set<String> = [
            "inc", "ltd", "limited", "llc", "corp", "corporation", "gmbh", "pvt", "private", "co", "company", "the",
            "ag", "bv", "sa", "plc",
        ]
        return Folding.string(name).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
            !forms.contains($0)
        }
        .joined(separator: " ")
    }
}
