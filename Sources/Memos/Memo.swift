package import Assessment

/// A review as counsel reads it: pure data, every factual sentence with its cites. `Memo.init(of:…)` builds it, and
/// `MemoPage` renders it.
package struct Memo: Hashable, Sendable {
    /// What the analyst says of the paper itself.
    package struct Heading: Hashable, Sendable {
        /// `M-2026-014` once issued; empty for a draft without a number.
        package var number: String
        /// Whether the memo is issued; else it is a draft.
        package var issued: Bool
        /// Such as `Confidential`, chosen by a person; never automatic, empty for none.
        package var legend: String
        /// Who decides, and who asks: `A. Ito, Legal`.
        package var to: String
        package var from: String
        package var decideBy: Day?
        /// What can be agreed to today, in the analyst's words; nil leaves it to the program.
        package var today: String?
        /// What we did not test, in the analyst's words.
        package var untested: String?
        /// SHA-256 of the policy's file; empty for the program's own policy.
        package var policyHash: String
        package init(
            number: String = "", issued: Bool = false, legend: String = "", to: String = "", from: String = "",
            decideBy: Day? = nil, today: String? = nil, untested: String? = nil, policyHash: String = ""
        ) {
            self.number = number
            self.issued = issued
            self.legend = legend
            self.to = to
            self.from = from
            self.decideBy = decideBy
            self.today = today
            self.untested = untested
            self.policyHash = policyHash
        }
    }

    /// A document as an exhibit. Everything but the hash is a label, hostile until escaped.
    package struct Exhibit: Hashable, Sendable {
        package var name: String
        /// Lower-case hexadecimal.
        package var sha256: String
        /// What it was recognised as, in words: `a SOC report`.
        package var kind: String
        package var issuer: String
        /// The day of which it speaks.
        package var day: Day?
        package var received: Day?
        /// nil where the form has no pages.
        package var pages: Int?
        /// How it came to us: `from the vendor`, `made by us, R. Osei`.
        package var obtained: String
        package init(
            name: String, sha256: String, kind: String = "", issuer: String = "", day: Day? = nil, received: Day? = nil,
            pages: Int? = nil, obtained: String = ""
        ) {
            self.name = name
            self.sha256 = sha256
            self.kind = kind
            self.issuer = issuer
            self.day = day
            self.received = received
            self.pages = pages
            self.obtained = obtained
        }
    }

    /// A pinpoint in an exhibit.
    package struct Cite: Hashable, Sendable {
        /// `B`; the source list's anchor is `ex-b`.
        package let letter: String
        /// `Ex. B at 41`, without brackets or full stop.
        package let text: String
        /// How the evidence is supported, in a word or two.
        package let grade: String
        /// Whether the quoted words were found again in the document, as it was rendered.
        package let verified: Bool
        package var anchor: String { "ex-" + letter.lowercased() }
    }

    /// A statement of fact with its cites; one without cites is a statement about this memo or the declared use.
    package struct Sentence: Hashable, Sendable {
        package var text: String
        package var cites: [Cite] = []
        /// What closes the cites: a clause that goes on, or whose sentence ends behind them, has another end.
        package var end = ".)"
    }

    /// One of several uses, in a vendor's memo.
    package struct UseLine: Hashable, Sendable {
        package let name: String
        package let anchor: String
        package let tier: String
        package let rating: Rating
        package let rule: String
        package let until: Day?
    }

    /// What must happen before what, and the proof that closes it. A proposal has the id of its check.
    package struct ConditionLine: Hashable, Sendable {
        package let id: String
        package let says: String
        package let proof: String
        package let owner: String
        package let due: Day?
        /// `before connecting`, or what stands for a day.
        package let before: String
        package let closed: Day?
        /// The document that closed it.
        package let cites: [Cite]
        package let proposed: Bool
    }

    /// One finding as a row of the analysis.
    package struct FindingLine: Hashable, Sendable {
        package let check: String
        package let gate: Bool
        package let asks: String
        package let hooks: String
        package let answer: Answer.Kind
        package let disputed: Bool
        package let found: String
        package let quote: String
        package let cites: [Cite]
        package let against: [Cite]
        package let accepted: String
        /// For an unknown answer: the exhibits we looked in, and what to ask for.
        package let looked: String
        package let closes: String
    }

    /// One of the four questions: a heading that states the conclusion, and the findings that carry it.
    package struct Analysis: Hashable, Sendable {
        package let question: Question
        package let concludes: String
        /// Gates, and what is not met.
        package let lines: [FindingLine]
        /// What is met and no gate.
        package let rest: [FindingLine]
        package let counts: [Answer.Kind: Int]
        /// From 0 to 100, rounded down; nil when nothing applies.
        package let proven: Int?
        package let possible: Int?
    }

    /// A tool that the service offers.
    package struct ToolLine: Hashable, Sendable {
        package let number: Int
        package let name: String
        package let can: String
        /// nil where nobody declared which are.
        package let granted: Bool?
        package let needed: Bool
    }

    /// A service's tools, against what the purpose needs.
    package struct Tools: Hashable, Sendable {
        package let concludes: String
        package let says: Sentence
        package let lines: [ToolLine]
        /// How many more are offered than the table shows.
        package let more: Int
    }

    /// The review of one use.
    package struct Part: Hashable, Sendable {
        /// The use's name and its short form, `use 2`; empty when the memo is of one use.
        package let name: String
        package let short: String
        package let anchor: String
        package let rating: Rating
        /// R0 to R5.
        package let rule: String
        package let tier: String
        package let tierRow: String
        package let coverage: Int?
        package let proven: Int?
        package let possible: Int?
        package let cap: Int
        package let residual: String
        package let tools: Tools?
        package let analyses: [Analysis]
        package let unknown: [FindingLine]
        package let unknownSays: String
        /// Checks that do not apply, with the declared reason.
        package let notApplicable: [FindingLine]
    }

    /// Text that a vendor's machine sends to a model, quoted as evidence.
    package struct Quoted: Hashable, Sendable {
        package let name: String
        package let text: String
        package let signals: String
        package let changed: String
        package let cites: [Cite]
    }

    /// A term of the contract: what stands, and what to ask for.
    package struct TermLine: Hashable, Sendable {
        package let check: String
        package let topic: String
        package let current: String
        package let cites: [Cite]
        package let ask: String
        package let hooks: String
        package let answer: Answer.Kind
    }

    /// A candidate for the next day on which this is looked at again.
    package struct DueLine: Hashable, Sendable {
        package let day: Day
        package let says: String
        package let owner: String
        package let state: Deadline.State
    }

    /// A role's decision; open while nobody has decided.
    package struct DecisionLine: Hashable, Sendable {
        package let role: String
        package let use: String
        package let says: String
        package let name: String
        package let day: Day?
        package let stale: Bool
        package let cites: [Cite]
    }

    /// An exhibit with its letter.
    package struct SourceLine: Hashable, Sendable {
        package let letter: String
        package let name: String
        package let note: String
        package let sha256: String
        package var anchor: String { "ex-" + letter.lowercased() }
    }

    package let heading: Heading
    package let day: Day
    package let title: String
    package let subtitle: String
    package let owner: String
    package let question: String
    /// `No, not as offered.`: what stands before the rating's word; empty where that word is the answer.
    package let lead: String
    package let rating: Rating
    /// R0 to R5.
    package let ruleID: String
    package let until: Day?
    package let reasons: [Sentence]
    package let rule: String
    package let today: String
    package let conditions: [ConditionLine]
    package let untested: String
    package let next: String
    package let uses: [UseLine]
    package let factsConclude: String
    package let facts: [[Sentence]]
    package let disputes: [[Sentence]]
    package let quoted: [Quoted]
    package let termsToRaise: [TermLine]
    package let termsThatStand: [TermLine]
    package let regimes: String
    package let parts: [Part]
    package let deadlines: [DueLine]
    package let decisions: [DecisionLine]
    /// Pages of exhibits as pictures, where they were asked for.
    package let leaves: [LeafLine]
    package let sources: [SourceLine]
    package let method: String
    /// First digits of the hash of what was reviewed: an approval is bound to it.
    package let bound: String
}
