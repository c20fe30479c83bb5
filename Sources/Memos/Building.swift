package import Assessment
import Digest

extension Memo {
    /// The memo of one use, or of a vendor with all its uses: a pure function of its arguments, which may come in any
    /// order. All reviews are of one vendor and of one day; without any the memo says that nothing was assessed.
    /// - Parameters:
    ///   - facts: what the reviews were made from; more of the vendor does no harm.
    ///   - exhibits: the documents that were read, cited or not.
    ///   - leaves: pages of them as pictures, in the order in which they are shown.
    ///   - verified: whether the quote stands at its place in the document, asked now; a quote that does not is printed
    ///     with the words "quote not verified".
    package init(
        of reviews: [Review], facts: [Fact], exhibits: [Exhibit], leaves: [Leaf] = [],
        heading: Heading, verified: @escaping (Source) -> Bool
    ) {
        let reviews = VendorReview(reviews).reviews
        let day = reviews.map(\.day).max() ?? Day(number: 0)
        let docket = Docket(exhibits, facts: facts, verified: verified)
        let lines = Lines(docket, facts: facts, on: day)
        let worst = VendorReview(reviews).worst
        let vendor = worst?.use.vendor
        let answering = worst.map { Answering($0, facts: facts, lines: lines) }

        self.heading = heading
        self.day = day
        sources = docket.sources
        self.leaves = leaves.compactMap { Memo.line($0, docket) }
        uses = reviews.count < 2 ? [] : reviews.enumerated().map { Memo.useLine($1, index: $0) }
        if reviews.count == 1, let worst {
            title = "\(worst.use.agent.slug) and \(worst.use.service.slug)"
            question = Answering.question(worst)
        } else {
            title = vendor.map { "\($0.legalName): \(Wording.count(reviews.count, "use"))" } ?? "Nothing assessed"
            question =
                vendor.map {
                    "May the \(Wording.count(reviews.count, "use")) of \($0.legalName) go on: "
                        + Wording.list(reviews.map { "\($0.use.agent.slug) with \($0.use.service.slug)" }, most: 8)
                        + "?"
                } ?? "No use is declared, so no question can be asked."
        }
        subtitle = vendor.map { "\($0.legalName), \(Wording.kind($0.kind))" } ?? ""
        owner = Set(reviews.map(\.use.owner)).subtracting([""]).sorted().joined(separator: "; ")
        lead = answering?.lead ?? "No answer yet."
        rating = worst?.rating ?? .notAssessed
        ruleID = worst?.ruling.rule ?? "R0"
        until = worst?.readyUntil
        reasons = answering?.reasons ?? []
        rule = answering?.rule ?? "Rule R0: no declared use."
        let today = reviews.map { review in
            let says = Answering(review, facts: facts, lines: lines).today
            return reviews.count > 1 ? "\(review.use.agent.slug) with \(review.use.service.slug): \(says)" : says
        }
        self.today =
            heading.today.map(Wording.full)
            ?? (today.isEmpty ? "Nothing: no use is declared." : today.joined(separator: " "))
        let all = reviews.flatMap { Conditions.lines($0, docket) }
        conditions = all.filter { $0.closed == nil } + all.filter { $0.closed != nil }
        let ours = "The program read documents and transcripts; it did not run the service on our data."
        untested = [Wording.full(heading.untested ?? ours), answering?.unknownSays].compactMap(\.self).joined(
            separator: " ")
        let due = reviews.map { Reassessment($0, facts: facts, heading: heading) }
        next = Reassessment.next(due)
        deadlines = Reassessment.candidates(due)
        let narrative = Narrative(reviews, lines: lines, day: day)
        factsConclude =
            reviews.count > 1
            ? "What is declared of each use, and what was read"
            : worst.map { Wording.autonomy($0.use.agent.autonomy) } ?? "Nothing is declared"
        self.facts = narrative.paragraphs
        disputes = narrative.disputes
        quoted = lines.quoted(Set(reviews.map(\.use.serviceSubject)).sorted())
        let terms = Memo.terms(reviews, lines)
        termsToRaise = terms.filter { $0.answer != .met }
        termsThatStand = terms.filter { $0.answer == .met }
        regimes = (vendor?.regimes ?? []).sorted { $0.rawValue < $1.rawValue }
            .map { "\($0.rawValue) (\($0.edition))" }.joined(separator: "; ")
        parts = reviews.enumerated().map { index, review in
            Part(review, anchor: Memo.anchor(index), several: reviews.count > 1, lines: lines)
        }
        decisions = reviews.flatMap { Memo.decisionLines($0, docket, several: reviews.count > 1) }
        bound = String(Digest(of: reviews.map(\.standsOn).joined(separator: "\n\n")).hex.prefix(12))
        let policy = worst?.policy.name ?? "none"
        let hash = heading.policyHash.isEmpty ? "" : " (\(heading.policyHash.prefix(12)))"
        method =
            "Recommendation by tprm, method \(Review.method), policy \(policy)\(hash), as of \(day.inWords). "
            + "The program recommends; people decide. A factual record kept in the ordinary course of business."
    }

    static func anchor(_ index: Int) -> String { "use-\(index + 1)" }

    private static func useLine(_ review: Review, index: Int) -> UseLine {
        UseLine(
            name: "\(review.use.agent.slug) with \(review.use.service.slug)", anchor: anchor(index),
            tier: review.tier.assessed ? "\(review.tier.tier)" : "not assessed", rating: review.rating,
            rule: review.ruling.rule, until: review.readyUntil)
    }

    /// Duties of all uses, each check once, at its worst.
    private static func terms(_ reviews: [Review], _ lines: Lines) -> [TermLine] {
        let regimes = reviews.first?.use.vendor.regimes ?? []
        var worst: [String: Finding] = [:]
        for finding in reviews.flatMap(\.findings) where finding.applies && finding.check.proves == .duty {
            if let known = worst[finding.check.id], known.answer.kind <= finding.answer.kind { continue }
            worst[finding.check.id] = finding
        }
        return worst.sorted { $0.key < $1.key }.map { lines.term($0.value, regimes: regimes) }
    }

    /// Three roles decide on each use. A decision is stale when the use goes further than what was agreed to, or its day
    /// is over.
    private static func decisionLines(_ review: Review, _ docket: Docket, several: Bool) -> [DecisionLine] {
        let use = several ? "\(review.use.agent.slug) with \(review.use.service.slug)" : ""
        return Approval.Role.allCases.map { role in
            guard let last = review.latest(role) else {
                return DecisionLine(
                    role: Wording.sentence(role.rawValue), use: use, says: "open", name: "", day: nil, stale: false,
                    cites: [])
            }
            let stale = last.stale(review)
            return DecisionLine(
                role: Wording.sentence(role.rawValue), use: use,
                says: "agreed until \(last.until.inWords)" + (stale.map { "; stale: \($0)" } ?? ""), name: last.by,
                day: last.day, stale: stale != nil,
                cites: last.document.flatMap(docket.cite(document:)).map { [$0] } ?? [])
        }
    }
}
