import Assessment

/// One sentence of a contract, or one item of a list with the words that lead in to the list.
struct Statement: Sendable {
    /// The words of the lead, then those of the sentence or item.
    let tokens: [Token]
    /// How many of them are the lead's.
    let lead: Int
    /// The sentence or item, in bytes of the folded text, with its clause's number where that stands right before it.
    let span: Range<Int>
    let clause: Clause
    /// Who owes what in it.
    let undertakings: [Undertaking]

    var words: ArraySlice<Token> { tokens[...] }
    /// Without the lead.
    var own: ArraySlice<Token> { tokens[lead...] }

    /// The most of them that are read: a contract of 2,000 pages has fewer.
    static let most = 20_000
    /// A sentence with more words, or more verbs that bind, is left to a person: nothing in it counts as read.
    private static let longest = (words: 600, undertakings: 24)

    /// Every sentence and item of a contract, in order, at most `most`.
    static func all(in prose: Prose, _ clauses: [Clause], _ parties: Parties) -> [Statement] {
        var statements: [Statement] = []
        var leads: [(depth: Int, tokens: [Token])] = []
        for clause in clauses where statements.count < most {
            leads.removeAll { $0.depth >= clause.depth }
            let above = leads.last?.tokens ?? []
            let sentences = sentences(prose, clause.body..<clause.span.upperBound)
            for (index, sentence) in sentences.enumerated() {
                // A heading on a line of its own is not quoted: the place is that of the text.
                let start = index == 0 && !clause.isHeaded ? clause.span.lowerBound : sentence.lowerBound
                let parts = items(Token.all(in: prose.folded, sentence))
                // A list after a colon hangs on its lead; a sentence of its own behind it does not.
                let outer = index == 0 && clause.depth > 0 ? above : []
                // What leads in to a list may bind by itself: "only on documented instructions, for these purposes: (i) …".
                if parts.lead.count >= 10, let first = parts.lead.first, let last = parts.lead.last {
                    let begin = outer.isEmpty ? start : first.span.lowerBound
                    statements.append(
                        Statement(
                            outer + parts.lead, lead: outer.count,
                            begin..<end(of: last, in: prose, before: sentence.upperBound), clause, parties))
                }
                for (number, part) in parts.items.enumerated() where statements.count < most {
                    guard let first = part.first, let last = part.last else { continue }
                    let lead = outer + (number == 0 && parts.lead.isEmpty ? [] : parts.lead)
                    let begin = number == 0 && parts.lead.isEmpty ? start : first.span.lowerBound
                    statements.append(
                        Statement(
                            lead + part, lead: lead.count,
                            begin..<end(of: last, in: prose, before: sentence.upperBound),
                            clause, parties))
                }
                if index == sentences.count - 1, opensList(prose, sentence) {
                    let lead = parts.items.isEmpty ? parts.lead : outer + parts.lead + (parts.items.last ?? [])
                    leads.append((clause.depth, Array(lead.suffix(60))))
                }
            }
        }
        return statements
    }

    private init(_ tokens: [Token], lead: Int, _ span: Range<Int>, _ clause: Clause, _ parties: Parties) {
        self.tokens = tokens
        self.lead = lead
        self.span = span
        self.clause = clause
        let read =
            tokens.count > Statement.longest.words
            ? [] : Undertaking.all(in: tokens[...], parties, most: Statement.longest.undertakings)
        undertakings = read.isEmpty ? Statement.headed(tokens, clause, parties) : read
    }

    /// What stands below "Obligations of Business Associate" is owed, though its items begin with their verbs.
    private static func headed(_ tokens: [Token], _ clause: Clause, _ parties: Parties) -> [Undertaking] {
        let heading = Array(clause.heading.utf8)
        let title = Token.all(in: heading, 0..<heading.count)
        guard (4...longest.words).contains(tokens.count),
            title[...].has("obligations|responsibilities|duties|covenants|undertakings"),
            let party = parties.mentions(in: title[...]).first?.party, party == .vendor || party == .customer
        else { return [] }
        let isBan = tokens[0].text == "not"
        return [Undertaking(party: party, force: isBan ? .ban : .duty, scope: (isBan ? 1 : 0)..<tokens.count)]
    }

    private static func sentences(_ prose: Prose, _ span: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var at = span.lowerBound
        while at < span.upperBound {
            while at < span.upperBound, prose.folded[at] == 32 { at += 1 }
            guard at < span.upperBound else { break }
            let sentence = prose.sentence(around: at..<at + 1, within: at..<span.upperBound, reach: 6000)
            guard sentence.upperBound > at else { break }
            sentences.append(at..<sentence.upperBound)
            at = sentence.upperBound
        }
        return sentences
    }

    /// Up to the sign behind the last word.
    private static func end(of token: Token, in prose: Prose, before limit: Int) -> Int {
        var end = token.span.upperBound
        while end < limit, ".;,)\"".utf8.contains(prose.folded[end]) { end += 1 }
        return end
    }

    private static func opensList(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
        var last = sentence.upperBound - 1
        while last > sentence.lowerBound, prose.folded[last] == 32 || prose.folded[last] == 45 { last -= 1 }
        return prose.folded[last] == UInt8(ascii: ":")
    }

    /// Cuts `shall: (a) …; (b) …` into its items, with the words before the first as their lead. Semicolons alone cut
    /// sentences that have no list.
    private static func items(_ tokens: [Token]) -> (lead: [Token], items: [[Token]]) {
        var marks: [Int] = [], next: (letter: Int, roman: Int) = (1, 1)
        let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
        for (index, token) in tokens.enumerated()
        where token.before == UInt8(ascii: "(") && token.after == UInt8(ascii: ")") {
            if index > 0, !";,:".utf8.contains(tokens[index - 1].after), isReference(tokens[index - 1]) { continue }
            let isLetter = token.text.utf8.count == 1 && token.text.utf8.first.map { Int($0) - 96 } == next.letter
            let isRoman = romans.firstIndex(of: token.text) == next.roman - 1
            guard isLetter || isRoman, marks.isEmpty || isRoman == (next.roman > 1) || isLetter == (next.letter > 1)
            else { continue }
            if isLetter { next.letter += 1 } else { next.roman += 1 }
            marks.append(index)
        }
        if marks.count >= 2, let first = marks.first {
            let items = marks.enumerated().map { index, mark in
                Array(tokens[(mark + 1)..<(index + 1 < marks.count ? marks[index + 1] : tokens.count)])
            }
            return (Array(tokens[..<first]), items)
        }
        var parts: [[Token]] = [[]]
        for token in tokens {
            parts[parts.count - 1].append(token)
            if token.after == UInt8(ascii: ";") { parts.append([]) }
        }
        // "… in ensuring compliance with: a. …; b. …": what stands before the colon leads in to each part.
        if parts.count >= 3, let first = parts.first,
            let colon = first.firstIndex(where: { $0.after == UInt8(ascii: ":") }), colon >= 4, colon + 1 < first.count
        {
            return (Array(first[...colon]), [Array(first[(colon + 1)...])] + parts.dropFirst())
        }
        return ([], parts)
    }

    /// `Section (a)`, `28(3)(a)`, `clause 4.1 (b)`: a reference, no item.
    private static func isReference(_ token: Token) -> Bool {
        ["section", "sections", "clause", "clauses", "article", "articles", "paragraph", "paragraphs", "item"]
            .contains(token.text) || token.text.utf8.allSatisfy(\.isDigit)
    }
}
