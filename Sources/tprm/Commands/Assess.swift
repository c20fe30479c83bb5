import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm assess`: findings, scores and rating of a use, of a vendor's uses, or of all.
struct Assess: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Findings, scores and rating of a use, of a vendor's uses, or of everything.",
        discussion: "A use is named AGENT/VENDOR/SERVICE, or by any part that names only one. Nothing is saved.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "A use or a vendor.")
    var name: String?
    @Flag(help: "Every use of the register, a line each; with a name, every finding.")
    var all = false
    @Option(name: .customLong("fail-on"), help: "Exit 2 when a rating is at or below this: conditional, not-yet, hold.")
    var failOn: Threshold?

    /// A rating that a pipeline stops at.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case conditional
        case notYet = "not-yet"
        case hold
        var rating: Rating {
            switch self {
            case .conditional: .conditional
            case .notYet: .notYet
            case .hold: .hold
            }
        }
    }

    func validate() throws {
        if name == nil && !all { throw ValidationError("Name a use or a vendor, or say --all.") }
    }

    func run() throws {
        let desk = try Desk(options)
        let ratings = try name.map { try one($0, desk) } ?? everything(desk)
        if let failOn, ratings.contains(where: { $0 <= failOn.rating }) { throw ExitCode(2) }
    }

    private func one(_ name: String, _ desk: Desk) throws -> [Rating] {
        let reviews = try desk.reviews(named: name)
        let names = try desk.documentNames(of: reviews)
        if options.common.json {
            let list = reviews.map { JSON($0, documentNames: names) }
            Terminal.say(JSON.of(["as_of": JSON(desk.day), "reviews": .array(list)]).written)
        } else {
            if reviews.isEmpty {
                Terminal.say("\(Terminal.shown(name)): NOT ASSESSED   rule R0: no use is declared.")
                Terminal.say("`tprm use add AGENT/\(Terminal.shown(name))/SERVICE` declares one.")
            }
            for review in reviews {
                ReviewText(review: review, names: names, policy: desk.policyLine).say(all: all)
                Terminal.say()
            }
        }
        return reviews.isEmpty ? [.notAssessed] : reviews.map(\.rating)
    }

    /// One vendor at a time is in memory; what is kept of each is its line.
    private func everything(_ desk: Desk) throws -> [Rating] {
        var ratings: [Rating] = [], lines: [JSON] = []
        var table = TextTable("use", "rating", "rule", "tier", "proven", "seen", "next", "because")
        try desk.forEachReview { review in
            ratings.append(review.rating)
            let next = review.deadlines.first
            if options.common.json {
                lines.append(JSON(summaryOf: review))
            } else {
                table.add(
                    review.use.slug, "\(review.rating)", review.ruling.rule, "\(review.tier.tier) \(review.tier.row)",
                    review.score.proven.map(String.init) ?? "–", review.score.coverage.map { "\($0) %" } ?? "–",
                    next.map { "\($0.day)" } ?? "–", review.ruling.because.prefix(4).joined(separator: " "))
            }
        }
        if options.common.json {
            Terminal.say(JSON.of(["as_of": JSON(desk.day), "uses": .array(lines)]).written)
        } else {
            table.say(empty: "No use is declared yet: `tprm use add` makes one.")
            let counts = Rating.allCases.reversed().map { rating in (rating, ratings.count { $0 == rating }) }
            let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
            if !ratings.isEmpty { Terminal.say("\(count(ratings.count, "use")): \(parts.joined(separator: ", "))") }
        }
        return ratings
    }
}

extension JSON {
    /// One line of `assess --all`.
    fileprivate init(summaryOf review: Review) {
        self = .of([
            "use": .string(review.use.slug), "rating": .string(review.rating.description),
            "rule": .string(review.ruling.rule), "because": .texts(review.ruling.because),
            "tier": .string(review.tier.tier.description), "row": .string(review.tier.row),
            "proven": review.score.proven.map { .int($0) } ?? .null,
            "possible": review.score.possible.map { .int($0) } ?? .null,
            "coverage": review.score.coverage.map { .int($0) } ?? .null,
            "residual": .string(review.residual.description), "next": review.deadlines.first.map { JSON($0) } ?? .null,
        ])
    }
}
