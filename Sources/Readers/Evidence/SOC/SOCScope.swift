import Assessment

/// What an auditor's report says of its own scope, in the paragraph that begins `We have examined`.
struct SOCScope {
    /// The paragraph: what follows the opening words, up to the next one that is not about the scope.
    let span: Prose.Span
    /// To whom the report is addressed, else whose system was examined.
    let organization: (name: String, span: Prose.Span)?
    /// Whose system was examined, in the words of the first sentence.
    let examined: (name: String, span: Prose.Span)?
    let system: (name: String, span: Prose.Span)?
    let period: SOCPeriod?
    let asOf: (day: Day, span: Prose.Span)?
    let categories: SOCCategories?

    init(_ prose: Prose, _ examined: Prose.Span, in auditor: Prose.Span) {
        let most = min(examined.lowerBound + 2500, auditor.upperBound)
        let next = prose.first(of: SOCScope.ends, in: examined.upperBound..<most)
        span = examined.lowerBound..<(next?.lowerBound ?? most)
        period = SOCPeriod.all(prose, span).first
        asOf = SOCScope.asOf(prose, span)
        categories = SOCCategories.relevant(prose, span) ?? SOCCategories.relevant(prose, auditor)
        let named = OrganizationName(prose, examined, span)
        let addressed = SOCScope.addressed(prose, auditor.lowerBound..<examined.lowerBound)
        // Of two forms of one name the whole one.
        if let addressed, let own = named.organization, SOCSignature.sameName(addressed.name, own.name),
            own.name.count > addressed.name.count
        {
            organization = own
        } else {
            organization =
                addressed ?? named.organization ?? SOCScope.above(prose, auditor.lowerBound..<examined.lowerBound, span)
        }
        self.examined = named.organization
        let own = organization?.name
        system = named.system.map { system in
            // `the Ledger system of Quillon Inc.`
            guard let own, let at = system.name.firstRange(of: " of " + own),
                at.lowerBound > system.name.startIndex
            else { return system }
            return (String(system.name[..<at.lowerBound]).trimmed, system.span)
        }
    }

    private static let ends = [
        "service organization's responsibilities", "service organization's responsibility",
        "management's responsibilities", "responsibilities of the service organization",
    ]

    /// `as of DAY`.
    static func asOf(_ prose: Prose, _ span: Prose.Span) -> (day: Day, span: Prose.Span)? {
        let phrases = prose.all("as of", in: span) + prose.all("as at", in: span)
        for phrase in phrases.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = phrase.upperBound + 1
            guard start < span.upperBound,
                let found = DayInProse.starting(at: start, in: prose.folded, before: span.upperBound),
                let day = found.day
            else { continue }
            return (day, phrase.lowerBound..<found.span.upperBound)
        }
        return nil
    }

    /// `To the Management of: NAME`, to the end of its line.
    private static func addressed(_ prose: Prose, _ span: Prose.Span) -> (name: String, span: Prose.Span)? {
        for phrase in addresses {
            guard let found = prose.all(phrase, in: span).last, let index = prose.line(at: found.lowerBound) else {
                continue
            }
            var name = found.upperBound..<max(found.upperBound, prose.lines[index].span.upperBound)
            // A line that holds only the address has the name below it.
            if !prose.folded[name].contains(where: \.isWord), index + 1 < prose.lines.count {
                name = prose.lines[index + 1].span
            }
            let bare = OrganizationName.cleaned(prose.words(name))
            guard OrganizationName.isName(bare),
                !["board", "directors", "management", "members", "shareholders"].contains(where: {
                    Folding.string(bare).split { !$0.isLetter }.contains($0[...])
                })
            else { continue }
            return (bare, found.lowerBound..<name.upperBound)
        }
        return nil
    }

    /// A name that stands alone on a line above the scope and again in its first sentence.
    private static func above(
        _ prose: Prose, _ span: Prose.Span, _ scope: Prose.Span
    ) -> (name: String, span: Prose.Span)? {
        let first = scope.lowerBound..<min(scope.lowerBound + 500, scope.upperBound)
        for line in prose.lines where line.span.lowerBound >= span.lowerBound && line.span.upperBound <= span.upperBound
        {
            guard line.span.count <= 70, !line.span.isEmpty else { continue }
            var name = OrganizationName.cleaned(prose.words(line.span))
            for start in ["To: ", "To ", "TO: ", "TO "] where name.hasPrefix(start) {
                name = OrganizationName.cleaned(String(name.dropFirst(start.count)))
            }
            let folded = Folding.string(name)
            guard name.count >= 4, OrganizationName.isName(name), prose.first(folded, in: first) != nil,
                !["scope", "report", "opinion"].contains(folded), !folded.has("report")
            else { continue }
            return (name, line.span)
        }
        return nil
    }

    private static let addresses = [
        "to the board of directors and management of", "to the management and board of directors of",
        "to the board of directors of", "to the management of", "to management of", "to: management of",
        "to the management team of", "to the directors of", "to:",
    ]
}

/// The service organisation and its system, as the first sentence of an auditor's report names them.
struct OrganizationName {
    private(set) var organization: (name: String, span: Prose.Span)?
    private(set) var system: (name: String, span: Prose.Span)?

    init(_ prose: Prose, _ examined: Prose.Span, _ scope: Prose.Span) {
        let rest = examined.upperBound..<scope.upperBound
        guard let matter = prose.first(of: OrganizationName.matters, in: rest) else { return }
        let before = examined.upperBound..<matter.lowerBound
        let name = OrganizationName.cleaned(OrganizationName.owner(in: prose.words(before)))
        if OrganizationName.isName(name), name.lowercased() != "the", name.lowercased() != "management" {
            organization = (name, before.lowerBound + 1..<before.upperBound)
        }
        if organization == nil {
            organization = OrganizationName.possessor(prose, matter.lowerBound..<scope.upperBound)
        }
        system = OrganizationName.system(prose, matter.lowerBound..<scope.upperBound, of: organization?.name)
    }

    /// `X Ltd` of `X Ltd’s accompanying …`: what stands before the first possessive that a small letter follows.
    private static func owner(in words: String) -> String {
        for mark in ["'s ", "\u{2019}s "] {
            if let at = words.firstRange(of: mark), words[at.upperBound...].first?.isLowercase ?? false {
                return String(words[..<at.lowerBound])
            }
        }
        return words
    }

    /// `description of NAME's …`: whose system a description is of.
    static func possessor(_ prose: Prose, _ span: Prose.Span) -> (name: String, span: Prose.Span)? {
        guard let of = prose.first("description of", in: span), of.lowerBound < span.lowerBound + 80 else { return nil }
        let reach = of.upperBound..<min(of.upperBound + 110, span.upperBound)
        guard let mark = prose.first(of: ["'s", "'"], in: reach) else { return nil }
        var own = of.upperBound..<mark.lowerBound
        // What is titled is not its owner: `description of X titled “Y's …”`.
        if let titled = prose.first(of: ["titled", "entitled"], in: own) {
            own = own.lowerBound..<max(own.lowerBound, titled.lowerBound - 1)
        }
        let name = cleaned(prose.words(own))
        guard isName(name), name.first?.isUppercase ?? false || name.first?.isNumber ?? false,
            !["The", "Its"].contains(name)
        else { return nil }
        return (name, own.lowerBound + 1..<own.upperBound)
    }

    private static let matters = [
        "accompanying description", "accompanying assertion", "attached description", "description of",
        "description titled",
        "assertion titled", "management's assertion", "management assertion", "assertion that", "description entitled",
    ]

    /// What the description is of, or what its quoted title says.
    private static func system(
        _ prose: Prose, _ span: Prose.Span, of organization: String?
    ) -> (name: String, span: Prose.Span)? {
        for opening in ["description of", "controls within", "controls over", "related to"] {
            guard let start = prose.first(opening, in: span.lowerBound..<min(span.lowerBound + 400, span.upperBound))
            else {
                continue
            }
            let reach = start.upperBound..<min(start.upperBound + 200, span.upperBound)
            // `X Inc.'s ("X") Ledger system`: the brackets behind the owner end nothing.
            var from = reach.lowerBound
            if let owner = prose.first(of: ["'s (", "s' ("], in: reach), owner.lowerBound < reach.lowerBound + 90,
                let close = prose.folded[owner.upperBound..<reach.upperBound].firstIndex(of: UInt8(ascii: ")"))
            {
                from = close + 1
            }
            let rest = from..<min(from + 200, span.upperBound)
            // A quoted title ends with its quote.
            let quoted = prose.folded[rest].firstIndex(of: UInt8(ascii: "\"")).map { $0..<$0 + 1 }
            guard
                let stop = [prose.first(of: stops, in: rest), quoted].compactMap(\.self).min(by: {
                    $0.lowerBound < $1.lowerBound
                })
            else { continue }
            let own = start.upperBound..<stop.lowerBound
            if let name = systemName(prose.words(own), of: organization) {
                return (name, own.lowerBound + 1..<own.upperBound)
            }
        }
        let reach = span.lowerBound..<min(span.lowerBound + 600, span.upperBound)
        guard let titled = prose.first(of: ["titled \"", "entitled \"", "titled, \""], in: reach),
            let close = prose.folded[titled.upperBound..<reach.upperBound].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        let quoted = titled.upperBound..<close
        guard let of = prose.first("description of", in: quoted) else { return nil }
        let own = of.upperBound..<close
        return systemName(prose.words(own), of: organization).map { ($0, own.lowerBound + 1..<own.upperBound) }
    }

    private static let stops = [
        "found in", "titled", "entitled", "throughout", "as of", "as at", "during the period", "for the period",
        "based on", "for processing",
        "in section", "included in", "set forth", "presented in", "were effective", "was effective", "related to",
        "(\"", "(the", "(system", "(description", "relevant to", "for user entities", "provided in", "for the purpose",
    ]

    private static func systemName(_ words: String, of organization: String?) -> String? {
        var name = without(parentheses: words).trimmed
        while let last = name.last, ",;:\"“”".contains(last) { name = String(name.dropLast()).trimmed }
        for start in ["its ", "their ", "the ", "our "] where name.lowercased().hasPrefix(start) {
            name = String(name.dropFirst(start.count))
        }
        let folded = Folding.string(name)
        // `Quillon Inc.'s Ledger Platform` is the Ledger Platform.
        if let mark = folded.firstRange(of: "'s ") ?? folded.firstRange(of: "s' "), let organization,
            Folding.string(organization).hasPrefix(folded[..<mark.lowerBound].prefix(6)),
            let apostrophe = name.firstIndex(where: { "'\u{2019}".contains($0) })
        {
            let rest = name[apostrophe...].drop { $0 != " " }.trimmed
            if !rest.isEmpty { name = rest }
        }
        // `the Ledger system of Quillon Inc.`
        if let organization {
            for mark in [" of " + organization, " of the " + organization] {
                if let at = name.firstRange(of: mark) { name = String(name[..<at.lowerBound]).trimmed }
            }
        }
        let generic = ["system", "systems", "service", "services", "system and controls", ""]
        guard !generic.contains(name.lowercased()), !name.lowercased().hasPrefix("system of"), name.count >= 3,
            name.count <= 140
        else { return nil }
        return name
    }

    /// A name without what brackets add to it, a possessive, and marks at its end.
    static func cleaned(_ words: String) -> String {
        var name = without(parentheses: words).trimmed
        for ending in ["'s", "\u{2019}s", "'", "\u{2019}", ":", ",", ";"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count)).trimmed
        }
        if name.hasSuffix("."), !OrganizationName.endsInShortForm(name) { name = String(name.dropLast()) }
        for start in ["the management of ", "management of ", ": "] where name.lowercased().hasPrefix(start) {
            name = String(name.dropFirst(start.count))
        }
        return name.trimmed
    }

    private static func endsInShortForm(_ name: String) -> Bool {
        ["inc.", "ltd.", "corp.", "co.", "llc.", "p.c.", "s.a.", "b.v.", "l.p.", "n.v.", "p.a.", "l.l.c.", "pvt."]
            .contains { name.lowercased().hasSuffix($0) }
    }

    private static func without(parentheses words: String) -> String {
        var depth = 0
        return String(
            words.filter { character in
                if character == "(" { depth += 1 }
                defer { if character == ")", depth > 0 { depth -= 1 } }
                return depth == 0
            }
        ).split(separator: " ").joined(separator: " ").replacing(" 's", with: "'s").replacing(
            " \u{2019}s", with: "\u{2019}s")
    }

    /// Whether words can be a name: short, with a capital or a figure, and no sentence.
    static func isName(_ name: String) -> Bool {
        guard (2...100).contains(name.count), name.contains(where: { $0.isUppercase || $0.isNumber }) else {
            return false
        }
        let words = name.lowercased().split(separator: " ")
        return words.count <= 12 && !name.contains { "\"\u{201C}\u{201D}".contains($0) }
            && !words.contains { ["we", "have", "examined", "that", "which", "its", "whether"].contains($0) }
    }
}
