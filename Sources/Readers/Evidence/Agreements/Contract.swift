import Assessment

/// A contract as rules read it.
struct Contract: Sendable {
    /// Which kind of contract it is; it decides which terms are looked for.
    enum Kind: Sendable {
        case processing, associate, master

        /// For sentences.
        var name: String {
            switch self {
            case .processing: "a data processing agreement"
            case .associate: "a business associate agreement"
            case .master: "a master agreement or terms of service"
            }
        }
    }
    let kind: Kind
    /// An amendment says only what it changes; what it does not say stays as it was.
    let isAmendment: Bool
    let prose: Prose
    let parties: Parties
    let statements: [Statement]
    /// Every undertaking with its statement.
    private let terms: [Term]
    /// Whether other terms are part of it that are not in this document, or a page has no text.
    let isIncomplete: Bool

    init(_ title: ContractTitle, _ prose: Prose) {
        kind = title.kind
        isAmendment = title.isAmendment
        self.prose = prose
        parties = Parties(prose, speaks: title.kind == .master || Contract.speaksToReader(prose))
        let parties = parties
        statements = Statement.all(in: prose, Clause.all(in: prose), parties)
        terms = statements.flatMap { statement in
            statement.undertakings.map {
                Term(statement: statement, undertaking: $0, scope: Contract.scope(of: $0, in: statement, parties))
            }
        }
        isIncomplete =
            prose.contains("standard contractual clauses") || prose.contains("incorporated by reference")
            || statements.count >= Statement.most || prose.contains("incorporated herein")
            || prose.pages.contains { $0.span.isEmpty }
    }

    /// Whether the vendor calls itself "we" and the customer "you".
    private static func speaksToReader(_ prose: Prose) -> Bool {
        prose.all("we will").count + prose.all("we shall").count >= 2
    }

    /// One thing that one side owes, may do or shall not do, with its statement.
    struct Term: Sendable {
        let statement: Statement
        let undertaking: Undertaking
        /// The words behind the verb.
        let scope: ArraySlice<Token>
        /// The words of the whole statement, its lead included.
        var words: ArraySlice<Token> { statement.words }
        /// The words without the lead.
        var own: ArraySlice<Token> { statement.own }
    }

    /// What the vendor owes, or what must be done with the data by whomever.
    var duties: [Term] { terms(.duty) { $0 != .customer && $0 != .other } }
    /// What the vendor shall not do.
    var bans: [Term] { terms(.ban) { $0 != .customer && $0 != .other } }
    /// What the vendor may do.
    var liberties: [Term] { terms(.leave) { $0 == .vendor } }
    /// What the vendor need not do.
    var releases: [Term] { terms(.release) { $0 != .customer } }
    /// What the customer may do.
    var rights: [Term] { terms(.leave) { $0 == .customer } }
    /// What the customer shall not do.
    var denials: [Term] { terms(.ban) { $0 == .customer } }

    private func terms(_ force: Undertaking.Force, _ party: (Party?) -> Bool) -> [Term] {
        terms.filter { $0.undertaking.force == force && party($0.undertaking.party) }
    }

    /// What stands behind the verb; where the verb is the lead's, what stands in the item, unless the lead has others act.
    private static func scope(
        of undertaking: Undertaking, in statement: Statement, _ parties: Parties
    ) -> ArraySlice<Token> {
        let whole = statement.tokens[undertaking.scope]
        guard undertaking.scope.contains(statement.lead), undertaking.scope.lowerBound < statement.lead else {
            return whole
        }
        let lead = statement.tokens[undertaking.scope.lowerBound..<statement.lead]
        let hasOthers =
            lead.has("ensur*|procure*|require|requires|cause|causes|assist*|oblige|obliges|bind|binds")
            || parties.mentions(in: lead).contains { $0.party == .other }
        return hasOthers ? whole : statement.tokens[statement.lead..<undertaking.scope.upperBound]
    }

    /// Whether any of these phrases stands in some sentence; headings are none.
    func mentions(_ phrases: Phrase...) -> Bool { statements.contains { $0.own.has(any: phrases) } }
    /// The first statement in which all of these lists have a phrase.
    func statement(_ lists: [Phrase]...) -> Statement? {
        statements.first { statement in lists.allSatisfy { statement.words.has(any: $0) } }
    }
}

/// What a rule makes of a contract.
enum Reading<Value> {
    /// Nothing of the kind was found.
    case nothing
    case found(Value, Statement)
    /// Something is there that a person must read: what completes "… was not stated: ".
    case doubt(Statement, String)
}

/// What the first lines of a document call it.
struct ContractTitle: Sendable {
    let kind: Contract.Kind
    let isAmendment: Bool
    /// Where it stands.
    let span: Range<Int>

    private static let names: [(String, Contract.Kind)] = [
        ("data processing agreement", .processing), ("data processing addendum", .processing),
        ("data protection agreement", .processing),
        ("data protection addendum", .processing), ("data processing terms", .processing),
        ("data processing exhibit", .processing),
        ("data processing and security", .processing), ("data privacy agreement", .processing),
        ("processor agreement", .processing),
        ("processing of personal data agreement", .processing), ("standard contractual clauses", .processing),
        ("business associate agreement", .associate), ("business associate addendum", .associate),
        ("business associate contract", .associate),
        ("master services agreement", .master), ("master service agreement", .master),
        ("master subscription agreement", .master),
        ("master agreement", .master), ("subscription agreement", .master),
        ("software as a service agreement", .master),
        ("saas agreement", .master), ("cloud services agreement", .master), ("services agreement", .master),
        ("terms of service", .master),
        ("terms of use", .master), ("terms and conditions", .master), ("customer agreement", .master),
        ("license agreement", .master),
    ]
    /// How many lines a title may stand behind: letterheads, dates, a cover.
    private static let depth = 14

    /// Nil where no line at the start is the title of a contract.
    init?(_ prose: Prose) {
        let head = prose.lines.filter { !$0.span.isEmpty }.prefix(ContractTitle.depth)
        for (index, line) in head.enumerated() {
            // A title may run over two lines.
            let next = head.dropFirst(index + 1).first.map(\.span) ?? line.span
            let text =
                line.span
                .lowerBound..<(line.span.count < 70 ? max(next.upperBound, line.span.upperBound) : line.span.upperBound)
            for (name, kind) in ContractTitle.names {
                guard let at = prose.first(name, in: text), at.lowerBound < line.span.upperBound,
                    ContractTitle.isTitle(prose, line.span, at)
                else { continue }
                self.kind = kind
                span = line.span.lowerBound..<max(line.span.upperBound, at.upperBound)
                let before = head.prefix(index + 1).map { prose.folded($0.span) }.joined(separator: " ")
                isAmendment =
                    before.contains("amendment") || before.contains("variation")
                    || prose.folded(text).contains("amendment")
                return
            }
        }
        return nil
    }

    /// A title is a line of its own, no sentence: short, or its name at the start.
    private static func isTitle(_ prose: Prose, _ line: Range<Int>, _ name: Range<Int>) -> Bool {
        let text = prose.folded(line)
        if text.hasSuffix("."), line.count > 60 { return false }
        if line.count <= 90 { return ![" is ", " are ", " available", "request"].contains { text.contains($0) } }
        return name.lowerBound - line.lowerBound < 12
    }
}
