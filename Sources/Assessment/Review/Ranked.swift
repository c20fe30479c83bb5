/// How one service stands among all, worst first: by the rating of its worst use, and where no use is declared by what its
/// papers show. A number never decides alone: what is known against a service comes first, then what it could reach at
/// best, then how much of it nobody knows.
package struct Ranked: Sendable {
    /// One finding in a line, with the fact that it rests on.
    package struct Reason: Hashable, Sendable {
        package let check: String
        package let severity: Severity
        package let kind: Answer.Kind
        package let says: String
        /// nil where nothing was found.
        package let fact: Fact?
    }

    package let vendor: Use.Vendor
    package let service: Use.Service
    package let rating: Rating
    /// R0 to R5.
    package let rule: String
    /// The use that leads; nil where none is declared.
    package let use: String?
    /// How many uses are declared.
    package private(set) var uses: Int
    package let gatesUnmet: Int
    package let highUnmet: Int
    package let otherUnmet: Int
    package let gatesUnknown: Int
    package let proven: Int?
    package let possible: Int?
    package let coverage: Int?
    /// What speaks against it, gravest first: everything unmet, then what is met only under a condition. Where nothing
    /// does, the first gates of which nobody knows.
    package let reasons: [Reason]
    /// What it could do to whoever uses it, in a few words, where no use is declared: facts, and no findings.
    package let shows: [String]
    /// Orders those alike in all else: ways on which a stranger's words become harm, acts that cannot be undone, secrets.
    private let dangers: [Int]

    /// `vendor/service`, as commands name it.
    package var slug: String { "\(vendor.slug)/\(service.slug)" }

    /// Of a service without a declared use.
    package init(_ review: ServiceReview) {
        self.init(
            review.vendor, review.service, review.ruling, use: nil, uses: 0, review.findings, review.score,
            shows: Ranked.shows(review), dangers: Ranked.dangers(review))
    }

    /// Of a service by the review of one of its uses.
    package init(_ review: Review) {
        self.init(
            review.use.vendor, review.use.service, review.ruling, use: review.use.slug, uses: 1, review.findings,
            review.score)
    }

    /// Of a service by several of its uses, of which the worst leads.
    package func joined(_ other: Ranked) -> Ranked {
        var worst = Ranked.precedes(other, self) ? other : self
        worst.uses = uses + other.uses
        return worst
    }

    private init(
        _ vendor: Use.Vendor, _ service: Use.Service, _ ruling: Ruling, use: String?, uses: Int, _ findings: [Finding],
        _ score: Score, shows: [String] = [], dangers: [Int] = []
    ) {
        func count(_ kind: Answer.Kind, _ fits: (Severity) -> Bool) -> Int {
            findings.count { $0.answer.kind == kind && fits($0.check.severity) }
        }
        self.vendor = vendor
        self.service = service
        self.use = use
        self.uses = uses
        rating = ruling.rating
        rule = ruling.rule
        gatesUnmet = count(.unmet) { $0 == .critical }
        highUnmet = count(.unmet) { $0 == .high }
        otherUnmet = count(.unmet) { $0 < .high }
        gatesUnknown = count(.unknown) { $0 == .critical }
        proven = score.proven
        possible = score.possible
        coverage = score.coverage
        reasons = Ranked.reasons(findings)
        self.shows = shows
        self.dangers = dangers
    }

    private static func dangers(_ review: ServiceReview) -> [Int] {
        [
            Flow.all(in: review.reach).count, Set(review.reach.irreversible.yes.map(\.subject)).count,
            Set(review.reach.wayOut.yes.map(\.subject)).count, review.secrets?.count ?? 0,
        ]
    }

    private static func shows(_ review: ServiceReview) -> [String] {
        var shows: [String] = []
        if let tools = review.tools {
            let final = Set(review.reach.irreversible.yes.map(\.subject.name)).sorted()
            let rest = final.isEmpty ? "" : ", of which \(final.count) cannot be undone and take no confirmation"
            shows.append(counted(tools.count, "tool") + rest)
        } else if review.service.kind == .mcpServer {
            shows.append("its tools are not listed")
        }
        shows += Flow.all(in: review.reach).map { "\($0.kind.says): \($0.route)" }
        if let secrets = review.secrets, !secrets.isEmpty {
            shows.append("asks for " + counted(secrets.count, "secret"))
        }
        return shows
    }

    private static func reasons(_ findings: [Finding]) -> [Reason] {
        let against = findings.filter { $0.answer.kind == .unmet || $0.answer.kind == .conditional }
        let open = findings.filter { $0.answer.kind == .unknown && $0.check.isGate }
        let shown = against.isEmpty ? open : against
        return shown.sorted { a, b in
            if a.answer.kind != b.answer.kind { return a.answer.kind < b.answer.kind }
            if a.check.severity != b.check.severity { return a.check.severity > b.check.severity }
            return a.check.id < b.check.id
        }.map { finding in
            let answer = finding.answer
            let says = answer.says.first.map { $0.hasSuffix(".") ? $0 : $0 + "." }
            let fact =
                answer.kind == .unknown ? nil : answer.needs.lazy.compactMap(\.first).first ?? answer.against.first
            return Reason(
                check: finding.check.id, severity: finding.check.severity, kind: answer.kind,
                says: says ?? finding.check.title, fact: fact)
        }
    }

    /// In which part of the list it stands. Not assessed with a gate that is not met stands beside *hold*: for a use that
    /// touches anything confidential it would be one. Not assessed without one never stands below *conditional*.
    private var part: Int {
        switch rating {
        case .hold: 0
        case .notAssessed: gatesUnmet > 0 ? 0 : 2
        case .notYet: 1
        case .conditional: 3
        case .ready: 4
        }
    }

    /// Whether it comes before another: a total order, so that the same services give the same list.
    package static func precedes(_ a: Ranked, _ b: Ranked) -> Bool {
        if a.part != b.part { return a.part < b.part }
        if a.gatesUnmet != b.gatesUnmet { return a.gatesUnmet > b.gatesUnmet }
        if a.highUnmet != b.highUnmet { return a.highUnmet > b.highUnmet }
        if a.otherUnmet != b.otherUnmet { return a.otherUnmet > b.otherUnmet }
        if a.possible != b.possible { return a.possible ?? -1 < b.possible ?? -1 }
        if a.proven != b.proven { return a.proven ?? -1 < b.proven ?? -1 }
        if a.gatesUnknown != b.gatesUnknown { return a.gatesUnknown > b.gatesUnknown }
        if a.dangers != b.dangers { return b.dangers.lexicographicallyPrecedes(a.dangers) }
        return (a.slug, a.use ?? "") < (b.slug, b.use ?? "")
    }
}

/// A vendor by all its services: the worst leads, the others are listed.
package struct RankedVendor: Sendable {
    /// Worst first; never empty.
    package let services: [Ranked]
    package let worst: Ranked
    package var vendor: Use.Vendor { worst.vendor }
    /// Those beside the worst.
    package var others: ArraySlice<Ranked> { services.dropFirst() }

    /// Every vendor of some services, worst first.
    package static func all(_ services: [Ranked]) -> [RankedVendor] {
        Dictionary(grouping: services, by: \.vendor.slug).values.compactMap { own in
            let sorted = own.sorted(by: Ranked.precedes)
            return sorted.first.map { RankedVendor(services: sorted, worst: $0) }
        }.sorted { Ranked.precedes($0.worst, $1.worst) }
    }
}

extension Flow.Kind {
    fileprivate var says: String {
        switch self {
        case .leak: "strangers' text, private data and a way out in one server"
        case .irreversible: "strangers' text, and an act that cannot be undone, in one server"
        case .credentials: "hands out credentials"
        }
    }
}
