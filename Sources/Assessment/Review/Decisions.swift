/// A risk accepted by a named person, with a reason, until a day.
package struct Acceptance: Hashable, Sendable {
    package let check: String
    package let owner: String
    package let reason: String
    /// The last day on which it holds.
    package let until: Day
    package let day: Day
    package init(check: String, owner: String, reason: String, until: Day, day: Day) {
        self.check = check
        self.owner = owner
        self.reason = reason
        self.until = until
        self.day = day
    }
}

/// A person's ruling on a dispute: one side is taken, both are kept and cited. It goes stale when either side changes.
package struct Settlement: Hashable, Sendable {
    package let spot: Spot
    package let takes: Fact.Value
    /// The sides as they stood when the person ruled, sorted by their text.
    package let sides: [Fact.Value]
    package let by: String
    package let reason: String
    package let day: Day
    package init(spot: Spot, takes: Fact.Value, sides: [Fact.Value], by: String, reason: String, day: Day) {
        self.spot = spot
        self.takes = takes
        self.sides = sides.sorted()
        self.by = by
        self.reason = reason
        self.day = day
    }
    /// Whether the sides are still those on which the person ruled: the living values are the same, and nothing against
    /// what was taken came to be known after the ruling. More support for it leaves it as it is.
    func holds(over living: [Fact.Value], _ said: [Fact]) -> Bool {
        sides.contains(takes) && living.sorted() == sides
            && !said.contains { $0.knownSince > day && $0.value != takes && living.contains($0.value) }
    }
}

/// What must happen, and before what.
package struct Condition: Hashable, Sendable {
    /// Before which step it must be closed.
    package enum Before: String, Sendable, CaseIterable {
        case connecting, signing, production
        /// A promise for later, with a day.
        case later
    }
    /// `C-1`, numbered within its use.
    package let id: String
    /// The check that it answers; nil for one of its own.
    package let check: String?
    package let says: String
    /// What will close it.
    package let proof: String
    package let owner: String
    package let due: Day?
    package let before: Before
    /// The day on which it was closed, and the SHA-256 of the document that closed it.
    package let closed: Day?
    package let closedWith: String?
    package init(
        id: String, check: String?, says: String, proof: String, owner: String, due: Day?, before: Before,
        closed: Day? = nil, closedWith: String? = nil
    ) {
        self.id = id
        self.check = check
        self.says = says
        self.proof = proof
        self.owner = owner
        self.due = due
        self.before = before
        self.closed = closed
        self.closedWith = closedWith
    }
}

/// A role's decision, bound to exactly what was reviewed.
package struct Approval: Hashable, Sendable {
    /// Who must agree before a tool is used.
    package enum Role: String, Sendable, CaseIterable { case legal, risk, product }
    package let role: Role
    package let by: String
    package let day: Day
    /// The last day on which it holds.
    package let until: Day
    /// SHA-256 of what was reviewed (`Review.standsOn`).
    package let standsOn: String
    /// SHA-256 of the reply in which the person said so; nil when it was said at the terminal.
    package let document: String?
    /// What was reviewed, as it stands under that hash; nil where it is not on file, and then nobody can say whether the
    /// use has grown since.
    package let reviewed: Remit?
    package init(
        role: Role, by: String, day: Day, until: Day, standsOn: String, document: String?, reviewed: Remit? = nil
    ) {
        self.role = role
        self.by = by
        self.day = day
        self.until = until
        self.standsOn = standsOn
        self.document = document
        self.reviewed = reviewed
    }
}

/// Everything that people decided of one use, and what is known of earlier reviews.
package struct Decisions: Hashable, Sendable {
    package var acceptances: [Acceptance] = []
    package var settlements: [Settlement] = []
    package var conditions: [Condition] = []
    package var approvals: [Approval] = []
    /// The day of the last completed review, such as an issued memo; nil before the first.
    package var lastReview: Day?
    /// Days carried over from an earlier register, not verified.
    package var carriedNextReview: Day?
    /// The end of the vendor's contract and the days of notice that it asks for.
    package var contractEnds: Day?
    package var noticeDays: Int?
    package init() {}
}
