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
    /// The part of the document that it is.
    let span: Range<Int>
    let parties: Parties
    let statements: [Statement]
    /// Every undertaking with its statement.
    private let terms: [Term]
    /// Whether other terms are part of it that are not in this document, or a page has no text.
    let isIncomplete: Bool

    /// - Parameters:
    ///   - span: the part of the document that it is, where it is an annex of another; nil for the whole.
    ///   - without: parts of the document that are contracts of their own.
    init(_ title: ContractTitle, _ prose: Prose, span: Range<Int>? = nil, without others: [Range<Int>] = []) {
        kind = title.kind
        isAmendment = title.isAmendment
        self.prose = prose
        self.span = span ?? prose.whole
        parties = Parties(prose, speaks: title.kind == .master || Contract.speaksToReader(prose))
        let parties = parties, region = span ?? prose.whole
        let attached = title.isStandardClauses ? [] : AttachedClauses.all(in: prose)
        statements = Statement.all(in: prose, Clause.all(in: prose), parties).filter { statement in
            region.contains(statement.span.lowerBound)
                && !(attached + others).contains { $0.contains(statement.span.lowerBound) }
        }
        terms = statements.flatMap { statement in
            statement.undertakings.map {
                Term(statement: statement, undertaking: $0, scope: Contract.scope(of: $0, in: statement, parties))
            }
        }
        isIncomplete =
            statements.count >= Statement.most || prose.pages.contains { $0.span.isEmpty }
            || statements.contains(where: Contract.refersAway)
    }

    /// Whether a sentence makes a paper part of the contract that is not in this document. The standard contractual
    /// clauses and the main agreement are known papers: what they say does not stand in this one.
    private static func refersAway(_ statement: Statement) -> Bool {
        guard
            statement.words.has(
                "incorporated ..3 by reference", "incorporated herein|hereto", "incorporat* ..8 by reference")
        else { return false }
        return !statement.words.has(
            "standard contractual", "scc|sccs", "clauses", "uk addendum", "idta", "agreement", "transfer addendum",
            "this|the dpa|addendum", "hipaa", "schedule|annex|exhibit|appendix|attachment 1|2|3|4|a|b|c|i|ii|iii")
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
        /// From the verb on, the lead's words included where the verb stands in it.
        var reach: ArraySlice<Token> { statement.tokens[undertaking.scope] }
        /// The words of the whole statement, its lead included.
        var words: ArraySlice<Token> { statement.words }
        /// The words without the lead.
        var own: ArraySlice<Token> { statement.own }
    }

    /// What the vendor owes, or what must be done with the data by whomever.
    var duties: [Term] { terms(.duty) { $0 != .customer && $0 != .other } }
    /// Whether it is made by two persons or owes several things, in whatever words.
    var binds: Bool { duties.count >= 3 || parties.sides.count == 2 }
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
    /// One duty with several values, each a sound reading of its own sentence.
    case several([(value: Value, statement: Statement)])
    /// Something is there that a person must read: what completes "… was not stated: ".
    case doubt(Statement, String)
}

extension Reading where Value: Equatable {
    /// One value where all say the same, each value once where they do not, nothing where none says any.
    static func agreed(_ found: [(Value, Statement)]) -> Reading {
        guard let first = found.first else { return .nothing }
        let different = found.reduce(into: [(value: Value, statement: Statement)]()) { kept, one in
            if !kept.contains(where: { $0.value == one.0 }) { kept.append((one.0, one.1)) }
        }
        return different.count == 1 ? .found(first.0, first.1) : .several(different)
    }
}
