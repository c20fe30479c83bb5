/// The providers that a report names: in the sentence that says whom the vendor uses, in a table, or in a list.
struct SubserviceNames {
    struct Named {
        let name: String
        let span: Prose.Span
    }

    // MARK: Sentences

    private static let nouns = [
        "subservice organizations", "subservice organization", "subservice organisation", "subservice organisations",
        "sub-service organizations", "sub-service organization", "subservice providers", "subservice provider",
    ]
    private static let verbs = [
        "uses", "utilizes", "engages", "has engaged", "utilises", "employs", "outsources to", "relies on", "used",
        "contracts with", "has contracted with",
    ]

    /// Every provider of whom a sentence says that the vendor uses it as a subservice organisation.
    static func inSentences(_ prose: Prose, _ span: Prose.Span) -> [Named] {
        var found: [Named] = []
        for noun in nouns {
            for at in prose.all(noun, in: span) {
                let sentence = prose.sentence(around: at, within: span, reach: 900)
                guard let verb = verb(prose, sentence, at) else { continue }
                var start = verb.upperBound
                // `uses a subservice organization, NAME, to …`; `uses the following subservice organizations: …`
                if at.lowerBound - verb.upperBound < 40,
                    isArticle(prose.folded(verb.upperBound..<at.lowerBound))
                {
                    start = at.upperBound
                    while start < sentence.upperBound, " ,:(-".utf8.contains(prose.folded[start]) { start += 1 }
                    guard start > at.upperBound,
                        ",:(-".utf8.contains(prose.folded[at.upperBound])
                            || prose.folded(at.upperBound..<start).contains(where: { "-(".contains($0) })
                    else { continue }
                }
                for name in names(prose.words(start..<sentence.upperBound)) {
                    found.append(
                        Named(name: name, span: verb.lowerBound..<min(sentence.upperBound, verb.lowerBound + 400)))
                }
            }
        }
        return found
    }

    /// The verb of using that stands nearest before the noun, or, where the noun is a term defined in brackets, anywhere
    /// in the sentence before it.
    private static func verb(_ prose: Prose, _ sentence: Prose.Span, _ noun: Prose.Span) -> Prose.Span? {
        verbs.flatMap { prose.all($0, in: sentence.lowerBound..<noun.lowerBound) }.filter { verb in
            let between = prose.folded(verb.upperBound..<noun.lowerBound)
            return isArticle(between) || between.hasSuffix(", a ") || between.hasSuffix("), a ")
                || [" as a ", " as its ", " as ", " as the ", " as our "].contains(where: between.hasSuffix)
                || between.lastIndex(of: "(").map { open in !between[open...].contains(")") } ?? false
        }.min { $0.lowerBound < $1.lowerBound }
    }

    private static func isArticle(_ between: String) -> Bool {
        let words = between.split(separator: " ")
        return words.allSatisfy {
            [
                "a", "an", "the", "following", "two", "three", "four", "five", "several", "certain", "various",
                "third-party", "third", "party", "other", "as", "one", "of",
            ].contains($0)
        }
    }

    /// The names with which a text begins, and those that follow with what each is used for: `Amazon Web Services (AWS)
    /// to provide hosting and Okta, Inc. for identity management`.
    static func names(_ words: String) -> [String] {
        var found: [String] = []
        var rest = Substring(words)
        while true {
            guard let (name, after) = name(rest), isName(name) else { return found }
            let marks = after.drop { " ,".contains($0) }
            let isLast = purposes.contains { marks.hasPrefix($0) }
            let goesOn =
                ["and ", "& "].contains { marks.hasPrefix($0) } || after.hasPrefix(",") || after.hasPrefix(";")
            guard isLast || goesOn || found.isEmpty || marks.isEmpty || marks.hasPrefix(".") || marks.hasPrefix("(")
            else { return found }
            found.append(name)
            if isLast {
                guard let next = next(marks) else { return found }
                rest = next
            } else if goesOn {
                rest = marks.drop { " ,;".contains($0) }
                for word in ["and ", "& ", "a "] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
                if !(rest.first?.isUppercase ?? false) { return found }
            } else {
                return found
            }
        }
    }

    /// Behind what one provider is used for, where the next one begins: `and NAME to`, `, NAME for`.
    private static func next(_ text: Substring) -> Substring? {
        var at = text.startIndex
        while at < text.endIndex {
            if let joint = ["; and ", ", and ", " and ", "; ", ", "].first(where: { text[at...].hasPrefix($0) }) {
                let rest = text[at...].dropFirst(joint.count)
                if rest.first?.isUppercase ?? false, let (_, after) = name(rest),
                    purposes.contains(where: { after.drop { " ,".contains($0) }.hasPrefix($0) })
                {
                    return rest
                }
                at = text.index(at, offsetBy: joint.count)
            } else {
                at = text.index(after: at)
            }
        }
        return nil
    }

    private static let purposes = [
        "to ", "for ", "as ", "that provide", "which provide", "that host", "which host", "who provide", "provides ",
        "in order to", "located in",
    ]

    /// The name with which a text begins, without what brackets add, and the text behind it.
    private static func name(_ text: Substring) -> (name: String, after: Substring)? {
        var end = text.startIndex, at = text.startIndex, words = 0
        while at < text.endIndex {
            let stop = text[at...].firstIndex { $0 == " " || $0 == "(" || $0 == "\u{00A0}" } ?? text.endIndex
            let word = text[at..<stop], bare = word.filter { !",;:.".contains($0) }
            guard let first = bare.first,
                first.isUppercase || first.isNumber || words > 0 && ["&", "of", "de"].contains(bare)
            else { break }
            end = word.last.map { ",;:".contains($0) } ?? false ? text.index(before: stop) : stop
            words += 1
            at = stop
            while at < text.endIndex, text[at].isWhitespace { at = text.index(after: at) }
            if word.last == "," || word.last == ";" || word.last == ":" {
                // `Okta, Inc.` goes on behind its comma.
                guard word.last == ",", let form = text[at...].split(whereSeparator: { " ,;)".contains($0) }).first,
                    forms.contains(form.lowercased().filter { $0 != "." })
                else { break }
            }
            if word.hasSuffix("."), !forms.contains(bare.lowercased()) { break }
        }
        guard words > 0, words <= 8 else { return nil }
        var after = text[end...]
        // What brackets add, such as `("AWS")`.
        while after.drop(while: \.isWhitespace).hasPrefix("("), let close = after.firstIndex(of: ")") {
            after = after[after.index(after: close)...]
        }
        return (OrganizationName.cleaned(String(text[..<end])), after)
    }
    private static let forms: Set<String> = [
        "inc", "llc", "ltd", "limited", "corp", "corporation", "co", "lp", "llp", "gmbh", "plc", "bv", "sarl", "sa",
        "ag", "pty", "pvt", "emea", "pbc", "sas", "nv", "ab", "oy", "kg", "pllc", "se", "srl",
    ]

    static func isName(_ name: String) -> Bool {
        guard OrganizationName.isName(name), name.first?.isUppercase ?? false || name.first?.isNumber ?? false,
            name.count <= 60, !isCode(name), !headers.contains(name.lowercased())
        else { return false }
        return !name.lowercased().split(separator: " ").contains {
            ["to", "which", "are", "is", "provide", "subservice", "following", "section", "complementary"].contains($0)
        }
    }

    /// `CC6.4`, `A1.2`: what a table of expected controls says of the criteria they serve.
    private static func isCode(_ name: String) -> Bool {
        let letters = name.prefix { $0.isUppercase }, rest = name.dropFirst(letters.count)
        return (1...3).contains(letters.count) && rest.contains(".") && rest.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// What stands over the columns of such tables.
    private static let headers: Set<String> = [
        "criteria", "criterion", "control", "controls", "tsc", "reference", "none", "n/a", "service", "services",
        "provider", "description", "expected controls", "trust services criteria",
    ]

    // MARK: Tables and lists

    /// The providers of a table or a list below the heading that announces them.
    static func listed(
        _ prose: Prose, _ pdf: PDFText, _ span: Prose.Span, _ contents: ContentsPages
    ) -> [Named] {
        for index in prose.lines.indices where span.contains(prose.lines[index].span.lowerBound) {
            let line = prose.lines[index]
            guard line.span.count < 90, !contents.holds(line.page), prose.first(of: nouns, in: line.span) != nil,
                !prose.contains("complementary", in: line.span), prose.folded[line.span].last != UInt8(ascii: ".")
            else { continue }
            let found = table(prose, pdf, index) + bullets(prose, index)
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func table(_ prose: Prose, _ pdf: PDFText, _ heading: Int) -> [Named] {
        let page = prose.lines[heading].page
        guard pdf.pages.indices.contains(page) else { return [] }
        let pages = (page..<min(page + 2, pdf.pages.count)).map {
            PlacedPage(pdf.pages[$0], index: $0).without(prose.edges)
        }
        let table = ControlTable(pages, .providers) {
            $0.isSuperset(of: [.provider, .service]) && !$0.contains(.control)
        }
        let stop = table.rows.dropFirst().firstIndex { $0.isParted } ?? table.rows.endIndex
        var rows = table.rows[..<stop].prefix { !$0.provider.isEmpty && !$0.service.isEmpty }
        rows = rows.prefix { isName(OrganizationName.cleaned($0.provider)) }
        return rows.compactMap { row in
            let name = OrganizationName.cleaned(row.provider)
            let folded = Folding.string(row.provider)
            guard
                let span = prose.first(String(folded.prefix(60)), in: prose.pages[row.page].span)
                    ?? prose.first(String(Folding.string(name).prefix(40)), in: prose.pages[row.page].span)
            else { return nil }
            return Named(name: name, span: span)
        }
    }

    private static func bullets(_ prose: Prose, _ heading: Int) -> [Named] {
        var found: [Named] = []
        for index in (heading + 1)..<min(heading + 40, prose.lines.count) {
            let line = prose.lines[index], text = prose.folded(line.span)
            guard let mark = ExpectedList.bullet(text) else {
                if !found.isEmpty, line.opens { break }
                if SOCHeading.part(at: index, in: prose) != nil || text.hasPrefix("complementary") { break }
                continue
            }
            let own = line.span.lowerBound + mark..<line.span.upperBound
            let words = prose.words(own)
            let head = words.split(maxSplits: 1) { ":;\u{2013}\u{2014}(".contains($0) }.first.map(String.init) ?? words
            let short = head.components(before: [" - ", " for ", " provides ", " to provide ", " is "])
            let name = OrganizationName.cleaned(short)
            guard isName(name), name.split(separator: " ").count <= 6, short.count < words.count || words.count < 50
            else {
                return []
            }
            found.append(Named(name: name, span: own))
        }
        return found
    }
}

extension String {
    /// What stands before the first of some words.
    fileprivate func components(before words: [String]) -> String {
        words.reduce(self) { text, word in text.firstRange(of: word).map { String(text[..<$0.lowerBound]) } ?? text }
            .trimmed
    }
}
