package import Assessment

/// Something that is wrong in the answers to a questionnaire, with the place where it stands.
package struct Defect: Hashable, Sendable {
    /// What is wrong; in this order defects are told, the worst first.
    package enum Kind: String, Sendable, CaseIterable, Comparable {
        /// Two answers that cannot both hold.
        case contradiction
        /// A yes whose explanation denies it.
        case denied
        /// A score in the file that does not follow from its own answers and weights.
        case score = "native-score"
        /// The question that opens others is answered so that it does not, and they are answered; and the reverse.
        case gateClosed = "answered-behind-closed-gate"
        case gateOpen = "blank-behind-open-gate"
        case requiredBlank = "required-blank"
        case notUnderstood = "not-understood"
        case noWithoutPlan = "no-without-plan"
        case notApplicableWithoutReason = "not-applicable-without-reason"
        case notApplicableWithOwner = "not-applicable-with-owner"
        case inheritedWithoutSource = "inherited-without-source"
        case ownerMissing = "owner-missing"
        case commentWithoutAnswer = "comment-without-answer"
        case duplicate
        case pasted
        case olderThanEdition = "older-than-edition"
        case otherEdition = "other-edition"

        package static func < (one: Kind, other: Kind) -> Bool { one.rank < other.rank }
        private var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }

        /// Whether answers contradict each other, or their own explanation.
        package var isContradiction: Bool { self == .contradiction || self == .denied }
    }

    package let kind: Kind
    /// Nil where nothing stands in the file: what is missing altogether.
    package let place: Source.Place?
    /// The id of the question; empty where it is about the whole file.
    package let id: String
    /// The words that stand there, as written.
    package let quote: String
    /// A sentence that says what is wrong.
    package let says: String

    init(_ kind: Kind, at place: Source.Place?, id: String, quote: String = "", _ says: String) {
        self.kind = kind
        self.place = place
        self.id = id
        self.quote = String(quote.prefix(500))
        self.says = says
    }

    init(_ kind: Kind, _ answer: AnsweredQuestionnaire.Answer, _ says: String) {
        self.init(kind, at: answer.row.place, id: answer.question.id, quote: answer.quote, says)
    }
}
